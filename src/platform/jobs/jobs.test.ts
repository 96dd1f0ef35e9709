import { afterAll, beforeEach, expect, test } from 'vitest';
import { openTestCity, type TestCity } from '../../../test/city.ts';
import { deadJobs, enqueue, ensureRecurring, retryJob } from './queue.ts';
import { claimDue, LEASE_MS, MAX_ATTEMPTS, retryWaitMs } from './claims.ts';
import { drainJobs, JobLost, runDue, type JobHandlers } from './run-due.ts';
import { runWorker } from './worker.ts';
import { housekeepingJobs, housekeepingRecurring } from './housekeeping.ts';

let city: TestCity;
beforeEach(async () => {
  await city?.close();
  city = await openTestCity();
  await city.db.transaction((tx) => tx.sql`create table effects (job text not null)`);
});
afterAll(() => city.close());

const put = (name: string, payload: unknown = {}, options: { dedup?: string; inMs?: number } = {}) =>
  city.db.transaction((tx) => enqueue(tx, { name, payload, runAt: new Date(city.world.now().getTime() + (options.inMs ?? 0)), ...(options.dedup ? { dedup: options.dedup } : {}) }));
const effects = () => city.db.read((tx) => tx.sql<{ job: string }>`select job from effects order by job`).then((rows) => rows.map((r) => r.job));
const states = () => city.db.read((tx) => tx.sql<{ state: string; n: number }>`select state, count(*)::int as n from jobs group by state`)
  .then((rows) => Object.fromEntries(rows.map((r) => [r.state, r.n])));
/** Effect and completion in one transaction. */
const once: JobHandlers = {
  write: (world, payload, finish) => world.db.transaction(async (tx) => {
    await tx.sql`insert into effects (job) values (${String((payload as { n: number }).n)})`;
    await finish(tx);
  }),
};

test('a job runs when it is due and not before, once', async () => {
  await put('write', { n: 1 }, { inMs: 60_000 });
  expect(await drainJobs(city.world, once)).toEqual({ done: 0, failed: [] });
  city.clock.advance(60_000);
  expect(await drainJobs(city.world, once)).toEqual({ done: 1, failed: [] });
  city.clock.advance(LEASE_MS * 2);
  expect((await drainJobs(city.world, once)).done).toBe(0);
  expect(await effects()).toEqual(['1']);
});

test('a job of a transaction that rolls back never existed', async () => {
  await expect(city.db.transaction(async (tx) => { await enqueue(tx, { name: 'write', payload: { n: 1 }, runAt: city.world.now() }); throw new Error('no'); })).rejects.toThrow('no');
  expect((await drainJobs(city.world, once)).done).toBe(0);
});

test('the same errand asked for twice is one job, also after it is done', async () => {
  expect(await put('write', { n: 1 }, { dedup: 'a' })).toBe(true);
  expect(await put('write', { n: 2 }, { dedup: 'a' })).toBe(false);
  await drainJobs(city.world, once);
  expect(await put('write', { n: 3 }, { dedup: 'a' })).toBe(false);
  await drainJobs(city.world, once);
  expect(await effects()).toEqual(['1']);
});

test('two workers at once do 200 jobs, each exactly once', async () => {
  await city.db.transaction(async (tx) => { for (let n = 100; n < 300; n++) await enqueue(tx, { name: 'write', payload: { n }, runAt: city.world.now() }); });
  const workers = [1, 2, 3].map(() => runWorker(async () => [city.world], once, { pollMs: 10 }));
  await expect.poll(states, { timeout: 20_000 }).toEqual({ done: 200 });
  await Promise.all(workers.map((worker) => worker.stop()));
  const all = await effects();
  expect(all).toHaveLength(200);
  expect(new Set(all).size).toBe(200);
});

test('killed between claim and effect: the job runs after its lease, once', async () => {
  await put('write', { n: 1 });
  await city.db.transaction((tx) => claimDue(tx, city.world.now(), 20)); // and the process is gone
  expect((await drainJobs(city.world, once)).done).toBe(0);
  city.clock.advance(LEASE_MS);
  expect((await drainJobs(city.world, once)).done).toBe(1);
  expect(await effects()).toEqual(['1']);
});

test('killed after the effect committed: the job is done and never runs again', async () => {
  await put('write', { n: 1 });
  const dies: JobHandlers = { write: async (...all) => { await once.write!(...all); throw new Error('killed'); } };
  await runDue(city.world, dies, 20);
  expect(await states()).toEqual({ done: 1 });
  city.clock.advance(LEASE_MS * 100);
  expect((await drainJobs(city.world, once)).done).toBe(0);
  expect(await effects()).toEqual(['1']);
});

test('a worker that was overtaken rolls its effect back', async () => {
  await put('write', { n: 1 });
  const slow: JobHandlers = {
    write: async (world, payload, finish) => {
      city.clock.advance(LEASE_MS);
      expect((await drainJobs(world, once)).done).toBe(1); // another worker meanwhile
      await expect(once.write!(world, payload, finish)).rejects.toThrow(JobLost);
      throw new JobLost('as the handler would');
    },
  };
  expect(await runDue(city.world, slow, 20)).toMatchObject({ done: 0, failed: [] });
  expect(await effects()).toEqual(['1']);
  expect(await states()).toEqual({ done: 1 });
});

test('a handler without finish is marked done afterwards', async () => {
  let runs = 0;
  await put('plain');
  await drainJobs(city.world, { plain: async () => { runs += 1; } });
  await drainJobs(city.world, { plain: async () => { runs += 1; } });
  expect([runs, await states()]).toEqual([1, { done: 1 }]);
});

test('a failing job waits longer each time, ends dead where it can be seen, and can be tried again', async () => {
  await put('breaks');
  const breaks: JobHandlers = { breaks: async () => { throw new Error('printer on fire'); } };
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    expect((await drainJobs(city.world, breaks)).failed).toMatchObject([{ name: 'breaks' }]);
    expect((await drainJobs(city.world, breaks)).failed).toEqual([]);
    city.clock.advance(retryWaitMs(attempt));
  }
  const [dead] = await city.db.read((tx) => deadJobs(tx));
  expect(dead).toMatchObject({ name: 'breaks', attempts: MAX_ATTEMPTS, lastError: 'printer on fire' });
  expect(await city.db.transaction((tx) => retryJob(tx, dead!.id, city.world.now()))).toBe(true);
  expect(await city.db.transaction((tx) => retryJob(tx, dead!.id, city.world.now()))).toBe(false);
  expect((await drainJobs(city.world, { breaks: async () => undefined })).done).toBe(1);
});

test('one failing job does not stop the others, and an unknown name waits for a version that knows it', async () => {
  await put('constructor');
  await put('write', { n: 5 });
  const result = await drainJobs(city.world, once);
  expect(result.done).toBe(1);
  expect(String(result.failed[0]?.error)).toContain('no handler for "constructor"');
  city.clock.advance(retryWaitMs(1));
  expect((await drainJobs(city.world, { constructor: async () => undefined } as unknown as JobHandlers)).done).toBe(1);
});

test('a recurring job is made once per slot, however many workers ask', async () => {
  const ask = () => city.db.transaction((tx) => ensureRecurring(tx, 'write', 3600, city.world.now()));
  expect((await Promise.all([ask(), ask(), ask()])).filter(Boolean)).toHaveLength(1);
  city.clock.advance(3_600_000 * 5);
  expect([await ask(), await ask()]).toEqual([true, false]);
});

test('the worker makes recurring jobs, stops in time and gives back what it had not begun', async () => {
  let started = 0;
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => { release = resolve; });
  const handlers: JobHandlers = { slow: async () => { started += 1; await gate; }, often: async () => undefined };
  for (let i = 0; i < 3; i++) await put('slow');
  const worker = runWorker(async () => [city.world], handlers, { pollMs: 10, recurring: [{ name: 'often', everySeconds: 60 }] });
  await expect.poll(() => started).toBe(1);
  const stopped = worker.stop();
  release();
  await stopped;
  const rows = await city.db.read((tx) => tx.sql<{ state: string; attempts: number; lease_until: Date | null }>`select state, attempts, lease_until from jobs where state = 'ready'`);
  expect(rows.length).toBeGreaterThanOrEqual(2);
  expect(rows.every((row) => row.attempts === 0 && row.lease_until === null)).toBe(true);
});

test('a worker whose database is away keeps trying', async () => {
  let calls = 0;
  const broken = { ...city.world, db: { transaction: () => { calls += 1; return Promise.reject(new Error('down')); }, read: () => Promise.reject(new Error('down')) } };
  const worker = runWorker(async () => [broken], once, { pollMs: 5 });
  await expect.poll(() => calls).toBeGreaterThan(1);
  await worker.stop();
});

test('housekeeping forgets old traces only', async () => {
  await put('write', { n: 1 });
  await drainJobs(city.world, once);
  city.clock.advance(401 * 86_400_000);
  await put('write', { n: 2 });
  await city.db.transaction((tx) => ensureRecurring(tx, housekeepingRecurring[0]!.name, 86_400, city.world.now()));
  expect((await drainJobs(city.world, { ...once, ...housekeepingJobs })).failed).toEqual([]);
  expect(await states()).toEqual({ done: 2 });
});
