import { afterAll, beforeAll, expect, test } from 'vitest';
import { heldDialogue, type HeldDialogue } from '../../test/dialogue.ts';
import { openProductForTests, type WholeProduct } from '../../test/served.ts';
import { Visitor } from '../../test/visitor.ts';
import type { Part } from '../../test/people.ts';
import { REGISTRATION } from './public/cookies.ts';
import { passFor } from '../platform/auth/pass.ts';
import { listMails } from '../platform/mail/outbox.ts';
import { raiseDialogue } from './jobs.ts';
import { paths } from './paths.ts';
import { itemBySeq } from './store-items.ts';
import { sessionByEdition } from './store-sessions.ts';
import { ngombeProblems } from './verify.ts';

let it: WholeProduct;
let held: HeldDialogue;
const visitors = new Map<Part | 'guest', Visitor>();
const as = (who: Part | 'guest'): Visitor => visitors.get(who)!;
beforeAll(async () => {
  it = await openProductForTests();
  held = await heldDialogue(it.world, it.cast);
  visitors.set('guest', new Visitor(it.app));
  for (const part of ['coordinator', 'liaison', 'otherLiaison', 'leadership', 'auditor', 'clerk'] as const) visitors.set(part, new Visitor(it.app, await it.cast.signIn(part)));
});
afterAll(() => it.close());

const itemOf = (seq: number) => it.world.db.read(async (tx) => (await itemBySeq(tx, (await sessionByEdition(tx, held.edition))!.id, seq))!);
const problems = () => it.world.db.read(async (tx) => { const found: string[] = []; for await (const { where, what } of ngombeProblems(tx, it.world.files)) found.push(`${where} ${what}`); return found; });

test('a session that has ended shows everything said there, and nothing of who registered', async () => {
  const html = await as('guest').page(paths.session(held.edition));
  for (const words of ['Lampu diganti', 'Saluran dikeruk', 'Rekap sesi', 'Sisa']) expect(html).toContain(words);
  expect(await as('guest').page(paths.sessions())).toContain('Janji dari Ngombe terakhir');
  expect(await as('guest').page('/')).toContain('Saluran dikeruk');
  for (const path of [paths.session(held.edition), paths.item(held.edition, 1), '/']) {
    const shown = await as('guest').page(path);
    expect([shown.includes(held.number), shown.includes('lama@uji.example'), shown.includes('Petugas Uji')]).toEqual([false, false, false]);
  }
  expect(await as('guest').page(paths.item(held.edition, 1))).toContain(paths.itemFile(held.fileId, 'kecil'));
});

test('offices that help tell of progress, the lead alone says that it is done, the coordinator alone grants a later day', async () => {
  const send = async (who: Part, noun: string, fields: Record<string, string>): Promise<number> =>
    (await as(who).post(paths.consoleItem(held.edition, 2, noun), { versi: String((await itemOf(2)).version), ...fields })).status;
  expect(await send('otherLiaison', 'selesai', { 'selesai-teks': 'Sudah.' })).toBe(404);
  expect(await send('leadership', 'kabar', { 'kabar-teks': 'Sudah.' })).toBe(404);
  expect(await send('liaison', 'perpanjangan', { 'perpanjangan-teks': 'Hujan' })).toBe(404);
  expect(await send('otherLiaison', 'kabar', { 'kabar-teks': 'Alat dipinjamkan.' })).toBe(303);
  expect(await send('liaison', 'kabar', { 'kabar-teks': '' })).toBe(422);
  expect(await send('coordinator', 'penyerahan', { 'penyerahan-instansi': it.cast.bodyB, 'penyerahan-teks': 'Alatnya di sana.' })).toBe(303);
  expect((await itemOf(2)).leadBodyId).toBe(it.cast.bodyB);
  expect(await as('guest').page(paths.item(held.edition, 2))).toContain('Alat dipinjamkan.');
  expect(await as('otherLiaison').page(paths.tasks())).toContain('Saluran dikeruk');
  expect(await as('leadership').page(paths.board())).toContain('Saluran dikeruk');
  expect((await as('liaison').get(paths.board())).status).toBe(404);
});

test('the asker has the last word on their own page; without a reason "not yet" comes back with what was typed', async () => {
  const visitor = new Visitor(it.app);
  const pass = passFor(it.world.keys, REGISTRATION.passPurpose, held.id, it.world.now());
  visitor.cookies.set(`__Host-${REGISTRATION.pass}`, pass).set(REGISTRATION.pass, pass);
  const item = await itemOf(1);
  const page = await visitor.page(paths.registration(held.number));
  expect(page).toContain(`Ngombe ${held.edition}/1`);
  const send = (jawab: string, kurang: string) => visitor.post(paths.registrationStep(held.number, 'putusan'), { perihal: item.id, versi: String(item.version), [`jawab-${item.id}`]: jawab, [`kurang-${item.id}`]: kurang });
  expect((await send('belum', '')).status).toBe(422);
  expect((await send('belum', 'Dua lampu masih mati.')).status).toBe(303);
  expect((await itemOf(1)).state).toBe('disputed');
  expect(await visitor.page(paths.registration(held.number))).toContain('Dua lampu masih mati.');
  const open = await as('guest').page(paths.item(held.edition, 1));
  expect([open.includes('Penanya menyatakan belum selesai'), open.includes('Dua lampu masih mati.')]).toEqual([true, false]);
  expect(await problems()).toEqual([]);
});

test('what lapses is told to head, coordinator and asker once, and stays late when it is done', async () => {
  it.city.clock.set(new Date(it.world.now().getTime() + 25 * 86_400_000).toISOString());
  await raiseDialogue(it.world);
  const once = (await it.world.db.read((tx) => listMails(tx))).length;
  await raiseDialogue(it.world);
  const mails = await it.world.db.read((tx) => listMails(tx));
  expect(mails).toHaveLength(once);
  expect(mails.some((mail) => mail.to === 'lama@uji.example' && mail.subject.startsWith('Janji lewat tenggat'))).toBe(true);
  expect(mails.some((mail) => mail.subject.includes('melewati tenggat'))).toBe(true);
  expect(await as('guest').page(paths.session(held.edition))).toContain('Lewat ');
});

test('the minutes are a PDF for those who run the dialogue, and a listed lateness that no promise has is found', async () => {
  const coordinator = new Visitor(it.app, await it.cast.signIn('coordinator'));
  const pdf = Buffer.from(await (await coordinator.get(paths.minutes(held.edition))).arrayBuffer());
  expect([pdf.subarray(0, 5).toString(), pdf.length > 3000]).toEqual(['%PDF-', true]);
  await it.world.db.transaction((tx) => tx.sql`update ngombe_items set was_late = not was_late where seq = 2`);
  expect((await problems()).join()).toContain('is listed as late');
});
