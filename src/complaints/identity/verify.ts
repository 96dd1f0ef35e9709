import { lastDataOf } from '../../followup/store-last-data.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { pageOfLooks } from './store-identity.ts';

const PAGE = 500;

/** The latest look and the latest new code of a case stand in its history, where the reporter reads them. */
export async function* identityProblems(tx: Tx): AsyncGenerator<{ where: string; what: string }> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await pageOfLooks(tx, after, PAGE);
    const told = await lastDataOf(tx, 'complaints', page.map((row) => row.complaintId), 'lookId');
    for (const { complaintId, number, lookId } of page) if (told.get(complaintId) !== lookId) yield { where: `complaints/${number}`, what: 'its identity was opened or its code replaced, but its history does not say so' };
    if (page.length < PAGE) return;
    after = page.at(-1)!.complaintId;
  }
}
