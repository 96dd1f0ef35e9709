import { raw, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import { NEVER } from '../store.ts';
import type { RetentionKind } from './domain.ts';

export interface RetentionRule { kind: RetentionKind; seq: number; years: number | null; source: string }
export interface RetentionChange extends RetentionRule { at: Date; byName: string; reason: string }

/** The newest rule of each kind; a kind that was never set is absent. */
export async function retentionRules(tx: Tx): Promise<Partial<Record<RetentionKind, RetentionRule>>> {
  const rows = await tx.sql<RetentionRule & { kind: RetentionKind }>`select distinct on (kind) kind, seq, years, source from complaint_retention_rules order by kind, seq desc`;
  return Object.fromEntries(rows.map((row) => [row.kind, row]));
}

/** @returns false where somebody else changed this kind since its rule `wasSeq` was read (0: none) */
export async function changeRetention(tx: Tx, change: { kind: RetentionKind; wasSeq: number; years: number | null; source: string; at: Date; by: { id: string; name: string }; reason: string }): Promise<boolean> {
  const [last] = await tx.sql<{ seq: number }>`select seq from complaint_retention_rules where kind = ${change.kind} order by seq desc limit 1`;
  if ((last?.seq ?? 0) !== change.wasSeq) return false;
  const rows = await tx.sql`
    insert into complaint_retention_rules (kind, seq, years, source, at, by_id, by_name, reason)
    values (${change.kind}, ${change.wasSeq + 1}, ${change.years}, ${change.source}, ${change.at}, ${change.by.id}, ${change.by.name}, ${change.reason})
    on conflict (kind, seq) do nothing returning seq`;
  return rows.length === 1;
}

export async function retentionChanges(tx: Tx, limit: number): Promise<RetentionChange[]> {
  return tx.sql<RetentionChange>`
    select kind, seq, years, source, at, by_name as "byName", reason from complaint_retention_rules order by at desc, kind, seq desc limit ${limit}`;
}

/** Which ended cases a period is about. Oversight cases only where `restricted` says so. */
export interface LapsedOf { kind: RetentionKind; endedBy: Date; restricted: boolean }
export interface Lapsed { id: string; number: string; endedAt: Date }

/** Ended, nothing owed any more, and nothing that forbids: the run asks each of these again under the lock of the case. */
const lapsedWhere = ({ kind, endedBy, restricted }: LapsedOf): Sql => sql`
  c.ended_at <= ${endedBy} and c.due_at >= ${NEVER} and coalesce(c.class, 'unclassified') = ${kind} and ${restricted ? raw('true') : raw('not c.restricted')}
  and not exists (select from complaint_data_marks m where m.complaint_id = c.id and (m.erased_at is not null or m.restricted_at is not null))
  and not exists (select from complaint_dossiers d where d.complaint_id = c.id)
  and not exists (select from complaint_data_requests r where r.complaint_id = c.id and r.state = 'open')`;

export async function lapsedCases(tx: Tx, of: LapsedOf, after: { at: Date; id: string } | null, size: number): Promise<Lapsed[]> {
  return tx.run<Lapsed>(sql`
    select c.id, c.number, c.ended_at as "endedAt" from complaints c
    where ${lapsedWhere(of)} and ${after ? sql`(c.ended_at, c.id) > (${after.at}, ${after.id}::uuid)` : raw('true')} order by c.ended_at, c.id limit ${size}`);
}

/** @returns how many, counted up to `most`, and when the oldest ended */
export async function countLapsed(tx: Tx, of: LapsedOf, most: number): Promise<{ count: number; oldest: Date | null }> {
  const [row] = await tx.run<{ count: number; oldest: Date | null }>(sql`
    select count(*)::int as count, min(ended_at) as oldest from (select c.ended_at from complaints c where ${lapsedWhere(of)} order by c.ended_at, c.id limit ${most}) found`);
  return row ?? { count: 0, oldest: null };
}

export async function hasOpenRequest(tx: Tx, complaintId: string): Promise<boolean> {
  return (await tx.sql`select from complaint_data_requests where complaint_id = ${complaintId} and state = 'open' limit 1`).length > 0;
}

/** How cases stand that were erased once, for a database that came back from a backup; cases the backup does not know are absent. */
export async function standingOf(tx: Tx, ids: readonly string[]): Promise<{ id: string; number: string; ended: boolean; erased: boolean }[]> {
  return tx.sql<{ id: string; number: string; ended: boolean; erased: boolean }>`
    select c.id, c.number, c.ended_at is not null as ended, m.erased_at is not null as erased
    from complaints c left join complaint_data_marks m on m.complaint_id = c.id where c.id = any(${[...ids]}::uuid[]) order by c.id`;
}
