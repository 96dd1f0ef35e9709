import { keptCounts } from '../../followup/store-promises.ts';
import { originsOverdue } from '../../followup/store-figures.ts';
import type { Day } from '../../law/day.ts';
import { sql, type Sql, type Tx } from '../../platform/db/sql.ts';

/** For lists: cases whose receiver has said neither yes nor no in time. */
export const unacceptedAt = (now: Date): Sql => sql`id in (${originsOverdue('complaints', 'acceptance', now)})`;

/** How one office met the hours, over referrals since a day: in time, and of how many. What still runs in time is counted in neither. */
export interface AcceptanceRate { bodyId: string; inTime: number; all: number }
export async function acceptanceRates(tx: Tx, now: Date, from: Day): Promise<AcceptanceRate[]> {
  const counts = await keptCounts(tx, now, from, null, 'complaints', { only: ['acceptance'] });
  return counts.map(({ ownerId, kept, keptLate, overdue }) => ({ bodyId: ownerId, inTime: Number(kept), all: Number(kept) + Number(keptLate) + Number(overdue) }))
    .filter(({ all }) => all > 0).sort((a, b) => a.inTime / a.all - b.inTime / b.all || b.all - a.all);
}
