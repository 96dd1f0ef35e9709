import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestCity, type TestCity } from '../../test/city.ts';
import { openDialogue } from '../../test/dialogue.ts';
import { castOf, type Cast } from '../../test/people.ts';
import { furnish } from '../../test/served.ts';
import { changeCalendar } from '../followup/change-calendar.ts';
import { promisesOf } from '../followup/store-promises.ts';
import { publicTimelineOf } from '../followup/store-timeline.ts';
import { followupProblems } from '../followup/verify.ts';
import { newId } from '../platform/db/id.ts';
import { originOf } from './actions/frame.ts';
import { answerInWriting, extendItem, handOverItem, judgeItem, reportDone, reportProgress } from './actions/follow-up.ts';
import { endSession, noteItem } from './actions/items.ts';
import { registerOrRefuse } from './actions/register.ts';
import { EMPTY_NOTES, lacksOf, merged, type Change, type ItemNotes } from './items.ts';
import { ngombeMoved } from './events.ts';
import { itemsOf, listOwed, lockItem } from './store-items.ts';
import { registrationByNumber } from './store-registrations.ts';
import { sessionByEdition } from './store-sessions.ts';
import { ngombeProblems } from './verify.ts';

let it: TestCity;
let cast: Cast;
beforeAll(async () => { it = await openTestCity({ profile: 'malang' }); await furnish(it.world, 'malang'); cast = await castOf(it.world); });
afterAll(() => it.close());

const changes = (notes: Partial<ItemNotes>): Change[] => Object.entries(notes).map(([field, is]) => ({ field: field as Change['field'], was: EMPTY_NOTES[field as Change['field']], is }));
const problems = () => it.db.read(async (tx) => {
  const found: string[] = [];
  for await (const { where, what } of followupProblems(tx, 420)) found.push(`${where} ${what}`);
  for await (const { where, what } of ngombeProblems(tx, it.world.files)) found.push(`${where} ${what}`);
  return found;
});
const sessionOf = async (edition: number) => (await it.db.read((tx) => sessionByEdition(tx, edition)))!;
const itemOf = async (id: string) => (await it.db.transaction((tx) => lockItem(tx, id)))!;
/** Tuesday morning; the session of `openDialogue` begins three days later. */
async function inTheRoom() {
  it.clock.set('2026-06-09T02:00:00Z');
  const dialogue = await openDialogue(it.world, cast);
  it.clock.set('2026-06-12T02:30:00Z');
  return dialogue;
}
const note = (edition: number, notes: Partial<ItemNotes>, id = newId(), registrationNumber: string | null = null) => noteItem(it.world, cast.officers.coordinator, edition, { id, registrationNumber, changes: changes(notes) });
const end = async (edition: number) => endSession(it.world, cast.officers.coordinator, edition, (await sessionOf(edition)).version);
const promise = (more: Partial<ItemNotes> = {}): Partial<ItemNotes> => ({ summary: 'Lubang di jalan depan pasar', outcome: 'commitment', what: 'Lubang ditambal', leadBodyId: cast.bodyA, dueOn: '2026-06-15', priority: 'now', ...more });
async function ended(notes = promise()) {
  const { edition, number } = await inTheRoom();
  const id = newId();
  await note(edition, notes, id, number);
  const outcome = await end(edition);
  if (!('endedAt' in outcome)) throw new Error(JSON.stringify(outcome));
  return { edition, id, number };
}

test('what nobody else touched is taken, and what two people changed in two ways is told, never overwritten', () => {
  const words = fc.constantFrom('', 'a', 'b', 'c');
  fc.assert(fc.property(words, words, words, (stands, was, is) => {
    const { notes, clashes } = merged({ ...EMPTY_NOTES, summary: stands }, [{ field: 'summary', was, is }]);
    if (stands === is) expect([notes.summary, clashes.length]).toEqual([is, 0]);
    else if (stands === was) expect([notes.summary, clashes.length]).toEqual([is, 0]);
    else expect([notes.summary, clashes.length]).toEqual([stands, 1]);
  }));
});

test('each outcome asks for its own owner and date', () => {
  const lacks = (notes: Partial<ItemNotes>) => lacksOf({ ...EMPTY_NOTES, summary: 'Soal', ...notes });
  expect(lacks({})).toEqual(['outcome']);
  expect(lacks({ outcome: 'answered' })).toEqual(['answer', 'answeredBy']);
  expect(lacks({ outcome: 'commitment' })).toEqual(['what', 'leadBodyId', 'dueOn']);
  expect(lacks({ outcome: 'elsewhere' })).toEqual(['authority', 'leadBodyId', 'dueOn']);
  expect(lacks({ outcome: 'elsewhere', authority: 'province', letter: '600/12/2026' })).toEqual([]);
  expect(lacks({ outcome: 'not_possible', answeredBy: 'Kepala dinas' })).toEqual(['reason']);
});

test('the same note sent twice is one item; two note-takers on one item keep each other\'s words', async () => {
  const { edition, number } = await inTheRoom();
  const id = newId();
  const sent = await Promise.all(Array.from({ length: 4 }, () => note(edition, { summary: 'Saluran mampet' }, id, number)));
  expect(sent.every((one) => 'item' in one && one.item.seq === 1)).toBe(true);
  await noteItem(it.world, cast.officers.coordinator, edition, { id, registrationNumber: null, changes: [{ field: 'answer', was: '', is: 'Dikeruk Senin' }] });
  const clash = await noteItem(it.world, cast.officers.coordinator, edition, { id, registrationNumber: null, changes: [{ field: 'answer', was: '', is: 'Dikeruk Selasa' }, { field: 'answeredBy', was: '', is: 'Kepala dinas' }] });
  expect(clash).toMatchObject({ item: { answer: 'Dikeruk Senin', answeredBy: 'Kepala dinas', summary: 'Saluran mampet', asker: 'Warga Uji' }, clashes: [{ field: 'answer', is: 'Dikeruk Selasa' }] });
  expect(await it.db.read(async (tx) => itemsOf(tx, (await sessionByEdition(tx, edition))!.id))).toHaveLength(1);
});

test('a session cannot end while an item has no owner or no date, and a promise names a working day', async () => {
  const { edition } = await inTheRoom();
  const id = newId();
  await note(edition, { summary: 'Parkir truk', outcome: 'commitment', what: 'Rambu dipasang' }, id);
  expect(await end(edition)).toEqual({ lacking: [{ seq: 1, lacks: ['leadBodyId', 'dueOn'] }] });
  // Tuesday 16 June 2026 is a holiday.
  expect(await noteItem(it.world, cast.officers.coordinator, edition, { id, registrationNumber: null, changes: [{ field: 'dueOn', was: null, is: '2026-06-16' }] })).toEqual({ refused: 'bad-day' });
  await noteItem(it.world, cast.officers.coordinator, edition, { id, registrationNumber: null, changes: [{ field: 'dueOn', was: null, is: '2026-06-17' }, { field: 'leadBodyId', was: null, is: cast.bodyB }] });
  expect(await end(edition)).toMatchObject({ state: 'ended' });
  expect(await note(edition, { summary: 'Terlambat' })).toEqual({ refused: 'not-running' });
  const item = await itemOf(id);
  const [promised] = await it.db.read((tx) => promisesOf(tx, originOf(item.id)));
  expect(promised).toMatchObject({ kind: 'commitment', owedBy: { type: 'body', id: cast.bodyB }, dueOn: '2026-06-17', state: 'running' });
  expect(await problems()).toEqual([]);
});

test('a commitment that was taken back while people talked was never made', async () => {
  const { id } = await ended({ ...promise(), outcome: 'answered', answer: 'Sudah ditambal kemarin', answeredBy: 'Kepala dinas' });
  expect(await itemOf(id)).toMatchObject({ state: 'answered', what: '', leadBodyId: null, dueOn: null, priority: null, answer: 'Sudah ditambal kemarin' });
  expect(JSON.stringify(await it.db.read((tx) => publicTimelineOf(tx, originOf(id))))).not.toContain('Lubang ditambal');
  expect(await problems()).toEqual([]);
});

test('a commitment of two days that lapses is late for everybody, and late it stays', async () => {
  const { id } = await ended(promise({ dueOn: '2026-06-15' }));
  it.clock.set('2026-06-17T02:00:00Z');
  const item = await itemOf(id);
  expect((await it.db.read((tx) => listOwed(tx, { dueBefore: '2026-06-17' }, null, 10))).map((one) => one.id)).toContain(id);
  expect(await extendItem(it.world, cast.officers.coordinator, id, item.version, '2026-06-30', 'Hujan')).toEqual({ refused: 'wrong-state' });
  expect(await reportDone(it.world, cast.officers.liaison, id, item.version, { text: 'Ditambal tadi pagi.' })).toMatchObject({ state: 'done' });
  const [promised] = await it.db.read((tx) => promisesOf(tx, originOf(id)));
  expect(promised!.wasLate).toBe(true);
  expect(await problems()).toEqual([]);
});

test('who asked has the last word: what is not settled is owed again, to the day', async () => {
  const { id } = await ended(promise({ dueOn: '2026-06-19' }));
  const progress = await reportProgress(it.world, cast.officers.liaison, id, (await itemOf(id)).version, 'Alat sudah di lokasi.');
  expect(progress).toMatchObject({ state: 'owed' });
  await reportDone(it.world, cast.officers.liaison, id, (await itemOf(id)).version, { text: 'Selesai ditambal.' });
  expect(await judgeItem(it.world, id, (await itemOf(id)).version, false, '')).toEqual({ refused: 'empty' });
  const disputed = await judgeItem(it.world, id, (await itemOf(id)).version, false, 'Masih berlubang.');
  // Friday 12 June: five working days with the holiday of the 16th.
  expect(disputed).toMatchObject({ state: 'disputed', dueOn: '2026-06-22' });
  await reportDone(it.world, cast.officers.liaison, id, (await itemOf(id)).version, { text: 'Ditambal ulang.' });
  expect(await judgeItem(it.world, id, (await itemOf(id)).version, true, '')).toMatchObject({ state: 'settled' });
  expect(await problems()).toEqual([]);
});

test('an item for the province stays open until the letter has its number', async () => {
  const { id } = await ended({ summary: 'Saluran di tepi jalan provinsi', outcome: 'elsewhere', authority: 'province', leadBodyId: cast.bodyA, dueOn: '2026-06-19' });
  expect(await reportDone(it.world, cast.officers.liaison, id, (await itemOf(id)).version, { text: 'Sudah kami surati.' })).toEqual({ refused: 'empty' });
  expect(await reportDone(it.world, cast.officers.liaison, id, (await itemOf(id)).version, { text: 'Sudah kami surati.', letter: '600/123/2026' })).toMatchObject({ state: 'done', letter: '600/123/2026' });
  const told = await it.db.read((tx) => publicTimelineOf(tx, originOf(id)));
  expect(told.map((one) => one.kind).filter((kind) => kind.startsWith('item-'))).toEqual(['item-recorded', 'item-done']);
});

test('a later day needs a reason and leaves a trace; a task goes to the office that took over', async () => {
  const { id } = await ended(promise({ dueOn: '2026-06-19' }));
  expect(await extendItem(it.world, cast.officers.coordinator, id, (await itemOf(id)).version, '2026-06-30', '')).toEqual({ refused: 'empty' });
  expect(await extendItem(it.world, cast.officers.coordinator, id, (await itemOf(id)).version, '2026-06-28', 'Minggu')).toEqual({ refused: 'bad-day' });
  expect(await extendItem(it.world, cast.officers.coordinator, id, (await itemOf(id)).version, '2026-06-30', 'Menunggu bahan')).toMatchObject({ dueOn: '2026-06-30' });
  expect(await handOverItem(it.world, cast.officers.coordinator, id, (await itemOf(id)).version, cast.bodyB, 'Dinas digabung')).toMatchObject({ leadBodyId: cast.bodyB });
  const [promised] = await it.db.read((tx) => promisesOf(tx, originOf(id)));
  expect(promised).toMatchObject({ owedBy: { id: cast.bodyB }, dueOn: '2026-06-30' });
  expect(await problems()).toEqual([]);
});

test('who asked for an answer in writing is owed one within five working days of the session', async () => {
  const { edition } = await inTheRoom();
  it.clock.set('2026-06-12T01:50:00Z');
  const written = await registerOrRefuse(it.world, edition, { person: { name: 'Warga Tulis', phone: '', email: '' }, named: false, areaCode: null, groupName: '', categoryId: null, question: 'Bagaimana izin usaha?', needs: [], mode: 'written', lang: 'id', token: 'tulis-aaaaaaaaaaaaaaaaaaaa', lodgedBy: null });
  if ('refused' in written) throw new Error(written.refused);
  it.clock.set('2026-06-12T02:30:00Z');
  await end(edition);
  const one = (await it.db.read((tx) => registrationByNumber(tx, written.number)))!.registration;
  expect((await it.db.read((tx) => promisesOf(tx, originOf(one.id))))[0]).toMatchObject({ kind: 'written_answer', dueOn: '2026-06-22', state: 'running' });
  expect(await answerInWriting(it.world, cast.officers.coordinator, one, one.version, 'Datang ke loket lantai satu.')).toMatchObject({ writtenAnswer: 'Datang ke loket lantai satu.' });
  expect(await problems()).toEqual([]);
});

test('a day off that is decreed later moves what runs in working days, in the lists too', async () => {
  const { id } = await ended(promise({ dueOn: '2026-06-19' }));
  await reportDone(it.world, cast.officers.liaison, id, (await itemOf(id)).version, { text: 'Selesai.' });
  await judgeItem(it.world, id, (await itemOf(id)).version, false, 'Belum.');
  await changeCalendar(it.world, { type: 'system', id: 'test' }, { add: [{ day: '2026-06-18', name: 'Hari jadi', kind: 'local', source: 'SK' }], remove: [] }, 'Keputusan', ngombeMoved);
  expect((await itemOf(id)).dueOn).toBe('2026-06-23');
  expect(await problems()).toEqual([]);
});
