import { chmodSync, chownSync, lstatSync, mkdirSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

/** Who runs the server. PostgreSQL refuses root, so root lends it to `nobody`. */
export interface ServerUser { uid: number; gid: number }
const NOBODY: ServerUser = { uid: 65534, gid: 65534 };

/** @returns undefined where this process is an ordinary user and the server simply runs as the same one */
export const serverUser = (): ServerUser | undefined => (process.getuid?.() === 0 ? NOBODY : undefined);

const mayEnter = (stats: Stats, user: ServerUser): boolean =>
  (stats.mode & (stats.uid === user.uid ? 0o100 : stats.gid === user.gid ? 0o010 : 0o001)) !== 0;

/** Whether `user` may walk down to `path` through every folder above it, as far as mode bits tell. */
export function isReachable(path: string, user: ServerUser | undefined): boolean {
  if (!user) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!mayEnter(statSync(folder), user)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Makes (or takes over) a folder that only the server's user may enter; refuses one that somebody else laid there. */
export function privateFolder(path: string, user: ServerUser | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const stats = lstatSync(path);
  const own = process.getuid?.();
  if (!stats.isDirectory() || (own !== undefined && stats.uid !== own && stats.uid !== user?.uid)) {
    throw new Error(`${path} belongs to somebody else. Remove it and start again.`);
  }
  if (user) chownSync(path, user.uid, user.gid);
  chmodSync(path, 0o700);
}
