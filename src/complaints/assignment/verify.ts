import { lastDataOf } from '../../followup/store-last-data.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { pageOfAssignments } from './store-assignments.ts';

const PAGE = 500;

/** Whoever holds a case was given it in its timeline, and nobody holds one that has ended. */
export async function* assignmentProblems(tx: Tx): AsyncGenerator<{ where: string; what: string }> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await pageOfAssignments(tx, after, PAGE);
    const told = await lastDataOf(tx, 'complaints', page.map((row) => row.complaintId), 'holder');
    for (const { complaintId, number, officerId, isOver } of page) {
      if (told.get(complaintId) !== officerId) yield { where: `complaints/${number}`, what: 'is held by an officer to whom its history never gave it' };
      if (isOver) yield { where: `complaints/${number}`, what: 'has ended, but an officer still holds it' };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.complaintId;
  }
}
