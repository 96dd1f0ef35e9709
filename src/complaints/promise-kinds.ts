import type { PromiseRow } from '../followup/domain.ts';

/** Clocks of the case itself. Whoever leads it owes them: they go with it at a hand-over and make the due date of the lists. */
export const CASE_PROMISES = ['verification', 'first_answer', 'completion', 'contest_answer', 'reply', 'completeness'] as const;
/** Owed beside the case by whoever took it on: a hand-over leaves them where they are, and the lists' due date does not count them. */
export const SIDE_PROMISES = ['acceptance', 'contribution', 'obligation', 'inspection'] as const;
/** Of these, what was promised for after the end: closing the case does not end it. */
const OUTLIVING: readonly string[] = ['obligation', 'inspection'];

/** Owed by one office to another: the public and the reporter read nothing of it. */
export const BETWEEN_OFFICES: readonly string[] = ['acceptance'];
export const isBetweenOffices = (kind: string): boolean => BETWEEN_OFFICES.includes(kind);
/** What residents may see of the promises of a case. */
export const shownToResidents = (promises: readonly PromiseRow[]): PromiseRow[] => promises.filter((promise) => !isBetweenOffices(promise.kind));

export type CasePromise = (typeof CASE_PROMISES)[number];
export type PromiseKind = CasePromise | (typeof SIDE_PROMISES)[number];

const SIDE: ReadonlySet<string> = new Set(SIDE_PROMISES);
export const isCasePromise = (promise: Pick<PromiseRow, 'kind'>): boolean => !SIDE.has(promise.kind);
export const endsWithCase = (promise: Pick<PromiseRow, 'kind'>): boolean => !OUTLIVING.includes(promise.kind);

/** The deadline of the case's own clock that runs out first; null where none runs. */
export function nearestDue(promises: readonly PromiseRow[]): Date | null {
  const running = promises.filter((promise) => promise.state === 'running' && isCasePromise(promise)).map((promise) => promise.dueAt.getTime());
  return running.length > 0 ? new Date(Math.min(...running)) : null;
}
