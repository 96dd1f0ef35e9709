import type { Day } from './day.ts';

interface Limit {
  id: string;
  /** The rule and its article, as people cite it. */
  source: string;
  from: Day;
  until?: Day;
}
/** A number of days taken from a rule, and how that rule counts them. A past rule is never edited: it gets `until` and a successor. */
export interface DaysLimit extends Limit {
  days: number;
  /** `hours`: each day is 24 hours on end, nights and holidays included, from the minute of the event ("3 × 24 jam"). */
  counting: 'working' | 'calendar' | 'hours';
}
/** A number of hours of which only those count in which the offices are open: from `opens` to the close of office on working days. */
export interface OfficeHoursLimit extends Limit {
  hours: number;
  counting: 'working-hours';
  /** `'HH:MM'`; the close of office is the city's. */
  opens: string;
}
export type TimeLimit = DaysLimit | OfficeHoursLimit;

/** How much it grants, in its own unit. */
export const amountOf = (limit: TimeLimit): number => (limit.counting === 'working-hours' ? limit.hours : limit.days);

/** A limit that runs in real hours, holidays and nights included (UU 27/2022: 3 × 24 hours). */
export interface HoursLimit {
  id: string;
  source: string;
  hours: number;
  from: Day;
  until?: Day;
}

/** @returns the last instant that is still on time */
export const hoursLimitDueAt = (limit: HoursLimit, startedAt: Date): Date =>
  new Date(startedAt.getTime() + limit.hours * 3_600_000);

/** Whether a rule stands on a day; `until` is its last day. */
export const isInForce = (limit: TimeLimit | HoursLimit, day: Day): boolean =>
  limit.from <= day && (limit.until === undefined || day <= limit.until);
