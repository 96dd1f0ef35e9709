import type { Officer } from '../../directory/actor.ts';
import { isValidOn } from '../../directory/bodies/domain.ts';
import { bodyById } from '../../directory/bodies/store.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import type { Owner } from '../../followup/domain.ts';
import type { World } from '../../platform/world.ts';
import { canMove } from '../decisions.ts';
import type { ArchiveReason, ComplaintClass, Priority } from '../domain.ts';
import { publishFiles } from '../store-files.ts';
import { awaitAcceptance } from '../handoff/acceptance.ts';
import type { RulingInput } from '../handoff/domain.ts';
import { ruleIfDue } from '../handoff/ruling.ts';
import { recordPublication } from '../redaction/record.ts';
import { actOn, type Act, type Step } from './step.ts';

export interface ReferralInput extends Act {
  class: ComplaintClass;
  bodyId: string;
  categoryId: string | null;
  functionId: string | null;
  areaCode: string | null;
  /** Read by the agency only. */
  instruction: string;
  /** What the public may read, once an officer has hidden personal data in it; null publishes nothing. Ignored for confidential and restricted reports. */
  publication: Publication | null;
  /** Needed after a third return. */
  ruling?: RulingInput | undefined;
}
export interface Publication { title: string; text: string; fileIds: readonly string[] }

/** Verifies, classifies and forwards in one step; the same form forwards a report that came back. */
export const referReport = async (world: World, actor: Officer, id: string, input: ReferralInput) => {
  const directory = await directoryOf(world);
  const inspectorate = directory.settings.inspectorateBody;
  return actOn(world, actor, id, 'verify', input, async (step) => {
    const { c } = step;
    const body = await bodyById(step.tx, input.bodyId);
    if (!body || !isValidOn(body, step.today)) return { refused: 'unknown-body' };
    if (body.isExternal) return { refused: 'body-outside-city' };
    if (input.class === 'complaint_oversight' && body.code !== inspectorate) return { refused: 'oversight-elsewhere' };
    if (c.state !== 'received') {
      // A report that is with an agency may be handed on by the coordinator without coming back first.
      if (c.state !== 'forwarded' && c.state !== 'in_progress') return { refused: 'wrong-state', from: c.state };
      if (c.bodyId === body.id) return { refused: 'same-body' };
    }
    const refusal = await ruleIfDue(step, actor, body, input.functionId, input.ruling);
    if (refusal) return refusal;
    const reclassified = c.class !== input.class;
    Object.assign(c, {
      state: 'forwarded', class: input.class, bodyId: body.id, categoryId: input.categoryId, functionId: input.functionId,
      areaCode: input.areaCode ?? c.areaCode, restricted: input.class === 'complaint_oversight', forwardedAt: c.forwardedAt ?? step.now, acceptedBy: null,
    });
    if (input.publication && !step.mayPublish) return { refused: 'consent-withdrawn' };
    if (input.publication && !c.restricted && !c.confidential) {
      if (!input.publication.title.trim() || !input.publication.text.trim()) return { refused: 'empty' };
      Object.assign(c, { publishedTitle: input.publication.title, publishedText: input.publication.text, publishedAt: c.publishedAt ?? step.now });
      await publishFiles(step.tx, c.id, input.publication.fileIds);
      await recordPublication(step, actor, directory);
    }
    step.keep('verification');
    step.enter('referred', 'public', { data: { bodyId: body.id, body: body.shortName, class: input.class, from: step.was, to: 'forwarded' } });
    if (input.instruction) step.enter('note', 'internal', { body: input.instruction, data: { instruction: true } });
    owe(step, { type: 'body', id: body.id }, input.class, reclassified);
    await awaitAcceptance(step, body.id);
    return c;
  });
};

/**
 * What runs goes on with the agency that takes the report over. A completion clock counts from the first forwarding by the
 * limits of the class the report has now; the answer to an objection stands in its place.
 */
export function owe(step: Step, owner: Owner, now: ComplaintClass, reclassified: boolean): void {
  step.handOver(owner);
  if (step.promise('contest_answer')) return;
  const limits = step.rules.completion[now];
  const former = reclassified ? step.promise('completion') : undefined;
  if (former) step.void('completion', 'reclassified');
  if (limits.length > 0 && !step.promise('completion')) step.open('completion', owner, limits, { startedAt: step.c.forwardedAt!, pauses: former?.pauses });
  // Whoever takes over an aspiration owes it an answer, because no rule gives it another clock.
  if (!step.promise('first_answer') && (!step.c.firstAnsweredAt || limits.length === 0)) step.open('first_answer', owner, step.rules.firstAnswer);
}

export const askCompletion = (world: World, actor: Officer, id: string, input: Act & { question: string }) =>
  actOn(world, actor, id, 'ask-completion', input, async (step) => {
    const { c } = step;
    if (!input.question.trim()) return { refused: 'empty' };
    const refusal = canMove(c, 'needs_completion');
    if (refusal) return refusal;
    c.resumeState = c.state;
    c.state = 'needs_completion';
    step.enter('completion-asked', 'party', { body: input.question, data: { from: step.was, to: 'needs_completion' } });
    // The verification clock stops with the question (C1); an agency's clocks pause until the reporter answers.
    step.keep('verification');
    for (const kind of ['acceptance', 'contribution', 'first_answer', 'completion', 'contest_answer'] as const) if (step.promise(kind)) step.pause(kind, 'waiting-for-reporter');
    step.open('completeness', { type: 'resident', id: null }, step.rules.completeness);
    return c;
  });

export const archiveReport = (world: World, actor: Officer, id: string, input: Act & { reason: ArchiveReason; explanation: string }) =>
  actOn(world, actor, id, 'archive', input, async (step) => {
    const { c } = step;
    if (!input.explanation.trim()) return { refused: 'empty' };
    const refusal = canMove(c, 'archived');
    if (refusal) return refusal;
    Object.assign(c, { state: 'archived', endedAt: step.now, resumeState: null });
    step.enter('archived', 'party', { body: input.explanation, data: { reason: input.reason, from: step.was, to: 'archived' } });
    step.keep('verification');
    step.voidAll('archived');
    return c;
  });

export const transferReport = (world: World, actor: Officer, id: string, input: Act & { bodyId: string; letterNumber: string; guidance: string }) =>
  actOn(world, actor, id, 'transfer', input, async (step) => {
    const { c } = step;
    const body = await bodyById(step.tx, input.bodyId);
    if (!body) return { refused: 'unknown-body' };
    if (!body.isExternal) return { refused: 'body-inside-city' };
    if (!input.letterNumber.trim() || !input.guidance.trim()) return { refused: 'empty' };
    const refusal = canMove(c, 'transferred');
    if (refusal) return refusal;
    Object.assign(c, { state: 'transferred', bodyId: body.id, endedAt: step.now });
    step.enter('transferred', 'public', { body: input.guidance, data: { bodyId: body.id, body: body.shortName, letterNumber: input.letterNumber, from: step.was, to: 'transferred' } });
    step.keep('verification');
    step.voidAll('transferred');
    return c;
  });

export const reprioritise = (world: World, actor: Officer, id: string, input: Act & { priority: Priority; reason: string }) =>
  actOn(world, actor, id, 'reprioritise', input, async (step) => {
    if (!input.reason.trim()) return { refused: 'empty' };
    step.enter('reprioritised', 'internal', { body: input.reason, data: { priority: input.priority, before: step.c.priority } });
    step.c.priority = input.priority;
    return step.c;
  });

/** Hides personal data after publishing, or opens to the public what was forwarded without; the original stays with the officers. */
export const editPublication = async (world: World, actor: Officer, id: string, input: Act & Publication) => {
  const directory = await directoryOf(world);
  return actOn(world, actor, id, 'publish', input, async (step) => {
    const { c } = step;
    if (c.restricted || c.confidential) return { refused: 'not-allowed' };
    // Nothing is opened before somebody has sorted it.
    if (c.state === 'received' && !c.publishedAt) return { refused: 'wrong-state', from: c.state };
    if (!input.title.trim() || !input.text.trim()) return { refused: 'empty' };
    step.enter('publication-edited', 'internal', { data: { first: c.publishedAt === null, titleChanged: c.publishedTitle !== input.title, textChanged: c.publishedText !== input.text } });
    Object.assign(c, { publishedTitle: input.title, publishedText: input.text, publishedAt: c.publishedAt ?? step.now });
    await publishFiles(step.tx, c.id, input.fileIds);
    await recordPublication(step, actor, directory);
    return c;
  });
};
