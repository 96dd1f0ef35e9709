import { inviteAdmin } from '../directory/officers/actions/invite.ts';
import type { CommandContext } from './run.ts';
import { citiesOf, openProduct } from './product.ts';

/** Prints a one-time link for a new administrator, or for a new password where the e-mail is an officer's. */
export async function inviteCommand({ config, args, log, say, complain }: CommandContext): Promise<number> {
  const at = args.indexOf('--city');
  const host = at >= 0 ? args[at + 1] : undefined;
  const email = args.find((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1));
  const product = await openProduct(config, log, { shared: true });
  try {
    await citiesOf(product);
    const worlds = await product.worlds();
    const world = host ? await product.worldFor(host) : worlds.length === 1 ? worlds[0] : null;
    if (!world) {
      complain(`Which city? Add --city with its host name: ${worlds.map((one) => one.city.hosts[0] ?? one.city.name).join(', ')}`);
      return 2;
    }
    const { url } = await inviteAdmin(world, email ? { email } : {});
    say(`${world.city.name}, one-time link (72 hours):\n${url}`);
    return 0;
  } finally {
    await product.close();
  }
}
