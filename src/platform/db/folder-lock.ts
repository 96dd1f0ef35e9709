import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isProcessAlive, processFields } from './process-alive.ts';

interface Holder { pid: number; started: string; host: string }

/** When the process began, in the kernel's words: a pid that was given to somebody else later does not match. Empty outside Linux. */
function startOf(pid: number): string {
  const fields = processFields(pid);
  return fields ? `${read('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}` : '';
}

/** Another live Wadah serves from the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/** Another machine or container may hold the folder; its processes cannot be seen from here, only its heartbeat can. */
const BEAT_MS = 10_000;

function isAlive(holder: Holder, file: string): boolean {
  if (holder.host !== hostname()) {
    try { return Date.now() - statSync(file).mtimeMs < 3 * BEAT_MS; } catch { return false; }
  }
  return isProcessAlive(holder.pid) && holder.started === startOf(holder.pid);
}

/**
 * Claims a data folder for this process. A claim whose process is gone (`kill -9`, power cut, reused pid) is taken over.
 * @returns the release
 * @throws FolderInUse that names the other process
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'wadah.lock');
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid), host: hostname() } satisfies Holder);
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o644 });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 20) throw error;
    }
    const text = read(file);
    if (text === null) continue;
    const holder = parse(text);
    if (holder !== null && isAlive(holder, file)) {
      const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
      throw new FolderInUse(`The data folder ${folder} is in use by another Wadah (process ${holder.pid}${where}). Stop that one first, or choose another folder with WADAH_DATA.`);
    }
    takeAway(file, text);
  }
  const beat = setInterval(() => { try { utimesSync(file, new Date(), new Date()); } catch { /* the folder is gone; nothing to keep */ } }, BEAT_MS);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (read(file) === mine) rmSync(file, { force: true });
  };
}

/** Moves the stale claim aside first and looks again: of two processes that clean up at once, one may have claimed already. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== null && moved !== stale) {
    try { writeFileSync(file, moved, { flag: 'wx', mode: 0o644 }); } catch { /* somebody claimed it in between */ }
  }
  rmSync(aside, { force: true });
}

const read = (file: string): string | null => {
  try { return readFileSync(file, 'utf8'); } catch { return null; }
};
const parse = (text: string): Holder | null => {
  try { return JSON.parse(text) as Holder; } catch { return null; }
};
