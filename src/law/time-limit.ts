import type { Day } from './day.ts';

/** A number of days taken from a rule, and how that rule counts them. A past rule is never edited: it gets `until` and a successor. */
export interface TimeLimit {
  id: string;
  /** The rule and its article, as people cite it. */
  source: string;
  days: number;
  /** `hours`: each day is 24 hours on end, nights and holidays included, from the minute of the event ("3 × 24 jam"). */
  counting: 'working' | 'calendar' | 'hours';
  from: Day;
  until?: Day;
}

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
