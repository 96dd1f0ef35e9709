import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '../src/platform/db/database.ts';
import { startEmbedded } from '../src/platform/db/embedded.ts';
import { addCity } from '../src/platform/db/cities.ts';
import { migrateCity, migrateRegistry } from '../src/platform/db/migrate.ts';
import { openPool, type ConnectionOptions } from '../src/platform/db/pool.ts';

/** How a test file reaches the server of this run. `admin` may create databases; `app` is what the product would be. */
export interface TestServer { admin: ConnectionOptions; app: ConnectionOptions; template: string; embedded: boolean }
declare module 'vitest' {
  export interface ProvidedContext { server: TestServer }
}

export const TEST_SCHEMA = 'city_test';

/** One server and one migrated template database for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  const folder = mkdtempSync(join(tmpdir(), 'wadah-db-'));
  chmodSync(folder, 0o711);
  const embedded = url ? null : await startEmbedded(join(folder, 'data'));
  const app = embedded ? embedded.options : optionsOf(url!);
  const admin = embedded ? embedded.superuser : app;
  const template = `wadah_template_${randomBytes(4).toString('hex')}`;
  const outer = openPool(admin, { size: 1 });
  const stop = async (): Promise<void> => {
    await outer.session((client) => client.query(`drop database if exists ${template} with (force)`)).finally(() => outer.close());
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // The run's own server is thrown away after it; a killed process loses nothing without fsync either, only a power cut would.
    if (embedded) await outer.session((client) => client.query('alter system set fsync = off')).then(() => outer.session((client) => client.query('select pg_reload_conf()')));
    await outer.session((client) => client.query(`create database ${template} owner ${app.user} encoding 'UTF8' template template0`));
    const pool = openPool({ ...app, database: template }, { size: 1 });
    try {
      await prepareDatabase(pool);
      await migrateRegistry(pool);
      await addCity(pool, { schema: TEST_SCHEMA, name: 'Kota Uji', profile: 'malang', hosts: [], utcOffsetMinutes: 420, createdAt: new Date('2026-01-01T00:00:00Z') });
      await migrateCity(pool, TEST_SCHEMA);
    } finally {
      await pool.close();
    }
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('server', { admin, app, template, embedded: embedded !== null });
  return stop;
}

function optionsOf(url: string): ConnectionOptions {
  const parts = new URL(url);
  const host = parts.searchParams.get('host') ?? decodeURIComponent(parts.hostname);
  return { host, port: Number(parts.port || 5432), user: decodeURIComponent(parts.username), password: decodeURIComponent(parts.password), database: parts.pathname.slice(1) };
}
