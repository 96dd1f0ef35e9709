import type { Data } from '../../followup/domain.ts';
import type { DaysLimit } from '../../law/time-limit.ts';
import type { PromiseRow } from '../../followup/domain.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import type { Step } from '../actions/step.ts';
import type { Refusal } from '../decisions.ts';
import { MOST_DAYS, isOwed, type Contribution, type ContributionState } from './domain.ts';
import { contributionsOf, saveContribution } from './store-contributions.ts';

const limitOf = (days: number): DaysLimit => ({ id: 'contribution', source: 'Ditetapkan penanggung jawab kasus', days, counting: 'working', from: '2026-01-01' });

/** Starts the clock of a task. It may not outlast the lead's own, unless that one is over already. */
export function owe(step: Step, bodyId: string, days: number): PromiseRow | Refusal {
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) return { refused: 'beyond-lead-clock' };
  const lead = step.promise('completion') ?? step.promise('contest_answer');
  const promise = step.open('contribution', { type: 'body', id: bodyId }, [limitOf(days)]);
  return lead && lead.dueAt >= step.now && promise.dueOn > lead.dueOn ? { refused: 'beyond-lead-clock' } : promise;
}

/** Tells everybody the new state, and officers the words; the reporter gets no mail for it. @returns the entry of the words, else of the state */
export function tell(step: Step, c: Contribution, kind: string, words: string, body: string, data: Data = {}): string {
  const told = step.told;
  const own = { contributionId: c.id, bodyId: c.bodyId, body };
  const id = step.enter(kind, 'public', { data: { ...own, ...data, contribution: c.state } });
  step.told = told;
  return words.trim() ? step.enter('contribution-words', 'internal', { body: words, data: own }) : id;
}

export async function change(step: Step, c: Contribution, state: ContributionState, more: Partial<Contribution> = {}): Promise<Contribution> {
  const next = { ...c, ...more, state };
  await saveContribution(step.tx, next, step.now);
  return next;
}

/** Ends what is still owed: the case ended, or its agency leads it now. */
export async function withdraw(step: Step, c: Contribution, reason: string, words: string, body: string): Promise<void> {
  step.void({ id: c.promiseId }, reason);
  tell(step, await change(step, c, 'withdrawn'), 'contribution-withdrawn', words, body, { why: reason });
}

export const owedIn = async (step: Step): Promise<Contribution[]> => (await contributionsOf(step.tx, step.c.id)).filter(isOwed);

/** Pictures of a partial answer are for officers; the lead shows the public what belongs to the answer. */
export const attachInside = (step: Step, images: readonly PreparedImage[], entryId: string): Promise<void> => step.attach(images, 'after', entryId, false, false);

/** After every step of a case that others take part in: nothing is owed once it has ended, is closed to others, or is led by who owed it. */
export async function settleContributions(step: Step): Promise<void> {
  const { c } = step;
  if (c.contributorIds.length === 0) return;
  for (const one of await owedIn(step)) {
    const reason = c.endedAt !== null ? c.state : c.restricted ? 'restricted' : one.bodyId === c.bodyId ? 'became-lead' : null;
    if (reason) await withdraw(step, one, reason, '', step.bodyName(one.bodyId));
  }
}

/** A completing answer names what is missing and why; without a reason it does not go out. */
export const partsMissing = async (step: Step, reason: string): Promise<Refusal | null> =>
  (step.c.contributorIds.length > 0 && !reason.trim() && (await owedIn(step)).length > 0 ? { refused: 'contributions-missing' } : null);

/** The answer goes out without what is still owed; `partsMissing` has seen that the reason is given. */
export async function leaveOut(step: Step, reason: string): Promise<void> {
  if (step.c.contributorIds.length === 0) return;
  for (const one of await owedIn(step)) await withdraw(step, one, 'answered-without', reason, step.bodyName(one.bodyId));
}

/** Names of the agencies whose part is in the answer. */
export async function participants(step: Step): Promise<string> {
  if (step.c.contributorIds.length === 0) return '';
  const done = (await contributionsOf(step.tx, step.c.id)).filter((one) => one.state === 'delivered' && one.bodyId !== step.c.bodyId);
  return [...new Set(done.map((one) => step.bodyName(one.bodyId)))].join(', ');
}
