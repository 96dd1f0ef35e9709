import type { Tx } from '../platform/db/sql.ts';
import type { ChainHead } from './chain.ts';
import type { ChainedEntry, Origin, PromiseRow } from './domain.ts';

export interface StepsToWrite {
  heads: readonly { origin: Origin; head: ChainHead }[];
  entries: readonly ChainedEntry[];
  promises: readonly { promise: PromiseRow; lookAt: Date }[];
}

/** One advisory key per city and purpose: a change of the table of days holds it alone, steps that set a due day share it. */
const calendarLockName = (tx: Tx): string => `followup-calendar:${tx.schema}`;

/**
 * Writes everything an action did in one statement; the values travel as JSON so that its text never changes and stays prepared.
 * @returns the version of the table of days, and whether nobody was changing it
 */
export async function writeSteps(tx: Tx, steps: StepsToWrite): Promise<{ version: string; undisturbed: boolean }> {
  const heads = steps.heads.map(({ origin, head }) => ({ p: origin.programme, o: origin.id, seq: head.seq, hash: head.hash }));
  const entries = steps.entries.map((e) => ({
    id: e.id, p: e.origin.programme, o: e.origin.id, seq: e.seq, at: e.at, kind: e.kind, visibility: e.visibility, actor: e.actor,
    promise_id: e.promiseId, data: e.data, body: e.body, body_hash: e.bodyHash, internal: e.internal, prev_hash: e.prevHash, hash: e.hash,
  }));
  const rows = await tx.sql<{ version: string; undisturbed: boolean }>`
    with heads as (
      insert into timeline_heads (origin_programme, origin_id, last_seq, last_hash)
      select p, o, seq, decode(hash, 'hex') from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as h(p text, o uuid, seq int, hash text)
      on conflict (origin_programme, origin_id) do update set last_seq = excluded.last_seq, last_hash = excluded.last_hash
    ), entries as (
      insert into timeline_entries (id, origin_programme, origin_id, seq, at, kind, visibility, actor, promise_id, data, body, body_hash, internal, prev_hash, hash)
      select id, p, o, seq, at, kind, visibility, actor, promise_id, data, body, decode(body_hash, 'hex'), internal, decode(prev_hash, 'hex'), decode(hash, 'hex')
      from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e(id uuid, p text, o uuid, seq int, at timestamptz, kind text, visibility text,
        actor jsonb, promise_id uuid, data jsonb, body text, body_hash text, internal jsonb, prev_hash text, hash text)
    ), saved as (
      insert into promises (id, origin_programme, origin_id, kind, owed_by_type, owed_by_id, owed_to, limits, office, started_at, started_on, day_zero,
        due_on, due_at, due_limit, basis, state, paused_at, paused_from, pause_reason, pauses, extensions, ended_at, was_late, end_reason, look_at)
      select * from jsonb_to_recordset(${JSON.stringify(steps.promises.map(promiseJson))}::jsonb) as r(id uuid, origin_programme text, origin_id uuid, kind text,
        owed_by_type text, owed_by_id uuid, owed_to text, limits jsonb, office jsonb, started_at timestamptz, started_on date, day_zero date,
        due_on date, due_at timestamptz, due_limit text, basis text, state text, paused_at timestamptz, paused_from date, pause_reason text,
        pauses jsonb, extensions jsonb, ended_at timestamptz, was_late boolean, end_reason text, look_at timestamptz)
      on conflict (id) do update set owed_by_type = excluded.owed_by_type, owed_by_id = excluded.owed_by_id, day_zero = excluded.day_zero,
        due_on = excluded.due_on, due_at = excluded.due_at, due_limit = excluded.due_limit, basis = excluded.basis, state = excluded.state,
        paused_at = excluded.paused_at, paused_from = excluded.paused_from, pause_reason = excluded.pause_reason, pauses = excluded.pauses,
        extensions = excluded.extensions, ended_at = excluded.ended_at, was_late = excluded.was_late, end_reason = excluded.end_reason, look_at = excluded.look_at
    )
    select version, pg_try_advisory_xact_lock_shared(hashtextextended(${calendarLockName(tx)}, 0)) as undisturbed from calendar_settings`;
  return rows[0]!;
}

const promiseJson = ({ promise: p, lookAt }: { promise: PromiseRow; lookAt: Date }) => ({
  id: p.id, origin_programme: p.origin.programme, origin_id: p.origin.id, kind: p.kind, owed_by_type: p.owedBy.type, owed_by_id: p.owedBy.id,
  owed_to: p.owedTo, limits: p.limits, office: p.office, started_at: p.startedAt, started_on: p.startedOn, day_zero: p.dayZero, due_on: p.dueOn,
  due_at: p.dueAt, due_limit: p.dueLimit, basis: p.basis, state: p.state, paused_at: p.pausedAt, paused_from: p.pausedFrom, pause_reason: p.pauseReason,
  pauses: p.pauses, extensions: p.extensions, ended_at: p.endedAt, was_late: p.wasLate, end_reason: p.endReason, look_at: lookAt,
});

type HeadRow = { programme: string; id: string; seq: number; hash: string };
const byOrigin = (rows: readonly HeadRow[]): Map<string, ChainHead> => new Map(rows.map((row) => [originKey(row), { seq: row.seq, hash: row.hash }]));
export const originKey = (origin: Origin): string => `${origin.programme}:${origin.id}`;
const wantedJson = (origins: readonly Origin[]): string => JSON.stringify(origins.map((origin) => ({ p: origin.programme, o: origin.id })));

/** Locks the ends of many chains in a fixed order, for who holds the calendar. */
export async function lockHeads(tx: Tx, origins: readonly Origin[]): Promise<Map<string, ChainHead>> {
  return byOrigin(await tx.sql<HeadRow>`
    select origin_programme as programme, origin_id as id, last_seq as seq, encode(last_hash, 'hex') as hash from timeline_heads
    where (origin_programme, origin_id) in (select p, o from jsonb_to_recordset(${wantedJson(origins)}::jsonb) as w(p text, o uuid))
    order by origin_programme, origin_id for update`);
}

/** Locks those ends that nobody else is working on; the others come up again at the next sweep. */
export async function lockIdleHeads(tx: Tx, origins: readonly Origin[]): Promise<Map<string, ChainHead>> {
  await waitForCalendar(tx);
  return byOrigin(await tx.sql<HeadRow>`
    select origin_programme as programme, origin_id as id, last_seq as seq, encode(last_hash, 'hex') as hash from timeline_heads
    where (origin_programme, origin_id) in (select p, o from jsonb_to_recordset(${wantedJson(origins)}::jsonb) as w(p text, o uuid))
    order by origin_programme, origin_id for update skip locked`);
}

/**
 * Locks the end of one chain. The calendar is shared first, in the same round trip (rows are locked after all joins): whoever
 * changes the table of days never waits for a chain whose holder waits for the calendar.
 */
export async function lockHead(tx: Tx, origin: Origin): Promise<ChainHead | null> {
  const [row] = await tx.sql<ChainHead>`
    with calendar as materialized (select pg_advisory_xact_lock_shared(hashtextextended(${calendarLockName(tx)}, 0)) as shared)
    select last_seq as seq, encode(last_hash, 'hex') as hash from calendar, timeline_heads
    where origin_programme = ${origin.programme} and origin_id = ${origin.id} and calendar.shared is not null for update of timeline_heads`;
  return row ? { seq: row.seq, hash: row.hash } : null;
}

/** Waits until a change of the table of days is over, and keeps the next one waiting until this transaction ends. */
export async function waitForCalendar(tx: Tx): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock_shared(hashtextextended(${calendarLockName(tx)}, 0))`;
}
export async function holdCalendar(tx: Tx): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(hashtextextended(${calendarLockName(tx)}, 0))`;
}
