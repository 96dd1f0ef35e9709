import { sql, empty, join, raw, type Sql, type Tx } from '../platform/db/sql.ts';
import type { Day } from '../law/day.ts';
import type { Extension, Office, Pause } from '../law/deadline.ts';
import type { TimeLimit } from '../law/time-limit.ts';
import { grouped } from './grouped.ts';
import type { Origin, Owner, PromiseRow, PromiseState } from './domain.ts';

interface Row {
  id: string; origin_programme: string; origin_id: string; kind: string; owed_by_type: Owner['type']; owed_by_id: string | null; owed_to: string;
  limits: TimeLimit[]; office: Office; started_at: Date; started_on: Day; day_zero: Day; due_on: Day; due_at: Date; due_limit: string; basis: string;
  state: PromiseState; paused_at: Date | null; paused_from: Day | null; pause_reason: string | null; pauses: Pause[]; extensions: Extension[];
  ended_at: Date | null; was_late: boolean | null; end_reason: string | null;
}
const COLUMNS = raw(`id, origin_programme, origin_id, kind, owed_by_type, owed_by_id, owed_to, limits, office, started_at, started_on, day_zero,
  due_on, due_at, due_limit, basis, state, paused_at, paused_from, pause_reason, pauses, extensions, ended_at, was_late, end_reason`);

const toPromise = (r: Row): PromiseRow => ({
  id: r.id, origin: { programme: r.origin_programme, id: r.origin_id }, kind: r.kind, owedBy: { type: r.owed_by_type, id: r.owed_by_id }, owedTo: r.owed_to,
  limits: r.limits, office: r.office, startedAt: r.started_at, startedOn: r.started_on, dayZero: r.day_zero, dueOn: r.due_on, dueAt: r.due_at,
  dueLimit: r.due_limit, basis: r.basis, state: r.state, pausedAt: r.paused_at, pausedFrom: r.paused_from, pauseReason: r.pause_reason,
  pauses: r.pauses, extensions: r.extensions, endedAt: r.ended_at, wasLate: r.was_late, endReason: r.end_reason,
});

const where = async (tx: Tx, condition: Sql): Promise<PromiseRow[]> =>
  (await tx.run<Row>(sql`select ${COLUMNS} from promises where ${condition}`)).map(toPromise);

/** Every promise of a case, in the order in which they began. */
export const promisesOf = (tx: Tx, origin: Origin): Promise<PromiseRow[]> =>
  where(tx, sql`origin_programme = ${origin.programme} and origin_id = ${origin.id} order by id`);

export const promisesOfOrigins = (tx: Tx, origins: readonly Origin[]): Promise<PromiseRow[]> => {
  const wanted = JSON.stringify(origins.map((origin) => ({ p: origin.programme, o: origin.id })));
  return where(tx, sql`(origin_programme, origin_id) in (select p, o from jsonb_to_recordset(${wanted}::jsonb) as w(p text, o uuid)) order by id`);
};

/** The promises of many cases at once, for lists. */
export async function promisesOfMany(tx: Tx, programme: string, ids: readonly string[]): Promise<Map<string, PromiseRow[]>> {
  const promises = ids.length === 0 ? [] : await where(tx, sql`origin_programme = ${programme} and origin_id = any(${[...ids]}::uuid[]) order by id`);
  return grouped(promises, (promise) => promise.origin.id);
}

/** Open promises that a change of the given days could move, by keyset on the id. */
export const openPromisesTouching = (tx: Tx, first: Day, last: Day, afterId: string, limit: number): Promise<PromiseRow[]> =>
  where(tx, sql`state in ('running', 'paused') and started_on <= ${last} and due_on >= ${first} and id > ${afterId} order by id limit ${limit}`);

/** Running promises whose time to be looked at has come. */
export const promisesToLookAt = (tx: Tx, programme: string, kinds: readonly string[], now: Date, limit: number): Promise<PromiseRow[]> =>
  where(tx, sql`state = 'running' and origin_programme = ${programme} and look_at <= ${now} and kind in (${join(kinds)}) order by look_at, id limit ${limit}`);

export interface KeptCount { ownerId: string; kept: number; keptLate: number; open: number; overdue: number }

/**
 * What public bodies promised, kept and missed, over promises that began from `from` on.
 * @param programme restricts to one programme; null takes all
 */
export async function keptCounts(tx: Tx, now: Date, from: Day, ownerIds: readonly string[] | null, programme: string | null, kinds: { only?: readonly string[]; except?: readonly string[] } = {}): Promise<KeptCount[]> {
  // Built from pieces: one text with "or null" would make the planner forget the index by owner.
  const owners = ownerIds === null ? sql`owed_by_id is not null` : sql`owed_by_id = any(${[...ownerIds]}::uuid[])`;
  const ofProgramme = programme === null ? empty : sql`and origin_programme = ${programme}`;
  const ofKinds = kinds.only ? sql`and kind in (${join(kinds.only)})` : kinds.except ? sql`and kind not in (${join(kinds.except)})` : empty;
  return tx.run<KeptCount>(sql`
    select owed_by_id as "ownerId",
      count(*) filter (where state = 'kept' and not was_late) as kept,
      count(*) filter (where state = 'kept' and was_late) as "keptLate",
      count(*) filter (where state = 'paused' or (state = 'running' and due_at >= ${now})) as open,
      count(*) filter (where state = 'running' and due_at < ${now}) as overdue
    from promises where ${owners} and owed_by_type = 'body' and started_on >= ${from} ${ofProgramme} ${ofKinds}
    group by owed_by_id`);
}
