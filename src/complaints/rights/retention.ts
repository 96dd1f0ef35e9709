import type { Tx } from '../../platform/db/sql.ts';
import type { Complaint } from '../domain.ts';
import { retentionKindOf } from './domain.ts';
import { retentionYears } from './store-retention.ts';

/** A whole number of years after an instant; 29 February ends on 1 March. */
export function yearsAfter(at: Date, years: number): Date {
  const later = new Date(at);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}

/** @returns until when the case is kept; null while it is open, or where the city has set no period */
export async function keptUntil(tx: Tx, c: Pick<Complaint, 'class' | 'endedAt'>): Promise<Date | null> {
  const years = (await retentionYears(tx))[retentionKindOf(c)];
  return years === null || c.endedAt === null ? null : yearsAfter(c.endedAt, years);
}
