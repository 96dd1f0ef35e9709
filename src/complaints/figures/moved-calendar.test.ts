import { afterAll, beforeAll, expect, test } from 'vitest';
import { clerkOf, lodged } from '../../../test/cases.ts';
import { openProductForTests, type WholeProduct } from '../../../test/served.ts';
import { changeCalendar } from '../../followup/change-calendar.ts';
import { forgetCalendar } from '../../followup/calendar.ts';
import { complaintsMoved } from '../events.ts';
import { aroundOf } from '../public/queries.ts';
import { readAsk } from './ask.ts';
import { figuresPage } from './queries.ts';

let it: WholeProduct;
beforeAll(async () => { it = await openProductForTests(); });
afterAll(() => it.close());

test('a holiday entered late takes back what was late, and the days that were counted', async () => {
  const { world, cast, city } = it;
  const clerk = clerkOf(world, cast);
  const counted = async () => {
    const around = await aroundOf(world, 'id');
    const { table: { total } } = await figuresPage(world, cast.officers.coordinator, readAsk((name) => ({ masa: '2026-06' } as Record<string, string>)[name], around.directory, '2026-06-17'), around);
    return { ...total.counts, medianDays: total.medianDays };
  };
  city.clock.set('2026-06-09T02:00:00Z');
  const [waits, answered] = [await lodged(world), await lodged(world)];
  await clerk.refer(waits.id);
  await clerk.refer(answered.id);
  city.clock.set('2026-06-12T02:00:00Z');
  await clerk.answer(answered.id);
  // The first answer was due on Wed 17 June at 16.00: five working days, with the holiday of the 16th.
  city.clock.set('2026-06-17T10:00:00Z');
  expect(await counted()).toMatchObject({ received: 2, answerDue: 2, answerInTime: 1, late: 1, medianDays: 3 });
  const decree = { day: '2026-06-11', name: 'Hari jadi', kind: 'local', source: 'Keputusan Wali Kota' } as const;
  await changeCalendar(world, { type: 'system', id: 'test' }, { add: [decree], remove: [] }, 'Keputusan datang terlambat', complaintsMoved);
  forgetCalendar(world.city.schema);
  expect(await counted()).toMatchObject({ received: 2, answerDue: 1, answerInTime: 1, late: 0, medianDays: 2 });
});
