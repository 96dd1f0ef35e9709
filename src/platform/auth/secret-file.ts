import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'secret.key';
const BYTES = 32;

/**
 * The installation's one secret, from which all keys derive; made at the first start, mode 0600. It lies beside the
 * database and not in it, so a stolen dump opens nothing; a backup without it loses sealed data.
 * @throws Error when the file exists but is not a key: going on with a new one would lock out every secret and code
 */
export async function secretKeyIn(dataDir: string): Promise<Buffer> {
  const path = join(dataDir, FILE);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const existing = await readKey(path);
  if (existing) return existing;
  // Written under another name and linked, so that two processes starting at once agree and a crash leaves no half key.
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try { await file.writeFile(`${randomBytes(BYTES).toString('hex')}\n`); await file.sync(); } finally { await file.close(); }
  try { await link(draft, path); } catch (error) { if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; } finally { await unlink(draft); }
  const folder = await open(dataDir, 'r');
  try { await folder.sync(); } finally { await folder.close(); }
  return (await readKey(path))!;
}

async function readKey(path: string): Promise<Buffer | null> {
  let text: string;
  try { text = (await readFile(path, 'utf8')).trim(); } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${path} is damaged: it must hold 64 hexadecimal digits. Restore it from your backup; a new one would make sealed data unreadable.`);
  return Buffer.from(text, 'hex');
}
