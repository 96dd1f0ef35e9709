import { lastDataOf } from '../../followup/store-last-data.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { pageOfHelped } from './store-helpers.ts';

const PAGE = 500;

/** Whether a helper still sees a case is what its history says. */
export async function* helpProblems(tx: Tx): AsyncGenerator<{ where: string; what: string }> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await pageOfHelped(tx, after, PAGE);
    const told = await lastDataOf(tx, 'complaints', page.map((row) => row.id), 'help');
    for (const { id, number, ended } of page) {
      const where = `complaints/${number}`;
      if (!told.has(id)) yield { where, what: 'has a helper, but its history does not say so' };
      else if ((told.get(id) === 'ended') !== ended) yield { where, what: ended ? 'its helper was removed, but its history does not say so' : 'its helper still sees it, but its history says they were removed' };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}
