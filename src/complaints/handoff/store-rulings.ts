import { join, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import { limited, searchWords } from '../store-pieces.ts';
import type { Ruling } from './domain.ts';

interface Row { id: string; complaint_id: string; at: Date; by_id: string; return_count: number; body_id: string; function_id: string | null; topic: string; text: string }
const toRuling = (r: Row): Ruling => ({
  id: r.id, complaintId: r.complaint_id, at: r.at, byId: r.by_id, returnCount: r.return_count, bodyId: r.body_id, functionId: r.function_id, topic: r.topic, text: r.text,
});
const COLUMNS = sql`r.id, r.complaint_id, r.at, r.by_id, r.return_count, r.body_id, r.function_id, r.topic, r.text`;

export async function addRuling(tx: Tx, r: Ruling): Promise<void> {
  await tx.sql`insert into complaint_rulings (id, complaint_id, at, by_id, return_count, body_id, function_id, topic, text)
    values (${r.id}, ${r.complaintId}, ${r.at}, ${r.byId}, ${r.returnCount}, ${r.bodyId}, ${r.functionId}, ${r.topic}, ${r.text})`;
}

export async function lastRulingOn(tx: Tx, complaintId: string): Promise<Ruling | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from complaint_rulings r where r.complaint_id = ${complaintId} order by r.at desc, r.id desc limit 1`);
  return row ? toRuling(row) : null;
}

export interface ListedRuling extends Ruling { number: string }
export interface RulingCursor { at: Date; id: string }

/** Newest first, so that a common word sorts nothing by rank. Rulings on restricted reports are in no list. */
export async function listRulings(tx: Tx, words: string, after: RulingCursor | null, size: number): Promise<ListedRuling[]> {
  const where: Sql[] = [sql`not c.restricted`];
  if (words) where.push(sql`r.search @@ websearch_to_tsquery('indonesian', ${searchWords(words)})`);
  if (after) where.push(sql`(r.at, r.id) < (${after.at}, ${after.id})`);
  const rows = await tx.run<Row & { number: string }>(sql`
    select ${COLUMNS}, c.number from complaint_rulings r join complaints c on c.id = r.complaint_id
    where ${join(where, ' and ')} order by r.at desc, r.id desc ${limited(size)}`);
  return rows.map((row) => ({ ...toRuling(row), number: row.number }));
}

/** At most three rulings on the same function, or that hold one of these words. */
export async function precedents(tx: Tx, functionId: string | null, words: readonly string[]): Promise<ListedRuling[]> {
  const alike: Sql[] = [];
  if (functionId !== null) alike.push(sql`r.function_id = ${functionId}`);
  if (words.length > 0) alike.push(sql`to_tsvector('indonesian', r.topic) @@ websearch_to_tsquery('indonesian', ${words.join(' or ')})`);
  if (alike.length === 0) return [];
  // Only the newest rulings are compared: a precedent of many years ago is found by search, not offered.
  const rows = await tx.run<Row & { number: string }>(sql`
    select ${COLUMNS}, c.number from (select * from complaint_rulings order by at desc, id desc limit 200) r join complaints c on c.id = r.complaint_id
    where not c.restricted and (${join(alike, ' or ')}) order by r.at desc, r.id desc limit 3`);
  return rows.map((row) => ({ ...toRuling(row), number: row.number }));
}

/** @returns which of these rulings exist */
export async function knownRulings(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.sql<{ id: string }>`select id from complaint_rulings where id = any(${ids as string[]}::uuid[])`;
  return new Set(rows.map((row) => row.id));
}
