import type { Tx } from '../db/sql.ts';
import type { World } from '../world.ts';
import { claimDue, LEASE_MS, markDone, markFailed, MAX_ATTEMPTS, renewLease, type ClaimedJob } from './claims.ts';

/**
 * Does one job. Call `finish(tx)` inside the transaction of the effect: effect and completion then commit together, so a
 * crash or an overtaking worker never causes the effect twice. A handler that cannot (it sends mail) leaves `finish` alone
 * and must bear being run again.
 */
export type JobHandler = (world: World, payload: unknown, finish: (tx: Tx) => Promise<void>) => Promise<void>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** The job went to another worker while this one was slow; its transaction must not commit. */
export class JobLost extends Error {
  override readonly name = 'JobLost';
}

export interface BatchResult { claimed: number; done: number; failed: { name: string; error: unknown }[] }

/** Claims and runs one batch of due jobs of one city, one after the other. */
export async function runDue(world: World, handlers: JobHandlers, batch: number, goOn: () => boolean = () => true): Promise<BatchResult> {
  const jobs = await world.db.transaction((tx) => claimDue(tx, world.now(), batch));
  const result: BatchResult = { claimed: jobs.length, done: 0, failed: [] };
  const claimedAt = performance.now();
  for (const [position, job] of jobs.entries()) {
    if (!goOn()) { await release(world, jobs.slice(position)); break; }
    const old = performance.now() - claimedAt > LEASE_MS / 2;
    if (old && !(await world.db.transaction((tx) => renewLease(tx, job, world.now())))) continue;
    const error = await runOne(world, handlers, job);
    if (error === null) result.done += 1;
    else if (!(error instanceof JobLost)) result.failed.push({ name: job.name, error });
  }
  return result;
}

async function runOne(world: World, handlers: JobHandlers, job: ClaimedJob): Promise<unknown> {
  let finished = false;
  const finish = async (tx: Tx): Promise<void> => {
    if (!(await markDone(tx, job, world.now()))) throw new JobLost(`job ${job.id} belongs to another worker now`);
    tx.afterCommit(() => { finished = true; });
  };
  try {
    const handler = Object.hasOwn(handlers, job.name) ? handlers[job.name] : undefined;
    if (!handler) throw new Error(`no handler for "${job.name}"`);
    // A job that was claimed too often without an end has killed its process each time.
    if (job.attempts > MAX_ATTEMPTS) throw new Error('given up: the process ended each time it was tried');
    await handler(world, job.payload, finish);
    if (!finished) await world.db.transaction((tx) => markDone(tx, job, world.now()));
    return null;
  } catch (error) {
    if (error instanceof JobLost || finished) return error;
    const fate = await world.db.transaction((tx) => markFailed(tx, job, world.now(), error instanceof Error ? error.message : String(error)));
    world.log.error({ err: error, job: job.id, handler: job.name, attempts: job.attempts, fate }, 'a job failed');
    return error;
  }
}

/** Jobs that were claimed but not begun when the service stops go back at once. */
async function release(world: World, jobs: readonly ClaimedJob[]): Promise<void> {
  await world.db.transaction((tx) => tx.sql`
    update jobs set lease_until = null, attempts = greatest(attempts - 1, 0) where id = any(${jobs.map((job) => job.id)}::uuid[]) and state = 'ready'`);
}

/** Runs everything that is due by `world.now()`, for tests and the command line. @returns how many were done, and what failed */
export async function drainJobs(world: World, handlers: JobHandlers): Promise<{ done: number; failed: { name: string; error: unknown }[] }> {
  const total = { done: 0, failed: [] as { name: string; error: unknown }[] };
  for (;;) {
    const batch = await runDue(world, handlers, 20);
    total.done += batch.done;
    total.failed.push(...batch.failed);
    if (batch.claimed === 0) return total;
  }
}
