import { sql, empty, type Tx } from '../../../platform/db/sql.ts';
import { newId } from '../../../platform/db/id.ts';
import type { AuditEvent, AuditRow } from '../domain.ts';

export interface AuditEntry {
  at: Date; actorId: string | null; subjectId: string | null; subjectLabel: string; event: AuditEvent; address: string;
  detail?: Readonly<Record<string, unknown>>;
}
/** Adds one line; lines are never changed (the migration takes that right away). */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.sql`
    insert into officer_audit (id, at, actor_id, subject_id, subject_label, event, detail, address)
    values (${newId()}, ${entry.at}, ${entry.actorId}, ${entry.subjectId}, ${entry.subjectLabel}, ${entry.event}, ${JSON.stringify(entry.detail ?? {})}::jsonb, ${entry.address})`;
}

export interface AuditFilter { subjectId?: string; event?: string; words?: string; from?: Date; until?: Date; before?: string; limit: number }
interface Row {
  id: string; at: Date; actor_id: string | null; actor_name: string | null; subject_id: string | null; subject_label: string;
  event: AuditEvent; detail: Record<string, unknown>; address: string;
}
/** Newest first. `before` is the id of the last line already shown: ids are made in the order of time. */
export async function auditLines(tx: Tx, filter: AuditFilter): Promise<AuditRow[]> {
  const words = filter.words?.toLowerCase() ?? '';
  const rows = await tx.run<Row>(sql`
    select a.id, a.at, a.actor_id, o.name as actor_name, a.subject_id, a.subject_label, a.event, a.detail, a.address
    from officer_audit a left join officers o on o.id = a.actor_id
    where true
      ${filter.subjectId ? sql`and a.subject_id = ${filter.subjectId}::uuid` : empty}
      ${filter.event ? sql`and a.event = ${filter.event}` : empty}
      ${filter.from ? sql`and a.at >= ${filter.from}` : empty}
      ${filter.until ? sql`and a.at < ${filter.until}` : empty}
      ${filter.before ? sql`and (a.at, a.id) < (select b.at, b.id from officer_audit b where b.id = ${filter.before}::uuid)` : empty}
      ${words ? sql`and (strpos(lower(a.subject_label), ${words}) > 0 or strpos(lower(coalesce(o.name, '')), ${words}) > 0)` : empty}
    order by a.at desc, a.id desc limit ${filter.limit}::int`);
  return rows.map((row) => ({
    id: row.id, at: row.at, actorId: row.actor_id, actorName: row.actor_name, subjectId: row.subject_id, subjectLabel: row.subject_label,
    event: row.event, detail: row.detail, address: row.address,
  }));
}
