import type { Tx } from '../platform/db/sql.ts';
import type { Origin } from './domain.ts';

/**
 * Takes the words out of every entry of a timeline; their hashes stay, so the chain still holds. The caller records a `body-erased`
 * entry for each in the same transaction: without it verification would name the missing words.
 * @returns the ids of the entries that had words
 */
export async function eraseBodies(tx: Tx, origin: Origin): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>`
    update timeline_entries set body = null where origin_programme = ${origin.programme} and origin_id = ${origin.id} and body is not null returning id`;
  return rows.map((row) => row.id);
}
