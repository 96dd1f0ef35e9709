import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openIncident } from '../../src/complaints/matters/incidents.ts';
import { openBrowser, openScreen, PHONE } from '../browser.ts';
import { clerkOf, lodged } from '../cases.ts';
import { serveForTests, type WholeProduct } from '../served.ts';

let it: WholeProduct & { url: string };
let browser: Browser;
beforeAll(async () => { [it, browser] = await Promise.all([serveForTests(), openBrowser()]); });
afterAll(async () => { await browser?.close(); await it?.close(); });

test('on a phone, without script: what is known is shown before sending, followed with a code of its own, and may be sent anyway', async () => {
  const [ward] = await it.world.db.read((tx) => tx.sql<{ code: string }>`select code from areas where kind = 'ward' order by code limit 1`);
  const lead = await lodged(it.world, { areaCode: ward!.code, text: 'Banjir di pasar, air setinggi lutut sejak pagi.' });
  await clerkOf(it.world, it.cast).refer(lead.id, { areaCode: ward!.code });
  await openIncident(it.world, it.cast.officers.coordinator, lead.id, { title: 'Banjir di sekitar pasar', notice: 'Air naik sejak pagi. Regu ada di lokasi.', areaCode: ward!.code, categoryId: null });
  const { page, context, complaints } = await openScreen(browser, it.url, { viewport: PHONE, javaScriptEnabled: false, hasTouch: true, isMobile: true });
  await page.goto('/');
  await page.locator('a[href^="/kejadian/"]').first().click();
  expect(await page.locator('h1').textContent()).toBe('Banjir di sekitar pasar');
  const send = async () => {
    await page.goto('/lapor');
    await page.locator('[name=isi]').fill('Pasar kebanjiran, air banjir masuk rumah kami.');
    await page.locator('[name=kelurahan]').selectOption(ward!.code);
    await page.locator('main form[action="/lapor"] button').last().click();
  };
  await send();
  expect(await page.locator('h1').textContent()).toBe('Sudah diketahui');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
  expect(await page.locator('main').textContent()).toContain('air banjir masuk rumah kami');
  await page.locator('form[action="/ikuti/baru"] button').first().click();
  expect((await page.locator('.kode').textContent())!.trim()).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  await send();
  await page.locator('main form[action="/lapor"] button').click();
  await page.waitForURL(/\/tanda-terima\//);
  expect(complaints).toEqual([]);
  await context.close();
});
