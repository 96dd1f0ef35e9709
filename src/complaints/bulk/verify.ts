import type { Tx } from '../../platform/db/sql.ts';
import { RUN } from './run.ts';
import { brokenRuns, doneWithoutMove } from './store-bulk.ts';

/** Every case of a run was done, refused or left out on purpose, and what is called done has moved. */
export async function* bulkProblems(tx: Tx): AsyncGenerator<{ where: string; what: string }> {
  for (const { id, what } of await brokenRuns(tx, RUN)) yield { where: `bulk run ${id}`, what };
  for (const { number } of await doneWithoutMove(tx)) yield { where: `complaints/${number}`, what: 'is called done by a bulk run, but never moved' };
}
