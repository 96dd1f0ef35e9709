import { isWorkingNumber, type Calendar } from './calendar.ts';
import { addDays, dayNumber, daysBetween, dayOf, instantOf, minuteOfDay, minutesOf, type Day } from './day.ts';
import type { TimeLimit } from './time-limit.ts';
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

export const startOf = (at: Date, calendar: Calendar, office: Office): Start =>
  ({ startedOn: dayOf(at, office.offset), dayZero: countingStart(at, calendar, office) });

export const zeroOf = (limit: TimeLimit, start: Start): Day => (limit.counting === 'working' ? start.dayZero : start.startedOn);

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
export function dueDay(limit: TimeLimit, dayZero: Day, calendar: Calendar, pauses: readonly Pause[] = [], extraDays = 0): Day {
  checkDays(limit.days);
  return nthCountedDay(dayZero, limit.days + extraDays, countsFor(limit, calendar, pauses));
}

/** Which days a limit counts, asked by day number. */
export function countsFor(limit: TimeLimit, calendar: Calendar, pauses: readonly Pause[]): (n: number) => boolean {
  const working = limit.counting === 'working';
  if (pauses.length === 0) return working ? (n) => isWorkingNumber(n, calendar) : () => true;
  const paused = pausedIn(pauses);
  return (n) => (!working || isWorkingNumber(n, calendar)) && paused(n) === undefined;
}

export interface LimitDue {
  limit: TimeLimit;
  dueOn: Day;
}
export interface LegalDue {
  /** The earliest of all: what the law allows at most. */
  dueOn: Day;
  /** Close of office on that day; for a limit in hours its last minute. */
  dueAt: Date;
  governing: TimeLimit;
  /** Every limit in the order given, for the explanation. */
  each: readonly LimitDue[];
}

export const extraDaysOf = (limit: TimeLimit, extensions: readonly Extension[]): number =>
  extensions.reduce((sum, extension) => (extension.limitId === limit.id ? sum + extension.days : sum), 0);

/**
 * Where several rules bind the same promise the earliest day is the legal due date; on a tie the first limit governs.
 * @param start with its instant where a limit may count hours
 * @throws RangeError without any limit
 */
export function legalDue(
  limits: readonly TimeLimit[], start: Start & { startedAt?: Date }, calendar: Calendar, office: Office,
  pauses: readonly Pause[] = [], extensions: readonly Extension[] = [],
): LegalDue {
  const each = limits.map((limit) => ({
    limit, dueOn: dueDay(limit, zeroOf(limit, start), calendar, pauses, extraDaysOf(limit, extensions)),
  }));
  const first = each.reduce<LimitDue | undefined>((best, next) => (best && best.dueOn <= next.dueOn ? best : next), undefined);
  if (!first) throw new RangeError('a deadline needs a limit');
  return { dueOn: first.dueOn, dueAt: lastInstant(first, start, office), governing: first.limit, each };
}

/** @throws RangeError for a limit in hours without the instant at which it began */
function lastInstant({ limit, dueOn }: LimitDue, start: Start & { startedAt?: Date }, office: Office): Date {
  if (limit.counting !== 'hours') return instantOf(dueOn, office.closes, office.offset);
  if (!start.startedAt) throw new RangeError(`${limit.id} counts hours and needs the minute at which it began`);
  return new Date(start.startedAt.getTime() + daysBetween(start.startedOn, dueOn) * 86_400_000);
}

/** Days a limit has counted after its day zero up to and including `day`. */
export function countedUpTo(limit: TimeLimit, dayZero: Day, day: Day, calendar: Calendar, pauses: readonly Pause[]): number {
  const counts = countsFor(limit, calendar, pauses);
  let count = 0;
  for (let n = dayNumber(dayZero) + 1, last = dayNumber(day); n <= last; n += 1) if (counts(n)) count += 1;
  return count;
}

/** The day on which a limit has counted `count` days. */
export const dayOfCount = (limit: TimeLimit, dayZero: Day, count: number, calendar: Calendar, pauses: readonly Pause[]): Day =>
  nthCountedDay(dayZero, count, countsFor(limit, calendar, pauses));
