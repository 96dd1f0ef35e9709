import type { Officer } from '../../directory/actor.ts';
import type { Area } from '../../directory/areas/domain.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { Complaint } from '../domain.ts';
import { maySee } from '../policy.ts';
import { likeness, metresBetween, type Likeness } from './similarity.ts';
import { candidates, pointsAmong } from './store-matters.ts';

/** From here on a report is offered to an officer: at this score no true pair of the real sample was missed (`similarity.test.ts`). */
export const OFFERED = 0.45;
const WINDOW_DAYS = 60;
const MOST = 5;
export interface Similar { complaint: Complaint; likeness: Likeness }

/** The ward and those beside it on the tile map; where the city has no such map, those of the same district. */
export function wardsAround(code: string | null, areas: readonly Area[]): string[] {
  const own = areas.find((area) => area.code === code);
  if (!own) return [];
  const beside = (one: Area): boolean => (own.tile && one.tile ? Math.abs(own.tile.column - one.tile.column) <= 1 && Math.abs(own.tile.row - one.tile.row) <= 1 : one.parentCode === own.parentCode);
  return [...new Set([own.code, ...areas.filter(beside).map((one) => one.code)])];
}

/** Reports that may be the same matter, open ones first and most alike first. What this officer may not see is not offered. */
export async function similarTo(tx: Tx, officer: Officer, c: Complaint, areas: readonly Area[]): Promise<Similar[]> {
  if (c.restricted || c.areaCode === null) return [];
  const span = WINDOW_DAYS * 86_400_000;
  const found = (await candidates(tx, { id: c.id, wards: wardsAround(c.areaCode, areas), since: new Date(c.receivedAt.getTime() - span), until: new Date(c.receivedAt.getTime() + span) }))
    .filter((one) => maySee(officer, one));
  const points = await pointsAmong(tx, [c.id, ...found.map((one) => one.id)]);
  const own = points.get(c.id);
  const compared = (one: Complaint) => ({ ...one, text: `${one.text} ${one.landmark}` });
  const alike = found.map((complaint) => {
    const point = points.get(complaint.id);
    return { complaint, likeness: likeness(compared(c), compared(complaint), own && point ? metresBetween(own, point) : null) };
  }).filter((one) => one.likeness.score >= OFFERED);
  const ended = (one: Similar): number => (one.complaint.endedAt ? 1 : 0);
  return alike.sort((a, b) => ended(a) - ended(b) || b.likeness.score - a.likeness.score).slice(0, MOST);
}
