import { lastDataOf } from '../../followup/store-last-data.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { brokenIncidents } from './store-incidents.ts';
import { brokenMembers } from './store-matters.ts';

const PAGE = 500;

/** A member has a history that names its lead, follows no follower, shares nothing restricted, and is not left open when its lead has ended. */
export async function* matterProblems(tx: Tx): AsyncGenerator<{ where: string; what: string }> {
  for (const number of await brokenIncidents(tx)) yield { where: `incident ${number}`, what: 'is led by a case that cannot lead it' };
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await brokenMembers(tx, after, PAGE);
    const leads = await lastDataOf(tx, 'complaints', page.map((row) => row.id), 'lead');
    for (const row of page) {
      const where = `complaints/${row.number}`;
      if (!leads.has(row.id)) yield { where, what: 'follows a case, but its history names none' };
      if (row.leadFollows) yield { where, what: 'follows a report that follows another' };
      if (row.restricted) yield { where, what: 'is merged with a restricted report' };
      if (row.isOpen && row.leadEnded) yield { where, what: 'is still open, but the case it follows has ended' };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}
