import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { Box } from '../../platform/files/cover.ts';

export interface Cover { fileId: string; complaintId: string; seq: number; at: Date; byId: string | null; boxes: readonly Box[]; publishedKey: string; thumbKey: string }
interface Row { file_id: string; complaint_id: string; seq: number; at: Date; by_id: string | null; boxes: [number, number, number, number][]; published_key: string; thumb_key: string }
const toCover = (r: Row): Cover => ({
  fileId: r.file_id, complaintId: r.complaint_id, seq: r.seq, at: r.at, byId: r.by_id, boxes: r.boxes.map(([x, y, width, height]) => ({ x, y, width, height })), publishedKey: r.published_key, thumbKey: r.thumb_key,
});

/** Oldest first; empty where nothing was ever covered in this picture. */
export async function coversOf(tx: Tx, fileId: string): Promise<Cover[]> {
  return (await tx.sql<Row>`select file_id, complaint_id, seq, at, by_id, boxes, published_key, thumb_key from complaint_photo_covers where file_id = ${fileId} order by seq limit 200`).map(toCover);
}

export async function addCover(tx: Tx, c: Cover): Promise<void> {
  await tx.sql`
    insert into complaint_photo_covers (id, file_id, complaint_id, seq, at, by_id, boxes, published_key, thumb_key)
    values (${newId()}, ${c.fileId}, ${c.complaintId}, ${c.seq}, ${c.at}, ${c.byId}, ${JSON.stringify(c.boxes.map((b) => [b.x, b.y, b.width, b.height]))}::jsonb, ${c.publishedKey}, ${c.thumbKey})`;
}

/** What everybody sees of this picture from now on, whichever page shows it. */
export async function showInstead(tx: Tx, fileId: string, publishedKey: string, thumbKey: string): Promise<void> {
  await tx.sql`update complaint_files set published_key = ${publishedKey}, thumb_key = ${thumbKey} where id = ${fileId}`;
}

/** Covered pictures in pages by id: the newest cover, the picture before any, and what the file shows now. */
export async function pageOfCovered(tx: Tx, afterId: string, size: number): Promise<(Cover & { shownKey: string; shownThumb: string; baseKey: string | null })[]> {
  const rows = await tx.sql<Row & { shown_key: string; shown_thumb: string; base_key: string | null }>`
    select v.file_id, v.complaint_id, v.seq, v.at, v.by_id, v.boxes, v.published_key, v.thumb_key, f.published_key as shown_key, f.thumb_key as shown_thumb,
      (select b.published_key from complaint_photo_covers b where b.file_id = v.file_id and b.seq = 0) as base_key
    from (select distinct on (file_id) * from complaint_photo_covers where file_id > ${afterId} order by file_id, seq desc limit ${size}) v
    join complaint_files f on f.id = v.file_id order by v.file_id`;
  return rows.map((row) => ({ ...toCover(row), shownKey: row.shown_key, shownThumb: row.shown_thumb, baseKey: row.base_key }));
}
