import { join } from 'node:path';
import { columnsSealedWith, noteKeys, resealCity } from '../platform/auth/rotation.ts';
import { addSealingKey, changedAt, dropSealingKey, SEALING_FILE } from '../platform/auth/sealing-keys.ts';
import { noteRetired } from '../platform/auth/store-sealed.ts';
import type { CommandContext } from './run.ts';
import { openProduct } from './product.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';

/** Longer than any transaction may live, so nothing sealed with the old key is still on its way into the database. */
const SETTLED_MS = 60_000;

/**
 * A new key beside the old one, then everything sealed again with it. Servers that run take it up by themselves. After a
 * kill, `--resume` goes on without making another key.
 */
export async function keyRotateCommand({ config, args, log, say, complain }: CommandContext): Promise<number> {
  if (args.some((arg) => arg !== '--resume')) { complain('wadah key rotate [--resume]'); return 2; }
  const product = await openProduct(config, log, { shared: true });
  try {
    const worlds = await product.worlds();
    if (worlds.length === 0) { complain('There is no city yet, so nothing is sealed.'); return 1; }
    for (const world of worlds) await noteKeys(world);
    const { sealing } = worlds[0]!.keys;
    if (!args.includes('--resume')) say(`Key ${await addSealingKey(join(config.dataDir, SEALING_FILE), sealing)} is made and seals from now on. Copy ${SEALING_FILE} to where you keep your keys.`);
    for (const world of worlds) {
      await noteKeys(world);
      const count = await resealCity(world, SEALED_COLUMNS, (column, done) => say(`${world.city.name}: ${column.table}.${column.column}: ${done}`));
      say(`${world.city.name}: ${count} values sealed again with key ${sealing.current()}.`);
    }
    const old = sealing.versions().filter((one) => one !== sealing.current());
    if (old.length > 0) say(`Keys ${old.join(', ')} still open. In a minute: wadah key retire ${old[0]}`);
    return 0;
  } finally {
    await product.close();
  }
}

/** Takes an old key out of use once nothing is sealed with it. */
export async function keyRetireCommand({ config, args, log, say, complain }: CommandContext): Promise<number> {
  if (args.length !== 1 || !/^[1-9]\d{0,3}$/.test(args[0]!)) { complain('wadah key retire VERSION   for example: wadah key retire 1'); return 2; }
  const version = Number(args[0]);
  const file = join(config.dataDir, SEALING_FILE);
  const product = await openProduct(config, log, { shared: true });
  try {
    const worlds = await product.worlds();
    const sealing = worlds[0]?.keys.sealing;
    if (!sealing?.versions().includes(version)) { complain(`There is no key ${version} in use.`); return 1; }
    if (version === sealing.current()) { complain(`Key ${version} is the one in use. Make a new one first: wadah key rotate`); return 1; }
    if (Date.now() - changedAt(file) < SETTLED_MS) { complain('The keys changed less than a minute ago, and a running step may still use the old one. Try again in a minute.'); return 1; }
    for (const world of worlds) {
      const left = await columnsSealedWith(world, SEALED_COLUMNS, version);
      if (left.length > 0) { complain(`${world.city.name}: ${left.join(', ')} still hold values sealed with key ${version}. Run: wadah key rotate --resume`); return 1; }
    }
    // Noted first: a key that is noted as retired and still there does no harm, the other way round the next start would miss it.
    for (const world of worlds) await world.db.transaction((tx) => noteRetired(tx, version, new Date()));
    const aside = await dropSealingKey(file, version);
    say(aside ? `Key ${version} is out of use and lies in ${aside}. Backups from before the rotation need it; delete it with the last of them.`
      : 'Key 1 seals nothing any more. Keep secret.key: case codes, passes and older backups need it.');
    return 0;
  } finally {
    await product.close();
  }
}
