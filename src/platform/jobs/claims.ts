import type { Tx } from '../db/sql.ts';

export interface ClaimedJob { id: string; name: string; payload: unknown; attempts: number }

const MINUTE = 60_000;
export const LEASE_MS = 5 * MINUTE;
/** With the waits below, the last try comes about eleven hours after the first. */
export const MAX_ATTEMPTS = 12;

/** 10 s, 20 s, 40 s … at most six hours. */
export const retryWaitMs = (attempts: number): number => Math.min(6 * 60 * MINUTE, 10_000 * 2 ** (attempts - 1));

/** Takes up to `limit` due jobs; workers pass over each other's rows and never wait. */
export async function claimDue(tx: Tx, now: Date, limit: number): Promise<ClaimedJob[]> {
  return tx.sql<ClaimedJob>`
    with due as (
      select id from jobs where state = 'ready' and run_at <= ${now} and (lease_until is null or lease_until <= ${now})
      order by run_at, id limit ${limit} for update skip locked)
    update jobs set lease_until = ${new Date(now.getTime() + LEASE_MS)}, attempts = jobs.attempts + 1
    from due where jobs.id = due.id returning jobs.id, jobs.name, jobs.payload, jobs.attempts`;
}

/** @returns false when the job is no longer this worker's: its lease ran out and another took it, or it is done */
export async function renewLease(tx: Tx, job: ClaimedJob, now: Date): Promise<boolean> {
  const rows = await tx.sql`
    update jobs set lease_until = ${new Date(now.getTime() + LEASE_MS)}
    where id = ${job.id} and state = 'ready' and attempts = ${job.attempts} returning id`;
  return rows.length === 1;
}

export async function markDone(tx: Tx, job: ClaimedJob, now: Date): Promise<boolean> {
  const rows = await tx.sql`
    update jobs set state = 'done', done_at = ${now}, lease_until = null, last_error = null
    where id = ${job.id} and state = 'ready' and attempts = ${job.attempts} returning id`;
  return rows.length === 1;
}

export async function markFailed(tx: Tx, job: ClaimedJob, now: Date, error: string): Promise<'later' | 'dead'> {
  const dead = job.attempts >= MAX_ATTEMPTS;
  await tx.sql`
    update jobs set state = ${dead ? 'dead' : 'ready'}, lease_until = null, last_error = ${error.slice(0, 500)},
      run_at = case when ${dead}::boolean then run_at else ${new Date(now.getTime() + retryWaitMs(job.attempts))}::timestamptz end
    where id = ${job.id} and state = 'ready' and attempts = ${job.attempts}`;
  return dead ? 'dead' : 'later';
}
