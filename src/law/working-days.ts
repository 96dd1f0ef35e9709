import { isWorkingNumber, type Calendar } from './calendar.ts';
import { addDays, dayFromNumber, dayNumber, type Day } from './day.ts';

const LONGEST = 3660;

/** @throws RangeError for anything that is no whole number of days from 0 to 366 (limits in the law stay far below). */
export function checkDays(days: number): void {
  if (!Number.isInteger(days) || days < 0 || days > 366) throw new RangeError(`not a number of days from 0 to 366: ${days}`);
}

/**
 * The day on which the `count`th counted day falls, looking from the day after `from`. Zero days give `from` itself.
 * @throws RangeError where ten years hold too few counted days
 */
export function nthCountedDay(from: Day, count: number, counts: (dayNumber: number) => boolean): Day {
  let n = dayNumber(from);
  const last = n + LONGEST;
  for (let left = count; left > 0;) {
    if (++n > last) throw new RangeError(`${count} days cannot be counted after ${from}`);
    if (counts(n)) left -= 1;
  }
  return dayFromNumber(n);
}

/**
 * Counts `days` working days after `from`; `from` is day zero.
 * @param days whole working days, 0 to 366
 * @returns the last day on which an answer is still on time
 * @throws RangeError if `days` is negative, fractional or beyond 366
 */
export function addWorkingDays(from: Day, days: number, calendar: Calendar): Day {
  checkDays(days);
  return nthCountedDay(from, days, (n) => isWorkingNumber(n, calendar));
}

/** Working days after `from` up to and including `to`; 0 where `to` does not come after `from`. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  const last = dayNumber(to);
  let count = 0;
  for (let n = dayNumber(from) + 1; n <= last; n += 1) if (isWorkingNumber(n, calendar)) count += 1;
  return count;
}

/** The day itself where it is a working day, else the next one. */
export const workingDayFrom = (day: Day, calendar: Calendar): Day =>
  nthCountedDay(addDays(day, -1), 1, (n) => isWorkingNumber(n, calendar));
