import type { Tx } from '../platform/db/sql.ts';
import { sql } from '../platform/db/sql.ts';

/** A picture that an office added to show what it did. Public; the file as sent has no address. */
export interface ItemFile { id: string; itemId: string; entryId: string; originalKey: string; publishedKey: string; thumbKey: string; width: number; height: number; sizeBytes: number; addedAt: Date }
interface Row { id: string; item_id: string; entry_id: string; original_key: string; published_key: string; thumb_key: string; width: number; height: number; size_bytes: number; added_at: Date }
const toFile = (r: Row): ItemFile => ({ id: r.id, itemId: r.item_id, entryId: r.entry_id, originalKey: r.original_key, publishedKey: r.published_key, thumbKey: r.thumb_key, width: r.width, height: r.height, sizeBytes: r.size_bytes, addedAt: r.added_at });

export async function addItemFile(tx: Tx, f: ItemFile): Promise<void> {
  await tx.sql`insert into ngombe_files (id, item_id, entry_id, original_key, published_key, thumb_key, width, height, size_bytes, added_at)
    values (${f.id}, ${f.itemId}, ${f.entryId}, ${f.originalKey}, ${f.publishedKey}, ${f.thumbKey}, ${f.width}, ${f.height}, ${f.sizeBytes}, ${f.addedAt})`;
}

export async function filesOfItems(tx: Tx, itemIds: readonly string[]): Promise<ItemFile[]> {
  return (await tx.run<Row>(sql`select * from ngombe_files where item_id = any(${[...itemIds]}::uuid[]) order by added_at, id limit 2000`)).map(toFile);
}

/** The keys of a picture's two published versions. */
export async function itemFile(tx: Tx, id: string): Promise<ItemFile | null> {
  const [row] = await tx.run<Row>(sql`select * from ngombe_files where id = ${id}`);
  return row ? toFile(row) : null;
}

/** In pages, so that `wadah verify` can look for each stored file. */
export async function pageOfItemFiles(tx: Tx, afterId: string, size: number): Promise<ItemFile[]> {
  return (await tx.run<Row>(sql`select * from ngombe_files where id > ${afterId} order by id limit ${size}`)).map(toFile);
}
