import { join, sql, type Tx } from '../../platform/db/sql.ts';
import { CITY_OWES } from '../domain.ts';
import { limited } from '../store-pieces.ts';
import { publicConditions, type PublicFilter } from '../store-public.ts';
import { NONE, type MapCounts } from './domain.ts';

/** A common word matches hundreds of thousands of reports; so many are counted and the page says so. */
const MOST_COUNTED = 100_000;

/** How many public reports lie in each area. What is restricted or confidential is not counted: a figure of one would tell of it. */
export async function countByArea(tx: Tx, filter: PublicFilter, now: Date): Promise<MapCounts> {
  const rows = await tx.run<{ area_code: string | null; n: number; late: number }>(sql`
    select area_code, count(*)::int as n, (count(*) filter (where due_at < ${now} and state = any(${[...CITY_OWES]}::text[])))::int as late
    from (select area_code, state, due_at from complaints where ${join(publicConditions(filter), ' and ')} ${limited(MOST_COUNTED + 1)}) as found
    group by area_code`);
  const counts = rows.map((row) => [row.area_code, { count: row.n, late: row.late }] as const);
  return {
    areas: new Map(counts.filter((pair): pair is readonly [string, { count: number; late: number }] => pair[0] !== null)),
    nowhere: counts.find(([code]) => code === null)?.[1] ?? NONE,
    isCapped: rows.reduce((sum, row) => sum + row.n, 0) > MOST_COUNTED,
  };
}
