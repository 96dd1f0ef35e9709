import { sql, empty, join, raw, type Sql, type Tx } from '../platform/db/sql.ts';

// Pieces of SQL that a programme puts into the queries of its figures. Words of the code are written into the text, since a plan
// that does not know them reads whole tables.

const word = (text: string): Sql => {
  if (!/^[a-z_-]+$/.test(text)) throw new RangeError('not a word of the code');
  return raw(`'${text}'`);
};

const spoken = (replaced: readonly string[]): Sql => (replaced.length > 0 ? sql`and (end_reason is null or end_reason not in (${join(replaced.map(word))}))` : empty);

/**
 * A piece of SQL for the figures of a programme: one row for each case (`origin_id`) that has promises of these kinds, and for
 * each kind `<kind>_in_time` (one was kept in time) and `<kind>_late` (one was kept late, ended late, or is late at `now`).
 * A case may have both. The piece reads the promises as they stand, so that a moved calendar moves the figures too.
 * @param replaced reasons for which a promise ended because another took its place; those say nothing
 * @param of an expression that names the case, for a lateral join: what is counted costs as much as there are cases, not as history is long
 */
export function promiseFacts(programme: string, kinds: readonly string[], replaced: readonly string[], now: Date, of: Sql): Sql {
  const facts = kinds.map((kind) => sql`
    bool_or(kind = ${word(kind)} and state = 'kept' and not was_late) as ${raw(`${kind}_in_time`)},
    bool_or(kind = ${word(kind)} and (state in ('kept', 'void') and was_late or state = 'running' and due_at < ${now})) as ${raw(`${kind}_late`)}`);
  return sql`select origin_id, ${join(facts)} from promises where origin_programme = ${word(programme)} and kind in (${join(kinds.map(word))}) ${spoken(replaced)}
    and origin_id = ${of} group by origin_id`;
}

export interface KindCount { kind: string; inTime: number; keptLate: number; open: number; overdue: number }
/**
 * How the promises of some cases stand, by kind.
 * @param replaced as in `promiseFacts`
 * @param origins a query that gives the ids of the cases in a column `id`
 */
export async function countsByKind(tx: Tx, programme: string, replaced: readonly string[], origins: Sql, now: Date): Promise<KindCount[]> {
  return tx.run<KindCount>(sql`
    select kind, count(*) filter (where state = 'kept' and not was_late)::int as "inTime",
      count(*) filter (where state in ('kept', 'void') and was_late)::int as "keptLate",
      count(*) filter (where state = 'paused' or (state = 'running' and due_at >= ${now}))::int as open,
      count(*) filter (where state = 'running' and due_at < ${now})::int as overdue
    from promises where origin_programme = ${word(programme)} and origin_id in (select id from (${origins}) cases) ${spoken(replaced)} group by kind`);
}

/** A piece of SQL: `origin_id` of the cases with a running promise of this kind that was due before `now`. The kind needs an index of its own. */
export const originsOverdue = (programme: string, kind: string, now: Date): Sql =>
  sql`select origin_id from promises where origin_programme = ${word(programme)} and kind = ${word(kind)} and state = 'running' and due_at < ${now}`;

/** A piece of SQL: `origin_id` of the cases in whose history something of this kind happened. The kind needs an index of its own. */
export const originsWithEntry = (programme: string, kind: string): Sql =>
  sql`select origin_id from timeline_entries where origin_programme = ${word(programme)} and kind = ${word(kind)}`;

/** The newest public entry of one case among these kinds, for a lateral join. */
export const newestPublicEntry = (programme: string, kinds: readonly string[], of: Sql): Sql =>
  sql`(select seq, kind from timeline_entries where origin_programme = ${word(programme)} and origin_id = ${of} and visibility = 'public' and kind = any(${[...kinds]}::text[]) order by seq desc limit 1)`;

/** The same asked of one case: true, or null. For lists, which look at few cases and must not join a whole history. */
export const hasEntry = (programme: string, kind: string, of: Sql): Sql =>
  sql`(select true from timeline_entries where origin_programme = ${word(programme)} and kind = ${word(kind)} and origin_id = ${of} limit 1)`;
