import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { MaskKind, MaskSource, PlacedMask } from './domain.ts';

export interface Redaction { id: string; complaintId: string; seq: number; at: Date; byId: string; how: 'masks' | 'written'; publishedHash: string | null; masks: readonly PlacedMask[] }
interface Row { id: string; complaint_id: string; seq: number; at: Date; by_id: string; how: 'masks' | 'written'; published_hash: string | null }
interface MaskRow { redaction_id: string; entry_id: string | null; field: string; starts: number; ends: number; kind: MaskKind; source: MaskSource; hidden: boolean }
const MOST = 50;

const toRedaction = (row: Row, masks: readonly MaskRow[]): Redaction => ({
  id: row.id, complaintId: row.complaint_id, seq: row.seq, at: row.at, byId: row.by_id, how: row.how, publishedHash: row.published_hash,
  masks: masks.filter((mask) => mask.redaction_id === row.id)
    .map((m) => ({ entryId: m.entry_id, field: m.field, start: m.starts, end: m.ends, kind: m.kind, source: m.source, hidden: m.hidden })),
});

async function withMasks(tx: Tx, rows: readonly Row[]): Promise<Redaction[]> {
  if (rows.length === 0) return [];
  const masks = await tx.sql<MaskRow>`
    select redaction_id, entry_id, field, starts, ends, kind, source, hidden from complaint_masks
    where redaction_id = any(${rows.map((row) => row.id)}::uuid[]) order by starts, ends`;
  return rows.map((row) => toRedaction(row, masks));
}

/** The newest versions first. */
export async function redactionsOf(tx: Tx, complaintId: string, limit = MOST): Promise<Redaction[]> {
  return withMasks(tx, await tx.sql<Row>`
    select id, complaint_id, seq, at, by_id, how, encode(published_hash, 'hex') as published_hash from complaint_redactions
    where complaint_id = ${complaintId} order by seq desc limit ${limit}`);
}

export const latestRedaction = async (tx: Tx, complaintId: string): Promise<Redaction | null> => (await redactionsOf(tx, complaintId, 1))[0] ?? null;

/** Adds a version; the caller holds the lock on the case, so the number is free. */
export async function saveRedaction(tx: Tx, r: Omit<Redaction, 'id' | 'seq'>): Promise<void> {
  const id = newId();
  await tx.sql`
    insert into complaint_redactions (id, complaint_id, seq, at, by_id, how, published_hash)
    select ${id}, ${r.complaintId}, coalesce(max(seq), 0) + 1, ${r.at}, ${r.byId}, ${r.how}, decode(${r.publishedHash}::text, 'hex')
    from complaint_redactions where complaint_id = ${r.complaintId}`;
  if (r.masks.length === 0) return;
  const column = <T>(of: (mask: PlacedMask) => T): T[] => r.masks.map(of);
  await tx.sql`
    insert into complaint_masks (redaction_id, entry_id, field, starts, ends, kind, source, hidden)
    select ${id}, * from unnest(${column((m) => m.entryId)}::uuid[], ${column((m) => m.field)}::text[], ${column((m) => m.start)}::int[], ${column((m) => m.end)}::int[],
      ${column((m) => m.kind)}::text[], ${column((m) => m.source)}::text[], ${column((m) => m.hidden)}::boolean[])`;
}

export interface PublishedText { complaintId: string; number: string; title: string; text: string; publishedTitle: string | null; publishedText: string | null }

/** Cases with masks, in pages by id, each with its newest version and the texts it speaks of. */
export async function pageOfRedacted(tx: Tx, afterId: string, size: number): Promise<(PublishedText & { redaction: Redaction })[]> {
  const rows = await tx.sql<Row & { number: string; title: string; text: string; published_title: string | null; published_text: string | null }>`
    select r.id, r.complaint_id, r.seq, r.at, r.by_id, r.how, encode(r.published_hash, 'hex') as published_hash, c.number, c.title, c.text, c.published_title, c.published_text
    from (select distinct on (complaint_id) * from complaint_redactions where complaint_id > ${afterId} order by complaint_id, seq desc limit ${size}) r
    join complaints c on c.id = r.complaint_id order by r.complaint_id`;
  const all = await withMasks(tx, rows);
  return rows.map((row, at) => ({ complaintId: row.complaint_id, number: row.number, title: row.title, text: row.text, publishedTitle: row.published_title, publishedText: row.published_text, redaction: all[at]! }));
}
