import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerkOf, lodged, stored } from '../../../test/cases.ts';
import type { TestCity } from '../../../test/city.ts';
import type { Cast } from '../../../test/people.ts';
import { openCaseCity } from '../city.fixture.ts';
import { isOpen, type PromiseRow } from '../../followup/domain.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { verifyFollowup } from '../../followup/verify.ts';
import { isRefusal } from '../decisions.ts';
import { CLASSES, ENDED, type Complaint, type ComplaintClass } from '../domain.ts';
import { nearestDue } from '../promise-kinds.ts';
import { sweepReporters } from '../jobs.ts';
import { complaintProblems } from '../verify.ts';
import { acceptReferral, answerReport, extendCompletion, returnReferral, writeToReporter } from './agency.ts';
import { archiveIncomplete, closeForReporter, closeSilent, reopenReport } from './closing.ts';
import { acceptAnswer, appealArchive, completeReport, contestAnswer, replyToReport, withdrawReport } from './reporter.ts';
import { originOf } from './step.ts';
import { archiveReport, askCompletion, referReport, transferReport } from './triage.ts';

let city: TestCity;
let cast: Cast;
let outside: string;
beforeAll(async () => { ({ city, cast, outside } = await openCaseCity()); });
afterAll(() => city.close());

type Move = { name: string; first?: boolean; class?: ComplaintClass; days?: number };
const pictures = { images: [], imagesBefore: [] };

/** The officer of whichever office has the case; a move of the wrong office would only ever be refused. */
function officerOf(c: Complaint) {
  return c.restricted ? cast.officers.inspectorate : c.bodyId === cast.bodyB ? cast.officers.otherLiaison : cast.officers.liaison;
}

async function make(move: Move, id: string, c: Complaint): Promise<unknown> {
  const { world } = city;
  const { coordinator, leadership, head } = cast.officers;
  const agency = officerOf(c);
  switch (move.name) {
    case 'refer': return referReport(world, coordinator, id, { class: move.class!, bodyId: move.class === 'complaint_oversight' ? cast.officers.inspectorate.bodyId! : move.first ? cast.bodyA : cast.bodyB, categoryId: null, functionId: null, areaCode: null, instruction: '', publication: null });
    case 'accept': return acceptReferral(world, agency, id, {});
    case 'return': return returnReferral(world, agency, id, { reason: 'not_our_function', explanation: 'Bukan tugas kami.' });
    case 'news': return answerReport(world, agency, id, { kind: 'progress', text: 'Besok regu kami datang ke sana.', ...pictures });
    case 'answer': return answerReport(world, agency, id, { kind: 'completing', text: 'Lampu sudah kami ganti dan menyala.', outcome: 'solved', doneWhat: 'Lampu diganti', doneOn: '2026-06-01', doneBy: 'Regu lampu', ...pictures });
    case 'ask': return askCompletion(world, move.first ? coordinator : agency, id, { question: 'Di gang berapa?' });
    case 'archive': return archiveReport(world, coordinator, id, { reason: 'too_general', explanation: 'Terlalu umum.' });
    case 'transfer': return transferReport(world, coordinator, id, { bodyId: outside, letterNumber: '005/1', guidance: 'Hubungi 123.' });
    case 'extend': return extendCompletion(world, move.first ? coordinator : head, id, { days: move.days!, reason: 'Menunggu suku cadang.' });
    case 'write': return writeToReporter(world, agency, id, { text: 'Kami sudah di lokasi.' });
    case 'close': return closeForReporter(world, coordinator, id, { how: 'Lewat telepon.' });
    case 'reopen': return reopenReport(world, move.first ? coordinator : leadership, id, { reason: 'Temuan Ombudsman.' });
    case 'complete': return completeReport(world, id, { text: 'Gang tujuh.', images: [] });
    case 'reply': return replyToReport(world, id, { text: 'Masih gelap.', images: [] });
    case 'approve': return acceptAnswer(world, id, { text: '' });
    case 'contest': return contestAnswer(world, id, { text: 'Belum menyala.', images: [] });
    case 'withdraw': return withdrawReport(world, id, { reason: '' });
    case 'appeal': return appealArchive(world, id, { reason: 'Ini penting.' });
    case 'silent': return closeSilent(world, id);
    case 'lapse': return archiveIncomplete(world, id);
    case 'sweep': return sweepReporters(world).then(() => null);
    default: city.clock.advance(move.days! * 86_400_000); return null;
  }
}

const named = (...names: string[]) => fc.record({ name: fc.constantFrom(...names), first: fc.boolean() });
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ name: fc.constant('refer'), first: fc.boolean(), class: fc.constantFrom(...CLASSES) }) },
  { weight: 6, arbitrary: named('accept', 'return', 'news', 'answer', 'ask', 'complete', 'contest') },
  { weight: 4, arbitrary: named('archive', 'transfer', 'write', 'close', 'reopen', 'reply', 'approve', 'withdraw', 'appeal', 'silent', 'lapse', 'sweep') },
  { weight: 2, arbitrary: fc.record({ name: fc.constantFrom('extend', 'wait'), first: fc.boolean(), days: fc.integer({ min: 1, max: 16 }) }) },
);

/** What must hold of every case at every moment. */
function expectWhole(c: Complaint, promises: readonly PromiseRow[]): void {
  const open = promises.filter(isOpen);
  const kinds = open.map((promise) => promise.kind).sort();
  const byCity = open.filter((promise) => promise.owedBy.type !== 'resident');
  expect(new Set(kinds).size, `one open promise of a kind: ${kinds.join()}`).toBe(kinds.length);
  expect(c.dueAt).toEqual(nearestDue(promises));
  expect(c.endedAt !== null).toBe(ENDED.has(c.state));
  if (ENDED.has(c.state)) expect(kinds).toEqual([]);
  if (c.state === 'received') {
    expect(c.bodyId).toBeNull();
    expect(kinds).toContain('verification');
    expect(byCity.every((promise) => promise.owedBy.type === 'coordinator')).toBe(true);
  }
  if (c.state === 'answered') expect(kinds).toEqual(['reply']);
  if (c.state === 'needs_completion') {
    expect(kinds).toContain('completeness');
    expect(byCity.every((promise) => promise.state === 'paused')).toBe(true);
  } else expect(open.every((promise) => promise.state === 'running')).toBe(true);
  if (c.state === 'forwarded' || c.state === 'in_progress' || c.state === 'contested') {
    // Only an idea that was answered with news once has no further clock: no rule gives it one.
    if (c.state !== 'in_progress' || c.class !== 'aspiration') expect(byCity.length, `${c.state} ${c.class}`).toBeGreaterThan(0);
    expect(open.every((promise) => promise.owedBy.type === 'body' && promise.owedBy.id === c.bodyId)).toBe(true);
    const completion = open.find((promise) => promise.kind === 'completion');
    if (completion) expect(completion.limits[0]!.id).toMatch({ complaint_service: /service/, complaint_oversight: /oversight/, information_request: /information/, aspiration: /never/ }[c.class!]);
  }
}

const caseOf = (id: string, number: string) => city.world.db.read(async (tx) => ({ promises: await promisesOf(tx, originOf(id)), entries: (await timelineOf(tx, originOf(id))).length })).then(async (more) => ({ c: await stored(city.world, number), ...more }));

test('after any sequence of steps a case is whole: owner, clocks, due date and history agree, and a refusal wrote nothing', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...CLASSES), fc.array(anyMove, { minLength: 3, maxLength: 16 }), async (proposedClass, moves) => {
    city.clock.set('2026-06-09T02:00:00Z');
    const { id, number } = await lodged(city.world, { proposedClass });
    for (const move of moves) {
      const before = await caseOf(id, number);
      const outcome = await make(move, id, before.c);
      const after = await caseOf(id, number);
      if (move.name !== 'sweep' && (outcome === null || isRefusal(outcome))) expect(after).toEqual(before);
      expectWhole(after.c, after.promises);
    }
  }), { numRuns: 40 });
  const problems = await city.world.db.read(async (tx) => {
    const all = await verifyFollowup(tx, city.world.city.utcOffsetMinutes);
    for await (const problem of complaintProblems(tx, city.world.files)) all.push(problem);
    return all;
  });
  expect(problems).toEqual([]);
}, 120_000);

test('every move of the sequences can be made', async () => {
  const clerk = clerkOf(city.world, cast);
  const one = await lodged(city.world);
  await clerk.refer(one.id);
  await clerk.accept(one.id);
  await clerk.answer(one.id);
  await clerk.contest(one.id);
  await clerk.answer(one.id);
  await clerk.approve(one.id);
  expect((await stored(city.world, one.number)).state).toBe('completed');
});
