import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context } from 'hono';

/** One file as it is served: the hash in its path changes with its bytes, so a browser may keep it for a year. */
interface Asset { path: string; type: string; body: Buffer; packed?: { br: Buffer; gzip: Buffer } }

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml; charset=utf-8', '.woff2': 'font/woff2',
};
const HASH = /\.[0-9a-f]{10}(?=\.[a-z0-9]+$)/;
const here = dirname(fileURLToPath(import.meta.url));
/** The bundle finds finished files beside itself; tests and development read the sources. */
const built = existsSync(join(here, 'aset')) ? join(here, 'aset') : null;
const assets = new Map<string, Asset>();

const inFolder = (folder: string, name: string) => (existsSync(join(here, folder, name)) ? readFileSync(join(here, folder, name)) : null);

function fromSource(name: string): Buffer | null {
  if (name === 'ui.css') return Buffer.concat(['tokens.css', 'ui.css'].map((file) => readFileSync(join(here, 'css', file))));
  if (name.endsWith('.js')) return bundleClient(join(here, 'client', name.replace(/\.js$/, '.ts')));
  return inFolder('css', name) ?? inFolder('svg', name) ?? inFolder('fonts', name);
}

/** esbuild is asked only for scripts and only outside the finished product, where scripts/build.mjs has made them. */
function bundleClient(file: string): Buffer | null {
  if (!existsSync(file)) return null;
  const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild');
  const made = buildSync({ entryPoints: [file], bundle: true, minify: true, format: 'esm', target: 'es2020', write: false, logLevel: 'silent' });
  return Buffer.from(made.outputFiles[0]?.contents ?? []);
}

function read(name: string): Buffer {
  if (!/^[a-z0-9.-]+$/.test(name)) throw new Error(`"${name}" is not the name of an asset`);
  const bytes = built === null ? fromSource(name) : existsSync(join(built, name)) ? readFileSync(join(built, name)) : null;
  if (bytes === null) throw new Error(`There is no asset "${name}" in ${built ?? here}`);
  return bytes;
}

/** Pictures and fonts named in CSS get their hashed paths too, so the style sheet's own hash covers them. */
const withHashedUrls = (css: string) => css.replace(/url\(["']?([\w.-]+)["']?\)/g, (_, file: string) => `url("${assetPath(file)}")`);

function add(name: string, bytes: Buffer): Asset {
  const body = name.endsWith('.css') ? Buffer.from(withHashedUrls(bytes.toString('utf8'))) : bytes;
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const extension = extname(name);
  const asset = { path: `/aset/${name.slice(0, -extension.length)}.${hash}${extension}`, type: TYPES[extension] ?? 'application/octet-stream', body };
  assets.set(name, asset);
  return asset;
}

/**
 * The address of an asset: `ui.css` becomes `/aset/ui.3f9c27a1b0.css`.
 * @throws Error when there is no such file, so a mistyped name fails the first test that renders it
 */
export const assetPath = (name: string): string => (assets.get(name) ?? add(name, read(name))).path;

/**
 * Registers a picture that belongs to a city profile (its mural), so it is served like our own.
 * @param name must be unique for the city, such as `mural-malang.svg`
 */
export const registerAsset = (name: string, bytes: Buffer): string => add(name, bytes).path;

/** Names of everything that is served, for the page-weight test and the preview. */
export const assetNames = (): string[] => built === null
  ? ['ui.css', 'console.css', 'layar.css', 'ngombe.css', 'peta.css', ...readdirSync(join(here, 'svg')), ...readdirSync(join(here, 'client')).filter((file) => /^[a-z-]+\.ts$/.test(file)).map((file) => file.replace(/\.ts$/, '.js')), ...readdirSync(join(here, 'fonts')).filter((file) => file.endsWith('.woff2'))]
  : readdirSync(built).filter((file) => extname(file) in TYPES);

/** Packed once, at the highest setting, on first use: about 0.1 s for the style sheet and nothing afterwards. */
function packedOf(asset: Asset): { br: Buffer; gzip: Buffer } {
  asset.packed ??= {
    br: brotliCompressSync(asset.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: asset.body.length } }),
    gzip: gzipSync(asset.body, { level: 9 }),
  };
  return asset.packed;
}

/** Bytes on the wire for a browser that accepts brotli; the page-weight budget is counted with it. */
export function assetWeight(name: string): number {
  assetPath(name);
  const asset = assets.get(name);
  if (asset === undefined) return 0;
  return asset.type === 'font/woff2' ? asset.body.length : packedOf(asset).br.length;
}

function encoded(asset: Asset, accepts: string): { body: Buffer; encoding?: 'br' | 'gzip' } {
  if (asset.type === 'font/woff2' || asset.body.length < 256) return { body: asset.body };
  if (/\bbr\b/.test(accepts)) return { body: packedOf(asset).br, encoding: 'br' };
  return /\bgzip\b/.test(accepts) ? { body: packedOf(asset).gzip, encoding: 'gzip' } : { body: asset.body };
}

function serve(c: Context): Response | Promise<Response> {
  const file = c.req.param('file') ?? '';
  const name = file.replace(HASH, '');
  let current: string;
  try { current = assetPath(name); } catch { return c.notFound(); }
  const asset = assets.get(name);
  if (asset === undefined) return c.notFound();
  const { body, encoding } = encoded(asset, c.req.header('accept-encoding') ?? '');
  // A page that was open during an update still asks for the old hash: it gets today's file, but may not keep it.
  const cache = current === `/aset/${file}` ? 'public, max-age=31536000, immutable' : 'no-cache';
  return new Response(new Uint8Array(body), { headers: {
    'content-type': asset.type, 'cache-control': cache, vary: 'accept-encoding', 'x-content-type-options': 'nosniff',
    'content-length': String(body.length), ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  } });
}

/** `app.ts` mounts these with `allow('public')`; ui itself knows nothing of access rules. */
export const assetRoutes: readonly { path: string; handle: (c: Context) => Response | Promise<Response> }[] = [
  { path: '/aset/:file', handle: serve },
];
