import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openTestCity, type TestCity } from '../../test/city.ts';
import { keysFrom } from '../platform/auth/keys.ts';
import { columnsSealedWith, noteKeys, resealCity, sealedProblems, wrongKeys } from '../platform/auth/rotation.ts';
import { seal } from '../platform/auth/sealed.ts';
import { addSealingKey, dropSealingKey } from '../platform/auth/sealing-keys.ts';
import { noteRetired, type SealedColumn } from '../platform/auth/store-sealed.ts';
import { newId } from '../platform/db/id.ts';
import type { World } from '../platform/world.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';

const SECRET = Buffer.alloc(32, 9);
const folder = mkdtempSync(join(tmpdir(), 'wadah-keys-'));
let city: TestCity;
let file: string;
let world: World;
let n = 0;
beforeEach(async () => {
  await city?.close();
  city = await openTestCity({ profile: 'sukamaju' });
  file = join(folder, `sealing-${n += 1}.keys`);
  world = { ...city.world, keys: keysFrom(SECRET, file) };
});
afterAll(async () => { await city.close(); rmSync(folder, { recursive: true, force: true }); });

/** Officers with a sealed second factor: one column of the registry is enough to turn every wheel. */
const TOTP = SEALED_COLUMNS.filter((one) => one.table === 'officers');
async function officers(count: number, sealedBy: (id: string) => Buffer): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  for (const id of ids) await city.db.transaction((tx) => tx.sql`insert into officers (id, name, email, password_hash, password_changed_at, created_at, totp_secret) values (${id}, 'Uji', ${`${id}@uji.example`}, 'x', ${world.now()}, ${world.now()}, ${sealedBy(id)})`);
  return ids;
}
const secretsNow = async () => {
  const rows = await city.db.read((tx) => tx.sql<{ id: string; totp_secret: Buffer }>`select id, totp_secret from officers order by id`);
  return rows.map((row) => world.keys.open('totp', row.totp_secret, `officer|${row.id}`));
};
const problems = async (w: World, columns: readonly SealedColumn[] = TOTP): Promise<string[]> => {
  const found: string[] = [];
  await w.db.read(async (tx) => { for await (const one of sealedProblems(tx, w, columns)) found.push(`${one.where}: ${one.what}`); });
  return found;
};

test('values from before rotation and new ones open; after a rotation everything bears the new key and opens; the old key may go', async () => {
  await officers(3, (id) => seal(world.keys.derive('totp'), 'LAMA', `officer|${id}`));
  await officers(2, (id) => world.keys.seal('totp', 'BARU', `officer|${id}`));
  await noteKeys(world);
  expect((await secretsNow()).sort()).toEqual(['BARU', 'BARU', 'LAMA', 'LAMA', 'LAMA']);
  expect(await addSealingKey(file, world.keys.sealing)).toBe(2);
  await noteKeys(world);
  expect(await columnsSealedWith(world, TOTP, 1)).toEqual(['officers.totp_secret']);
  expect(await resealCity(world, TOTP, () => undefined)).toBe(5);
  expect(await columnsSealedWith(world, TOTP, 1)).toEqual([]);
  await city.db.transaction((tx) => noteRetired(tx, 1, world.now()));
  await dropSealingKey(file, 1);
  expect((await secretsNow()).sort()).toEqual(['BARU', 'BARU', 'LAMA', 'LAMA', 'LAMA']);
  expect(await problems(world)).toEqual([]);
  // Codes, passes and cookies come from the first key and stay as they were.
  expect(world.keys.mac('case-secret', 'x')).toEqual(keysFrom(SECRET).mac('case-secret', 'x'));
});

test('a rotation that died halfway goes on where it stopped, and what was sealed meanwhile stays', async () => {
  const [first] = await officers(3, (id) => world.keys.seal('totp', 'SATU', `officer|${id}`));
  await addSealingKey(file, world.keys.sealing);
  // One batch was committed before the kill, and a server that runs has taken up the new key.
  await city.db.transaction((tx) => tx.sql`update officers set totp_secret = ${world.keys.seal('totp', 'SATU', `officer|${first}`)} where id = ${first!}`);
  expect(await columnsSealedWith(world, TOTP, 1)).toHaveLength(1);
  expect(await resealCity(world, TOTP, () => undefined)).toBe(2);
  expect(await resealCity(world, TOTP, () => undefined)).toBe(0);
  expect(await secretsNow()).toEqual(['SATU', 'SATU', 'SATU']);
});

test('a server that runs takes up a new key and a retired one by itself', async () => {
  const running = keysFrom(SECRET, file);
  const before = running.seal('x', 'teks', 'c');
  await addSealingKey(file, world.keys.sealing);
  const after = running.seal('x', 'teks', 'c');
  expect([before.readUInt16BE(2), after.readUInt16BE(2)]).toEqual([1, 2]);
  await addSealingKey(file, world.keys.sealing);
  await dropSealingKey(file, 2);
  expect(running.open('x', after, 'c')).toBeNull();
  expect(running.open('x', before, 'c')).toBe('teks');
});

test('restored beside another key: the start refuses in plain words, verify names the key and what stays shut', async () => {
  await officers(5, (id) => world.keys.seal('totp', 'SATU', `officer|${id}`));
  await noteKeys(world);
  const other: World = { ...world, keys: keysFrom(Buffer.alloc(32, 3)) };
  await expect(noteKeys(other)).rejects.toThrow(/^The keys in the data folder are not the ones that sealed .*key 1 is another one/);
  const found = await problems(other);
  expect(found[0]).toMatch(/^keys\/1: key 1 is another one/);
  expect(found.at(-1)).toMatch(/^officers: 5 values of totp_secret cannot be opened/);
  await addSealingKey(file, world.keys.sealing);
  await noteKeys(world);
  const withoutLater: World = { ...world, keys: keysFrom(SECRET) };
  expect(await city.db.read((tx) => wrongKeys(tx, withoutLater))).toEqual([{ where: 'keys/2', what: 'key 2 is missing' }]);
});

test('a value that was moved to another row is named and stops the rotation', async () => {
  const [one, two] = await officers(2, (id) => world.keys.seal('totp', 'SATU', `officer|${id}`));
  await city.db.transaction((tx) => tx.sql`update officers set totp_secret = (select totp_secret from officers where id = ${one!}) where id = ${two!}`);
  expect(await problems(world)).toEqual([expect.stringContaining(`officers/${two}: totp_secret cannot be opened`)]);
  await addSealingKey(file, world.keys.sealing);
  await expect(resealCity(world, TOTP, () => undefined)).rejects.toThrow(/does not open/);
});

test('a damaged key file is refused, not read as no key', async () => {
  writeFileSync(file, '2 abc\n');
  utimesSync(file, 1, 1);
  expect(() => world.keys.seal('x', 'teks', 'c')).toThrow(/is damaged/);
});

test('every column of the registry exists and holds bytes', async () => {
  const rows = await city.db.read((tx) => tx.sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns where table_schema = current_schema() and data_type = 'bytea'`);
  for (const column of SEALED_COLUMNS) expect(rows.map((row) => row.name)).toContain(`${column.table}.${column.column}`);
});
