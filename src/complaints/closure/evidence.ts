import type { Officer } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { maySee } from '../policy.ts';
import type { Dispute, MarkFacts, Match, Proof } from './store-proofs.ts';
import { disputesOf, marksOf, matchesOf, proofsOf } from './store-proofs.ts';
import { inspectionsOf, type ListedInspection } from './store-inspections.ts';

/** A like photo, without the other case where this officer may not see it. */
export type ShownMatch = Pick<Match, 'fileId' | 'isSame' | 'bits'> & { other: { fileId: string; key: string; number: string; isOwn: boolean } | null };
/** What speaks for and against the closing of a case, as one officer may see it. */
export interface Evidence { proofs: readonly Proof[]; marks: ReadonlyMap<string, MarkFacts>; matches: readonly ShownMatch[]; disputes: readonly Dispute[]; inspections: readonly ListedInspection[] }

export async function evidenceOf(tx: Tx, officer: Officer, complaintId: string): Promise<Evidence> {
  const [proofs, matches, disputes, inspections] = [await proofsOf(tx, complaintId), await matchesOf(tx, complaintId), await disputesOf(tx, complaintId), await inspectionsOf(tx, complaintId)];
  const marks = new Map((await marksOf(tx, proofs.map((one) => one.fileId))).map((mark) => [mark.fileId, mark]));
  return {
    proofs, marks, disputes, inspections,
    matches: matches.map((match) => ({ fileId: match.fileId, isSame: match.isSame, bits: match.bits,
      other: maySee(officer, match) ? { fileId: match.otherFileId, key: match.otherKey, number: match.number, isOwn: match.otherComplaintId === complaintId } : null })),
  };
}
