import { hasRole, type Officer, type Role } from '../../directory/actor.ts';
import type { Directory } from '../../directory/snapshot.ts';
import type { CityCalendar } from '../../followup/domain.ts';
import { isWorkingNumber } from '../../law/calendar.ts';
import { addDays, dayNumber, dayOf, instantOf, minutesOf, weekday, type Day } from '../../law/day.ts';
import { scopeOf, type Scope } from '../policy.ts';
import type { Around } from '../public/queries.ts';
import type { Narrowing } from './ask.ts';
import { NONE } from './definitions.ts';
import { monthOf, shared, type Period } from './period.ts';
import type { Cohort, WorkingDayCount } from './store-figures.ts';

/** Reports that an officer may count are those that they may open, so that a figure and its list agree. Counter slips are no figure. */
export const figureScope = (officer: Officer): Scope => ({ ...scopeOf(officer)!, lodgedBy: null });
/** What everybody may count, and the oversight reports beside it, which are counted in totals only. */
export const OPEN_SCOPE: Scope = { all: true, restricted: false, bodyId: null, lodgedBy: null };
export const OVERSIGHT_SCOPE: Scope = { all: false, restricted: true, bodyId: null, lodgedBy: null };
/** Leadership and auditors read that there is oversight work and how it stands, never which office it concerns. */
export const seesOversightTotals = (officer: Officer): boolean => hasRole(officer, ['leadership', 'auditor']) && !hasRole(officer, ['coordinator', 'inspectorate']);
/** The monthly report speaks for the whole city. */
export const REPORTERS: readonly Role[] = ['coordinator', 'leadership', 'auditor'];
export const seesWholeCity = (officer: Officer): boolean => figureScope(officer).all;

type Place = Pick<Around, 'now' | 'city'>;

/** Reports received in a period, narrowed as the address says. */
export function cohortOf(scope: Scope, asked: Period, narrow: Narrowing, directory: Directory, { now, city }: Place): Cohort {
  const offset = city.utcOffsetMinutes;
  const period = narrow.month ? shared(asked, monthOf(narrow.month)) : asked;
  const from = instantOf(asked.from, '00:00', offset);
  const value = (one: string | undefined): string | null | undefined => (one === NONE ? null : one);
  const body = value(narrow.body);
  return {
    scope, now, offset, from: period ? instantOf(period.from, '00:00', offset) : from, before: period ? instantOf(period.to, '24:00', offset) : from,
    bodyIds: body === undefined || body === null ? body : [...directory.bodies.values()].filter((one) => one.code === body).map((one) => one.id),
    categoryId: value(narrow.category), areaCode: value(narrow.area), channel: narrow.channel,
  };
}

/** How many working days lie up to each day, from the day before the period until now. */
export function workingDayCount(period: Period, calendar: CityCalendar, { now, city }: Place): WorkingDayCount {
  const base = dayNumber(addDays(period.from, -1));
  const last = Math.max(dayNumber(dayOf(now, city.utcOffsetMinutes)), dayNumber(period.to)) + 1;
  const upTo: number[] = [];
  for (let n = base, count = 0; n <= last; n += 1) upTo.push(isWorkingNumber(n, calendar) ? count += 1 : count);
  return { base, upTo, closes: minutesOf(calendar.office.closes) };
}

/** A stretch of the chart over time, with the days on which offices were closed for a reason that has a name. */
export interface Stretch { from: Day; to: Day; received: number; holidays: readonly { day: Day; name: string }[]; isRunning: boolean }
const WEEKS_UP_TO_DAYS = 100;

export const isWeekly = (period: Period): boolean => dayNumber(period.to) - dayNumber(period.from) < WEEKS_UP_TO_DAYS;

/** Weeks from Monday to Sunday where the period is short, else months; what lies ahead is left out. */
export function stretchesOf(period: Period, perDay: readonly { day: string; received: number }[], calendar: CityCalendar, today: Day): Stretch[] {
  const weekly = isWeekly(period);
  const stretches: Stretch[] = [];
  for (let from = period.from; from <= period.to && from <= today;) {
    // 1970-01-01 was a Thursday: day 3 was a Sunday.
    const end = weekly ? addDays(from, (((3 - dayNumber(from)) % 7) + 7) % 7) : monthOf(from).to;
    const to = end < period.to ? end : period.to;
    stretches.push({
      from, to, received: perDay.reduce((sum, one) => (one.day >= from && one.day <= to ? sum + one.received : sum), 0), isRunning: to >= today,
      holidays: [...calendar.holidays.values()].filter(({ day }) => day >= from && day <= to && ![0, 6].includes(weekday(day))).map(({ day, name }) => ({ day, name })),
    });
    from = addDays(to, 1);
  }
  return stretches;
}
