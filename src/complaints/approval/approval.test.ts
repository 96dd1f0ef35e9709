import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, type Console, type Desk } from '../../../test/console-app.ts';
import { listMails } from '../../platform/mail/outbox.ts';
import { withdrawReport } from '../actions/reporter.ts';
import { isSecondPerson } from './domain.ts';
import { approvalProblems } from './verify.ts';
import { wordDiff } from './word-diff.ts';

let it: Console;
let coordinator: Desk; let ani: Desk; let budi: Desk; let head: Desk; let other: Desk;
beforeAll(async () => {
  it = await openConsole();
  coordinator = await it.officer(['coordinator'], 'DISKOMINFO');
  [ani, budi, head] = [await it.officer(['agency_liaison'], 'DLH'), await it.officer(['agency_liaison'], 'DLH'), await it.officer(['agency_head'], 'DLH')];
  other = await it.officer(['agency_head'], 'DISHUB');
});
afterAll(() => it.close());

const NO = { jenis: 'selesai', jawaban: 'Taman ini milik pengembang, jadi kami tidak berwenang.', hasil: 'not_possible', mengapa: 'Belum diserahkan ke kota', siapa: 'Pengembang perumahan' };
async function forwarded(): Promise<string> {
  const { number } = await it.lodge();
  const dlh = [...it.directory.bodies.values()].find((body) => body.code === 'DLH')!.id;
  const sent = await coordinator.post(`/konsol/kasus/${number}/disposisi`, { instansi: dlh, kelas: 'complaint_service', versi: '1', terbit: 'ya', 'judul-publik': 'Taman rusak', 'isi-publik': 'Taman rusak di depan balai.' });
  if (sent.status !== 303) throw new Error(`not referred: ${sent.status}`);
  return number;
}
const draftOf = async (number: string): Promise<{ id: string; version: number; state: string }> => {
  const { id } = await it.stored(number);
  return (await it.db.read((tx) => tx.sql<{ id: string; version: number; state: string }>`select id, version, state from complaint_drafts where complaint_id = ${id} order by created_at desc`))[0]!;
};
const submitted = async (): Promise<string> => {
  const number = await forwarded();
  const sent = await ani.post(`/konsol/kasus/${number}/jawaban`, NO);
  if (sent.status !== 303) throw new Error(`not submitted: ${sent.status} ${await sent.text()}`);
  return number;
};
const decide = async (by: Desk, number: string, noun: string, more: Record<string, string> = {}) => {
  const draft = await draftOf(number);
  return by.post(`/konsol/kasus/${number}/konsep/${draft.id}/${noun}`, { versi: String((await it.stored(number)).version), 'versi-konsep': String(draft.version), ...more });
};
const problems = async () => it.db.read(async (tx) => { const all: string[] = []; for await (const one of approvalProblems(tx)) all.push(`${one.where} ${one.what}`); return all; });

describe('a second person approves', () => {
  test('an answer that cannot be done waits, no resident sees it, its clock runs, and the head is told', async () => {
    const before = await forwarded();
    const due = (await it.stored(before)).dueAt;
    expect((await ani.post(`/konsol/kasus/${before}/jawaban`, NO)).status).toBe(303);
    const c = await it.stored(before);
    expect([c.state, c.dueAt, c.hasCompletingAnswer]).toEqual(['forwarded', due, false]);
    expect(await (await it.app.request(`https://wadah.test/kasus/${before}`, { headers: { host: 'wadah.test' } })).text()).not.toContain('milik pengembang');
    const mails = await it.db.read((tx) => listMails(tx));
    expect(mails.some((mail) => mail.subject.includes(`Jawaban ${before} menunggu persetujuan`))).toBe(true);
    expect(await head.page('/konsol/persetujuan')).toContain(before);
    expect(await ani.page(`/konsol/kasus/${before}`)).toContain('menunggu persetujuan');
  });

  test('the author, a colleague without the role, another office and the coordinator cannot approve; the head can, and the words are those', async () => {
    const number = await submitted();
    for (const one of [ani, budi, coordinator]) expect((await decide(one, number, 'persetujuan')).status).toBe(422);
    expect((await decide(other, number, 'persetujuan')).status).toBe(404);
    expect((await it.stored(number)).state).toBe('forwarded');
    const approved = await decide(head, number, 'persetujuan');
    expect([approved.status, approved.headers.get('location')]).toEqual([303, `/konsol/kasus/${number}?ok=disetujui`]);
    expect((await it.stored(number)).outcome).toBe('not_possible');
    expect(await (await it.app.request(`https://wadah.test/kasus/${number}`, { headers: { host: 'wadah.test' } })).text()).toContain('milik pengembang');
    expect(await problems()).toEqual([]);
  });

  test('verification sees words that were changed after the approval', async () => {
    const number = await submitted();
    await decide(head, number, 'persetujuan');
    const draft = await draftOf(number);
    await it.db.transaction((tx) => tx.sql`update complaint_draft_versions set fields = jsonb_set(fields, '{text}', '"lain"') where draft_id = ${draft.id}`);
    expect(await problems()).toEqual([`complaints/${number} has an approved draft whose words were changed`]);
    await it.db.transaction((tx) => tx.sql`update complaint_drafts set state = 'ended' where id = ${draft.id}`);
  });

  test('an approver\'s own edit goes out on the author\'s word, not on the editor\'s', async () => {
    const number = await submitted();
    const edited = await decide(head, number, 'perubahan', { ...NO, jawaban: 'Taman ini milik pengembang; kami sudah menyurati mereka.' });
    expect(edited.status).toBe(303);
    expect((await decide(head, number, 'persetujuan')).status).toBe(422);
    expect(await ani.page(`/konsol/kasus/${number}/konsep/${(await draftOf(number)).id}`)).toMatch(/<ins>.*menyurati/s);
    expect((await decide(ani, number, 'persetujuan')).status).toBe(303);
    expect((await it.stored(number)).state).toBe('answered');
    expect(await problems()).toEqual([]);
  });

  test('a returned draft is there again for its author with the remarks, and can be handed in anew', async () => {
    const number = await submitted();
    expect((await decide(head, number, 'pengembalian', { catatan: '' })).status).toBe(422);
    expect((await decide(head, number, 'pengembalian', { catatan: 'Sebut nomor suratnya.' })).status).toBe(303);
    const page = await ani.page(`/konsol/kasus/${number}`);
    expect(page).toContain('Sebut nomor suratnya.');
    expect(page).toContain(NO.jawaban);
    await ani.post(`/konsol/kasus/${number}/jawaban`, { ...NO, jawaban: `${NO.jawaban} Surat nomor 12.` });
    expect(await draftOf(number)).toMatchObject({ state: 'waiting', version: 2 });
  });

  test('where the head is away the coordinator approves', async () => {
    const number = await submitted();
    await head.post('/konsol/ketidakhadiran', { siapa: head.who.id, mulai: '2026-06-09', sampai: '2026-06-10', pengganti: budi.who.id });
    expect((await decide(budi, number, 'persetujuan')).status).toBe(422);
    expect(await coordinator.page('/konsol/persetujuan')).toContain(number);
    expect((await decide(coordinator, number, 'persetujuan')).status).toBe(303);
    await it.db.transaction((tx) => tx.sql`update officer_absences set ended_at = now()`);
  });

  test('what happened to the case since must be read; a withdrawal at the same moment leaves one of the two', async () => {
    const number = await submitted();
    await coordinator.post(`/konsol/kasus/${number}/pesan`, { pesan: 'Kami sedang memeriksa laporan Anda.' });
    const blind = await decide(head, number, 'persetujuan');
    expect([blind.status, await blind.text()]).toEqual([422, expect.stringContaining('sudah membaca')]);
    const { id } = await it.stored(number);
    const [, withdrawn] = await Promise.all([decide(head, number, 'persetujuan', { 'sudah-baca': 'ya' }), withdrawReport(it.world, id, { reason: 'Sudah beres.' })]);
    const c = await it.stored(number);
    const draft = await draftOf(number);
    expect(withdrawn).not.toBeNull();
    expect(['withdrawn', 'answered']).toContain(c.state);
    expect(draft.state).not.toBe('waiting');
    expect(await problems()).toEqual([]);
  });
});

describe('drafts', () => {
  test('a draft is there after a reload, keeps its versions, can be restored, and colleagues learn of each other', async () => {
    const number = await forwarded();
    const save = (by: Desk, text: string) => by.post(`/konsol/kasus/${number}/jawaban`, { simpan: 'konsep', jawaban: text });
    expect((await save(ani, 'Awal tulisan')).status).toBe(303);
    await save(ani, 'Awal tulisan');
    await save(ani, 'Tulisan kedua');
    expect(await draftOf(number)).toMatchObject({ version: 2, state: 'writing' });
    expect(await ani.page(`/konsol/kasus/${number}?buka=jawaban`)).toContain('>Tulisan kedua</textarea>');
    await save(budi, 'Punya Budi');
    expect(await ani.page(`/konsol/kasus/${number}`)).toContain(`${budi.who.name} juga menulis jawaban`);
    const own = (await it.db.read((tx) => tx.sql<{ id: string }>`select id from complaint_drafts where author_id = ${ani.who.id} and state = 'writing'`))[0]!.id;
    expect((await budi.post(`/konsol/kasus/${number}/konsep/${own}/pemulihan`, { 'versi-konsep': '1' })).status).toBe(404);
    expect((await ani.post(`/konsol/kasus/${number}/konsep/${own}/pemulihan`, { 'versi-konsep': '1' })).status).toBe(303);
    expect(await ani.page(`/konsol/kasus/${number}`)).toContain('>Awal tulisan</textarea>');
  });
});

describe('decisions without effects', () => {
  test('the pieces of a comparison give both texts again', () => fc.assert(fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 30 }), (a, b) => {
    const pieces = wordDiff(a, b);
    expect(pieces.filter((one) => one.kind !== 'new').map((one) => one.text).join('')).toBe(a);
    expect(pieces.filter((one) => one.kind !== 'gone').map((one) => one.text).join('')).toBe(b);
  })));
  test('one changed word is marked, the rest is not', () => expect(wordDiff('Lampu gang mati lama', 'Lampu jalan mati lama')).toEqual([
    { kind: 'same', text: 'Lampu ' }, { kind: 'gone', text: 'gang ' }, { kind: 'new', text: 'jalan ' }, { kind: 'same', text: 'mati lama' }]));
  test('nobody approves what they wrote', () => fc.assert(fc.property(fc.boolean(), fc.boolean(), fc.constantFrom('a', 'b'), (isApprover, byApprover, author) =>
    !isSecondPerson('a', { authorId: author }, { byId: 'a', byApprover }, isApprover))));
});
