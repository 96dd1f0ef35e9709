import { hasEntry, originsWithEntry, promiseFacts } from '../../followup/store-figures.ts';
import { empty, join, raw, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import { CITY_OWES, type Complaint } from '../domain.ts';
import type { Scope } from '../policy.ts';
import { visible, type Cursor } from '../store-lists.ts';
import { inStates, limited } from '../store-pieces.ts';
import { COLUMNS, toComplaint, type ComplaintRow } from '../store.ts';
import { FIGURES, VERDICTS, type Counts, type Dimension, type FigureName, type FigureTable, type VerdictCounts } from './definitions.ts';

/** Which reports are counted: received from `from` on and before `before`, seen by this scope, narrowed by filters. Null means "has none". */
export interface Cohort {
  scope: Scope;
  from: Date;
  before: Date;
  now: Date;
  offset: number;
  bodyIds?: readonly string[] | null | undefined;
  categoryId?: string | null | undefined;
  areaCode?: string | null | undefined;
  channel?: string | undefined;
}
/** Working days up to and including each day, from the day with number `base` on; and the minute of the day at which the offices close. */
export interface WorkingDayCount { base: number; upTo: readonly number[]; closes: number }

export const PROGRAMME = 'complaints';
const REOPENED = 'reopened';
/** A clock that ended because the class was corrected was followed by another. */
export const REPLACED = ['reclassified'];

const equals = (column: string, value: string | null | undefined): Sql[] =>
  (value === undefined ? [] : [value === null ? sql`${raw(column)} is null` : sql`${raw(column)} = ${value}`]);
export const conditions = (c: Cohort): Sql => join([
  visible(c.scope), sql`received_at >= ${c.from} and received_at < ${c.before}`,
  ...(c.bodyIds === undefined ? [] : [c.bodyIds === null ? sql`body_id is null` : sql`body_id = any(${[...c.bodyIds]}::uuid[])`]),
  ...equals('category_id', c.categoryId), ...equals('area_code', c.areaCode), ...equals('channel', c.channel),
], ' and ');

/** What each figure counts: the one place, read by the tables and by the lists of cases behind them. `f` are facts of the promises. */
export const HOLDS: Readonly<Record<FigureName, (now: Date) => Sql>> = {
  received: () => sql`true`,
  answerDue: () => sql`(f.first_answer_in_time or f.first_answer_late)`,
  answerInTime: () => sql`(f.first_answer_in_time and not f.first_answer_late)`,
  completionDue: () => sql`(f.completion_in_time or f.completion_late)`,
  completedInTime: () => sql`(f.completion_in_time and not f.completion_late)`,
  completed: () => sql`(state in ('answered', 'completed') and has_completing_answer)`,
  accepted: () => sql`(state = 'completed' and verdict = 'accepted')`,
  silent: () => sql`(state = 'completed' and verdict = 'silent')`,
  disputed: () => sql`contest_count > 0`,
  reopened: () => sql`id in (${originsWithEntry(PROGRAMME, REOPENED)})`,
  late: (now) => sql`(due_at < ${now} and ${inStates(CITY_OWES)})`,
  returned: () => sql`return_count > 0`,
  transferred: () => sql`(state = 'transferred' or (state = 'completed' and verdict is null))`,
};
const OF_PROMISES: ReadonlySet<FigureName> = new Set(['answerDue', 'answerInTime', 'completionDue', 'completedInTime']);
const facts = (now: Date, of: Sql): Sql => promiseFacts(PROGRAMME, ['first_answer', 'completion'], REPLACED, now, of);

const localTime = (column: string, offset: number): Sql => sql`(${raw(column)} at time zone 'UTC' + make_interval(mins => ${offset}::int))`;
const monthKey = (offset: number): Sql => sql`to_char(${localTime('received_at', offset)}, 'YYYY-MM')`;
const keyOf = (by: Dimension, offset: number): Sql =>
  ({ body: () => sql`body_id::text`, category: () => sql`category_id`, area: () => sql`area_code`, channel: () => sql`channel`, month: () => monthKey(offset) })[by]();

/** Working days from day zero to the completing answer: `law/working-days.ts` in one subtraction, because each day holds how many came before it. */
function workingDays(offset: number, { base, closes }: WorkingDayCount, upTo: Sql): Sql {
  const received = localTime('received_at', offset);
  const officeDay = sql`(${received}::date + (extract(hour from ${received}) * 60 + extract(minute from ${received}) >= ${closes})::int)`;
  const at = (day: Sql, shift: Sql): Sql => sql`${upTo}[least(${day} - date '1970-01-01' - ${base}::int ${shift}, array_length(${upTo}, 1))]`;
  return sql`greatest(0, ${at(sql`${localTime('answered_at', offset)}::date`, sql`+ 1`)} - ${at(officeDay, sql``)} - 1)`;
}

type Row = { key: string | null } & Record<FigureName, number>;
const sumOf = (rows: readonly Row[]): Counts => Object.fromEntries(FIGURES.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)])) as Record<FigureName, number>;
const counted = (names: readonly FigureName[], now: Date): Sql => join(names.map((name) => sql`count(*) filter (where ${HOLDS[name](now)})::int as ${raw(`"${name}"`)}`));

/** Every figure for each value of a dimension, and for all of them together; values without reports are absent. */
export async function figureTable(tx: Tx, cohort: Cohort, by: Dimension, days: WorkingDayCount): Promise<FigureTable> {
  const key = keyOf(by, cohort.offset);
  const rows = await tx.run<Row>(sql`
    select key, ${counted(FIGURES, cohort.now)}
    from (select *, ${key} as key from complaints where ${conditions(cohort)}) c left join lateral (${facts(cohort.now, sql`c.id`)}) f on true group by key`);
  // Few values of days stand for many reports: the middle is found among them without sorting a year.
  const took = await tx.run<{ key: string | null; days: number; reports: number }>(sql`
    select ${key} as key, ${workingDays(cohort.offset, days, sql`d.up_to`)} as days, count(*)::int as reports
    from complaints, (select ${[...days.upTo]}::int[] as up_to) d where ${conditions(cohort)} and ${HOLDS.completed(cohort.now)} group by 1, 2`);
  const speed = (of: typeof took) => ({ medianDays: percentile(of, 50), p90Days: percentile(of, 90) });
  return { rows: rows.map((row) => ({ key: row.key, counts: sumOf([row]), ...speed(took.filter((one) => one.key === row.key)) })), total: { key: null, counts: sumOf(rows), ...speed(took) } };
}

/** The smallest number of days that was enough for so many in a hundred reports; null where there are none. */
function percentile(took: readonly { days: number; reports: number }[], hundredths: number): number | null {
  const all = took.reduce((sum, one) => sum + one.reports, 0);
  let reached = 0;
  for (const one of [...took].sort((a, b) => a.days - b.days)) if ((reached += one.reports) * 100 >= hundredths * all) return one.days;
  return null;
}

const ofPromises = (figure: FigureName, now: Date): Sql => (OF_PROMISES.has(figure) ? sql`cross join lateral (${facts(now, sql`complaints.id`)}) f` : empty);

/** The reports behind one figure, newest first. */
export async function listOfFigure(tx: Tx, cohort: Cohort, figure: FigureName, after: Cursor | null, size: number): Promise<Complaint[]> {
  const holds = figure === 'reopened' ? hasEntry(PROGRAMME, REOPENED, sql`complaints.id`) : HOLDS[figure](cohort.now);
  const keyset = after?.at ? sql`and (received_at, id) < (${after.at}, ${after.id})` : empty;
  const rows = await tx.run<ComplaintRow>(sql`
    select ${COLUMNS} from complaints ${ofPromises(figure, cohort.now)} where ${conditions(cohort)} and ${holds} ${keyset} order by received_at desc, id desc ${limited(size)}`);
  return rows.map(toComplaint);
}

/** How many reports stand behind one figure. */
export async function countOfFigure(tx: Tx, cohort: Cohort, figure: FigureName): Promise<number> {
  const [row] = await tx.run<{ n: number }>(sql`select count(*)::int as n from complaints ${ofPromises(figure, cohort.now)} where ${conditions(cohort)} and ${HOLDS[figure](cohort.now)}`);
  return row!.n;
}

/** Reports received on each day, for the chart over time; days without any are absent. */
export const receivedPerDay = (tx: Tx, cohort: Cohort): Promise<{ day: string; received: number }[]> => tx.run(sql`
  select to_char(${localTime('received_at', cohort.offset)}, 'YYYY-MM-DD') as day, count(*)::int as received from complaints
  where ${conditions(cohort)} group by 1`);

export interface VerdictRow extends VerdictCounts { bodyId: string | null; month: string }
/** What residents said, for each agency and month. */
export const verdictRows = (tx: Tx, cohort: Cohort): Promise<VerdictRow[]> => tx.run(sql`
  select body_id as "bodyId", ${monthKey(cohort.offset)} as month, ${counted(['received', 'completed', ...VERDICTS], cohort.now)}
  from complaints where ${conditions(cohort)} group by 1, 2`);

/** The cases of a cohort as a query that gives their ids. */
export const idsOf = (cohort: Cohort): Sql => sql`select id from complaints where ${conditions(cohort)}`;
