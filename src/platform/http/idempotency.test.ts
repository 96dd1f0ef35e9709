import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestCity, type TestCity } from '../../../test/city.ts';
import { claimOnce, forgetKeys } from './idempotency.ts';

let city: TestCity;
beforeAll(async () => { city = await openTestCity(); });
afterAll(() => city.close());

/** What an action does: the work, once, and its result for whoever repeats the request. */
const lodge = (key: string, result: unknown, work: () => Promise<unknown>) => city.db.transaction(async (tx) => {
  const claim = await claimOnce(tx, key, city.world.now(), result);
  if (!claim.first) return { again: true, result: claim.result };
  await work();
  return { again: false, result };
});
const pause = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms); });

test('a form sent twice at the same moment works once and both see the result', async () => {
  let works = 0;
  const send = () => lodge('a', { number: 'ADU-2026-00001' }, async () => { works += 1; await pause(100); });
  const answers = await Promise.all([send(), send(), send()]);
  expect(works).toBe(1);
  expect(answers.map((a) => a.again).sort()).toEqual([false, true, true]);
  expect(answers.map((a) => a.result)).toEqual(Array.from({ length: 3 }, () => ({ number: 'ADU-2026-00001' })));
  expect((await send()).again).toBe(true);
});

test('when the first one fails, the one that waited does the work', async () => {
  const first = lodge('b', 'lost', async () => { await pause(100); throw new Error('disk full'); });
  await pause(30);
  const second = lodge('b', 'done', async () => undefined);
  await expect(first).rejects.toThrow('disk full');
  expect(await second).toEqual({ again: false, result: 'done' });
});

test('old keys are forgotten, young ones are not', async () => {
  await lodge('c', 1, async () => undefined);
  await city.db.transaction((tx) => forgetKeys(tx, city.world.now()));
  expect((await lodge('c', 2, async () => undefined)).result).toBe(1);
  await city.db.transaction((tx) => forgetKeys(tx, new Date(city.world.now().getTime() + 1)));
  expect((await lodge('c', 3, async () => undefined)).result).toBe(3);
});
