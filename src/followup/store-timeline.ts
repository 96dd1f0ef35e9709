import { sql, raw, type Sql, type Tx } from '../platform/db/sql.ts';
import { grouped } from './grouped.ts';
import type { ChainedEntry, Data, InternalEntry, Origin, PartyEntry, PublicActor, PublicEntry, Visibility } from './domain.ts';

interface OpenRow {
  id: string; origin_programme: string; origin_id: string; seq: number; at: Date; kind: string; visibility: Visibility; actor: PublicActor;
  promise_id: string | null; data: Data; body: string | null;
}
interface FullRow extends OpenRow { internal: Data | null; body_hash: string | null; prev_hash: string; hash: string }

const OPEN = raw('id, origin_programme, origin_id, seq, at, kind, visibility, actor, promise_id, data, body');
const toOpen = <V extends Visibility>(r: OpenRow) => ({
  id: r.id, origin: { programme: r.origin_programme, id: r.origin_id }, seq: r.seq, at: r.at, kind: r.kind, visibility: r.visibility as V,
  actor: r.actor, promiseId: r.promise_id, data: r.data, body: r.body,
});
const ofOrigin = (origin: Origin): Sql => sql`origin_programme = ${origin.programme} and origin_id = ${origin.id}`;

/** What everybody may read, oldest first. */
export async function publicTimelineOf(tx: Tx, origin: Origin): Promise<PublicEntry[]> {
  return (await tx.run<OpenRow>(sql`select ${OPEN} from timeline_entries where ${ofOrigin(origin)} and visibility = 'public' order by seq`)).map(toOpen<'public'>);
}

/** What the reporter may read, oldest first: the public entries and the dialogue. */
export async function partyTimelineOf(tx: Tx, origin: Origin): Promise<PartyEntry[]> {
  return (await tx.run<OpenRow>(sql`select ${OPEN} from timeline_entries where ${ofOrigin(origin)} and visibility in ('public', 'party') order by seq`)).map(toOpen<'public' | 'party'>);
}

/** What officers read, oldest first. */
export async function timelineOf(tx: Tx, origin: Origin): Promise<InternalEntry[]> {
  const rows = await tx.run<OpenRow & { internal: Data | null }>(sql`select ${OPEN}, internal from timeline_entries where ${ofOrigin(origin)} order by seq`);
  return rows.map((row) => ({ ...toOpen<Visibility>(row), internal: row.internal }));
}

export const LOWEST_ORIGIN: Origin = { programme: '', id: '00000000-0000-0000-0000-000000000000' };

/** Whole chains after an origin, in order, for verification; a chain is never cut in two. */
export async function chainsAfter(tx: Tx, after: Origin, chains: number): Promise<{ origin: Origin; head: { seq: number; hash: string }; entries: ChainedEntry[] }[]> {
  const heads = await tx.sql<{ programme: string; id: string; seq: number; hash: string }>`
    select origin_programme as programme, origin_id as id, last_seq as seq, encode(last_hash, 'hex') as hash from timeline_heads
    where (origin_programme, origin_id) > (${after.programme}, ${after.id}) order by origin_programme, origin_id limit ${chains}`;
  const last = heads.at(-1);
  if (!last) return [];
  const rows = await tx.run<FullRow>(sql`
    select ${OPEN}, internal, encode(body_hash, 'hex') as body_hash, encode(prev_hash, 'hex') as prev_hash, encode(hash, 'hex') as hash from timeline_entries
    where (origin_programme, origin_id) > (${after.programme}, ${after.id}) and (origin_programme, origin_id) <= (${last.programme}, ${last.id})
    order by origin_programme, origin_id, seq`);
  const byOrigin = grouped(rows, (row) => `${row.origin_programme}:${row.origin_id}`);
  return heads.map((head) => ({
    origin: { programme: head.programme, id: head.id }, head: { seq: head.seq, hash: head.hash },
    entries: (byOrigin.get(`${head.programme}:${head.id}`) ?? []).map((row) => ({
      ...toOpen<Visibility>(row), internal: row.internal, bodyHash: row.body_hash, prevHash: row.prev_hash, hash: row.hash,
    })),
  }));
}

/** Entries and promises that no chain head knows: they were put there by another hand. */
export async function strays(tx: Tx, limit: number): Promise<{ what: 'entry' | 'promise'; programme: string; id: string }[]> {
  return tx.sql<{ what: 'entry' | 'promise'; programme: string; id: string }>`
    (select 'entry' as what, e.origin_programme as programme, e.origin_id as id from timeline_entries e
      where not exists (select from timeline_heads h where h.origin_programme = e.origin_programme and h.origin_id = e.origin_id) limit ${limit})
    union all
    (select 'promise', p.origin_programme, p.origin_id from promises p
      where not exists (select from timeline_heads h where h.origin_programme = p.origin_programme and h.origin_id = p.origin_id) limit ${limit})`;
}

/** Every origin that has a timeline, so that a programme can see that none lacks its case. */
export async function originsAfter(tx: Tx, programme: string, afterId: string, limit: number): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>`
    select origin_id as id from timeline_heads where origin_programme = ${programme} and origin_id > ${afterId} order by origin_id limit ${limit}`;
  return rows.map((row) => row.id);
}
