import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transformSync } from 'esbuild';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ui = (...parts) => join(root, 'src/ui', ...parts);
const made = (...parts) => join(root, 'dist', ...parts);

/** The server: our own code in one file, packages stay in node_modules because some of them carry binaries. */
export const serverOptions = {
  entryPoints: [join(root, 'src/main.ts')], outfile: made('main.mjs'), bundle: true, platform: 'node', format: 'esm', target: 'node20',
  packages: 'external', jsx: 'automatic', jsxImportSource: 'preact', sourcemap: true, logLevel: 'warning', absWorkingDir: root,
};

const minified = (...files) => transformSync(files.map((file) => readFileSync(ui('css', file), 'utf8')).join('\n'), { loader: 'css', minify: true }).code;

/** What browsers load. Hashes are put into the names when the server reads the folder (src/ui/assets.ts). */
export async function buildAssets() {
  rmSync(made('aset'), { recursive: true, force: true });
  mkdirSync(made('aset'), { recursive: true });
  writeFileSync(made('aset/ui.css'), minified('tokens.css', 'ui.css'));
  for (const file of ['console.css', 'layar.css', 'ngombe.css', 'peta.css']) writeFileSync(made('aset', file), minified(file));
  for (const folder of ['svg', 'fonts']) cpSync(ui(folder), made('aset'), { recursive: true });
  await build({
    entryPoints: readdirSync(ui('client')).filter((file) => /^[a-z-]+\.ts$/.test(file)).map((file) => ui('client', file)),
    outdir: made('aset'), bundle: true, minify: true, format: 'esm', target: 'es2020', logLevel: 'warning', tsconfigRaw: {},
  });
}
