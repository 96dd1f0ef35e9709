import { raw, sql, type Tx } from '../platform/db/sql.ts';
import type { Complaint, ComplaintClass, ComplaintState } from './domain.ts';
import type { Day } from '../law/day.ts';

export interface ComplaintRow {
  id: string; number: string; state: ComplaintState; resume_state: ComplaintState | null;
  class: ComplaintClass | null; proposed_class: ComplaintClass | null;
  restricted: boolean; anonymous: boolean; confidential: boolean; title: string; text: string;
  published_title: string | null; published_text: string | null; published_at: Date | null;
  category_id: string | null; function_id: string | null; area_code: string | null; landmark: string; event_on: Day | null;
  channel: Complaint['channel']; lodged_by: string | null; priority: Complaint['priority'];
  body_id: string | null; accepted_by: string | null; rule_set_id: string;
  received_at: Date; forwarded_at: Date | null; first_answered_at: Date | null; answered_at: Date | null;
  has_completing_answer: boolean; ended_at: Date | null; outcome: Complaint['outcome']; verdict: Complaint['verdict'];
  contest_count: number; return_count: number; due_at: Date; reminders_sent: number; version: number; contributor_ids: string[];
}

/** All of the row but its two search vectors and the secret: they are larger than the text and nobody reads them here. */
export const COLUMNS = raw(`id, number, state, resume_state, class, proposed_class, restricted, anonymous, confidential, title, text, published_title,
  published_text, published_at, category_id, function_id, area_code, landmark, event_on, channel, lodged_by, priority, body_id, accepted_by, rule_set_id,
  received_at, forwarded_at, first_answered_at, answered_at, has_completing_answer, ended_at, outcome, verdict, contest_count, return_count, due_at,
  reminders_sent, version,
  (select coalesce(array_agg(distinct k.body_id), '{}') from complaint_contributions k where k.complaint_id = complaints.id and k.state in ('requested', 'accepted', 'delivered')) as contributor_ids`);

/** Stands in the column where nothing is due. */
export const NEVER = new Date('9999-12-31T00:00:00Z');

export const dueOrNull = (at: Date): Date | null => (at < NEVER ? at : null);

export const toComplaint = (r: ComplaintRow): Complaint => ({
  id: r.id, number: r.number, state: r.state, resumeState: r.resume_state, class: r.class, proposedClass: r.proposed_class,
  restricted: r.restricted, anonymous: r.anonymous, confidential: r.confidential, title: r.title, text: r.text,
  publishedTitle: r.published_title, publishedText: r.published_text, publishedAt: r.published_at,
  categoryId: r.category_id, functionId: r.function_id, areaCode: r.area_code, landmark: r.landmark, eventOn: r.event_on,
  channel: r.channel, lodgedBy: r.lodged_by, priority: r.priority, bodyId: r.body_id, acceptedBy: r.accepted_by,
  ruleSetId: r.rule_set_id, receivedAt: r.received_at, forwardedAt: r.forwarded_at, firstAnsweredAt: r.first_answered_at,
  answeredAt: r.answered_at, hasCompletingAnswer: r.has_completing_answer, endedAt: r.ended_at, outcome: r.outcome,
  verdict: r.verdict, contestCount: r.contest_count, returnCount: r.return_count, dueAt: dueOrNull(r.due_at),
  remindersSent: r.reminders_sent, version: r.version, contributorIds: r.contributor_ids,
});

/** Locks the row until the transaction ends, so two officers cannot decide at once. */
export async function findForUpdate(tx: Tx, id: string): Promise<Complaint | null> {
  const [row] = await tx.run<ComplaintRow>(sql`select ${COLUMNS} from complaints where id = ${id} for update`);
  return row ? toComplaint(row) : null;
}

export async function findById(tx: Tx, id: string): Promise<Complaint | null> {
  const [row] = await tx.run<ComplaintRow>(sql`select ${COLUMNS} from complaints where id = ${id}`);
  return row ? toComplaint(row) : null;
}

export async function findByNumber(tx: Tx, number: string): Promise<Complaint | null> {
  const [row] = await tx.run<ComplaintRow>(sql`select ${COLUMNS} from complaints where number = ${number}`);
  return row ? toComplaint(row) : null;
}

/** @returns the case and the MAC of its secret, for the reporter's way in. */
export async function findWithSecret(tx: Tx, number: string): Promise<{ complaint: Complaint; secretMac: Buffer } | null> {
  const [row] = await tx.run<ComplaintRow & { secret_mac: Buffer }>(sql`select ${COLUMNS}, secret_mac from complaints where number = ${number}`);
  return row ? { complaint: toComplaint(row), secretMac: row.secret_mac } : null;
}

/**
 * Writes a new report with its sealed reporter, and numbers it within its year in the same round trip. Numbers may skip:
 * a sequence never waits for another transaction and never gives a number twice.
 * @returns the number
 */
export async function insert(tx: Tx, c: Complaint, year: number, secretMac: Buffer, reporter: { sealed: Buffer; hasEmail: boolean; lang: string }): Promise<string> {
  const [row] = await tx.sql<{ number: string }>`
    with next as (select nextval('complaint_numbers') as n), report as (
      insert into complaints (id, number, state, proposed_class, restricted, anonymous, confidential, title, text, category_id,
        function_id, area_code, landmark, event_on, channel, lodged_by, rule_set_id, received_at, due_at, secret_mac)
      select ${c.id}::uuid, 'ADU-' || ${String(year)}::text || '-' || to_char(n, 'FM999999999900000'), ${c.state}, ${c.proposedClass}, ${c.restricted}::boolean, ${c.anonymous}::boolean,
        ${c.confidential}::boolean, ${c.title}, ${c.text}, ${c.categoryId}, ${c.functionId}, ${c.areaCode}, ${c.landmark}, ${c.eventOn}::date, ${c.channel},
        ${c.lodgedBy}::uuid, ${c.ruleSetId}, ${c.receivedAt}::timestamptz, ${c.dueAt ?? NEVER}::timestamptz, ${secretMac}::bytea from next
      returning id, number), reporter as (
      insert into complaint_reporters (complaint_id, sealed, has_email, lang)
      select id, ${reporter.sealed}::bytea, ${reporter.hasEmail}::boolean, ${reporter.lang} from report)
    select number from report`;
  return row!.number;
}

/** @returns null where there is no such report */
export async function numberOf(tx: Tx, id: string): Promise<string | null> {
  return (await numbersOf(tx, [id])).get(id) ?? null;
}

/** Writes everything an action may change. The version guards against a form that was opened before somebody else acted. */
export async function save(tx: Tx, c: Complaint): Promise<void> {
  await tx.sql`
    update complaints set state = ${c.state}, resume_state = ${c.resumeState}, class = ${c.class}, restricted = ${c.restricted},
      published_title = ${c.publishedTitle}, published_text = ${c.publishedText}, published_at = ${c.publishedAt},
      category_id = ${c.categoryId}, function_id = ${c.functionId}, area_code = ${c.areaCode}, landmark = ${c.landmark},
      priority = ${c.priority}, body_id = ${c.bodyId}, accepted_by = ${c.acceptedBy}, forwarded_at = ${c.forwardedAt},
      first_answered_at = ${c.firstAnsweredAt}, answered_at = ${c.answeredAt}, has_completing_answer = ${c.hasCompletingAnswer},
      ended_at = ${c.endedAt}, outcome = ${c.outcome}, verdict = ${c.verdict}, contest_count = ${c.contestCount},
      return_count = ${c.returnCount}, due_at = ${c.dueAt ?? NEVER}, reminders_sent = ${c.remindersSent},
      version = version + 1
    where id = ${c.id}`;
}

/** Locks many cases in the order of their ids, as everybody who locks more than one does. */
export async function lockCases(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql`select id from complaints where id = any(${[...ids]}::uuid[]) order by id for update`;
}

/** A calendar change moved deadlines; the promise room tells which case got which due date. */
export async function moveDue(tx: Tx, id: string, dueAt: Date | null): Promise<void> {
  await tx.sql`update complaints set due_at = ${dueAt ?? NEVER} where id = ${id}`;
}

/** @returns which of the ids are reports; `wadah verify` uses it to find promises without their case. */
export async function existing(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.sql<{ id: string }>`select id from complaints where id = any(${ids as string[]}::uuid[])`;
  return new Set(rows.map((r) => r.id));
}

export async function pageOfStates(tx: Tx, afterId: string, size: number): Promise<{ id: string; number: string; state: ComplaintState; dueAt: Date | null; isOver: boolean }[]> {
  const rows = await tx.sql<{ id: string; number: string; state: ComplaintState; due_at: Date; is_over: boolean }>`
    select id, number, state, due_at, ended_at is not null as is_over from complaints where id > ${afterId} order by id limit ${size}`;
  return rows.map((row) => ({ id: row.id, number: row.number, state: row.state, dueAt: dueOrNull(row.due_at), isOver: row.is_over }));
}

/** Open cases in order of id, locked so that no action changes them while their due date is compared. */
export async function pageOfOpen(tx: Tx, afterId: string, size: number): Promise<{ id: string; dueAt: Date | null }[]> {
  const rows = await tx.sql<{ id: string; due_at: Date }>`
    select id, due_at from complaints where id > ${afterId} and ended_at is null order by id limit ${size} for update`;
  return rows.map((row) => ({ id: row.id, dueAt: dueOrNull(row.due_at) }));
}

/** Case numbers by id, for mails and lists of other rooms' records. */
export async function numbersOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.sql<{ id: string; number: string }>`select id, number from complaints where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row.number]));
}

/** @returns which of the cases only the coordinator and the Inspektorat may know of */
export async function restrictedAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.sql<{ id: string }>`select id from complaints where id = any(${[...ids]}::uuid[]) and restricted`;
  return new Set(rows.map((row) => row.id));
}
