import { hasRole, type Actor, type Role } from '../directory/actor.ts';
import type { Item } from './items.ts';

/** Who plans sessions and runs them: the coordinating office (ngombe.md N1, N11). */
export const RUNS: readonly Role[] = ['coordinator'];
/** Who may read the planning besides. */
export const READS: readonly Role[] = ['coordinator', 'leadership', 'auditor'];
/** Who reads what was promised, in the console. It is all public; here stands who did what besides. */
export const READS_ITEMS: readonly Role[] = ['coordinator', 'leadership', 'auditor', 'agency_liaison', 'agency_head', 'inspectorate'];
/** Whose office may owe something. */
export const OWES: readonly Role[] = ['agency_liaison', 'agency_head', 'inspectorate'];
/** Who may act on an item at all; which item is decided by `mayOnItem`. */
export const ACTS: readonly Role[] = ['coordinator', ...OWES];

export type ItemVerb = 'progress' | 'done' | 'extend' | 'hand-over' | 'look-inside';
/**
 * Offices that support may tell of progress; only the lead says that it is done; the coordinating office may all, and alone
 * grants a later day or another lead.
 * @param offices the officer's body and those it took over from
 */
export function mayOnItem(actor: Actor, verb: ItemVerb, item: Pick<Item, 'leadBodyId' | 'supportingBodyIds'>, offices: readonly string[]): boolean {
  if (hasRole(actor, RUNS)) return true;
  if (verb === 'look-inside' && hasRole(actor, READS)) return true;
  if (!hasRole(actor, OWES) || verb === 'extend' || verb === 'hand-over') return false;
  const leads = item.leadBodyId !== null && offices.includes(item.leadBodyId);
  return leads || (verb !== 'done' && item.supportingBodyIds.some((id) => offices.includes(id)));
}
