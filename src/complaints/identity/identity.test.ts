import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type Console, type Desk } from '../../../test/console-app.ts';
import { partyTimelineOf } from '../../followup/store-timeline.ts';
import { listMails } from '../../platform/mail/outbox.ts';
import { originOf } from '../actions/step.ts';
import { isProven } from './domain.ts';
import { identityProblems } from './verify.ts';

let it: Console;
let coordinator: Desk;
let clerk: Desk;
let auditor: Desk;
const signIn = async (): Promise<void> => { [coordinator, clerk, auditor] = [await it.officer(['coordinator']), await it.officer(['counter_clerk'], 'DLH'), await it.officer(['auditor'])]; };
/** Sessions end overnight. */
const tomorrow = async (): Promise<void> => { it.clock.advance(86_400_000 + 1); await signIn(); };
beforeAll(async () => { it = await openConsole(); await signIn(); });
afterAll(() => it.close());

const PERSON = { name: 'Zz Sulastri Wening', phone: '0812 9999 0000', email: 'zz.wening@rumah.example', address: 'Jl. Kenanga 7' };
const look = (desk: Desk, number: string, more: Record<string, string> = {}) => desk.post(`/konsol/kasus/${number}/identitas`, { maksud: 'verify', keperluan: 'Memastikan alamat', ...more });
const PROOF = { nama: 'SULASTRI WENING', telepon: '+62 812-9999-0000', dokumen: 'ktp', keperluan: 'Kertasnya basah kena banjir', diperiksa: 'ya' };
const ask = (number: string, more: Record<string, string> = {}, desk = clerk) => desk.post('/konsol/loket/kode', { nomor: number, ...PROOF, ...more });
/** A browser that knows number and code. @returns its Cookie header, or null where the code is wrong */
async function pass(number: string, secret: string): Promise<string | null> {
  const answer = await it.app.request('https://wadah.test/lacak', { method: 'POST', body: new URLSearchParams({ nomor: number, kode: secret }).toString(), headers: { host: 'wadah.test', origin: 'https://wadah.test', 'content-type': 'application/x-www-form-urlencoded' } });
  return answer.status === 303 ? answer.headers.get('set-cookie')!.split(';')[0]! : null;
}
const opens = async (number: string, cookie: string): Promise<boolean> => (await it.app.request(`https://wadah.test/lacak/${number}`, { headers: { host: 'wadah.test', cookie } })).status === 200;
const mailsTo = async (email: string) => (await it.db.read((tx) => listMails(tx, { limit: 200 }))).filter((mail) => mail.to === email);

test('a look asks a purpose from the list and words; the reporter reads office, role and purpose, no name, and has one mail a day', async () => {
  const { number, id, secret } = await it.lodge({ reporter: PERSON });
  expect((await coordinator.post(`/konsol/kasus/${number}/identitas`, { keperluan: 'Ingin tahu' })).status).toBe(422);
  expect((await coordinator.post(`/konsol/kasus/${number}/identitas`, { maksud: 'verify', keperluan: '' })).status).toBe(422);
  for (let n = 0; n < 3; n += 1) expect((await look(coordinator, number)).status).toBe(200);
  const seen = (await it.db.read((tx) => partyTimelineOf(tx, originOf(id)))).filter((one) => one.kind === 'identity-seen');
  expect(seen).toHaveLength(3);
  expect(seen[0]).toMatchObject({ body: 'Memastikan alamat', data: { role: 'coordinator', purpose: 'verify' } });
  expect(JSON.stringify(seen)).not.toContain(coordinator.who.name);
  const about = async () => (await mailsTo(PERSON.email)).filter((mail) => mail.subject.includes('Identitas pelapor dibuka'));
  expect(await about()).toHaveLength(1);
  await tomorrow();
  await look(coordinator, number);
  expect(await about()).toHaveLength(2);
  const page = await (await it.app.request(`https://wadah.test/lacak/${number}`, { headers: { host: 'wadah.test', cookie: (await pass(number, secret))! } })).text();
  expect(page).toContain('Memeriksa kebenaran laporan');
  expect(page).toContain('Koordinator pengaduan');
  expect(page).not.toContain(coordinator.who.name);
});

test('coordinator and auditor list who looked, by kind and purpose; the auditor does not learn of restricted cases; others see no list', async () => {
  const plain = await it.lodge({ reporter: PERSON });
  const closed = await it.lodge({ reporter: PERSON, proposedClass: 'complaint_oversight' });
  for (const { number } of [plain, closed]) await look(coordinator, number, { maksud: 'legal' });
  const own = await coordinator.page('/konsol/identitas?tujuan=legal&jenis=look');
  for (const said of [plain.number, closed.number, coordinator.who.name, 'Perintah hukum']) expect(own).toContain(said);
  const other = await auditor.page('/konsol/identitas?tujuan=legal');
  expect(other).toContain(plain.number);
  expect(other).not.toContain(closed.number);
  expect(await coordinator.page('/konsol/identitas?jenis=refused')).not.toContain(plain.number);
  expect((await clerk.get('/konsol/identitas')).status).toBe(404);
});

test('who lost the code proves who they are and gets another; the old code and its passes die, the officer reads nothing of the seal', async () => {
  const { number, secret, id } = await it.lodge({ reporter: PERSON });
  const old = (await pass(number, secret))!;
  const answer = await ask(number);
  const html = await answer.text();
  expect(answer.status).toBe(200);
  const fresh = /class="kode">([A-Z2-9]{4}-[A-Z2-9]{4})</.exec(html)![1]!;
  for (const hidden of [PERSON.email, PERSON.address, PERSON.name]) expect(html).not.toContain(hidden);
  expect(await pass(number, secret)).toBeNull();
  expect(await opens(number, old)).toBe(false);
  expect(await opens(number, (await pass(number, fresh))!)).toBe(true);
  expect((await it.db.read((tx) => partyTimelineOf(tx, originOf(id)))).at(-1)).toMatchObject({ kind: 'secret-reissued', data: { document: 'ktp', role: 'counter_clerk' } });
  expect((await mailsTo(PERSON.email)).some((mail) => mail.subject.includes('Kode rahasia diganti'))).toBe(true);
});

test('wrong facts, no such number and a report without identity are one answer; three tries of a case are all there is in a day', async () => {
  const { number } = await it.lodge({ reporter: PERSON });
  const nameless = await it.lodge({ reporter: { name: '', phone: '', email: '', address: '' } });
  const said = async (answer: Response) => /id="e-nomor">.*?<\/p>/.exec(await answer.text())![0];
  const answers = [await ask(number, { telepon: '0812 0000 1111' }), await ask('ADU-2026-99999'), await ask(nameless.number)];
  expect(answers.map((one) => one.status)).toEqual([422, 422, 422]);
  expect(new Set(await Promise.all(answers.map(said))).size).toBe(1);
  await ask(number, { nama: 'Orang Lain' });
  await ask(number, { nama: 'Orang Lain' });
  const late = await ask(number);
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('Terlalu banyak percobaan');
  await tomorrow();
  expect((await ask(number)).status).toBe(200);
});

test('two counters at once: one code in the end, and the history says so', async () => {
  const { number } = await it.lodge({ reporter: PERSON });
  const codes = (await Promise.all([ask(number), ask(number, {}, coordinator)].map(async (one) => /class="kode">([A-Z2-9-]+)</.exec(await (await one).text())![1]!)));
  expect((await Promise.all(codes.map((code) => pass(number, code)))).filter(Boolean)).toHaveLength(1);
  const problems = async () => { const all: string[] = []; await it.db.read(async (tx) => { for await (const one of identityProblems(tx)) all.push(one.where); }); return all; };
  expect(await problems()).toEqual([]);
  const quiet = await it.lodge({ reporter: PERSON });
  await it.db.transaction((tx) => tx.sql`insert into identity_events select gen_random_uuid(), now(), 'look', ${quiet.id}, officer_id, null, 'coordinator', 'verify', '' from identity_events limit 1`);
  expect(await problems()).toEqual([`complaints/${quiet.number}`]);
});

const sealed = { name: 'Sulastri Wening', phone: '081299990000', email: 'a@b.example', address: 'Jl. Kenanga 7 RT 3' };
const nobody = { name: '', phone: '', email: '', address: '' };
test.each([
  ['name and phone', sealed, { ...nobody, name: 'sulastri wening', phone: '+6281299990000' }, true], ['name alone where more was given', sealed, { ...nobody, name: 'Sulastri Wening' }, false],
  ['name and address', sealed, { ...nobody, name: 'Sulastri', address: 'jalan kenanga rt 3' }, true], ['phone alone where a name was given', sealed, { ...nobody, phone: sealed.phone }, false],
  ['the only thing that was given, a name', { ...nobody, name: 'Sulastri Wening' }, { ...nobody, name: 'Sulastri Wening' }, true], ['nothing sealed, nothing said', nobody, nobody, false], ['nothing sealed', nobody, sealed, false],
  ['phone where no name was given', { ...nobody, phone: sealed.phone }, { ...nobody, phone: sealed.phone }, true], ['a list of names that many people have', { ...nobody, name: 'Sulastri Wening' }, { ...nobody, name: 'Siti Sulastri Budi Wening Agus Sri Dewi Slamet Sutrisno Ani' }, false], ['a list of streets', sealed, { ...nobody, name: 'Sulastri', address: 'jalan kenanga melati mawar anggrek kawi ijen semeru bromo rt 1 2 3 4 5 6 7 8 9 rw 1 2 3' }, false],
  ['an empty name', sealed, { ...nobody, phone: sealed.phone, email: sealed.email }, false],
])('%s', (_, one, said, proven) => expect(isProven(one, said)).toBe(proven));
