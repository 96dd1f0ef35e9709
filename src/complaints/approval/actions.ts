import type { Officer } from '../../directory/actor.ts';
import { officerById } from '../../directory/officers/store/officers.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import type { InternalEntry } from '../../followup/domain.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { World } from '../../platform/world.ts';
import { publishAnswer } from '../actions/agency.ts';
import { actOn, type Act, type Outcome, type Step } from '../actions/step.ts';
import { judgeAnswer, type AnswerInput, type Refusal } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { may, maySee } from '../policy.ts';
import { findForUpdate } from '../store.ts';
import { mayApproveFor } from './approvers.ts';
import { answerFrom, fieldsOf, isSecondPerson, type AnswerDraft, type DraftFields, type DraftVersion } from './domain.ts';
import { draftById, picturesOfDraft, saveState, versionOf } from './store-drafts.ts';
import { keepVersion, mailApprovers, writeVersion } from './submit.ts';
import { returnedMail } from './text-mail.ts';

/** Keeps a draft; nothing happens to the case. @returns false where this officer may not answer it */
export const saveDraft = (world: World, officer: Officer, id: string, fields: DraftFields): Promise<boolean> =>
  world.db.transaction(async (tx) => {
    const c = await findForUpdate(tx, id);
    if (!c || !maySee(officer, c) || !may(officer, 'answer', c) || c.endedAt !== null) return false;
    await keepVersion(tx, officer, c, fields, world.now());
    return true;
  });

/** What happened to a case since a draft was handed in that its approver must have read. */
export async function newsSince(tx: Tx, draft: AnswerDraft): Promise<InternalEntry[]> {
  if (draft.submittedSeq === null) return [];
  const entries = await timelineOf(tx, { programme: 'complaints', id: draft.complaintId });
  return entries.filter((entry) => entry.seq > draft.submittedSeq! && entry.promiseId === null && entry.visibility !== 'internal');
}

export interface Decide extends Act { draftId: string; /** The version that was read. */ seq: number }

/** The draft that was read, still waiting and unchanged, under the lock of its case. */
async function waitingDraft(step: Step, input: Decide): Promise<{ draft: AnswerDraft; latest: DraftVersion } | Refusal> {
  const draft = await draftById(step.tx, input.draftId);
  if (!draft || draft.complaintId !== step.c.id || draft.state !== 'waiting' || draft.version !== input.seq) return { refused: 'draft-changed' };
  return { draft, latest: (await versionOf(step.tx, draft.id, draft.version))! };
}

const decide = (world: World, actor: Officer, c: Pick<Complaint, 'id'>, input: Decide, work: (step: Step, found: { draft: AnswerDraft; latest: DraftVersion }, isApprover: boolean) => Promise<Outcome>) =>
  actOn(world, actor, c.id, 'note', input.version === undefined ? {} : { version: input.version }, async (step) => {
    const found = await waitingDraft(step, input);
    if ('refused' in found) return found;
    return work(step, found, await mayApproveFor(step.tx, actor, step.c, found.latest.byId, step.today));
  });

/** Publishes the version that was read, as it is. @param input.readNews the approver has read what happened since it was handed in */
export const approveDraft = async (world: World, actor: Officer, c: Pick<Complaint, 'id'>, input: Decide & { readNews: boolean }) => {
  const directory = await directoryOf(world);
  return decide(world, actor, c, input, async (step, { draft, latest }, isApprover) => {
    if (!isSecondPerson(actor.id, draft, latest, isApprover)) return { refused: 'second-person' };
    if (!input.readNews && (await newsSince(step.tx, draft)).length > 0) return { refused: 'draft-news' };
    const pictures = await picturesOfDraft(step.tx, draft.id);
    const internal = { draft: draft.id, version: latest.seq, hash: latest.hash, writtenBy: latest.byName };
    return publishAnswer(step, actor, {
      ...answerFrom(latest.fields), images: pictures.after, imagesBefore: pictures.before, proofReason: pictures.proofReason, withoutContributions: pictures.withoutContributions,
      approved: { authorId: draft.authorId, internal, published: (entryId) => saveState(step.tx, { ...draft, state: 'published', decidedAt: step.now, decidedName: actor.name, entryId }, actor.id) },
    }, directory);
  });
};

/** Back to the author with remarks; the clock runs on. */
export const returnDraft = (world: World, actor: Officer, c: Pick<Complaint, 'id'>, input: Decide & { remarks: string }) =>
  decide(world, actor, c, input, async (step, { draft, latest }, isApprover) => {
    if (!isSecondPerson(actor.id, draft, latest, isApprover)) return { refused: 'second-person' };
    if (!input.remarks.trim()) return { refused: 'empty' };
    await saveState(step.tx, { ...draft, state: 'returned', decidedAt: step.now, decidedName: actor.name, remarks: input.remarks }, actor.id);
    step.enter('answer-returned', 'internal', { body: input.remarks, data: {} });
    const author = await officerById(step.tx, draft.authorId);
    if (author && author.disabledAt === null) await queueMail(step.tx, { to: author.email, at: step.now, ...returnedMail(world, step.c.number) });
    return step.c;
  });

/** An approver's own words: a new version, which then waits for somebody else's. */
export const editDraft = (world: World, actor: Officer, c: Pick<Complaint, 'id'>, input: Decide & { answer: AnswerInput }) =>
  decide(world, actor, c, input, async (step, { draft }, isApprover) => {
    if (!isApprover) return { refused: 'second-person' };
    const verdict = judgeAnswer({ ...input.answer, kind: 'completing' }, step.today);
    if (verdict) return verdict;
    const edited = await writeVersion(step.tx, draft, actor, fieldsOf({ ...input.answer, kind: 'completing' }), true, step.now);
    if (edited.version === draft.version) return step.c;
    step.enter('answer-edited', 'internal', { data: {} });
    await mailApprovers(step, actor.id);
    return step.c;
  });

/** The author takes it back to write on. */
export const takeDraftBack = (world: World, actor: Officer, c: Pick<Complaint, 'id'>, input: Decide) =>
  decide(world, actor, c, input, async (step, { draft }) => {
    if (draft.authorId !== actor.id) return { refused: 'not-allowed' };
    await saveState(step.tx, { ...draft, state: 'writing', submittedAt: null, submittedSeq: null }, null);
    step.enter('answer-taken-back', 'internal', { data: {} });
    return step.c;
  });

/** An earlier version of one's own open draft becomes the newest; those between stay. @returns false where there is none */
export const restoreVersion = (world: World, officer: Officer, c: Pick<Complaint, 'id'>, draftId: string, seq: number): Promise<boolean> =>
  world.db.transaction(async (tx) => {
    await findForUpdate(tx, c.id);
    const draft = await draftById(tx, draftId);
    const earlier = draft && await versionOf(tx, draftId, seq);
    if (!draft || !earlier || draft.complaintId !== c.id || draft.authorId !== officer.id || (draft.state !== 'writing' && draft.state !== 'returned')) return false;
    await writeVersion(tx, draft, officer, fieldsOf(earlier.fields), false, world.now());
    return true;
  });
