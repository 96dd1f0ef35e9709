import { sql, join, type Sql, type Tx } from '../platform/db/sql.ts';
import { CITY_OWES, type ComplaintClass, type ComplaintState, type Complaint } from './domain.ts';
import { heldBy, type HeldBy } from './assignment/store-assignments.ts';
import { tookDossier } from './dossier/store-dossiers.ts';
import { unacceptedAt } from './handoff/store-acceptance.ts';
import { joinedBy, owedBy } from './joint/store-contributions.ts';
import { ownWork } from './matters/store-matters.ts';
import type { Scope } from './policy.ts';
import { inStates, limited, searchWords } from './store-pieces.ts';
import { COLUMNS, NEVER, toComplaint, type ComplaintRow } from './store.ts';

export interface ListFilter {
  states?: readonly ComplaintState[] | undefined;
  bodyId?: string | undefined;
  areaCodes?: readonly string[] | undefined;
  class?: ComplaintClass | undefined;
  channel?: string | undefined;
  /** Only what was due before this instant and is still owed by the city. */
  overdueAt?: Date | undefined;
  /** Words of the person, as typed; understood by `websearch_to_tsquery`. */
  words?: string | undefined;
  /** Places that the words name: reports that lie there and hold the other words match too, however the place is spelt in them. */
  place?: { areaCodes: readonly string[]; words: string } | undefined;
  /** The reporter took the file for the Ombudsman. */
  tookDossier?: boolean | undefined;
  /** Only where this agency owes its part to a case that another one leads. */
  owedBy?: string | undefined;
  /** Only what its receiver had neither accepted nor returned in time, as of this instant. */
  unacceptedAt?: Date | undefined;
  /** Due from this instant on, and before that one; what is never due lies beyond every instant. */
  dueFrom?: Date | undefined;
  dueBefore?: Date | undefined;
  /** Whose cases within an office. */
  heldBy?: HeldBy | undefined;
}
/** A place in a list that is ordered by due time or by arrival; opaque to callers. */
export interface Cursor { at: Date | null; id: string }

/** Applied to every console query: what must not be seen is not fetched. */
export const visible = (s: Scope): Sql => {
  const own: Sql[] = [];
  if (s.all) own.push(sql`true`);
  if (s.bodyId) own.push(sql`body_id = ${s.bodyId}`, sql`(not restricted and ${joinedBy(s.bodyId)})`);
  if (s.lodgedBy) own.push(sql`lodged_by = ${s.lodgedBy}`);
  if (s.restricted) own.push(sql`restricted`);
  return own.length ? sql`(${join(own, ' or ')}) and ${s.restricted ? sql`true` : sql`not restricted`}` : sql`false`;
};

const says = (words: string): Sql => sql`search @@ websearch_to_tsquery('indonesian', ${searchWords(words)})`;
const conditions = (f: ListFilter): Sql[] => {
  const all: Sql[] = [];
  if (f.states) all.push(inStates(f.states), ownWork);
  if (f.bodyId) all.push(sql`body_id = ${f.bodyId}`);
  if (f.areaCodes) all.push(sql`area_code = any(${f.areaCodes as string[]})`);
  if (f.class) all.push(sql`class = ${f.class}`);
  if (f.channel) all.push(sql`channel = ${f.channel}`);
  if (f.overdueAt) all.push(sql`due_at < ${f.overdueAt} and ${inStates(CITY_OWES)}`);
  if (f.words && f.place) all.push(sql`(${says(f.words)} or (area_code = any(${f.place.areaCodes as string[]}) and ${f.place.words ? says(f.place.words) : sql`true`}))`);
  else if (f.words) all.push(says(f.words));
  if (f.tookDossier) all.push(tookDossier);
  if (f.owedBy) all.push(owedBy(f.owedBy));
  if (f.unacceptedAt) all.push(unacceptedAt(f.unacceptedAt));
  if (f.dueFrom) all.push(sql`due_at >= ${f.dueFrom}`);
  if (f.dueBefore) all.push(sql`due_at < ${f.dueBefore}`);
  if (f.heldBy) all.push(heldBy(f.heldBy));
  return all;
};

/** Open work, most urgent first: the inbox and an agency's tasks. */
export async function listByDue(tx: Tx, scope: Scope, filter: ListFilter, after: Cursor | null, size: number): Promise<Complaint[]> {
  const where = [visible(scope), ...conditions(filter)];
  if (after) where.push(sql`(due_at, id) > (${after.at ?? NEVER}, ${after.id})`);
  const rows = await tx.run<ComplaintRow>(sql`
    select ${COLUMNS} from complaints where ${join(where, ' and ')} order by due_at, id ${limited(size)}`);
  return rows.map(toComplaint);
}

/** Search and "all": newest first, so that a common word never sorts a million rows by rank. */
export async function listByTime(tx: Tx, scope: Scope, filter: ListFilter, after: Cursor | null, size: number): Promise<Complaint[]> {
  const where = [visible(scope), ...conditions(filter)];
  if (after?.at) where.push(sql`(received_at, id) < (${after.at}, ${after.id})`);
  const rows = await tx.run<ComplaintRow>(sql`
    select ${COLUMNS} from complaints where ${join(where, ' and ')} order by received_at desc, id desc ${limited(size)}`);
  return rows.map(toComplaint);
}

/** Counts up to `cap`; a list of a million says "more than 1.000" in the time of a page. */
export async function countUpTo(tx: Tx, scope: Scope, filter: ListFilter, cap: number): Promise<number> {
  return (await countEachUpTo(tx, scope, [filter], cap))[0]!;
}

/** Several counts in one round trip, in the order of the filters. */
export async function countEachUpTo(tx: Tx, scope: Scope, filters: readonly ListFilter[], cap: number): Promise<number[]> {
  if (filters.length === 0) return [];
  const one = (filter: ListFilter): Sql =>
    sql`(select count(*)::int from (select 1 from complaints where ${join([visible(scope), ...conditions(filter)], ' and ')} ${limited(cap)}) capped)`;
  const [row] = await tx.run<{ counts: number[] }>(sql`select array[${join(filters.map(one), ', ')}] as counts`);
  return row!.counts;
}
