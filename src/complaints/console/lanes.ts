import type { CityCalendar } from '../../followup/domain.ts';
import { addDays, dayOf, instantOf, type Day } from '../../law/day.ts';
import { addWorkingDays } from '../../law/working-days.ts';

/** Lanes of the inbox are deadlines. */
export type LaneName = 'late' | 'today' | 'tomorrow' | 'later' | 'none';
export interface LaneBounds { name: LaneName; from: Date | undefined; before: Date | undefined }

/** Where the lanes begin and end at an instant; `none` holds what is never due. */
export function laneBounds(now: Date, calendar: CityCalendar): readonly LaneBounds[] {
  const { offset } = calendar.office;
  const today = dayOf(now, offset);
  const endOf = (day: Day): Date => instantOf(addDays(day, 1), '00:00', offset);
  const [endOfToday, endOfNext] = [endOf(today), endOf(addWorkingDays(today, 1, calendar))];
  const never = new Date('9000-01-01T00:00:00Z');
  return [
    { name: 'late', from: undefined, before: now }, { name: 'today', from: now, before: endOfToday }, { name: 'tomorrow', from: endOfToday, before: endOfNext },
    { name: 'later', from: endOfNext, before: never }, { name: 'none', from: never, before: undefined },
  ];
}

export function laneOf(dueAt: Date | null, bounds: readonly LaneBounds[]): LaneName {
  if (dueAt === null) return 'none';
  return bounds.find((lane) => lane.before !== undefined && dueAt < lane.before)?.name ?? 'none';
}
