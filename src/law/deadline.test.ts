import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testCalendar } from './calendar.fixture.ts';
import { changedCalendar } from './calendar.ts';
import { addDays, dayFromNumber, dayNumber, type Day } from './day.ts';
import { countingStart, dueDay, legalDue, officeDayOf, startOf, type Office, type Pause } from './deadline.ts';
import { explainDeadline, runsOf } from './explain.ts';
import { hoursLimitDueAt, isInForce, type DaysLimit } from './time-limit.ts';
import { isWorkingDay } from './calendar.ts';
import { workingDaysBetween } from './working-days.ts';

const office: Office = { closes: '16:00', offset: 420 };
const wib = (text: string): Date => new Date(`${text}:00+07:00`);
const working = (days: number): DaysLimit => ({ id: 'w', source: 'uji', days, counting: 'working', from: '2020-01-01' });
const calendarDays = (days: number): DaysLimit => ({ id: 'c', source: 'UU', days, counting: 'calendar', from: '2020-01-01' });

const anyDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-06-30') }).map(dayFromNumber);
const anyDays = fc.integer({ min: 0, max: 60 });
const anyPauses = (zero: Day) => fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.nat(15)), { maxLength: 4 })
  .map((list) => list.map(([at, long]): Pause => ({ from: addDays(zero, at), to: addDays(zero, at + long), reason: 'menunggu' })));
const withPauses = anyDay.chain((zero) => fc.tuple(fc.constant(zero), anyPauses(zero), anyDays));

test.each<[string, Day]>([
  ['2026-11-24T08:00', '2026-11-24'], // Tuesday, office hours
  ['2026-11-24T15:59', '2026-11-24'], // the last minute
  ['2026-11-24T16:00', '2026-11-25'], // closed
  ['2026-11-27T20:00', '2026-11-30'], // Friday night
  ['2026-11-28T10:00', '2026-11-30'], // Saturday
  ['2026-12-23T17:00', '2026-12-28'], // before collective leave, Christmas and a weekend
])('a report at %s has day zero %s', (at, zero) => {
  expect(countingStart(wib(at), testCalendar, office)).toBe(zero);
});

test('statutory days count from the day of receipt, working days from day zero, and the earlier one binds', () => {
  const start = startOf(wib('2026-12-23T17:00'), testCalendar, office);
  expect(start).toEqual({ startedOn: '2026-12-23', dayZero: '2026-12-28' });
  const due = legalDue([working(14), calendarDays(14)], start, testCalendar, office);
  expect(due.each.map((each) => each.dueOn)).toEqual(['2027-01-19', '2027-01-06']);
  expect(due).toMatchObject({ dueOn: '2027-01-06', governing: { id: 'c' }, dueAt: wib('2027-01-06T16:00') });
});

test('a pause takes hold on the day whose office is still open', () => {
  expect(officeDayOf(wib('2026-11-24T15:59'), office)).toBe('2026-11-24');
  expect(officeDayOf(wib('2026-11-24T16:00'), office)).toBe('2026-11-25');
});

test('three times twenty-four hours run through a weekend', () => {
  expect(hoursLimitDueAt({ id: 'pdp', source: 'UU 27/2022 Pasal 30', hours: 72, from: '2022-10-17' }, wib('2026-11-27T15:30'))).toEqual(wib('2026-11-30T15:30'));
});

test('a limit of three times 24 hours ends at the minute, whatever the office hours, and cannot be counted without the minute', () => {
  const limit: DaysLimit = { id: 'pdp', source: 'UU 27/2022 Pasal 30', days: 3, counting: 'hours', from: '2022-10-17' };
  const at = wib('2026-11-27T23:40');
  const start = startOf(at, testCalendar, office);
  expect(legalDue([limit], { ...start, startedAt: at }, testCalendar, office)).toMatchObject({ dueOn: '2026-11-30', dueAt: wib('2026-11-30T23:40') });
  expect(() => legalDue([limit], start, testCalendar, office)).toThrow(RangeError);
});

test('a rule stands through its last day', () => {
  const limit = { ...working(3), until: '2025-05-01' as Day };
  expect([isInForce(limit, '2019-12-31'), isInForce(limit, '2025-05-01'), isInForce(limit, '2025-05-02')]).toEqual([false, true, false]);
});

describe('pauses', () => {
  test('postpone by exactly the working days that were paused', () => fc.assert(fc.property(withPauses, ([zero, pauses, days]) => {
    const plain = dueDay(working(days), zero, testCalendar);
    const due = dueDay(working(days), zero, testCalendar, pauses);
    const paused = new Set<Day>();
    for (let day = addDays(zero, 1); day <= due; day = addDays(day, 1)) {
      if (isWorkingDay(day, testCalendar) && pauses.some((pause) => pause.from <= day && day < pause.to)) paused.add(day);
    }
    expect(due >= plain).toBe(true);
    expect(workingDaysBetween(plain, due, testCalendar)).toBe(paused.size);
  })));

  test('that begin and end on one day change nothing', () => {
    expect(dueDay(working(5), '2026-11-24', testCalendar, [{ from: '2026-11-25', to: '2026-11-25', reason: '' }])).toBe('2026-12-01');
  });
});

describe('an explanation', () => {
  test('ends on the due day and counts each day once', () => fc.assert(fc.property(withPauses, fc.boolean(), ([zero, pauses, days], inWorkingDays) => {
    const limit = inWorkingDays ? working(days) : calendarDays(days);
    const rows = explainDeadline({ limit, start: { startedOn: zero, dayZero: zero }, calendar: testCalendar, pauses });
    expect(rows.at(-1)).toMatchObject({ day: dueDay(limit, zero, testCalendar, pauses), kind: 'due', count: days });
    expect(rows.map((row) => row.day)).toEqual(rows.map((_, i) => addDays(zero, i)));
    expect(rows.flatMap((row) => row.count ?? [])).toEqual(Array.from({ length: days }, (_, i) => i + 1).concat(days === 0 ? [0] : []));
  })));

  test('names the holidays, the pause and the extension', () => {
    const sum = {
      limit: working(3), start: startOf(wib('2026-12-22T18:00'), testCalendar, office), calendar: testCalendar,
      pauses: [{ from: '2026-12-29' as Day, to: '2026-12-30' as Day, reason: 'menunggu foto' }],
      extensions: [{ limitId: 'w', days: 1, on: '2026-12-29' as Day, reason: 'alat berat' }],
    };
    expect(runsOf(explainDeadline(sum))).toEqual([
      { from: '2026-12-22', to: '2026-12-22', kind: 'received' },
      { from: '2026-12-23', to: '2026-12-23', kind: 'zero' },
      { from: '2026-12-24', to: '2026-12-24', kind: 'holiday', holiday: 'Cuti Bersama Hari Raya Natal' },
      { from: '2026-12-25', to: '2026-12-25', kind: 'holiday', holiday: 'Hari Raya Natal' },
      { from: '2026-12-26', to: '2026-12-27', kind: 'weekend' },
      { from: '2026-12-28', to: '2026-12-28', kind: 'counted', countFrom: 1, countTo: 1 },
      { from: '2026-12-29', to: '2026-12-29', kind: 'paused', reason: 'menunggu foto' },
      { from: '2026-12-30', to: '2026-12-31', kind: 'counted', countFrom: 2, countTo: 3 },
      { from: '2027-01-01', to: '2027-01-01', kind: 'holiday', holiday: 'Tahun Baru Masehi' },
      { from: '2027-01-02', to: '2027-01-03', kind: 'weekend' },
      { from: '2027-01-04', to: '2027-01-04', kind: 'due', countFrom: 4, countTo: 4, extended: true },
    ]);
  });

  test('of sixty working days stays short enough for a phone', () => {
    const start = { startedOn: '2026-11-24' as Day, dayZero: '2026-11-24' as Day };
    expect(runsOf(explainDeadline({ limit: working(60), start, calendar: testCalendar })).length).toBeLessThan(36);
  });
});

test('a holiday declared later changes the sum and nothing before it', () => {
  const sum = { limit: working(5), start: { startedOn: '2025-08-13' as Day, dayZero: '2025-08-13' as Day } };
  const before = changedCalendar(testCalendar, [], ['2025-08-18'], 'before');
  expect(explainDeadline({ ...sum, calendar: before }).at(-1)?.day).toBe('2025-08-20');
  expect(explainDeadline({ ...sum, calendar: testCalendar }).at(-1)?.day).toBe('2025-08-21');
});
