import { clockOf, type ClockView } from '../../followup/clock.ts';
import { isOpen, type CityCalendar, type PromiseRow } from '../../followup/domain.ts';
import { clockWords } from '../../followup/text.ts';
import type { Lang } from '../../platform/world.ts';
import { isCasePromise } from '../promise-kinds.ts';

/** What the large clock of a case shows, with the words beside it. */
export interface ShownClock { promise: PromiseRow; view: ClockView; main: string; detail: string }

/** Among promises that are over, the one that says most about the case. */
const WEIGHT: Readonly<Record<string, number>> = { verification: 1, first_answer: 2, contest_answer: 3, completion: 4 };

/**
 * The promise that matters now: what the city owes next; while only the reporter owes something, what the city kept last.
 * @returns null where nothing was ever promised
 */
export function mainPromise(promises: readonly PromiseRow[]): PromiseRow | null {
  // What is owed beside the case has a small clock of its own.
  const city = promises.filter((promise) => promise.owedBy.type !== 'resident' && isCasePromise(promise));
  const open = city.filter(isOpen).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (open[0]) return open[0];
  const ended = city.filter((promise) => promise.state === 'kept').sort((a, b) => weight(b) - weight(a) || b.startedAt.getTime() - a.startedAt.getTime());
  return ended[0] ?? city.at(-1) ?? promises.at(-1) ?? null;
}
const weight = (promise: PromiseRow): number => WEIGHT[promise.kind] ?? 0;

export function clockFor(promise: PromiseRow, lang: Lang, now: Date, calendar: CityCalendar, audience: 'resident' | 'officer'): ShownClock {
  const view = clockOf(promise, now, calendar);
  return { promise, view, ...clockWords(lang, view, audience) };
}

/** The open promise of a kind, such as the reporter's time to reply. */
export const openPromise = (promises: readonly PromiseRow[], kind: string): PromiseRow | undefined =>
  promises.find((promise) => promise.kind === kind && isOpen(promise));
