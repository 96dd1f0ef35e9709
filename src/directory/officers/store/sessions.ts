import { sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { Officer, Role } from '../../actor.ts';
import { needsFactor, type Session } from '../domain.ts';
import { SESSION_IDLE_MS } from '../rules.ts';

interface Row {
  id: string; officer_id: string; stage: 'password' | 'full'; created_at: Date; last_seen_at: Date; expires_at: Date; mfa_at: Date | null;
  confirmed_at: Date; user_agent: string; address: string;
}
const toSession = (row: Row): Session => ({
  id: row.id, officerId: row.officer_id, stage: row.stage, createdAt: row.created_at, lastSeenAt: row.last_seen_at, expiresAt: row.expires_at,
  mfaAt: row.mfa_at, confirmedAt: row.confirmed_at, userAgent: row.user_agent, address: row.address,
});
const idleSince = (now: Date): Date => new Date(now.getTime() - SESSION_IDLE_MS);
const alive = (now: Date): Sql => sql`s.ended_at is null and s.expires_at > ${now} and s.last_seen_at > ${idleSince(now)}`;
const read = async (tx: Tx, rest: Sql): Promise<Session[]> => (await tx.run<Row>(sql`
  select s.id, s.officer_id, s.stage, s.created_at, s.last_seen_at, s.expires_at, s.mfa_at, s.confirmed_at, s.user_agent, s.address
  from officer_sessions s ${rest}`)).map(toSession);

export async function insertSession(tx: Tx, tokenHash: Buffer, session: Session): Promise<void> {
  await tx.sql`
    insert into officer_sessions (token_hash, id, officer_id, stage, created_at, last_seen_at, expires_at, mfa_at, confirmed_at, user_agent, address)
    values (${tokenHash}, ${session.id}, ${session.officerId}, ${session.stage}, ${session.createdAt}, ${session.lastSeenAt}, ${session.expiresAt},
      ${session.mfaAt}, ${session.confirmedAt}, ${session.userAgent}, ${session.address})`;
}

export interface SignedIn { sessionId: string; officerId: string; name: string; bodyId: string | null; roles: Role[]; lastSeenAt: Date; mfaAt: Date | null }
/** The one query of every request: session, account and roles by the token's hash. */
export async function signedInBy(tx: Tx, tokenHash: Buffer, now: Date): Promise<SignedIn | null> {
  const [row] = await tx.sql<{ id: string; officer_id: string; name: string; body_id: string | null; roles: Role[]; last_seen_at: Date; mfa_at: Date | null }>`
    select s.id, s.officer_id, s.last_seen_at, s.mfa_at, o.name, o.body_id,
      array(select r.role from officer_roles r where r.officer_id = o.id order by r.role) as roles
    from officer_sessions s join officers o on o.id = s.officer_id
    where s.token_hash = ${tokenHash} and s.stage = 'full' and s.ended_at is null and s.expires_at > ${now}
      and s.last_seen_at > ${idleSince(now)} and o.disabled_at is null`;
  return row ? {
    sessionId: row.id, officerId: row.officer_id, name: row.name, bodyId: row.body_id, roles: row.roles, lastSeenAt: row.last_seen_at, mfaAt: row.mfa_at,
  } : null;
}

/** A sign-in that still lacks its second factor. */
export const halfSignedInBy = async (tx: Tx, tokenHash: Buffer, now: Date): Promise<Session | null> =>
  (await read(tx, sql`where s.token_hash = ${tokenHash} and s.stage = 'password' and ${alive(now)}`))[0] ?? null;
export const sessionById = async (tx: Tx, id: string, now: Date): Promise<Session | null> =>
  (await read(tx, sql`where s.id = ${id}::uuid and s.stage = 'full' and ${alive(now)}`))[0] ?? null;
/** Open sessions, the latest used first. */
export const sessionsOf = (tx: Tx, officerId: string, now: Date): Promise<Session[]> =>
  read(tx, sql`where s.officer_id = ${officerId}::uuid and s.stage = 'full' and ${alive(now)} order by s.last_seen_at desc, s.id`);

export async function touchSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.sql`update officer_sessions set last_seen_at = greatest(last_seen_at, ${now}) where id = ${id}`;
}
export async function confirmSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.sql`update officer_sessions set confirmed_at = ${now} where id = ${id}`;
}
/** The same session under a new token: a token that was seen before the privilege changed opens nothing. */
export async function rotateSession(tx: Tx, id: string, tokenHash: Buffer, change: { mfaAt: Date | null; confirmedAt: Date }): Promise<boolean> {
  return (await tx.sql`
    update officer_sessions set token_hash = ${tokenHash}, mfa_at = ${change.mfaAt}, confirmed_at = ${change.confirmedAt}
    where id = ${id} and ended_at is null returning id`).length === 1;
}
export const endSession = async (tx: Tx, officerId: string, id: string, now: Date): Promise<boolean> =>
  (await tx.sql`update officer_sessions set ended_at = ${now} where id = ${id}::uuid and officer_id = ${officerId} and ended_at is null returning id`).length === 1;
/** Ends all sessions of an officer, those half signed in too, except one. */
export const endSessions = async (tx: Tx, officerId: string, now: Date, except: string | null): Promise<number> =>
  (await tx.sql`
    update officer_sessions set ended_at = ${now}
    where officer_id = ${officerId} and ended_at is null and (${except}::uuid is null or id <> ${except}::uuid) returning id`).length;

/** Who still stands behind these sessions, with the roles of now; one question for all of them. An administrator without a second factor holds none. */
export async function officersBySession(tx: Tx, ids: readonly string[], now: Date): Promise<Map<string, Officer>> {
  const rows = await tx.sql<{ id: string; officer_id: string; name: string; body_id: string | null; roles: Role[]; mfa_at: Date | null }>`
    select s.id, s.officer_id, s.mfa_at, o.name, o.body_id, array(select r.role from officer_roles r where r.officer_id = o.id order by r.role) as roles
    from officer_sessions s join officers o on o.id = s.officer_id
    where s.id = any(${[...ids]}::uuid[]) and s.stage = 'full' and s.ended_at is null and s.expires_at > ${now} and s.last_seen_at > ${idleSince(now)} and o.disabled_at is null`;
  return new Map(rows.map((row) => [row.id, {
    kind: 'officer', id: row.officer_id, name: row.name, bodyId: row.body_id, sessionId: row.id, roles: needsFactor(row.roles) && row.mfa_at === null ? [] : row.roles,
  }]));
}
