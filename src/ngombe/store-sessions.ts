import { raw, sql, type Tx } from '../platform/db/sql.ts';
import type { Facility, Session, SessionKind, SessionState } from './domain.ts';

interface Row {
  id: string; edition: number; kind: SessionKind; title: string; area_code: string | null; scope_area_code: string | null; venue: string;
  starts_at: Date; ends_at: Date; opens_at: Date; closes_at: Date; quota: number; joined_event: string; facilities: Facility[]; notice: string;
  state: SessionState; seed: string; selected_at: Date | null; ended_at: Date | null; version: number; body_ids: string[];
}
const COLUMNS = raw(`s.id, edition, kind, title, area_code, scope_area_code, venue, starts_at, ends_at, opens_at, closes_at, quota, joined_event, facilities, notice,
  state, seed, selected_at, ended_at, version, (select coalesce(array_agg(b.body_id order by b.body_id), '{}') from ngombe_session_bodies b where b.session_id = s.id) as body_ids`);

const toSession = (r: Row): Session => ({
  id: r.id, edition: r.edition, kind: r.kind, title: r.title, areaCode: r.area_code, scopeAreaCode: r.scope_area_code, venue: r.venue,
  startsAt: r.starts_at, endsAt: r.ends_at, opensAt: r.opens_at, closesAt: r.closes_at, quota: r.quota, joinedEvent: r.joined_event,
  facilities: r.facilities, notice: r.notice, state: r.state, seed: r.seed, selectedAt: r.selected_at, endedAt: r.ended_at, version: r.version, bodyIds: r.body_ids,
});

export async function sessionByEdition(tx: Tx, edition: number): Promise<Session | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from ngombe_sessions s where edition = ${edition}`);
  return row ? toSession(row) : null;
}

export async function sessionById(tx: Tx, id: string): Promise<Session | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from ngombe_sessions s where s.id = ${id}`);
  return row ? toSession(row) : null;
}

/** Locks the session: whatever changes who has a place waits here. */
export async function lockSession(tx: Tx, edition: number): Promise<Session | null> {
  const [row] = await tx.sql`select id from ngombe_sessions where edition = ${edition} for update`;
  return row ? sessionByEdition(tx, edition) : null;
}

/** Latest first. @param before the edition of the last one of the page before */
export async function listSessions(tx: Tx, filter: { states: readonly SessionState[]; before?: Session | undefined; limit: number }): Promise<Session[]> {
  const older = filter.before ? sql`and (starts_at, s.id) < (${filter.before.startsAt}, ${filter.before.id}::uuid)` : sql``;
  const rows = await tx.run<Row>(sql`select ${COLUMNS} from ngombe_sessions s where state = any(${[...filter.states]}) ${older} order by starts_at desc, s.id desc limit ${filter.limit}`);
  return rows.map(toSession);
}

/** The next session that has not ended, for those who want to know when it is. */
export async function upcomingSession(tx: Tx, now: Date): Promise<Session | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from ngombe_sessions s where state = 'published' and starts_at > ${now} order by starts_at, s.id limit 1`);
  return row ? toSession(row) : null;
}

/** The next published session whose registration has not closed: where people who wait go. */
export async function nextSession(tx: Tx, now: Date): Promise<Session | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from ngombe_sessions s where state = 'published' and closes_at > ${now} and selected_at is null order by starts_at, s.id limit 1`);
  return row ? toSession(row) : null;
}

export async function latestEdition(tx: Tx): Promise<number> {
  const [row] = await tx.sql<{ n: number }>`select coalesce(max(edition), 0) as n from ngombe_sessions`;
  return row!.n;
}

/** @returns false where the edition number is taken */
export async function insertSession(tx: Tx, s: Session, at: Date, by: string): Promise<boolean> {
  const rows = await tx.sql`
    insert into ngombe_sessions (id, edition, kind, title, area_code, scope_area_code, venue, starts_at, ends_at, opens_at, closes_at, quota, joined_event, facilities, notice,
      state, seed, created_at, created_by)
    values (${s.id}, ${s.edition}, ${s.kind}, ${s.title}, ${s.areaCode}, ${s.scopeAreaCode}, ${s.venue}, ${s.startsAt}, ${s.endsAt}, ${s.opensAt}, ${s.closesAt}, ${s.quota}, ${s.joinedEvent},
      ${[...s.facilities]}, ${s.notice}, ${s.state}, ${s.seed}, ${at}, ${by})
    on conflict (edition) do nothing returning id`;
  if (rows.length === 1) await saveBodies(tx, s);
  return rows.length === 1;
}

export async function saveSession(tx: Tx, s: Session): Promise<void> {
  await tx.sql`
    update ngombe_sessions set kind = ${s.kind}, title = ${s.title}, area_code = ${s.areaCode}, scope_area_code = ${s.scopeAreaCode}, venue = ${s.venue},
      starts_at = ${s.startsAt}, ends_at = ${s.endsAt}, opens_at = ${s.opensAt}, closes_at = ${s.closesAt}, quota = ${s.quota}, joined_event = ${s.joinedEvent},
      facilities = ${[...s.facilities]}, notice = ${s.notice}, state = ${s.state}, selected_at = ${s.selectedAt}, ended_at = ${s.endedAt}, version = version + 1
    where id = ${s.id}`;
  await saveBodies(tx, s);
}

async function saveBodies(tx: Tx, s: Session): Promise<void> {
  await tx.sql`delete from ngombe_session_bodies where session_id = ${s.id} and body_id <> all(${[...s.bodyIds]}::uuid[])`;
  await tx.sql`insert into ngombe_session_bodies (session_id, body_id) select ${s.id}, unnest(${[...s.bodyIds]}::uuid[]) on conflict do nothing`;
}

/** For `wadah verify`, page by page. */
export async function pageOfSessions(tx: Tx, afterId: string, size: number): Promise<Session[]> {
  const rows = await tx.run<Row>(sql`select ${COLUMNS} from ngombe_sessions s where s.id > ${afterId} order by s.id limit ${size}`);
  return rows.map(toSession);
}
