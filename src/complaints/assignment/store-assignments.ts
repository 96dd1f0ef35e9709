import { sql, type Sql, type Tx } from '../../platform/db/sql.ts';

export interface Assignment { officerId: string; assignedBy: string; assignedAt: Date }

/** Whose cases a list shows: those of these officers, or those nobody holds. */
export type HeldBy = readonly string[] | 'nobody';
/** A condition on `complaints`. */
export const heldBy = (by: HeldBy): Sql => {
  const current = sql`select from complaint_assignments a where a.complaint_id = complaints.id and a.body_id = complaints.body_id`;
  return by === 'nobody' ? sql`not exists (${current})` : sql`exists (${current} and a.officer_id = any(${[...by]}::uuid[]))`;
};

/** @param bodyId the office that has the case now */
export async function assignmentOf(tx: Tx, complaintId: string, bodyId: string | null): Promise<Assignment | null> {
  const [row] = await tx.sql<{ officer_id: string; assigned_by: string; assigned_at: Date }>`
    select officer_id, assigned_by, assigned_at from complaint_assignments where complaint_id = ${complaintId} and body_id = ${bodyId}::uuid`;
  return row ? { officerId: row.officer_id, assignedBy: row.assigned_by, assignedAt: row.assigned_at } : null;
}

/** @returns officer ids by case id */
export async function holdersAmong(tx: Tx, complaintIds: readonly string[]): Promise<Map<string, string>> {
  if (complaintIds.length === 0) return new Map();
  const rows = await tx.sql<{ complaint_id: string; officer_id: string }>`
    select a.complaint_id, a.officer_id from complaint_assignments a join complaints c on c.id = a.complaint_id and c.body_id = a.body_id
    where a.complaint_id = any(${[...complaintIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.complaint_id, row.officer_id]));
}

export async function putAssignment(tx: Tx, complaintId: string, bodyId: string, one: Assignment): Promise<void> {
  await tx.sql`
    insert into complaint_assignments (complaint_id, body_id, officer_id, assigned_by, assigned_at)
    values (${complaintId}, ${bodyId}, ${one.officerId}, ${one.assignedBy}, ${one.assignedAt})
    on conflict (complaint_id) do update set body_id = excluded.body_id, officer_id = excluded.officer_id, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at`;
}
export async function clearAssignment(tx: Tx, complaintId: string): Promise<void> {
  await tx.sql`delete from complaint_assignments where complaint_id = ${complaintId}`;
}

/** Held cases of an office that are the office's own to work on, by officer. @param soonBefore what is due before this instant counts as soon */
export async function loadsOf(tx: Tx, bodyId: string, soonBefore: Date): Promise<Map<string, { open: number; soon: number }>> {
  const rows = await tx.sql<{ officer_id: string; open: number; soon: number }>`
    select a.officer_id, count(*)::int as open, count(*) filter (where c.due_at < ${soonBefore})::int as soon
    from complaint_assignments a join complaints c on c.id = a.complaint_id and c.body_id = a.body_id
    where a.body_id = ${bodyId} and c.state in ('forwarded', 'in_progress', 'contested') group by a.officer_id`;
  return new Map(rows.map((row) => [row.officer_id, { open: row.open, soon: row.soon }]));
}

/** A page of what is held, for verification. */
export const pageOfAssignments = (tx: Tx, after: string, size: number): Promise<{ complaintId: string; number: string; officerId: string; isOver: boolean }[]> => tx.sql`
  select a.complaint_id as "complaintId", c.number, a.officer_id as "officerId", c.ended_at is not null as "isOver"
  from complaint_assignments a join complaints c on c.id = a.complaint_id where a.complaint_id > ${after} order by a.complaint_id limit ${size}`;
