import { open, readFile } from 'node:fs/promises';

/** Beside the database, so that it outlives a restore of it. */
export const ERASURES_FILE = 'erasures.log';

/** A file to which lines are added and from which none is taken. */
export interface LineFile { add(line: string): Promise<void> }

/** Each line is on the disk when `add` returns. */
export const lineFile = (path: string): LineFile => ({
  async add(line) {
    const file = await open(path, 'a', 0o600);
    try {
      await file.write(`${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  },
});

/** @returns the lines; null where there is no such file */
export const linesOf = async (path: string): Promise<string[] | null> =>
  readFile(path, 'utf8').then((text) => text.split('\n').filter((line) => line !== ''), (error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT') return null; throw error; });
