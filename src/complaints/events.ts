import type { Tx } from '../platform/db/sql.ts';
import { moveDue } from './store.ts';

/** A promise of another day's reckoning: the calendar changed and this deadline moved with it. */
export interface Moved { origin: { programme: string; id: string }; dueAt: Date }

/** Keeps the due date of the lists equal to the promise, in the transaction that moved it. */
export async function complaintsMoved(tx: Tx, moved: readonly Moved[]): Promise<void> {
  for (const { origin, dueAt } of moved) if (origin.programme === 'complaints') await moveDue(tx, origin.id, dueAt);
}
