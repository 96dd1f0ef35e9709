import type { Role } from '../../directory/actor.ts';
import type { OfficerAccount } from '../../directory/officers/domain.ts';
import { officerById } from '../../directory/officers/store/officers.ts';
import type { Day } from '../../law/day.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { standInFor } from './domain.ts';
import { awayOn } from './store-absences.ts';

/**
 * Those to whom a mail goes, and whoever stands in for one of them today.
 * @param roles a deputy is told only what their own role lets them see: one of these must be theirs
 */
export async function withStandIns(tx: Tx, accounts: readonly OfficerAccount[], roles: readonly Role[], today: Day): Promise<OfficerAccount[]> {
  const bodies = [...new Set(accounts.map((one) => one.bodyId).filter((id): id is string => id !== null))];
  const away = await awayOn(tx, bodies, today);
  const all = new Map(accounts.map((one) => [one.id, one]));
  for (const { id } of accounts) {
    const present = away.has(id) ? standInFor(id, away) : null;
    const deputy = present === null || all.has(present) ? null : await officerById(tx, present);
    if (deputy && deputy.disabledAt === null && deputy.roles.some((role) => roles.includes(role))) all.set(deputy.id, deputy);
  }
  return [...all.values()];
}
