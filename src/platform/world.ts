import type { Logger } from 'pino';
import type { Db } from './db/sql.ts';
import type { LineFile } from './files/line-file.ts';
import type { FileStore } from './files/store.ts';
import type { Keys } from './auth/keys.ts';

export type Lang = 'id' | 'en';

/** A row of the registry: one city is one schema. */
export interface City {
  id: string;
  /** Schema name, `[a-z][a-z0-9_]*`. */
  schema: string;
  name: string;
  /** Folder below `profiles/`. */
  profile: string;
  hosts: readonly string[];
  /** Minutes east of UTC; Indonesia has no summer time. WIB is 420. */
  utcOffsetMinutes: number;
}

/** Everything an action may touch besides its arguments. Nothing reads a clock or the environment on its own. */
export interface World {
  readonly city: City;
  readonly db: Db;
  readonly files: FileStore;
  readonly keys: Keys;
  readonly log: Logger;
  /** Public address without a trailing slash, e.g. `https://wadah.example`. */
  readonly baseUrl: string;
  now(): Date;
  /** Seconds in which an officer may take a step back before it takes effect; without it steps take effect at once. */
  readonly undoSeconds?: number;
  /** The list of destroyed personal data, outside the database, so that a restore can repeat it; without it none is kept. */
  readonly erasures?: LineFile;
}
