import type { World } from '../../platform/world.ts';
import { begunAnew, canClose, canMove } from '../decisions.ts';
import { isDisputable, saveDispute } from '../closure/store-proofs.ts';
import type { DisputeReason } from '../closure/domain.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import { actOn, type Act } from './step.ts';

/** What the reporter does with the case code; the route has checked the pass for this very case. */
const REPORTER = { kind: 'reporter' } as const;

export const completeReport = (world: World, id: string, input: Act & { text: string; images: readonly PreparedImage[] }) =>
  actOn(world, REPORTER, id, null, input, async (step) => {
    const { c } = step;
    if (c.state !== 'needs_completion') return { refused: 'wrong-state', from: c.state };
    if (!input.text.trim()) return { refused: 'empty' };
    const to = c.resumeState ?? 'received';
    const entryId = step.enter('report-completed', 'party', { body: input.text, data: { from: step.was, to } });
    await step.attach(input.images, 'attachment', entryId, true);
    step.keep('completeness');
    Object.assign(c, { state: to, resumeState: null });
    if (to === 'received') step.open('verification', { type: 'coordinator', id: null }, step.rules.verification);
    for (const kind of ['acceptance', 'contribution', 'first_answer', 'completion', 'contest_answer'] as const) if (step.promise(kind)) step.resume(kind);
    return c;
  });

/** A further word on a running case. In the reply time it decides nothing, but the time begins again: the exchange goes on (SP4N clock C4). */
export const replyToReport = (world: World, id: string, input: Act & { text: string; images: readonly PreparedImage[] }) =>
  actOn(world, REPORTER, id, null, input, async (step) => {
    if (step.c.endedAt) return { refused: 'wrong-state', from: step.c.state };
    if (!input.text.trim()) return { refused: 'empty' };
    const entryId = step.enter('reporter-replied', 'party', { body: input.text, data: {} });
    await step.attach(input.images, 'attachment', entryId, true);
    if (step.promise('reply')) {
      step.keep('reply');
      step.open('reply', { type: 'resident', id: null }, step.rules.reply);
    }
    return step.c;
  });

export const acceptAnswer = (world: World, id: string, input: Act & { text: string }) =>
  actOn(world, REPORTER, id, null, input, async (step) => {
    const refusal = canClose(step.c);
    if (refusal) return refusal;
    step.keep('reply');
    step.voidAll('closed');
    Object.assign(step.c, { state: 'completed', verdict: 'accepted', endedAt: step.now });
    step.enter('answer-accepted', 'public', { data: { from: step.was, to: 'completed' } });
    if (input.text.trim()) step.enter('reporter-replied', 'party', { body: input.text, data: {} });
    return step.c;
  });

/** A photo of the office's answer that does not show what it should. */
export interface DisputedPhoto { fileId: string; why: DisputeReason }

/** Not solved: within the reply time, as often as needed (the sources cap no rounds). A new answer clock starts. */
export const contestAnswer = (world: World, id: string, input: Act & { text: string; images: readonly PreparedImage[]; photo?: DisputedPhoto | undefined }) =>
  actOn(world, REPORTER, id, null, input, async (step) => {
    const { c } = step;
    if (!input.text.trim()) return { refused: 'empty' };
    if (c.state === 'completed' && c.verdict === 'silent') return { refused: 'reply-time-over' };
    if (c.state !== 'answered') return { refused: 'wrong-state', from: c.state };
    if (input.photo && !(await isDisputable(step.tx, c.id, input.photo.fileId))) return null;
    step.keep('reply');
    Object.assign(c, { state: 'contested', verdict: 'disputed', contestCount: c.contestCount + 1, outcome: null });
    step.enter('contested', 'public', { data: { from: step.was, to: 'contested', ...(input.photo ? { code: 'photo', why: input.photo.why } : {}) } });
    const entryId = step.enter('reporter-replied', 'party', { body: input.text, data: { contest: true } });
    if (input.photo) await saveDispute(step.tx, { complaintId: c.id, fileId: input.photo.fileId, entryId, why: input.photo.why, at: step.now });
    await step.attach(input.images, 'attachment', entryId, true);
    step.open('contest_answer', { type: 'body', id: c.bodyId }, step.rules.contestAnswer);
    return c;
  });

export const withdrawReport = (world: World, id: string, input: Act & { reason: string }) =>
  actOn(world, REPORTER, id, null, input, async (step) => {
    const refusal = canMove(step.c, 'withdrawn');
    if (refusal) return refusal;
    Object.assign(step.c, { state: 'withdrawn', endedAt: step.now, resumeState: null });
    step.enter('withdrawn', 'public', { data: { from: step.was, to: 'withdrawn' } });
    if (input.reason.trim()) step.enter('reporter-replied', 'party', { body: input.reason, data: {} });
    step.voidAll('withdrawn');
    return step.c;
  });

export const appealArchive = (world: World, id: string, input: Act & { reason: string }) =>
  actOn(world, REPORTER, id, null, input, async (step) => {
    if (step.c.state !== 'archived') return { refused: 'wrong-state', from: step.c.state };
    if (!input.reason.trim()) return { refused: 'empty' };
    Object.assign(step.c, begunAnew);
    step.enter('appealed', 'party', { body: input.reason, data: { from: step.was, to: 'received' } });
    step.open('verification', { type: 'coordinator', id: null }, step.rules.verification);
    return step.c;
  });
