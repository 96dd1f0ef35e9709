import { isWorkingNumber, type Calendar } from './calendar.ts';
import { dayFromNumber, dayNumber, dayOf, instantOf, type Day } from './day.ts';

/** From when to when the offices are open on a working day, and the city's distance from UTC in minutes. */
export interface OpenHours { opens: string; closes: string; offset: number }
/** A stretch of time that does not count. */
export interface Stop { from: Date; to: Date }

const LONGEST_DAYS = 3660;
const HOUR_MS = 3_600_000;

/** Milliseconds of office time that one day holds after `from` and before `until`, without the stops. */
function openOn(n: number, hours: OpenHours, calendar: Calendar, from: number, until: number, stops: readonly Stop[]): { from: number; to: number }[] {
  if (!isWorkingNumber(n, calendar)) return [];
  const day = dayFromNumber(n);
  const [opens, closes] = [instantOf(day, hours.opens, hours.offset).getTime(), instantOf(day, hours.closes, hours.offset).getTime()];
  let open = [{ from: Math.max(opens, from), to: Math.min(closes, until) }];
  for (const stop of stops) {
    const [a, b] = [stop.from.getTime(), stop.to.getTime()];
    open = open.flatMap((part) => [{ from: part.from, to: Math.min(part.to, a) }, { from: Math.max(part.from, b), to: part.to }]).filter((part) => part.from < part.to);
  }
  return open.filter((part) => part.from < part.to);
}

/**
 * The instant at which `count` hours of office time have passed since `start`.
 * @param count whole hours, 1 to 400
 * @throws RangeError for any other count, and where ten years hold too few open hours
 */
export function addOfficeHours(start: Date, count: number, hours: OpenHours, calendar: Calendar, stops: readonly Stop[] = []): Date {
  if (!Number.isInteger(count) || count < 1 || count > 400) throw new RangeError(`not a number of hours from 1 to 400: ${count}`);
  return instantOfShare(start, count * HOUR_MS, hours, calendar, stops);
}

/** The same for any stretch of office time in milliseconds. */
export function instantOfShare(start: Date, milliseconds: number, hours: OpenHours, calendar: Calendar, stops: readonly Stop[] = []): Date {
  let left = milliseconds;
  const first = dayNumber(dayOf(start, hours.offset));
  for (let n = first; n <= first + LONGEST_DAYS; n += 1) {
    for (const part of openOn(n, hours, calendar, start.getTime(), Infinity, stops)) {
      if (left <= part.to - part.from) return new Date(part.from + left);
      left -= part.to - part.from;
    }
  }
  throw new RangeError(`the offices are not open for so long after ${start.toISOString()}`);
}

/** Milliseconds of office time between two instants; 0 where `to` does not come after `from`. */
export function officeTimeBetween(from: Date, to: Date, hours: OpenHours, calendar: Calendar, stops: readonly Stop[] = []): number {
  return officeTimeByDay(from, to, hours, calendar, stops).reduce((sum, one) => sum + one.milliseconds, 0);
}

/** The same day by day, from the day of `from` to that of `to`, days without any included. */
export function officeTimeByDay(from: Date, to: Date, hours: OpenHours, calendar: Calendar, stops: readonly Stop[] = []): { day: Day; milliseconds: number }[] {
  const all: { day: Day; milliseconds: number }[] = [];
  for (let n = dayNumber(dayOf(from, hours.offset)), last = dayNumber(dayOf(to, hours.offset)); n <= last; n += 1) {
    const milliseconds = openOn(n, hours, calendar, from.getTime(), to.getTime(), stops).reduce((sum, part) => sum + part.to - part.from, 0);
    all.push({ day: dayFromNumber(n), milliseconds });
  }
  return all;
}
