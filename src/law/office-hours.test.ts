import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testCalendar } from './calendar.fixture.ts';
import { changedCalendar, isWorkingDay } from './calendar.ts';
import { dayFromNumber, dayNumber, dayOf, minuteOfDay, minutesOf } from './day.ts';
import { dueOfLimit, legalDue, startOf, type Office, type Pause } from './deadline.ts';
import { explainDeadline, runsOf } from './explain.ts';
import { addOfficeHours, officeTimeBetween, type OpenHours, type Stop } from './office-hours.ts';
import type { DaysLimit, OfficeHoursLimit } from './time-limit.ts';

const hours: OpenHours = { opens: '07:30', closes: '16:00', offset: 420 };
const office: Office = { closes: '16:00', offset: 420 };
const limit = (count: number): OfficeHoursLimit => ({ id: 'jam', source: 'uji', hours: count, counting: 'working-hours', opens: '07:30', from: '2020-01-01' });
const wib = (text: string): Date => new Date(`${text}:00+07:00`);
const HOUR = 3_600_000;

const anyInstant = fc.integer({ min: wib('2024-01-01T00:00').getTime(), max: wib('2027-06-30T00:00').getTime() }).map((ms) => new Date(ms));
const anyHours = fc.integer({ min: 1, max: 60 });
const anyStops = (start: Date) => fc.array(fc.tuple(fc.integer({ min: -20, max: 400 }), fc.integer({ min: 0, max: 90 })), { maxLength: 4 })
  .map((list) => list.map(([at, long]): Stop => ({ from: new Date(start.getTime() + at * HOUR), to: new Date(start.getTime() + (at + long) * HOUR) })));
const anyCount = anyInstant.chain((start) => fc.tuple(fc.constant(start), anyHours, anyStops(start)));

test.each([
  ['2026-11-24T08:00', 8, '2026-11-24T16:00'], // Tuesday: half an hour is left of the day
  ['2026-11-24T10:00', 8, '2026-11-25T09:30'], // over the night
  ['2026-11-27T15:30', 8, '2026-11-30T15:00'], // over a weekend
  ['2026-11-28T10:00', 8, '2026-11-30T15:30'], // received on Saturday
  ['2026-12-23T17:00', 1, '2026-12-28T08:30'], // after closing, before collective leave, Christmas and a weekend
])('from %s %d office hours run until %s', (from, count, until) => {
  expect(addOfficeHours(wib(from), count, hours, testCalendar)).toEqual(wib(until));
});

test('exactly so much office time lies between the start and the deadline, whatever stops it', () => fc.assert(fc.property(anyCount, ([start, count, stops]) => {
  const due = addOfficeHours(start, count, hours, testCalendar, stops);
  expect(officeTimeBetween(start, due, hours, testCalendar, stops)).toBe(count * HOUR);
})));

test('a deadline in office hours falls on a working day while the offices are open', () => fc.assert(fc.property(anyCount, ([start, count, stops]) => {
  const due = addOfficeHours(start, count, hours, testCalendar, stops);
  const minute = minuteOfDay(due, 420);
  expect(isWorkingDay(dayOf(due, 420), testCalendar)).toBe(true);
  expect(minute >= minutesOf('07:30') && minute <= minutesOf('16:00')).toBe(true);
})));

test('a stop or a declared holiday can only postpone it, and a later start never brings it forward', () => fc.assert(fc.property(
  anyCount, fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-06-30') }).map(dayFromNumber), fc.nat(100 * HOUR), ([start, count, stops], holiday, later) => {
    const plain = addOfficeHours(start, count, hours, testCalendar);
    const more = changedCalendar(testCalendar, [{ day: holiday, name: '', kind: 'local', source: '' }], [], 'more');
    expect(addOfficeHours(start, count, hours, testCalendar, stops) >= plain).toBe(true);
    expect(addOfficeHours(start, count, hours, more) >= plain).toBe(true);
    expect(addOfficeHours(new Date(start.getTime() + later), count, hours, testCalendar) >= plain).toBe(true);
  })));

test('a pause within one morning postpones by its own minutes', () => {
  const pauses: Pause[] = [{ from: '2026-11-24', to: '2026-11-24', reason: 'menunggu', between: { from: wib('2026-11-24T08:30').toISOString(), to: wib('2026-11-24T09:15').toISOString() } }];
  const start = { ...startOf(wib('2026-11-24T08:00'), testCalendar, office), startedAt: wib('2026-11-24T08:00') };
  expect(dueOfLimit(limit(2), start, testCalendar, office, pauses).dueAt).toEqual(wib('2026-11-24T10:45'));
});

test('beside a limit in days the earlier instant binds', () => {
  const start = { ...startOf(wib('2026-11-24T08:00'), testCalendar, office), startedAt: wib('2026-11-24T08:00') };
  const oneDay: DaysLimit = { id: 'hari', source: 'uji', days: 1, counting: 'working', from: '2020-01-01' };
  expect(legalDue([oneDay, limit(8)], start, testCalendar, office)).toMatchObject({ dueOn: '2026-11-24', dueAt: wib('2026-11-24T16:00'), governing: { id: 'jam' } });
  expect(legalDue([oneDay, limit(40)], start, testCalendar, office).governing.id).toBe('hari');
});

test('the explanation adds up to the limit and names every day in between', () => fc.assert(fc.property(anyInstant, anyHours, (start, count) => {
  const rows = explainDeadline({ limit: limit(count), start: { ...startOf(start, testCalendar, office), startedAt: start }, calendar: testCalendar, office });
  const last = dayOf(addOfficeHours(start, count, hours, testCalendar), 420);
  expect(rows.map((row) => row.day)).toEqual(Array.from({ length: dayNumber(last) - dayNumber(dayOf(start, 420)) + 1 }, (_, at) => dayFromNumber(dayNumber(dayOf(start, 420)) + at)));
  expect(Math.abs(rows.reduce((sum, row) => sum + (row.minutes ?? 0), 0) - count * 60)).toBeLessThan(rows.length);
  expect(rows.at(-1)).toMatchObject({ kind: 'hours', ends: true, minutesSoFar: count * 60 });
  expect(runsOf(rows).at(-1)).toMatchObject({ from: last, to: last });
})));

test.each([0, -1, 1.5, 401])('%d hours are refused', (count) => {
  expect(() => addOfficeHours(wib('2026-11-24T08:00'), count, hours, testCalendar)).toThrow(RangeError);
});
