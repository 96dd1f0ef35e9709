import { sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { Role } from '../../actor.ts';
import type { Invitation } from '../domain.ts';

interface Row {
  id: string; email: string | null; name: string; body_id: string | null; roles: Role[]; officer_id: string | null; invited_by: string | null;
  created_at: Date; expires_at: Date;
}
const toInvitation = (row: Row): Invitation => ({
  id: row.id, email: row.email, name: row.name, bodyId: row.body_id, roles: row.roles, officerId: row.officer_id, invitedBy: row.invited_by,
  createdAt: row.created_at, expiresAt: row.expires_at,
});
const read = async (tx: Tx, rest: Sql): Promise<Invitation[]> => (await tx.run<Row>(sql`
  select id, email, name, body_id, roles, officer_id, invited_by, created_at, expires_at from officer_invitations
  where used_at is null and revoked_at is null and ${rest}`)).map(toInvitation);

export async function insertInvitation(tx: Tx, tokenHash: Buffer, one: Invitation): Promise<void> {
  await tx.sql`
    insert into officer_invitations (token_hash, id, email, name, body_id, roles, officer_id, invited_by, created_at, expires_at)
    values (${tokenHash}, ${one.id}, ${one.email}, ${one.name}, ${one.bodyId}, ${[...one.roles]}::text[], ${one.officerId}, ${one.invitedBy}, ${one.createdAt}, ${one.expiresAt})`;
}
/** A link that is unknown, used, revoked or too old is simply not there. */
export const openInvitation = async (tx: Tx, tokenHash: Buffer, now: Date): Promise<Invitation | null> =>
  (await read(tx, sql`token_hash = ${tokenHash} and expires_at > ${now}`))[0] ?? null;
/** Locks the link, so that two browsers cannot both use it. */
export const lockInvitation = async (tx: Tx, tokenHash: Buffer, now: Date): Promise<Invitation | null> =>
  (await read(tx, sql`token_hash = ${tokenHash} and expires_at > ${now} for update`))[0] ?? null;
export const lockInvitationById = async (tx: Tx, id: string): Promise<Invitation | null> =>
  (await read(tx, sql`id = ${id}::uuid for update`))[0] ?? null;
/** Invitations nobody has used, expired ones too: an administrator may send them again. */
export const waitingInvitations = (tx: Tx): Promise<Invitation[]> =>
  read(tx, sql`officer_id is null order by created_at desc, id limit 200`);

export async function markUsed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.sql`update officer_invitations set used_at = ${at} where id = ${id}`;
}
export async function revokeInvitation(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.sql`update officer_invitations set revoked_at = ${at} where id = ${id}`;
}
/** A new link replaces all earlier ones for the same person. */
export async function revokeInvitationsFor(tx: Tx, who: { email: string | null; officerId: string | null }, at: Date): Promise<void> {
  await tx.sql`
    update officer_invitations set revoked_at = ${at} where used_at is null and revoked_at is null
    and ((${who.officerId}::uuid is not null and officer_id = ${who.officerId}::uuid) or (${who.email}::text is not null and email = ${who.email}::text)
      or (${who.email}::text is null and ${who.officerId}::uuid is null and email is null))`;
}
