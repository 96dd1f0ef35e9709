import { join, resolve } from 'node:path';
import { makeBackup } from '../platform/db/backup.ts';
import { openDatabase } from '../platform/db/database.ts';
import { restoreBackup } from '../platform/db/restore.ts';
import { diskStore } from '../platform/files/disk-store.ts';
import type { CommandContext } from './run.ts';

const placesIn = (dataDir: string) => ({ filesDir: join(dataDir, 'files'), keyFile: join(dataDir, 'secret.key') });

/** Everything of every city in one file; the service may go on working. */
export async function backupCommand({ config, args, say, complain }: CommandContext): Promise<number> {
  const target = args.find((arg) => !arg.startsWith('--'));
  if (!target) {
    complain('wadah backup FILE [--with-key]   for example: wadah backup wadah-2026-11-24.tar.gz');
    return 2;
  }
  const withKey = args.includes('--with-key');
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, binDir: config.pgBin });
  try {
    await database.migrate();
    const report = await makeBackup({ pool: database.pool, ...placesIn(config.dataDir), target: resolve(target), withKey, madeAt: new Date() });
    say(`${target}: ${report.cities} cities, ${report.rows} rows, ${report.files} files, ${report.bytes} bytes.`);
    say(withKey ? 'The key is inside: whoever holds this file can read every identity. Keep it locked away.'
      : `The key is not inside. Without ${placesIn(config.dataDir).keyFile} sealed identities and case codes stay shut: keep a copy of it elsewhere.`);
    return 0;
  } finally {
    await database.close();
  }
}

/** Into an empty folder or database only. No key is made here: the one of the backup belongs in its place. */
export async function restoreCommand({ config, args, say, complain }: CommandContext): Promise<number> {
  const [source] = args;
  if (!source) {
    complain('wadah restore FILE   into an empty WADAH_DATA or DATABASE_URL');
    return 2;
  }
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, binDir: config.pgBin });
  try {
    const places = placesIn(config.dataDir);
    const report = await restoreBackup({ pool: database.pool, source: resolve(source), files: await diskStore(places.filesDir), ...places });
    say(`${report.cities} cities, ${report.rows} rows, ${report.files} files are back. Check them with: wadah verify`);
    if (report.key === 'missing') say(`The key is still missing. Put the old secret.key (fingerprint ${report.keyFingerprint}) at ${places.keyFile} before you start.`);
    return 0;
  } finally {
    await database.close();
  }
}
