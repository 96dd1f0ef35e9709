import type { Tx } from '../platform/db/sql.ts';

export const FILE_ROLES = ['report', 'before', 'after', 'attachment', 'inspection'] as const;
export type FileRole = (typeof FILE_ROLES)[number];
export interface CaseFile {
  id: string; complaintId: string; entryId: string | null; role: FileRole;
  /** Keys of the file store (SHA-256): the evidence as sent, the picture without location, the small one. */
  originalKey: string; publishedKey: string; thumbKey: string;
  width: number; height: number; sizeBytes: number; byReporter: boolean; isPublic: boolean; addedAt: Date;
}
interface Row {
  id: string; complaint_id: string; entry_id: string | null; role: FileRole; original_key: string; published_key: string; thumb_key: string;
  width: number; height: number; size_bytes: number; by_reporter: boolean; is_public: boolean; added_at: Date;
}
const toFile = (r: Row): CaseFile => ({
  id: r.id, complaintId: r.complaint_id, entryId: r.entry_id, role: r.role, originalKey: r.original_key, publishedKey: r.published_key,
  thumbKey: r.thumb_key, width: r.width, height: r.height, sizeBytes: r.size_bytes, byReporter: r.by_reporter, isPublic: r.is_public, addedAt: r.added_at,
});

export async function addFile(tx: Tx, f: CaseFile): Promise<void> {
  await tx.sql`
    insert into complaint_files (id, complaint_id, entry_id, role, original_key, published_key, thumb_key, width, height, size_bytes, by_reporter, is_public, added_at)
    values (${f.id}, ${f.complaintId}, ${f.entryId}, ${f.role}, ${f.originalKey}, ${f.publishedKey}, ${f.thumbKey}, ${f.width}, ${f.height},
      ${f.sizeBytes}, ${f.byReporter}, ${f.isPublic}, ${f.addedAt})`;
}

export async function filesOf(tx: Tx, complaintId: string): Promise<CaseFile[]> {
  return (await tx.sql<Row>`select * from complaint_files where complaint_id = ${complaintId} order by added_at, id`).map(toFile);
}

export async function publicFilesOf(tx: Tx, complaintId: string): Promise<CaseFile[]> {
  return (await tx.sql<Row>`select * from complaint_files where complaint_id = ${complaintId} and is_public order by added_at, id`).map(toFile);
}

/** Opens these pictures of the report to the public and closes its others, whoever typed the report in; an answer's pictures stay public. */
export async function publishFiles(tx: Tx, complaintId: string, ids: readonly string[]): Promise<void> {
  await tx.sql`
    update complaint_files set is_public = (id = any(${ids as string[]}::uuid[])) where complaint_id = ${complaintId} and (by_reporter or role = 'report')`;
}

/** Keys of stored files, in pages, so that `wadah verify` can look for each. */
export async function pageOfFiles(tx: Tx, afterId: string, size: number): Promise<CaseFile[]> {
  return (await tx.sql<Row>`select * from complaint_files where id > ${afterId} order by id limit ${size}`).map(toFile);
}
