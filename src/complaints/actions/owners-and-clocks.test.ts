import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { done, lodged, stored, type Clerk } from '../../../test/cases.ts';
import type { TestCity } from '../../../test/city.ts';
import type { Cast } from '../../../test/people.ts';
import { openCaseCity } from '../city.fixture.ts';
import { bodyByCode } from '../../directory/bodies/store.ts';
import { isOpen, type PromiseRow } from '../../followup/domain.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { onlyPromises, judgeAnswer } from '../decisions.ts';
import { maySee } from '../policy.ts';
import { filesOf, publicFilesOf } from '../store-files.ts';
import { extendCompletion, writeToReporter } from './agency.ts';
import { closeForReporter, closeSilent, reopenReport } from './closing.ts';
import { appealArchive, contestAnswer, replyToReport } from './reporter.ts';
import { originOf } from './step.ts';
import { editPublication } from './triage.ts';

let city: TestCity;
let cast: Cast;
let clerk: Clerk;
beforeAll(async () => { ({ city, cast, clerk } = await openCaseCity()); });
afterAll(() => city.close());
beforeEach(() => city.clock.set('2026-06-09T02:00:00Z'));

const openOf = async (id: string): Promise<PromiseRow[]> => (await city.world.db.read((tx) => promisesOf(tx, originOf(id)))).filter(isOpen);
const owed = async (id: string): Promise<string[]> => (await openOf(id)).map((promise) => `${promise.kind}:${promise.owedBy.id === cast.bodyA ? 'A' : promise.owedBy.id === cast.bodyB ? 'B' : promise.owedBy.type}`).sort();

test('an objection belongs to an answer: while completion is awaited it changes nothing', async () => {
  const { id, number } = await lodged(city.world);
  await clerk.ask(id);
  expect(await contestAnswer(city.world, id, { text: 'Belum selesai.', images: [] })).toEqual({ refused: 'wrong-state', from: 'needs_completion' });
  expect(await owed(id)).toEqual(['completeness:resident']);
  expect((await stored(city.world, number)).contestCount).toBe(0);
});

test('an objection that is handed to another office is owed by that office, with no new completion clock', async () => {
  const { id } = await lodged(city.world);
  await clerk.refer(id);
  await clerk.answer(id);
  await clerk.contest(id);
  await clerk.accept(id);
  await clerk.giveBack(id);
  expect(await owed(id)).toEqual(['contest_answer:coordinator', 'verification:coordinator']);
  await clerk.refer(id, { bodyId: cast.bodyB });
  expect(await owed(id)).toEqual(['acceptance:B', 'contest_answer:B']);
});

test('a new class brings its own completion clock, counted from the first forwarding without the days of waiting', async () => {
  const { id } = await lodged(city.world);
  await clerk.refer(id, { class: 'information_request' });
  city.clock.set('2026-06-10T02:00:00Z');
  await clerk.ask(id);
  city.clock.set('2026-06-22T02:00:00Z');
  await clerk.complete(id);
  await clerk.refer(id, { class: 'complaint_service', bodyId: cast.bodyB });
  const completion = (await openOf(id)).find((promise) => promise.kind === 'completion')!;
  expect(completion).toMatchObject({ startedOn: '2026-06-09', pauses: [{ from: '2026-06-10', to: '2026-06-22' }], owedBy: { id: cast.bodyB } });
  expect(completion.limits.map((limit) => limit.id)).toEqual(['completion-service', 'uu25-decision']);
  expect(await owed(id)).toEqual(['acceptance:B', 'completion:B', 'first_answer:B']);
});

test('an aspiration that another office takes over is owed an answer again', async () => {
  const { id } = await lodged(city.world, { proposedClass: 'aspiration' });
  await clerk.refer(id, { class: 'aspiration' });
  await clerk.promise(id);
  await clerk.refer(id, { class: 'aspiration', bodyId: cast.bodyB });
  expect(await owed(id)).toEqual(['acceptance:B', 'first_answer:B']);
});

test('an appeal begins anew: no office has the case, and clocks count from the next forwarding', async () => {
  const { id, number } = await lodged(city.world);
  await clerk.refer(id);
  await clerk.ask(id);
  await clerk.archive(id);
  city.clock.set('2026-09-01T02:00:00Z');
  done(await appealArchive(city.world, id, { reason: 'Ini penting.' }));
  expect(await stored(city.world, number)).toMatchObject({ state: 'received', bodyId: null, acceptedBy: null, forwardedAt: null, endedAt: null });
  await clerk.refer(id);
  expect(await owed(id)).toEqual(['acceptance:A', 'completion:A', 'first_answer:A']);
  expect((await openOf(id)).every((promise) => promise.startedOn === '2026-09-01')).toBe(true);
});

test('a case that was transferred out of the city comes back to the coordinator, never to the outside office', async () => {
  const { id, number } = await lodged(city.world);
  await clerk.transfer(id);
  done(await closeForReporter(city.world, cast.officers.coordinator, id, { how: '' }));
  done(await reopenReport(city.world, cast.officers.coordinator, id, { reason: 'Temuan Ombudsman.' }));
  expect(await stored(city.world, number)).toMatchObject({ state: 'received', bodyId: null, endedAt: null });
  expect(await owed(id)).toEqual(['verification:coordinator']);
  const outside = (await city.world.db.read((tx) => bodyByCode(tx, 'PLN')))!;
  expect((await openOf(id)).some((promise) => promise.owedBy.id === outside.id)).toBe(false);
});

test('a word within the reply time, from either side, gives the time anew', async () => {
  const { id, number } = await lodged(city.world);
  await clerk.refer(id);
  await clerk.answer(id);
  const first = (await stored(city.world, number)).dueAt!;
  city.clock.set('2026-06-18T02:00:00Z');
  done(await replyToReport(city.world, id, { text: 'Kapan ujung gang diperbaiki?', images: [] }));
  const second = (await stored(city.world, number)).dueAt!;
  expect(second.getTime()).toBeGreaterThan(first.getTime());
  city.clock.set('2026-06-22T02:00:00Z');
  done(await writeToReporter(city.world, cast.officers.liaison, id, { text: 'Besok pagi.' }));
  const third = (await stored(city.world, number)).dueAt!;
  expect(third.getTime()).toBeGreaterThan(second.getTime());
  city.clock.set(new Date(second.getTime() + 60_000));
  expect(await closeSilent(city.world, id)).toMatchObject({ refused: 'wrong-state' });
  city.clock.set(new Date(third.getTime() + 60_000));
  expect(await closeSilent(city.world, id)).toMatchObject({ state: 'completed', verdict: 'silent' });
});

test('all extensions together stay within what the rule set grants', async () => {
  const { id } = await lodged(city.world);
  await clerk.refer(id);
  const extend = (days: number) => extendCompletion(city.world, cast.officers.head, id, { days, reason: 'Menunggu suku cadang.' });
  done(await extend(9));
  expect(await extend(6)).toEqual({ refused: 'extension-too-long' });
  done(await extend(5));
  expect(await extend(1)).toEqual({ refused: 'extension-too-long' });
});

test('the same form with another choice is another report; sent twice it is the same', async () => {
  const token = 'uji-token-pilihan-0001';
  const open = await lodged(city.world, { token });
  expect(await lodged(city.world, { token })).toMatchObject({ id: open.id, secret: open.secret, again: true });
  const hidden = await lodged(city.world, { token, confidential: true });
  expect(hidden.id).not.toBe(open.id);
  expect((await stored(city.world, hidden.number)).confidential).toBe(true);
});

test('a completing answer names a day that exists', () => {
  const answer = { kind: 'completing', text: 'Lampu sudah kami ganti dan menyala.', outcome: 'solved', doneWhat: 'Lampu diganti', doneBy: 'Regu lampu' } as const;
  for (const doneOn of ['2026-02-31', '2025-99-99', '', '2026-06-10']) expect(judgeAnswer({ ...answer, doneOn }, '2026-06-09')).toEqual({ missing: ['doneOn'] });
  expect(judgeAnswer({ ...answer, doneOn: '2026-06-09' }, '2026-06-09')).toBeNull();
  expect(onlyPromises('Akan kami tindak lanjuti.')).toBe(true);
});

test('who took a report in at the counter still sees it when it goes to their own office', async () => {
  const { id, number } = await lodged(city.world, { channel: 'counter', lodgedBy: cast.officers.clerk });
  await clerk.refer(id, { bodyId: cast.officers.clerk.bodyId! });
  expect(maySee(cast.officers.clerk, await stored(city.world, number))).toBe(true);
});

test('a picture that was taken in at the counter is opened to the public and closed again like any other', async () => {
  const { id } = await lodged(city.world, { channel: 'counter', lodgedBy: cast.officers.clerk, images: await clerk.images('#39c') });
  const [picture] = await city.world.db.read((tx) => filesOf(tx, id));
  await clerk.refer(id, { publication: { title: 'Lampu mati', text: 'Lampu gang mati.', fileIds: [picture!.id] } });
  expect(await city.world.db.read((tx) => publicFilesOf(tx, id))).toHaveLength(1);
  done(await editPublication(city.world, cast.officers.coordinator, id, { title: 'Lampu mati', text: 'Lampu gang mati.', fileIds: [] }));
  expect(await city.world.db.read((tx) => publicFilesOf(tx, id))).toEqual([]);
});
