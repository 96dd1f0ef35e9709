import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { listMails } from '../../src/platform/mail/outbox.ts';
import { DESK, openBrowser, openScreen, PHONE } from '../browser.ts';
import { clerkOf, photo, stored, type Clerk } from '../cases.ts';
import { serveForTests, type WholeProduct } from '../served.ts';

const DAY = 86_400_000;
let it: WholeProduct & { url: string };
let browser: Browser;
let clerk: Clerk;
beforeAll(async () => {
  [it, browser] = await Promise.all([serveForTests(), openBrowser()]);
  clerk = clerkOf(it.world, it.cast);
});
afterAll(async () => { await browser?.close(); await it?.close(); });

const wider = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

async function lodgeOnPhone(page: Page, text: string, more: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<{ number: string; secret: string }> {
  await page.goto('/lapor');
  await page.locator('[name=isi]').fill(text);
  await more(page);
  await page.locator('main form[action="/lapor"] button').last().click();
  await page.waitForURL(/\/tanda-terima\//);
  return { number: page.url().split('/').at(-1)!, secret: (await page.locator('.kode').first().textContent())!.trim() };
}

test('on a phone, without script: home, report with a photo, receipt with its secret, and the way back to the case', async () => {
  const { page, context, complaints } = await openScreen(browser, it.url, { viewport: PHONE, javaScriptEnabled: false, hasTouch: true, isMobile: true });
  await page.goto('/');
  await page.locator('a[href="/lapor"]').first().click();
  const bytes = await photo();
  const { number, secret } = await lodgeOnPhone(page, 'Lampu jalan di depan musala mati sejak Senin, gelap sekali.', async () => {
    await page.locator('[name=kelurahan]').selectOption({ label: 'Kauman' }).catch(() => page.locator('[name=kelurahan]').selectOption({ index: 3 }));
    await page.locator('[name=foto]').setInputFiles({ name: 'gelap.jpg', mimeType: 'image/jpeg', buffer: bytes });
  });
  expect(secret).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  const receipt = (await page.locator('main').textContent())!;
  for (const said of [number, 'Lampu jalan di depan musala mati']) expect(receipt).toContain(said);
  expect(await page.locator('main svg').count()).toBeGreaterThan(0);
  expect(await wider(page)).toBeLessThanOrEqual(PHONE.width);
  const kept = await it.world.db.read((tx) => tx.sql<{ n: number }>`select count(*)::int as n from complaint_files where role = 'report'`);
  expect(kept[0]!.n).toBe(1);
  await context.clearCookies();
  await page.goto('/lacak');
  await page.locator('[name=nomor]').fill(number.toLowerCase());
  await page.locator('[name=kode]').fill(secret.toLowerCase());
  await page.locator('main form button').first().click();
  await page.waitForURL(`**/lacak/${number}`);
  expect(await page.locator('main').textContent()).toContain('gelap sekali');
  expect(await page.locator('main').textContent()).not.toContain(secret);
  expect(complaints).toEqual([]);
  await context.close();
});

test('without name, mail or telephone the whole dialogue goes by the code, from another phone', async () => {
  const first = await openScreen(browser, it.url, { viewport: PHONE, javaScriptEnabled: false });
  const { number, secret } = await lodgeOnPhone(first.page, 'Sampah menumpuk di tepi sungai dan mulai berbau.', async (page) => { await page.locator('[name=anonim]').check(); });
  await first.context.close();
  const { id } = await stored(it.world, number);
  await clerk.ask(id);

  const { page, context } = await openScreen(browser, it.url, { viewport: PHONE, javaScriptEnabled: false });
  await page.goto(`/lacak?nomor=${number}`);
  await page.locator('[name=kode]').fill(secret);
  await page.locator('main form button').first().click();
  await page.waitForURL(`**/lacak/${number}`);
  expect(await page.locator('main').textContent()).toContain('Di gang nomor berapa?');
  await page.locator('[name=kelengkapan]').fill('Gang tujuh, sebelah jembatan.');
  await page.locator('form[action$="/kelengkapan"] button').click();
  await page.waitForURL('**/lacak/**kabar=terkirim');
  expect((await stored(it.world, number)).state).toBe('received');

  await clerk.refer(id);
  await clerk.accept(id);
  await clerk.answer(id, { text: 'Sampah sudah kami angkut dengan dua truk.', images: await clerk.images('#284') });
  await page.goto(`/lacak/${number}`);
  expect(await page.locator('main').textContent()).toContain('Sampah sudah kami angkut dengan dua truk.');
  await page.locator('[name=jawab][value=selesai]').check({ force: true });
  await page.locator('form[action$="/jawaban"] button').click();
  await page.waitForURL('**/lacak/**kabar=terkirim');
  expect(await stored(it.world, number)).toMatchObject({ state: 'completed', verdict: 'accepted' });
  await page.goto(`/kasus/${number}`);
  const open = (await page.locator('main').textContent())!;
  expect(open).toContain('Sampah sudah kami angkut');
  expect(open).not.toContain('Gang tujuh');
  await context.close();
});

test('not solved: the reporter says what is missing, a new answer is owed and given', async () => {
  const { page, context } = await openScreen(browser, it.url, { viewport: PHONE });
  const { number } = await lodgeOnPhone(page, 'Pohon besar condong ke atap rumah warga.');
  const { id } = await stored(it.world, number);
  await clerk.refer(id);
  await clerk.answer(id);
  await page.goto(`/lacak/${number}`);
  await page.locator('[name=jawab][value=bantah]').check({ force: true });
  await page.locator('form[action$="/jawaban"] button').click();
  await page.getByText('Tulis apa yang masih kurang').first().waitFor();
  await page.locator('[name=alasan]').fill('Dahannya masih ada yang patah.');
  await page.locator('form[action$="/jawaban"] button').click();
  await page.waitForURL('**/lacak/**kabar=terkirim');
  expect((await stored(it.world, number)).state).toBe('contested');
  await clerk.answer(id, { text: 'Seluruh dahan sudah kami pangkas hari ini.' });
  await page.goto(`/lacak/${number}`);
  expect(await page.locator('main').textContent()).toContain('Seluruh dahan sudah kami pangkas');
  expect(await stored(it.world, number)).toMatchObject({ state: 'answered', contestCount: 1 });
  await context.close();
});

test('silence: reminders, then the case closes by itself, once, and says that nobody answered', async () => {
  const { page, context } = await openScreen(browser, it.url, { viewport: PHONE });
  const { number, secret } = await lodgeOnPhone(page, 'Jadwal truk sampah di kampung kami hari apa saja?', async () => {
    await page.locator('[name=surel]').evaluate((field) => { for (let at = field.parentElement; at; at = at.parentElement) if (at.tagName === 'DETAILS') (at as unknown as { open: boolean }).open = true; });
    await page.locator('[name=surel]').fill('warga.diam@uji.example');
  });
  const { id } = await stored(it.world, number);
  await clerk.refer(id);
  await clerk.answer(id, { outcome: 'explained' });
  const remindersOf = async (): Promise<number> => (await it.world.db.read((tx) => listMails(tx, { limit: 200 }))).filter((mail) => mail.to === 'warga.diam@uji.example').length;
  const before = await remindersOf();
  let reminded = 0;
  for (let day = 1; day <= 24 && (await stored(it.world, number)).state === 'answered'; day += 1) {
    it.city.clock.advance(DAY);
    await it.runJobs();
    await Promise.all([it.runJobs(), it.runJobs()]);
    reminded = (await stored(it.world, number)).remindersSent;
  }
  expect(reminded).toBeGreaterThan(0);
  expect(await stored(it.world, number)).toMatchObject({ state: 'completed', verdict: 'silent' });
  const mails = await remindersOf();
  expect(mails - before).toBe(reminded + 1);
  it.city.clock.advance(30 * DAY);
  await it.runJobs();
  expect(await remindersOf()).toBe(mails);
  const closings = await it.world.db.read((tx) => tx.sql<{ n: number }>`select count(*)::int as n from timeline_entries where origin_id = ${id} and kind = 'closed-silent'`);
  expect(closings[0]!.n).toBe(1);
  await page.goto('/lacak');
  await page.locator('[name=nomor]').fill(number);
  await page.locator('[name=kode]').fill(secret);
  await page.locator('main form button').first().click();
  await page.waitForURL(`**/lacak/${number}`);
  await page.setViewportSize(DESK);
  expect(await page.locator('main').textContent()).toMatch(/tanpa (?:jawaban|tanggapan)|tidak ada (?:jawaban|tanggapan|balasan)|tidak (?:di)?(?:jawab|balas)/i);
  await context.close();
});
