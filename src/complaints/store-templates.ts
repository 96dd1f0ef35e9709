import type { Tx } from '../platform/db/sql.ts';

export interface AnswerTemplate { id: string; title: string; body: string; bodyId: string | null; updatedAt: Date }
interface Row { id: string; title: string; body: string; body_id: string | null; updated_at: Date }
const toTemplate = (r: Row): AnswerTemplate => ({ id: r.id, title: r.title, body: r.body, bodyId: r.body_id, updatedAt: r.updated_at });

/** Templates of everybody and of one body; null asks for all. */
export async function templatesFor(tx: Tx, bodyId: string | null): Promise<AnswerTemplate[]> {
  return (await tx.sql<Row>`select id, title, body, body_id, updated_at from complaint_templates
    where ${bodyId}::uuid is null or body_id is null or body_id = ${bodyId} order by title, id`).map(toTemplate);
}
/** How often each of these was sent. */
export async function usesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.sql<{ id: string; uses: number }>`select template_id as id, uses from complaint_template_uses where template_id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row.uses]));
}
/** A template that is gone meanwhile is not counted. */
export async function countUse(tx: Tx, id: string): Promise<void> {
  await tx.sql`
    insert into complaint_template_uses (template_id, uses) select id, 1 from complaint_templates where id = ${id}
    on conflict (template_id) do update set uses = complaint_template_uses.uses + 1`;
}
export async function templateById(tx: Tx, id: string): Promise<AnswerTemplate | null> {
  const [row] = await tx.sql<Row>`select id, title, body, body_id, updated_at from complaint_templates where id = ${id}`;
  return row ? toTemplate(row) : null;
}
export async function saveTemplate(tx: Tx, t: AnswerTemplate, by: string): Promise<void> {
  await tx.sql`insert into complaint_templates (id, title, body, body_id, updated_at, updated_by)
    values (${t.id}, ${t.title}, ${t.body}, ${t.bodyId}, ${t.updatedAt}, ${by})
    on conflict (id) do update set title = excluded.title, body = excluded.body, body_id = excluded.body_id,
      updated_at = excluded.updated_at, updated_by = excluded.updated_by`;
}
export async function deleteTemplate(tx: Tx, id: string): Promise<void> {
  await tx.sql`delete from complaint_template_uses where template_id = ${id}`;
  await tx.sql`delete from complaint_templates where id = ${id}`;
}
