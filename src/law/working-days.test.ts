import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testCalendar } from './calendar.fixture.ts';
import { calendarFrom, changedCalendar, isCovered, isWorkingDay, type Calendar, type Holiday } from './calendar.ts';
import { addDays, dayFromNumber, dayNumber, dayOf, instantOf, isDay, weekday, type Day } from './day.ts';
import { addWorkingDays, workingDaysBetween } from './working-days.ts';

const anyDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-12-31') }).map(dayFromNumber);
const anyCount = fc.integer({ min: 0, max: 90 });
const holiday = (day: Day): Holiday => ({ day, name: 'Libur', kind: 'local', source: 'uji' });
const anyCalendar = fc.array(anyDay, { maxLength: 60 }).map((days): Calendar => calendarFrom(days.map(holiday)));

// Test vectors of the domain reference, computed by hand from the decrees: never produced by our own code.
test.each<[Day, number, Day]>([
  ['2024-04-05', 3, '2024-04-18'], ['2025-08-15', 3, '2025-08-21'], ['2025-08-15', 60, '2025-11-11'],
  ['2026-03-17', 3, '2026-03-27'], ['2026-03-17', 5, '2026-03-31'], ['2026-03-17', 14, '2026-04-14'],
  ['2026-03-17', 30, '2026-05-07'], ['2026-05-13', 5, '2026-05-22'], ['2026-11-24', 60, '2027-02-23'],
  ['2026-12-23', 3, '2026-12-30'], ['2026-12-23', 10, '2027-01-12'], ['2027-03-05', 5, '2027-03-22'],
])('%s and %i working days are due on %s', (from, days, due) => {
  expect(addWorkingDays(from, days, testCalendar)).toBe(due);
  expect(workingDaysBetween(from, due, testCalendar)).toBe(days);
});

test.each([[2024, 238], [2025, 237], [2026, 240], [2027, 242]])('%i has %i working days', (year, days) => {
  expect(workingDaysBetween(`${year - 1}-12-31` as Day, `${year}-12-31` as Day, testCalendar)).toBe(days);
});

test('the profile of the first city carries the same days', () => {
  const days = JSON.parse(readFileSync(new URL('../../profiles/malang/calendar.json', import.meta.url), 'utf8')) as Holiday[];
  expect(days.map(({ day, kind }) => [day, kind])).toEqual([...testCalendar.holidays.values()].map(({ day, kind }) => [day, kind]));
});

test('a year without a decree is not covered', () => {
  expect(isCovered('2027-06-01', testCalendar)).toBe(true);
  expect(isCovered('2028-06-01', testCalendar)).toBe(false);
});

describe('counting', () => {
  test('more days never come earlier', () => fc.assert(fc.property(anyDay, anyCount, anyCount, anyCalendar, (from, a, b, calendar) => {
    const [few, many] = a <= b ? [a, b] : [b, a];
    expect(addWorkingDays(from, few, calendar) <= addWorkingDays(from, many, calendar)).toBe(true);
  })));

  test('a later start is never due earlier', () => fc.assert(fc.property(anyDay, fc.nat(40), anyCount, anyCalendar, (from, later, count, calendar) => {
    expect(addWorkingDays(from, count, calendar) <= addWorkingDays(addDays(from, later), count, calendar)).toBe(true);
  })));

  test('a declared holiday can only postpone a deadline', () => fc.assert(fc.property(anyDay, anyCount, anyCalendar, anyDay, (from, count, calendar, extra) => {
    const more = changedCalendar(calendar, [holiday(extra)], [], '1');
    expect(addWorkingDays(from, count, more) >= addWorkingDays(from, count, calendar)).toBe(true);
  })));

  test('a change of the table equals a table that always said so', () => fc.assert(fc.property(anyDay, anyCount, anyCalendar, anyDay, anyDay, (from, count, calendar, add, remove) => {
    const changed = changedCalendar(calendar, [holiday(add)], [remove], '1');
    const days = [...calendar.holidays.keys()].filter((day) => day !== remove);
    expect(addWorkingDays(from, count, changed)).toBe(addWorkingDays(from, count, calendarFrom([...days, add].map(holiday))));
  })));

  test('the due day is a working day that closes the count', () => fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 90 }), anyCalendar, (from, count, calendar) => {
    const due = addWorkingDays(from, count, calendar);
    expect(isWorkingDay(due, calendar)).toBe(true);
    expect(workingDaysBetween(from, due, calendar)).toBe(count);
  })));

  test.each([-1, 1.5, 367, NaN])('%d days are refused', (days) => {
    expect(() => addWorkingDays('2026-01-01', days, testCalendar)).toThrow(RangeError);
  });
});

describe('days', () => {
  test('only days that exist are days', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '', 'hari ini']) expect(isDay(text)).toBe(false);
  });

  test('midnight in Malang parts the days, not midnight in London', () => {
    expect(dayOf(new Date('2026-11-24T16:59:59Z'), 420)).toBe('2026-11-24');
    expect(dayOf(new Date('2026-11-24T17:00:00Z'), 420)).toBe('2026-11-25');
    expect(instantOf('2026-11-24', '16:00', 420).toISOString()).toBe('2026-11-24T09:00:00.000Z');
    expect(instantOf('2026-11-24', '24:00', 420).toISOString()).toBe('2026-11-24T17:00:00.000Z');
    expect(weekday('2026-11-24')).toBe(2);
  });
});
