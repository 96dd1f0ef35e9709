import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lodged } from '../../../test/cases.ts';
import { verifyFollowup } from '../../followup/verify.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { drainJobs } from '../../platform/jobs/run-due.ts';
import { mailJobs } from '../../platform/mail/sender.ts';
import type { World } from '../../platform/world.ts';
import type { Officer } from '../../directory/actor.ts';
import { openCaseCity, type CaseCity } from '../city.fixture.ts';
import { parseForm } from '../../platform/http/forms.ts';
import { complaintProblems } from '../verify.ts';
import { breachOrigin, changeFacts, chooseSubjects, closeBreach, decidePublic, dropSubjects, noteAuthority, openBreach, startSending, writeLetter, type ChoiceInput } from './actions.ts';
import { isBreachRefused, noFacts, type Breach, type BreachFacts } from './domain.ts';
import { readChoice, readMoment } from './form.ts';
import { breachPdf } from './report-pdf.ts';
import { breachJobs, remindBreaches, sendBatch } from './send.ts';
import { breachById, choicesOf, lettersOf } from './store-breaches.ts';
import { countChosen, countTold, knownNumbers, unreached } from './store-subjects.ts';
import { sayBreach } from './text.ts';

const FACTS: BreachFacts = { data: 'Nomor telepon', happened: '11 Juni 2026', found: 'Laporan petugas', how: 'Berkas terkirim ke alamat salah', handling: 'Berkas ditarik', recovery: 'Akses dicabut' };
const NO_ID = '00000000-0000-0000-0000-000000000000';
let it: CaseCity;
let world: World;
let coordinator: Officer;
let dataOfficer: Officer;
beforeAll(async () => {
  it = await openCaseCity();
  ({ world } = it.city);
  ({ coordinator, dataOfficer } = it.cast.officers);
});
afterAll(() => it.city.close());
beforeEach(() => { it.city.clock.set('2026-06-12T10:00:00Z'); });

const report = (email: string, text: string) => lodged(world, { reporter: { name: 'Warga Uji', phone: '', email, address: '' }, text });
const opened = async (facts = FACTS): Promise<Breach> => (await openBreach(world, coordinator, { foundAt: new Date('2026-06-12T08:30:00Z'), facts }))!;
const none: ChoiceInput = { numbers: null, fromAt: null, untilAt: null, categoryId: null };
const now = async (id: string): Promise<Breach> => (await world.db.read((tx) => breachById(tx, id)))!;
const choose = (id: string, numbers: string[], officer = coordinator) => chooseSubjects(world, officer, id, { ...none, numbers });
const letter = (id: string, bodyId = 'Surat uji.') => writeLetter(world, coordinator, id, { bodyId, bodyEn: 'Test letter.' });
const told = (id: string, restricted = true) => world.db.read((tx) => countTold(tx, id, restricted));
const mails = (subject: string) => world.db.read((tx) => tx.sql<{ to_address: string; body_text: string }>`select to_address, body_text from outbox_mails where subject like ${`%${subject}%`} order by to_address`);
async function problems(): Promise<string[]> {
  return world.db.read(async (tx) => {
    const found = (await verifyFollowup(tx, 420)).map(({ where, what }) => `${where} ${what}`);
    for await (const { where, what } of complaintProblems(tx, world.files)) found.push(`${where} ${what}`);
    return found;
  });
}
const run = () => drainJobs(world, { ...breachJobs, ...mailJobs(null) });

describe('the clock', () => {
  test('runs 3 × 24 hours from the minute of discovery, through a weekend, for the people and for the authority', async () => {
    const b = await opened();
    expect(b.dueAt.toISOString()).toBe('2026-06-15T08:30:00.000Z');
    expect(b.number).toMatch(/^IDP-2026-\d{5}$/);
    const promises = await world.db.read((tx) => promisesOf(tx, breachOrigin(b.id)));
    expect(promises.map((one) => [one.kind, one.dueAt.toISOString(), one.basis])).toEqual(['breach_subjects', 'breach_authority'].map((kind) => [kind, b.dueAt.toISOString(), 'UU 27/2022 Pasal 46']));
    expect(await openBreach(world, coordinator, { foundAt: new Date('2026-06-12T11:00:00Z'), facts: noFacts })).toBeNull();
  });

  test('both roles are reminded once in the last day, and not when everybody was told', async () => {
    const b = await opened();
    it.city.clock.set('2026-06-14T09:00:00Z');
    await remindBreaches(world);
    await remindBreaches(world);
    expect(await mails(`Kurang dari 24 jam: insiden data pribadi ${b.number}`)).toHaveLength(2);
  });
});

describe('two officers', () => {
  test('who save at once: one stands, the other is told; every letter is a version of its own', async () => {
    const b = await opened();
    const both = await Promise.all([changeFacts(world, coordinator, b.id, { version: 1, facts: { ...FACTS, data: 'A' } }), changeFacts(world, dataOfficer, b.id, { version: 1, facts: { ...FACTS, data: 'B' } })]);
    expect(both.filter(isBreachRefused)).toEqual([{ no: 'changed-meanwhile' }]);
    await Promise.all([letter(b.id, 'Satu'), letter(b.id, 'Dua')]);
    expect((await world.db.read((tx) => lettersOf(tx, b.id))).map((one) => one.seq)).toEqual([2, 1]);
  });

  test('who press send at once send once', async () => {
    const one = await report('sekali@warga.example', 'Jalan di depan sekolah berlubang besar sekali.');
    const b = await opened();
    await letter(b.id);
    await choose(b.id, [one.number]);
    const both = await Promise.all([startSending(world, coordinator, b.id, {}), startSending(world, dataOfficer, b.id, {})]);
    expect(both.filter(isBreachRefused)).toEqual([{ no: 'being-sent' }]);
    expect((await run()).failed).toEqual([]);
    expect(await mails(b.number).then((all) => all.filter((mail) => mail.to_address === 'sekali@warga.example'))).toHaveLength(1);
  });
});

describe('sending', () => {
  test('waits for the contents, the letter and somebody to tell', async () => {
    const b = await opened(noFacts);
    expect(await startSending(world, coordinator, b.id, {})).toEqual({ no: 'facts-missing' });
    await changeFacts(world, coordinator, b.id, { facts: FACTS });
    expect(await startSending(world, coordinator, b.id, {})).toEqual({ no: 'letter-missing' });
    await letter(b.id);
    expect(await startSending(world, coordinator, b.id, {})).toEqual({ no: 'nobody-chosen' });
  });

  test('killed in the middle it goes on: nobody is told twice, one address gets one letter, the rest read it on their page', async () => {
    const cases = [await report('ayu@warga.example', 'Sampah menumpuk di pojok pasar sejak kemarin.'), await report('AYU@warga.example', 'Saluran air di pasar mampet dan berbau.'), await report('', 'Trotoar di depan kantor pos pecah-pecah.'), await report('budi@warga.example', 'Lampu taman kota padam tiga malam ini.')];
    const b = await opened();
    await letter(b.id);
    await choose(b.id, cases.map((one) => one.number));
    await choose(b.id, [cases[0]!.number]);
    await startSending(world, coordinator, b.id, {});
    let commits = 0;
    const dying: World = { ...world, db: { ...world.db, read: (work) => world.db.read(work), transaction: (work) => { if (commits++ >= 2) throw new Error('killed'); return world.db.transaction(work); } } };
    await expect(sendBatch(dying, { id: b.id }, async () => undefined)).rejects.toThrow('killed');
    expect(await told(b.id)).toEqual({ mail: 2, page: 0 });
    expect((await now(b.id)).sentAt).toBeNull();
    await Promise.all([run(), run()]);
    expect(await told(b.id)).toEqual({ mail: 3, page: 1 });
    expect((await mails(`Pemberitahuan insiden data ${b.number}`)).map((mail) => mail.to_address.toLowerCase())).toEqual(['ayu@warga.example', 'budi@warga.example']);
    expect((await mails(`Pemberitahuan insiden data ${b.number}`))[0]!.body_text).toBe('Surat uji.');
    const notes = await world.db.read((tx) => tx.sql<{ n: number }>`select count(*)::int as n from timeline_entries where kind = 'data-breach-told' and body = 'Surat uji.' and data ->> 'breach' = ${b.number}`);
    expect(notes[0]!.n).toBe(4);
    expect((await world.db.read((tx) => unreached(tx, b.id, true, NO_ID, 10))).map((one) => one.number)).toEqual([cases[2]!.number]);
    expect((await now(b.id)).sentAt).not.toBeNull();
    expect(await startSending(world, coordinator, b.id, {})).toEqual({ no: 'sent-already' });
    expect(await problems()).toEqual([]);
  });

  test('somebody found later is told too, and those before are left in peace; a choice that was sent to stays', async () => {
    const [first, later] = [await report('satu@warga.example', 'Halte bus di jalan besar tidak punya atap.'), await report('dua@warga.example', 'Jembatan kayu di kampung kami lapuk.')];
    const b = await opened();
    await letter(b.id);
    await choose(b.id, [first.number]);
    await startSending(world, coordinator, b.id, {});
    await run();
    await choose(b.id, [first.number, later.number]);
    expect((await now(b.id)).sentAt).toBeNull();
    const [sent, fresh] = await world.db.read((tx) => choicesOf(tx, b.id));
    expect(await dropSubjects(world, coordinator, b.id, { choiceId: sent!.id })).toEqual({ no: 'sent-already' });
    expect(fresh!.done).toBe(false);
    await startSending(world, coordinator, b.id, {});
    await run();
    expect(await told(b.id)).toEqual({ mail: 2, page: 0 });
    expect(await mails(`Pemberitahuan insiden data ${b.number}`)).toHaveLength(2);
  });
});

test('oversight cases are chosen, counted and named for the coordinator alone', async () => {
  const secret = await lodged(world, { proposedClass: 'complaint_oversight', reporter: { name: '', phone: '', email: 'saksi@warga.example', address: '' }, text: 'Petugas meminta uang untuk surat yang gratis.' });
  await it.clerk.refer(secret.id, { bodyId: it.cast.officers.inspectorate.bodyId!, class: 'complaint_oversight', publication: null });
  expect((await world.db.read((tx) => knownNumbers(tx, [secret.number], false))).size).toBe(0);
  expect((await world.db.read((tx) => knownNumbers(tx, [secret.number], true))).size).toBe(1);
  const b = await opened();
  await letter(b.id);
  await choose(b.id, [secret.number], dataOfficer);
  const [byOfficer] = await world.db.read((tx) => choicesOf(tx, b.id));
  expect(await world.db.read((tx) => countChosen(tx, byOfficer!, 10))).toEqual({ count: 0, withAddress: 0 });
  await startSending(world, dataOfficer, b.id, {});
  await run();
  expect(await told(b.id)).toEqual({ mail: 0, page: 0 });
  await choose(b.id, [secret.number]);
  const byCoordinator = (await world.db.read((tx) => choicesOf(tx, b.id)))[1]!;
  expect(await world.db.read((tx) => countChosen(tx, byCoordinator, 10))).toEqual({ count: 1, withAddress: 1 });
  await startSending(world, coordinator, b.id, {});
  await run();
  expect([await told(b.id), await told(b.id, false)]).toEqual([{ mail: 1, page: 0 }, { mail: 0, page: 0 }]);
});

test('it closes when everybody was told and the public notice is decided; the report names nobody who was told', async () => {
  const one = await report('rahasia@warga.example', 'Pohon tua di lapangan miring ke rumah warga.');
  const b = await opened();
  await letter(b.id);
  await choose(b.id, [one.number]);
  const close = () => closeBreach(world, coordinator, b.id, { words: 'Pelatihan ulang.' });
  expect(await close()).toEqual({ no: 'subjects-untold' });
  await startSending(world, coordinator, b.id, {});
  await run();
  expect(await close()).toEqual({ no: 'authority-untold' });
  expect(await noteAuthority(world, coordinator, b.id, { at: new Date('2026-06-12T07:00:00Z'), how: 'Surel' })).toEqual({ no: 'bad-moment' });
  await noteAuthority(world, coordinator, b.id, { at: new Date('2026-06-12T09:40:00Z'), how: 'Surel, bukti 12' });
  expect(await close()).toEqual({ no: 'public-undecided' });
  expect(await decidePublic(world, coordinator, b.id, { notice: false, reason: ' ' })).toEqual({ no: 'why-needed' });
  await decidePublic(world, coordinator, b.id, { notice: false, reason: 'Hanya satu orang terkena.' });
  expect(await close()).toMatchObject({ state: 'closed' });
  expect(await close()).toEqual({ no: 'closed-already' });
  const promises = await world.db.read((tx) => promisesOf(tx, breachOrigin(b.id)));
  expect(promises.map((promise) => [promise.state, promise.wasLate])).toEqual([['kept', false], ['kept', false]]);
  const found = await world.db.read(async (tx) => ({ breach: (await breachById(tx, b.id))!, letters: await lettersOf(tx, b.id), told: await countTold(tx, b.id, true), entries: [] }));
  const pdf = await breachPdf(found, world, 'id');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(JSON.stringify(found)).not.toContain('rahasia@warga.example');
  expect(await problems()).toEqual([]);
});

test('whom a notice concerns is read with care', () => {
  const form = (fields: Record<string, string>) => parseForm('application/x-www-form-urlencoded', { bytes: Buffer.from(new URLSearchParams(fields).toString()) });
  const t = sayBreach('id');
  const read = (fields: Record<string, string>) => readChoice(form(fields), (id) => id === 'roads', t, 420);
  expect(read({}).errors).toEqual([{ field: 'nomor', message: t.emptyChoice }]);
  expect(read({ sejak: '2026-02-31' }).errors[0]).toEqual({ field: 'sejak', message: t.badDay });
  expect(read({ nomor: 'adu-2026-7, ADU-2026-00007\nADU-2026-00008' }).choice.numbers).toEqual(['ADU-2026-00007', 'ADU-2026-00008']);
  expect(read({ sejak: '2026-06-01', sampai: '2026-06-01', kategori: 'roads' }).choice).toMatchObject({ fromAt: new Date('2026-05-31T17:00:00Z'), untilAt: new Date('2026-06-01T17:00:00Z'), categoryId: 'roads' });
  expect(readMoment('2026-06-12', '25:00', 420)).toBeNull();
  expect(readMoment('2026-06-12', '15.30', 420)).toEqual(new Date('2026-06-12T08:30:00Z'));
});

describe('verify', () => {
  test.each([
    ['a record closed by nobody', `update complaint_breaches set state = 'closed' where number = $`, /is closed, but its history says open/],
    ['an authority that nobody told', `update complaint_breaches set authority_at = now() where number = $`, /the authority counts as told, but the notice is still owed/],
    ['a person who counts as told', `insert into complaint_breach_subjects select b.id, c.id, 'page', now() from complaint_breaches b, complaints c where b.number = $ order by c.id limit 1`, /counts as told of IDP-2026-\d+, but its history does not say so/],
  ])('names %s', async (_, fault, words) => {
    const b = await opened();
    const plant = (statement: string) => it.city.pool.session((client) => client.query(`set search_path to ${world.city.schema}; ${statement}`));
    await plant(fault.replace('$', `'${b.number}'`));
    expect((await problems()).join('\n')).toMatch(words);
    await plant(`update complaint_breaches set state = 'open', authority_at = null where number = '${b.number}'; delete from complaint_breach_subjects where breach_id = '${b.id}'`);
    expect(await problems()).toEqual([]);
  });
});
