import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, openConsole, type Console, type Desk } from '../../../test/console-app.ts';
import { allJobs } from '../../commands/jobs.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { LEASE_MS } from '../../platform/jobs/claims.ts';
import { drainJobs, runDue } from '../../platform/jobs/run-due.ts';
import { referReport } from '../actions/triage.ts';
import { originOf } from '../actions/step.ts';
import type { Officer } from '../../directory/actor.ts';
import { complaintProblems } from '../verify.ts';
import { RUN, runBatch } from './run.ts';
import { plan } from './plan.ts';
import { itemsOf, runById } from './store-bulk.ts';

let it: Console;
let coordinator: Desk; let second: Desk; let liaison: Desk;
beforeAll(async () => {
  it = await openConsole({ undoSeconds: 10 });
  coordinator = await it.officer(['coordinator'], 'DISKOMINFO');
  second = await it.officer(['coordinator'], 'DISKOMINFO');
  liaison = await it.officer(['agency_liaison'], 'DISHUB');
});
afterAll(() => it?.close());

const dishub = () => bodyOf(it.directory, 'DISHUB');
const lodged = async (n: number) => { const all = []; for (let at = 0; at < n; at++) all.push((await it.lodge()).number); return all; };
const runJobs = async () => expect((await drainJobs(it.world, allJobs(null))).failed).toEqual([]);
const later = async () => { it.clock.advance(10_000); await runJobs(); };
const referPlan = async (pilih: string[], desk = coordinator) => (await desk.post('/konsol/sekaligus', { pilih, tindakan: 'terus', tujuan: dishub() })).headers.get('location')!;
const idOf = (run: string) => run.split('/').at(-1)!;
const states = async (numbers: string[]) => { const all: Record<string, number> = {}; for (const number of numbers) { const { state } = await it.stored(number); all[state] = (all[state] ?? 0) + 1; } return all; };
const referrals = async (number: string) => {
  const { id } = await it.stored(number);
  return (await it.db.read((tx) => timelineOf(tx, originOf(id)))).filter((entry) => entry.kind === 'referred').length;
};
const outcomes = async (run: string) => (await it.db.read((tx) => itemsOf(tx, idOf(run)))).map((item) => item.outcome);
const problems = () => it.db.read(async (tx) => { const all = []; for await (const one of complaintProblems(tx, it.world.files)) all.push(one.what); return all; });
const officer = (desk: Desk): Officer => ({ kind: 'officer', id: desk.who.id, name: desk.who.name, bodyId: null, roles: ['coordinator'], sessionId: '' });

test('the plan says what will happen and what cannot, and does nothing', async () => {
  const numbers = await lodged(2);
  await referReport(it.world, officer(second), (await it.stored(numbers[1]!)).id, { class: 'complaint_service', bodyId: dishub(), categoryId: null, functionId: null, areaCode: null, instruction: '', publication: null });
  const plan = await coordinator.page(await referPlan(numbers));
  expect(plan).toContain('Jalankan untuk 1 laporan');
  expect(plan).toContain('Tidak dapat dilakukan: 1');
  expect(await states(numbers)).toEqual({ received: 1, forwarded: 1 });
});

test('a text is as long in bulk as on one case', async () => {
  const run = (await coordinator.post('/konsol/sekaligus', { pilih: await lodged(1) })).headers.get('location')!;
  expect((await coordinator.post(`${run}/rencana`, { langkah: 'catatan', catatan: 'a'.repeat(10_001) })).status).toBe(422);
  expect((await coordinator.post(`${run}/rencana`, { langkah: 'catatan', catatan: 'a'.repeat(6_000) })).status).toBe(303);
});

test('the batch waits as one and is taken back as one', async () => {
  const numbers = await lodged(3);
  const run = await referPlan(numbers);
  await coordinator.post(`${run}/jalankan`);
  await runJobs();
  expect(await coordinator.page(run)).toContain('Urungkan semuanya');
  await coordinator.post(`${run}/hentikan`);
  await later();
  expect([await states(numbers), await outcomes(run)]).toEqual([{ received: 3 }, ['cancelled', 'cancelled', 'cancelled']]);
  expect(await coordinator.page(run)).toContain('3 tidak dikerjakan karena dihentikan');
});

test('a case that changed after the plan is refused with its reason, the others are done; the failed ones can be tried again', async () => {
  const numbers = await lodged(3);
  const run = await referPlan(numbers);
  await coordinator.post(`${run}/jalankan`);
  const moved = await it.stored(numbers[1]!);
  await it.db.transaction((tx) => tx.sql`update complaints set version = version + 1 where id = ${moved.id}`);
  await later();
  expect(await outcomes(run)).toEqual(['done', 'refused', 'done']);
  const page = await coordinator.page(run);
  expect(page).toContain('2 laporan berhasil, 1 tidak berhasil.');
  expect(page).toContain('Petugas lain baru saja mengubah kasus ini');
  const csv = await (await coordinator.get(`${run}/hasil.csv`)).text();
  expect(csv.trimEnd().split('\r\n')).toHaveLength(4);
  expect(csv).toContain('tidak berhasil,');
  const again = (await coordinator.post(`${run}/ulang`)).headers.get('location')!;
  await coordinator.post(`${again}/jalankan`);
  await later();
  expect([await outcomes(again), await states(numbers)]).toEqual([['done'], { forwarded: 3 }]);
});

test('500 cases, killed in the middle: the rest is done after the restart, each exactly once', async () => {
  const numbers = await lodged(500);
  const run = await referPlan(numbers);
  expect(await coordinator.page(run)).toContain('Jalankan untuk 500 laporan');
  await coordinator.post(`${run}/jalankan`);
  it.clock.advance(10_000);
  let batches = 0;
  const dies = { ...allJobs(null), [RUN]: async (...all: Parameters<typeof runBatch>) => {
    batches += 1;
    if (batches === 3) { await runBatch(all[0], all[1], async () => { throw new Error('killed'); }).catch(() => undefined); throw new Error('killed'); }
    await runBatch(...all);
  } };
  while (batches < 3) await runDue(it.world, dies, 1);
  const done = (await outcomes(run)).filter((outcome) => outcome === 'done').length;
  expect([done > 0, done < 500]).toEqual([true, true]);
  expect(await coordinator.page(run)).toContain(`${done} dari 500 laporan selesai diproses`);
  it.clock.advance(LEASE_MS + 60_000);
  await runJobs();
  expect(new Set(await outcomes(run))).toEqual(new Set(['done']));
  expect(await states(numbers)).toEqual({ forwarded: 500 });
  for (const number of [numbers[0]!, numbers[120]!, numbers[149]!, numbers[499]!]) expect(await referrals(number)).toBe(1);
  const doubled = await it.db.read((tx) => tx.sql`select origin_id from timeline_entries where kind = 'referred' group by origin_id having count(*) > 1`);
  expect(doubled).toEqual([]);
  expect(await problems()).toEqual([]);
}, 120_000);

test('stopped while it goes on: what is done stays, the rest is left out', async () => {
  const numbers = await lodged(60);
  const run = await referPlan(numbers);
  await coordinator.post(`${run}/jalankan`);
  it.clock.advance(10_000);
  await runDue(it.world, allJobs(null), 1);
  while ((await outcomes(run)).every((outcome) => outcome === 'todo')) await runDue(it.world, allJobs(null), 1);
  await coordinator.post(`${run}/hentikan`);
  await runJobs();
  expect(await states(numbers)).toEqual({ forwarded: 50, received: 10 });
});

test('pressed twice, it runs once; two officers with the same cases do them once', async () => {
  const numbers = await lodged(4);
  const [one, two] = [await referPlan(numbers), await referPlan(numbers, second)];
  await Promise.all([coordinator.post(`${one}/jalankan`), coordinator.post(`${one}/jalankan`), second.post(`${two}/jalankan`)]);
  await later();
  for (const number of numbers) expect(await referrals(number)).toBe(1);
  expect([...await outcomes(one), ...await outcomes(two)].sort()).toEqual([...Array(4).fill('done'), ...Array(4).fill('refused')]);
});

test('another step for the whole view: a priority with its reason', async () => {
  const run = (await coordinator.post('/konsol/sekaligus', { tindakan: 'semua', ke: '/konsol/kotak-masuk?bagian=dikerjakan', daftar: 'kotak-masuk' })).headers.get('location')!;
  expect(await coordinator.page(run)).toContain('Hanya 500 laporan pertama');
  expect((await coordinator.post(`${run}/rencana`, { langkah: 'prioritas', prioritas: 'high', 'alasan-prioritas': '' })).status).toBe(422);
  const few = (await coordinator.post('/konsol/sekaligus', { pilih: await lodged(2), tindakan: 'lain' })).headers.get('location')!;
  await coordinator.post(`${few}/rencana`, { langkah: 'prioritas', prioritas: 'high', 'alasan-prioritas': 'Dekat sekolah.' });
  await coordinator.post(`${few}/jalankan`);
  await later();
  expect(await outcomes(few)).toEqual(['done', 'done']);
});

test('texts for the public are shown on the plan and must be read', async () => {
  const numbers = await lodged(1);
  await referPlan(numbers).then(async (run) => { await coordinator.post(`${run}/jalankan`); await later(); });
  const run = (await coordinator.post('/konsol/sekaligus', { pilih: numbers, tindakan: 'lain' })).headers.get('location')!;
  await coordinator.post(`${run}/rencana`, { langkah: 'publikasi' });
  expect(await coordinator.page(run)).toContain('Lampu jalan di depan musala mati');
  expect((await coordinator.post(`${run}/jalankan`)).status).toBe(422);
  await coordinator.post(`${run}/jalankan`, { 'sudah-dibaca': 'ya' });
  await later();
  const stored = await it.stored(numbers[0]!);
  expect(stored.publishedText).toContain('Lampu jalan');
  expect(stored.publishedText).not.toContain('0812 3456 7890');
});

test('an agency takes on what is its own; what it may not see is not there', async () => {
  const numbers = await lodged(2);
  await referPlan([numbers[0]!]).then(async (run) => { await coordinator.post(`${run}/jalankan`); await later(); });
  const run = (await liaison.post('/konsol/sekaligus', { pilih: numbers, tindakan: 'tangani', daftar: 'tugas' })).headers.get('location')!;
  expect(await liaison.page(run)).not.toContain(numbers[1]);
  await liaison.post(`${run}/jalankan`);
  await later();
  expect((await it.stored(numbers[0]!)).state).toBe('in_progress');
  expect((await second.get(run)).status).toBe(404);
  for (const verb of ['rencana', 'jalankan', 'hentikan', 'ulang']) expect((await second.post(`${run}/${verb}`)).status).toBe(404);
});

test('verify finds a run that ended with cases left, and one that nothing will go on with', async () => {
  const run = await referPlan(await lodged(1));
  await it.db.transaction((tx) => tx.sql`update complaint_bulk_runs set state = 'running' where id = ${idOf(run)}`);
  expect((await problems()).join()).toContain('no job will go on');
  await it.db.transaction((tx) => tx.sql`update complaint_bulk_runs set state = 'done' where id = ${idOf(run)}`);
  expect((await problems()).join()).toContain('cases are left');
});

test('a plan that is made anew while it begins changes nothing of what runs, and a plan that was not read does not begin', async () => {
  const numbers = await lodged(2);
  const run = await referPlan(numbers);
  const read = /name="rencana" value="([^"]+)"/.exec(await coordinator.page(run))![1]!;
  await coordinator.post(`${run}/rencana`, { langkah: 'catatan', catatan: 'Tidak dibaca.' });
  const stale = await coordinator.post(`${run}/jalankan`, { rencana: read });
  expect([stale.status, (await stale.text()).includes('Rencana ini berubah')]).toEqual([422, true]);
  const now = /name="rencana" value="([^"]+)"/.exec(await coordinator.page(run))![1]!;
  const draft = (await it.db.read((tx) => runById(tx, idOf(run))))!;
  expect((await coordinator.post(`${run}/jalankan`, { rencana: now })).status).toBe(303);
  await plan(it.world, officer(coordinator), draft, { step: 'prioritas', form: { prioritas: ['urgent'], 'alasan-prioritas': ['Diselundupkan.'] } }, it.directory);
  expect((await it.db.read((tx) => runById(tx, idOf(run))))!.step).toBe('catatan');
  await later();
  expect([await outcomes(run), await states(numbers)]).toEqual([['done', 'done'], { received: 2 }]);
  await plan(it.world, officer(coordinator), draft, { step: 'catatan', form: { catatan: ['Dua kali.'] } }, it.directory);
  expect(await outcomes(run)).toEqual(['done', 'done']);
});
