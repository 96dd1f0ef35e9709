import { isWorkingNumber, type Calendar } from './calendar.ts';
import { addDays, dayFromNumber, dayNumber, weekdayOfNumber, type Day } from './day.ts';
import { dueDay, dueOfLimit, extraDaysOf, openHoursOf, pausedIn, startInstant, stopsOf, zeroOf, type Extension, type Office, type Pause, type Start } from './deadline.ts';
import { officeTimeByDay } from './office-hours.ts';
import type { DaysLimit, OfficeHoursLimit, TimeLimit } from './time-limit.ts';

/**
 * What one day does in a sum: `received` is an event that counts only as of a later day zero, `counted` carries its
 * number, `due` is the last counted day. `hours` is a day of a limit in office hours, with its minutes.
 */
export type ExplainedKind = 'hours' | 'received' | 'zero' | 'counted' | 'due' | 'weekend' | 'holiday' | 'paused';
export interface ExplainedDay {
  day: Day;
  kind: ExplainedKind;
  /** For `counted` and `due`: which day of the limit it is. */
  count?: number;
  /** The holiday's name. */
  holiday?: string;
  /** Why the clock stood still. */
  reason?: string;
  /** A day that only an extension grants. */
  extended?: true;
  /** For `hours`: minutes of that day, minutes so far, and whether the limit ends in it. */
  minutes?: number;
  minutesSoFar?: number;
  ends?: boolean;
}

export interface Sum {
  limit: TimeLimit;
  start: Start;
  calendar: Calendar;
  /** Needed for limits in office hours. */
  office?: Office;
  pauses?: readonly Pause[];
  extensions?: readonly Extension[];
}
type DaysSum = Sum & { limit: DaysLimit };

/** A day off would not have counted anyway, so it is named before the pause around it. */
function offDay(n: number, sum: Pick<Sum, 'limit' | 'calendar'>, pause: Pause | undefined): Omit<ExplainedDay, 'day'> | null {
  const working = sum.limit.counting === 'working' || sum.limit.counting === 'working-hours';
  const weekend = weekdayOfNumber(n) % 6 === 0;
  if (working && weekend) return { kind: 'weekend' };
  if (working && !isWorkingNumber(n, sum.calendar)) {
    return { kind: 'holiday', holiday: sum.calendar.holidays.get(dayFromNumber(n))?.name ?? '' };
  }
  return pause ? { kind: 'paused', reason: pause.reason } : null;
}

/**
 * The sum of a deadline, one row per day from the event to the due day, for officer and resident alike.
 * Its last row is the due day of this limit, whatever other limits say.
 */
export function explainDeadline(sum: Sum): ExplainedDay[] {
  return sum.limit.counting === 'working-hours' ? explainHours(sum, sum.limit) : explainDays(sum as DaysSum);
}

/** One row per day; a paused day that counts no minute says so. */
function explainHours(sum: Sum, limit: OfficeHoursLimit): ExplainedDay[] {
  const { start, calendar, office, pauses = [] } = sum;
  if (!office) throw new Error('a sum of office hours needs the hours');
  const { dueAt, dueOn } = dueOfLimit(limit, start, calendar, office, pauses);
  const paused = pausedIn(pauses);
  let minutesSoFar = 0;
  return officeTimeByDay(startInstant(start), dueAt, openHoursOf(limit, office), calendar, stopsOf(pauses, office)).map(({ day, milliseconds }) => {
    const minutes = Math.round(milliseconds / 60_000);
    minutesSoFar += minutes;
    if (minutes > 0 || day === dueOn) return { day, kind: 'hours', minutes, minutesSoFar: day === dueOn ? limit.hours * 60 : minutesSoFar, ends: day === dueOn };
    const off = offDay(dayNumber(day), sum, paused(dayNumber(day)));
    return { day, ...(off ?? { kind: 'hours' as const, minutes, minutesSoFar, ends: false }) };
  });
}

function explainDays(sum: DaysSum): ExplainedDay[] {
  const { limit, start, calendar, pauses = [], extensions = [] } = sum;
  const zero = zeroOf(limit, start);
  const extra = extraDaysOf(limit, extensions);
  const last = dayNumber(dueDay(limit, zero, calendar, pauses, extra));
  const paused = pausedIn(pauses);
  const rows: ExplainedDay[] = [];
  if (start.startedOn !== zero) rows.push({ day: start.startedOn, kind: 'received' });
  for (let day = addDays(start.startedOn, 1); day < zero; day = addDays(day, 1)) {
    const off = offDay(dayNumber(day), sum, undefined);
    if (off) rows.push({ day, ...off });
  }
  rows.push({ day: zero, kind: limit.days + extra === 0 ? 'due' : 'zero', ...(limit.days + extra === 0 ? { count: 0 } : {}) });
  for (let n = dayNumber(zero) + 1, count = 0; n <= last; n += 1) {
    const off = offDay(n, sum, paused(n));
    if (off) { rows.push({ day: dayFromNumber(n), ...off }); continue; }
    count += 1;
    rows.push({ day: dayFromNumber(n), kind: n === last ? 'due' : 'counted', count, ...(count > limit.days ? { extended: true as const } : {}) });
  }
  return rows;
}

/** Neighbouring days that say the same, told once: sixty working days fit on a phone. */
export interface ExplainedRun extends Omit<ExplainedDay, 'day' | 'count'> {
  from: Day;
  to: Day;
  countFrom?: number;
  countTo?: number;
}

export function runsOf(rows: readonly ExplainedDay[]): ExplainedRun[] {
  const runs: ExplainedRun[] = [];
  for (const { day, count, ...rest } of rows) {
    const last = runs.at(-1);
    const joins = last !== undefined && rest.kind !== 'hours' && last.kind === rest.kind && last.holiday === rest.holiday && last.reason === rest.reason
      && last.extended === rest.extended && addDays(last.to, 1) === day;
    if (joins) {
      last.to = day;
      if (count !== undefined) last.countTo = count;
    } else runs.push({ from: day, to: day, ...rest, ...(count === undefined ? {} : { countFrom: count, countTo: count }) });
  }
  return runs;
}
