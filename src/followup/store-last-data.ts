import type { Tx } from '../platform/db/sql.ts';

/**
 * The latest value that a programme's own entries give to one key of their data, per case; promise steps do not count.
 * A programme whose entries carry its new state under that key can hold its table against its history.
 */
export async function lastDataOf(tx: Tx, programme: string, ids: readonly string[], key: string): Promise<Map<string, string>> {
  const rows = await tx.sql<{ id: string; value: string }>`
    select distinct on (origin_id) origin_id as id, data ->> ${key} as value from timeline_entries
    where origin_programme = ${programme} and origin_id = any(${[...ids]}::uuid[]) and promise_id is null and data ->> ${key} is not null
    order by origin_id, seq desc`;
  return new Map(rows.map((row) => [row.id, row.value]));
}

/** The same for things of which a case holds several: the latest value of `key` for each value of `by`. */
export async function lastDataBy(tx: Tx, programme: string, ids: readonly string[], by: string, key: string): Promise<Map<string, { origin: string; value: string }>> {
  const rows = await tx.sql<{ origin: string; thing: string; value: string }>`
    select distinct on (origin, thing) origin, thing, value from (
      select origin_id as origin, data ->> ${by} as thing, data ->> ${key} as value, seq from timeline_entries
      where origin_programme = ${programme} and origin_id = any(${[...ids]}::uuid[]) and promise_id is null) told
    where thing is not null and value is not null order by origin, thing, seq desc`;
  return new Map(rows.map((row) => [row.thing, { origin: row.origin, value: row.value }]));
}
