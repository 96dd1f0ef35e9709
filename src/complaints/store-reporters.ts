import type { Tx } from '../platform/db/sql.ts';

export interface SealedReporter { complaintId: string; sealed: Buffer; hasEmail: boolean; lang: 'id' | 'en' }

/** The only query that reads who reported. Callers check `see-identity` first and leave a line in the timeline. */
export async function sealedReporterOf(tx: Tx, complaintId: string): Promise<SealedReporter | null> {
  const [row] = await tx.sql<{ sealed: Buffer; has_email: boolean; lang: 'id' | 'en' }>`
    select sealed, has_email, lang from complaint_reporters where complaint_id = ${complaintId}`;
  return row ? { complaintId, sealed: row.sealed, hasEmail: row.has_email, lang: row.lang } : null;
}
