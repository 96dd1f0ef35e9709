import { sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { Passkey } from '../domain.ts';

interface Row {
  id: string; officer_id: string; credential_id: string; public_key: Buffer; counter: number; transports: string[]; name: string;
  created_at: Date; last_used_at: Date | null;
}
const toPasskey = (row: Row): Passkey & { officerId: string } => ({
  id: row.id, officerId: row.officer_id, credentialId: row.credential_id, publicKey: row.public_key, counter: Number(row.counter),
  transports: row.transports, name: row.name, createdAt: row.created_at, lastUsedAt: row.last_used_at,
});
const read = async (tx: Tx, rest: Sql) => (await tx.run<Row>(sql`
  select id, officer_id, credential_id, public_key, counter, transports, name, created_at, last_used_at from officer_passkeys ${rest}`)).map(toPasskey);

export const passkeysOf = (tx: Tx, officerId: string): Promise<Passkey[]> => read(tx, sql`where officer_id = ${officerId}::uuid order by created_at, id`);
export const findPasskey = async (tx: Tx, credentialId: string): Promise<(Passkey & { officerId: string }) | null> =>
  (await read(tx, sql`where credential_id = ${credentialId}`))[0] ?? null;
/** Locks the key, so that its counter cannot go backwards. */
export const lockPasskey = async (tx: Tx, credentialId: string): Promise<(Passkey & { officerId: string }) | null> =>
  (await read(tx, sql`where credential_id = ${credentialId} for update`))[0] ?? null;

/** @returns false when this key is already registered */
export async function insertPasskey(tx: Tx, officerId: string, key: Passkey): Promise<boolean> {
  const rows = await tx.sql`
    insert into officer_passkeys (id, officer_id, credential_id, public_key, counter, transports, name, created_at)
    values (${key.id}, ${officerId}, ${key.credentialId}, ${key.publicKey}, ${key.counter}, ${[...key.transports]}::text[], ${key.name}, ${key.createdAt})
    on conflict (credential_id) do nothing returning id`;
  return rows.length === 1;
}
export async function savePasskeyUse(tx: Tx, id: string, counter: number, at: Date): Promise<void> {
  await tx.sql`update officer_passkeys set counter = ${counter}, last_used_at = ${at} where id = ${id}`;
}
export const renamePasskey = async (tx: Tx, officerId: string, id: string, name: string): Promise<boolean> =>
  (await tx.sql`update officer_passkeys set name = ${name} where id = ${id}::uuid and officer_id = ${officerId} returning id`).length === 1;
/** @returns the name of the removed key, or null when the officer has no such key */
export const removePasskey = async (tx: Tx, officerId: string, id: string): Promise<string | null> =>
  (await tx.sql<{ name: string }>`delete from officer_passkeys where id = ${id}::uuid and officer_id = ${officerId} returning name`)[0]?.name ?? null;
export async function removePasskeys(tx: Tx, officerId: string): Promise<void> {
  await tx.sql`delete from officer_passkeys where officer_id = ${officerId}`;
}

/** @returns false when the challenge was answered before */
export async function useChallenge(tx: Tx, challenge: string, expiresAt: Date, now: Date): Promise<boolean> {
  await tx.sql`delete from officer_used_challenges where expires_at < ${now}`;
  return (await tx.sql`
    insert into officer_used_challenges (challenge, expires_at) values (${challenge}, ${expiresAt})
    on conflict (challenge) do nothing returning challenge`).length === 1;
}
