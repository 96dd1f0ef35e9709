import { clockOf, type ClockView } from '../followup/clock.ts';
import { isOpen, type PromiseRow } from '../followup/domain.ts';
import { clockWords } from '../followup/text.ts';
import { addDays, dayOf, instantOf, type Day } from '../law/day.ts';
import type { Around } from './around.ts';

export interface ShownClock { promise: PromiseRow; face: ClockView; main: string; detail: string }

/** What is owed now; where nothing is, the promise that was kept late, because that must stay in sight; else the last one. */
function mainPromise(promises: readonly PromiseRow[]): PromiseRow | undefined {
  const open = promises.filter(isOpen).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  return open[0] ?? promises.filter((one) => one.wasLate).at(-1) ?? promises.at(-1);
}

export function clockFor(promises: readonly PromiseRow[], { lang, now, calendar }: Pick<Around, 'lang' | 'now' | 'calendar'>, audience: 'resident' | 'officer' = 'resident'): ShownClock | null {
  const promise = mainPromise(promises);
  if (!promise) return null;
  const face = clockOf(promise, now, calendar);
  return { promise, face, ...clockWords(lang, face, audience) };
}

/** The first day whose promises are not late yet: today until offices close, then tomorrow. */
export function lateBefore({ now, calendar }: Pick<Around, 'now' | 'calendar'>): Day {
  const { closes, offset } = calendar.office;
  const today = dayOf(now, offset);
  return now > instantOf(today, closes, offset) ? addDays(today, 1) : today;
}
