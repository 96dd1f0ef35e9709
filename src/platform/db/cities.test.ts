import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_SCHEMA } from '../../../test/database.ts';
import { openTestCity, type TestCity } from '../../../test/city.ts';
import { addCity, cityOfHost, CityRefused, knownCities, listCities, normaliseHost, setCityHosts, type NewCity } from './cities.ts';
import { migrateCity, migrateRegistry, migrationsFolder, readMigrations } from './migrate.ts';
import { dbOf } from './pool.ts';

let city: TestCity;
let folder: string;
beforeAll(async () => {
  city = await openTestCity();
  folder = mkdtempSync(join(tmpdir(), 'wadah-migrations-'));
});
afterAll(async () => {
  await city.close();
  rmSync(folder, { recursive: true, force: true });
});
const second: NewCity = { schema: 'city_second', name: 'Kabupaten Kedua', profile: 'sukamaju', hosts: ['Kedua.example:8080', 'kedua.example'], utcOffsetMinutes: 480, createdAt: new Date('2026-02-01T00:00:00Z') };

test('a host name is compared without case, port and final dot', () => {
  expect(['Wadah.Example:8080', 'wadah.example.', ' WADAH.example '].map(normaliseHost)).toEqual(Array(3).fill('wadah.example'));
  expect(normaliseHost('[::1]:3000')).toBe('[::1]');
});

test('a city that is alone answers every host; once there are two, each answers only its own', async () => {
  expect((await cityOfHost(city.pool, 'anything.example'))?.schema).toBe(TEST_SCHEMA);
  const refused = async (change: Partial<NewCity>) => (await addCity(city.pool, { ...second, ...change }).catch((error: unknown) => error)) as Error;
  for (const schema of ['wadah', 'ext', 'public', 'pg_x', 'A', 'a-b', '']) expect(await refused({ schema }), schema).toBeInstanceOf(CityRefused);
  expect((await refused({ schema: TEST_SCHEMA })).message).toMatch(/already a city with the schema/);
  expect((await refused({ hosts: [] })).message).toMatch(/needs a host name/);
  const added = await addCity(city.pool, second);
  expect(added).toMatchObject({ schema: 'city_second', hosts: ['kedua.example'], utcOffsetMinutes: 480 });
  expect((await refused({ schema: 'city_third' })).message).toMatch(/kedua.example already belongs/);
  expect(await cityOfHost(city.pool, 'KEDUA.example:443')).toEqual(added);
  expect(await cityOfHost(city.pool, 'anything.example')).toBeNull();
  expect(await setCityHosts(city.pool, TEST_SCHEMA, ['Uji.example'])).toBe(true);
  expect((await cityOfHost(city.pool, 'uji.example'))?.schema).toBe(TEST_SCHEMA);
  expect(await listCities(city.pool)).toEqual(await knownCities(city.pool));
});

test('one city\'s transaction cannot see the other\'s rows, though the tables have the same names', async () => {
  await migrateCity(city.pool, 'city_second');
  const tables = await city.pool.session(async (client) => (await client.query<{ name: string }>(
    `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where nspname = 'city_second' and relkind = 'r'`)).rows.map((row) => row.name));
  expect(tables.length).toBeGreaterThan(5);
  const columns = await city.pool.session((client) => client.query(
    `select count(*) as count from information_schema.columns where table_schema = 'city_second' and column_name in ('city_id', 'city')`));
  expect(columns.rows).toEqual([{ count: 0 }]);
  const marker = '0190a000-0000-7000-8000-000000000001';
  await city.db.transaction((tx) => tx.sql`create table marks as select ${marker}::uuid as id`);
  await expect(dbOf(city.pool, 'city_second').read((tx) => tx.sql`select * from marks`)).rejects.toThrow('relation "marks" does not exist');
  for (const name of tables) {
    const client = await city.pool.connect();
    try { await expect(client.query(`select * from ${name}`), name).rejects.toThrow('does not exist'); } finally { client.release(); }
  }
});

test('no foreign key and no view leads from one city into another', async () => {
  const crossing = await city.pool.session((client) => client.query(`
    select conname from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
    where k.contype = 'f' and a.relnamespace <> b.relnamespace`));
  expect(crossing.rows).toEqual([]);
});

const own = (name: string, files: Record<string, string>): string => {
  const dir = join(folder, name);
  mkdirSync(dir, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), text);
  return dir;
};

test('migrations run once, in order, and a file that was edited later is named', async () => {
  const dir = own('once', { '0001_a.sql': 'create table a (id int);', '0002_b.sql': 'create table b (id int);' });
  expect(await migrateCity(city.pool, 'm_once', { folder: dir, upTo: 1 })).toEqual(['0001_a.sql']);
  expect(await migrateCity(city.pool, 'm_once', { folder: dir })).toEqual(['0002_b.sql']);
  expect(await migrateCity(city.pool, 'm_once', { folder: dir })).toEqual([]);
  writeFileSync(join(dir, '0001_a.sql'), 'create table a (id bigint);');
  await expect(migrateCity(city.pool, 'm_once', { folder: dir })).rejects.toThrow(/0001_a.sql was edited after schema m_once/);
  rmSync(join(dir, '0002_b.sql'));
  writeFileSync(join(dir, '0001_a.sql'), 'create table a (id int);');
  await expect(migrateCity(city.pool, 'm_once', { folder: dir })).rejects.toThrow(/already has migration 0002_b.sql, which this version/);
});

test('a migration that fails leaves nothing and names its line', async () => {
  const dir = own('fails', { '0001_a.sql': 'create table a (id int);\ncreate table b (\n  id nonsense\n);' });
  await expect(migrateCity(city.pool, 'm_fails', { folder: dir })).rejects.toThrow(/0001_a.sql, line 3, schema m_fails: type "nonsense"/);
  writeFileSync(join(dir, '0001_a.sql'), 'create table a (id int);');
  expect(await migrateCity(city.pool, 'm_fails', { folder: dir })).toEqual(['0001_a.sql']);
});

test('two processes that migrate at once take turns', async () => {
  const dir = own('both', { '0001_a.sql': 'create table a (id int); select pg_sleep(0.1);' });
  const ran = await Promise.all([1, 2, 3].map(() => migrateCity(city.pool, 'm_both', { folder: dir })));
  expect(ran.flat()).toEqual(['0001_a.sql']);
});

test('numbers are used once, and names tell what a migration adds', () => {
  expect(() => readMigrations(own('twice', { '0001_a.sql': '', '0001_b.sql': '' }))).toThrow(/number of its own/);
  expect(() => readMigrations(own('odd', { 'first.sql': '' }))).toThrow(/0001_what_it_adds/);
});

test('the shipped migrations use nothing that another PostgreSQL or a distributed one refuses', async () => {
  expect(await migrateRegistry(city.pool)).toEqual([]);
  for (const { name, text } of readMigrations(migrationsFolder())) {
    const code = text.replace(/--.*$/gm, '');
    expect(code, name).not.toMatch(/create\s+(or\s+replace\s+)?(trigger|rule)|unlogged|\binherits\b|uuidv7\(/i);
    expect(code.match(/generated always as \((?!.*\bidentity\b)[\s\S]*?\)\s*(\w+)/gi)?.every((one) => /stored$/i.test(one)) ?? true, name).toBe(true);
  }
});
