import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { quoted } from './names.ts';
import type { Pool } from './pool.ts';

export interface Migration { version: number; name: string; text: string; checksum: string }

/** Where the numbered files lie: `migrations/` for each city, `migrations/registry/` for what all cities share. */
export const migrationsFolder = (): string => {
  // The same in the sources (src/platform/db/) and in the bundle (dist/): the nearest folder above that holds migrations.
  let folder = import.meta.dirname;
  for (let i = 0; i < 5; i++, folder = join(folder, '..')) {
    try { if (readdirSync(join(folder, 'migrations', 'registry')).length > 0) return join(folder, 'migrations'); } catch { /* look further up */ }
  }
  throw new Error(`no folder migrations/ above ${import.meta.dirname}`);
};

/** Reads `0001_name.sql`, `0002_…` in order. A number used twice is an error. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort();
  let last = 0;
  return names.map((name) => {
    const version = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1] ?? NaN);
    if (!(version > last)) throw new Error(`${join(folder, name)}: a migration is named 0001_what_it_adds.sql, each with a number of its own`);
    last = version;
    const text = readFileSync(join(folder, name), 'utf8');
    return { version, name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

/** Brings the registry (schema `wadah`) up to date. @returns the names of the files that ran now */
export const migrateRegistry = (pool: Pool, folder = join(migrationsFolder(), 'registry'), upTo = Infinity): Promise<string[]> =>
  migrate(pool, 'wadah', readMigrations(folder).filter((m) => m.version <= upTo));

/**
 * Brings one city's schema up to date, creating it where it is missing.
 * @param upTo the last version to run; a restore stops at the version of its backup
 */
export const migrateCity = (pool: Pool, schema: string, { folder = migrationsFolder(), upTo = Infinity }: { folder?: string; upTo?: number } = {}): Promise<string[]> =>
  migrate(pool, schema, readMigrations(folder).filter((m) => m.version <= upTo));

async function migrate(pool: Pool, schema: string, migrations: Migration[]): Promise<string[]> {
  return pool.session(async (client) => {
    // Two processes that start at once take turns; the second finds nothing left to do.
    await client.query(`select pg_advisory_lock(hashtext('wadah migrations'), hashtext($1))`, [schema]);
    await client.query(`create schema if not exists ${quoted(schema)}`);
    await client.query(`create table if not exists ${quoted(schema)}.schema_migrations (
      version int primary key, name text not null, checksum text not null, applied_at timestamptz not null)`);
    const { rows } = await client.query<{ version: number; name: string; checksum: string }>(
      `select version, name, checksum from ${quoted(schema)}.schema_migrations order by version`);
    for (const done of rows) assertUnchanged(schema, done, migrations.find((m) => m.version === done.version));
    const applied = new Set(rows.map((row) => row.version));
    const waiting = migrations.filter((m) => !applied.has(m.version));
    for (const migration of waiting) await apply(client, schema, migration);
    return waiting.map((m) => m.name);
  });
}

function assertUnchanged(schema: string, done: { version: number; name: string; checksum: string }, file: Migration | undefined): void {
  if (!file) throw new Error(`schema ${schema} already has migration ${done.name}, which this version of Wadah does not know: use the newer version`);
  if (file.checksum !== done.checksum) {
    throw new Error(`migration ${file.name} was edited after schema ${schema} had run it: restore the file and write a new migration instead`);
  }
}

async function apply(client: pg.ClientBase, schema: string, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(`set local search_path to ${quoted(schema)}, ext`);
    await client.query(migration.text);
    await client.query(`insert into ${quoted(schema)}.schema_migrations (version, name, checksum, applied_at) values ($1, $2, $3, now())`,
      [migration.version, migration.name, migration.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    const { message, position } = error as Error & { position?: string };
    const line = position ? `, line ${migration.text.slice(0, Number(position)).split('\n').length}` : '';
    throw new Error(`migration ${migration.name}${line}, schema ${schema}: ${message}`, { cause: error });
  }
}
