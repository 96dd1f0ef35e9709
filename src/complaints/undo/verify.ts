import type { Tx } from '../../platform/db/sql.ts';
import { PERFORM } from './hold.ts';
import { doneWithoutEffect, heldWithoutJob } from './store-held.ts';

/** What was told to an officer as done has moved its case, and what waits has a job that will do it. */
export async function* heldProblems(tx: Tx): AsyncGenerator<{ where: string; what: string }> {
  for (const { number, step } of await doneWithoutEffect(tx)) yield { where: `complaints/${number}`, what: `has a held step (${step}) that is called done, but the case never moved` };
  for (const { number, step } of await heldWithoutJob(tx, PERFORM)) yield { where: `complaints/${number}`, what: `waits for a held step (${step}), but no job will perform it` };
}
