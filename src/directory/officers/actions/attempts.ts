import type { Tx } from '../../../platform/db/sql.ts';
import type { World } from '../../../platform/world.ts';
import { addressPrefix, countAttempt, type AttemptCount } from '../domain.ts';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, ATTEMPTS_KEPT_MS, DEVICE_LIMIT, type AttemptLimit } from '../rules.ts';
import * as store from '../store/attempts.ts';

export interface Counted { key: string; limit: AttemptLimit; shared?: boolean }

/** The typed e-mail is counted as a MAC: people type their password into the wrong box. */
export const accountKey = (world: World, email: string): string => world.keys.mac('sign-in-account', email).toString('base64url').slice(0, 32);

/**
 * What a password attempt is counted under. A known device has only its own count; a stranger has one per account and
 * network, and one per address over all accounts. So nobody's failures can make an officer wait on their own computer.
 */
export function passwordCounts(world: World, email: string, address: string, device: string | null): Counted[] {
  if (device !== null) return [{ key: `device:${device}`, limit: DEVICE_LIMIT }];
  return [
    { key: `account:${accountKey(world, email)}:${addressPrefix(address)}`, limit: ACCOUNT_LIMIT },
    { key: `address:${address.includes(':') ? addressPrefix(address) : address}`, limit: ADDRESS_LIMIT, shared: true },
  ];
}

/** Counts the attempt in all its keys, or in none and says until when to wait. */
export async function reserveAttempt(tx: Tx, counted: readonly Counted[], now: Date): Promise<{ until: Date } | { failures: number }> {
  const before = await store.lockAttempts(tx, counted.map((one) => one.key), now);
  const after: { key: string; count: AttemptCount }[] = [];
  let until: Date | null = null;
  for (const { key, limit } of counted) {
    const answer = countAttempt(before.get(key) ?? null, limit, now);
    if (answer.allowed) after.push({ key, count: answer.count });
    else if (until === null || answer.until > until) until = answer.until;
  }
  if (until !== null) return { until };
  for (const { key, count } of after) await store.saveAttempt(tx, key, count);
  return { failures: Math.max(...after.map((one) => one.count.failures)) };
}

export async function clearAttempts(tx: Tx, counted: readonly Counted[], now: Date): Promise<void> {
  await store.clearAttempts(tx, counted.filter((one) => !one.shared).map((one) => one.key));
  for (const one of counted) if (one.shared) await store.takeBackAttempt(tx, one.key, one.limit.free);
  await store.forgetAttempts(tx, new Date(now.getTime() - ATTEMPTS_KEPT_MS));
}
