import type { Tx } from '../../platform/db/sql.ts';

/** What a listener's right to know depends on; no words of the case. */
export interface ChangedCase { id: string; number: string; version: number; restricted: boolean; bodyId: string | null; lodgedBy: string | null }

export async function changedCases(tx: Tx, ids: readonly string[]): Promise<Map<string, ChangedCase>> {
  const rows = await tx.sql<ChangedCase>`
    select id, number, version, restricted, body_id as "bodyId", lodged_by as "lodgedBy" from complaints where id = any(${[...new Set(ids)]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
