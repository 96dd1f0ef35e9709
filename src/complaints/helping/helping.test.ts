import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser, openPublicApp, type PublicApp } from '../../../test/public-app.ts';
import { openConsole } from '../../../test/console-app.ts';
import { partyTimelineOf } from '../../followup/store-timeline.ts';
import { newToken } from '../../platform/auth/tokens.ts';
import { originOf } from '../actions/step.ts';
import { changeHouseRule } from '../house-rules/store-house-rules.ts';
import { findByNumber } from '../store.ts';
import { contactOf } from './domain.ts';
import { helpProblems } from './verify.ts';

let it: PublicApp;
beforeAll(async () => { it = await openPublicApp(); });
afterAll(() => it.city.close());

const PERSON = { isi: 'Atap rumah Bu Karti bocor dan bantuan rumah belum datang.', nama: 'Zz Karti Orangnya' };
const HELPER = { bantu: 'ya', 'pembantu-nama': 'Zz Pak RT Penolong', 'pembantu-telepon': '0812 1111 2222', hubungan: 'neighbourhood', setuju: 'ya', 'setuju-cara': 'spoken', 'setuju-tanggal': '2026-06-08' };
const send = (browser: Browser, more: Record<string, string> = {}): Promise<Response> => browser.post('/lapor', { token: newToken().token, ...PERSON, ...HELPER, ...more });
const codeIn = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
/** The keys on the receipt of a helper who is new. */
async function helped(browser: Browser, more: Record<string, string> = {}): Promise<{ number: string; secret: string; code: string; helperSecret: string }> {
  const answer = await send(browser, more);
  expect(answer.status).toBe(303);
  const html = await (await browser.get(answer.headers.get('location')!)).text();
  return {
    number: /ADU-\d{4}-\d+/.exec(answer.headers.get('location')!)![0], secret: codeIn(html, /class="kode">([A-Z2-9]{4}-[A-Z2-9]{4})</),
    code: codeIn(html, /(B-[A-Z2-9]{4}-[A-Z2-9]{4})/), helperSecret: codeIn(html, /Kode rahasia pembantu<\/dt><dd><b class="num">([A-Z2-9]{4}-[A-Z2-9]{4})</),
  };
}

test('somebody reports for another: two keys, two looks, and the person can end the helper\'s', async () => {
  const helper = new Browser(it.app);
  const keys = await helped(helper);
  expect(Object.values(keys).every(Boolean)).toBe(true);
  expect(keys.secret).not.toBe(keys.helperSecret);
  // The helper's browser does not hold the person's key.
  expect((await helper.get(`/lacak/${keys.number}`)).status).toBe(303);
  const later = new Browser(it.app);
  expect((await later.post('/pembantu', { 'kode-pembantu': keys.code, kode: keys.secret })).status).toBe(422);
  expect((await later.post('/pembantu', { 'kode-pembantu': keys.code.toLowerCase(), kode: keys.helperSecret.replace('-', ' ') })).headers.get('location')).toBe('/pembantu/laporan');
  expect(await (await later.get('/pembantu/laporan')).text()).toContain(keys.number);
  const look = await (await later.get(`/pembantu/laporan/${keys.number}`)).text();
  expect(look).toContain('Dibuat dengan bantuan orang lain');
  expect(look).not.toContain(PERSON.nama);

  const person = new Browser(it.app);
  await person.post('/lacak', { nomor: keys.number, kode: keys.secret });
  expect(await (await person.get(`/lacak/${keys.number}`)).text()).toContain('Zz Pak RT Penolong (Pengurus RT/RW)');
  expect((await later.post(`/lacak/${keys.number}/cabut-pembantu`, {})).headers.get('location')).toBe('/lacak');
  expect((await person.post(`/lacak/${keys.number}/cabut-pembantu`, {})).headers.get('location')).toBe(`/lacak/${keys.number}?kabar=terkirim`);
  expect((await later.get(`/pembantu/laporan/${keys.number}`)).status).toBe(404);
  expect(await (await later.get('/pembantu/laporan')).text()).not.toContain(keys.number);
  expect(await (await person.get(`/lacak/${keys.number}`)).text()).toContain('Pelapor mencabut akses pembantu');
});

test('a form sent twice is one report and gives the same keys; another helper is another report', async () => {
  const token = newToken().token;
  const [one, two] = [await helped(new Browser(it.app), { token, 'pembantu-telepon': '081200000001' }), await helped(new Browser(it.app), { token, 'pembantu-telepon': '081200000001' })];
  expect(two).toEqual(one);
  const other = await helped(new Browser(it.app), { token, 'pembantu-telepon': '081200000002' });
  expect(other.number).not.toBe(one.number);
  expect(other.code).not.toBe(one.code);
});

test('a helper who is signed in adds to their own list and writes their name once', async () => {
  const helper = new Browser(it.app);
  const first = await helped(helper, { 'pembantu-telepon': '081233334444' });
  expect(await (await helper.get('/lapor?bantu=ya')).text()).toContain(first.code);
  const answer = await send(helper, { 'pembantu-nama': '', 'pembantu-telepon': '', isi: 'Lampu gang mati di depan rumah Mbah Sri.' });
  expect(answer.status).toBe(303);
  const html = await (await helper.get('/pembantu/laporan')).text();
  expect(html.match(/ADU-\d{4}-\d+<\/span>/g)).toHaveLength(2);
});

test('what is missing is asked for, and nothing typed is lost', async () => {
  const answer = await send(new Browser(it.app), { 'pembantu-telepon': '', hubungan: '', 'setuju-cara': '', 'setuju-tanggal': '2027-01-01' });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  for (const said of ['Isi telepon atau surel Anda.', 'Pilih hubungan Anda', 'Pilih cara orangnya', 'tidak boleh di masa depan']) expect(html).toContain(said);
  expect(html).toContain('value="Zz Pak RT Penolong"');
  expect((await send(new Browser(it.app), { setuju: 'tidak', 'setuju-tidak': '' })).status).toBe(422);
});

test('the daily limit holds per person in the database, also for many at once and under a new code; the next day is free', async () => {
  await it.world.db.transaction((tx) => changeHouseRule(tx, { key: 'helperReportsPerDay', was: 10, value: 3, at: it.world.now(), by: { id: '0193f000-0000-7000-8000-000000000001', name: 'Uji' }, reason: 'uji' }));
  const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => send(new Browser(it.app), { 'pembantu-telepon': n % 2 ? '0812-7777-8888' : '+62 812 7777 8888', isi: `Laporan bantuan nomor ${n}.` })));
  expect(answers.map((one) => one.status).sort()).toEqual([303, 303, 303, 429, 429, 429]);
  expect(await answers.find((one) => one.status === 429)!.text()).toContain('Batas 3 laporan per hari');
  it.city.clock.advance(86_400_000);
  expect((await send(new Browser(it.app), { 'pembantu-telepon': '081277778888' })).status).toBe(303);
});

test('the helper is sealed, the public and the office see no word of them, verify holds the list against the history', async () => {
  const { number } = await helped(new Browser(it.app), { setuju: 'tidak', 'setuju-tidak': 'Zz sedang dirawat di rumah sakit', 'pembantu-telepon': '081255556666' });
  const complaint = (await it.world.db.read((tx) => findByNumber(tx, number)))!;
  const rows = await it.world.db.read(async (tx) => JSON.stringify([await tx.sql`select h.*, e.sealed::text from complaint_helped h join complaint_helpers e on e.id = h.helper_id where complaint_id = ${complaint.id}`, await partyTimelineOf(tx, originOf(complaint.id))]));
  expect(rows).not.toMatch(/Zz|081255556666/);
  const problems = async () => { const all: string[] = []; await it.world.db.read(async (tx) => { for await (const one of helpProblems(tx)) all.push(`${one.where}: ${one.what}`); }); return all; };
  expect(await problems()).toEqual([]);
  await it.world.db.transaction((tx) => tx.sql`update complaint_helped set ended_at = now() where complaint_id = ${complaint.id}`);
  expect(await problems()).toEqual([`complaints/${number}: its helper was removed, but its history does not say so`]);
});

test('the counter has no limit, and the console shows that somebody helped and not who', async () => {
  const desk = await openConsole();
  try {
    const clerk = await desk.officer(['counter_clerk'], 'DLH');
    const answer = await clerk.post('/konsol/loket', { token: newToken().token, ...PERSON, ...HELPER, kanal: 'counter' });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toMatch(/B-[A-Z2-9]{4}-[A-Z2-9]{4}/);
    const number = /ADU-\d{4}-\d+/.exec(html)![0];
    const coordinator = await desk.officer(['coordinator']);
    const page = await coordinator.page(`/konsol/kasus/${number}`);
    expect(page).toContain('Dilaporkan pembantu');
    expect(page).toContain('Pengurus RT/RW');
    expect(page).not.toContain('Zz Pak RT');
    const looked = await coordinator.post(`/konsol/kasus/${number}/identitas`, { maksud: 'contact', keperluan: 'Menghubungi pembantu' });
    expect(await looked.text()).toContain('Zz Pak RT Penolong');
  } finally { await desk.close(); }
});

test.each([['0812 3456 7890', '+62-812-3456-7890'], ['62 81234567890', '081234567890']])('%s and %s are one person', (a, b) =>
  expect(contactOf({ phone: a, email: '' })).toBe(contactOf({ phone: b, email: 'x@y.example' })));
