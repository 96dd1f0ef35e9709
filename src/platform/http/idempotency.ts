import type { Tx } from '../db/sql.ts';

/**
 * Claims a key for this transaction. A second request with the same key waits until the first one ends: it is told the
 * result if the first committed, and becomes the first itself if that one rolled back.
 * @param key names what is done and the form's random token, e.g. `lodge:…`
 * @param result what a repeated request is told, JSON, without secrets
 */
export async function claimOnce(tx: Tx, key: string, at: Date, result: unknown = null): Promise<{ first: true } | { first: false; result: unknown }> {
  const won = await tx.sql`insert into idempotency_keys (key, created_at, result) values (${key}, ${at}, ${JSON.stringify(result)}::jsonb) on conflict (key) do nothing returning key`;
  if (won.length === 1) return { first: true };
  const [row] = await tx.sql<{ result: unknown }>`select result from idempotency_keys where key = ${key}`;
  if (!row) throw new Error(`the idempotency key ${key} vanished between insert and read: is the isolation level READ COMMITTED?`);
  return { first: false, result: row.result };
}

/** Forgets keys made before an instant: no browser sends such a form again. */
export async function forgetKeys(tx: Tx, before: Date): Promise<void> {
  await tx.sql`delete from idempotency_keys where created_at < ${before}`;
}
