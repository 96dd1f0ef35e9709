import { addDays, dayOf, daysBetween, timeOfDay, type Day } from '../law/day.ts';
import { countedUpTo, countsFor, openHoursOf, stopsOf, zeroOf } from '../law/deadline.ts';
import { officeTimeBetween } from '../law/office-hours.ts';
import type { DaysLimit, OfficeHoursLimit, TimeLimit } from '../law/time-limit.ts';
import { workingDaysBetween } from '../law/working-days.ts';
import { dayNumber } from '../law/day.ts';
import { isOpen, type CityCalendar, type PromiseRow } from './domain.ts';

/** `jalan` running, `dekat` at most three days left, `lewat` overdue, `jeda` paused, `tepat` kept in time, `telat` kept late. */
export type ClockState = 'jalan' | 'dekat' | 'lewat' | 'jeda' | 'tepat' | 'telat';

/** Everything the clock says; `ui` draws it, `text.ts` puts it into words. Days are counted as the binding rule counts them; of a rule in office hours they are hours. */
export interface ClockView {
  state: ClockState;
  counting: TimeLimit['counting'];
  usedDays: number;
  totalDays: number;
  leftDays: number;
  lateDays: number;
  pausedDays: number;
  dueOn: Day;
  /** Close of office, or the time of day at which hours run out: `'16:00'`. */
  closes: string;
  isDueToday: boolean;
  isDueTomorrow: boolean;
  /** Code of the running pause. */
  pauseReason: string | null;
  /** Day on which it was kept, or on which the case ended otherwise. */
  endedOn: Day | null;
  /** The case ended otherwise before this was kept. */
  isVoid: boolean;
  basis: string;
}

const NEAR_DAYS = 3;

/** What the clock shows at an instant. Cheap enough for lists of hundreds. */
export function clockOf(promise: PromiseRow, now: Date, calendar: CityCalendar): ClockView {
  const { office, dueOn } = promise;
  const limit = promise.limits.find((each) => each.id === promise.dueLimit)!;
  if (limit.counting === 'working-hours') return clockOfHours(promise, limit, now, calendar);
  const today = dayOf(now, office.offset);
  const working = limit.counting === 'working';
  const zero = zeroOf(limit, promise);
  const endedOn = promise.endedAt ? dayOf(promise.endedAt, office.offset) : null;
  // A promise that ended during a pause keeps that pause open; its count stopped where the pause began.
  const stoppedOn = promise.pausedFrom ? addDays(promise.pausedFrom, -1) : endedOn ?? today;
  const totalDays = limit.days + promise.extensions.reduce((sum, each) => (each.limitId === limit.id ? sum + each.days : sum), 0);
  const late = isOpen(promise) ? (promise.pausedAt ?? now).getTime() > promise.dueAt.getTime() : promise.wasLate === true;
  const counted = Math.max(0, countedUpTo(limit, zero, stoppedOn < dueOn ? stoppedOn : dueOn, calendar, promise.pauses));
  const leftDays = late ? 0 : totalDays - counted;
  const lateTo = endedOn ?? today;
  const state: ClockState = promise.state === 'paused' && !late ? 'jeda'
    : isOpen(promise) ? (late ? 'lewat' : leftDays <= NEAR_DAYS ? 'dekat' : 'jalan')
      : promise.wasLate ? 'telat' : 'tepat';
  return {
    state, counting: limit.counting, totalDays, leftDays,
    // A day that is not over is not used up: on the last day one vessel is still empty.
    usedDays: promise.state === 'running' && !late ? Math.min(counted, Math.max(0, totalDays - 1)) : counted,
    lateDays: late ? Math.max(0, working ? workingDaysBetween(dueOn, lateTo, calendar) : daysBetween(dueOn, lateTo)) : 0,
    pausedDays: promise.state === 'paused' ? pausedDays(promise, limit, today, calendar) : 0,
    dueOn, closes: limit.counting === 'hours' ? timeOfDay(promise.dueAt, office.offset) : office.closes, isDueToday: dueOn === today, isDueTomorrow: dueOn === addDays(today, 1),
    pauseReason: promise.pauseReason, endedOn, isVoid: promise.state === 'void', basis: promise.basis,
  };
}

const HOUR_MS = 3_600_000;
const NEAR_HOURS = 2;

/** The same of a limit in office hours. */
function clockOfHours(promise: PromiseRow, limit: OfficeHoursLimit, now: Date, calendar: CityCalendar): ClockView {
  const { office, dueOn, dueAt, startedAt } = promise;
  const hours = openHoursOf(limit, office);
  const today = dayOf(now, office.offset);
  const stoppedAt = promise.pausedAt ?? promise.endedAt ?? now;
  const late = isOpen(promise) ? stoppedAt > dueAt : promise.wasLate === true;
  const counted = Math.min(limit.hours * HOUR_MS, officeTimeBetween(startedAt, stoppedAt, hours, calendar, stopsOf(promise.pauses, office)));
  const leftHours = late ? 0 : Math.ceil((limit.hours * HOUR_MS - counted) / HOUR_MS);
  const state: ClockState = promise.state === 'paused' && !late ? 'jeda'
    : isOpen(promise) ? (late ? 'lewat' : leftHours <= NEAR_HOURS ? 'dekat' : 'jalan') : promise.wasLate ? 'telat' : 'tepat';
  return {
    state, counting: limit.counting, totalDays: limit.hours, leftDays: leftHours, usedDays: late ? limit.hours : limit.hours - leftHours,
    lateDays: late ? Math.floor(officeTimeBetween(dueAt, promise.endedAt ?? now, hours, calendar) / HOUR_MS) : 0,
    pausedDays: promise.pausedAt ? Math.ceil(officeTimeBetween(promise.pausedAt, now, hours, calendar) / HOUR_MS) : 0,
    dueOn, closes: timeOfDay(dueAt, office.offset), isDueToday: dueOn === today, isDueTomorrow: dueOn === addDays(today, 1),
    pauseReason: promise.pauseReason, endedOn: promise.endedAt ? dayOf(promise.endedAt, office.offset) : null, isVoid: promise.state === 'void', basis: promise.basis,
  };
}

function pausedDays(promise: PromiseRow, limit: DaysLimit, today: Day, calendar: CityCalendar): number {
  const counts = countsFor(limit, calendar, []);
  let days = 0;
  for (let n = dayNumber(promise.pausedFrom!); n <= dayNumber(today); n += 1) if (counts(n)) days += 1;
  return days;
}
