import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodyOf, openConsole, type Console, type Desk } from '../../../test/console-app.ts';
import { clerkOf, stored } from '../../../test/cases.ts';
import { castOf, type Cast } from '../../../test/people.ts';
import { answerReport, extendCompletion } from '../actions/agency.ts';
import { filesOf } from '../store-files.ts';
import { complaintProblems } from '../verify.ts';
import { cellBox, readBoxes } from './cover-photo.ts';
import { redactionsOf } from './store-redactions.ts';

let it: Console;
let cast: Cast;
let coordinator: Desk;
let liaison: Desk;
beforeAll(async () => {
  it = await openConsole();
  cast = await castOf(it.world);
  [coordinator, liaison] = [await it.officer(['coordinator']), await it.officer(['agency_liaison'], 'DLH')];
});
afterAll(() => it.close());

const TEXT = 'Lampu di depan rumah Pak Warsito mati. Saya Sulastri Rahasia, telepon 0812 3456 7890. Toko Maju Jaya ikut gelap.';
const at = (number: string, noun = 'penyamaran') => `/konsol/kasus/${number}/${noun}`;
const open = async (address: string) => (await it.app.request(`https://wadah.test${address}`, { headers: { host: 'wadah.test' } })).text();
const ticks = (html: string): string[] => [...html.matchAll(/name="samar"[^>]*value="([^"]+)"/g)].map((hit) => hit[1]!.replaceAll('&amp;', '&'));
const problems = () => it.db.read(async (tx) => { const all: string[] = []; for await (const one of complaintProblems(tx, it.world.files)) all.push(one.what); return all; });

async function published(): Promise<{ id: string; number: string; version: string }> {
  const { id, number } = await it.lodge({ text: TEXT, title: 'Lampu mati' });
  const page = await coordinator.page(`/konsol/kasus/${number}`);
  const proposed = /name="isi-publik"[^>]*>([^<]*)</.exec(page)![1]!;
  await coordinator.post(`/konsol/kasus/${number}/disposisi`, { versi: '1', instansi: bodyOf(it.directory, 'DLH'), kelas: 'complaint_service', kategori: '', kelurahan: '', 'pesan-instansi': '', terbit: 'ya', 'judul-publik': 'Lampu mati', 'isi-publik': proposed });
  return { id, number, version: String((await stored(it.world, number)).version) };
}

test('the form for the public begins with what is sure hidden, the sealed name too, and says of nobody that this is the reporter', async () => {
  const { number } = await published();
  const c = await stored(it.world, number);
  expect(c.publishedText).toBe('Lampu di depan rumah Pak [nama disamarkan] mati. Saya [nama disamarkan], telepon [nomor telepon disamarkan]. Toko Maju Jaya ikut gelap.');
  expect(c.text).toBe(TEXT);
  const page = await coordinator.page(at(number));
  expect(page).toContain('Nama orang: “Sulastri Rahasia”');
  expect(page).not.toMatch(/nama pelapor/i);
});

test('each proposal is taken or left, own words are added, the result is seen before it is saved, and earlier choices come back', async () => {
  const { id, number, version } = await published();
  const page = await coordinator.page(at(number));
  const keys = ticks(page);
  expect(keys).toHaveLength(3);
  const choice = { versi: version, samar: keys.slice(1), kata: 'toko maju jaya', 'jenis-kata': 'other' };
  const seen = await (await coordinator.post(at(number), { ...choice, lihat: 'ya' })).text();
  expect(seen).toContain('Pak Warsito mati');
  expect(seen).toContain('[disamarkan] ikut gelap');
  expect((await stored(it.world, number)).publishedText, 'a look saves nothing').not.toContain('Warsito');
  const typed = ticks(seen).filter((key) => key.endsWith('typed'));
  expect(typed).toHaveLength(1);
  expect((await coordinator.post(at(number), { versi: version, samar: [...keys.slice(1), ...typed], kata: '', 'jenis-kata': 'other' })).status).toBe(303);
  expect((await stored(it.world, number)).publishedText).toBe('Lampu di depan rumah Pak Warsito mati. Saya [nama disamarkan], telepon [nomor telepon disamarkan]. [disamarkan] ikut gelap.');
  const versions = await it.db.read((tx) => redactionsOf(tx, id));
  expect(versions.map((one) => [one.seq, one.how, one.masks.filter((mask) => mask.hidden).length])).toEqual([[2, 'masks', 3], [1, 'masks', 3]]);
  expect(await open(`/kasus/${number}`)).toContain('[disamarkan] ikut gelap');
  const back = await coordinator.post(at(number, 'penyamaran/kembali'), { versi: String(Number(version) + 1), kembali: versions[1]!.id });
  expect(back.status).toBe(303);
  expect((await stored(it.world, number)).publishedText).toContain('Pak [nama disamarkan] mati');
  expect(await problems()).toEqual([]);
});

test('words that stand nowhere, and a case that changed meanwhile, are told with everything kept', async () => {
  const { number, version } = await published();
  const missed = await coordinator.post(at(number), { versi: version, samar: [], kata: 'Mawar Melati', 'jenis-kata': 'name' });
  expect([missed.status, (await missed.text()).includes('Mawar Melati')]).toEqual([422, true]);
  const stale = await coordinator.post(at(number), { versi: '1', samar: [], kata: '', 'jenis-kata': 'name' });
  expect([stale.status, (await stale.text()).includes('baru saja berubah')]).toEqual([422, true]);
  expect((await coordinator.post(at(number), { versi: version, samar: ['laporan|text|5|99999|name|found', 'x', '||||'], kata: '', 'jenis-kata': 'name' })).status, 'a range outside the text is no mask').toBe(303);
});

test('an answer with a number of a person is asked about before it is sent; an office\'s own number is not', async () => {
  const { number } = await published();
  const answer = { versi: String((await stored(it.world, number)).version), jenis: 'kabar', jawaban: 'Bapak/Ibu, hubungi petugas kami di 0813 2222 3333 untuk jadwalnya.' };
  const asked = await liaison.post(`/konsol/kasus/${number}/jawaban`, answer);
  expect(asked.status).toBe(422);
  const html = await asked.text();
  expect(html).toContain('0813 2222 3333');
  expect(html).toContain('name="data-boleh"');
  expect((await liaison.post(`/konsol/kasus/${number}/jawaban`, { ...answer, jawaban: 'Bapak/Ibu, bila mendesak hubungi nomor darurat 112 kapan saja.' })).status).toBe(303);
  const version = String((await stored(it.world, number)).version);
  expect((await liaison.post(`/konsol/kasus/${number}/jawaban`, { ...answer, versi: version, 'data-boleh': 'ya' })).status).toBe(303);
});

test('a public answer can be masked afterwards: the public reads it hidden, officers and the chain keep it', async () => {
  const { id, number } = await published();
  await answerReport(it.world, cast.officers.liaison, id, { kind: 'progress', text: 'Sudah kami cek bersama Bu Kemuning Ayu, telepon 0813 2222 3333.', images: [], imagesBefore: [] });
  const before = await open(`/kasus/${number}`);
  expect(before).toContain('0813 2222 3333');
  const page = await coordinator.page(at(number));
  const keys = ticks(page);
  expect(keys.filter((key) => !key.startsWith('laporan'))).toHaveLength(2);
  const version = String((await stored(it.world, number)).version);
  expect((await coordinator.post(at(number), { versi: version, samar: keys, kata: '', 'jenis-kata': 'name' })).status).toBe(303);
  const after = await open(`/kasus/${number}`);
  expect(after).not.toContain('0813 2222 3333');
  expect(after).toContain('Bu [nama disamarkan], telepon [nomor telepon disamarkan]');
  expect(await coordinator.page(`/konsol/kasus/${number}`)).toContain('0813 2222 3333');
  expect(await problems()).toEqual([]);
});

test('the reason of an extension is masked in the timeline and on the page of its deadline alike', async () => {
  const { id, number } = await published();
  await extendCompletion(it.world, cast.officers.head, id, { days: 3, reason: 'Menunggu kunci dari Bu Kemuning Ayu, telepon 0813 2222 3333.' });
  expect(await open(`/kasus/${number}/tenggat`)).toContain('0813 2222 3333');
  const keys = ticks(await coordinator.page(at(number)));
  const version = String((await stored(it.world, number)).version);
  expect((await coordinator.post(at(number), { versi: version, samar: keys, kata: '', 'jenis-kata': 'name' })).status).toBe(303);
  for (const page of [`/kasus/${number}`, `/kasus/${number}/tenggat`]) {
    const html = await open(page);
    expect(html, page).not.toContain('0813 2222 3333');
    expect(html, page).toContain('telepon [nomor telepon disamarkan]');
  }
});

test('a covered part of a photo is unreadable in both sizes, has another address, and can be opened again', async () => {
  const { id, number } = await it.lodge({ images: await clerkOf(it.world, cast).images('#888') });
  const noise = await sharp(Buffer.from(Array.from({ length: 240 * 180 * 3 }, (_, n) => ((n * 7919) % 251))), { raw: { width: 240, height: 180, channels: 3 } }).jpeg({ quality: 95 }).toBuffer();
  const [file] = await it.db.read((tx) => filesOf(tx, id));
  const key = await it.world.files.put(noise);
  await it.db.transaction(async (tx) => { await tx.sql`update complaint_files set published_key = ${key}, is_public = true where id = ${file!.id}`; });
  const post = async (fields: Record<string, string | string[]>) => coordinator.post(at(number, `foto/${file!.id}`), { versi: String((await stored(it.world, number)).version), ...fields });
  const cell = (column: number, row: number) => { const b = cellBox(column, row); return [b.x, b.y, b.width, b.height].join(','); };
  expect(await coordinator.page(at(number, `foto/${file!.id}`))).toContain(`value="${cell(11, 8)}"`);
  expect((await post({})).status).toBe(422);
  expect((await post({ kotak: [cell(0, 0), cell(1, 0), cell(0, 1), cell(1, 1)] })).status).toBe(303);
  const [covered] = await it.db.read((tx) => filesOf(tx, id));
  expect(covered!.publishedKey).not.toBe(key);
  expect(covered!.thumbKey).not.toBe(file!.thumbKey);
  const spread = async (bytes: Buffer, left: number): Promise<number> => (await sharp(await sharp(bytes).extract({ left, top: 4, width: 30, height: 30 }).png().toBuffer()).stats()).channels[0]!.stdev;
  const shown = (await it.world.files.get(covered!.publishedKey))!;
  expect(await spread(shown, 4)).toBeLessThan(await spread(noise, 4) / 3);
  expect(await spread(shown, 200)).toBeGreaterThan(await spread(noise, 200) / 2);
  expect(await coordinator.page(`/konsol/kasus/${number}`)).toContain(`besar?v=${covered!.publishedKey.slice(0, 8)}`);
  expect((await coordinator.get(at(number, `foto/${file!.id}/dasar`))).headers.get('etag')).toBe(`"${key}"`);
  expect((await liaison.get(at(number, `foto/${file!.id}/dasar`))).status).toBe(404);
  expect(await problems()).toEqual([]);
  expect((await post({ buka: 'ya' })).status).toBe(303);
  expect((await it.db.read((tx) => filesOf(tx, id)))[0]!.publishedKey).toBe(key);
});

test('what is no box is left out, and a box ends at the edge', () => {
  expect(readBoxes(['900,900,500,500', '0,0,0,10', 'x', '1,2,3', '99999,0,1,1', '1000,0,10,10'])).toEqual([{ x: 900, y: 900, width: 100, height: 100 }]);
});

test('verify sees a text that is not what its masks give, and a picture that was put back', async () => {
  const { id, number } = await published();
  await it.db.transaction(async (tx) => { await tx.sql`update complaints set published_text = ${TEXT} where id = ${id}`; });
  expect(await problems()).toEqual(['shows the public another text than the one that was decided', 'shows the public another text than its masks give']);
  await it.db.transaction(async (tx) => { await tx.sql`delete from complaint_masks using complaint_redactions r where redaction_id = r.id and r.complaint_id = ${id}`; });
  expect(await problems()).toContain('shows the public another text than the one that was decided');
  expect(number).toMatch(/^ADU/);
});
