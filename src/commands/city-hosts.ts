import { listCities, setCityHosts } from '../platform/db/cities.ts';
import type { CommandContext } from './run.ts';
import { citiesOf, openProduct } from './product.ts';

/** Gives a city its host names: once there are two, each needs one of its own. Without arguments it lists them. */
export async function cityHostsCommand({ config, args, log, say, complain }: CommandContext): Promise<number> {
  const [schema, ...hosts] = args;
  const product = await openProduct(config, log, { shared: true });
  try {
    await citiesOf(product);
    if (schema && hosts.length > 0 && !(await setCityHosts(product.database.pool, schema, hosts))) {
      complain(`There is no city with the schema ${schema}.`);
      return 2;
    }
    for (const city of await listCities(product.database.pool)) say(`${city.schema}  ${city.name}: ${city.hosts.join(', ') || 'no host name'}`);
    return 0;
  } finally {
    await product.close();
  }
}
