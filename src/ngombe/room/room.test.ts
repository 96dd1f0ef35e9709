import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { changesOf, fillRoom, openRoom, type Room } from '../../../test/dialogue-room.ts';
import { openProductForTests, type WholeProduct } from '../../../test/served.ts';
import { Visitor } from '../../../test/visitor.ts';
import { newId } from '../../platform/db/id.ts';
import { newToken } from '../../platform/auth/tokens.ts';
import { endSession, noteItem } from '../actions/items.ts';
import { itemsOf } from '../store-items.ts';
import { registrationByNumber, registrationsOf } from '../store-registrations.ts';
import { sessionByEdition } from '../store-sessions.ts';
import { ngombeProblems } from '../verify.ts';
import { closeScreens, MOST_PER_NETWORK } from './hub.ts';

let it: WholeProduct;
let desk: Visitor;
let room: Room;
beforeAll(async () => { it = await openProductForTests(); });
afterAll(async () => { closeScreens(); await it?.close(); });
beforeEach(async () => {
  // Friday 12 June 2026, in the morning.
  it.city.clock.set('2026-06-12T02:00:00Z');
  room = await openRoom(it.world, it.cast);
  desk = new Visitor(it.app, await it.cast.signIn('coordinator'));
});

const at = (noun: string): string => `/konsol/ngombe/${room.edition}/${noun}`;
const session = async () => (await it.city.db.read((tx) => sessionByEdition(tx, room.edition)))!;
const items = async () => it.city.db.read(async (tx) => itemsOf(tx, (await sessionByEdition(tx, room.edition))!.id));
const registered = async (number: string) => (await it.city.db.read((tx) => registrationByNumber(tx, number)))!.registration;
const problems = () => it.city.db.read(async (tx) => { const found: string[] = []; for await (const { where, what } of ngombeProblems(tx, it.world.files)) found.push(`${where} ${what}`); return found; });
/** The fields of the item's form as a browser would send them, with changes typed in. */
function formOf(html: string, typed: Record<string, string>): Record<string, string> {
  const form = /<form[^>]*id="butir".*?<\/form>/s.exec(html)![0];
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, value] = [/name="([^"]+)"/.exec(tag)?.[1], /value="([^"]*)"/.exec(tag)?.[1] ?? ''];
    if (name && (!/type="(?:radio|checkbox)"/.test(tag) || / checked/.test(tag))) fields[name] = value;
  }
  for (const [, name, text] of form.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>(.*?)<\/textarea>/gs)) fields[name!] = text!;
  for (const [, name, inner] of form.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) fields[name!] = /<option value="([^"]*)" selected/.exec(inner!)?.[1] ?? '';
  return { ...fields, ...typed };
}
const note = (id: string, changes: Record<string, unknown>) => noteItem(it.world, it.cast.officers.coordinator, room.edition, { id, registrationNumber: null, changes: changesOf(changes) });
const send = (id: string, changes: { field: string; was: unknown; is: unknown }[], pendaftaran: string | null = null) => desk.send(at('meja/catat'), { method: 'POST', headers: { 'content-type': 'application/json', origin: 'http://wadah.test' }, body: JSON.stringify({ id, pendaftaran, changes }) });

test('a note-taker without script calls a speaker, writes what becomes of it and reads what is lacking', async () => {
  const before = await desk.page(at('meja'));
  expect(before).toContain('Sulastri Kulon');
  expect(before).not.toContain('Darmaji Rahasia');
  const called = await desk.post(at('giliran'), { pendaftaran: room.numbers[0]!, id: newId() });
  expect(called.headers.get('location')).toBe(`${at('meja')}?butir=1`);
  const html = await desk.page(`${at('meja')}?butir=1`);
  expect(html).toContain('Belum lengkap: yang disampaikan, hasilnya');
  const saved = await desk.post(at('meja'), formOf(html, { ringkasan: 'Saluran meluap', hasil: 'commitment', isi: 'Saluran dikeruk', penanggung: it.cast.bodyA, tenggat: '2026-06-19' }));
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `${at('meja')}?butir=1&ok=simpan`]);
  expect((await items())[0]).toMatchObject({ asker: 'Sulastri Kulon', summary: 'Saluran meluap', outcome: 'commitment', leadBodyId: it.cast.bodyA, dueOn: '2026-06-19' });
  expect((await registered(room.numbers[0]!)).attendance).toBe('here');
  expect(await desk.page(`${at('meja')}?butir=1`)).toContain('Lengkap');
  // Pressed once more, it is the same item.
  expect((await desk.post(at('giliran'), { pendaftaran: room.numbers[0]!, id: newId() })).headers.get('location')).toBe(`${at('meja')}?butir=1`);
  expect(await items()).toHaveLength(1);
});

test('a day that cannot be promised keeps everything that was typed; two note-takers meet part by part', async () => {
  const [id] = [newId()];
  await note(id, { summary: 'Awal' });
  const [mine, theirs] = [await desk.page(`${at('meja')}?butir=1`), await desk.page(`${at('meja')}?butir=1`)];
  const holiday = await desk.post(at('meja'), formOf(mine, { ringkasan: 'Lampu makam', hasil: 'study', isi: 'Kaji dulu', tenggat: '2026-06-16' }));
  expect(holiday.status).toBe(422);
  const again = await holiday.text();
  for (const kept of ['Lampu makam', 'Kaji dulu', '2026-06-16', 'Pilih hari kerja']) expect(again).toContain(kept);
  expect((await items())[0]!.summary).toBe('Awal');
  expect((await desk.post(at('meja'), formOf(theirs, { ringkasan: 'Lampu makam mati', penjawab: 'Lurah' }))).status).toBe(303);
  const clash = await desk.post(at('meja'), formOf(mine, { ringkasan: 'Lampu jalan makam', jawaban: 'Besok dicek' }));
  expect(clash.status).toBe(422);
  const both = await clash.text();
  expect(both).toContain('Lampu jalan makam');
  expect(both).toContain('Pencatat lain menulis: “Lampu makam mati”');
  expect((await items())[0]).toMatchObject({ summary: 'Lampu makam mati', answeredBy: 'Lurah', answer: 'Besok dicek' });
  expect((await desk.post(at('meja'), formOf(both, {}))).status).toBe(303);
  expect((await items())[0]).toMatchObject({ summary: 'Lampu jalan makam', answeredBy: 'Lurah' });
});

test('a note sent twice is one item; a part that cannot be kept holds back no other', async () => {
  const id = newId();
  const changes = [{ field: 'summary', was: '', is: 'Pasar becek' }, { field: 'dueOn', was: '', is: '2026-06-14' }, { field: 'leadBodyId', was: '', is: 'bukan instansi' }, { field: 'answeredBy', was: '', is: 'Sekda' }];
  const answers = await Promise.all([send(id, changes, room.numbers[1]), send(id, changes, room.numbers[1]), send(id, changes, room.numbers[1])]);
  expect(answers.map((one) => one.status)).toEqual([200, 200, 200]);
  const told = await answers[2]!.json() as { item: { from: string; lacks: string[] }; wrong: string[]; clashes: string[] };
  expect(told).toMatchObject({ item: { from: room.numbers[1] }, clashes: [] });
  expect(told.wrong.toSorted()).toEqual(['dueOn', 'leadBodyId']);
  expect((await items()).map((one) => [one.summary, one.answeredBy, one.dueOn, one.leadBodyId])).toEqual([['Pasar becek', 'Sekda', null, null]]);
  expect(await (await send(id, [{ field: 'summary', was: '', is: 'Pasar kotor' }])).json()).toMatchObject({ clashes: ['summary'], item: { fields: { summary: 'Pasar becek' } } });
  for (const broken of ['{', '{"id":"x"}', JSON.stringify({ id, pendaftaran: null, changes: [{ field: 'state', was: '', is: 'settled' }] })]) expect((await desk.send(at('meja/catat'), { method: 'POST', headers: { 'content-type': 'application/json', origin: 'http://wadah.test' }, body: broken })).status).toBe(422);
  const first = await (await desk.get(at('meja/data'))).json() as { stamp: string };
  expect((await desk.get(`${at('meja/data')}?tanda=${first.stamp}`)).status).toBe(204);
  await note(id, { budget: 'APBD 2026' });
  expect((await desk.get(`${at('meja/data')}?tanda=${first.stamp}`)).status).toBe(200);
});

test('at the door names stay sealed until somebody opens them under their name; a code read by a phone leads to the mark', async () => {
  expect(await desk.page(at('hadir'))).not.toContain('Darmaji');
  await desk.post(at('hadir/buka'), {});
  expect(await desk.page(`${at('hadir')}?cari=darmaji`)).toContain('Darmaji Rahasia');
  expect(await desk.page(`${at('hadir')}?cari=darmaji`)).not.toContain('Sulastri');
  const other = new Visitor(it.app, await it.cast.signIn('leadership'));
  expect((await other.get(at('hadir'))).status).toBe(404);
  const number = room.numbers[1]!;
  const scanned = await desk.get(`/ngombe/pendaftaran/${number}`);
  expect(scanned.headers.get('location')).toBe(`/konsol/ngombe/pendaftaran/${number}`);
  expect((await new Visitor(it.app).get(`/ngombe/pendaftaran/${number}`)).headers.get('location')).toContain('/ngombe/pendaftaran?nomor=');
  expect((await desk.post(at('hadir'), { nomor: number, hadir: 'here', kembali: 'pindai' })).headers.get('location')).toBe(`/konsol/ngombe/pendaftaran/${number}?ok=hadir`);
  expect(await registered(number)).toMatchObject({ attendance: 'here' });
  await desk.post(at('hadir'), { nomor: number, hadir: 'absent' });
  expect(await registered(number)).toMatchObject({ attendance: 'absent' });
});

test('who comes without a registration is taken down at the door, is in the room at once, and may ask', async () => {
  it.city.clock.set('2026-06-12T02:20:00Z');
  const form = { token: newToken().token, tanya: 'Kapan taman dibuka?', nama: 'Pak Datang', samar: 'ya', telepon: '', surel: '', kelurahan: '', soal: '', mewakili: 'PKK', cara: 'attend' };
  expect((await desk.post(at('datang'), { ...form, tanya: '' })).status).toBe(422);
  const slip = await desk.post(at('datang'), form);
  expect(slip.status).toBe(200);
  const number = /NGB-2026-\d{5}/.exec(await slip.text())![0];
  expect(await registered(number)).toMatchObject({ walkIn: true, attendance: 'here', mode: 'attend', state: 'submitted', shownName: '' });
  const page = await desk.page(at('meja'));
  expect(page).toContain('datang langsung');
  expect(page).not.toContain('Pak Datang');
  // Sent again, it is the same person; without an officer, or once the session is over, there is no such way in.
  expect(await (await desk.post(at('datang'), form)).text()).toContain(number);
  expect((await it.city.db.read(async (tx) => registrationsOf(tx, (await sessionByEdition(tx, room.edition))!.id))).filter((one) => one.walkIn)).toHaveLength(1);
  expect((await new Visitor(it.app).post(`/ngombe/${room.edition}/daftar`, { ...form, token: newToken().token })).status).toBe(422);
  await endSession(it.world, it.cast.officers.coordinator, room.edition, (await session()).version);
  expect((await desk.post(at('datang'), { ...form, token: newToken().token })).status).toBe(422);
  expect(await problems()).toEqual([]);
});

test('who came and was not heard goes on to the next session; who had a turn or stayed away from it does not', async () => {
  await desk.post(at('hadir'), { nomor: room.numbers[1]!, hadir: 'here' });
  await desk.post(at('giliran'), { pendaftaran: room.numbers[0]!, id: newId() });
  const html = await desk.page(`${at('meja')}?butir=1`);
  await desk.post(at('meja'), formOf(html, { ringkasan: 'Saluran', hasil: 'answered', jawaban: 'Sudah dikeruk', penjawab: 'Lurah' }));
  const first = room;
  expect('endedAt' in await endSession(it.world, it.cast.officers.coordinator, first.edition, (await session()).version)).toBe(true);
  const ended = (await session()).id;
  await openRoom(it.world, it.cast);
  const carried = await registered(first.numbers[1]!);
  expect(carried).toMatchObject({ attendance: null, state: 'submitted' });
  expect(carried.sessionId).not.toBe(ended);
  expect((await registered(first.numbers[0]!)).sessionId).toBe(ended);
  expect(await problems()).toEqual([]);
});

test('a session ends only when each item has an owner and a date, and says where one is lacking', async () => {
  await fillRoom(it.world, it.cast, room, '2026-06-19');
  const lacking = await desk.page(at('akhiri'));
  expect(lacking).toContain(`href="${at('meja')}?butir=3#f-ringkasan"`);
  expect(lacking).not.toContain('Ya, akhiri sesi');
  expect((await desk.post(at('akhiri'), { versi: String((await session()).version) })).status).toBe(422);
  for (const [seq, typed] of [[1, { hasil: 'answered', jawaban: 'Sudah' }], [3, { ringkasan: 'Taman', hasil: 'not_possible', alasan: 'Lahan milik orang', penjawab: 'Camat' }]] as const) {
    expect((await desk.post(at('meja'), formOf(await desk.page(`${at('meja')}?butir=${seq}`), typed))).status).toBe(303);
  }
  const ready = await desk.page(at('akhiri'));
  expect(ready).toContain('3 butir, 1 di antaranya berjalan sebagai janji');
  expect((await desk.post(at('akhiri'), { versi: '1' })).status).toBe(422);
  expect((await desk.post(at('akhiri'), { versi: String((await session()).version) })).headers.get('location')).toBe(`/konsol/ngombe/${room.edition}?ok=akhiri`);
  expect(await desk.page(at('meja'))).toContain('sudah diakhiri');
  expect((await send(newId(), [{ field: 'summary', was: '', is: 'Terlambat' }])).status).toBe(409);
  expect(await problems()).toEqual([]);
});

test('the screen shows who speaks and each commitment that has an owner and a day, and nothing that was not offered', async () => {
  const guest = new Visitor(it.app);
  const screen = () => guest.page(`/ngombe/${room.edition}/layar`);
  expect(await screen()).toContain('Mulai');
  await desk.post(at('giliran'), { pendaftaran: room.numbers[1]!, id: newId() });
  let html = await screen();
  expect(html).toContain('Seorang warga bertanya');
  for (const secret of ['Darmaji', 'Mengapa lampu di makam', room.numbers[1]!]) expect(html).not.toContain(secret);
  const [staged] = await fillRoom(it.world, it.cast, room, '2026-06-19');
  html = await screen();
  for (const shown of ['Sulastri Kulon, RW 05', 'Saluran air di gang meluap', 'Kepala dinas', 'Truk dilarang parkir', '19 Juni', '4 hal dicatat, 1 janji']) expect(html).toContain(shown);
  await note(newId(), { summary: 'x', outcome: 'commitment', what: 'Setengah janji' });
  expect(await screen()).not.toContain('Setengah janji');
  expect((await desk.post(at('giliran'), { butir: '' })).status).toBe(303);
  expect(await screen()).not.toContain('Saluran air di gang meluap');
  expect((await desk.post(at('giliran'), { butir: staged! })).status).toBe(303);
  expect(await screen()).toContain('Saluran air di gang meluap');
});

test('the stream says only that something changed, to a bounded number of listeners', async () => {
  const guest = new Visitor(it.app);
  const address = `/ngombe/${room.edition}/langsung`;
  const answer = await guest.get(address);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const reader = answer.body!.getReader();
  let heard = '';
  void (async () => { for (;;) { const { done, value } = await reader.read(); if (done) return; heard += new TextDecoder().decode(value); } })();
  await new Promise((resolve) => { setTimeout(resolve, 400); });
  const before = heard.split('event: berubah').length;
  await note(newId(), { summary: 'Kata rahasia' });
  await expect.poll(() => heard.split('event: berubah').length, { timeout: 5_000 }).toBeGreaterThan(before);
  expect(heard).not.toContain('Kata');
  const more = await Promise.all(Array.from({ length: MOST_PER_NETWORK }, () => guest.get(address)));
  expect(more.filter((one) => one.status === 204)).toHaveLength(1);
  closeScreens();
});
