import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESK, openBrowser, openScreen, PHONE } from '../../../test/browser.ts';
import { liveIn } from '../../../test/lived-in.ts';
import { serveForTests, type WholeProduct } from '../../../test/served.ts';
import { Visitor } from '../../../test/visitor.ts';
import { importOutlines } from '../../directory/areas/import-outlines.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { assetWeight } from '../../ui/assets.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const REAL = new URL('../../../../shared/data/geo/malang_kelurahan_big2022.geojson', import.meta.url).pathname;
if (!existsSync(REAL)) console.warn(`SKIPPED: weight and look of true borders need ${REAL}; squares stand in for them`);
const SHOTS = process.env['WADAH_SHOTS'];

/** Squares in the place of the tiles, where the true borders are not there. */
const squares = (areas: readonly { code: string; tile: { column: number; row: number } | null }[]): string => JSON.stringify({ type: 'FeatureCollection', features: areas.flatMap(({ code, tile }) => {
  if (!tile) return [];
  const [x, y] = [112 + tile.column / 10, -7 - tile.row / 10];
  return [{ type: 'Feature', properties: { kode: code }, geometry: { type: 'Polygon', coordinates: [[[x, y], [x, y - 0.1], [x + 0.1, y - 0.1], [x + 0.1, y], [x, y]]] } }];
}) });

let it: WholeProduct & { url: string };
let browser: Browser;
beforeAll(async () => {
  [it, browser] = await Promise.all([serveForTests(), openBrowser()]);
  await liveIn(it);
  await importOutlines(it.world, existsSync(REAL) ? readFileSync(REAL, 'utf8') : squares((await directoryOf(it.world)).areas), 'uji.geojson');
}, 120_000);
afterAll(async () => { await browser?.close(); await it?.close(); });

const PAGES = ['/jelajah/peta', '/jelajah/peta?status=semua', '/jelajah/peta?bentuk=batas&status=semua', '/jelajah', '/lapor'];

test.each(PAGES)('%s: axe finds nothing in either scheme, on a phone or a desk, and nothing is wider than the screen', async (path) => {
  const { page, context, complaints } = await openScreen(browser, it.url, { reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) for (const size of [PHONE, DESK]) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize(size);
    await page.goto(path);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })') as AxeResults;
    found.push(...violations.flatMap((one) => one.nodes.map((node) => `${scheme} ${size.width} ${one.id}: ${node.html.slice(0, 160)}`)));
    if (await page.evaluate('document.documentElement.scrollWidth') as number > size.width) found.push(`${size.width}: too wide`);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${path.replaceAll(/\W+/g, '-')}-${size.width}-${scheme}.png`, fullPage: true });
  }
  if (SHOTS) {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.screenshot({ path: `${SHOTS}/${path.replaceAll(/\W+/g, '-')}-forced.png`, fullPage: true });
  }
  expect([...found, ...complaints]).toEqual([]);
  await context.close();
}, 60_000);

test('a tile has 44 px on a small phone, is reached by keyboard and shows it, and opens the list of its ward', async () => {
  const { page, context } = await openScreen(browser, it.url, { viewport: PHONE });
  await page.goto('/jelajah/peta?status=semua');
  const box = (await page.locator('.tegel a rect').first().boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(43.9);
  const tile = page.locator('.tegel a').nth(20);
  await tile.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const fill = (at: string): Promise<string> => page.evaluate(`getComputedStyle(document.querySelectorAll('.tegel a rect')[${at}]).fill`) as Promise<string>;
  expect(await fill('20')).not.toBe(await fill('21'));
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/fokus.png` });
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/jelajah\?wilayah=/);
  await context.close();
}, 30_000);

test('the phone\'s place chooses the ward, asks before the spot is kept, and without script there is no button', async () => {
  const { wards } = await it.world.db.read(async (tx) => ({ wards: await tx.sql<{ area_code: string; west: number; east: number; south: number; north: number }>`select area_code, west, east, south, north from area_outlines where area_code = '35.73.03.1012'` }));
  const { west, east, south, north, area_code: code } = wards[0]!;
  const { page, context, complaints } = await openScreen(browser, it.url, { viewport: PHONE, permissions: ['geolocation'], geolocation: { longitude: (west + east) / 2, latitude: (south + north) / 2, accuracy: 20 } });
  await page.goto('/lapor');
  await page.locator('[name=isi]').fill('Lampu gang mati sejak Senin.');
  const keep = page.locator('[data-locate-keep]');
  expect(await keep.isVisible()).toBe(false);
  await page.locator('[data-locate] button').click();
  await page.locator('[data-locate] [role=status]', { hasText: 'dipilihkan' }).waitFor();
  expect(await page.locator('[name=kelurahan]').inputValue()).toBe(code);
  expect(await keep.locator('input').isChecked()).toBe(false);
  if (SHOTS) { await page.locator('[data-locate]').scrollIntoViewIfNeeded(); await page.screenshot({ path: `${SHOTS}/lokasi.png` }); }
  await keep.locator('input').check();
  await page.locator('main form .vessel button').click();
  // The city knows of a dark lamp there already; the spot goes along when the report is sent all the same.
  await page.locator('form:has([name=tetap]) button').click();
  await page.waitForURL(/tanda-terima/);
  expect(page.url()).not.toMatch(/lintang|bujur/);
  expect(await it.world.db.read((tx) => tx.sql`select latitude, longitude from complaint_points`)).toHaveLength(1);
  expect(complaints).toEqual([]);
  await context.setGeolocation({ longitude: 0.5, latitude: 0.5, accuracy: 20 });
  await page.goto('/lapor');
  await page.locator('[data-locate] button').click();
  await page.locator('[data-locate] [role=status]', { hasText: 'di luar kelurahan' }).waitFor();
  await context.clearPermissions();
  await context.close();
  const plain = await openScreen(browser, it.url, { javaScriptEnabled: false });
  await plain.page.goto('/lapor');
  expect(await plain.page.locator('[data-locate]').isVisible()).toBe(false);
  await plain.context.close();
}, 60_000);

test.each(PAGES)('%s weighs at most 60 KB with all it loads', async (path) => {
  const html = await new Visitor(it.app).page(path);
  const named = new Set([...html.matchAll(/\/aset\/([\w-]+)\.[0-9a-f]{10}\.(\w+)/g)].map(([, name, type]) => `${name}.${type}`));
  const sum = brotliCompressSync(html).length + [...named, 'tegel.svg', 'kolam.svg'].reduce((all, name) => all + assetWeight(name), 0);
  if (SHOTS) console.log(path, sum, html.length, brotliCompressSync(html).length);
  expect(sum).toBeLessThanOrEqual(60 * 1024);
});
