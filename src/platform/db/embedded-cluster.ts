import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { chownSync, closeSync, constants, existsSync, linkSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './embedded-binaries.ts';
import { isReachable, privateFolder, type ServerUser } from './embedded-user.ts';

/** The folder of the embedded server inside the data folder, and how the server's user gets there. */
export interface Cluster {
  binaries: Binaries;
  user: ServerUser | undefined;
  /** `<data>/postgres`: PGDATA in a folder named after the major version, the log beside it. */
  base: string;
  /** Folder of the Unix socket; only the server's user (and root) may enter. */
  socketDir: string;
  password(role: 'postgres' | 'wadah'): string;
}

/** A Unix socket's path may have 107 characters, and PostgreSQL adds `/.s.PGSQL.5432`. */
const SOCKET_DIR_MAX = 88;

export function prepareCluster(dataDir: string, binaries: Binaries, user: ServerUser | undefined): Cluster {
  const base = join(dataDir, 'postgres');
  privateFolder(base, user);
  const other = readdirSync(base).find((name) => /^\d+$/.test(name) && name !== String(binaries.major));
  if (other !== undefined) {
    throw new Error(`The data folder ${dataDir} was written by PostgreSQL ${other}, but the programs here are PostgreSQL ${binaries.major}. `
      + `Make a backup with the old programs (WADAH_PG_BIN) and restore it into an empty folder.`);
  }
  const inside = join(base, 'run');
  // A hash of the folder gives the same short name at every start.
  const outside = join(tmpdir(), `wadah-${createHash('sha256').update(base).digest('hex').slice(0, 12)}`);
  const socketDir = Buffer.byteLength(inside) <= SOCKET_DIR_MAX && isReachable(inside, user) ? inside : outside;
  privateFolder(socketDir, user);
  const secret = readSecret(join(dataDir, 'database-secret'));
  return { binaries, user, base, socketDir, password: (role) => createHmac('sha256', secret).update(role).digest('base64url') };
}

/** One secret per data folder; the roles' passwords are derived from it. Linked into place, so nobody reads half of it. */
function readSecret(file: string): string {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
    try { linkSync(draft, file); } catch (error) { if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; }
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * Where the folders above are closed to the server's user, the server gets its folder as an open descriptor and walks in
 * through /proc: no folder above has to be opened to others, and the data stay where the operator put them.
 */
const viaDescriptor = ({ base, user }: Cluster): boolean => !isReachable(join(base, 'x'), user);
const serverBase = (cluster: Cluster): string => (viaDescriptor(cluster) ? '/proc/self/fd/3' : cluster.base);

function assertDescriptorsWork(cluster: Cluster): void {
  if (viaDescriptor(cluster) && !existsSync('/proc/self/fd')) {
    throw new Error(`The database's user cannot enter the folders above ${cluster.base}. Choose another data folder with WADAH_DATA, or start Wadah as an ordinary user.`);
  }
}

/** Runs `initdb` in a folder beside the final one and renames, so a start that was cut short leaves nothing half made. */
export function initialise(cluster: Cluster): void {
  const { binaries, user, base } = cluster;
  const final = join(base, String(binaries.major));
  if (existsSync(join(final, 'PG_VERSION'))) return;
  assertDescriptorsWork(cluster);
  for (const name of readdirSync(base)) if (name.startsWith('new-')) rmSync(join(base, name), { recursive: true, force: true });
  const draft = `new-${process.pid}`;
  mkdirSync(join(base, draft), { mode: 0o700 });
  writeFileSync(join(base, draft, 'password'), cluster.password('postgres'), { mode: 0o600 });
  if (user) for (const path of [join(base, draft), join(base, draft, 'password')]) chownSync(path, user.uid, user.gid);
  const inServer = join(serverBase(cluster), draft);
  // The built-in C.UTF-8 (since 17) knows letters beyond ASCII and depends on no library of the machine.
  const locale = binaries.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C'];
  const folder = openSync(base, constants.O_RDONLY);
  const run = spawnSync(join(binaries.bin, 'initdb'),
    ['-D', join(inServer, 'data'), '-U', 'postgres', '-E', 'UTF8', ...locale, '--auth=scram-sha-256', `--pwfile=${join(inServer, 'password')}`],
    { ...user, cwd: '/', encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', folder], env: serverEnv() });
  closeSync(folder);
  if (run.status !== 0) {
    rmSync(join(base, draft), { recursive: true, force: true });
    throw new Error(`The database could not be created in ${base}: ${run.error?.message ?? (run.stderr || run.stdout).trim()}`);
  }
  renameSync(join(base, draft, 'data'), final);
  rmSync(join(base, draft), { recursive: true, force: true });
}

/** The server must not inherit a PGDATA or a locale that the operator's shell happens to have. */
const serverEnv = (): NodeJS.ProcessEnv => ({ PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' });

/** Small: memory stays near 100 MB. fsync, synchronous_commit and full_page_writes are not named here and so stay on. */
const settings = (cluster: Cluster): Record<string, string> => ({
  listen_addresses: '', unix_socket_directories: cluster.socketDir, unix_socket_permissions: '0700',
  wal_level: 'minimal', max_wal_senders: '0',
  shared_buffers: '64MB', max_connections: '40', work_mem: '4MB', maintenance_work_mem: '64MB', max_wal_size: '512MB',
  max_worker_processes: '4', max_parallel_workers: '2', autovacuum_max_workers: '2', jit: 'off',
  TimeZone: 'UTC', log_timezone: 'UTC', search_path: '""',
  ...(cluster.binaries.major >= 18 ? { io_method: 'sync' } : {}),
});

/** Starts the server in a process group of its own: Ctrl-C reaches Wadah first, which then stops the server in order. */
export function launch(cluster: Cluster): ChildProcess {
  const { binaries, user, base } = cluster;
  assertDescriptorsWork(cluster);
  privateFolder(cluster.socketDir, user);
  const log = join(base, 'server.log');
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.old`);
  const out = openSync(log, 'a', 0o600);
  const folder = openSync(base, constants.O_RDONLY);
  const args = Object.entries(settings(cluster)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(binaries.bin, 'postgres'), ['-D', join(serverBase(cluster), String(binaries.major)), ...args],
    { ...user, cwd: '/', detached: true, stdio: ['ignore', out, out, folder], env: serverEnv() });
  closeSync(out);
  closeSync(folder);
  child.unref();
  return child;
}

/** What `postmaster.pid` says about a server that runs, or ran, on this folder. */
export function recordedServer(cluster: Cluster): { pid: number; socketDir: string } | null {
  try {
    const lines = readFileSync(join(cluster.base, String(cluster.binaries.major), 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const socketDir = lines[4]?.trim() ?? '';
    return pid > 0 && socketDir !== '' ? { pid, socketDir } : null;
  } catch {
    return null;
  }
}

/** The end of the server's log, for the message when it does not start. */
export function lastWords(cluster: Cluster): string {
  try { return readFileSync(join(cluster.base, 'server.log'), 'utf8').trim().split('\n').slice(-6).join('\n'); } catch { return ''; }
}
