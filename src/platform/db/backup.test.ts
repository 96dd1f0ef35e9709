import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_SCHEMA } from '../../../test/database.ts';
import { openTestCity, openTestDatabase, type TestCity } from '../../../test/city.ts';
import { diskStore } from '../files/disk-store.ts';
import { makeBackup } from './backup.ts';
import { tablesPresent } from './catalog.ts';
import { addCity, listCities } from './cities.ts';
import { migrateCity, migrationsFolder } from './migrate.ts';
import { dbOf, type Pool } from './pool.ts';
import { restoreBackup, RestoreRefused } from './restore.ts';
import type { Db } from './sql.ts';

let city: TestCity;
let folder: string;
let migrations: string;
let file: string;
let picture: string;
const photo = randomBytes(200_000);
const key = `${'ab'.repeat(32)}\n`;
const madeAt = new Date('2026-06-09T02:00:00Z');

/** What makes a copy difficult: rows that name each other, generated and identity columns, arrays, rows that a migration brings. */
const DIFFICULT = `
  create table backup_children (id int generated always as identity primary key, parent int not null, days date[]);
  create table backup_parents (id int primary key, mother int not null references backup_parents, note text, size int generated always as (length(note)) stored);
  alter table backup_children add constraint child_has_parent foreign key (parent) references backup_parents deferrable;
  insert into backup_parents (id, mother, note) values (1, 1, 'from the migration');
  create table backup_history (id int primary key, entry text);
  revoke update, delete, truncate on backup_history from public, current_user;`;

beforeAll(async () => {
  city = await openTestCity();
  folder = mkdtempSync(join(tmpdir(), 'wadah-backup-'));
  migrations = join(folder, 'migrations');
  cpSync(migrationsFolder(), migrations, { recursive: true });
  writeFileSync(join(migrations, '9000_backup.sql'), DIFFICULT);
  picture = await (await diskStore(join(folder, 'data/files'))).put(photo);
  writeFileSync(join(folder, 'data/secret.key'), key);
  await addCity(city.pool, { schema: 'city_other', name: 'Kabupaten Lain', profile: 'sukamaju', hosts: ['lain.example'], utcOffsetMinutes: 480, createdAt: madeAt });
  for (const schema of [TEST_SCHEMA, 'city_other']) await migrateCity(city.pool, schema, { folder: migrations });
  await city.db.transaction(async (tx) => {
    await tx.sql`update backup_parents set note = ${'tab\t newline\n \\. quote " emoji 🌊'}`;
    await tx.sql`insert into backup_parents (id, mother) values (2, 1)`;
    await tx.sql`insert into backup_children (parent, days) values (2, '{2026-06-09,null}'), (1, null)`;
    await tx.sql`insert into backup_history values (1, 'kept')`;
  });
  file = join(folder, 'whole.tar');
  await backUp(file);
});
afterAll(async () => {
  await city.close();
  rmSync(folder, { recursive: true, force: true });
});

const backUp = (target: string, withKey = false) => makeBackup({
  pool: city.pool, target, withKey, madeAt, filesDir: join(folder, 'data/files'), keyFile: join(folder, 'data/secret.key'),
});

interface Place { pool: Pool; dir: string; close(): Promise<void> }
async function emptyPlace(): Promise<Place> {
  const { pool, close } = await openTestDatabase(3);
  await pool.session((client) => client.query(`drop schema wadah cascade; drop schema ${TEST_SCHEMA} cascade`));
  return { pool, close, dir: mkdtempSync(join(folder, 'place-')) };
}
const restoreTo = async ({ pool, dir }: Place, source: string) => restoreBackup({
  pool, source, migrations, files: await diskStore(join(dir, 'files')), filesDir: join(dir, 'files'), keyFile: join(dir, 'secret.key'),
});

test('a backup restored into an empty place holds the same rows, files and cities, and goes on counting', async () => {
  const place = await emptyPlace();
  const zipped = join(folder, 'zipped.tar.gz');
  const made = await backUp(zipped, true);
  expect(made).toMatchObject({ cities: 2, files: 1 });
  const report = await restoreTo(place, zipped);
  expect(report).toMatchObject({ cities: 2, files: 1, rows: made.rows, key: 'restored' });
  expect(readFileSync(join(place.dir, 'secret.key'), 'utf8')).toBe(key);
  expect(await (await diskStore(join(place.dir, 'files'))).get(picture)).toEqual(photo);
  expect(await listCities(place.pool)).toEqual(await listCities(city.pool));
  const db = dbOf(place.pool, TEST_SCHEMA);
  const parents = (one: Db) => one.read((tx) => tx.sql`select * from backup_parents order by id`);
  expect(await parents(db)).toEqual(await parents(city.db));
  expect(await dbOf(place.pool, 'city_other').read((tx) => tx.sql`select note from backup_parents`)).toEqual([{ note: 'from the migration' }]);
  const [child] = await db.transaction((tx) => tx.sql`insert into backup_children (parent) values (1) returning id`);
  expect(child).toEqual({ id: 3 });
  await expect(db.transaction((tx) => tx.sql`insert into backup_children (parent) values (99)`)).rejects.toThrow(/child_has_parent/);
  await place.close();
});

test('the key stays at home unless it is asked for, and the restore says so', async () => {
  const place = await emptyPlace();
  expect(readFileSync(file).includes(key.trim())).toBe(false);
  expect(await restoreTo(place, file)).toMatchObject({ key: 'missing' });
  expect(existsSync(join(place.dir, 'secret.key'))).toBe(false);
  await place.close();
});

test('a backup is restored only into an empty database and an empty folder, and the refusal names what is there', async () => {
  await expect(restoreTo({ pool: city.pool, dir: mkdtempSync(join(folder, 'place-')), close: city.close }, file)).rejects.toThrow(/Kota Uji, Kabupaten Lain|Kabupaten Lain, Kota Uji/);
  const place = await emptyPlace();
  await (await diskStore(join(place.dir, 'files'))).put(Buffer.from('mine'));
  await expect(restoreTo(place, file)).rejects.toThrow(/files is not empty/);
  rmSync(join(place.dir, 'files'), { recursive: true });
  await place.pool.session((client) => client.query('create schema shop; create table shop.orders (id int)'));
  await expect(restoreTo(place, file)).rejects.toThrow(/shop\.orders/);
  await place.close();
});

/** Rewrites the archive member by member; undefined leaves one out. */
async function tampered(change: (name: string, bytes: Buffer) => [string, Buffer][]): Promise<string> {
  const out = pack();
  const chunks: Buffer[] = [];
  const collected = (async () => { for await (const chunk of out) chunks.push(chunk as Buffer); })();
  const members = extract();
  members.end(readFileSync(file));
  for await (const member of members) {
    const parts: Buffer[] = [];
    for await (const part of member) parts.push(part as Buffer);
    for (const [name, bytes] of change(member.header.name, Buffer.concat(parts))) out.entry({ name }, bytes);
  }
  out.finalize();
  await collected;
  const target = join(folder, `tampered-${randomBytes(4).toString('hex')}.tar`);
  writeFileSync(target, Buffer.concat(chunks));
  return target;
}
const history = `tables/${TEST_SCHEMA}/backup_history.copy`;

test('a damaged or hostile archive is refused and leaves the place as empty as it was', async () => {
  const place = await emptyPlace();
  const cut = join(folder, 'cut.tar');
  writeFileSync(cut, readFileSync(file).subarray(0, 30_000));
  const cutZip = join(folder, 'cut.tar.gz');
  writeFileSync(cutZip, gzipSync(readFileSync(file)).subarray(0, 20_000));
  const nonsense = join(folder, 'nonsense.tar');
  writeFileSync(nonsense, 'not a backup at all');
  const cases: [RegExp, string][] = [
    [/not a whole backup|cut short/, cut],
    [/not a whole backup|cut short/, cutZip],
    [/not a whole backup|not a backup|cut short/, nonsense],
    [/cannot be read/, join(folder, 'absent.tar')],
    [/checksum does not agree/, await tampered((name, bytes) => [[name, name === history ? Buffer.from('1\tchanged\n') : bytes]])],
    [/lacks .*backup_history/, await tampered((name, bytes) => (name === history ? [] : [[name, bytes]]))],
    [/end is missing/, await tampered((name, bytes) => (name === 'checksums.json' ? [] : [[name, bytes]]))],
    [/unexpected member "..\/..\/etc\/cron"/, await tampered((name, bytes) => (name === history ? [['../../etc/cron', bytes]] : [[name, bytes]]))],
    [/unexpected member "tables\/public\/x.copy"/, await tampered((name, bytes) => (name === history ? [['tables/public/x.copy', bytes]] : [[name, bytes]]))],
    [/unexpected member/, await tampered((name, bytes) => (name === history ? [[name, bytes], [name, bytes]] : [[name, bytes]]))],
    [/file .* is damaged/, await tampered((name, bytes) => [[name, name.startsWith('files/') ? Buffer.from('other') : bytes]])],
    [/not those of its version/, await tampered((name, bytes) => [[name, name === 'manifest.json' ? Buffer.from(bytes.toString().replace('"backup_history"', '"backup_mystery"')) : bytes]])],
    [/newer Wadah/, await tampered((name, bytes) => [[name, name === 'manifest.json' ? Buffer.from(bytes.toString().replaceAll('"version": 9000', '"version": 9001')) : bytes]])],
    [/cannot be loaded/, await tampered((name, bytes) => [[name, name === history ? Buffer.from('x\ty\tz\n') : bytes]])],
  ];
  for (const [message, source] of cases) {
    const refusal = await restoreTo(place, source).catch((error: Error) => error);
    expect(refusal, String(message)).toBeInstanceOf(RestoreRefused);
    expect((refusal as Error).message).toMatch(message);
    expect(await place.pool.session(tablesPresent), String(message)).toEqual([]);
    expect(existsSync(join(place.dir, 'files')) ? readdirSync(join(place.dir, 'files')) : []).toEqual([]);
  }
  await place.close();
}, 60_000);
