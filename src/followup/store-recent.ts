import type { Tx } from '../platform/db/sql.ts';

export interface RecentEntry { id: string; originId: string; kind: string; officer: string | null }

/** The newest id of all timelines: ids sort in the order in which entries were made. */
export const newestEntryId = async (tx: Tx): Promise<string | null> =>
  (await tx.sql<{ id: string }>`select id from timeline_entries order by id desc limit 1`)[0]?.id ?? null;

/** A programme's own entries made after an id, the newest first; a range of the primary key, whatever the size of the table. */
export const entriesAfter = (tx: Tx, programme: string, afterId: string, limit: number): Promise<RecentEntry[]> => tx.sql<RecentEntry>`
  select id, origin_id as "originId", kind, internal -> 'officer' ->> 'name' as officer from timeline_entries
  where id > ${afterId} and origin_programme = ${programme} and promise_id is null order by id desc limit ${limit}::int`;
