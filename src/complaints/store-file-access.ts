import { passId } from './store-pass.ts';
import type { Tx } from '../platform/db/sql.ts';

/** A picture and what decides who may see it. */
export interface FileAccess {
  caseId: string;
  passId: string;
  publishedKey: string;
  thumbKey: string;
  /** The picture was opened to the public and so is its case. */
  isPublic: boolean;
  restricted: boolean;
  bodyId: string | null;
  lodgedBy: string | null;
  contributorIds: readonly string[];
}

interface Row { case_id: string; secret_version: number; published_key: string; thumb_key: string; is_public: boolean; restricted: boolean; body_id: string | null; lodged_by: string | null; contributor_ids: string[] }

export async function fileAccess(tx: Tx, fileId: string): Promise<FileAccess | null> {
  const [row] = await tx.sql<Row>`
    select c.id as case_id, c.secret_version, f.published_key, f.thumb_key, c.restricted, c.body_id, c.lodged_by,
      (select coalesce(array_agg(k.body_id), '{}') from complaint_contributions k where k.complaint_id = c.id and k.state in ('requested', 'accepted', 'delivered')) as contributor_ids,
      f.is_public and c.published_at is not null and not c.restricted and not c.confidential as is_public
    from complaint_files f join complaints c on c.id = f.complaint_id where f.id = ${fileId}`;
  return row ? { caseId: row.case_id, passId: passId(row.case_id, row.secret_version), publishedKey: row.published_key, thumbKey: row.thumb_key, isPublic: row.is_public, restricted: row.restricted, bodyId: row.body_id, lodgedBy: row.lodged_by, contributorIds: row.contributor_ids } : null;
}
