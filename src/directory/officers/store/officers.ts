import { empty, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import type { Role } from '../../actor.ts';
import type { OfficerAccount } from '../domain.ts';

interface Row {
  id: string; name: string; email: string; body_id: string | null; created_at: Date; disabled_at: Date | null;
  has_totp: boolean; passkey_count: number; roles: Role[]; last_seen_at: Date | null;
}
const toAccount = (row: Row): OfficerAccount => ({
  id: row.id, name: row.name, email: row.email, bodyId: row.body_id, roles: row.roles, createdAt: row.created_at, disabledAt: row.disabled_at,
  hasTotp: row.has_totp, passkeyCount: Number(row.passkey_count), lastSeenAt: row.last_seen_at,
});

const accounts = (rest: Sql): Sql => sql`
  select o.id, o.name, o.email, o.body_id, o.created_at, o.disabled_at, o.totp_secret is not null as has_totp,
    (select count(*) from officer_passkeys p where p.officer_id = o.id)::int as passkey_count,
    array(select r.role from officer_roles r where r.officer_id = o.id order by r.role) as roles,
    (select max(s.last_seen_at) from officer_sessions s where s.officer_id = o.id and s.stage = 'full') as last_seen_at
  from officers o ${rest}`;
const list = async (tx: Tx, rest: Sql): Promise<OfficerAccount[]> => (await tx.run<Row>(accounts(rest))).map(toAccount);

export const officerById = async (tx: Tx, id: string): Promise<OfficerAccount | null> =>
  (await list(tx, sql`where o.id = ${id}::uuid`))[0] ?? null;
export const officerByEmail = async (tx: Tx, email: string): Promise<OfficerAccount | null> =>
  (await list(tx, sql`where o.email = ${email}`))[0] ?? null;
/** Active officers of a public body, by name. */
export const officersOf = (tx: Tx, bodyId: string): Promise<OfficerAccount[]> =>
  list(tx, sql`where o.body_id = ${bodyId}::uuid and o.disabled_at is null order by o.name, o.id`);
/** Active officers who hold the role, by name. */
export const officersWithRole = (tx: Tx, role: Role): Promise<OfficerAccount[]> =>
  list(tx, sql`where o.disabled_at is null and exists (select from officer_roles r where r.officer_id = o.id and r.role = ${role}) order by o.name, o.id`);

/** @returns which of these addresses belong to officers, or to people who were invited to become one */
export async function addressesOfStaff(tx: Tx, addresses: readonly string[]): Promise<Set<string>> {
  const rows = await tx.sql<{ email: string }>`
    select email from officers where email = any(${[...addresses]}::text[]) union select email from officer_invitations where email = any(${[...addresses]}::text[])`;
  return new Set(rows.map((row) => row.email));
}

export interface OfficerSearch { words: string; limit: number; offset: number }
/** All accounts, disabled ones last; `words` looks into name and e-mail. */
export function searchOfficers(tx: Tx, search: OfficerSearch): Promise<OfficerAccount[]> {
  const words = search.words.toLowerCase();
  const found = words === '' ? empty : sql`where strpos(lower(o.name), ${words}) > 0 or strpos(o.email, ${words}) > 0`;
  return list(tx, sql`${found} order by o.disabled_at is not null, lower(o.name), o.id limit ${search.limit}::int offset ${search.offset}::int`);
}

export const countOfficers = async (tx: Tx): Promise<number> =>
  (await tx.sql<{ n: number }>`select count(*)::int as n from officers`)[0]!.n;

export interface NewOfficer { id: string; name: string; email: string; bodyId: string | null; passwordHash: string; at: Date }
/** @returns false when the e-mail already has an account */
export async function insertOfficer(tx: Tx, one: NewOfficer): Promise<boolean> {
  const rows = await tx.sql`
    insert into officers (id, name, email, body_id, created_at, password_hash, password_changed_at)
    values (${one.id}, ${one.name}, ${one.email}, ${one.bodyId}, ${one.at}, ${one.passwordHash}, ${one.at})
    on conflict (email) do nothing returning id`;
  return rows.length === 1;
}

export async function replaceRoles(tx: Tx, officerId: string, roles: readonly Role[], grantedBy: string | null, at: Date): Promise<void> {
  await tx.sql`delete from officer_roles where officer_id = ${officerId} and not role = any(${[...roles]}::text[])`;
  await tx.sql`
    insert into officer_roles (officer_id, role, granted_by, granted_at)
    select ${officerId}::uuid, role, ${grantedBy}::uuid, ${at}::timestamptz from unnest(${[...roles]}::text[]) as role
    on conflict (officer_id, role) do nothing`;
}

export async function saveBody(tx: Tx, officerId: string, bodyId: string | null): Promise<void> {
  await tx.sql`update officers set body_id = ${bodyId} where id = ${officerId}`;
}
export async function saveDisabled(tx: Tx, officerId: string, at: Date | null): Promise<void> {
  await tx.sql`update officers set disabled_at = ${at} where id = ${officerId}`;
}

/** Locks every active administrator, so that two of them cannot remove each other at the same moment. */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>`
    select o.id from officers o join officer_roles r on r.officer_id = o.id
    where r.role = 'administrator' and o.disabled_at is null order by o.id for update of o, r`;
  return rows.map((row) => row.id);
}

/** Names for pages that show who did something. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.sql<{ id: string; name: string }>`select id, name from officers where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row.name]));
}
