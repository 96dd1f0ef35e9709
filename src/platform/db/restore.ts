import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { extract, type Header } from 'tar-stream';
import type { FileStore } from '../files/store.ts';
import { CHECKSUMS, KEY_FILE, MANIFEST, SEALING_MEMBER, checksumsShape, keyOfMember, manifestShape, tableMember, type Checksums, type Manifest, type Space } from './archive.ts';
import { fingerprintOf } from './backup.ts';
import { foreignKeys, readSpace, tablesPresent } from './catalog.ts';
import { migrateCity, migrateRegistry, migrationsFolder, readMigrations } from './migrate.ts';
import { quoted } from './names.ts';
import type { Pool } from './pool.ts';

export interface RestoreOptions {
  pool: Pool;
  source: string;
  files: FileStore;
  filesDir: string;
  keyFile: string;
  /** The folder of the numbered files; the product's own unless a test brings another. */
  migrations?: string;
}
export interface RestoreReport { cities: number; rows: number; files: number; key: 'restored' | 'present' | 'other' | 'missing' | 'none'; keyFingerprint: string | null }

type Entry = Readable & { header: Header };

/** The backup or the place for it is not as it must be; the message is meant for the operator. */
export class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused';
}

/**
 * Loads a backup into an empty database and an empty file store. All rows come in one transaction that ends only after every
 * checksum was compared; on any trouble the place is left as empty as it was.
 * @throws RestoreRefused
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  await assertEmpty(options);
  const made: string[] = [];
  try {
    return await load(options, made);
  } catch (error) {
    await options.pool.session(async (client) => {
      for (const schema of made) await client.query(`drop schema if exists ${quoted(schema)} cascade`);
    });
    await rm(options.filesDir, { recursive: true, force: true });
    if (error instanceof RestoreRefused || !isArchiveTrouble(error)) throw error;
    throw new RestoreRefused(`${options.source} is not a whole backup: ${(error as Error).message}`, { cause: error });
  }
}

const isArchiveTrouble = (error: unknown): boolean => {
  const { code, message } = error as NodeJS.ErrnoException;
  return code?.startsWith('Z_') === true || /tar|Unexpected end of data|Invalid header/i.test(message ?? '');
};

async function assertEmpty({ pool, filesDir, source }: RestoreOptions): Promise<void> {
  const present = await pool.session(tablesPresent);
  const own = present.every((name) => name === 'wadah.cities' || name === 'wadah.schema_migrations');
  const cities = present.includes('wadah.cities')
    ? await pool.session(async (client) => (await client.query<{ name: string }>('select name from wadah.cities')).rows.map((row) => row.name)) : [];
  if (cities.length > 0) throw new RestoreRefused(`The database already holds ${cities.join(', ')}. A backup is restored only into an empty one.`);
  if (!own) throw new RestoreRefused(`The database is not empty: it has ${present.length} tables, such as ${present.slice(0, 3).join(', ')}. A backup is restored only into an empty one.`);
  const files = await readdir(filesDir).catch(() => []);
  if (files.length > 0) throw new RestoreRefused(`The folder ${filesDir} is not empty. A backup is restored only into an empty data folder.`);
  const file = await open(source).catch((error: NodeJS.ErrnoException) => { throw new RestoreRefused(`${source} cannot be read: ${error.message}`); });
  await file.close();
}

interface Progress { manifest: Manifest | null; sums: Checksums; seen: Checksums; rows: number; files: number; key: Buffer | null; laterKeys: Buffer | null; ended: boolean }

async function load(options: RestoreOptions, made: string[]): Promise<RestoreReport> {
  const progress: Progress = { manifest: null, sums: {}, seen: {}, rows: 0, files: 0, key: null, laterKeys: null, ended: false };
  const source = await sourceOf(options.source);
  await options.pool.session(async (client) => {
    const tar = extract();
    // The loop below must begin in this same turn: a member that nobody listens for is lost.
    const feed = pipeline([...source, tar]);
    feed.catch(() => {});
    let restoreKeys = async (): Promise<void> => {};
    for await (const entry of tar as AsyncIterable<Entry>) {
      if (progress.ended) throw new RestoreRefused('The backup goes on after its end; it was tampered with.');
      if (progress.manifest === null) {
        progress.manifest = await readManifest(entry, progress);
        await makeSchemas(options.pool, progress.manifest, made, options.migrations ?? migrationsFolder());
        await client.query('begin');
        restoreKeys = await layKeysAside(client, progress.manifest.spaces);
      } else {
        await takeMember(client, entry, progress, options);
      }
    }
    await feed;
    if (!progress.ended) throw new RestoreRefused(`${options.source} was cut short: its end is missing.`);
    assertComplete(progress);
    await restoreKeys();
    for (const space of progress.manifest!.spaces) for (const sequence of space.sequences) {
      await client.query('select setval($1::regclass, $2::bigint, $3)', [`${quoted(space.schema)}.${quoted(sequence.name)}`, sequence.value, sequence.isCalled]);
    }
    await client.query('commit');
  });
  const key = await placeKey(options.keyFile, progress, progress.manifest!.keyFingerprint);
  return { cities: progress.manifest!.spaces.length - 1, rows: progress.rows, files: progress.files, key, keyFingerprint: progress.manifest!.keyFingerprint };
}

async function sourceOf(path: string): Promise<(Readable | Transform)[]> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
  await file.close();
  return buffer[0] === 0x1f && buffer[1] === 0x8b ? [createReadStream(path), createGunzip()] : [createReadStream(path)];
}

async function readManifest(entry: Entry, progress: Progress): Promise<Manifest> {
  const notOurs = new RestoreRefused('This file is not a backup of Wadah.');
  if (entry.header.name !== MANIFEST || entry.header.type !== 'file') throw notOurs;
  const bytes = await readAll(entry, 16_000_000);
  progress.seen[MANIFEST] = { sha256: digest(bytes) };
  const parsed = manifestShape.safeParse(parse(bytes));
  if (!parsed.success) throw notOurs;
  const manifest = parsed.data;
  if (manifest.spaces[0]!.schema !== 'wadah' || new Set(manifest.spaces.map((space) => space.schema)).size !== manifest.spaces.length) throw notOurs;
  return manifest;
}

/** The tables come from our own migrations, never from the archive: only the version is taken from there. */
async function makeSchemas(pool: Pool, manifest: Manifest, made: string[], migrations: string): Promise<void> {
  for (const [i, space] of manifest.spaces.entries()) {
    const folder = i === 0 ? join(migrations, 'registry') : migrations;
    const known = readMigrations(folder);
    for (const one of space.migrations) {
      const file = known.find((m) => m.version === one.version);
      if (!file) throw new RestoreRefused(`The backup was made by a newer Wadah (it has migration ${one.name}). Restore it with that version.`);
      if (file.checksum !== one.checksum) throw new RestoreRefused(`The backup's migration ${one.name} differs from the one of this version.`);
    }
    const upTo = Math.max(0, ...space.migrations.map((m) => m.version));
    made.push(space.schema);
    await (i === 0 ? migrateRegistry(pool, folder, upTo) : migrateCity(pool, space.schema, { folder, upTo }));
    const real = await pool.session((client) => readSpace(client, space.schema));
    const shape = (one: Space): string => JSON.stringify([one.tables.map((t) => [t.name, [...t.columns].sort()]).sort(), one.sequences.map((s) => s.name).sort()]);
    if (shape(real) !== shape(space)) throw new RestoreRefused(`The backup's tables in ${space.schema} are not those of its version; it was tampered with.`);
  }
}

/** Lays foreign keys aside, so that tables may come in any order; made again at the end, they check every row. */
async function layKeysAside(client: pg.ClientBase, spaces: readonly Space[]): Promise<() => Promise<void>> {
  const keys = await foreignKeys(client, spaces.map((space) => space.schema));
  const at = (key: { schema: string; table: string; name: string }): string => `alter table ${quoted(key.schema)}.${quoted(key.table)}`;
  for (const key of keys) await client.query(`${at(key)} drop constraint ${quoted(key.name)}`);
  return async () => {
    // The definition names the other table as the search_path of its reader sees it, and ours is empty: so in full.
    for (const key of keys) await client.query(`${at(key)} add constraint ${quoted(key.name)} ${key.definition}`);
  };
}

async function takeMember(client: pg.ClientBase, entry: Entry, progress: Progress, options: RestoreOptions): Promise<void> {
  const { name, type } = entry.header;
  if (type !== 'file' || name in progress.seen) throw new RestoreRefused(`The backup holds the unexpected member "${name}".`);
  if (name === CHECKSUMS) {
    const sums = checksumsShape.safeParse(parse(await readAll(entry, 1_000_000_000)));
    if (!sums.success) throw new RestoreRefused('The checksums of the backup cannot be read.');
    progress.sums = sums.data;
    progress.ended = true;
    return;
  }
  const space = progress.manifest!.spaces.find((one) => one.tables.some((table) => tableMember(one.schema, table.name) === name));
  const key = keyOfMember(name);
  if (space) {
    progress.seen[name] = await loadTable(client, entry, space, space.tables.find((table) => tableMember(space.schema, table.name) === name)!);
    progress.rows += progress.seen[name].rows!;
  } else if (key !== null) {
    const bytes = await readAll(entry, 100_000_000);
    if (digest(bytes) !== key) throw new RestoreRefused(`The file ${key} in the backup is damaged.`);
    await options.files.put(bytes);
    progress.seen[name] = { sha256: key };
    progress.files += 1;
  } else if (name === KEY_FILE && progress.manifest!.withKey) {
    progress.key = await readAll(entry, 10_000);
    progress.seen[name] = { sha256: digest(progress.key) };
  } else if (name === SEALING_MEMBER && progress.manifest!.withKey) {
    progress.laterKeys = await readAll(entry, 1_000_000);
    progress.seen[name] = { sha256: digest(progress.laterKeys) };
  } else {
    throw new RestoreRefused(`The backup holds the unexpected member "${name}".`);
  }
}

async function loadTable(client: pg.ClientBase, entry: Entry, space: Space, table: Space['tables'][number]): Promise<{ sha256: string; rows: number }> {
  const target = `${quoted(space.schema)}.${quoted(table.name)}`;
  const { rows } = await client.query<{ filled: boolean }>(`select exists (select 1 from ${target}) as filled`);
  if (rows[0]!.filled) await client.query(`truncate ${target}`);
  const hash = createHash('sha256');
  const meter = new Transform({ transform(chunk: Buffer, _encoding, done) { hash.update(chunk); done(null, chunk); } });
  const copy = client.query(copyFrom(`copy ${target} (${table.columns.map(quoted).join(', ')}) from stdin`));
  try {
    await pipeline(entry, meter, copy);
  } catch (error) {
    throw new RestoreRefused(`The rows of ${space.schema}.${table.name} cannot be loaded: ${(error as Error).message}`, { cause: error });
  }
  return { sha256: hash.digest('hex'), rows: copy.rowCount };
}

function assertComplete({ manifest, sums, seen }: Progress): void {
  const due = manifest!.spaces.flatMap((space) => space.tables.map((table) => tableMember(space.schema, table.name)));
  for (const name of new Set([...due, ...Object.keys(sums), ...Object.keys(seen)])) {
    const [expected, found] = [sums[name], seen[name]];
    if (!found) throw new RestoreRefused(`The backup lacks ${name}.`);
    if (!expected || expected.sha256 !== found.sha256 || expected.rows !== found.rows) throw new RestoreRefused(`${name} in the backup is damaged: its checksum does not agree.`);
  }
}

/** Puts the installation's key in place, or says what is still to be done about it. */
async function placeKey(keyFile: string, { key, laterKeys }: Progress, fingerprint: string | null): Promise<RestoreReport['key']> {
  if (fingerprint === null) return 'none';
  const present = await readFile(keyFile).catch(() => null);
  if (present) return fingerprintOf(present) === fingerprint ? 'present' : 'other';
  if (!key) return 'missing';
  await writeFile(keyFile, key, { mode: 0o600, flag: 'wx', flush: true });
  if (laterKeys) await writeFile(join(dirname(keyFile), SEALING_MEMBER), laterKeys, { mode: 0o600, flag: 'wx', flush: true });
  return 'restored';
}

async function readAll(entry: Entry, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of entry as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new RestoreRefused(`${entry.header.name} in the backup is too large.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const parse = (bytes: Buffer): unknown => { try { return JSON.parse(bytes.toString('utf8')); } catch { return null; } };
