import { createHash, randomBytes } from 'node:crypto';
import { access, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from './store.ts';

export const isFileKey = (key: string): boolean => /^[0-9a-f]{64}$/.test(key);
const keyOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try { await folder.sync(); } finally { await folder.close(); }
}

/**
 * Files under `dir/ab/cd/abcd…`, readable by the service alone. A file is written beside its place, synced and renamed, then
 * its folder is synced: after `put` returns it survives a power cut, and no reader ever sees half a file.
 */
export async function diskStore(dir: string): Promise<FileStore> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const pathOf = (key: string): string => join(dir, key.slice(0, 2), key.slice(2, 4), key);
  const has = async (key: string): Promise<boolean> => {
    if (!isFileKey(key)) return false;
    try { await access(pathOf(key)); return true; } catch (error) { if (isMissing(error)) return false; throw error; }
  };
  return {
    has,
    async get(key) {
      if (!isFileKey(key)) return null;
      try { return await readFile(pathOf(key)); } catch (error) { if (isMissing(error)) return null; throw error; }
    },
    async remove(key) {
      if (!isFileKey(key)) return;
      try { await unlink(pathOf(key)); } catch (error) { if (!isMissing(error)) throw error; }
      await syncFolder(dirname(pathOf(key))).catch((error: unknown) => { if (!isMissing(error)) throw error; });
    },
    async put(bytes) {
      const key = keyOf(bytes);
      if (await has(key)) return key;
      const path = pathOf(key);
      const folder = dirname(path);
      const made = await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeDurably(path, bytes);
      await syncFolder(folder);
      // A new folder is durable only once its own entry is.
      if (made !== undefined) { await syncFolder(dirname(folder)); await syncFolder(dir); }
      return key;
    },
  };
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try { await file.writeFile(bytes); await file.sync(); } finally { await file.close(); }
    await rename(draft, path);
  } catch (error) {
    // On a full disk the half file must not stay.
    await unlink(draft).catch(() => undefined);
    throw error;
  }
}

/** Files in memory, for tests. */
export function memoryStore(): FileStore {
  const files = new Map<string, Buffer>();
  return {
    async put(bytes) { const key = keyOf(bytes); files.set(key, Buffer.from(bytes)); return key; },
    async get(key) { return files.get(key) ?? null; },
    async has(key) { return files.has(key); },
    async remove(key) { files.delete(key); },
  };
}
