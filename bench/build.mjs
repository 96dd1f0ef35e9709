// Bundles one TypeScript entry into dist/bench/, with the browser's files beside it, and says where it is.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildAssets, root, serverOptions } from '../scripts/bundle.mjs';

const folder = join(root, 'dist/bench');

/** @param {readonly string[]} entries paths below the root, such as `bench/soak.ts` @returns {Promise<string[]>} the bundles, in the same order */
export async function bundled(entries) {
  mkdirSync(folder, { recursive: true });
  const made = entries.map((entry) => join(folder, entry.replace(/^.*\//, '').replace(/\.ts$/, '.mjs')));
  await buildAssets();
  cpSync(join(root, 'dist/aset'), join(folder, 'aset'), { recursive: true });
  for (const [at, entry] of entries.entries()) await build({ ...serverOptions, entryPoints: [join(root, entry)], outfile: made[at] });
  return made;
}
