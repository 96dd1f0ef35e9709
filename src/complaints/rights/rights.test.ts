import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lodged, WAY_TO } from '../../../test/cases.ts';
import { verifyFollowup } from '../../followup/verify.ts';
import type { Officer } from '../../directory/actor.ts';
import { editPublication } from '../actions/triage.ts';
import { closeSilent } from '../actions/closing.ts';
import { replyToReport } from '../actions/reporter.ts';
import { readReporter } from '../actions/step.ts';
import { openCaseCity, type CaseCity } from '../city.fixture.ts';
import { newId } from '../../platform/db/id.ts';
import { lodgeWithHelp } from '../helping/actions.ts';
import { helpedOf } from '../helping/store-helpers.ts';
import { newToken } from '../../platform/auth/tokens.ts';
import { reissueSecret } from '../identity/reissue.ts';
import { noteDownload } from '../dossier/note-download.ts';
import { sealedReporterOf } from '../store-reporters.ts';
import { findByNumber } from '../store.ts';
import { complaintProblems } from '../verify.ts';
import { insertHeld } from '../undo/store-held.ts';
import { askRight, requestMac, type AskInput } from './ask.ts';
import { decideRequest, liftRestriction, verifyAsker, type DecisionInput } from './decide.ts';
import { isRefused, type DataRequest, type Right } from './domain.ts';
import { destroyFiles } from './erase.ts';
import { copyJson, copyPdf, gatherCopy } from './gather-copy.ts';
import { remindDesk } from './jobs.ts';
import { NOT_PERSONAL, REGISTER } from './register.ts';
import { marksOf } from './store-marks.ts';

const SECRETS = { name: 'Rahayu Purnama', phone: '0812 9000 1111', email: 'rahayu@warga.example', address: 'Gang Mawar nomor dua' };
let it: CaseCity;
let coordinator: Officer;
beforeAll(async () => { it = await openCaseCity(); coordinator = it.cast.officers.coordinator; });
afterAll(() => it.city.close());
beforeEach(() => { it.city.clock.set('2026-06-12T16:40:00Z'); });

const report = () => lodged(it.city.world, { reporter: SECRETS, landmark: 'Depan warung Bu Rahayu' });
const ask = async (complaintId: string, kind: Right, more: Partial<AskInput> = {}): Promise<DataRequest> => {
  const asked = await askRight(it.city.world, { kind: 'reporter' }, complaintId, { kind, text: '', ...more });
  if (asked === null || isRefused(asked)) throw new Error(`not recorded: ${JSON.stringify(asked)}`);
  return asked.request;
};
const decide = (id: string, more: Partial<DecisionInput> = {}) => decideRequest(it.city.world, coordinator, id, { grant: true, answer: 'Kami penuhi.', ...more });
const marks = (id: string) => it.city.db.read((tx) => marksOf(tx, id));
const stored = async (number: string) => (await it.city.db.read((tx) => findByNumber(tx, number)))!;
async function problems(): Promise<string[]> {
  return it.city.db.read(async (tx) => {
    const found = (await verifyFollowup(tx, 420)).map(({ where, what }) => `${where} ${what}`);
    for await (const { where, what } of complaintProblems(tx, it.city.world.files)) found.push(`${where} ${what}`);
    return found;
  });
}

test('while a step of the case waits to take effect, the desk is asked to try again and the request stays', async () => {
  const { id } = await report();
  const request = await ask(id, 'restriction');
  const now = it.city.world.now();
  await it.city.db.transaction((tx) => insertHeld(tx, { id: newId(), complaintId: id, officerId: coordinator.id, officerName: '', step: 'catatan', form: {}, pictures: { before: [], after: [] }, version: 2, heldAt: now, dueAt: now }));
  expect(await decide(request.id)).toEqual({ no: 'changed-meanwhile' });
  await it.city.db.transaction(async (tx) => { await tx.sql`delete from complaint_held_steps where complaint_id = ${id}`; });
});

describe('asking', () => {
  test('the answer is due three times 24 hours later, to the minute, through a weekend', async () => {
    const request = await ask((await report()).id, 'access');
    expect(request.dueAt.toISOString()).toBe('2026-06-15T16:40:00.000Z');
    expect(request.number).toMatch(/^HDP-2026-\d{5}$/);
  });

  test('the same right is asked for once: a second form gets the number of the first, and two at once make one', async () => {
    const { id } = await report();
    const answers = await Promise.all([1, 2, 3].map(() => askRight(it.city.world, { kind: 'reporter' }, id, { kind: 'erasure', text: '' })));
    const made = answers.filter((one) => one !== null && !isRefused(one));
    expect(made).toHaveLength(1);
    expect(answers.filter((one) => one !== null && isRefused(one) && one.no === 'asked-already')).toHaveLength(2);
  });

  test('at a counter the asker gets a code of their own, and nothing is granted before an officer has checked the document', async () => {
    const { id } = await report();
    const asked = await askRight(it.city.world, it.cast.officers.clerk, id, { kind: 'access', text: '', shown: { document: 'ktp', name: 'RAHAYU  PURNAMA, S.Pd.'.replace(', S.Pd.', '') } });
    if (asked === null || isRefused(asked)) throw new Error('not recorded');
    expect(asked.secret).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(requestMac(it.city.world, asked.request.id, asked.secret!)).toHaveLength(32);
    expect(await decide(asked.request.id)).toMatchObject({ no: 'not-proven-yet' });
    expect(await verifyAsker(it.city.world, coordinator, asked.request.id, { how: 'KTP dilihat petugas loket.' })).toMatchObject({ verifiedBy: coordinator.id });
    expect(await decide(asked.request.id)).toMatchObject({ state: 'granted' });
    const trail = await it.city.db.read((tx) => tx.sql<{ data: { nameFits: boolean } }>`select data from timeline_entries where kind = 'data-right-verified' and origin_id = ${asked.request.id}`);
    expect(trail[0]!.data.nameFits).toBe(true);
  });

  test('what a person writes stands nowhere in the tables in plain text', async () => {
    await ask((await report()).id, 'correction', { text: 'Nama saya salah eja sekali', correction: { ...SECRETS, name: 'Rahayu Purnomo Asli' } });
    const dump = JSON.stringify(await it.city.db.read((tx) => tx.sql`select encode(sealed, 'escape') as sealed, number, kind from complaint_data_requests`));
    expect(dump).not.toContain('Purnomo');
    expect(dump).not.toContain('salah eja');
  });
});

describe('deciding', () => {
  test('two officers decide at once: one decision stands, the other is told', async () => {
    const request = await ask((await report()).id, 'withdrawal');
    const both = await Promise.all([decide(request.id, { version: 1 }), decide(request.id, { version: 1, grant: false, ground: 'not-consent', answer: 'Tidak.' })]);
    expect(both.filter((one) => one !== null && !isRefused(one))).toHaveLength(1);
    expect(both.filter((one) => one !== null && isRefused(one) && one.no === 'decided-already')).toHaveLength(1);
  });

  test('a refusal names a ground that belongs to the right', async () => {
    const request = await ask((await report()).id, 'access');
    expect(await decide(request.id, { grant: false })).toMatchObject({ no: 'ground-needed' });
    expect(await decide(request.id, { grant: false, ground: 'ombudsman' })).toMatchObject({ no: 'ground-needed' });
    expect(await decide(request.id, { grant: false, ground: 'others-data' })).toMatchObject({ state: 'refused', ground: 'others-data' });
  });

  test('a request about an oversight case is the coordinator\'s alone', async () => {
    const { id } = await report();
    await it.clerk.refer(id, { bodyId: it.cast.officers.inspectorate.bodyId!, class: 'complaint_oversight', publication: null });
    const request = await ask(id, 'access');
    expect(await decideRequest(it.city.world, it.cast.officers.dataOfficer, request.id, { grant: true, answer: 'Ya.' })).toBeNull();
    expect(await decideRequest(it.city.world, it.cast.officers.liaison, request.id, { grant: true, answer: 'Ya.' })).toBeNull();
    expect(await decide(request.id)).toMatchObject({ state: 'granted' });
  });

  test('officers are reminded once in the last day', async () => {
    const request = await ask((await report()).id, 'access');
    it.city.clock.advance(50 * 3_600_000);
    await remindDesk(it.city.world);
    await remindDesk(it.city.world);
    const mails = await it.city.db.read((tx) => tx.sql`select to_address from outbox_mails where subject like ${`Kurang dari 24 jam: permintaan data pribadi ${request.number}`}`);
    expect(mails).toHaveLength(2);
  });
});

describe('carrying out', () => {
  test('a copy holds the identity, the words and who looked, but not what officers noted', async () => {
    const { id } = await report();
    await it.clerk.refer(id, { instruction: 'Tetangga bernama Slamet juga mengeluh.' });
    const request = await ask(id, 'access');
    const copy = (await gatherCopy(it.city.world, id))!;
    const json = copyJson(copy, it.city.world, request);
    for (const word of [SECRETS.name, SECRETS.address, 'anak-anak takut lewat', 'complaint_data_requests', 'Depan warung']) expect(json).toContain(word);
    expect(json).not.toContain('Slamet');
    expect(json).not.toContain('secret_mac');
    expect((await copyPdf(copy, it.city.world, request, 'id')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a correction replaces what was named and keeps the rest; the trail names fields, not values', async () => {
    const { id } = await report();
    const request = await ask(id, 'correction', { correction: { name: 'Rahayu Purnomo', phone: '', email: '', address: '' } });
    expect(await decide(request.id)).toMatchObject({ state: 'granted' });
    const reporter = readReporter(it.city.world, (await it.city.db.read((tx) => sealedReporterOf(tx, id)))!);
    expect(reporter).toEqual({ ...SECRETS, name: 'Rahayu Purnomo' });
    const trail = JSON.stringify(await it.city.db.read((tx) => tx.sql`select data, body from timeline_entries where origin_id = ${id}`));
    expect(trail).toContain('"fields":["name"]');
    expect(trail).not.toContain('Purnomo');
  });

  test('withdrawn consent takes the case off the public pages for good, and its handling goes on', async () => {
    const { id, number } = await report();
    await it.clerk.refer(id);
    expect((await stored(number)).publishedAt).not.toBeNull();
    await decide((await ask(id, 'withdrawal')).id);
    expect((await stored(number)).publishedAt).toBeNull();
    expect(await editPublication(it.city.world, coordinator, id, { title: 'Lagi', text: 'Lagi.', fileIds: [] })).toEqual({ refused: 'consent-withdrawn' });
    await it.clerk.accept(id);
  });

  test('a restricted case is only kept: no officer and no clock moves it until it is lifted', async () => {
    const { id, number } = await report();
    await it.clerk.refer(id);
    const request = await ask(id, 'restriction');
    await decide(request.id);
    expect(await editPublication(it.city.world, coordinator, id, { title: 'x', text: 'y', fileIds: [] })).toEqual({ refused: 'processing-restricted' });
    expect(await closeSilent(it.city.world, id)).toEqual({ refused: 'processing-restricted' });
    expect((await stored(number)).dueAt).toBeNull();
    expect(await reissueSecret(it.city.world, coordinator, number, { said: SECRETS, document: 'ktp', purpose: 'Kertasnya hilang.' }), 'the code is the way to every other right').toMatchObject({ number });
    expect(await replyToReport(it.city.world, id, { text: 'Saya masih di sini.', images: [] })).toMatchObject({ id });
    expect(await problems()).toEqual([]);
    expect(await liftRestriction(it.city.world, coordinator, request.id, { why: 'Diminta pelapor di loket.' })).toMatchObject({ id: request.id });
    expect((await stored(number)).dueAt).not.toBeNull();
    await it.clerk.accept(id);
    expect(await liftRestriction(it.city.world, coordinator, request.id, { why: 'Lagi' })).toMatchObject({ no: 'not-restricted' });
  });
});

describe('erasure', () => {
  test('is refused with the article while the case is open, and while the file for the Ombudsman is out', async () => {
    const { id } = await report();
    const request = await ask(id, 'erasure');
    expect(await decide(request.id)).toEqual({ no: 'barred', ground: 'case-open' });
    await WAY_TO.completed(it.clerk, id);
    await noteDownload(it.city.world, id, 'json');
    expect(await decide(request.id)).toEqual({ no: 'barred', ground: 'ombudsman' });
    expect(await decide(request.id, { grant: false, ground: 'ombudsman', answer: 'Bukti untuk Ombudsman harus tetap ada.' })).toMatchObject({ state: 'refused' });
    expect((await marks(id)).erasedAt).toBeNull();
  });

  test('leaves no word of the person in any table or file, and a chain that still proves itself', async () => {
    const { world } = it.city;
    const { id, number } = await lodged(world, { reporter: SECRETS, landmark: 'Depan warung Bu Rahayu', images: await it.clerk.images('#e61') });
    await WAY_TO.completed(it.clerk, id);
    const keys = (await it.city.db.read((tx) => tx.sql<{ original_key: string; thumb_key: string }>`select original_key, thumb_key from complaint_files where complaint_id = ${id} and role = 'report'`)).flatMap((row) => [row.original_key, row.thumb_key]);
    expect(keys.length).toBeGreaterThan(0);
    const request = await ask(id, 'erasure', { text: 'Mohon dihapus, saya pindah kota.' });
    expect(await decide(request.id)).toMatchObject({ state: 'granted' });
    await destroyFiles(world, keys);
    for (const key of keys) expect(await world.files.has(key)).toBe(false);
    const rows = JSON.stringify(await it.city.db.read(async (tx) => [
      await tx.sql`select * from complaints where id = ${id}`, await tx.sql`select * from timeline_entries where origin_id = ${id}`, await tx.sql`select * from outbox_mails where to_address = ${SECRETS.email} and subject not like ${`%(${number})%`} and body_text like ${`%${number}%`}`,
      await tx.sql`select * from complaint_files where complaint_id = ${id}`, await tx.sql`select sealed from complaint_data_requests where complaint_id = ${id}`,
    ]));
    for (const word of ['anak-anak takut lewat', 'Rahayu', SECRETS.email, 'Gang', 'pindah kota']) expect(rows, word).not.toContain(word);
    expect(readReporter(world, (await it.city.db.read((tx) => sealedReporterOf(tx, id)))!)).toEqual({ name: '', phone: '', email: '', address: '' });
    expect(await problems()).toEqual([]);
    expect(await askRight(world, { kind: 'reporter' }, id, { kind: 'erasure', text: '' })).toMatchObject({ no: 'erased-already' });
  });

  test('ends the sight of whoever helped to report', async () => {
    const input = { text: 'Atap rumah tetangga saya bocor dan bantuannya belum datang.', title: '', categoryId: null, functionId: null, proposedClass: 'complaint_service' as const, areaCode: null, landmark: '',
      eventOn: null, anonymous: false, confidential: false, reporter: SECRETS, channel: 'web' as const, lodgedBy: null, lang: 'id' as const, images: [], token: newToken().token };
    const made = await lodgeWithHelp(it.city.world, input, { helper: { identity: { name: 'Pak RT Contoh', phone: '081234500000', email: '', organisation: '' } }, relation: 'neighbourhood', consent: { asked: true, how: 'spoken', on: '2026-06-08' }, limited: false });
    if ('limit' in made) throw new Error('no limit here');
    await WAY_TO.completed(it.clerk, made.id);
    expect(await decide((await ask(made.id, 'erasure')).id)).toMatchObject({ state: 'granted' });
    expect((await it.city.db.read((tx) => helpedOf(tx, made.id)))!.endedAt).not.toBeNull();
    expect(await problems()).toEqual([]);
  });

  test('a picture that another case holds too stays', async () => {
    const images = await it.clerk.images('#147');
    const [one, other] = [await lodged(it.city.world, { images }), await lodged(it.city.world, { images, text: 'Lampu yang sama dilaporkan tetangga, masih mati juga.' })];
    await WAY_TO.completed(it.clerk, one.id);
    await decide((await ask(one.id, 'erasure')).id);
    await destroyFiles(it.city.world, images.map((image) => image.originalKey));
    expect(await it.city.world.files.has(images[0]!.originalKey)).toBe(true);
    expect(other.id).not.toBe(one.id);
  });
});

describe('verify', () => {
  test.each([
    ['a decision nobody made', `update complaint_data_requests set state = 'granted' where number = $`, /is granted, but its history says open/],
    ['a moved deadline', `update complaint_data_requests set due_at = due_at + interval '1 day' where number = $`, /another due date than its promise/],
  ])('names %s', async (_, fault, words) => {
    const request = await ask((await report()).id, 'access');
    await it.city.pool.session((client) => client.query(`set search_path to ${it.city.world.city.schema}; ${fault.replace('$', `'${request.number}'`)}`));
    expect((await problems()).join('\n')).toMatch(words);
    await it.city.pool.session((client) => client.query(`set search_path to ${it.city.world.city.schema}; update complaint_data_requests set state = 'open', due_at = '${request.dueAt.toISOString()}' where number = '${request.number}'`));
    expect(await problems()).toEqual([]);
  });

  test('names a case that counts as erased and is shown again', async () => {
    const { id } = await report();
    await it.clerk.refer(id);
    await decide((await ask(id, 'withdrawal')).id);
    await it.city.pool.session((client) => client.query(`set search_path to ${it.city.world.city.schema}; update complaints set published_at = now() where id = '${id}'`));
    expect((await problems()).join('\n')).toMatch(/shown to the public, although its reporter took that back/);
    await it.city.pool.session((client) => client.query(`set search_path to ${it.city.world.city.schema}; update complaints set published_at = null where id = '${id}'`));
  });
});

test('every table of the migrations is in the register of personal data, or is named as free of it', () => {
  const folders = ['migrations', 'migrations/registry'];
  const tables = folders.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.sql')).flatMap((file) => [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/create table (?:if not exists )?([\w.]+)/g)].map((match) => match[1]!)));
  expect(tables.length).toBeGreaterThan(40);
  const known = new Set([...REGISTER.map((entry) => entry.table), ...NOT_PERSONAL]);
  expect(tables.filter((table) => !known.has(table))).toEqual([]);
  expect([...known].filter((table) => !tables.includes(table))).toEqual([]);
});
