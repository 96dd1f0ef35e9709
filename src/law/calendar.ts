import { dayNumber, weekdayOfNumber, type Day } from './day.ts';

export const HOLIDAY_KINDS = ['national', 'collective', 'local', 'election'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** A day on which the offices are closed, with the decree that says so. */
export interface Holiday {
  day: Day;
  name: string;
  kind: HolidayKind;
  source: string;
}

/** Monday to Friday are working days unless the table names them. The table is data: decrees change it in mid-year. */
export interface Calendar {
  holidays: ReadonlyMap<Day, Holiday>;
  /** Changes whenever the table changes. */
  version: string;
}

export const calendarFrom = (holidays: Iterable<Holiday>, version = '0'): Calendar =>
  ({ holidays: new Map([...holidays].map((holiday) => [holiday.day, holiday])), version });

/** The table after a change; the given calendar stays as it was. */
export function changedCalendar(calendar: Calendar, add: readonly Holiday[], remove: readonly Day[], version: string): Calendar {
  const holidays = new Map(calendar.holidays);
  for (const day of remove) holidays.delete(day);
  for (const holiday of add) holidays.set(holiday.day, holiday);
  return { holidays, version };
}

// Lists of cases ask the same table thousands of times; numbers spare a text per day.
const closedDays = new WeakMap<Calendar, ReadonlySet<number>>();

/** The same question as `isWorkingDay`, asked by day number. */
export function isWorkingNumber(n: number, calendar: Calendar): boolean {
  const weekday = weekdayOfNumber(n);
  if (weekday === 0 || weekday === 6) return false;
  let closed = closedDays.get(calendar);
  if (!closed) closedDays.set(calendar, closed = new Set([...calendar.holidays.keys()].map(dayNumber)));
  return !closed.has(n);
}

export const isWorkingDay = (day: Day, calendar: Calendar): boolean => isWorkingNumber(dayNumber(day), calendar);

/**
 * Whether the table names any holiday in the day's year. A deadline in a year without a decree is preliminary:
 * it moves once the decree is entered.
 */
export function isCovered(day: Day, calendar: Calendar): boolean {
  const year = day.slice(0, 4);
  for (const holiday of calendar.holidays.keys()) if (holiday.startsWith(year)) return true;
  return false;
}
