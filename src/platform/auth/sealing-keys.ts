import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * The keys that seal columns, beside `secret.key` in the file `sealing.keys`: one line `VERSION HEX` for each, and `retired 1` once
 * the first is not used any more. Version 1 is derived from `secret.key` and has no line.
 */
export interface SealingKeys {
  /** The version that seals from now on. */
  current(): number;
  /** Versions that still open, oldest first. */
  versions(): readonly number[];
  /** @returns null where the version is unknown or retired */
  secretOf(version: number): Buffer | null;
}
export const SEALING_FILE = 'sealing.keys';
interface Held { secrets: ReadonlyMap<number, Buffer>; stamp: string }

/** @param file null: only the first key, as in tests */
export function sealingKeysIn(first: Buffer, file: string | null): SealingKeys {
  let held: Held = { secrets: new Map([[1, first]]), stamp: '' };
  // Asked at every use, so that a server which runs takes up a new key by itself: a stat costs some microseconds.
  const now = (): Held => {
    const stamp = file === null ? '' : stampOf(file);
    if (file !== null && stamp !== held.stamp) held = { secrets: stamp === '' ? new Map([[1, first]]) : readKeys(first, readFileSync(file, 'utf8'), file), stamp };
    return held;
  };
  return {
    current: () => Math.max(...now().secrets.keys()),
    versions: () => [...now().secrets.keys()].sort((a, b) => a - b),
    secretOf: (version) => now().secrets.get(version) ?? null,
  };
}

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.ino}:${found.mtimeMs}:${found.size}` : '';
}

function readKeys(first: Buffer, text: string, file: string): Map<number, Buffer> {
  const secrets = new Map([[1, first]]);
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    if (line.trim() === 'retired 1') { secrets.delete(1); continue; }
    const match = /^([2-9]|[1-9]\d{1,3}) ([0-9a-f]{64})$/.exec(line.trim());
    if (!match) throw new Error(`The file ${file} is damaged: each line is a version and 64 hexadecimal digits. Restore it from your backup.`);
    secrets.set(Number(match[1]), Buffer.from(match[2]!, 'hex'));
  }
  if (secrets.size === 0) throw new Error(`The file ${file} retires the first key and holds no other. Restore it from your backup.`);
  return secrets;
}

const textOf = (file: string): string => (stampOf(file) === '' ? '' : readFileSync(file, 'utf8'));

/** @returns the version of the new key, which seals from now on */
export async function addSealingKey(file: string, keys: SealingKeys): Promise<number> {
  const version = keys.current() + 1;
  await replaceFile(file, `${textOf(file)}${version} ${randomBytes(32).toString('hex')}\n`);
  return version;
}

/**
 * Takes a key out of use. It moves to a file of its own, because backups that were made before the rotation still need it.
 * @returns that file; null for the first, whose material stays in `secret.key` for codes and passes
 */
export async function dropSealingKey(file: string, version: number): Promise<string | null> {
  if (version === 1) { await replaceFile(file, `${textOf(file)}retired 1\n`); return null; }
  const lines = textOf(file).split('\n').filter(Boolean);
  const own = lines.find((line) => line.startsWith(`${version} `))!;
  const aside = join(dirname(file), `sealing-retired-${version}.key`);
  await replaceFile(aside, `${own}\n`);
  await replaceFile(file, `${lines.filter((line) => line !== own).join('\n')}\n`);
  return aside;
}

/** Milliseconds since the epoch of the last change; 0 where there is no file. */
export const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whole or not at all, also when the machine dies. */
async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try { await file.writeFile(text); await file.sync(); } finally { await file.close(); }
  await rename(draft, path);
  const folder = await open(dirname(path), 'r');
  try { await folder.sync(); } finally { await folder.close(); }
}
