import { dayFromNumber, weekdayOfNumber, type Day } from '../law/day.ts';
import { nthCountedDay } from '../law/working-days.ts';

/** The working day `count` working days after `from`; the day itself for 0. The demo counts without the law's rules for office hours. */
export const workingDayAfter = (from: Day, count: number, holidays: ReadonlySet<string>): Day =>
  nthCountedDay(from, count, (n) => weekdayOfNumber(n) % 6 !== 0 && !holidays.has(dayFromNumber(n)));
