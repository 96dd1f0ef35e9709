import { createHash } from 'node:crypto';
import type { FileStore } from './store.ts';

/** Whether a stored file is there and still what was stored. @returns what is wrong with it, or null */
export async function faultOfFile(files: FileStore, key: string): Promise<string | null> {
  const bytes = await files.get(key);
  if (!bytes) return `is missing: ${key}`;
  return createHash('sha256').update(bytes).digest('hex') === key ? null : 'was changed: its content does not match its hash';
}
