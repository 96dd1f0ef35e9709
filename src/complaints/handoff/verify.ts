import { lastDataOf } from '../../followup/store-last-data.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { knownRulings } from './store-rulings.ts';

/** What the timeline tells of a ruling can be found among the rulings. */
export async function* rulingProblems(tx: Tx, cases: readonly { id: string; number: string }[]): AsyncGenerator<{ where: string; what: string }> {
  const told = await lastDataOf(tx, 'complaints', cases.map((one) => one.id), 'rulingId');
  if (told.size === 0) return;
  const known = await knownRulings(tx, [...told.values()].map(String));
  for (const { id, number } of cases) {
    const ruling = told.get(id);
    if (ruling !== undefined && !known.has(String(ruling))) yield { where: `complaints/${number}`, what: 'was ruled on, but its ruling is missing' };
  }
}
