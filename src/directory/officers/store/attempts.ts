import type { Tx } from '../../../platform/db/sql.ts';
import type { AttemptCount } from '../domain.ts';

/** Locks and reads the counts of these keys, making missing ones; keys in one order, so that two sign-ins cannot deadlock. */
export async function lockAttempts(tx: Tx, keys: readonly string[], now: Date): Promise<Map<string, AttemptCount>> {
  const counts = new Map<string, AttemptCount>();
  for (const key of [...keys].sort()) {
    await tx.sql`insert into officer_sign_in_attempts (key, failures, last_at) values (${key}, 0, ${now}) on conflict (key) do nothing`;
    const [row] = await tx.sql<{ failures: number; last_at: Date; blocked_until: Date | null }>`
      select failures, last_at, blocked_until from officer_sign_in_attempts where key = ${key} for update`;
    if (row) counts.set(key, { failures: row.failures, lastAt: row.last_at, blockedUntil: row.blocked_until });
  }
  return counts;
}
export async function saveAttempt(tx: Tx, key: string, count: AttemptCount): Promise<void> {
  await tx.sql`update officer_sign_in_attempts set failures = ${count.failures}, last_at = ${count.lastAt}, blocked_until = ${count.blockedUntil} where key = ${key}`;
}
/** A success clears its own count. */
export async function clearAttempts(tx: Tx, keys: readonly string[]): Promise<void> {
  for (const key of [...keys].sort()) await tx.sql`delete from officer_sign_in_attempts where key = ${key}`;
}
/**
 * A success takes back only itself from a shared count, and no wait that earlier failures have earned:
 * one good account must not reopen the door to guess the others.
 */
export async function takeBackAttempt(tx: Tx, key: string, free: number): Promise<void> {
  await tx.sql`
    update officer_sign_in_attempts set failures = greatest(failures - 1, 0),
      blocked_until = case when failures - 1 < ${free}::int then null else blocked_until end
    where key = ${key}`;
}
export async function forgetAttempts(tx: Tx, before: Date): Promise<void> {
  await tx.sql`delete from officer_sign_in_attempts where key in (
    select key from officer_sign_in_attempts where last_at < ${before} limit 500 for update skip locked)`;
}
