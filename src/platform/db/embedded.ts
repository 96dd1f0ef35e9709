import type { ChildProcess } from 'node:child_process';
import { mkdirSync, realpathSync, rmdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './embedded-binaries.ts';
import { initialise, lastWords, launch, prepareCluster, recordedServer, type Cluster } from './embedded-cluster.ts';
import { serverUser } from './embedded-user.ts';
import { FolderInUse, lockFolder } from './folder-lock.ts';
import { quoted } from './names.ts';
import type { ConnectionOptions } from './pool.ts';
import { isProcessAlive } from './process-alive.ts';

export interface EmbeddedOptions {
  /** WADAH_PG_BIN: a folder with `initdb` and `postgres` to use instead of the npm package's. */
  binDir?: string | undefined;
  /** Joins a Wadah that already serves from this folder instead of refusing: for commands that work beside it. */
  shared?: boolean | undefined;
  /** How long to wait while an old server lets go of the folder. */
  patienceMs?: number;
  /** Told when the server was found dead and started anew, or when that failed. */
  onRestart?: (problem: Error | null) => void;
}
export interface EmbeddedServer {
  /** The city data, as the role `wadah`, which owns its tables and is no superuser. */
  readonly options: ConnectionOptions;
  /** The superuser, for tests and for the setup itself. */
  readonly superuser: ConnectionOptions;
  /** The server's process; changes when it had to be started anew. */
  readonly pid: () => number;
  /** True where a server that outlived its Wadah was taken over. */
  readonly adopted: boolean;
  /** Ends all sessions, writes everything down and gives the folder back. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder, or takes over the one that still runs there after a `kill -9` of Wadah alone.
 * While it serves, a server that dies is started anew; nothing that was acknowledged is lost by that.
 * @throws Error in plain words: folder in use, no programs for this machine, other major version, disk trouble
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const user = serverUser();
  mkdirSync(dataDir, { recursive: true, mode: user ? 0o711 : 0o700 });
  const folder = realpathSync(dataDir);
  const release = claim(folder, options.shared === true);
  try {
    const binaries = findBinaries({ override: options.binDir, dataDir: folder, user });
    const cluster = prepareCluster(folder, binaries, user);
    if (release === null) return await join(cluster);
    initialise(cluster);
    return await serve(cluster, options, release);
  } catch (error) {
    release?.();
    throw error;
  }
}

/** @returns null where another Wadah holds the folder and may be joined */
function claim(folder: string, shared: boolean): (() => void) | null {
  try {
    return lockFolder(folder);
  } catch (error) {
    if (shared && error instanceof FolderInUse) return null;
    throw error;
  }
}

const addresses = (cluster: Cluster, socketDir: string): { options: ConnectionOptions; superuser: ConnectionOptions } => {
  const at = (user: 'postgres' | 'wadah'): ConnectionOptions => ({ host: socketDir, port: 5432, user, database: 'wadah', password: cluster.password(user) });
  return { options: at('wadah'), superuser: at('postgres') };
};

/** The server of the Wadah that holds the folder. It may be starting just now, so this waits a little. */
async function join(cluster: Cluster): Promise<EmbeddedServer> {
  for (let tries = 0; tries < 50; tries++) {
    const running = await adopt(cluster);
    if (running) return { ...addresses(cluster, running.socketDir), adopted: true, pid: () => running.pid, stop: async () => {} };
    await sleep(200);
  }
  throw new Error(`Another Wadah holds the data folder, but its database does not answer in ${cluster.base}.`);
}

interface Running { pid: number; socketDir: string; child: ChildProcess | null }

async function serve(cluster: Cluster, options: EmbeddedOptions, release: () => void): Promise<EmbeddedServer> {
  const patience = options.patienceMs ?? 20_000;
  let running = await adopt(cluster) ?? await start(cluster, patience);
  const adopted = running.child === null;
  const reach = addresses(cluster, running.socketDir);
  await setUp(reach.superuser, cluster.password('wadah'));

  let stopping = false;
  let reviving = false;
  const watch = setInterval(() => {
    if (stopping || reviving || isRunning(running)) return;
    reviving = true;
    // The same socket folder: pools that exist find the new server by the address they know.
    start({ ...cluster, socketDir: running.socketDir }, patience)
      .then((fresh) => { running = fresh; options.onRestart?.(null); }, (error: Error) => options.onRestart?.(error))
      .finally(() => { reviving = false; });
  }, 200);
  watch.unref();

  return {
    ...reach, adopted, pid: () => running.pid,
    async stop() {
      if (stopping) return;
      stopping = true;
      clearInterval(watch);
      while (reviving) await sleep(20);
      await shutDown(running);
      try { rmdirSync(running.socketDir); } catch { /* not empty: somebody else's files stay */ }
      release();
    },
  };
}

/** A live server on this folder that answers to our password. */
async function adopt(cluster: Cluster): Promise<Running | null> {
  const recorded = recordedServer(cluster);
  return recorded && await answers(cluster, recorded.socketDir) ? { ...recorded, child: null } : null;
}

/** Starts the server; a predecessor may hold the folder's lock or shared memory for some seconds more, so this tries again. */
async function start(cluster: Cluster, patienceMs: number): Promise<Running> {
  const until = performance.now() + patienceMs;
  for (let pause = 100; ; pause = Math.min(pause * 2, 1_000)) {
    const child = launch(cluster);
    let failure: Error | undefined;
    child.once('error', (error) => { failure = error; });
    while (child.exitCode === null && child.signalCode === null && !failure) {
      if (await answers(cluster, cluster.socketDir) && child.exitCode === null && child.signalCode === null) {
        return { pid: child.pid!, socketDir: cluster.socketDir, child };
      }
      // Recovery after a crash may take longer than our patience; a server that works on it is left to work.
      await sleep(20);
    }
    const survivor = await adopt(cluster);
    if (survivor) return survivor;
    if (performance.now() > until) throw new Error(`The database does not start in ${cluster.base}: ${failure?.message ?? lastWords(cluster)}`);
    await sleep(pause);
  }
}

async function answers(cluster: Cluster, socketDir: string): Promise<boolean> {
  const client = new pg.Client({ host: socketDir, port: 5432, user: 'postgres', database: 'postgres', password: cluster.password('postgres'), connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function isRunning({ pid, child }: Running): boolean {
  if (child) return child.exitCode === null && child.signalCode === null;
  return isProcessAlive(pid);
}

async function shutDown(running: Running): Promise<void> {
  for (const [signal, waitMs] of [['SIGINT', 30_000], ['SIGQUIT', 10_000], ['SIGKILL', 5_000]] as const) {
    try { process.kill(running.pid, signal); } catch { return; }
    for (let waited = 0; waited < waitMs; waited += 10) {
      if (!isRunning(running)) return;
      await sleep(10);
    }
  }
}

/** Role, database and extension; each step may have been made by a start that was cut short. */
async function setUp(superuser: ConnectionOptions, password: string): Promise<void> {
  const outer = new pg.Client({ ...superuser, database: 'postgres' });
  await outer.connect();
  try {
    const { rows } = await outer.query<{ role: boolean; base: boolean }>(
      `select exists (select 1 from pg_roles where rolname = 'wadah') as role, exists (select 1 from pg_database where datname = 'wadah') as base`);
    if (!rows[0]!.role) await outer.query(`create role wadah login nosuperuser password '${password}'`);
    if (!rows[0]!.base) await outer.query('create database wadah owner wadah');
  } finally {
    await outer.end();
  }
  const inner = new pg.Client(superuser);
  await inner.connect();
  try {
    const { rows } = await inner.query(`select 1 from pg_extension e join pg_namespace n on n.oid = e.extnamespace where extname = 'pg_trgm' and nspname = 'ext'`);
    if (rows.length === 0) {
      await inner.query(`create schema if not exists ext authorization ${quoted('wadah')}; create extension if not exists pg_trgm with schema ext`);
    }
  } finally {
    await inner.end();
  }
}
