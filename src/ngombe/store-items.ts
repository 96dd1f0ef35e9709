import { raw, sql, type Tx } from '../platform/db/sql.ts';
import type { Day } from '../law/day.ts';
import type { Authority, Item, ItemOutcome, ItemPriority, ItemState } from './items.ts';

export interface ItemRow {
  id: string; session_id: string; seq: number; registration_id: string | null; asker: string; summary: string; answer: string; answered_by: string; outcome: ItemOutcome | null; what: string;
  lead_body_id: string | null; supporting_body_ids: string[]; due_on: Day | null; budget: string; authority: Authority | null; letter: string; reason: string; priority: ItemPriority | null;
  area_code: string | null; category_id: string | null; state: ItemState; created_at: Date; was_late: boolean; version: number;
}
export const ITEM_COLUMNS = raw(`id, session_id, seq, registration_id, asker, summary, answer, answered_by, outcome, what, lead_body_id, supporting_body_ids, due_on, budget, authority, letter, reason, priority,
  area_code, category_id, state, created_at, was_late, version`);
export const toItem = (r: ItemRow): Item => ({
  id: r.id, sessionId: r.session_id, seq: r.seq, registrationId: r.registration_id, asker: r.asker, summary: r.summary, answer: r.answer, answeredBy: r.answered_by, outcome: r.outcome, what: r.what,
  leadBodyId: r.lead_body_id, supportingBodyIds: r.supporting_body_ids, dueOn: r.due_on, budget: r.budget, authority: r.authority, letter: r.letter, reason: r.reason, priority: r.priority,
  areaCode: r.area_code, categoryId: r.category_id, state: r.state, createdAt: r.created_at, wasLate: r.was_late, version: r.version,
});

/** In the order in which they were said. */
export async function itemsOf(tx: Tx, sessionId: string): Promise<Item[]> {
  return (await tx.run<ItemRow>(sql`select ${ITEM_COLUMNS} from ngombe_items where session_id = ${sessionId} order by seq limit 1000`)).map(toItem);
}

export async function lockItem(tx: Tx, id: string): Promise<Item | null> {
  const [row] = await tx.run<ItemRow>(sql`select ${ITEM_COLUMNS} from ngombe_items where id = ${id} for update`);
  return row ? toItem(row) : null;
}

export async function itemBySeq(tx: Tx, sessionId: string, seq: number): Promise<Item | null> {
  const [row] = await tx.run<ItemRow>(sql`select ${ITEM_COLUMNS} from ngombe_items where session_id = ${sessionId} and seq = ${seq}`);
  return row ? toItem(row) : null;
}

/** Numbers the item within its session; the caller holds the lock of the session. @returns the number, or null where this id is there already */
export async function insertItem(tx: Tx, item: Item): Promise<number | null> {
  const [row] = await tx.sql<{ seq: number }>`
    insert into ngombe_items (id, session_id, seq, registration_id, asker, summary, answer, answered_by, outcome, what, lead_body_id, supporting_body_ids, due_on, budget, authority, letter, reason,
      priority, area_code, category_id, state, created_at)
    select ${item.id}::uuid, ${item.sessionId}::uuid, coalesce(max(seq), 0) + 1, ${item.registrationId}::uuid, ${item.asker}::text, ${item.summary}::text, ${item.answer}::text, ${item.answeredBy}::text, ${item.outcome}::text,
      ${item.what}::text, ${item.leadBodyId}::uuid, ${[...item.supportingBodyIds]}::uuid[], ${item.dueOn}::date, ${item.budget}::text, ${item.authority}::text, ${item.letter}::text, ${item.reason}::text, ${item.priority}::text,
      ${item.areaCode}::text, ${item.categoryId}::text, ${item.state}::text, ${item.createdAt}::timestamptz
    from ngombe_items where session_id = ${item.sessionId}::uuid
    on conflict (id) do nothing returning seq`;
  return row?.seq ?? null;
}

export async function saveItem(tx: Tx, item: Item): Promise<void> {
  await tx.sql`
    update ngombe_items set asker = ${item.asker}, summary = ${item.summary}, answer = ${item.answer}, answered_by = ${item.answeredBy}, outcome = ${item.outcome}, what = ${item.what},
      lead_body_id = ${item.leadBodyId}, supporting_body_ids = ${[...item.supportingBodyIds]}, due_on = ${item.dueOn}, budget = ${item.budget}, authority = ${item.authority}, letter = ${item.letter},
      reason = ${item.reason}, priority = ${item.priority}, area_code = ${item.areaCode}, category_id = ${item.categoryId}, state = ${item.state}, was_late = ${item.wasLate}, version = version + 1
    where id = ${item.id}`;
}

export interface ItemFilter { leadBodyId?: string | undefined; states?: readonly ItemState[] | undefined; /** Due before this day and still owed. */ dueBefore?: Day | undefined }
/** What is owed, latest due first in line: the board of the mayor and of an agency. @param after the item of the row before */
export async function listOwed(tx: Tx, filter: ItemFilter, after: { dueOn: Day; id: string } | null, limit: number): Promise<Item[]> {
  const body = filter.leadBodyId ? sql`and lead_body_id = ${filter.leadBodyId}` : sql``;
  const due = filter.dueBefore ? sql`and due_on < ${filter.dueBefore}` : sql``;
  const next = after ? sql`and (due_on, id) > (${after.dueOn}::date, ${after.id}::uuid)` : sql``;
  const rows = await tx.run<ItemRow>(sql`select ${ITEM_COLUMNS} from ngombe_items where state = any(${[...(filter.states ?? ['owed', 'disputed'])]}) and due_on is not null ${body} ${due} ${next} order by due_on, id limit ${limit}`);
  return rows.map(toItem);
}

export async function itemsById(tx: Tx, ids: readonly string[]): Promise<Item[]> {
  return ids.length === 0 ? [] : (await tx.run<ItemRow>(sql`select ${ITEM_COLUMNS} from ngombe_items where id = any(${[...ids]}::uuid[]) order by id`)).map(toItem);
}

/** Of one person's registration. */
export async function itemsOfRegistration(tx: Tx, registrationId: string): Promise<Item[]> {
  return (await tx.run<ItemRow>(sql`select ${ITEM_COLUMNS} from ngombe_items where registration_id = ${registrationId} order by created_at, id limit 50`)).map(toItem);
}

export async function pageOfItems(tx: Tx, afterId: string, size: number): Promise<Item[]> {
  return (await tx.run<ItemRow>(sql`select ${ITEM_COLUMNS} from ngombe_items where id > ${afterId} order by id limit ${size}`)).map(toItem);
}

/** A calendar change moved the promise; the lists' copy of its day follows. */
export async function moveItemDue(tx: Tx, id: string, dueOn: Day): Promise<void> {
  await tx.sql`update ngombe_items set due_on = ${dueOn} where id = ${id}`;
}

/** Session and number of each item. */
export const itemPlaces = (tx: Tx, ids: readonly string[]): Promise<{ id: string; edition: number; seq: number }[]> =>
  tx.sql<{ id: string; edition: number; seq: number }>`select i.id, s.edition, i.seq from ngombe_items i join ngombe_sessions s on s.id = i.session_id where i.id = any(${[...ids]}::uuid[])`;
