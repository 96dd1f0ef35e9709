import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openTestCity, type TestCity } from '../../../test/city.ts';
import { DatabaseDown, DatabaseFull, databaseError } from './errors.ts';
import { newId } from './id.ts';
import { dbOf, openPool, type Pool } from './pool.ts';
import { join, sql } from './sql.ts';

let city: TestCity;
let pool: Pool;
beforeAll(async () => {
  city = await openTestCity();
  pool = city.pool;
  await pool.session((client) => client.query(`
    create schema town_a; create table town_a.notes (id int primary key, text text);
    create schema town_b; create table town_b.notes (id int primary key, text text);
    insert into town_a.notes values (1, 'of A'); insert into town_b.notes values (1, 'of B')`));
});
afterAll(() => city.close());
const a = () => dbOf(pool, 'town_a');
const b = () => dbOf(pool, 'town_b');

test('ids of one process sort in the order in which they were made', () => {
  const ids = Array.from({ length: 10_000 }, newId);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
});

test('days come back as text, counts as numbers, lists of them too', async () => {
  const [row] = await city.db.read((tx) => tx.sql`select ${'2026-06-09'}::date as day, 12::int8 as count, array['2026-01-01'::date, null] as days,
    array[1::int8] as counts, ${new Date(0)}::timestamptz as at, null::date as none`);
  expect(row).toEqual({ day: '2026-06-09', count: 12, days: ['2026-01-01', null], counts: [1], at: new Date(0), none: null });
  await expect(city.db.read((tx) => tx.sql`select 9007199254740993::int8`)).rejects.toThrow(RangeError);
});

test('SQL without a city fails: there is no table to find', async () => {
  const client = await pool.connect();
  try {
    await expect(client.query('select * from notes')).rejects.toThrow('relation "notes" does not exist');
    await expect(client.query('create table notes (id int)')).rejects.toThrow('no schema has been selected');
    await a().read((tx) => tx.sql`select * from notes`);
    await expect(client.query('select * from notes')).rejects.toThrow('does not exist');
  } finally {
    client.release();
  }
});

test('the same statement on the same connection reads each city\'s own rows, and only those', async () => {
  const single = openPool(pool.target, { size: 1 });
  const read = (schema: string) => dbOf(single, schema).read((tx) => tx.sql`select text from notes where id = ${1}`);
  for (let i = 0; i < 8; i++) {
    expect(await read('town_a')).toEqual([{ text: 'of A' }]);
    expect(await read('town_b')).toEqual([{ text: 'of B' }]);
  }
  await dbOf(single, 'town_a').transaction((tx) => tx.sql`update notes set text = ${'changed'}`);
  expect(await read('town_b')).toEqual([{ text: 'of B' }]);
  await dbOf(single, 'town_a').transaction((tx) => tx.sql`update notes set text = ${'of A'}`);
  await single.close();
});

test('a schema name that could break out is refused', () => {
  for (const name of ['', 'A', 'a"; drop table x', 'a b', '1a', 'a'.repeat(64), "a'--"]) expect(() => dbOf(pool, name)).toThrow(RangeError);
});

test('what a transaction wrote is gone when its work throws, and afterCommit stays silent', async () => {
  let told = false;
  await expect(a().transaction(async (tx) => {
    tx.afterCommit(() => { told = true; });
    await tx.sql`insert into notes values (2, 'lost')`;
    throw new Error('changed my mind');
  })).rejects.toThrow('changed my mind');
  expect(await a().read((tx) => tx.sql`select id from notes`)).toEqual([{ id: 1 }]);
  expect(told).toBe(false);
});

test('afterCommit runs once the rows are visible to others', async () => {
  const order: string[] = [];
  await a().transaction(async (tx) => {
    tx.afterCommit(() => order.push('told'));
    await tx.sql`insert into notes values (3, 'kept')`;
    order.push('worked');
  });
  expect(order).toEqual(['worked', 'told']);
  await a().transaction((tx) => tx.sql`delete from notes where id = 3`);
});

test('an error that was caught inside does not pass for a commit', async () => {
  await expect(a().transaction(async (tx) => {
    await tx.sql`insert into notes values (4, 'lost')`;
    await tx.sql`insert into notes values (1, 'twice')`.catch(() => {});
  })).rejects.toThrow(/caught and ignored/);
  expect(await a().read((tx) => tx.sql`select id from notes where id = 4`)).toEqual([]);
});

test('of statements that travel together the one that failed is told, not one behind it', async () => {
  const together = a().transaction(async (tx) => {
    const wrapped = (async () => { const rows = await tx.sql`select 1 / 0`; return await Promise.resolve(rows); })().finally(() => Promise.resolve());
    return Promise.all([wrapped, tx.sql`select 1`, tx.sql`select 2`]);
  });
  await expect(together).rejects.toMatchObject({ code: '22012' });
});

test('a transaction inside a transaction is refused, and a handle is dead after its end', async () => {
  await expect(a().transaction(() => a().read(async () => 1))).rejects.toThrow(/already open/);
  await expect(a().transaction(() => b().transaction(async () => 1))).rejects.toThrow(/already open/);
  const kept = await a().transaction(async (tx) => tx);
  await expect(kept.sql`select 1`).rejects.toThrow(/has ended/);
  // What was started by afterCommit, or runs on its own, may open the next one.
  await new Promise<void>((done) => {
    void a().transaction(async (tx) => { tx.afterCommit(() => { void a().read(async () => done()); }); });
  });
});

test('read writes nothing', async () => {
  const refused = await a().read((tx) => tx.sql`insert into notes values (5, 'no')`).catch((error: Error) => error);
  expect((refused as Error).message).toMatch(/read-only transaction/);
  expect(refused).not.toBeInstanceOf(DatabaseDown);
});

test('pieces of SQL nest and values stay parameters', async () => {
  const ids = [1, 2].map((id) => sql`${id}::int`);
  const rows = await a().read((tx) => tx.sql`select text from notes where id in (${join(ids)}) and text <> ${"'; drop table notes; --"}`);
  expect(rows).toEqual([{ text: 'of A' }]);
});

test('two people at once: the second waits for the row and sees what the first decided', async () => {
  const order: string[] = [];
  const first = a().transaction(async (tx) => {
    await tx.sql`select * from notes where id = 1 for update`;
    order.push('first has it');
    await sleep(100);
    order.push('first is done');
  });
  await sleep(30);
  await a().transaction(async (tx) => {
    await tx.sql`select * from notes where id = 1 for update`;
    order.push('second has it');
  });
  await first;
  expect(order).toEqual(['first has it', 'first is done', 'second has it']);
});

test('a statement that takes too long is stopped and the connection goes on', async () => {
  const hasty = openPool(pool.target, { size: 1, statementTimeoutMs: 100 });
  await expect(dbOf(hasty, 'town_a').read((tx) => tx.sql`select pg_sleep(5)`)).rejects.toThrow(/statement timeout/);
  expect(await dbOf(hasty, 'town_a').read((tx) => tx.sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await hasty.close();
});

test('a server that is gone, or goes away in the middle, is DatabaseDown; the next request finds a new connection', async () => {
  const nowhere = openPool({ host: '/nonexistent', user: 'x', database: 'x' });
  await expect(dbOf(nowhere, 'town_a').read(async () => 1)).rejects.toBeInstanceOf(DatabaseDown);
  await nowhere.close();
  const cut = await a().transaction(async (tx) => {
    const [row] = await tx.sql<{ pid: number }>`select pg_backend_pid() as pid`;
    await pool.session((client) => client.query('select pg_terminate_backend($1)', [row!.pid]));
    await tx.sql`select 1`;
  }).catch((error: unknown) => error);
  expect(cut).toBeInstanceOf(DatabaseDown);
  expect(await a().read((tx) => tx.sql`select 1 as one`)).toEqual([{ one: 1 }]);
});

test('SQLSTATEs and network errors are sorted into down, full and neither', () => {
  const sorted = (code: string, during = { write: true, commit: false }) => databaseError(Object.assign(new Error('x'), { code }), during);
  expect(sorted('53100')).toBeInstanceOf(DatabaseFull);
  for (const code of ['57P01', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', '08006', '25006']) expect(sorted(code), code).toBeInstanceOf(DatabaseDown);
  for (const code of ['23505', '57014', '42P01', '40001']) expect(sorted(code), code).not.toBeInstanceOf(DatabaseDown);
  expect(sorted('25006', { write: false, commit: false })).not.toBeInstanceOf(DatabaseDown);
  expect(sorted('ECONNRESET', { write: true, commit: true })).toMatchObject({ outcomeUnknown: true });
});

test('a COMMIT whose wait for the standby was cancelled is a failure, though the server says COMMIT', async () => {
  if (!inject('server').embedded) return;
  const { admin } = inject('server');
  const standby = openPool({ ...admin, database: (pool.target as { database: string }).database }, { size: 3 });
  // Without a walsender the server does not wait; the notice is raised the way the server raises it.
  const outcome = await dbOf(standby, 'town_a').transaction(async (tx) => {
    await tx.sql`insert into notes values (6, 'unsure')`;
    await tx.sql`create function warn() returns trigger language plpgsql as $$ begin raise warning 'canceling wait for synchronous replication due to user request'; return null; end $$`;
    await tx.sql`create constraint trigger warns after insert on notes deferrable initially deferred for each row execute function warn()`;
    await tx.sql`insert into notes values (7, 'unsure')`;
  }).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(DatabaseDown);
  expect(outcome).toMatchObject({ outcomeUnknown: true });
  await standby.close();
});

test('rows of an append-only table may be added and read, never changed or removed; a foreign key may not lead there', async () => {
  await pool.session((client) => client.query(`
    create table town_a.history (id int primary key); revoke update, delete, truncate on town_a.history from public, current_user;
    create table town_a.remarks (about int references town_a.history)`));
  await a().transaction((tx) => tx.sql`insert into history values (1)`);
  for (const change of ['update history set id = 2', 'delete from history', 'truncate history']) {
    await expect(a().transaction((tx) => tx.run(sql([change]))), change).rejects.toThrow(/permission denied/);
  }
  await expect(a().transaction((tx) => tx.sql`insert into remarks values (1)`)).rejects.toThrow(/permission denied/);
});
