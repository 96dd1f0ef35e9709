import { join, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import { limited } from '../store-pieces.ts';
import type { EventKind, IdentityEvent } from './domain.ts';

export async function addIdentityEvent(tx: Tx, e: IdentityEvent): Promise<void> {
  await tx.sql`insert into identity_events (id, at, kind, complaint_id, officer_id, body_id, role, purpose, words)
    values (${e.id}, ${e.at}, ${e.kind}, ${e.complaintId}, ${e.officerId}, ${e.bodyId}, ${e.role}, ${e.purpose}, ${e.words})`;
}

/** How often codes of this case, and by this officer, were asked for since then. */
export async function triesSince(tx: Tx, complaintId: string, officerId: string, since: Date): Promise<{ ofCase: number; byOfficer: number }> {
  const [row] = await tx.sql<{ of_case: number; by_officer: number }>`select
    (select count(*)::int from identity_events where complaint_id = ${complaintId} and at >= ${since} and kind <> 'look') as of_case,
    (select count(*)::int from identity_events where officer_id = ${officerId} and at >= ${since} and kind <> 'look') as by_officer`;
  return { ofCase: row!.of_case, byOfficer: row!.by_officer };
}

export async function replaceSecret(tx: Tx, complaintId: string, secretMac: Buffer): Promise<void> {
  await tx.sql`update complaints set secret_mac = ${secretMac}, secret_version = secret_version + 1 where id = ${complaintId}`;
}

export interface ListedEvent extends IdentityEvent { number: string; officer: string }
export interface EventFilter { kind?: EventKind | undefined; purpose?: string | undefined; bodyId?: string | undefined; /** Also of cases that only the coordinator and the Inspektorat may know of. */ restricted: boolean }
interface Row { id: string; at: Date; kind: EventKind; complaint_id: string; officer_id: string; body_id: string | null; role: string; purpose: string; words: string; number: string; officer: string }

/** Newest first. */
export async function listIdentityEvents(tx: Tx, f: EventFilter, after: { at: Date; id: string } | null, size: number): Promise<ListedEvent[]> {
  const where: Sql[] = [f.restricted ? sql`true` : sql`not c.restricted`];
  if (f.kind) where.push(sql`e.kind = ${f.kind}`);
  if (f.purpose) where.push(sql`e.purpose = ${f.purpose}`);
  if (f.bodyId) where.push(sql`e.body_id = ${f.bodyId}`);
  if (after) where.push(sql`(e.at, e.id) < (${after.at}, ${after.id}::uuid)`);
  const rows = await tx.run<Row>(sql`select e.id, e.at, e.kind, e.complaint_id, e.officer_id, e.body_id, e.role, e.purpose, e.words, c.number, '' as officer
    from identity_events e join complaints c on c.id = e.complaint_id where ${join(where, ' and ')} order by e.at desc, e.id desc ${limited(size)}`);
  return rows.map((r) => ({ id: r.id, at: r.at, kind: r.kind, complaintId: r.complaint_id, officerId: r.officer_id, bodyId: r.body_id, role: r.role, purpose: r.purpose, words: r.words, number: r.number, officer: r.officer }));
}

/** For `wadah verify`: the latest look of each case that has one, in order of the case. */
export async function pageOfLooks(tx: Tx, after: string, size: number): Promise<{ complaintId: string; number: string; lookId: string }[]> {
  const rows = await tx.run<{ id: string; number: string; look: string }>(sql`
    select c.id, c.number, (select e.id from identity_events e where e.complaint_id = c.id and e.kind <> 'refused' order by e.at desc, e.id desc limit 1) as look
    from complaints c where c.id > ${after}::uuid and exists (select 1 from identity_events e where e.complaint_id = c.id and e.kind <> 'refused') order by c.id ${limited(size)}`);
  return rows.map((r) => ({ complaintId: r.id, number: r.number, lookId: r.look }));
}
