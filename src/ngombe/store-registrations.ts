import { raw, sql, type Tx } from '../platform/db/sql.ts';
import type { Mode, Need, PublicQuestion, Registration, RegistrationState } from './domain.ts';

interface Row {
  id: string; number: string; session_id: string; shown_name: string; area_code: string | null; group_name: string; category_id: string | null; question: string;
  published_question: string | null; held: boolean; needs: Need[]; mode: Mode; state: RegistrationState; carried_since: Date | null; place: number | null;
  override_reason: string | null; lodged_by: string | null; attendance: 'here' | 'absent' | null; written_answer: string | null; written_by: string | null; written_at: Date | null; received_at: Date; version: number; walk_in: boolean;
}
/** All of the row but identity and secrets, which have queries of their own. */
const COLUMNS = raw(`id, number, session_id, shown_name, area_code, group_name, category_id, question, published_question, held, needs, mode, state, carried_since,
  place, override_reason, lodged_by, attendance, written_answer, written_by, written_at, received_at, version, walk_in`);
const toRegistration = (r: Row): Registration => ({
  id: r.id, number: r.number, sessionId: r.session_id, shownName: r.shown_name, areaCode: r.area_code, groupName: r.group_name, categoryId: r.category_id,
  question: r.question, publishedQuestion: r.published_question, held: r.held, needs: r.needs, mode: r.mode, state: r.state, carriedSince: r.carried_since,
  place: r.place, overrideReason: r.override_reason, lodgedBy: r.lodged_by, attendance: r.attendance, writtenAnswer: r.written_answer, writtenBy: r.written_by, writtenAt: r.written_at, receivedAt: r.received_at, version: r.version, walkIn: r.walk_in,
});

export interface Secrets { secretMac: Buffer; sealed: Buffer; hasEmail: boolean; lang: string; contactMac: Buffer | null }

/** Writes a registration and numbers it within its year. Numbers may skip; none is given twice. */
export async function insertRegistration(tx: Tx, r: Registration, year: number, secrets: Secrets): Promise<string> {
  const [row] = await tx.sql<{ number: string }>`
    insert into ngombe_registrations (id, number, session_id, secret_mac, sealed, has_email, lang, contact_mac, shown_name, area_code, group_name, category_id, question, held, needs, mode, state,
      lodged_by, received_at, walk_in, attendance)
    select ${r.id}::uuid, 'NGB-' || ${String(year)}::text || '-' || to_char(nextval('ngombe_numbers'), 'FM999999999900000'), ${r.sessionId}::uuid, ${secrets.secretMac}::bytea, ${secrets.sealed}::bytea,
      ${secrets.hasEmail}::boolean, ${secrets.lang}, ${secrets.contactMac}::bytea, ${r.shownName}, ${r.areaCode}, ${r.groupName}, ${r.categoryId}, ${r.question}, ${r.held}::boolean,
      ${[...r.needs]}::text[], ${r.mode}, ${r.state}, ${r.lodgedBy}::uuid, ${r.receivedAt}::timestamptz, ${r.walkIn}::boolean, ${r.attendance}::text
    returning number`;
  return row!.number;
}

export async function saveRegistration(tx: Tx, r: Registration): Promise<void> {
  await tx.sql`
    update ngombe_registrations set session_id = ${r.sessionId}, shown_name = ${r.shownName}, area_code = ${r.areaCode}, group_name = ${r.groupName}, category_id = ${r.categoryId},
      question = ${r.question}, published_question = ${r.publishedQuestion}, held = ${r.held}, needs = ${[...r.needs]}, mode = ${r.mode}, state = ${r.state},
      carried_since = ${r.carriedSince}, place = ${r.place}, override_reason = ${r.overrideReason}, attendance = ${r.attendance}, written_answer = ${r.writtenAnswer}, written_by = ${r.writtenBy}, written_at = ${r.writtenAt}, walk_in = ${r.walkIn}, version = version + 1
    where id = ${r.id}`;
}

export async function registrationByNumber(tx: Tx, number: string): Promise<{ registration: Registration; secretMac: Buffer } | null> {
  const [row] = await tx.run<Row & { secret_mac: Buffer }>(sql`select ${COLUMNS}, secret_mac from ngombe_registrations where number = ${number}`);
  return row ? { registration: toRegistration(row), secretMac: row.secret_mac } : null;
}

export async function registrationById(tx: Tx, id: string): Promise<Registration | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from ngombe_registrations where id = ${id}`);
  return row ? toRegistration(row) : null;
}

export async function lockRegistration(tx: Tx, id: string): Promise<Registration | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from ngombe_registrations where id = ${id} for update`);
  return row ? toRegistration(row) : null;
}

/** Everybody of one session, first come first. A session has hundreds at most. */
export async function registrationsOf(tx: Tx, sessionId: string): Promise<Registration[]> {
  const rows = await tx.run<Row>(sql`select ${COLUMNS} from ngombe_registrations where session_id = ${sessionId} order by received_at, id limit 5000`);
  return rows.map(toRegistration);
}

/** The same, locked in the order of their ids. */
export async function lockRegistrationsOf(tx: Tx, sessionId: string): Promise<Registration[]> {
  const rows = await tx.run<Row>(sql`select ${COLUMNS} from ngombe_registrations where session_id = ${sessionId} order by id for update`);
  return rows.map(toRegistration).sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime() || (a.id < b.id ? -1 : 1));
}

export async function countsOf(tx: Tx, sessionId: string): Promise<{ all: number; selected: number }> {
  const [row] = await tx.sql<{ all: number; selected: number }>`
    select count(*) filter (where state <> 'withdrawn')::int as "all", count(*) filter (where state = 'selected')::int as selected from ngombe_registrations where session_id = ${sessionId}`;
  return row!;
}

export async function hasRegistered(tx: Tx, sessionId: string, contactMac: Buffer, otherThan: string | null): Promise<boolean> {
  const [row] = await tx.sql`select 1 from ngombe_registrations where session_id = ${sessionId} and contact_mac = ${contactMac} and state <> 'withdrawn' and id is distinct from ${otherThan}::uuid limit 1`;
  return row !== undefined;
}

/** What was read and released for the public; never a name that was not offered. */
export async function publicQuestions(tx: Tx, sessionId: string, limit: number): Promise<PublicQuestion[]> {
  const rows = await tx.sql<{ number: string; shown_name: string; group_name: string; area_code: string | null; published_question: string }>`
    select number, shown_name, group_name, area_code, published_question from ngombe_registrations
    where session_id = ${sessionId} and published_question is not null and state <> 'withdrawn' order by received_at, id limit ${limit}`;
  return rows.map((row) => ({ number: row.number, name: row.shown_name, groupName: row.group_name, areaCode: row.area_code, question: row.published_question }));
}

/**
 * Who was not heard in sessions that have ended or were called off: who had no turn, came or not, and who came for their turn
 * when time had run out. A session that nobody ended counts as over six hours after its planned end: people may talk on.
 */
export async function waitingFromPast(tx: Tx, now: Date): Promise<Registration[]> {
  const rows = await tx.run<Row>(sql`
    select ${COLUMNS} from ngombe_registrations r where mode = 'attend' and exists (
      select 1 from ngombe_sessions s where s.id = r.session_id and (
        (s.state = 'cancelled' and r.state in ('submitted', 'selected', 'waitlisted'))
        or ((s.state = 'ended' or (s.state = 'published' and s.ends_at <= ${now}::timestamptz - interval '6 hours'))
          and (r.state in ('submitted', 'waitlisted') or (r.state = 'selected' and r.attendance = 'here')))))
      and not exists (select 1 from ngombe_items i where i.registration_id = r.id and i.session_id = r.session_id)
    order by id limit 1000 for update`);
  return rows.map(toRegistration);
}

export interface Reach { id: string; number: string; sealed: Buffer; hasEmail: boolean; lang: 'id' | 'en' }
/** How to reach people; sealed, and bound to the row. */
export async function reachOf(tx: Tx, ids: readonly string[]): Promise<Reach[]> {
  const rows = await tx.sql<{ id: string; number: string; sealed: Buffer; has_email: boolean; lang: 'id' | 'en' }>`
    select id, number, sealed, has_email, lang from ngombe_registrations where id = any(${[...ids]}::uuid[]) order by id`;
  return rows.map((row) => ({ id: row.id, number: row.number, sealed: row.sealed, hasEmail: row.has_email, lang: row.lang }));
}

export async function pageOfRegistrations(tx: Tx, afterId: string, size: number): Promise<Registration[]> {
  const rows = await tx.run<Row>(sql`select ${COLUMNS} from ngombe_registrations where id > ${afterId} order by id limit ${size}`);
  return rows.map(toRegistration);
}
