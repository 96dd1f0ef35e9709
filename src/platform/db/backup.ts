import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack, type Pack } from 'tar-stream';
import { CHECKSUMS, FORMAT, KEY_FILE, MANIFEST, SEALING_MEMBER, fileMember, tableMember, type Checksums, type Manifest, type Space } from './archive.ts';
import { readSpace } from './catalog.ts';
import { quoted } from './names.ts';
import type { Pool } from './pool.ts';

export interface BackupOptions {
  pool: Pool;
  /** Folder of the file store (`<data>/files`) and the installation's key (`<data>/secret.key`). */
  filesDir: string;
  keyFile: string;
  /** Where the backup goes; a name that ends in `.gz` or `.tgz` is compressed. */
  target: string;
  /** Puts the key in: whoever holds such a backup can open every sealed value in it. */
  withKey: boolean;
  madeAt: Date;
}
export interface BackupReport { cities: number; tables: number; rows: number; files: number; bytes: number }

/**
 * Writes one consistent moment of all cities into one file, while the service goes on working. The file appears under its name
 * only when it is whole and on the disk.
 */
export async function makeBackup(options: BackupOptions): Promise<BackupReport> {
  const { pool, target } = options;
  const scratch = await mkdtemp(join(dirname(target), '.wadah-backup-'));
  try {
    const draft = join(scratch, 'backup');
    const tar = pack();
    const sink = createWriteStream(draft, { mode: 0o600, flags: 'wx' });
    const written = /\.t?gz$/.test(target) ? pipeline(tar, createGzip({ level: 6 }), sink) : pipeline(tar, sink);
    const fill = pool.session(async (client) => {
      await client.query('begin isolation level repeatable read read only');
      const report = await writeMembers(client, tar, scratch, options);
      await client.query('commit');
      tar.finalize();
      return report;
    }).catch((error: Error) => { tar.destroy(error); throw error; });
    const [report] = await Promise.all([fill, written]);
    const file = await open(draft, 'r+');
    await file.sync();
    await file.close();
    await rename(draft, target);
    return { ...report, bytes: (await stat(target)).size };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function writeMembers(client: pg.ClientBase, tar: Pack, scratch: string, options: BackupOptions): Promise<Omit<BackupReport, 'bytes'>> {
  const { rows: [registry] } = await client.query<{ there: boolean }>(`select to_regclass('wadah.cities') is not null as there`);
  if (!registry!.there) throw new Error('There is nothing to back up: this installation has no city yet.');
  const { rows: cities } = await client.query<{ schema: string }>('select schema from wadah.cities order by created_at, id');
  const spaces: Space[] = [];
  for (const schema of ['wadah', ...cities.map((city) => city.schema)]) spaces.push(await readSpace(client, schema));
  const key = await readFile(options.keyFile).catch(() => null);
  const manifest: Manifest = {
    format: FORMAT, madeAt: options.madeAt.toISOString(), spaces,
    keyFingerprint: key && fingerprintOf(key), withKey: options.withKey && key !== null,
  };
  const sums: Checksums = {};
  const addBytes = async (name: string, bytes: Buffer): Promise<void> => {
    sums[name] = { sha256: createHash('sha256').update(bytes).digest('hex') };
    await addMember(tar, name, bytes);
  };
  await addBytes(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 1)));
  let rows = 0;
  let tables = 0;
  for (const space of spaces) {
    for (const table of space.tables) {
      const spool = join(scratch, 'table');
      const columns = table.columns.map(quoted).join(', ');
      const copy = client.query(copyTo(`copy ${quoted(space.schema)}.${quoted(table.name)} (${columns}) to stdout`));
      await pipeline(copy, createWriteStream(spool, { mode: 0o600 }));
      const sha256 = await addFile(tar, tableMember(space.schema, table.name), spool);
      sums[tableMember(space.schema, table.name)] = { sha256, rows: copy.rowCount };
      rows += copy.rowCount;
      tables += 1;
    }
  }
  // Files are stored before the rows that name them, so reading them after the snapshot misses none.
  let files = 0;
  for (const path of await storedFiles(options.filesDir)) {
    const member = fileMember(path.slice(path.lastIndexOf('/') + 1));
    sums[member] = { sha256: await addFile(tar, member, path) };
    files += 1;
  }
  if (manifest.withKey && key) {
    await addBytes(KEY_FILE, key);
    const later = await readFile(join(dirname(options.keyFile), SEALING_MEMBER)).catch(() => null);
    if (later) await addBytes(SEALING_MEMBER, later);
  }
  await addMember(tar, CHECKSUMS, Buffer.from(JSON.stringify(sums)));
  return { cities: cities.length, tables, rows, files };
}

/** Which key it is, without telling the key. */
export const fingerprintOf = (key: Buffer): string => createHash('sha256').update('wadah key').update(key.toString('utf8').trim()).digest('hex').slice(0, 16);

const addMember = (tar: Pack, name: string, bytes: Buffer): Promise<void> =>
  new Promise((done, failed) => { tar.entry({ name, mode: 0o600 }, bytes, (error) => (error ? failed(error) : done())); });

/** @returns the SHA-256 of what was written */
async function addFile(tar: Pack, name: string, path: string): Promise<string> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  await new Promise<void>((done, failed) => {
    const entry = tar.entry({ name, size, mode: 0o600 }, (error) => (error ? failed(error) : done()));
    const source = createReadStream(path);
    source.on('data', (chunk) => { hash.update(chunk); });
    source.on('error', failed);
    source.pipe(entry as unknown as NodeJS.WritableStream);
  });
  return hash.digest('hex');
}

/** Paths of all whole files; drafts that a crash left behind are not among them. */
async function storedFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).sort();
}
