import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { importOutlines } from '../directory/areas/import-outlines.ts';
import { MOST_BYTES } from '../directory/areas/outlines-file.ts';
import type { CommandContext } from './run.ts';
import { citiesOf, openProduct } from './product.ts';

/** Takes true ward borders from a GeoJSON; the map can then show them, and phones can say in which ward they are. */
export async function profileOutlinesCommand({ config, args, log, say, complain }: CommandContext): Promise<number> {
  const at = args.indexOf('--city');
  const host = at >= 0 ? args[at + 1] : undefined;
  const [file, ...more] = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    complain('wadah profile outlines FILE [--city HOST]   for example: wadah profile outlines wards.geojson');
    return 2;
  }
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) {
    complain(`There is no file ${file}.`);
    return 1;
  }
  if (found.size > MOST_BYTES) {
    complain(`${file} has ${found.size} bytes; at most ${MOST_BYTES} are read. Simplify it first.`);
    return 1;
  }
  const text = await readFile(file, 'utf8');
  const product = await openProduct(config, log, { shared: true });
  try {
    await citiesOf(product);
    const worlds = await product.worlds();
    const world = host ? await product.worldFor(host) : worlds.length === 1 ? worlds[0] : null;
    if (!world) {
      complain(`Which city? Add --city with its host name: ${worlds.map((one) => one.city.hosts[0] ?? one.city.name).join(', ')}`);
      return 2;
    }
    const done = await importOutlines(world, text, basename(file));
    if ('refused' in done) {
      complain(`${file} was not taken over:\n${done.refused.map((problem) => `  ${problem}`).join('\n')}`);
      return 1;
    }
    say(`${world.city.name}: borders of ${done.outlines.length} wards, by the property ${JSON.stringify(done.property)}; ${done.corners.file} corners, ${done.corners.drawn} of them drawn.`);
    if (done.unknown.length > 0) say(`Left out, not a ward of this city: ${done.unknown.slice(0, 20).join(', ')}${done.unknown.length > 20 ? ` and ${done.unknown.length - 20} more` : ''}.`);
    if (done.missing.length > 0) say(`Still without borders: ${done.missing.map((ward) => `${ward.name} (${ward.code})`).join(', ')}.`);
    return 0;
  } finally {
    await product.close();
  }
}
