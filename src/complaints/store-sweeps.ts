import type { Tx } from '../platform/db/sql.ts';
import type { ComplaintState } from './domain.ts';

/** Cases of one state whose deadline has passed; the action checks again under its lock. */
export async function lapsed(tx: Tx, state: ComplaintState, now: Date, size: number): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>`
    select id from complaints where state = ${state} and due_at < ${now} order by due_at, id limit ${size}`;
  return rows.map((row) => row.id);
}

/** Answered cases under a rule set that were answered before `before` and had fewer than `nth` reminders. */
export async function toRemind(tx: Tx, ruleSetId: string, before: Date, nth: number, size: number): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>`
    select id from complaints where state = 'answered' and rule_set_id = ${ruleSetId} and reminders_sent < ${nth} and answered_at < ${before} order by answered_at, id limit ${size}`;
  return rows.map((row) => row.id);
}
