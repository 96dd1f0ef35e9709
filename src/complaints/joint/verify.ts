import { isOpen, type PromiseRow } from '../../followup/domain.ts';
import { lastDataBy } from '../../followup/store-last-data.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { isOwed } from './domain.ts';
import { contributionsOfMany } from './store-contributions.ts';

/** The state of each part is what its history says, and its promise is open exactly while it is owed. */
export async function* contributionProblems(tx: Tx, cases: readonly { id: string; number: string }[], promises: ReadonlyMap<string, readonly PromiseRow[]>): AsyncGenerator<{ where: string; what: string }> {
  const ids = cases.map((one) => one.id);
  const told = await lastDataBy(tx, 'complaints', ids, 'contributionId', 'contribution');
  const found = await contributionsOfMany(tx, ids);
  if (told.size === 0 && found.length === 0) return;
  const numbers = new Map(cases.map((one) => [one.id, one.number]));
  for (const one of found) {
    const where = `complaints/${numbers.get(one.complaintId)}`;
    const said = told.get(one.id);
    told.delete(one.id);
    if (said?.value !== one.state) yield { where, what: `a contribution is ${one.state}, but its history says ${said?.value ?? 'nothing'}` };
    const promise = promises.get(one.complaintId)?.find((each) => each.id === one.promiseId);
    if (!promise) yield { where, what: 'a contribution has no promise' };
    else if (isOpen(promise) !== isOwed(one)) yield { where, what: isOwed(one) ? 'a contribution is owed, but its promise has ended' : 'a contribution has ended, but its promise is still open' };
    else if (isOwed(one) && promise.owedBy.id !== one.bodyId) yield { where, what: 'a contribution is owed by another agency than its promise' };
  }
  for (const missing of told.values()) yield { where: `complaints/${numbers.get(missing.origin)}`, what: 'a contribution is in the timeline and nowhere else' };
}
