import { empty, sql, type Sql, type Tx } from '../platform/db/sql.ts';
import type { Day } from '../law/day.ts';
import type { Registration, Session } from './domain.ts';
import type { BoardState, Item, PublicItem } from './items.ts';
import { ITEM_COLUMNS, toItem, type ItemRow } from './store-items.ts';
import { registrationById } from './store-registrations.ts';
import { sessionById } from './store-sessions.ts';

type PlacedRow = ItemRow & { edition: number };
/** An item with the number of its session. */
export type PlacedItem = Item & { edition: number };
const toPlaced = (r: PlacedRow): PlacedItem => ({ ...toItem(r), edition: r.edition });
const EDITION = sql`(select s.edition from ngombe_sessions s where s.id = i.session_id) as edition`;

const toPublic = ({ edition, ...row }: PlacedRow): PublicItem => {
  const { id, seq, asker, summary, answer, answeredBy, outcome, what, leadBodyId, supportingBodyIds, dueOn, budget, authority, letter, reason, priority, areaCode, categoryId, state, wasLate } = toItem(row);
  return { id, edition, seq, asker, summary, answer, answeredBy, outcome, what, leadBodyId, supportingBodyIds, dueOn, budget, authority, letter, reason, priority, areaCode, categoryId, state, wasLate };
};
/** All of an item but whose registration it was. */
const PUBLIC = sql`id, session_id, seq, null::uuid as registration_id, asker, summary, answer, answered_by, outcome, what, lead_body_id, supporting_body_ids, due_on, budget, authority, letter, reason, priority,
  area_code, category_id, state, created_at, was_late, version`;

/** What everybody may read of a session that has ended, in the order in which it was said. */
export async function publicItemsOf(tx: Tx, session: Pick<Session, 'id' | 'edition'>): Promise<PublicItem[]> {
  return (await tx.run<PlacedRow>(sql`select ${PUBLIC}, ${session.edition}::int as edition from ngombe_items where session_id = ${session.id} and state <> 'noted' order by seq limit 1000`)).map(toPublic);
}

export async function publicItem(tx: Tx, session: Pick<Session, 'id' | 'edition'>, seq: number): Promise<PublicItem | null> {
  const [row] = await tx.run<PlacedRow>(sql`select ${PUBLIC}, ${session.edition}::int as edition from ngombe_items where session_id = ${session.id} and seq = ${seq} and state <> 'noted'`);
  return row ? toPublic(row) : null;
}

/** The session that ended last. @param before only among those that began earlier */
export async function lastEnded(tx: Tx, before: Date | null): Promise<Session | null> {
  const earlier = before ? sql`and starts_at < ${before}` : empty;
  const [row] = await tx.run<{ id: string }>(sql`select id from ngombe_sessions where state = 'ended' ${earlier} order by starts_at desc, id limit 1`);
  return row ? sessionById(tx, row.id) : null;
}

export interface BoardFilter {
  state: BoardState;
  /** Lead bodies. */
  leadIds?: readonly string[] | undefined;
  /** Bodies that lead or support. */
  bodyIds?: readonly string[] | undefined;
  /** A ward, or every ward of a district. */
  areaCodes?: readonly string[] | undefined;
  /** The first day whose promises are not late yet. */
  lateBefore: Day;
}
export interface BoardKey { over: boolean; dueOn: Day; id: string }
export const boardKeyOf = (item: Item): BoardKey => ({ over: item.state !== 'owed' && item.state !== 'disputed', dueOn: item.dueOn!, id: item.id });

/** Everything with a day, whatever session it was promised in: what is owed first, the oldest day on top, then what is over. */
export async function board(tx: Tx, filter: BoardFilter, after: BoardKey | null, limit: number): Promise<PlacedItem[]> {
  const states: Record<BoardState, Sql> = {
    owed: sql`and state in ('owed', 'disputed')`, all: empty, over: sql`and state not in ('owed', 'disputed')`,
    late: sql`and (was_late or (state in ('owed', 'disputed') and due_on < ${filter.lateBefore}::date))`,
  };
  const lead = filter.leadIds ? sql`and lead_body_id = any(${[...filter.leadIds]}::uuid[])` : empty;
  const body = filter.bodyIds ? sql`and (lead_body_id = any(${[...filter.bodyIds]}::uuid[]) or supporting_body_ids && ${[...filter.bodyIds]}::uuid[])` : empty;
  const area = filter.areaCodes ? sql`and area_code = any(${[...filter.areaCodes]}::text[])` : empty;
  const next = after ? sql`and ((state not in ('owed', 'disputed')), due_on, id) > (${after.over}::boolean, ${after.dueOn}::date, ${after.id}::uuid)` : empty;
  const rows = await tx.run<PlacedRow>(sql`select ${ITEM_COLUMNS}, ${EDITION} from ngombe_items i where due_on is not null and state <> 'noted' ${states[filter.state]} ${lead} ${body} ${area} ${next}
    order by (state not in ('owed', 'disputed')), due_on, id limit ${limit}`);
  return rows.map(toPlaced);
}

export interface BoardTally { owed: number; late: number; done: number; settled: number; keptLate: number }
export async function boardTally(tx: Tx, lateBefore: Day): Promise<BoardTally> {
  const [row] = await tx.sql<BoardTally>`
    select count(*) filter (where state in ('owed', 'disputed'))::int as owed, count(*) filter (where state in ('owed', 'disputed') and due_on < ${lateBefore}::date)::int as late,
      count(*) filter (where state in ('done', 'settled'))::int as done, count(*) filter (where state = 'settled')::int as settled, count(*) filter (where state in ('done', 'settled') and was_late)::int as "keptLate"
    from ngombe_items where due_on is not null and state <> 'noted'`;
  return row!;
}

export interface Recurring { categoryId: string; areaCode: string | null; sessions: number; questions: number; owed: number; lastEdition: number; lastSeq: number }
/** The same matter at the same place, asked in more than one session; the most often asked first. */
export const recurring = (tx: Tx, limit: number): Promise<Recurring[]> => tx.sql<Recurring>`
  select category_id as "categoryId", i.area_code as "areaCode", count(distinct session_id)::int as sessions, count(*)::int as questions,
    count(*) filter (where i.state in ('owed', 'disputed'))::int as owed,
    (array_agg(s.edition order by s.starts_at desc, i.seq desc))[1] as "lastEdition", (array_agg(i.seq order by s.starts_at desc, i.seq desc))[1] as "lastSeq"
  from ngombe_items i join ngombe_sessions s on s.id = i.session_id where category_id is not null and i.state <> 'noted'
  group by category_id, i.area_code having count(distinct session_id) > 1 order by sessions desc, questions desc, category_id, i.area_code limit ${limit}`;

export interface UnwrittenKey { endedAt: Date; id: string }
export interface Unwritten { registration: Registration; edition: number; title: string; endedAt: Date }
/** Who is owed an answer in writing, the oldest session first. */
export async function unwritten(tx: Tx, after: UnwrittenKey | null, limit: number): Promise<Unwritten[]> {
  const next = after ? sql`and (s.ended_at, r.id) > (${after.endedAt}::timestamptz, ${after.id}::uuid)` : empty;
  const rows = await tx.run<{ id: string; edition: number; title: string; ended_at: Date }>(sql`
    select r.id, s.edition, s.title, s.ended_at from ngombe_registrations r join ngombe_sessions s on s.id = r.session_id
    where s.state = 'ended' and r.mode = 'written' and r.written_answer is null and r.state <> 'withdrawn' ${next} order by s.ended_at, r.id limit ${limit}`);
  const found: Unwritten[] = [];
  for (const row of rows) found.push({ registration: (await registrationById(tx, row.id))!, edition: row.edition, title: row.title, endedAt: row.ended_at });
  return found;
}
