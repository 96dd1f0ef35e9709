import type { CommandContext } from './run.ts';
import { citiesOf, openProduct } from './product.ts';

/** Migrates and brings profile, calendar and rules in, without serving. */
export async function migrateCommand({ config, log, say }: CommandContext): Promise<number> {
  const product = await openProduct(config, log);
  try {
    for (const city of await citiesOf(product)) say(`${city.name}: up to date.`);
    return 0;
  } finally {
    await product.close();
  }
}
