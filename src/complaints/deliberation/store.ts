import { raw, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import { limited } from '../store-pieces.ts';
import { dueOrNull, NEVER } from '../store.ts';
import type { Deliberation } from './domain.ts';

interface Row {
  id: string; complaint_id: string; state: Deliberation['state']; proposed_by: Deliberation['proposedBy']; reason: string; proposed_at: Date; opened_at: Date | null; body_id: string;
  facilitator_id: string | null; facilitator_name: string; facilitator_office: string; facilitator_flag: Deliberation['facilitatorFlag'];
  outcome: Deliberation['outcome']; ended_at: Date | null; next_at: Date; publish_reporter: boolean | null; publish_body: boolean | null; published_at: Date | null; minutes_key: string | null; minutes_at: Date | null;
}
const COLUMNS = raw(`d.id, d.complaint_id, d.state, d.proposed_by, d.reason, d.proposed_at, d.opened_at, d.body_id, d.facilitator_id, d.facilitator_name, d.facilitator_office, d.facilitator_flag,
  d.outcome, d.ended_at, d.next_at, d.publish_reporter, d.publish_body, d.published_at, d.minutes_key, d.minutes_at`);
const toDeliberation = (r: Row): Deliberation => ({
  id: r.id, complaintId: r.complaint_id, state: r.state, proposedBy: r.proposed_by, reason: r.reason, proposedAt: r.proposed_at, openedAt: r.opened_at, bodyId: r.body_id,
  facilitatorId: r.facilitator_id, facilitatorName: r.facilitator_name, facilitatorOffice: r.facilitator_office, facilitatorFlag: r.facilitator_flag,
  outcome: r.outcome, endedAt: r.ended_at, nextAt: dueOrNull(r.next_at), publishReporter: r.publish_reporter, publishBody: r.publish_body, publishedAt: r.published_at, minutesKey: r.minutes_key, minutesAt: r.minutes_at,
});

/** Writes a new one, or everything that may change of one that exists. The case is locked. */
export async function saveDeliberation(tx: Tx, d: Deliberation): Promise<void> {
  await tx.sql`
    insert into complaint_deliberations (id, complaint_id, state, proposed_by, reason, proposed_at, opened_at, body_id, facilitator_id, facilitator_name, facilitator_office, facilitator_flag,
      outcome, ended_at, next_at, publish_reporter, publish_body, published_at, minutes_key, minutes_at)
    values (${d.id}, ${d.complaintId}, ${d.state}, ${d.proposedBy}, ${d.reason}, ${d.proposedAt}, ${d.openedAt}, ${d.bodyId}, ${d.facilitatorId}, ${d.facilitatorName}, ${d.facilitatorOffice},
      ${d.facilitatorFlag}, ${d.outcome}, ${d.endedAt}, ${d.nextAt ?? NEVER}, ${d.publishReporter}, ${d.publishBody}, ${d.publishedAt}, ${d.minutesKey}, ${d.minutesAt})
    on conflict (id) do update set state = excluded.state, opened_at = excluded.opened_at, body_id = excluded.body_id, facilitator_id = excluded.facilitator_id,
      facilitator_name = excluded.facilitator_name, facilitator_office = excluded.facilitator_office, facilitator_flag = excluded.facilitator_flag, outcome = excluded.outcome,
      ended_at = excluded.ended_at, next_at = excluded.next_at, publish_reporter = excluded.publish_reporter, publish_body = excluded.publish_body, published_at = excluded.published_at,
      minutes_key = excluded.minutes_key, minutes_at = excluded.minutes_at`;
}

/** The one that runs, or else the last that ran. */
export async function lastDeliberationOf(tx: Tx, complaintId: string): Promise<Deliberation | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from complaint_deliberations d where d.complaint_id = ${complaintId} order by d.proposed_at desc, d.id desc limit 1`);
  return row ? toDeliberation(row) : null;
}

export async function openDeliberationOf(tx: Tx, complaintId: string): Promise<Deliberation | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from complaint_deliberations d where d.complaint_id = ${complaintId} and d.ended_at is null`);
  return row ? toDeliberation(row) : null;
}

/** Whose deliberations a list shows: all, those of one body or of cases it has, those of one facilitator. Restricted cases are in none. */
export interface ListScope { all: boolean; bodyId: string | null; officerId: string }
export interface ListedDeliberation extends Deliberation { number: string; title: string }
export interface ListCursor { at: Date; id: string }

/** Open ones in the order of their next session; ended ones, the last first. */
export async function listDeliberations(tx: Tx, scope: ListScope, open: boolean, after: ListCursor | null, size: number): Promise<ListedDeliberation[]> {
  const mine: Sql = scope.all ? sql`true` : sql`(d.facilitator_id = ${scope.officerId}::uuid or d.body_id = ${scope.bodyId}::uuid or c.body_id = ${scope.bodyId}::uuid)`;
  const rows = await tx.run<Row & { number: string; title: string }>(open
    ? sql`select ${COLUMNS}, c.number, c.title from complaint_deliberations d join complaints c on c.id = d.complaint_id
        where d.ended_at is null and not c.restricted and ${mine} ${after ? sql`and (d.next_at, d.id) > (${after.at}, ${after.id}::uuid)` : sql``} order by d.next_at, d.id ${limited(size)}`
    : sql`select ${COLUMNS}, c.number, c.title from complaint_deliberations d join complaints c on c.id = d.complaint_id
        where d.ended_at is not null and not c.restricted and ${mine} ${after ? sql`and (d.ended_at, d.id) < (${after.at}, ${after.id}::uuid)` : sql``} order by d.ended_at desc, d.id desc ${limited(size)}`);
  return rows.map((row) => ({ ...toDeliberation(row), number: row.number, title: row.title }));
}
/** Where the next page of a list begins. */
export const cursorOf = (d: Deliberation): ListCursor => ({ at: d.endedAt ?? d.nextAt ?? NEVER, id: d.id });

/** The last one of each case, in pages, for `wadah verify`. */
export async function pageOfDeliberations(tx: Tx, afterCase: string, size: number): Promise<ListedDeliberation[]> {
  const rows = await tx.run<Row & { number: string; title: string }>(sql`
    select distinct on (d.complaint_id) ${COLUMNS}, c.number, c.title from complaint_deliberations d join complaints c on c.id = d.complaint_id
    where d.complaint_id > ${afterCase}::uuid order by d.complaint_id, d.proposed_at desc, d.id desc limit ${size}`);
  return rows.map((row) => ({ ...toDeliberation(row), number: row.number, title: row.title }));
}
