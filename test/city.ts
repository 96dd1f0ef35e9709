import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { pino } from 'pino';
import { inject } from 'vitest';
import { keysFrom } from '../src/platform/auth/keys.ts';
import { listCities } from '../src/platform/db/cities.ts';
import { dbOf, openPool, type Pool } from '../src/platform/db/pool.ts';
import type { Db } from '../src/platform/db/sql.ts';
import { memoryStore } from '../src/platform/files/disk-store.ts';
import type { World } from '../src/platform/world.ts';
import { TEST_SCHEMA } from './database.ts';

export interface TestCity {
  world: World;
  db: Db;
  pool: Pool;
  clock: { set(instant: Date | string): void; advance(ms: number): void };
  close(): Promise<void>;
}
export interface TestCityOptions {
  /** Loads that folder of `profiles/`; without it the city's tables are empty. */
  profile?: 'malang' | 'sukamaju';
  /** Second inspections are drawn as the city's rule says; else none is, so that no test depends on chance. */
  inspections?: 'by-rule';
  /** Connections of the pool; two people who act at once need at least two. */
  poolSize?: number;
}

/** A database of its own, cloned from the template in about a quarter of a second, and a world whose clock stands still. */
export async function openTestDatabase(poolSize = 6): Promise<{ pool: Pool; close(): Promise<void> }> {
  const server = inject('server');
  const database = `wadah_test_${randomBytes(6).toString('hex')}`;
  const admin = openPool(server.admin, { size: 1 });
  await admin.session((client) => client.query(`create database ${database} template ${server.template} owner ${server.app.user}`));
  const pool = openPool({ ...server.app, database }, { size: poolSize });
  return {
    pool,
    async close() {
      await pool.close();
      await admin.session((client) => client.query(`drop database if exists ${database} with (force)`)).finally(() => admin.close());
    },
  };
}

export async function openTestCity({ profile, poolSize, inspections }: TestCityOptions = {}): Promise<TestCity> {
  const { pool, close } = await openTestDatabase(poolSize);
  const db = dbOf(pool, TEST_SCHEMA);
  let now = new Date('2026-06-09T02:00:00Z');
  const city = (await listCities(pool)).find((one) => one.schema === TEST_SCHEMA)!;
  const world: World = {
    city: { ...city, profile: profile ?? city.profile }, db, files: memoryStore(), keys: keysFrom(Buffer.alloc(32, 7)),
    log: pino({ level: 'silent' }), baseUrl: 'https://wadah.test', now: () => new Date(now),
  };
  if (profile !== undefined) await loadTestProfile(db, profile);
  if (inspections === undefined) await drawNothing(db, now);
  return {
    world, db, pool, close,
    clock: {
      set: (instant) => { now = new Date(instant); },
      advance: (ms) => { now = new Date(now.getTime() + ms); },
    },
  };
}

interface ProfileModule { readProfile(dir: string): unknown; loadProfile(tx: unknown, profile: unknown): Promise<unknown> }

async function loadTestProfile(db: Db, profile: string): Promise<void> {
  const root = new URL('..', import.meta.url).pathname;
  const code = `${root}src/directory/profile.ts`;
  if (!existsSync(code)) throw new Error(`cannot load profiles/${profile}: ${code} does not exist yet`);
  const { readProfile, loadProfile } = await import(/* @vite-ignore */ code) as ProfileModule;
  const read = await readProfile(`${root}profiles/${profile}`);
  await db.transaction((tx) => loadProfile(tx, read));
}

const drawNothing = (db: Db, at: Date): Promise<unknown> => db.transaction(async (tx) => tx.sql`
  insert into complaint_house_rules (key, seq, value, at, by_id, by_name, reason) values ('inspectionPercent', 1, 0, ${at}, gen_random_uuid(), 'Uji', 'Uji tanpa kebetulan')`);
