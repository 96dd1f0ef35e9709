import { createHmac } from 'node:crypto';
import type { Tx } from '../db/sql.ts';
import type { World } from '../world.ts';
import { sameDigest, sealedPrefix, type Keys } from './keys.ts';
import { anySealedWith, notedKeys, noteKey, pageOfSealed, replaceSealed, type SealedColumn } from './store-sealed.ts';

const NO_ID = '00000000-0000-0000-0000-000000000000';
const BATCH = 500;

/** Tells one key from another without telling the key. @returns null where the version is not here */
export function checkOf(keys: Keys, version: number, cityId: string): Buffer | null {
  // The first is asked for as long as there are codes and passes, also when it seals nothing any more.
  if (version === 1) return keys.mac('sealing-check', cityId);
  const secret = keys.sealing.secretOf(version);
  return secret && createHmac('sha256', secret).update(`sealing-check:${version}:${cityId}`).digest();
}

/**
 * Notes the keys of this installation in the city's database, at every start and rotation.
 * @throws Error in plain words where the database was sealed with other keys: going on would mix what no one key opens
 */
export async function noteKeys(world: World): Promise<void> {
  await world.db.transaction(async (tx) => {
    const wrong = await wrongKeys(tx, world);
    if (wrong.length > 0) throw new Error(`The keys in the data folder are not the ones that sealed ${world.city.name}: ${wrong.map((one) => one.what).join('; ')}. Put the right secret.key and sealing.keys back, then start again.`);
    for (const version of world.keys.sealing.versions()) await noteKey(tx, version, checkOf(world.keys, version, world.city.id)!, world.now());
  });
}

/** Keys that this database names and the data folder lacks or has otherwise. */
export async function wrongKeys(tx: Tx, { keys, city }: Pick<World, 'keys' | 'city'>): Promise<{ where: string; what: string }[]> {
  return (await notedKeys(tx)).filter((one) => !one.retired || one.version === 1).flatMap(({ version, checkMac }) => {
    const own = checkOf(keys, version, city.id);
    const where = `keys/${version}`;
    if (own === null) return [{ where, what: `key ${version} is missing` }];
    return sameDigest(own, checkMac) ? [] : [{ where, what: `key ${version} is another one than the one that sealed the data` }];
  });
}

/** Values that do not open, column by column; after three of one column only their number. */
export async function* sealedProblems(tx: Tx, world: World, columns: readonly SealedColumn[]): AsyncGenerator<{ where: string; what: string }> {
  yield* await wrongKeys(tx, world);
  for (const column of columns) {
    let shut = 0;
    for (let after = NO_ID; ;) {
      const page = await pageOfSealed(tx, column, after, BATCH);
      for (const { id, sealed } of page) {
        if (world.keys.open(column.purpose, sealed, column.context(id)) !== null) continue;
        shut += 1;
        if (shut <= 3) yield { where: `${column.table}/${id}`, what: `${column.column} cannot be opened with the keys in the data folder` };
      }
      if (page.length < BATCH) break;
      after = page.at(-1)!.id;
    }
    if (shut > 3) yield { where: column.table, what: `${shut} values of ${column.column} cannot be opened with the keys in the data folder` };
  }
}

/**
 * Seals again, with the newest key, whatever bears another; in batches that each commit, so a killed run goes on where it stopped.
 * @returns how many values were sealed again
 * @throws Error where a value does not open: nothing of its batch is changed
 */
export async function resealCity(world: World, columns: readonly SealedColumn[], told: (column: SealedColumn, done: number) => void): Promise<number> {
  const stale = sealedPrefix(world.keys.sealing.current());
  let all = 0;
  for (const column of columns) {
    for (let after = NO_ID, done = 0; ;) {
      const page = await world.db.transaction(async (tx) => {
        const rows = await pageOfSealed(tx, column, after, BATCH, stale);
        if (rows.length > 0) await replaceSealed(tx, column, rows.map(({ id, sealed }) => ({ id, sealed: world.keys.seal(column.purpose, opened(world, column, id, sealed), column.context(id)) })));
        return rows;
      });
      done += page.length;
      all += page.length;
      if (page.length > 0) told(column, done);
      if (page.length < BATCH) break;
      after = page.at(-1)!.id;
    }
  }
  return all;
}

function opened(world: World, column: SealedColumn, id: string, sealed: Buffer): string {
  const text = world.keys.open(column.purpose, sealed, column.context(id));
  if (text === null) throw new Error(`The value ${column.table}.${column.column} of ${id} does not open with the keys in the data folder. Run wadah verify.`);
  return text;
}

/** Columns in which something is still sealed with that version. */
export async function columnsSealedWith(world: World, columns: readonly SealedColumn[], version: number): Promise<string[]> {
  const others = world.keys.sealing.versions().filter((one) => one !== version).map(sealedPrefix);
  const found: string[] = [];
  await world.db.read(async (tx) => {
    for (const column of columns) {
      // Whatever bears no mark of another version is the first key's, also values from before rotation.
      if (await anySealedWith(tx, column, version === 1 ? others : [sealedPrefix(version)], version === 1)) found.push(`${column.table}.${column.column}`);
    }
  });
  return found;
}
