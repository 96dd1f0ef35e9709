import { createHash } from 'node:crypto';
import type { AnswerInput } from '../decisions.ts';
import { OUTCOMES, type Complaint } from '../domain.ts';
import type { HouseRules } from '../house-rules/rules.ts';

/** The parts of an answer as an officer typed them; '' where empty. */
export type DraftFields = Readonly<Record<keyof AnswerInput, string>>;
const PARTS = ['kind', 'text', 'outcome', 'doneWhat', 'doneOn', 'doneBy', 'whyNot', 'whoCan'] as const satisfies readonly (keyof AnswerInput)[];

export const fieldsOf = (answer: { readonly [Part in keyof AnswerInput]?: string | undefined }): DraftFields => Object.fromEntries(PARTS.map((part) => [part, answer[part] ?? ''])) as unknown as DraftFields;
export const answerFrom = (fields: DraftFields): AnswerInput => ({
  ...fields, kind: fields.kind === 'completing' ? 'completing' : 'progress', outcome: OUTCOMES.find((one) => one === fields.outcome),
});
/** SHA-256 of the words that the public would read; the published entry must give the same. */
export const hashOf = (answer: { readonly [Part in keyof AnswerInput]?: string | undefined }): string =>
  createHash('sha256').update(JSON.stringify(PARTS.slice(1).map((part) => answer[part] ?? ''))).digest('hex');

export interface DraftVersion { seq: number; at: Date; byId: string; byName: string; byApprover: boolean; fields: DraftFields; hash: string }
export type DraftState = 'writing' | 'waiting' | 'returned' | 'published' | 'ended';
export interface AnswerDraft {
  id: string; complaintId: string; authorId: string; authorName: string; bodyId: string | null; state: DraftState; version: number;
  createdAt: Date; submittedAt: Date | null; submittedSeq: number | null; decidedAt: Date | null; decidedName: string | null; remarks: string | null; entryId: string | null;
}

/** Why an answer needs a second person; null where it does not. The first that holds is told. */
export type ApprovalReason = 'all' | 'oversight' | 'not-possible' | 'urgent' | 'category';
export function approvalReason(rules: HouseRules, c: Pick<Complaint, 'restricted' | 'class' | 'priority' | 'categoryId'>, answer: Pick<AnswerInput, 'kind' | 'outcome'>, flagged: ReadonlySet<string>): ApprovalReason | null {
  if (answer.kind !== 'completing') return null;
  if (rules.approveAll === 1) return 'all';
  if (rules.approveOversight === 1 && (c.restricted || c.class === 'complaint_oversight')) return 'oversight';
  if (rules.approveNotPossible === 1 && answer.outcome === 'not_possible') return 'not-possible';
  if (rules.approveUrgent === 1 && c.priority === 'urgent') return 'urgent';
  return c.categoryId !== null && flagged.has(c.categoryId) ? 'category' : null;
}

/**
 * The second person: never the one who wrote the version, and one of the two must be able to approve. So an approver's own
 * edit goes out on the author's word.
 */
export const isSecondPerson = (officerId: string, draft: Pick<AnswerDraft, 'authorId'>, latest: Pick<DraftVersion, 'byId' | 'byApprover'>, isApprover: boolean): boolean =>
  officerId !== latest.byId && (isApprover || (latest.byApprover && officerId === draft.authorId));
