import type { Officer } from '../../directory/actor.ts';
import { sql, type Sql, type Tx } from '../../platform/db/sql.ts';

export type ViewList = 'inbox' | 'tasks' | 'search';
export type Shared = 'own' | 'office' | 'everybody';
export interface SavedView { id: string; name: string; list: ViewList; query: string; ownerId: string; bodyId: string | null; shared: Shared; pinned: boolean; isDefault: boolean }
/** More than these nobody overlooks; the oldest are shown. */
export const MOST_VIEWS = 100;

interface Row { id: string; name: string; list: ViewList; query: string; owner_id: string; body_id: string | null; shared: Shared; pinned: boolean | null; is_default: boolean | null }
const toView = (r: Row): SavedView => ({ id: r.id, name: r.name, list: r.list, query: r.query, ownerId: r.owner_id, bodyId: r.body_id, shared: r.shared, pinned: r.pinned ?? false, isDefault: r.is_default ?? false });
const theirs = (o: Officer): Sql => sql`(v.owner_id = ${o.id} or v.shared = 'everybody' or (v.shared = 'office' and v.body_id = ${o.bodyId}::uuid))`;
const read = async (tx: Tx, o: Officer, rest: Sql): Promise<SavedView[]> => (await tx.run<Row>(sql`
  select v.id, v.name, v.list, v.query, v.owner_id, v.body_id, v.shared, c.pinned, c.is_default
  from complaint_saved_views v left join complaint_view_choices c on c.view_id = v.id and c.officer_id = ${o.id} where ${theirs(o)} ${rest}`)).map(toView);

/** The officer's own views and those shared with them. */
export const viewsFor = (tx: Tx, officer: Officer): Promise<SavedView[]> => read(tx, officer, sql`order by v.created_at, v.id limit ${MOST_VIEWS}`);
export const pinnedViews = (tx: Tx, officer: Officer, list: ViewList, limit: number): Promise<SavedView[]> =>
  read(tx, officer, sql`and v.list = ${list} and c.pinned order by v.created_at, v.id limit ${limit}`);
export const viewById = async (tx: Tx, officer: Officer, id: string): Promise<SavedView | null> => (await read(tx, officer, sql`and v.id = ${id}`))[0] ?? null;
export const defaultView = async (tx: Tx, officer: Officer): Promise<SavedView | null> => (await read(tx, officer, sql`and c.is_default`))[0] ?? null;

/** @returns false where the officer keeps as many as there may be */
export async function insertView(tx: Tx, v: Omit<SavedView, 'pinned' | 'isDefault'>, at: Date): Promise<boolean> {
  const rows = await tx.sql`
    insert into complaint_saved_views (id, name, list, query, owner_id, body_id, shared, created_at)
    select ${v.id}::uuid, ${v.name}, ${v.list}, ${v.query}, ${v.ownerId}::uuid, ${v.bodyId}::uuid, ${v.shared}, ${at}::timestamptz
    where (select count(*) from complaint_saved_views where owner_id = ${v.ownerId}::uuid) < ${MOST_VIEWS} returning id`;
  if (rows.length === 1) await choose(tx, v.ownerId, v.id, { pinned: true });
  return rows.length === 1;
}
export async function renameView(tx: Tx, id: string, ownerId: string, name: string): Promise<void> {
  await tx.sql`update complaint_saved_views set name = ${name} where id = ${id} and owner_id = ${ownerId}`;
}
export async function deleteView(tx: Tx, id: string, ownerId: string): Promise<void> {
  await tx.sql`delete from complaint_saved_views where id = ${id} and owner_id = ${ownerId}`;
}
export async function choose(tx: Tx, officerId: string, viewId: string, what: { pinned: boolean } | { isDefault: boolean }): Promise<void> {
  if ('pinned' in what) {
    await tx.sql`insert into complaint_view_choices (officer_id, view_id, pinned) values (${officerId}, ${viewId}, ${what.pinned})
      on conflict (officer_id, view_id) do update set pinned = excluded.pinned`;
    return;
  }
  await tx.sql`update complaint_view_choices set is_default = false where officer_id = ${officerId} and is_default`;
  if (what.isDefault) await tx.sql`insert into complaint_view_choices (officer_id, view_id, is_default) values (${officerId}, ${viewId}, true)
    on conflict (officer_id, view_id) do update set is_default = true`;
}
