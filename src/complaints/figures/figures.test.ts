import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WholeProduct } from '../../../test/served.ts';
import type { Part } from '../../../test/people.ts';
import { aroundOf } from '../public/queries.ts';
import { readAsk } from './ask.ts';
import { FIGURES, type Counts } from './definitions.ts';
import { openKnownCity } from './known-city.fixture.ts';
import { figuresPage } from './queries.ts';

let it: WholeProduct;
beforeAll(async () => { it = await openKnownCity(); }, 60_000);
afterAll(() => it.close());

async function counted(part: Part, query: Record<string, string>) {
  const around = await aroundOf(it.world, 'id');
  return { around, ...await figuresPage(it.world, it.cast.officers[part], readAsk((name) => query[name], around.directory, '2026-08-03'), around) };
}
const counts = (more: Partial<Counts>): Counts => ({ ...Object.fromEntries(FIGURES.map((name) => [name, 0])) as Record<(typeof FIGURES)[number], number>, ...more });

test('the figures of a city whose outcomes are known', async () => {
  const { table } = await counted('coordinator', { masa: '2026' });
  expect(table.total).toEqual({
    key: null, medianDays: 5, p90Days: 16,
    counts: counts({ received: 27, answerDue: 15, answerInTime: 10, completionDue: 13, completedInTime: 10, completed: 9, accepted: 7, silent: 2, disputed: 2, reopened: 1, late: 13, returned: 1, transferred: 1 }),
  });
  const of = (id: string | null) => table.rows.find((row) => row.key === id);
  expect(of(it.cast.bodyA)).toMatchObject({ medianDays: 5, p90Days: 16, counts: counts({ received: 10, answerDue: 8, answerInTime: 5, completionDue: 8, completedInTime: 6, completed: 6, accepted: 5, silent: 1, disputed: 1, reopened: 1, late: 2 }) });
  expect(of(it.cast.bodyB)).toMatchObject({ medianDays: 4, p90Days: 6, counts: counts({ received: 6, answerDue: 6, answerInTime: 5, completionDue: 5, completedInTime: 4, completed: 3, accepted: 2, silent: 1, disputed: 1, late: 2, returned: 1 }) });
  expect(of(null)).toMatchObject({ medianDays: null, p90Days: null, counts: counts({ received: 9, late: 8 }) });
  expect(table.rows).toHaveLength(5);
});
