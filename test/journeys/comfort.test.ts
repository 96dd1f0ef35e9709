import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { noteInternally } from '../../src/complaints/actions/agency.ts';
import { closeLive } from '../../src/complaints/live/hub.ts';
import { openBrowser, openScreen, type Screen } from '../browser.ts';
import { clerkOf, lodged, stored, type Clerk } from '../cases.ts';
import type { Part } from '../people.ts';
import { serveForTests, type WholeProduct } from '../served.ts';

let it: WholeProduct & { url: string };
let browser: Browser;
let clerk: Clerk;
beforeAll(async () => {
  [it, browser] = await Promise.all([serveForTests(), openBrowser()]);
  it.world = { ...it.world, undoSeconds: 10 };
  clerk = clerkOf(it.world, it.cast);
});
afterAll(async () => { closeLive(); await browser?.close(); await it?.close(); });

const signedIn = async (part: Part): Promise<Screen> => openScreen(browser, it.url, { cookie: await it.cast.signIn(part) });
const keys = (page: Page): Promise<string[]> => page.locator('[data-key-help] dd').evaluateAll((all) => all.map((one) => [...one.querySelectorAll('kbd')].map((key) => key.textContent).join(' ')));

test('a step is taken back with U; the words are there again', async () => {
  const { number } = await lodged(it.world);
  const { page, context, complaints } = await signedIn('coordinator');
  await page.goto(`/konsol/kasus/${number}?buka=kelengkapan`);
  await page.locator('[name=pertanyaan]').fill('Di depan rumah nomor berapa?');
  await page.locator('form[action$="/kelengkapan"] button').first().click();
  await page.getByText('berlaku dalam').waitFor();
  expect(await page.locator('[name=pertanyaan]').count()).toBe(0);
  await page.keyboard.press('u');
  await page.getByText('Diurungkan.').waitFor();
  expect(await page.locator('[name=pertanyaan]').inputValue()).toBe('Di depan rumah nomor berapa?');
  expect((await stored(it.world, number)).state).toBe('received');
  expect(complaints).toEqual([]);
  await context.close();
});

test('a list says how many are new and marks what changed; no row moves', async () => {
  const { number, id } = await lodged(it.world, { title: 'Laporan yang sedang dibaca' });
  const { page, context, complaints } = await signedIn('coordinator');
  await page.goto('/konsol/kotak-masuk');
  await page.waitForTimeout(1_500);
  const rows = () => page.locator('[name=pilih]').evaluateAll((all) => all.map((box) => (box as unknown as { value: string }).value));
  const before = await rows();
  const fresh = [(await lodged(it.world)).number, (await lodged(it.world)).number];
  await clerk.refer(id);
  await page.locator('[data-live-list]').getByText('2 laporan baru.').waitFor({ timeout: 15_000 });
  expect(await rows()).toEqual(before);
  await page.locator('tr[data-changed]').filter({ has: page.locator(`[value="${number}"]`) }).waitFor();
  await page.getByRole('link', { name: 'Tampilkan' }).click();
  await page.waitForLoadState();
  expect(await rows()).toEqual(expect.arrayContaining(fresh));
  expect(complaints).toEqual([]);
  await context.close();
});

test('an open case says that somebody changed it, before a form is sent in vain', async () => {
  const { number, id } = await lodged(it.world);
  const { page, context } = await signedIn('coordinator');
  await page.goto(`/konsol/kasus/${number}?buka=catatan`);
  await page.locator('[name=catatan]').fill('Belum selesai ditulis');
  await page.waitForTimeout(1_500);
  await noteInternally(it.world, it.cast.officers.coordinator, id, { text: 'Sudah ditelepon.' });
  await page.getByText(`Kasus ini baru saja diubah oleh ${it.cast.officers.coordinator.name}.`).waitFor({ timeout: 10_000 });
  expect(await page.locator('[name=catatan]').inputValue()).toBe('Belum selesai ditulis');
  await context.close();
});

test('every letter of the help presses something; none while one writes; switched off, none at all', async () => {
  const { number } = await lodged(it.world);
  const { page, context } = await signedIn('coordinator');
  await page.goto(`/konsol/kasus/${number}`);
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
  const told = await keys(page);
  expect(told).toEqual(expect.arrayContaining(['/', '?', 'U', 'D', 'C', 'G I', 'G C']));
  await page.keyboard.press('Escape');
  const letters = told.filter((one) => /^[A-Z]$/.test(one) && one !== 'U');
  for (const letter of letters) expect(await page.locator(`[data-key="${letter}"]`).count(), letter).toBe(1);
  for (const pair of told.filter((one) => one.startsWith('G '))) expect(await page.locator(`[data-go="${pair.slice(2)}"]`).count(), pair).toBe(1);
  await page.keyboard.press('c');
  await page.locator('details#catatan[open]').waitFor();
  await page.locator('[name=catatan]').fill('');
  await page.locator('[name=catatan]').pressSequentially('gilang dan cd?');
  expect(await page.locator('[name=catatan]').inputValue()).toBe('gilang dan cd?');
  await page.locator('[name=catatan]').blur();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.waitForURL('**/konsol/kotak-masuk');
  await page.keyboard.press('?');
  await page.locator('dialog[open] [data-keys-switch]').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.waitForTimeout(300);
  expect(page.url()).toContain('/konsol/kotak-masuk');
  await context.close();
});

test('shift picks a range; the plan, the countdown and the result of a batch', async () => {
  for (let n = 0; n < 4; n += 1) await lodged(it.world);
  const { page, context, complaints } = await signedIn('coordinator');
  await page.goto('/konsol/kotak-masuk');
  const boxes = page.locator('[name=pilih]');
  await boxes.nth(0).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  expect(await page.locator('[name=pilih]:checked').count()).toBe(4);
  await page.locator('[name=tujuan]').selectOption(it.cast.bodyB);
  await page.locator('button[name=tindakan][value=terus]').click();
  await page.getByRole('button', { name: 'Jalankan untuk 4 laporan' }).click();
  await page.getByText('Urungkan semuanya').waitFor();
  it.city.clock.advance(10_000);
  await it.runJobs();
  await page.reload();
  await page.getByText('4 laporan berhasil').first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test.runIf(process.env['WADAH_SHOTS'])('pictures', async () => {
  const out = process.env['WADAH_SHOTS']!;
  mkdirSync(out, { recursive: true });
  for (let n = 0; n < 3; n += 1) await lodged(it.world);
  const done = await lodged(it.world, { title: 'Selokan tersumbat plastik' });
  await clerk.refer(done.id);
  for (const scheme of ['light', 'dark'] as const) {
    for (const [width, height] of [[360, 740], [1366, 768]] as const) {
      const { page, context } = await openScreen(browser, it.url, { cookie: await it.cast.signIn('coordinator'), viewport: { width, height }, colorScheme: scheme });
      const shot = (name: string) => page.screenshot({ path: `${out}/${name}-${scheme}-${width}.png` });
      const { number } = await lodged(it.world, { title: 'Lubang besar di depan sekolah' });
      await page.goto(`/konsol/kasus/${number}?buka=prioritas`);
      await page.locator('[name=prioritas]').first().evaluate((box) => { const one = box as unknown as { tagName: string; value: string; checked: boolean }; if (one.tagName === 'SELECT') one.value = 'high'; else one.checked = true; });
      await page.locator('[name=alasan-prioritas]').fill('Dekat sekolah.');
      await page.locator('form[action$="/prioritas"] button').first().click();
      await page.getByText('berlaku dalam').first().waitFor();
      await shot('held');
      await page.goto('/konsol/kotak-masuk');
      await page.waitForTimeout(1_500);
      await lodged(it.world);
      await page.locator('[data-live-list] a').waitFor({ timeout: 15_000 });
      await shot('list');
      await page.keyboard.press('?');
      await shot('keys');
      await page.keyboard.press('Escape');
      await page.locator('[name=pilih]').nth(0).check();
      await page.locator('[name=pilih]').nth(1).check();
      await shot('bulkbar');
      await page.locator('button[name=tindakan][value=saran]').click();
      await page.waitForURL('**/sekaligus/*');
      await shot('plan');
      await page.goto(`${page.url()}?langkah=lain`);
      await shot('choose');
      await page.goto(`/konsol/kasus/${done.number}/cetak`);
      await shot('print');
      if (width > 1000 && scheme === 'light') await page.pdf({ path: `${out}/case.pdf`, format: 'A4' });
      await context.close();
    }
  }
}, 120_000);
