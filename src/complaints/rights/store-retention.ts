import type { Tx } from '../../platform/db/sql.ts';
import type { RetentionKind } from './domain.ts';

export interface RetentionChange { kind: RetentionKind; seq: number; years: number | null; source: string; at: Date; byName: string; reason: string }

/** Years per kind as they hold now; null where the city has set none, and then nothing is destroyed. */
export async function retentionYears(tx: Tx): Promise<Record<RetentionKind, number | null>> {
  const rows = await tx.sql<{ kind: RetentionKind; years: number | null }>`select distinct on (kind) kind, years from complaint_retention_rules order by kind, seq desc`;
  const none: Record<RetentionKind, number | null> = { complaint_service: null, complaint_oversight: null, information_request: null, aspiration: null, unclassified: null };
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.kind, row.years])) };
}
