import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openScreen, type Screen } from '../browser.ts';
import { clerkOf, lodged, photo, stored, type Clerk } from '../cases.ts';
import { printedSecret } from '../officer-app.ts';
import { emailOf, PASSWORD, type Part } from '../people.ts';
import { serveForTests, type WholeProduct } from '../served.ts';

let it: WholeProduct & { url: string };
let browser: Browser;
let clerk: Clerk;
beforeAll(async () => {
  [it, browser] = await Promise.all([serveForTests(), openBrowser()]);
  clerk = clerkOf(it.world, it.cast);
});
afterAll(async () => { await browser?.close(); await it?.close(); });

const signedIn = async (part: Part): Promise<Screen> => openScreen(browser, it.url, { cookie: await it.cast.signIn(part) });
const form = (page: Page, step: string) => page.locator(`form[action$="/${step}"]`);
/** Forms that are not the next step lie folded; the address opens one. */
const openStep = (page: Page, number: string, step: string) => page.goto(`/konsol/kasus/${number}?buka=${step}`);

test('triage by keyboard: down, pick, open, forward with A; the next report is there', async () => {
  const first = await lodged(it.world, { text: 'Sampah menumpuk di pinggir jalan dekat pasar, truk sampah tidak datang tiga hari.', title: 'Sampah menumpuk dekat pasar' });
  const second = await lodged(it.world, { text: 'Parkir liar menutup trotoar di depan stasiun, pejalan kaki turun ke jalan.', title: 'Parkir liar di depan stasiun' });
  const { page, context, complaints } = await signedIn('coordinator');
  await page.goto('/konsol');
  await page.waitForURL('**/konsol/kotak-masuk**');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  expect(await page.locator('[name=pilih]:checked').count()).toBe(1);
  await page.keyboard.press('x');
  expect(await page.locator('[name=pilih]:checked').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.waitForURL(/kasus=ADU-/);
  const chosen = /kasus=(ADU-[\d-]+)/.exec(page.url())![1]!;
  await page.locator('[data-key=A]').waitFor();
  await page.keyboard.press('a');
  await page.waitForURL(/ok=disposisi/);
  expect((await stored(it.world, chosen)).state).toBe('forwarded');
  const other = chosen === first.number ? second.number : first.number;
  expect((await stored(it.world, other)).state).toBe('received');
  await page.goto('/konsol/kotak-masuk');
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  expect(await page.evaluate('document.activeElement.name')).toBe('q');
  expect(complaints).toEqual([]);
  await context.close();
});

test('several at once: picked by keyboard and forwarded to one agency', async () => {
  const numbers = [(await lodged(it.world)).number, (await lodged(it.world)).number];
  const { page, context } = await signedIn('coordinator');
  await page.goto('/konsol/kotak-masuk');
  for (const number of numbers) await page.locator(`[name=pilih][value="${number}"]`).check();
  await page.locator('[name=tujuan]').selectOption(it.cast.bodyB);
  await page.locator('button[name=tindakan][value=terus]').click();
  await page.waitForURL('**/sekaligus/*');
  await page.getByRole('button', { name: 'Jalankan untuk 2 laporan' }).click();
  await page.waitForURL('**/sekaligus/*');
  await it.runJobs();
  await page.getByText('2 laporan berhasil').first().waitFor();
  for (const number of numbers) expect(await stored(it.world, number)).toMatchObject({ state: 'forwarded', bodyId: it.cast.bodyB });
  await context.close();
});

test('the wrong agency gives it back with a reason, the coordinator forwards it again', async () => {
  const { number, id } = await lodged(it.world, { text: 'Lampu lalu lintas di simpang empat mati total.' });
  await clerk.refer(id);
  const agency = await signedIn('liaison');
  await agency.page.goto('/konsol/tugas');
  await agency.page.locator(`a[href*="${number}"]`).first().click();
  await openStep(agency.page, number, 'pengembalian');
  await agency.page.locator('[name=alasan-kembali]').selectOption('other_body_owns_asset');
  await agency.page.locator('[name=penjelasan-kembali]').fill('Lampu itu milik dinas perhubungan.');
  await form(agency.page, 'pengembalian').locator('button').last().click();
  await agency.page.waitForURL('**/konsol/tugas?ok=pengembalian');
  expect(await stored(it.world, number)).toMatchObject({ state: 'received', returnCount: 1 });
  const desk = await signedIn('coordinator');
  await openStep(desk.page, number, 'disposisi');
  expect(await desk.page.locator('main').textContent()).toContain('Lampu itu milik dinas perhubungan.');
  await form(desk.page, 'disposisi').locator('[name=instansi]').selectOption(it.cast.bodyB);
  await form(desk.page, 'disposisi').locator('[name=kelas]').selectOption('complaint_service');
  await form(desk.page, 'disposisi').locator('button').last().click();
  await desk.page.waitForURL('**ok=disposisi**');
  expect((await stored(it.world, number)).bodyId).toBe(it.cast.bodyB);
  expect((await agency.page.goto(`/konsol/kasus/${number}`))!.status()).toBe(404);
  await Promise.all([agency.context.close(), desk.context.close()]);
});

test('an answer that only promises is no completion: refused with every word kept, then completed with a photo', async () => {
  const { number, id } = await lodged(it.world, { text: 'Selokan buntu, air naik ke teras rumah.' });
  await clerk.refer(id);
  const { page, context } = await signedIn('liaison');
  await page.goto(`/konsol/kasus/${number}`);
  await form(page, 'penerimaan').locator('button').last().click();
  await page.waitForURL('**ok=penerimaan**');
  await openStep(page, number, 'jawaban');
  const promise = 'Terima kasih, akan segera kami tindak lanjuti bersama tim lapangan.';
  await page.locator('[name=jenis][value=selesai]').check({ force: true });
  await page.locator('[name=jawaban]').fill(promise);
  await page.locator('[name=hasil]').selectOption('solved');
  await page.locator('[name=dilakukan]').fill('Akan dijadwalkan pengerukan');
  await page.locator('[name=tanggal]').fill('2026-06-09');
  await page.locator('[name=oleh]').fill('Regu drainase');
  await form(page, 'jawaban').locator('button').last().click();
  await page.locator('.errsum, [role=alert], .err').first().waitFor();
  expect(await page.locator('[name=jawaban]').inputValue()).toBe(promise);
  expect(await page.locator('[name=oleh]').inputValue()).toBe('Regu drainase');
  expect(await stored(it.world, number)).toMatchObject({ state: 'in_progress', hasCompletingAnswer: false });
  await page.locator('[name=jawaban]').fill('Selokan sudah kami keruk sepanjang 40 meter dan air mengalir lagi.');
  await page.locator('[name=dilakukan]').fill('Selokan dikeruk 40 meter');
  await page.locator('[name=foto-sesudah]').setInputFiles({ name: 'sesudah.jpg', mimeType: 'image/jpeg', buffer: await photo('#486') });
  await form(page, 'jawaban').locator('button').last().click();
  await page.waitForURL('**ok=jawaban**');
  expect(await stored(it.world, number)).toMatchObject({ state: 'answered', hasCompletingAnswer: true, outcome: 'solved' });
  const files = await it.world.db.read((tx) => tx.sql<{ role: string }>`select role from complaint_files where complaint_id = ${id}`);
  expect(files.map((file) => file.role)).toEqual(['after']);
  await page.goto(`/kasus/${number}`);
  expect(await page.locator('main').textContent()).toContain('Selokan sudah kami keruk');
  await context.close();
});

test('sign-in with password and a code from the telephone, after setting it up', async () => {
  const { page, context, complaints } = await openScreen(browser, it.url);
  await page.goto('/konsol/kotak-masuk');
  await page.waitForURL('**/konsol/masuk?ke=**');
  const password = async (): Promise<void> => {
    await page.locator('[name=surel]').fill(emailOf('coordinator'));
    await page.locator('[name=sandi]').fill(PASSWORD);
    await page.locator('main form button').first().click();
  };
  await password();
  await page.waitForURL('**/konsol/kotak-masuk');
  await page.goto('/konsol/akun/dua-langkah');
  const secret = printedSecret(await page.content());
  const code = (): string => generateSync({ secret, epoch: Math.floor(it.world.now().getTime() / 1000) });
  await page.locator('[name=kode]').fill(code());
  await page.locator('main form button').first().click();
  await page.waitForURL('**/konsol/akun/kode-cadangan');
  expect((await page.locator('main').textContent())!.length).toBeGreaterThan(100);
  await page.goto('/konsol/akun');
  await page.locator('form[action="/konsol/keluar"] button').first().click();
  await page.waitForURL('**/konsol/masuk**');
  // A code counts once; the next one is half a minute away.
  it.city.clock.advance(60_000);
  await password();
  await page.waitForURL('**/langkah-dua**');
  await page.locator('[name=kode]').fill('000000');
  await page.locator('main form button').first().click();
  await page.locator('.err, [role=alert]').first().waitFor();
  await page.locator('[name=kode]').fill(code());
  await page.locator('main form button').first().click();
  await page.waitForURL((url) => url.pathname === '/konsol/kotak-masuk');
  expect(complaints).toEqual([]);
  await context.close();
});
