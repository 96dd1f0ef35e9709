import { sql, type Tx } from '../../platform/db/sql.ts';
import { countsByKind, type KindCount } from '../../followup/store-figures.ts';
import { isBetweenOffices } from '../promise-kinds.ts';
import { limited } from '../store-pieces.ts';
import { conditions, HOLDS, idsOf, PROGRAMME, REPLACED, type Cohort } from './store-figures.ts';

export interface RecurringTopic { categoryId: string; areaCode: string; received: number; bodies: number }
/** One category in one ward, again and again: where mending single cases does not help. */
export const recurringTopics = (tx: Tx, cohort: Cohort, fewest: number, most: number): Promise<RecurringTopic[]> => tx.run(sql`
  select category_id as "categoryId", area_code as "areaCode", count(*)::int as received, count(distinct body_id)::int as bodies from complaints
  where ${conditions(cohort)} and category_id is not null and area_code is not null
  group by 1, 2 having count(*) >= ${fewest} order by 3 desc, 1, 2 ${limited(most)}`);

export interface LateCase { number: string; bodyId: string | null; receivedAt: Date; dueAt: Date }
/** What the city owes past its deadline, the longest first: numbers only, no text of anybody. */
export const lateCases = (tx: Tx, cohort: Cohort, most: number): Promise<LateCase[]> => tx.run(sql`
  select number, body_id as "bodyId", received_at as "receivedAt", due_at as "dueAt" from complaints
  where ${conditions(cohort)} and ${HOLDS.late(cohort.now)} order by due_at, id ${limited(most)}`);

/** How often reports were returned, counting each return, and how many clocks of these cases were kept. */
export async function returnsAndClocks(tx: Tx, cohort: Cohort): Promise<{ returns: number; clocks: KindCount[] }> {
  const [row] = await tx.run<{ returns: number }>(sql`select coalesce(sum(return_count), 0)::int as returns from complaints where ${conditions(cohort)}`);
  return { returns: row!.returns, clocks: (await countsByKind(tx, PROGRAMME, REPLACED, idsOf(cohort), cohort.now)).filter(({ kind }) => !isBetweenOffices(kind)) };
}
