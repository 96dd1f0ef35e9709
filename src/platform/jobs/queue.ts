import { newId } from '../db/id.ts';
import type { Tx } from '../db/sql.ts';

export interface NewJob { name: string; payload?: unknown; runAt: Date; dedup?: string }

/**
 * Puts a job into the city's queue; it exists exactly if this transaction commits.
 * @returns false when a job with the same `dedup` is already there, done or not
 */
export async function enqueue(tx: Tx, job: NewJob): Promise<boolean> {
  const made = await tx.sql`
    insert into jobs (id, name, payload, run_at, dedup) values (${newId()}, ${job.name}, ${JSON.stringify(job.payload ?? {})}::jsonb, ${job.runAt}, ${job.dedup ?? null})
    on conflict (dedup) do nothing returning id`;
  return made.length === 1;
}

/** Something that is done every so often, once per slot of time, by whichever worker comes first. */
export interface Recurring { name: string; everySeconds: number }

export const slotOf = (everySeconds: number, now: Date): number => Math.floor(now.getTime() / (everySeconds * 1000));

/** Makes the job of the current slot. After an outage only the current one is made up for, not all that were missed. */
export async function ensureRecurring(tx: Tx, name: string, everySeconds: number, now: Date): Promise<boolean> {
  return enqueue(tx, { name, runAt: now, dedup: `${name}@${everySeconds}:${slotOf(everySeconds, now)}` });
}

export interface DeadJob { id: string; name: string; payload: unknown; runAt: Date; attempts: number; lastError: string }

/** Jobs that were given up, oldest first; an officer decides what becomes of them. */
export async function deadJobs(tx: Tx, limit = 100): Promise<DeadJob[]> {
  const rows = await tx.sql<{ id: string; name: string; payload: unknown; run_at: Date; attempts: number; last_error: string | null }>`
    select id, name, payload, run_at, attempts, last_error from jobs where state = 'dead' order by run_at, id limit ${limit}`;
  return rows.map((r) => ({ id: r.id, name: r.name, payload: r.payload, runAt: r.run_at, attempts: r.attempts, lastError: r.last_error ?? '' }));
}

/** Gives a dead job all its attempts again. @returns false when it is not dead */
export async function retryJob(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx.sql`update jobs set state = 'ready', attempts = 0, run_at = ${at}, lease_until = null where id = ${id} and state = 'dead' returning id`;
  return rows.length === 1;
}
