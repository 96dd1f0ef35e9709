import { listCities } from './cities.ts';
import { startEmbedded, type EmbeddedServer } from './embedded.ts';
import { migrateCity, migrateRegistry } from './migrate.ts';
import { openPool, dbOf, type Pool } from './pool.ts';
import type { Db } from './sql.ts';

export interface DatabaseChoice {
  /** A server of the operator's own; without it the embedded one serves from `dataDir`. */
  url?: string | undefined;
  dataDir: string;
  binDir?: string | undefined;
  poolSize?: number;
  /** Works beside a Wadah that serves from the same data folder instead of being refused. */
  shared?: boolean;
  onRestart?: (problem: Error | null) => void;
}
/** The open database of this process: its pool, its cities, and the end of both. */
export interface Database {
  readonly pool: Pool;
  readonly embedded: EmbeddedServer | null;
  /** Sentences for the operator's terminal; empty when all is well. */
  readonly warnings: readonly string[];
  dbOf(schema: string): Db;
  /** Migrates the registry and every city. @returns `schema: file` for each file that ran now */
  migrate(): Promise<string[]>;
  close(): Promise<void>;
}

/** Starts or reaches the database and makes sure that it can serve; migrations are the caller's next step. */
export async function openDatabase(choice: DatabaseChoice): Promise<Database> {
  const embedded = choice.url === undefined ? await startEmbedded(choice.dataDir, choice) : null;
  const pool = openPool(choice.url ?? embedded!.options, choice.poolSize === undefined ? {} : { size: choice.poolSize });
  try {
    const warnings = await prepareDatabase(pool);
    return {
      pool, embedded, warnings,
      dbOf: (schema) => dbOf(pool, schema),
      async migrate() {
        const ran = (await migrateRegistry(pool)).map((file) => `wadah: ${file}`);
        for (const city of await listCities(pool)) ran.push(...(await migrateCity(pool, city.schema)).map((file) => `${city.schema}: ${file}`));
        return ran;
      },
      async close() {
        await pool.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await pool.close();
    await embedded?.stop();
    throw error;
  }
}

/**
 * Checks version, encoding and rights, and makes the extension that search needs.
 * @returns warnings in plain words
 * @throws Error in plain words where this database cannot serve
 */
export async function prepareDatabase(pool: Pool): Promise<string[]> {
  return pool.session(async (client) => {
    const { rows: [server] } = await client.query<{ version: number; name: string; encoding: string; superuser: boolean; may_create: boolean }>(`
      select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
        current_setting('server_encoding') as encoding, current_setting('is_superuser') = 'on' as superuser,
        has_database_privilege(current_database(), 'create') as may_create`);
    if (server!.version < 150_000) throw new Error(`DATABASE_URL leads to PostgreSQL ${server!.name}; Wadah needs 15 or newer.`);
    if (server!.encoding !== 'UTF8') throw new Error(`The database stores text as ${server!.encoding}; Wadah needs UTF8: create database wadah encoding 'UTF8' template template0;`);
    if (!server!.may_create) throw new Error('The role in DATABASE_URL may not create schemas. Make it the owner of its database: alter database NAME owner to ROLE;');
    await ensureTrigrams(client);
    return server!.superuser
      ? ['The database role is a superuser, so PostgreSQL does not enforce the append-only history. Use a role of its own: create role wadah login; alter database NAME owner to wadah;']
      : [];
  });
}

async function ensureTrigrams(client: { query(text: string): Promise<{ rows: { nspname?: string }[] }> }): Promise<void> {
  const { rows } = await client.query(`select nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where extname = 'pg_trgm'`);
  const where = rows[0]?.nspname;
  if (where === 'ext') return;
  if (where !== undefined) throw new Error(`The extension pg_trgm is in schema "${where}". Move it once, as its owner: create schema if not exists ext; alter extension pg_trgm set schema ext;`);
  try {
    await client.query(`select pg_advisory_lock(hashtext('wadah extension')); create schema if not exists ext; create extension if not exists pg_trgm with schema ext`);
  } catch (error) {
    throw new Error(`The extension pg_trgm is missing and could not be made (${(error as Error).message}). `
      + 'Install the contrib package of your PostgreSQL, then run once as a superuser: create schema if not exists ext; create extension pg_trgm with schema ext; grant usage on schema ext to ROLE;', { cause: error });
  }
}

