import type { Tx } from '../platform/db/sql.ts';

/** Hashes of single entries of a programme's chains, by "origin:seq"; one that is not there is missing in the answer. */
export async function chainLinks(tx: Tx, programme: string, links: readonly { id: string; seq: number }[]): Promise<Map<string, string>> {
  const rows = await tx.sql<{ id: string; seq: number; hash: string }>`
    select e.origin_id as id, e.seq, encode(e.hash, 'hex') as hash
    from unnest(${links.map((link) => link.id)}::uuid[], ${links.map((link) => link.seq)}::int[]) as wanted (id, seq)
    join timeline_entries e on e.origin_programme = ${programme} and e.origin_id = wanted.id and e.seq = wanted.seq`;
  return new Map(rows.map((row) => [`${row.id}:${row.seq}`, row.hash]));
}
