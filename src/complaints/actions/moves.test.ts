import { afterAll, beforeAll, expect, test } from 'vitest';
import { lodged, stored, WAY_TO, type Clerk } from '../../../test/cases.ts';
import type { TestCity } from '../../../test/city.ts';
import type { Cast } from '../../../test/people.ts';
import { openCaseCity } from '../city.fixture.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { isRefusal } from '../decisions.ts';
import { STATES, type ComplaintState } from '../domain.ts';
import { acceptReferral, answerReport, extendCompletion, noteInternally, returnReferral, writeToReporter } from './agency.ts';
import { archiveIncomplete, closeForReporter, closeSilent, remindReporter, reopenReport } from './closing.ts';
import { acceptAnswer, appealArchive, completeReport, contestAnswer, replyToReport, withdrawReport } from './reporter.ts';
import { originOf, type Outcome } from './step.ts';
import { archiveReport, askCompletion, editPublication, referReport, reprioritise, transferReport } from './triage.ts';

let city: TestCity;
let cast: Cast;
let clerk: Clerk;
let outside: string;
beforeAll(async () => { ({ city, cast, clerk, outside } = await openCaseCity()); });
afterAll(() => city.close());

const pictures = { images: [], imagesBefore: [] };
const running: readonly ComplaintState[] = ['received', 'needs_completion', 'forwarded', 'in_progress', 'answered', 'contested'];

interface Move {
  do(id: string): Promise<Outcome>;
  /** Where it may be made, and what the case is then; `stays` where it changes no state. Everywhere else it is refused. */
  to: Partial<Record<ComplaintState, ComplaintState>> | 'stays';
  from?: readonly ComplaintState[];
}
const everyOne = (states: readonly ComplaintState[], to: ComplaintState) => Object.fromEntries(states.map((state) => [state, to]));

/** Every move that may be made, typed in by hand from complaints.md §5. */
const MOVES: Readonly<Record<string, Move>> = {
  refer: { do: (id) => referReport(city.world, cast.officers.coordinator, id, { class: 'complaint_service', bodyId: cast.bodyB, categoryId: null, functionId: null, areaCode: null, instruction: '', publication: null }), to: everyOne(['received', 'forwarded', 'in_progress'], 'forwarded') },
  askCompletion: { do: (id) => askCompletion(city.world, cast.officers.coordinator, id, { question: 'Di gang berapa?' }), to: everyOne(['received', 'forwarded', 'in_progress', 'contested'], 'needs_completion') },
  archive: { do: (id) => archiveReport(city.world, cast.officers.coordinator, id, { reason: 'test', explanation: 'Laporan percobaan.' }), to: everyOne(['received', 'needs_completion'], 'archived') },
  transfer: { do: (id) => transferReport(city.world, cast.officers.coordinator, id, { bodyId: outside, letterNumber: '005/1', guidance: 'Hubungi 123.' }), to: everyOne(['received', 'forwarded', 'in_progress'], 'transferred') },
  close: { do: (id) => closeForReporter(city.world, cast.officers.coordinator, id, { how: 'Lewat telepon.' }), to: everyOne(['answered', 'transferred'], 'completed') },
  reopen: { do: (id) => reopenReport(city.world, cast.officers.coordinator, id, { reason: 'Temuan Ombudsman.' }), to: { completed: 'in_progress' } },
  accept: { do: (id) => acceptReferral(city.world, cast.officers.liaison, id, {}), to: everyOne(['forwarded', 'contested'], 'in_progress') },
  giveBack: { do: (id) => returnReferral(city.world, cast.officers.liaison, id, { reason: 'not_our_function', explanation: 'Bukan tugas kami.' }), to: everyOne(['forwarded', 'in_progress'], 'received') },
  answer: { do: (id) => answerReport(city.world, cast.officers.liaison, id, { kind: 'completing', text: 'Lampu sudah kami ganti dan menyala.', outcome: 'solved', doneWhat: 'Lampu diganti', doneOn: '2026-06-01', doneBy: 'Regu lampu', ...pictures }), to: everyOne(['forwarded', 'in_progress', 'contested'], 'answered') },
  news: { do: (id) => answerReport(city.world, cast.officers.liaison, id, { kind: 'progress', text: 'Besok regu kami datang ke sana.', ...pictures }), to: everyOne(['forwarded', 'in_progress', 'contested'], 'in_progress') },
  extend: { do: (id) => extendCompletion(city.world, cast.officers.coordinator, id, { days: 3, reason: 'Menunggu suku cadang.' }), to: 'stays', from: ['forwarded', 'in_progress'] },
  write: { do: (id) => writeToReporter(city.world, cast.officers.coordinator, id, { text: 'Kami sudah di lokasi.' }), to: 'stays', from: running },
  note: { do: (id) => noteInternally(city.world, cast.officers.coordinator, id, { text: 'Catatan.' }), to: 'stays', from: STATES },
  reprioritise: { do: (id) => reprioritise(city.world, cast.officers.coordinator, id, { priority: 'high', reason: 'Dekat sekolah.' }), to: 'stays', from: STATES },
  publish: { do: (id) => editPublication(city.world, cast.officers.coordinator, id, { title: 'Lampu mati', text: 'Lampu gang mati.', fileIds: [] }), to: 'stays', from: STATES.filter((state) => state !== 'received') },
  complete: { do: (id) => completeReport(city.world, id, { text: 'Gang tujuh.', images: [] }), to: { needs_completion: 'received' } },
  reply: { do: (id) => replyToReport(city.world, id, { text: 'Masih gelap.', images: [] }), to: 'stays', from: running },
  approve: { do: (id) => acceptAnswer(city.world, id, { text: '' }), to: { answered: 'completed' } },
  contest: { do: (id) => contestAnswer(city.world, id, { text: 'Belum menyala.', images: [] }), to: { answered: 'contested' } },
  withdraw: { do: (id) => withdrawReport(city.world, id, { reason: '' }), to: everyOne(running, 'withdrawn') },
  appeal: { do: (id) => appealArchive(city.world, id, { reason: 'Ini penting.' }), to: { archived: 'received' } },
  remind: { do: (id) => remindReporter(city.world, id, 1), to: 'stays', from: ['answered'] },
  closeSilent: { do: (id) => closeSilent(city.world, id), to: {} },
  archiveIncomplete: { do: (id) => archiveIncomplete(city.world, id), to: {} },
};

const entriesOf = async (id: string): Promise<number> => (await city.world.db.read((tx) => timelineOf(tx, originOf(id)))).length;

test.each(STATES)('from "%s" the moves of the state table are made and all others refused without a trace', async (state) => {
  const refused = await lodged(city.world);
  await WAY_TO[state](clerk, refused.id);
  const [before, entries] = [await stored(city.world, refused.number), await entriesOf(refused.id)];
  expect(before.state).toBe(state);
  for (const [name, move] of Object.entries(MOVES)) {
    const to = move.to === 'stays' ? (move.from!.includes(state) ? state : undefined) : move.to[state];
    if (to === undefined) {
      const outcome = await move.do(refused.id);
      expect(outcome === null || isRefusal(outcome), `${name} from ${state} is refused`).toBe(true);
      continue;
    }
    const { id, number } = await lodged(city.world);
    await WAY_TO[state](clerk, id);
    const outcome = await move.do(id);
    expect(outcome !== null && 'state' in outcome ? outcome.state : outcome, `${name} from ${state}`).toBe(to);
    expect((await stored(city.world, number)).state).toBe(to);
  }
  expect([await stored(city.world, refused.number), await entriesOf(refused.id)]).toEqual([before, entries]);
});

test('what may not be done by somebody, or was decided on an old page, is refused without a trace', async () => {
  const { id, number } = await lodged(city.world);
  await clerk.refer(id);
  const before = await stored(city.world, number);
  const { liaison, otherLiaison, auditor, clerk: counter } = cast.officers;
  expect(await archiveReport(city.world, liaison, id, { reason: 'test', explanation: 'Coba.' })).toEqual({ refused: 'not-allowed' });
  expect(await noteInternally(city.world, auditor, id, { text: 'Catatan' })).toEqual({ refused: 'not-allowed' });
  expect(await noteInternally(city.world, otherLiaison, id, { text: 'Catatan' })).toBeNull();
  expect(await noteInternally(city.world, counter, id, { text: 'Catatan' })).toBeNull();
  expect(await acceptReferral(city.world, liaison, id, { version: before.version - 1 })).toEqual({ refused: 'changed-meanwhile' });
  expect(await acceptReferral(city.world, liaison, '0193f000-0000-7000-8000-00000000dead', {})).toBeNull();
  expect(await stored(city.world, number)).toEqual(before);
});

test('two officers who decide on the same page: one is heard, the other learns of it', async () => {
  const { id, number } = await lodged(city.world);
  const { version } = await stored(city.world, number);
  const both = await Promise.all([
    askCompletion(city.world, cast.officers.coordinator, id, { question: 'Di gang berapa?', version }),
    archiveReport(city.world, cast.officers.coordinator, id, { reason: 'test', explanation: 'Laporan percobaan.', version }),
  ]);
  expect(both.filter((outcome) => isRefusal(outcome) && outcome.refused === 'changed-meanwhile')).toHaveLength(1);
  expect((await stored(city.world, number)).version).toBe(version + 1);
});
