import type { Tx } from '../../platform/db/sql.ts';

/** Who speaks now: an item that was begun, or somebody who was called and of whom nothing is written yet. */
export interface Stage { itemId: string | null; registrationId: string | null }
export const EMPTY_STAGE: Stage = { itemId: null, registrationId: null };

export async function stageOf(tx: Tx, sessionId: string): Promise<Stage> {
  const [row] = await tx.sql<{ item_id: string | null; registration_id: string | null }>`select item_id, registration_id from ngombe_stage where session_id = ${sessionId}`;
  return row ? { itemId: row.item_id, registrationId: row.registration_id } : EMPTY_STAGE;
}

export async function saveStage(tx: Tx, sessionId: string, stage: Stage, at: Date): Promise<void> {
  await tx.sql`
    insert into ngombe_stage (session_id, item_id, registration_id, since) values (${sessionId}, ${stage.itemId}, ${stage.registrationId}, ${at})
    on conflict (session_id) do update set item_id = excluded.item_id, registration_id = excluded.registration_id, since = excluded.since, changes = ngombe_stage.changes + 1`;
}

/** One figure for each session that is looked at; it is another one as soon as anything has changed that the screen shows. */
export async function stampsOf(tx: Tx, editions: readonly number[]): Promise<Map<number, string>> {
  const rows = await tx.sql<{ edition: number; stamp: string }>`
    select s.edition, concat_ws('.', s.version, i.n, i.changes, r.changes, coalesce(t.changes, -1)) as stamp from ngombe_sessions s
      cross join lateral (select count(*) as n, coalesce(sum(version), 0) as changes from ngombe_items where session_id = s.id) i
      cross join lateral (select coalesce(sum(version), 0) as changes from ngombe_registrations where session_id = s.id) r
      left join ngombe_stage t on t.session_id = s.id
    where s.edition = any(${[...editions]}::int[])`;
  return new Map(rows.map((row) => [row.edition, row.stamp]));
}
