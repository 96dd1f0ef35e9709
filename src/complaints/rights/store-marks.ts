import type { Tx } from '../../platform/db/sql.ts';

/** What a granted right does to a case from then on. */
export interface DataMarks { restrictedAt: Date | null; unpublishedAt: Date | null; erasedAt: Date | null; why: string | null }
const NONE: DataMarks = { restrictedAt: null, unpublishedAt: null, erasedAt: null, why: null };

interface Row { complaint_id: string; restricted_at: Date | null; unpublished_at: Date | null; erased_at: Date | null; why: string | null }
const toMarks = (r: Row): DataMarks => ({ restrictedAt: r.restricted_at, unpublishedAt: r.unpublished_at, erasedAt: r.erased_at, why: r.why });

export async function marksOf(tx: Tx, complaintId: string): Promise<DataMarks> {
  const [row] = await tx.sql<Row>`select * from complaint_data_marks where complaint_id = ${complaintId}`;
  return row ? toMarks(row) : NONE;
}

export async function saveMarks(tx: Tx, complaintId: string, m: DataMarks): Promise<void> {
  await tx.sql`
    insert into complaint_data_marks (complaint_id, restricted_at, unpublished_at, erased_at, why)
    values (${complaintId}, ${m.restrictedAt}, ${m.unpublishedAt}, ${m.erasedAt}, ${m.why})
    on conflict (complaint_id) do update set restricted_at = excluded.restricted_at, unpublished_at = excluded.unpublished_at,
      erased_at = excluded.erased_at, why = excluded.why`;
}

export async function pageOfMarks(tx: Tx, afterId: string, size: number): Promise<(DataMarks & { complaintId: string; published: boolean; number: string; text: string })[]> {
  const rows = await tx.sql<Row & { published: boolean; number: string; text: string }>`
    select m.*, c.published_at is not null as published, c.number, c.text from complaint_data_marks m join complaints c on c.id = m.complaint_id
    where m.complaint_id > ${afterId}::uuid order by m.complaint_id limit ${size}`;
  return rows.map((row) => ({ ...toMarks(row), complaintId: row.complaint_id, published: row.published, number: row.number, text: row.text }));
}
