import type { CommandContext } from './run.ts';
import { citiesOf, newCity, openProduct } from './product.ts';
import { firstAdminLinks } from './start.ts';

export async function addCityCommand({ config, args, log, say, complain }: CommandContext): Promise<number> {
  const [profile, ...hosts] = args;
  if (!profile || hosts.length === 0) {
    complain('wadah city add PROFILE HOST...   for example: wadah city add sukamaju lapor.sukamaju.example');
    return 2;
  }
  const product = await openProduct(config, log, { shared: true });
  try {
    await citiesOf(product);
    const city = await newCity(product, profile, `city_${profile.replace(/[^a-z0-9]/g, '_')}`, hosts);
    say(`${city.name} answers at ${city.hosts.join(', ')}.`);
    for (const other of await product.worlds()) {
      if (other.city.hosts.length === 0) say(`${other.city.name} has no host name and answers nowhere now that it is not alone. Give it one: wadah city hosts ${other.city.schema} HOST`);
    }
    for (const link of await firstAdminLinks(product)) if (link.city === city.name) say(`First administrator (one-time link, 72 hours):\n${link.url}`);
    return 0;
  } finally {
    await product.close();
  }
}
