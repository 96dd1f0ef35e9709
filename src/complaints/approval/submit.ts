import type { Officer } from '../../directory/actor.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { AnswerAct } from '../actions/agency.ts';
import type { Step } from '../actions/step.ts';
import type { Refusal } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { houseRules } from '../house-rules/store-house-rules.ts';
import { approversOf } from './approvers.ts';
import { approvalReason, fieldsOf, hashOf, type AnswerDraft, type DraftFields } from './domain.ts';
import { addVersion, flaggedCategories, insertDraft, openDraftOf, savePictures, saveState, versionOf, waitingOn } from './store-drafts.ts';
import { approvalMail } from './text-mail.ts';

/** Keeps what an officer has written so far as a new version; the same words again are no new version. */
export async function keepVersion(tx: Tx, officer: Officer, c: Pick<Complaint, 'id' | 'bodyId'>, fields: DraftFields, at: Date): Promise<AnswerDraft> {
  let draft = await openDraftOf(tx, c.id, officer.id);
  if (!draft) {
    const id = newId();
    await insertDraft(tx, { id, complaintId: c.id, authorId: officer.id, authorName: officer.name, bodyId: c.bodyId, createdAt: at });
    draft = (await openDraftOf(tx, c.id, officer.id))!;
  }
  return writeVersion(tx, draft, officer, fields, false, at);
}

/** @returns the draft at its newest version */
export async function writeVersion(tx: Tx, draft: AnswerDraft, by: Officer, fields: DraftFields, byApprover: boolean, at: Date): Promise<AnswerDraft> {
  const latest = draft.version > 0 ? await versionOf(tx, draft.id, draft.version) : null;
  if (latest && JSON.stringify(fieldsOf(latest.fields)) === JSON.stringify(fields)) return draft;
  const next = { ...draft, version: draft.version + 1 };
  await addVersion(tx, draft.id, { seq: next.version, at, byId: by.id, byName: by.name, byApprover, fields, hash: hashOf(fields) });
  await saveState(tx, next, null);
  return next;
}

/**
 * A completing answer that needs a second person becomes a draft that waits. Nothing else changes: the clock runs on.
 * @returns the case, a refusal, or null where the answer may go out at once
 */
export async function awaitApproval(step: Step, actor: Officer, input: AnswerAct): Promise<Complaint | Refusal | null> {
  const { tx, c, now } = step;
  if (input.kind !== 'completing') return null;
  if (await waitingOn(tx, c.id)) return { refused: 'awaits-approval' };
  if (approvalReason(await houseRules(tx), c, input, await flaggedCategories(tx)) === null) return null;
  const draft = await keepVersion(tx, actor, c, fieldsOf(input), now);
  await savePictures(tx, draft.id, { before: input.imagesBefore, after: input.images, proofReason: input.proofReason ?? '', withoutContributions: input.withoutContributions ?? '' });
  const entries = await timelineOf(tx, { programme: 'complaints', id: c.id });
  await saveState(tx, { ...draft, state: 'waiting', submittedAt: now, submittedSeq: entries.at(-1)?.seq ?? 0, remarks: null }, null);
  step.enter('answer-submitted', 'internal', { data: {} });
  await mailApprovers(step, actor.id);
  return c;
}

/** Numbers only: no words of an answer or of a reporter leave the product. @param writer of the version that waits */
export async function mailApprovers(step: Step, writer: string): Promise<void> {
  for (const { email } of await approversOf(step.tx, step.c, writer, step.today)) await queueMail(step.tx, { to: email, at: step.now, ...approvalMail(step.world, step.c.number) });
}

/** What this officer was writing has gone out. */
export async function endOwnDraft(tx: Tx, complaintId: string, officerId: string): Promise<void> {
  const own = await openDraftOf(tx, complaintId, officerId);
  if (own) await saveState(tx, { ...own, state: 'ended' }, null);
}
