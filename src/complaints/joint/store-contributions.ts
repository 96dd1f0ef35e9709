import { raw, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import type { Contribution, ContributionState, DeclineReason, PublicContribution } from './domain.ts';

interface Row { id: string; complaint_id: string; body_id: string; task: string; state: ContributionState; promise_id: string; answer: string | null; answered_at: Date | null; decline_reason: DeclineReason | null; reworks: number; requested_at: Date }
const COLUMNS = raw('id, complaint_id, body_id, task, state, promise_id, answer, answered_at, decline_reason, reworks, requested_at');
const toContribution = (r: Row): Contribution => ({
  id: r.id, complaintId: r.complaint_id, bodyId: r.body_id, task: r.task, state: r.state, promiseId: r.promise_id, answer: r.answer, answeredAt: r.answered_at,
  declineReason: r.decline_reason, reworks: r.reworks, requestedAt: r.requested_at,
});

/** A case holds few: one open task for each agency. */
export const contributionsOf = async (tx: Tx, complaintId: string): Promise<Contribution[]> =>
  (await tx.run<Row>(sql`select ${COLUMNS} from complaint_contributions where complaint_id = ${complaintId} order by requested_at, id limit 200`)).map(toContribution);

export const publicContributionsOf = (tx: Tx, complaintId: string): Promise<PublicContribution[]> =>
  tx.run<PublicContribution>(sql`select body_id as "bodyId", task, state from complaint_contributions where complaint_id = ${complaintId} order by requested_at, id limit 200`);

export async function contributionsOfMany(tx: Tx, complaintIds: readonly string[]): Promise<Contribution[]> {
  return (await tx.run<Row>(sql`select ${COLUMNS} from complaint_contributions where complaint_id = any(${[...complaintIds]}::uuid[]) order by complaint_id, requested_at, id`)).map(toContribution);
}

export async function saveContribution(tx: Tx, c: Contribution, now: Date): Promise<void> {
  await tx.sql`
    insert into complaint_contributions (id, complaint_id, body_id, task, state, promise_id, answer, answered_at, decline_reason, reworks, requested_at, changed_at)
    values (${c.id}, ${c.complaintId}, ${c.bodyId}, ${c.task}, ${c.state}, ${c.promiseId}, ${c.answer}, ${c.answeredAt}, ${c.declineReason}, ${c.reworks}, ${c.requestedAt}, ${now})
    on conflict (id) do update set body_id = excluded.body_id, state = excluded.state, promise_id = excluded.promise_id, answer = excluded.answer,
      answered_at = excluded.answered_at, decline_reason = excluded.decline_reason, reworks = excluded.reworks, changed_at = excluded.changed_at`;
}

/** For lists: cases in which this agency still owes its part. */
export const owedBy = (bodyId: string): Sql => sql`id in (select complaint_id from complaint_contributions where body_id = ${bodyId} and state in ('requested', 'accepted'))`;
/** For lists: cases in which this agency takes part or took part. */
export const joinedBy = (bodyId: string): Sql => sql`id in (select complaint_id from complaint_contributions where body_id = ${bodyId} and state in ('requested', 'accepted', 'delivered'))`;
