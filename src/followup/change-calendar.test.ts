import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { HOLIDAYS_2024_TO_2027 } from '../law/calendar.fixture.ts';
import type { Holiday } from '../law/calendar.ts';
import { openTestCity, type TestCity } from '../../test/city.ts';
import { calendarOf } from './calendar.ts';
import { changeCalendar, loadCalendar, previewCalendarChange, setOfficeCloses } from './change-calendar.ts';
import { act, contextOf, lodge, newOrigin, officer, body, working } from './fixtures.ts';
import { loggedChanges } from './store-calendar.ts';
import { promisesOf } from './store-promises.ts';
import { publicTimelineOf } from './store-timeline.ts';
import { freshSteps } from './steps.ts';
import { verifyFollowup } from './verify.ts';

let city: TestCity;
const extra: Holiday = { day: '2026-06-11', name: 'Libur Uji', kind: 'local', source: 'Perwal uji' };
const add = { add: [extra], remove: [] };
const load = () => city.db.transaction((tx) => loadCalendar(tx, { now: city.world.now(), utcOffsetMinutes: 420 }, HOLIDAYS_2024_TO_2027));
beforeAll(async () => { city = await openTestCity(); await load(); });
afterAll(() => city.close());
beforeEach(() => city.clock.set('2026-06-09T09:00:00+07:00'));
const dueOn = async (origin: ReturnType<typeof newOrigin>) => (await city.db.read((tx) => promisesOf(tx, origin))).map((promise) => promise.dueOn);

test('a change lists what it moves, moves exactly that with an entry each, and can be taken back', async () => {
  const [near, far, done] = [newOrigin(), newOrigin(), newOrigin()];
  await lodge(city.world, near, 'completion', [working(1)]);
  await lodge(city.world, far, 'completion', [working(5)]);
  await lodge(city.world, done, 'completion', [working(5)]);
  await act(city.world, done, (steps) => steps.keep('completion'));
  const preview = await city.db.read((tx) => previewCalendarChange(tx, 420, add));
  expect(preview).toMatchObject({ count: 1, moved: [{ from: '2026-06-17', to: '2026-06-18' }] });
  const told: string[] = [];
  expect(await changeCalendar(city.world, officer, add, 'Perwal baru', async (_tx, moved) => { told.push(...moved.map((promise) => promise.origin.id)); })).toBe(1);
  expect(told).toEqual([far.id]);
  expect([await dueOn(near), await dueOn(far), await dueOn(done)]).toEqual([['2026-06-10'], ['2026-06-18'], ['2026-06-17']]);
  const entry = (await city.db.read((tx) => publicTimelineOf(tx, far))).at(-1)!;
  expect(entry).toMatchObject({ kind: 'promise-moved', data: { before: '2026-06-17', dueOn: '2026-06-18', reason: 'Perwal baru', days: ['2026-06-11'] } });
  expect(await city.db.read((tx) => verifyFollowup(tx, 420))).toEqual([]);
  expect((await calendarOf(city.world)).holidays.get('2026-06-11')).toEqual(extra);

  expect(await changeCalendar(city.world, officer, { add: [], remove: ['2026-06-11'] }, 'Dicabut')).toBe(1);
  expect(await dueOn(far)).toEqual(['2026-06-17']);
  expect((await city.db.read((tx) => loggedChanges(tx, 2))).map((change) => [change.reason, change.moved])).toEqual([['Dicabut', 1], ['Perwal baru', 1]]);
  expect(await city.db.read((tx) => verifyFollowup(tx, 420))).toEqual([]);
});

test('a day that an officer struck out does not come back with the profile', async () => {
  await changeCalendar(city.world, officer, { add: [], remove: ['2026-12-24'] }, 'Bukan cuti bersama');
  expect(await load()).toBe(0);
  await changeCalendar(city.world, officer, { add: HOLIDAYS_2024_TO_2027.filter((holiday) => holiday.day === '2026-12-24'), remove: [] }, 'Kembali');
});

test('a report that was begun under the old table is moved as it is saved', async () => {
  const origin = newOrigin();
  const stale = await contextOf(city.world);
  await changeCalendar(city.world, officer, add, 'uji');
  const moved = await city.db.transaction(async (tx) => {
    const steps = freshSteps(tx, stale, origin);
    steps.open({ kind: 'completion', owedBy: body, owedTo: 'resident', limits: [working(5)], startedAt: stale.now });
    return steps.save();
  });
  expect(moved.map((promise) => promise.dueOn)).toEqual(['2026-06-18']);
  expect(await dueOn(origin)).toEqual(['2026-06-18']);
  await changeCalendar(city.world, officer, { add: [], remove: [extra.day] }, 'uji');
});

test('officers and residents who act during a change wait, and nothing stands on the old table', async () => {
  const origins = Array.from({ length: 12 }, newOrigin);
  for (const origin of origins.slice(0, 8)) await lodge(city.world, origin, 'completion', [working(5)]);
  await Promise.all([
    changeCalendar(city.world, officer, add, 'uji'),
    ...origins.slice(0, 4).map((origin) => act(city.world, origin, (steps) => steps.extend('completion', { by: 1, reason: 'uji' }))),
    ...origins.slice(8).map((origin) => lodge(city.world, origin, 'completion', [working(5)])),
  ]);
  expect(await city.db.read((tx) => verifyFollowup(tx, 420))).toEqual([]);
  await changeCalendar(city.world, officer, { add: [], remove: [extra.day] }, 'uji');
});

test('new office hours hold for what begins after them', async () => {
  const [before, after] = [newOrigin(), newOrigin()];
  await lodge(city.world, before, 'completion', [working(1)]);
  await city.db.transaction((tx) => setOfficeCloses(tx, '15:00', city.world.now()));
  await lodge(city.world, after, 'completion', [working(1)]);
  const due = async (origin: typeof before) => (await city.db.read((tx) => promisesOf(tx, origin)))[0]!.dueAt.toISOString();
  expect([await due(before), await due(after)]).toEqual(['2026-06-10T09:00:00.000Z', '2026-06-10T08:00:00.000Z']);
  expect(await city.db.read((tx) => verifyFollowup(tx, 420))).toEqual([]);
});
