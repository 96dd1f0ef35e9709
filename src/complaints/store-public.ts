import { originsWithEntry } from '../followup/store-figures.ts';
import { sql, join, empty, type Sql, type Tx } from '../platform/db/sql.ts';
import { CITY_OWES, type PublicComplaint, type ComplaintState, type ComplaintClass } from './domain.ts';
import { ownMatter } from './matters/store-matters.ts';
import { inStates, limited, searchWords } from './store-pieces.ts';
import { dueOrNull } from './store.ts';

interface Row {
  id: string; number: string; state: ComplaintState; class: ComplaintClass | null; published_title: string; published_text: string;
  category_id: string | null; area_code: string | null; body_id: string | null; received_at: Date; published_at: Date;
  ended_at: Date | null; outcome: PublicComplaint['outcome']; verdict: PublicComplaint['verdict']; due_at: Date;
}
/** These columns and no others: a name, a phone or an unread text cannot reach a public page (style guide, "Privacy is a type"). */
const COLUMNS = sql`id, number, state, class, published_title, published_text, category_id, area_code, body_id, received_at,
  published_at, ended_at, outcome, verdict, due_at`;
const PUBLIC = sql`published_at is not null and not restricted and not confidential`;
const toPublic = (r: Row): PublicComplaint => ({
  id: r.id, number: r.number, state: r.state, class: r.class, title: r.published_title, text: r.published_text,
  categoryId: r.category_id, areaCode: r.area_code, bodyId: r.body_id, receivedAt: r.received_at, publishedAt: r.published_at,
  endedAt: r.ended_at, outcome: r.outcome, verdict: r.verdict, dueAt: dueOrNull(r.due_at),
});

export interface PublicFilter {
  words?: string | undefined;
  states?: readonly ComplaintState[] | undefined;
  areaCodes?: readonly string[] | undefined;
  /** Places that the words name: reports that lie there and hold the other words match too, however the place is spelt in them. */
  place?: { areaCodes: readonly string[]; words: string } | undefined;
  bodyIds?: readonly string[] | undefined;
  categoryId?: string | undefined;
  overdueAt?: Date | undefined;
}

const says = (words: string): Sql => sql`public_search @@ websearch_to_tsquery('indonesian', ${searchWords(words)})`;
const conditions = (f: PublicFilter): Sql[] => {
  const all: Sql[] = [PUBLIC];
  if (f.words && f.place) all.push(sql`(${says(f.words)} or (area_code = any(${f.place.areaCodes as string[]}) and ${f.place.words ? says(f.place.words) : sql`true`}))`);
  else if (f.words) all.push(says(f.words));
  if (f.states) all.push(inStates(f.states));
  if (f.areaCodes) all.push(sql`area_code = any(${f.areaCodes as string[]})`);
  if (f.bodyIds) all.push(sql`body_id = any(${[...f.bodyIds]}::uuid[])`);
  if (f.categoryId) all.push(sql`category_id = ${f.categoryId}`);
  if (f.overdueAt) all.push(sql`due_at < ${f.overdueAt} and ${inStates(CITY_OWES)}`);
  return all;
};

/** For counts of the same reports elsewhere in this programme: what the public may not see is not counted either. */
export const publicConditions = conditions;

export async function publicByNumber(tx: Tx, number: string): Promise<PublicComplaint | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from complaints where number = ${number} and ${PUBLIC}`);
  return row ? toPublic(row) : null;
}

export async function listPublic(tx: Tx, filter: PublicFilter, before: { at: Date; id: string } | null, size: number): Promise<PublicComplaint[]> {
  const keyset = before ? sql`and (published_at, id) < (${before.at}, ${before.id})` : empty;
  const rows = await tx.run<Row>(sql`
    select ${COLUMNS} from complaints where ${join([...conditions(filter), ownMatter], ' and ')} ${keyset} order by published_at desc, id desc ${limited(size)}`);
  return rows.map(toPublic);
}

export async function countPublicUpTo(tx: Tx, filter: PublicFilter, cap: number): Promise<number> {
  const [row] = await tx.run<{ n: number }>(sql`
    select count(*)::int as n from (select 1 from complaints where ${join([...conditions(filter), ownMatter], ' and ')} ${limited(cap)}) capped`);
  return row!.n;
}

export interface Tally { total: number; open: number; overdue: number; ended: number; accepted: number; silent: number; disputed: number; reopened: number }
/** Figures of a period, restricted reports counted but never shown; null means the whole city. */
export async function tally(tx: Tx, bodyIds: readonly string[] | null, since: Date, now: Date): Promise<Tally> {
  const ofBodies = bodyIds === null ? empty : sql`and body_id = any(${[...bodyIds]}::uuid[])`;
  const [row] = await tx.run<Tally>(sql`
    select count(*)::int as total,
      count(*) filter (where ended_at is null)::int as open,
      count(*) filter (where due_at < ${now} and ${inStates(CITY_OWES)})::int as overdue,
      count(*) filter (where state = 'completed')::int as ended,
      count(*) filter (where verdict = 'accepted')::int as accepted,
      count(*) filter (where verdict = 'silent')::int as silent,
      count(*) filter (where contest_count > 0)::int as disputed,
      count(*) filter (where id in (${originsWithEntry('complaints', 'reopened')}))::int as reopened
    from complaints where received_at >= ${since} ${ofBodies}`);
  return row!;
}
