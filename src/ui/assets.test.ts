import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { assetNames, assetPath, assetRoutes, assetWeight, registerAsset } from './assets.ts';
import { exampleShell, pageExamples } from './examples.tsx';
import { page } from './html.ts';
import { brotliCompressSync } from 'node:zlib';

const app = new Hono();
for (const { path, handle } of assetRoutes) app.get(path, handle);

test('every asset answers under its hashed name, to be kept for a year', async () => {
  for (const name of assetNames()) {
    const answer = await app.request(assetPath(name));
    expect(answer.status, name).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-type')).toMatch(/^(text\/(css|javascript)|image\/svg|font\/woff2)/);
  }
});

test('the style sheet is packed for who can read it and plain for who cannot', async () => {
  const path = assetPath('ui.css');
  const get = async (accepts?: string) => {
    const answer = await app.request(path, accepts ? { headers: { 'accept-encoding': accepts } } : {});
    return { how: answer.headers.get('content-encoding'), bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const plain = await get();
  const br = await get('gzip, br');
  const gzip = await get('gzip');
  expect([plain.how, br.how, gzip.how]).toEqual([null, 'br', 'gzip']);
  expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
  expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
});

test('pictures and fonts inside the style sheet carry their hashes', async () => {
  const css = await (await app.request(assetPath('ui.css'))).text();
  const addresses = [...css.matchAll(/url\("(.*?)"\)/g)].map(([, url]) => url);
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) expect(address).toMatch(/^\/aset\/[\w-]+\.[0-9a-f]{10}\.(svg|woff2)$/);
});

test('an old hash gets the new file but may not keep it; an unknown or crooked name is not found', async () => {
  const old = await app.request('/aset/ui.0000000000.css');
  expect([old.status, old.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  for (const path of ['/aset/nothing.css', '/aset/..%2fassets.ts', '/aset/assets.ts', '/aset/UI.css', '/aset/.css']) expect((await app.request(path)).status, path).toBe(404);
});

test('a city profile may add its mural', async () => {
  const path = registerAsset('mural-contoh.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  expect((await app.request(path)).headers.get('content-type')).toContain('image/svg+xml');
});

test('a public page weighs at most 60 KB with everything it loads', () => {
  const shared = ['plus-jakarta-sans-latin-wght-normal.woff2', 'ui.css', 'ikon.svg', 'kolam.svg', 'tegel.svg', 'mark.svg', 'lapor.js'].map(assetWeight);
  expect(assetWeight('ui.css')).toBeLessThan(11 * 1024);
  expect(assetWeight('lapor.js')).toBeLessThan(5 * 1024);
  for (const { name, show } of pageExamples.filter((example) => !example.name.startsWith('konsol'))) {
    const html = brotliCompressSync(page(show(exampleShell()))).length;
    expect(html + shared.reduce((sum, bytes) => sum + bytes, 0), name).toBeLessThan(60 * 1024);
  }
});
