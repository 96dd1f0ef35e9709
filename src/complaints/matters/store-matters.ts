import { sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import type { Complaint } from '../domain.ts';
import type { Verb } from '../policy.ts';
import { COLUMNS, toComplaint, type ComplaintRow } from '../store.ts';
import { FOLLOWING, type Before } from './domain.ts';

/** Per ward, so that a large city pays for its wards and not for its years. */
const PER_WARD = 60;

/** The newest reports of these wards, and those without a place, within a span of time; never a restricted one or one that follows another. */
export async function candidates(tx: Tx, asked: { id: string; wards: readonly string[]; since: Date; until: Date }): Promise<Complaint[]> {
  const rows = await tx.run<ComplaintRow>(sql`
    select ${COLUMNS} from unnest(${[...asked.wards]}::text[]) as ward, lateral (
      select * from complaints where area_code = ward and received_at between ${asked.since} and ${asked.until} and not restricted
      order by received_at desc, id desc limit ${PER_WARD}) complaints
    where id <> ${asked.id} and state <> 'withdrawn' and not exists (select 1 from complaint_matters where member_id = complaints.id)`);
  return rows.map(toComplaint);
}

/** Where phones were, to about 100 m, of those who agreed. */
export async function pointsAmong(tx: Tx, ids: readonly string[]): Promise<Map<string, { latitude: number; longitude: number }>> {
  const rows = await tx.sql<{ complaint_id: string; latitude: number; longitude: number }>`
    select complaint_id, latitude, longitude from complaint_points where complaint_id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.complaint_id, row]));
}

export interface Member { memberId: string; leadId: string; since: Date; seen: number; before: Before; objectedAt: Date | null }
interface Row { member_id: string; lead_id: string; since: Date; seen: number; before: Before; objected_at: Date | null }

export async function memberOf(tx: Tx, id: string): Promise<Member | null> {
  const [row] = await tx.sql<Row>`select member_id, lead_id, since, seen, before, objected_at from complaint_matters where member_id = ${id}`;
  return row ? { memberId: row.member_id, leadId: row.lead_id, since: row.since, seen: row.seen, before: row.before, objectedAt: row.objected_at } : null;
}

/** Merges and separations of a city happen one after the other, so that no two of them make a ring. */
export async function lockMatters(tx: Tx): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(hashtext(current_database() || current_schema() || ':complaint_matters'))`;
}

export async function caseById(tx: Tx, id: string): Promise<Complaint | null> {
  const [row] = await tx.run<ComplaintRow>(sql`select ${COLUMNS} from complaints where id = ${id}`);
  return row ? toComplaint(row) : null;
}

/** The new member, and those who followed it until now. */
export async function join(tx: Tx, member: { id: string; leadId: string; at: Date; by: string; seen: number; before: Before }): Promise<void> {
  await tx.sql`update complaint_matters set lead_id = ${member.leadId}, via = via || ${member.id}::uuid, seen = ${member.seen}, seen_version = 0, is_live = true where lead_id = ${member.id}`;
  await tx.sql`
    insert into complaint_matters (member_id, lead_id, since, by_id, seen, before)
    values (${member.id}, ${member.leadId}, ${member.at}, ${member.by}, ${member.seen}, ${JSON.stringify(member.before)}::jsonb)`;
}

/** @param seen how far into its own timeline those go on who came with it */
export async function leave(tx: Tx, id: string, seen: number): Promise<void> {
  await tx.sql`delete from complaint_matters where member_id = ${id}`;
  await tx.sql`
    update complaint_matters set lead_id = ${id}, via = via[1:array_position(via, ${id}::uuid) - 1], seen = ${seen}, seen_version = 0, is_live = true
    where via @> array[${id}::uuid]`;
}

export async function object(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.sql`update complaint_matters set objected_at = ${at} where member_id = ${id}`;
}

/** Live members whose lead has changed since, in order of id. */
export async function behind(tx: Tx, after: string, size: number): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>`
    select member_id as id from complaint_matters m join complaints c on c.id = m.lead_id
    where m.is_live and m.member_id > ${after} and c.version <> m.seen_version order by m.member_id limit ${size}`;
  return rows.map((row) => row.id);
}

export async function brought(tx: Tx, id: string, to: { seen: number; version: number; isLive: boolean }): Promise<void> {
  await tx.sql`update complaint_matters set seen = ${to.seen}, seen_version = ${to.version}, is_live = ${to.isLive} where member_id = ${id}`;
}

export interface ListedMember { number: string; since: Date; state: Complaint['state']; objected: boolean }
export interface Matter { reports: number; members: readonly ListedMember[]; lead: { number: string; isOpen: boolean } | null; objected: boolean }
const LISTED = 50;

/** What officers see of a matter: how many reports it has, the first of them, and the case this one follows. */
export async function matterOf(tx: Tx, id: string): Promise<Matter> {
  const [count] = await tx.sql<{ n: number }>`select count(*)::int as n from complaint_matters where lead_id = ${id}`;
  const members = await tx.sql<ListedMember>`
    select c.number, m.since, c.state, m.objected_at is not null as objected from complaint_matters m join complaints c on c.id = m.member_id
    where m.lead_id = ${id} order by m.objected_at is null, m.member_id limit ${LISTED}`;
  const [lead] = await tx.sql<{ number: string; is_open: boolean; objected: boolean }>`
    select c.number, c.published_at is not null and not c.restricted and not c.confidential as is_open, m.objected_at is not null as objected
    from complaint_matters m join complaints c on c.id = m.lead_id where m.member_id = ${id}`;
  return { reports: count!.n + 1, members, lead: lead ? { number: lead.number, isOpen: lead.is_open } : null, objected: lead?.objected ?? false };
}

const BY_LEAD: ReadonlySet<Verb> = new Set<Verb>(['ask-completion', 'verify', 'archive', 'transfer', 'accept', 'return', 'answer', 'extend']);
/** @returns whether this is done on the case that the report follows */
export const isAnsweredByLead = async (tx: Tx, c: Complaint, verb: Verb): Promise<boolean> => BY_LEAD.has(verb) && FOLLOWING.has(c.state) && (await memberOf(tx, c.id)) !== null;

/** For lists of open work: what its lead answers is no row of its own; a contested member is. */
export const ownWork: Sql = sql`not (state in ('received', 'forwarded', 'in_progress') and exists (select 1 from complaint_matters where member_id = complaints.id))`;
/** For lists of matters: a member shows under its lead. */
export const ownMatter: Sql = sql`not exists (select 1 from complaint_matters where member_id = complaints.id)`;

/** Members that break what a merge promises, for `wadah verify`. */
export async function brokenMembers(tx: Tx, after: string, size: number): Promise<{ id: string; number: string; isOpen: boolean; leadEnded: boolean; leadFollows: boolean; restricted: boolean }[]> {
  const rows = await tx.sql<{ id: string; number: string; is_open: boolean; lead_ended: boolean; lead_follows: boolean; restricted: boolean }>`
    select m.member_id as id, c.number, c.state in ('received', 'forwarded', 'in_progress') as is_open, l.ended_at is not null and l.version = m.seen_version as lead_ended,
      exists (select 1 from complaint_matters up where up.member_id = m.lead_id) as lead_follows, c.restricted or l.restricted as restricted
    from complaint_matters m join complaints c on c.id = m.member_id join complaints l on l.id = m.lead_id
    where m.member_id > ${after} order by m.member_id limit ${size}`;
  return rows.map((row) => ({ id: row.id, number: row.number, isOpen: row.is_open, leadEnded: row.lead_ended, leadFollows: row.lead_follows, restricted: row.restricted }));
}
