import type { Officer } from '../../directory/actor.ts';
import { isValidOn } from '../../directory/bodies/domain.ts';
import { bodyById } from '../../directory/bodies/store.ts';
import type { Data } from '../../followup/domain.ts';
import type { World } from '../../platform/world.ts';
import { begunAnew, canClose } from '../decisions.ts';
import { actOn, type Act, type Step } from './step.ts';

/** The reporter said yes at the counter or on the phone; the officer writes down how. */
export const closeForReporter = (world: World, actor: Officer, id: string, input: Act & { how: string }) =>
  actOn(world, actor, id, 'close', input, async (step) => {
    const { c } = step;
    if (c.state === 'transferred') {
      Object.assign(c, { state: 'completed' });
      step.enter('transfer-ended', 'public', { data: { from: step.was, to: 'completed' } });
      return c;
    }
    const refusal = canClose(c);
    if (refusal) return refusal;
    if (!input.how.trim()) return { refused: 'empty' };
    step.keep('reply');
    step.voidAll('closed');
    Object.assign(c, { state: 'completed', verdict: 'accepted', endedAt: step.now });
    step.enter('closed', 'public', { data: { from: step.was, to: 'completed', onBehalf: true } });
    step.enter('note', 'internal', { body: input.how, data: {} });
    return c;
  });

/** By leadership, or on a finding of the Ombudsman (complaints.md §5). A new answer is owed. */
export const reopenReport = (world: World, actor: Officer, id: string, input: Act & { reason: string }) =>
  actOn(world, actor, id, 'reopen', input, async (step) => {
    if (!input.reason.trim()) return { refused: 'empty' };
    if (step.c.state !== 'completed') return { refused: 'wrong-state', from: step.c.state };
    await reopen(step, input.reason, {});
    return step.c;
  });

/** The case begins again with the office that answered, or with the coordinator where that office can no longer be asked. */
export async function reopen(step: Step, reason: string, data: Data): Promise<void> {
  const { c } = step;
  const body = c.bodyId === null ? null : await bodyById(step.tx, c.bodyId);
  // An office outside the city, or one that is no more, owes the city no answer: the coordinator chooses anew.
  const stays = body !== null && !body.isExternal && isValidOn(body, step.today);
  Object.assign(c, stays ? { state: 'in_progress', endedAt: null, verdict: null, outcome: null, hasCompletingAnswer: false } : begunAnew);
  step.enter('reopened', 'public', { body: reason, data: { ...data, from: step.was, to: c.state } });
  if (stays) step.open('contest_answer', { type: 'body', id: body.id }, step.rules.contestAnswer);
  else step.open('verification', { type: 'coordinator', id: null }, step.rules.verification);
}

/**
 * What was agreed about the case no longer holds: a closed case begins again, an answered one awaits a new answer instead of closing by itself.
 * @param reason in public words
 */
export async function caseGoesOn(step: Step, reason: string): Promise<void> {
  const { c } = step;
  if (c.state === 'completed') return reopen(step, reason, {});
  if (c.state !== 'answered') return;
  step.void('reply', 'agreement-broken');
  Object.assign(c, { state: 'contested', verdict: 'disputed', contestCount: c.contestCount + 1, outcome: null });
  step.enter('agreement-broken', 'public', { body: reason, data: { from: step.was, to: 'contested' } });
  step.open('contest_answer', { type: 'body', id: c.bodyId }, step.rules.contestAnswer);
}

const SYSTEM = { kind: 'system' } as const;

/** C5: the reply time has lapsed. Silence is kept apart from consent. Safe to run twice. */
export const closeSilent = (world: World, id: string) =>
  actOn(world, SYSTEM, id, null, {}, async (step) => {
    const { c } = step;
    const refusal = canClose(c);
    if (refusal) return refusal;
    const reply = step.promise('reply');
    if (!reply || reply.dueAt.getTime() >= step.now.getTime()) return { refused: 'wrong-state', from: c.state };
    step.void('reply', 'silent');
    Object.assign(c, { state: 'completed', verdict: 'silent', endedAt: step.now });
    step.enter('closed-silent', 'public', { data: { from: step.was, to: 'completed' } });
    return c;
  });

/** UU 25/2009 Pasal 44: not completed within 30 days, deemed withdrawn. Safe to run twice. */
export const archiveIncomplete = (world: World, id: string) =>
  actOn(world, SYSTEM, id, null, {}, async (step) => {
    const { c } = step;
    const waiting = step.promise('completeness');
    if (c.state !== 'needs_completion' || !waiting || waiting.dueAt.getTime() >= step.now.getTime()) return { refused: 'wrong-state', from: c.state };
    Object.assign(c, { state: 'archived', endedAt: step.now, resumeState: null });
    step.enter('archived', 'party', { data: { reason: 'deemed_withdrawn', from: step.was, to: 'archived' } });
    step.voidAll('archived');
    return c;
  });

/** The n-th reminder before the automatic close; the counter makes a second run do nothing. */
export const remindReporter = (world: World, id: string, nth: number) =>
  actOn(world, SYSTEM, id, null, {}, async (step) => {
    const { c } = step;
    if (c.state !== 'answered' || c.remindersSent >= nth) return { refused: 'wrong-state', from: c.state };
    c.remindersSent = nth;
    step.enter('reminded', 'party', { data: { nth, dueOn: step.promise('reply')?.dueOn ?? '' } });
    return c;
  });
