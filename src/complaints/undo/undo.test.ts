import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, openConsole, type Console, type Desk } from '../../../test/console-app.ts';
import { allJobs } from '../../commands/jobs.ts';
import type { Officer } from '../../directory/actor.ts';
import { endSessions } from '../../directory/officers/store/sessions.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { drainJobs } from '../../platform/jobs/run-due.ts';
import { listMails } from '../../platform/mail/outbox.ts';
import { withdrawReport } from '../actions/reporter.ts';
import { originOf } from '../actions/step.ts';
import { reissueSecret } from '../identity/reissue.ts';
import { complaintProblems } from '../verify.ts';
import { performHeld } from './perform-held.ts';
import { ownSteps } from './store-held.ts';

let it: Console;
let coordinator: Desk; let second: Desk; let liaison: Desk;
beforeAll(async () => {
  it = await openConsole({ undoSeconds: 10 });
  coordinator = await it.officer(['coordinator'], 'DISKOMINFO');
  second = await it.officer(['coordinator'], 'DISKOMINFO');
  liaison = await it.officer(['agency_liaison'], 'DISHUB');
});
afterAll(() => it?.close());

const at = (number: string, step = ''): string => `/konsol/kasus/${number}${step && `/${step}`}`;
const referral = (version: number, more: Record<string, string> = {}) =>
  ({ versi: String(version), instansi: bodyOf(it.directory, 'DISHUB'), kelas: 'complaint_service', kategori: '', kelurahan: '', 'pesan-instansi': 'Mohon dicek malam ini.', ...more });
const lodged = async () => (await it.lodge({ reporter: { name: 'Sulastri', phone: '', email: 'sulastri@warga.example', address: '' } })).number;
const refer = (number: string, desk = coordinator) => desk.post(at(number, 'disposisi'), referral(1));
const heldOf = async (desk: Desk, number: string) => (await it.db.read((tx) => ownSteps(tx, desk.who.id))).filter((one) => one.number === number);
const kinds = async (number: string) => {
  const { id } = await it.stored(number);
  return (await it.db.read((tx) => timelineOf(tx, originOf(id)))).map((entry) => entry.kind);
};
const mailCount = () => it.db.read(async (tx) => (await listMails(tx)).length);
const runJobs = async () => expect((await drainJobs(it.world, allJobs(null))).failed).toEqual([]);
const problems = () => it.db.read(async (tx) => { const all = []; for await (const one of complaintProblems(tx, it.world.files)) all.push(one.what); return all; });
const FRESH = ['lodged', 'promise-started'];
const later = () => { it.clock.advance(10_000); };

test('a step waits ten seconds: nothing is entered, mailed or shown before, and then it is done once', async () => {
  const number = await lodged();
  const mails = await mailCount();
  expect((await refer(number)).headers.get('location')).toBe(at(number));
  const page = await coordinator.page(at(number));
  expect(page).toContain('Urungkan');
  expect(page).toMatch(/berlaku dalam <span data-countdown="[^>]+>10<\/span> detik/);
  expect(page).not.toContain('name="pesan-instansi"');
  const [held] = await heldOf(coordinator, number);
  it.clock.advance(9_000);
  await runJobs();
  expect([(await it.stored(number)).state, await kinds(number), await mailCount()]).toEqual(['received', FRESH, mails]);
  it.clock.advance(1_000);
  await runJobs();
  await performHeld(it.world, held!.id);
  expect((await it.stored(number)).state).toBe('forwarded');
  expect((await kinds(number)).filter((kind) => kind === 'referred')).toHaveLength(1);
  expect(await mailCount()).toBeGreaterThan(mails);
  expect(await problems()).toEqual([]);
});

test('taken back: nothing ever happened, and the words are in the form again', async () => {
  const number = await lodged();
  await refer(number);
  const [held] = await heldOf(coordinator, number);
  const back = (await coordinator.post(`/konsol/tahan/${held!.id}/urungkan`)).headers.get('location')!;
  later();
  await runJobs();
  expect([(await it.stored(number)).state, await kinds(number)]).toEqual(['received', FRESH]);
  const page = await coordinator.page(back.split('#')[0]!);
  expect(page).toContain('Diurungkan.');
  expect(page).toContain('Mohon dicek malam ini.');
});

test('too late is said, and the step stands', async () => {
  const number = await lodged();
  await refer(number);
  const [held] = await heldOf(coordinator, number);
  later();
  const answer = await coordinator.post(`/konsol/tahan/${held!.id}/urungkan`);
  expect(await coordinator.page(answer.headers.get('location')!)).toContain('Terlambat');
  expect((await it.stored(number)).state).toBe('forwarded');
});

test('whoever opens the case first makes a due step happen, without any job', async () => {
  const number = await lodged();
  await refer(number);
  later();
  expect(await second.page(at(number))).not.toContain('berlaku dalam');
  expect((await it.stored(number)).state).toBe('forwarded');
  await runJobs();
  expect((await kinds(number)).filter((kind) => kind === 'referred')).toHaveLength(1);
});

test('another officer sees who is about to do what, cannot act against it and cannot take it back', async () => {
  const number = await lodged();
  await refer(number);
  const page = await second.page(at(number));
  expect(page).toContain(`oleh ${coordinator.who.name}`);
  expect(page).not.toContain('Urungkan');
  const refused = await second.post(at(number, 'arsip'), { versi: '1', 'alasan-arsip': 'test', 'penjelasan-arsip': 'Hanya percobaan saja.', yakin: 'ya' });
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain('Langkah lain sedang menunggu');
  expect(html).toContain('Hanya percobaan saja.');
  const [held] = await heldOf(coordinator, number);
  for (const verb of ['urungkan', 'sekarang', 'baca']) expect((await second.post(`/konsol/tahan/${held!.id}/${verb}`)).status).toBe(404);
  later();
  await runJobs();
  expect((await it.stored(number)).state).toBe('forwarded');
});

test('two officers at once: one step waits, the other is refused with the words kept', async () => {
  const number = await lodged();
  const both = await Promise.all([refer(number), refer(number, second)]);
  expect(both.map((answer) => answer.status).sort()).toEqual([303, 422]);
  later();
  await runJobs();
  expect((await kinds(number)).filter((kind) => kind === 'referred')).toHaveLength(1);
});

test('a step that no longer fits is not done; its officer is told and finds the words', async () => {
  const number = await lodged();
  await refer(number);
  await withdrawReport(it.world, (await it.stored(number)).id, { reason: 'Sudah selesai sendiri.' });
  later();
  await runJobs();
  expect((await it.stored(number)).state).toBe('withdrawn');
  const inbox = await coordinator.page('/konsol/kotak-masuk');
  expect(inbox).toContain(`pada ${number} tidak jadi berlaku`);
  const [held] = await heldOf(coordinator, number);
  expect(await coordinator.page(`${at(number)}?tulisan=${held!.id}`)).toContain('Mohon dicek malam ini.');
  await coordinator.post(`/konsol/tahan/${held!.id}/baca`);
  expect(await coordinator.page('/konsol/kotak-masuk')).not.toContain('tidak jadi berlaku');
});

test('what cannot be done is refused at once and never waits', async () => {
  const number = await lodged();
  expect((await coordinator.post(at(number, 'disposisi'), referral(7))).status).toBe(422);
  expect((await coordinator.post(at(number, 'penutupan'), { versi: '1' })).status).toBe(422);
  expect(await heldOf(coordinator, number)).toEqual([]);
});

test('done at once on request, and at once where the deadline ends within the wait', async () => {
  const number = await lodged();
  await refer(number);
  const [held] = await heldOf(coordinator, number);
  await coordinator.post(`/konsol/tahan/${held!.id}/sekarang`);
  expect((await it.stored(number)).state).toBe('forwarded');
  const pressing = await lodged();
  const before = it.world.now();
  it.clock.set(new Date((await it.stored(pressing)).dueAt!.getTime() - 5_000));
  const fresh = await it.officer(['coordinator'], 'DISKOMINFO');
  await refer(pressing, fresh);
  expect((await it.stored(pressing)).state).toBe('forwarded');
  it.clock.set(before);
});

test('the hours to accept a referral are not missed by the wait either', async () => {
  const number = await lodged();
  await refer(number);
  later();
  await runJobs();
  const before = it.world.now();
  const { id } = await it.stored(number);
  const hours = (await it.db.read((tx) => promisesOf(tx, originOf(id)))).find((one) => one.kind === 'acceptance')!;
  it.clock.set(new Date(hours.dueAt.getTime() - 5_000));
  const fresh = await it.officer(['agency_liaison'], 'DISHUB');
  await fresh.post(at(number, 'penerimaan'), { versi: '2' });
  expect((await it.stored(number)).state).toBe('in_progress');
  it.clock.set(before);
});

test('what is only noted meanwhile, a look at who reported or a new code at the counter, undoes no step that waits, and waits for none', async () => {
  const number = await lodged();
  await refer(number);
  expect((await second.post(at(number, 'identitas'), { maksud: 'contact', keperluan: 'Menanyakan letak tiangnya.' })).status).toBe(200);
  const clerk = await it.officer(['counter_clerk'], 'DISKOMINFO');
  const actor: Officer = { kind: 'officer', ...clerk.who, bodyId: null, roles: ['counter_clerk'], sessionId: '' };
  const given = await reissueSecret(it.world, actor, number, { said: { name: 'Sulastri', phone: '', email: 'sulastri@warga.example', address: '' }, document: 'ktp', purpose: 'Kertasnya hilang.' });
  expect(given).toMatchObject({ number });
  later();
  await runJobs();
  expect((await it.stored(number)).state).toBe('forwarded');
  expect((await kinds(number)).filter((kind) => ['identity-seen', 'secret-reissued', 'referred'].includes(kind))).toEqual(['identity-seen', 'secret-reissued', 'referred']);
  expect(await problems()).toEqual([]);
});

test('an officer who lost the role meanwhile does not decide any more', async () => {
  const leaver = await it.officer(['coordinator'], 'DISKOMINFO');
  const number = await lodged();
  await refer(number, leaver);
  await it.db.transaction(async (tx) => { await tx.sql`delete from officer_roles where officer_id = ${leaver.who.id}`; await endSessions(tx, leaver.who.id, it.world.now(), null); });
  later();
  await runJobs();
  expect((await it.stored(number)).state).toBe('received');
});

test('an answer waits too, and is published when its time comes', async () => {
  const number = await lodged();
  await refer(number);
  later();
  await runJobs();
  const answer = await liaison.post(at(number, 'jawaban'), { versi: '2', jenis: 'kabar', jawaban: 'Petugas kami ke lokasi besok pagi dan mengganti lampunya.' });
  expect(answer.status).toBe(303);
  expect(await kinds(number)).not.toContain('answered-progress');
  later();
  await runJobs();
  expect(await kinds(number)).toContain('answered-progress');
});

test('verify finds a step that is called done without effect, and one that nothing will perform', async () => {
  const number = await lodged();
  await refer(number);
  await it.db.transaction((tx) => tx.sql`delete from jobs where name = 'perform-a-step-that-was-held' and state = 'ready'`);
  expect((await problems()).join()).toContain('no job will perform it');
  await it.db.transaction((tx) => tx.sql`update complaint_held_steps set state = 'done', ended_at = ${it.world.now()} where state = 'held'`);
  expect((await problems()).join()).toContain('called done, but the case never moved');
});
