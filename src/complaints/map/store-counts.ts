import { join, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import { CITY_OWES } from '../domain.ts';
import { inStates, limited } from '../store-pieces.ts';
import { publicConditions, type PublicFilter } from '../store-public.ts';
import { MOST_COUNTED, NONE, type MapCounts } from './domain.ts';

/** How many public reports lie in each area. What is restricted or confidential is not counted: a figure of one would tell of it. */
export async function countByArea(tx: Tx, filter: PublicFilter, now: Date): Promise<MapCounts> {
  const rows = await tx.run<{ area_code: string | null; n: number; late: number }>(sql`
    select area_code, sum(n)::int as n, sum(late)::int as late from (${isInIndexes(filter) ? whole(filter, now) : capped(filter, now)}) as found group by area_code`);
  const counts = rows.map((row) => [row.area_code, { count: row.n, late: row.late }] as const);
  return {
    areas: new Map(counts.filter((pair): pair is readonly [string, { count: number; late: number }] => pair[0] !== null)),
    nowhere: counts.find(([code]) => code === null)?.[1] ?? NONE,
    isCapped: !isInIndexes(filter) && rows.reduce((sum, row) => sum + row.n, 0) > MOST_COUNTED,
  };
}

/** Neither words nor anything else that stands in the reports alone: two small indexes answer for a million. */
const isInIndexes = (filter: PublicFilter): boolean => !filter.words && !filter.bodyIds && !filter.categoryId && !filter.states;

const whole = (filter: PublicFilter, now: Date): Sql => sql`
  select area_code, count(*) as n, 0 as late from complaints where ${join(publicConditions(filter), ' and ')} group by area_code
  union all
  select area_code, 0, count(*) from complaints where ${join([...publicConditions(filter), inStates(CITY_OWES)], ' and ')} and due_at < ${now} group by area_code`;

const capped = (filter: PublicFilter, now: Date): Sql => sql`
  select area_code, count(*) as n, count(*) filter (where due_at < ${now} and state = any(${[...CITY_OWES]}::text[])) as late
  from (select area_code, state, due_at from complaints where ${join(publicConditions(filter), ' and ')} ${limited(MOST_COUNTED + 1)}) as counted group by area_code`;
