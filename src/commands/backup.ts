import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../platform/config.ts';
import { makeBackup } from '../platform/db/backup.ts';
import { openDatabase, type DatabaseChoice } from '../platform/db/database.ts';
import { restoreBackup, RestoreRefused, type RestoreReport } from '../platform/db/restore.ts';
import { diskStore } from '../platform/files/disk-store.ts';
import type { CommandContext } from './run.ts';

const placesIn = (dataDir: string) => ({ filesDir: join(dataDir, 'files'), keyFile: join(dataDir, 'secret.key') });
const choiceOf = (config: Config): DatabaseChoice => ({ url: config.databaseUrl, dataDir: config.dataDir, binDir: config.pgBin, poolSize: 3 });

/** Everything of every city in one file; a Wadah that serves goes on working. */
export async function backupCommand({ config, args, say, complain }: CommandContext): Promise<number> {
  const [file, ...more] = args.filter((arg) => arg !== '--with-key');
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    complain('wadah backup FILE [--with-key]   for example: wadah backup wadah-2026-11-24.tar.gz');
    return 2;
  }
  const target = resolve(file);
  if (existsSync(target)) {
    complain(`${target} exists already and stays as it is. Choose another name.`);
    return 1;
  }
  const withKey = args.includes('--with-key');
  const places = placesIn(config.dataDir);
  const database = await openDatabase({ ...choiceOf(config), shared: true });
  try {
    const made = await makeBackup({ pool: database.pool, ...places, target, withKey, madeAt: new Date() });
    say(`${target}: ${made.cities} cities, ${made.rows} rows, ${made.files} files, ${made.bytes} bytes.`);
    say(withKey ? 'The key is inside: whoever holds this file can read every identity. Keep it locked away.'
      : `The key is not inside. Without ${places.keyFile} (and sealing.keys beside it, after a rotation) sealed identities and case codes stay shut: keep copies elsewhere.`);
    return 0;
  } finally {
    await database.close();
  }
}

/** Into an empty folder or database only. No key is made here: the one of the backup belongs in its place. */
export async function restoreCommand({ config, args, say, complain }: CommandContext): Promise<number> {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    complain('wadah restore FILE   into an empty WADAH_DATA or DATABASE_URL, for example: WADAH_DATA=/var/lib/wadah-new wadah restore wadah-2026-11-24.tar.gz');
    return 2;
  }
  const places = placesIn(config.dataDir);
  const database = await openDatabase(choiceOf(config));
  try {
    const report = await restoreBackup({ pool: database.pool, source: resolve(file), files: await diskStore(places.filesDir), ...places });
    // The rows came in as their own version knew them; now they catch up.
    await database.migrate();
    say(`${report.cities} cities, ${report.rows} rows, ${report.files} files are back. Check them with: wadah verify`);
    say(aboutKey(report, places.keyFile));
    return 0;
  } catch (error) {
    if (!(error instanceof RestoreRefused)) throw error;
    complain(error.message);
    return 1;
  } finally {
    await database.close();
  }
}

const aboutKey = ({ key, keyFingerprint }: RestoreReport, keyFile: string): string => ({
  restored: `The key came with the backup and is in ${keyFile}.`,
  present: `The key in ${keyFile} is the right one.`,
  other: `The key in ${keyFile} is another one: sealed identities and case codes stay shut with it. Put the old secret.key (fingerprint ${keyFingerprint}) there before you start.`,
  missing: `The key is still missing. Put the old secret.key (fingerprint ${keyFingerprint}) at ${keyFile} before you start.`,
  none: 'The old installation had no key yet.',
})[key];
