import type { Officer } from '../../directory/actor.ts';
import { bodyById } from '../../directory/bodies/store.ts';
import { directoryOf, type Directory } from '../../directory/snapshot.ts';
import type { Data } from '../../followup/domain.ts';
import type { World } from '../../platform/world.ts';
import { awaitApproval, endOwnDraft } from '../approval/submit.ts';
import { drawInspection } from '../closure/draw-inspection.ts';
import { judgeProofs, keepProofs } from '../closure/prove.ts';
import { needsProof } from '../closure/wants-proof.ts';
import { judgeAnswer, type AnswerInput } from '../decisions.ts';
import type { ReturnReason } from '../domain.ts';
import { refuseSettledReason } from '../handoff/ruling.ts';
import { leaveOut, participants, partsMissing } from '../joint/record.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import { actOn, type Act, type Outcome, type Step } from './step.ts';

export const acceptReferral = (world: World, actor: Officer, id: string, input: Act) =>
  actOn(world, actor, id, 'accept', input, async (step) => {
    if (step.c.state !== 'forwarded' && step.c.state !== 'contested') return { refused: 'wrong-state', from: step.c.state };
    Object.assign(step.c, { state: 'in_progress', acceptedBy: actor.id });
    step.keep('acceptance');
    step.enter('accepted', 'public', { data: { ...step.bodyData(), from: step.was, to: 'in_progress' } });
    return step.c;
  });

/** Wrong agency: back to the coordinator with a coded reason that the reporter sees. The completion clock goes on. */
export const returnReferral = (world: World, actor: Officer, id: string, input: Act & { reason: ReturnReason; explanation: string }) =>
  actOn(world, actor, id, 'return', input, async (step) => {
    const { c } = step;
    if (!input.explanation.trim()) return { refused: 'empty' };
    if (c.state !== 'forwarded' && c.state !== 'in_progress') return { refused: 'wrong-state', from: c.state };
    const settled = await refuseSettledReason(step.tx, c, input.reason);
    if (settled) return settled;
    step.enter('returned', 'public', { body: input.explanation, data: { ...step.bodyData(), reason: input.reason, from: step.was, to: 'received' } });
    Object.assign(c, { state: 'received', bodyId: null, acceptedBy: null, returnCount: c.returnCount + 1 });
    step.keep('acceptance');
    step.handOver({ type: 'coordinator', id: null });
    step.open('verification', { type: 'coordinator', id: null }, step.rules.verification);
    return c;
  });

export interface AnswerAct extends Act, AnswerInput {
  images: readonly PreparedImage[]; imagesBefore: readonly PreparedImage[];
  /** Why the photos are from elsewhere, from another time or without either. */
  proofReason?: string | undefined;
  /** Why a completing answer goes out while others still owe their part. */
  withoutContributions?: string | undefined;
  /** A second person has approved these words (src/complaints/approval): whose they are, what officers read of it, and what the entry proves. */
  approved?: { authorId: string; internal: Data; published(entryId: string): Promise<void> } | undefined;
}

/**
 * A published answer. Progress news stops the first-answer clock only; a completing answer has passed the quality gate
 * (`judgeAnswer`), stops the completion clock and starts the reporter's time to reply.
 */
export const answerReport = async (world: World, actor: Officer, id: string, input: AnswerAct) => {
  const directory = await directoryOf(world);
  return actOn(world, actor, id, 'answer', input, (step) => publishAnswer(step, actor, input, directory));
};

/** Inside a step: the words go out, or wait for a second person where a house rule asks for one. */
export async function publishAnswer(step: Step, actor: Officer, input: AnswerAct, directory: Directory): Promise<Outcome> {
  const { c } = step;
  if (c.state !== 'forwarded' && c.state !== 'in_progress' && c.state !== 'contested') return { refused: 'wrong-state', from: c.state };
  const verdict = judgeAnswer(input, step.today);
  if (verdict) return verdict;
  const completing = input.kind === 'completing';
  const solved = completing && input.outcome === 'solved';
  const offered = solved ? await judgeProofs(step, input.images, input.proofReason ?? '', needsProof(c.categoryId, directory)) : null;
  if (offered?.refusal) return offered.refusal;
  const owed = completing ? await partsMissing(step, input.withoutContributions ?? '') : null;
  if (owed) return owed;
  const waits = input.approved ? null : await awaitApproval(step, actor, input);
  if (waits) return waits;
  if (completing) await leaveOut(step, input.withoutContributions ?? '');
  const together = completing ? await participants(step) : '';
  const to = completing ? 'answered' : 'in_progress';
  const data = { ...step.bodyData(), from: step.was, to, outcome: input.outcome ?? null, doneWhat: input.doneWhat ?? '', doneOn: input.doneOn ?? '',
    doneBy: input.doneBy ?? '', whyNot: input.whyNot ?? '', whoCan: input.whoCan ?? '', participants: together };
  const entryId = step.enter(completing ? (c.contestCount ? 'answered-again' : 'answered-completing') : 'answered-progress', 'public', { body: input.text, data, ...(input.approved ? { internal: input.approved.internal } : {}) });
  if (input.approved) await input.approved.published(entryId);
  else await endOwnDraft(step.tx, c.id, actor.id);
  await step.attach(input.imagesBefore, 'before', entryId, false);
  if (offered) await keepProofs(step, actor, entryId, offered.proofs, input.proofReason ?? '');
  else await step.attach(input.images, 'after', entryId, false);
  step.keep('acceptance');
  step.keep('first_answer');
  Object.assign(c, { state: to, firstAnsweredAt: c.firstAnsweredAt ?? step.now, acceptedBy: c.acceptedBy ?? input.approved?.authorId ?? actor.id });
  if (!completing) return c;
  step.keep('completion');
  step.keep('contest_answer');
  Object.assign(c, { answeredAt: step.now, hasCompletingAnswer: true, outcome: input.outcome ?? null, verdict: null, remindersSent: 0 });
  step.open('reply', { type: 'resident', id: null }, step.rules.reply);
  if (solved) await drawInspection(step, actor, entryId);
  return c;
}

/** A message to the reporter alone, on a case that has not ended. Within the reply time it gives them that time anew (SP4N clock C4). */
export const writeToReporter = (world: World, actor: Officer, id: string, input: Act & { text: string }) =>
  actOn(world, actor, id, 'note', input, async (step) => {
    if (!input.text.trim()) return { refused: 'empty' };
    if (step.c.endedAt) return { refused: 'wrong-state', from: step.c.state };
    step.enter('officer-wrote', 'party', { body: input.text, data: step.bodyData() });
    if (step.promise('reply')) {
      step.void('reply', 'exchange-goes-on');
      step.open('reply', { type: 'resident', id: null }, step.rules.reply);
    }
    return step.c;
  });

export const noteInternally = (world: World, actor: Officer, id: string, input: Act & { text: string }) =>
  actOn(world, actor, id, 'note', input, async (step) => {
    if (!input.text.trim()) return { refused: 'empty' };
    step.enter('note', 'internal', { body: input.text, data: {} });
    return step.c;
  });

/** The head of the agency, or the coordinator, approves a longer completion time with a reason that is public. */
export const extendCompletion = (world: World, actor: Officer, id: string, input: Act & { days: number; reason: string }) =>
  actOn(world, actor, id, 'extend', input, async (step) => {
    if (!input.reason.trim()) return { refused: 'empty' };
    if (!step.promise('completion')) return { refused: 'clock-not-running' };
    const { dueOn: before, dueAt, extensions } = step.promise('completion')!;
    // What is late stays late: an extension asked for afterwards would wipe it from the public figures.
    if (dueAt < step.now) return { refused: 'already-late' };
    const granted = extensions.reduce((sum, extension) => sum + extension.days, 0);
    if (!Number.isInteger(input.days) || input.days < 1 || granted + input.days > step.rules.extensionDays) return { refused: 'extension-too-long' };
    step.extend('completion', input.days, input.reason);
    // UU 25/2009 Pasal 50 stands beside the operating limit and is not lengthened with it.
    if (step.promise('completion')!.dueOn <= before) return { refused: 'statutory-limit' };
    const body = step.c.bodyId ? await bodyById(step.tx, step.c.bodyId) : null;
    step.enter('extended', 'public', { body: input.reason, data: { days: input.days, body: body?.shortName ?? '' } });
    return step.c;
  });
