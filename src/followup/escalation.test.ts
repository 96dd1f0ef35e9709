import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOLIDAYS_2024_TO_2027 } from '../law/calendar.fixture.ts';
import { openTestCity, type TestCity } from '../../test/city.ts';
import { loadCalendar } from './change-calendar.ts';
import { escalationsDue, recommendedLadder } from './escalation.ts';
import { act, contextOf, lodge, newOrigin, working } from './fixtures.ts';
import { publicTimelineOf } from './store-timeline.ts';
import { verifyFollowup } from './verify.ts';

let city: TestCity;
const origin = newOrigin();
const ladder = recommendedLadder('uji', ['completion']);
beforeAll(async () => {
  city = await openTestCity();
  city.clock.set('2026-06-09T09:00:00+07:00');
  await city.db.transaction((tx) => loadCalendar(tx, { now: city.world.now(), utcOffsetMinutes: 420 }, HOLIDAYS_2024_TO_2027));
  await lodge(city.world, origin, 'completion', [working(10)]); // due 2026-06-24
});
afterAll(() => city.close());

async function sweep(at: string): Promise<string[]> {
  city.clock.set(`${at}:00+07:00`);
  const context = await contextOf(city.world, { type: 'system', id: 'escalate' });
  const runs = await Promise.all([1, 2, 3].map(() => city.db.transaction((tx) => escalationsDue(tx, context, ladder))));
  return runs.flatMap((run) => run.raised.map((raised) => raised.step));
}

test('each rung is raised once on its day, however many processes sweep', async () => {
  expect(await sweep('2026-06-15T08:00')).toEqual([]);
  expect(await sweep('2026-06-17T23:00')).toEqual([]); // the fifth day is not over
  expect(await sweep('2026-06-18T06:00')).toEqual(['half']);
  expect(await sweep('2026-06-18T07:00')).toEqual([]);
  expect(await sweep('2026-06-23T06:00')).toEqual(['most']);
  expect(await sweep('2026-06-24T16:00')).toEqual([]); // the last minute is still on time
  expect(await sweep('2026-06-24T16:01')).toEqual(['overdue']);
  expect(await sweep('2026-07-01T16:01')).toEqual(['overdue-5']);
  expect(await sweep('2026-12-01T08:00')).toEqual([]);
  const entries = await city.db.read((tx) => publicTimelineOf(tx, origin));
  expect(entries.filter((entry) => entry.kind === 'promise-escalated').map((entry) => entry.data['step'])).toEqual(['overdue']);
  expect(await city.db.read((tx) => verifyFollowup(tx, 420))).toEqual([]);
});

test('a paused, kept or foreign promise raises nothing; a resumed one goes on', async () => {
  const [paused, kept] = [newOrigin(), newOrigin()];
  city.clock.set('2026-06-09T09:00:00+07:00');
  for (const each of [paused, kept]) await lodge(city.world, each, 'completion', [working(2)]);
  await lodge(city.world, newOrigin(), 'reply', [working(2)]);
  await act(city.world, paused, (steps) => steps.pause('completion', 'menunggu'));
  await act(city.world, kept, (steps) => steps.keep('completion'));
  expect(await sweep('2026-06-30T08:00')).toEqual([]);
  await act(city.world, paused, (steps) => steps.resume('completion'));
  expect(await sweep('2026-07-02T08:00')).toEqual(expect.arrayContaining(['half']));
});
