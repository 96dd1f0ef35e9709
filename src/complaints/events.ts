import { promisesOfMany } from '../followup/store-promises.ts';
import type { Tx } from '../platform/db/sql.ts';
import type { Origin, PromiseRow } from '../followup/domain.ts';
import { paths } from './paths.ts';
import { nearestDue } from './promise-kinds.ts';
import { lockCases, moveDue, numbersOf } from './store.ts';

/**
 * The calendar changed and these promises moved with it: the lists' copy of the due date follows. The cases are locked before
 * their promises are read, so that an action under way is not overwritten with the date it has just replaced.
 */
export async function complaintsMoved(tx: Tx, moved: readonly PromiseRow[]): Promise<void> {
  const ids = [...new Set(moved.filter((promise) => promise.origin.programme === 'complaints').map((promise) => promise.origin.id))];
  await lockCases(tx, ids);
  for (const [id, promises] of await promisesOfMany(tx, 'complaints', ids)) await moveDue(tx, id, nearestDue(promises));
}

/** Where officers find the cases that a calendar change would move. */
export async function complaintLinks(tx: Tx, origins: readonly Origin[]): Promise<Map<string, { href: string; label: string }>> {
  const numbers = await numbersOf(tx, origins.filter((origin) => origin.programme === 'complaints').map((origin) => origin.id));
  return new Map([...numbers].map(([id, number]) => [id, { href: paths.consoleCase(number), label: number }]));
}
