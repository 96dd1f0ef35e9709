import { isWorkingNumber, type Calendar } from './calendar.ts';
import { addDays, dayNumber, daysBetween, dayOf, instantOf, minuteOfDay, minutesOf, type Day } from './day.ts';
import { addOfficeHours, type OpenHours, type Stop } from './office-hours.ts';
import type { DaysLimit, OfficeHoursLimit, TimeLimit } from './time-limit.ts';
import { checkDays, nthCountedDay, workingDayFrom } from './working-days.ts';

/** The end of the office day and the city's distance from UTC in minutes. `closes` is `'HH:MM'`, up to `'24:00'`. */
export interface Office {
  closes: string;
  offset: number;
}

/** Days `from` ≤ day < `to` on which the clock stood still at the close of office. */
export interface Pause {
  from: Day;
  to: Day;
  reason: string;
  /** The very instants, as ISO texts: limits in office hours count to the minute. */
  between?: { from: string; to: string };
}

/** A lengthening of one limit by whole days, counted as that limit counts. */
export interface Extension {
  limitId: string;
  days: number;
  on: Day;
  reason: string;
}

/** When something arrived, in the two ways that limits count from it. */
export interface Start {
  /** The calendar day of the event; limits in calendar days count from it. */
  startedOn: Day;
  /** The working day on which the event counts as having happened; limits in working days count from it. */
  dayZero: Day;
  /** The instant itself; limits in hours count from it, and need it. */
  startedAt?: Date;
}

/** The first day whose close of office is still ahead at that instant: the day a pause or a resumption takes hold. */
export function officeDayOf(instant: Date, office: Office): Day {
  const day = dayOf(instant, office.offset);
  return minuteOfDay(instant, office.offset) < minutesOf(office.closes) ? day : addDays(day, 1);
}

/**
 * Day zero for limits in working days: the day of the event, or the next working day where the event fell on a
 * day off or after the close of office. Counting begins on the working day after it (docs/adr/0005-day-zero.md).
 */
export const countingStart = (receivedAt: Date, calendar: Calendar, office: Office): Day =>
  workingDayFrom(officeDayOf(receivedAt, office), calendar);

export const startOf = (at: Date, calendar: Calendar, office: Office): Omit<Start, 'startedAt'> =>
  ({ startedOn: dayOf(at, office.offset), dayZero: countingStart(at, calendar, office) });

export const zeroOf = (limit: DaysLimit, start: Start): Day => (limit.counting === 'working' ? start.dayZero : start.startedOn);

/** Whether a day was paused, asked by day number. */
export function pausedIn(pauses: readonly Pause[]): (n: number) => Pause | undefined {
  const ranges = pauses.map((pause) => ({ pause, from: dayNumber(pause.from), to: dayNumber(pause.to) }));
  return (n) => ranges.find((range) => range.from <= n && n < range.to)?.pause;
}

/**
 * The last day on which keeping the limit is still on time.
 * A day counts where the limit counts it and no pause holds at its close of office; a limit in calendar days that ends
 * on a day off is not moved, because the statute does not say so.
 * @param dayZero day zero of this limit: see `zeroOf`
 * @param extraDays sum of its extensions
 * @throws RangeError where the limit is no whole number of days from 0 to 366
 */
export function dueDay(limit: DaysLimit, dayZero: Day, calendar: Calendar, pauses: readonly Pause[] = [], extraDays = 0): Day {
  checkDays(limit.days);
  return nthCountedDay(dayZero, limit.days + extraDays, countsFor(limit, calendar, pauses));
}

/** Which days a limit counts, asked by day number. */
export function countsFor(limit: DaysLimit, calendar: Calendar, pauses: readonly Pause[]): (n: number) => boolean {
  const working = limit.counting === 'working';
  if (pauses.length === 0) return working ? (n) => isWorkingNumber(n, calendar) : () => true;
  const paused = pausedIn(pauses);
  return (n) => (!working || isWorkingNumber(n, calendar)) && paused(n) === undefined;
}

export interface LimitDue {
  limit: TimeLimit;
  dueOn: Day;
  /** Close of office on that day; for limits in hours the very instant. */
  dueAt: Date;
}
export interface LegalDue {
  /** The earliest of all: what the law allows at most. */
  dueOn: Day;
  dueAt: Date;
  governing: TimeLimit;
  /** Every limit in the order given, for the explanation. */
  each: readonly LimitDue[];
}

export const extraDaysOf = (limit: TimeLimit, extensions: readonly Extension[]): number =>
  extensions.reduce((sum, extension) => (extension.limitId === limit.id ? sum + extension.days : sum), 0);

/** What one limit alone says. */
export function dueOfLimit(limit: TimeLimit, start: Start, calendar: Calendar, office: Office, pauses: readonly Pause[] = [], extensions: readonly Extension[] = []): { dueOn: Day; dueAt: Date } {
  if (limit.counting === 'working-hours') {
    const dueAt = addOfficeHours(startInstant(start), limit.hours, openHoursOf(limit, office), calendar, stopsOf(pauses, office));
    return { dueOn: dayOf(dueAt, office.offset), dueAt };
  }
  const dueOn = dueDay(limit, zeroOf(limit, start), calendar, pauses, extraDaysOf(limit, extensions));
  if (limit.counting !== 'hours') return { dueOn, dueAt: instantOf(dueOn, office.closes, office.offset) };
  return { dueOn, dueAt: new Date(startInstant(start).getTime() + daysBetween(start.startedOn, dueOn) * 86_400_000) };
}

export const openHoursOf = (limit: OfficeHoursLimit, office: Office): OpenHours => ({ opens: limit.opens, closes: office.closes, offset: office.offset });

/** Pauses as limits in office hours count them: to the minute where that was kept, else whole days. */
export const stopsOf = (pauses: readonly Pause[], office: Office): Stop[] => pauses.map(({ from, to, between }) => (between
  ? { from: new Date(between.from), to: new Date(between.to) }
  : { from: instantOf(from, '00:00', office.offset), to: instantOf(to, '00:00', office.offset) }));

/** @throws RangeError without the instant: limits in hours cannot count from a day */
export function startInstant(start: Start): Date {
  if (!start.startedAt) throw new RangeError('a limit in hours needs the minute at which it began');
  return start.startedAt;
}

/**
 * Where several rules bind the same promise the earliest is the legal due date; on a tie the first limit governs.
 * @throws RangeError without any limit
 */
export function legalDue(
  limits: readonly TimeLimit[], start: Start, calendar: Calendar, office: Office,
  pauses: readonly Pause[] = [], extensions: readonly Extension[] = [],
): LegalDue {
  const each = limits.map((limit) => ({ limit, ...dueOfLimit(limit, start, calendar, office, pauses, extensions) }));
  const first = each.reduce<LimitDue | undefined>((best, next) => (best && best.dueAt <= next.dueAt ? best : next), undefined);
  if (!first) throw new RangeError('a deadline needs a limit');
  return { dueOn: first.dueOn, dueAt: first.dueAt, governing: first.limit, each };
}

/** Days a limit has counted after its day zero up to and including `day`. */
export function countedUpTo(limit: DaysLimit, dayZero: Day, day: Day, calendar: Calendar, pauses: readonly Pause[]): number {
  const counts = countsFor(limit, calendar, pauses);
  let count = 0;
  for (let n = dayNumber(dayZero) + 1, last = dayNumber(day); n <= last; n += 1) if (counts(n)) count += 1;
  return count;
}

/** The day on which a limit has counted `count` days. */
export const dayOfCount = (limit: DaysLimit, dayZero: Day, count: number, calendar: Calendar, pauses: readonly Pause[]): Day =>
  nthCountedDay(dayZero, count, countsFor(limit, calendar, pauses));
