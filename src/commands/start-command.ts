import type { CommandContext } from './run.ts';
import { citiesOf, openProduct } from './product.ts';
import { firstAdminLinks, serveProduct } from './start.ts';

/** Serves until it is told to stop; Ctrl+C and `kill` end it in order. */
export async function startCommand({ config, log, say }: CommandContext): Promise<number> {
  const product = await openProduct(config, log);
  try {
    const cities = await citiesOf(product);
    const served = await serveProduct(product, log);
    say('');
    for (const city of cities) say(`  ${city.name}   ${config.baseUrl ?? `http://${city.hosts[0] ?? 'localhost'}:${served.port}`}/`);
    for (const link of await firstAdminLinks(product)) say(`  First administrator of ${link.city} (one-time link, 72 hours):\n  ${link.url}`);
    say(`\n  Data: ${config.databaseUrl ? 'the database in DATABASE_URL, files in ' : ''}${config.dataDir}\n  Stop with Ctrl+C.\n`);
    await untilStopped();
    await served.close();
    return 0;
  } finally {
    await product.close();
  }
}

export const untilStopped = (): Promise<void> => new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
});
