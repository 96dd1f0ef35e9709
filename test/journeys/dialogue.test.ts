import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openScreen, PHONE } from '../browser.ts';
import { serveForTests, type WholeProduct } from '../served.ts';

let it: WholeProduct & { url: string };
let browser: Browser;
beforeAll(async () => { [it, browser] = await Promise.all([serveForTests(), openBrowser()]); });
afterAll(async () => { await browser?.close(); await it?.close(); });

const text = (page: Page): Promise<string | null> => page.locator('main').textContent();
/** Pictures for whoever looks at the screens; nothing is written unless a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['WADAH_SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test('a session is planned, a resident without script registers on a phone, the draw is made and can be checked', async () => {
  it.city.clock.set('2026-06-01T02:00:00Z');
  const officer = await openScreen(browser, it.url, { cookie: await it.cast.signIn('coordinator') });
  await officer.page.goto('/konsol/ngombe');
  await officer.page.locator('a[href="/konsol/ngombe/baru"]').first().click();
  for (const [name, value] of Object.entries({ judul: 'Ngombe di Bareng', tempat: 'Balai RW 05', hari: '2026-06-05', mulai: '18:30', selesai: '20:30', 'tutup-hari': '2026-06-04', kuota: '1' })) await officer.page.locator(`[name="${name}"]`).fill(value);
  await officer.page.locator('[name=wilayah]').selectOption({ label: 'Bareng' });
  await officer.page.locator('[name=sedia]').first().check();
  await picture(officer.page, 'rencana');
  await officer.page.locator('main form button').last().click();
  await officer.page.waitForURL('**/konsol/ngombe/1?ok=simpan');
  await officer.page.locator('form[action$="/umum"] button').click();
  await officer.page.waitForURL('**ok=umum');

  const resident = await openScreen(browser, it.url, { viewport: PHONE, javaScriptEnabled: false });
  await resident.page.goto('/ngombe');
  await resident.page.locator('a[href="/ngombe/1"]').click();
  await picture(resident.page, 'sesi-360');
  await resident.page.locator('form[action^="/ngombe/1/daftar"] button').last().click();
  expect(await resident.page.locator('.errors').textContent()).toContain('Tulis pertanyaan Anda');
  await resident.page.locator('[name=tanya]').fill('Kapan saluran air di gang kami dikeruk?');
  await resident.page.locator('[name=nama]').fill('Warga Contoh');
  await resident.page.locator('form[action^="/ngombe/1/daftar"] button').last().click();
  await resident.page.waitForURL('**/ngombe/pendaftaran/NGB-2026-*');
  await picture(resident.page, 'tanda-360');
  const [number, code] = [resident.page.url().split('/').at(-1)!, (await resident.page.locator('.kode').textContent())!.trim()];
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);

  await officer.page.goto('/konsol/ngombe/1');
  await officer.page.locator('li details summary').first().click();
  await picture(officer.page, 'konsol-sesi');
  await officer.page.locator('button[name=tampil][value=ya]').first().click();
  await officer.page.waitForURL('**ok=simpan');
  await resident.page.goto('/ngombe/1');
  expect(await text(resident.page)).toContain('Kapan saluran air di gang kami dikeruk?');

  it.city.clock.set('2026-06-04T09:00:00Z');
  // Three days later the officer signs in anew.
  const later = await openScreen(browser, it.url, { cookie: await it.cast.signIn('coordinator') });
  await later.page.goto('/konsol/ngombe/1');
  await later.page.locator('form[action$="/pilih"] button').click();
  await later.page.waitForURL('**ok=pilih');
  await picture(later.page, 'konsol-diundi');
  await resident.page.goto('/ngombe/1/undian');
  expect(await text(resident.page)).toContain(number);
  await picture(resident.page, 'undian-360');
  await resident.page.goto('/ngombe/1');
  await picture(resident.page, 'sesi-tutup-360');

  await resident.context.clearCookies();
  await resident.page.goto('/ngombe/pendaftaran');
  await resident.page.locator('[name=nomor]').fill(number.toLowerCase());
  await resident.page.locator('[name=kode]').fill(code.toLowerCase());
  await resident.page.locator('main form button').first().click();
  await resident.page.waitForURL(`**/ngombe/pendaftaran/${number}`);
  expect(await text(resident.page)).toContain('Terpilih bertanya');
  expect(await text(resident.page)).not.toContain(code);
  for (const { complaints } of [officer, later, resident]) expect(complaints).toEqual([]);
  const desk = await openScreen(browser, it.url, { colorScheme: 'dark' });
  await desk.page.goto('/ngombe/1');
  await picture(desk.page, 'sesi-1366-gelap');
});
