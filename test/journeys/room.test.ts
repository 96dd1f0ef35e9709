import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { endSession } from '../../src/ngombe/actions/items.ts';
import { itemsOf } from '../../src/ngombe/store-items.ts';
import { sessionByEdition } from '../../src/ngombe/store-sessions.ts';
import { closeScreens } from '../../src/ngombe/room/hub.ts';
import { openBrowser, openScreen, PHONE, type Screen } from '../browser.ts';
import { fillRoom, openRoom, type Room } from '../dialogue-room.ts';
import { serveForTests, type WholeProduct } from '../served.ts';

let it: WholeProduct & { url: string };
let browser: Browser;
let room: Room;
const opened: Screen[] = [];
beforeAll(async () => { [it, browser] = await Promise.all([serveForTests(), openBrowser()]); it.city.clock.set('2026-06-12T02:00:00Z'); });
afterAll(async () => { closeScreens(); await browser?.close(); await it?.close(); });
beforeEach(async () => { room = await openRoom(it.world, it.cast); });
afterEach(async () => { for (const { context } of opened.splice(0)) await context.close(); });

const at = (noun: string): string => `/konsol/ngombe/${room.edition}/${noun}`;
const items = () => it.city.db.read(async (tx) => itemsOf(tx, (await sessionByEdition(tx, room.edition))!.id));
async function noteTaker(path = at('meja?butir=baru')): Promise<Screen> {
  const screen = await openScreen(browser, it.url, { cookie: await it.cast.signIn('coordinator') });
  screen.page.on('dialog', (dialog) => { void dialog.accept(); });
  opened.push(screen);
  await screen.page.goto(path);
  await settled(screen.page);
  return screen;
}
const soon = { timeout: 15_000, interval: 100 };
const state = (page: Page) => page.locator('[data-desk-state]').getAttribute('data-s');
const settled = (page: Page) => expect.poll(() => state(page), soon).toBe('saved');
const write = (page: Page, name: string, words: string) => page.locator(`#butir [name=${name}]`).fill(words);
/** Pictures for whoever looks at the screens; nothing is written unless a folder is named. */
async function picture(page: Page, name: string, size?: { width: number; height: number }): Promise<void> {
  const folder = process.env['WADAH_SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  if (size) await page.setViewportSize(size);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: !name.startsWith('layar') });
  if (size && before) await page.setViewportSize(before);
}

test('the network is cut in the middle of a sentence: two items are made without it, and each is there once, with its last words', async () => {
  const { page, context, complaints } = await noteTaker();
  await write(page, 'ringkasan', 'Saluran meluap');
  await settled(page);
  await context.setOffline(true);
  await write(page, 'ringkasan', 'Saluran meluap tiap hujan');
  await expect.poll(() => state(page), soon).toBe('waiting');
  await page.keyboard.press('Control+Enter');
  await write(page, 'penanya', 'Bu Yuli');
  await write(page, 'ringkasan', 'Lampu makam mati');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await write(page, 'ringkasan', 'Truk parkir');
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  await page.keyboard.type('Truk dilarang');
  // Back to the one before, while nothing goes through, and on with it.
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await write(page, 'ringkasan', 'Lampu makam mati sejak Lebaran');
  await picture(page, 'meja-terputus-1366');
  expect(await page.locator('[data-desk-state]').textContent()).toContain('menunggu di peramban ini');
  expect(await items()).toHaveLength(1);
  await context.setOffline(false);
  await settled(page);
  expect((await items()).map((one) => [one.asker, one.summary, one.outcome, one.what])).toEqual([['', 'Saluran meluap tiap hujan', null, ''], ['Bu Yuli', 'Lampu makam mati sejak Lebaran', null, ''], ['', 'Truk parkir', 'commitment', 'Truk dilarang']]);
  expect(await page.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("wadah-meja"))')).toEqual([]);
  expect(complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([]);
});

test('an answer that is lost, a page that is loaded anew and a second try make one item, not two', async () => {
  const { page } = await noteTaker();
  // The server takes it in; the answer never comes back.
  await page.route('**/meja/catat', async (route) => { await route.fetch(); await route.abort(); });
  await write(page, 'ringkasan', 'Pasar becek');
  await expect.poll(() => state(page), soon).toBe('waiting');
  await write(page, 'ringkasan', 'Pasar becek sekali');
  await write(page, 'jawaban', 'Besok dicek');
  await page.reload();
  expect(await page.locator('#butir [name=ringkasan]').inputValue()).toBe('Pasar becek sekali');
  expect(await page.locator('#butir [name=jawaban]').inputValue()).toBe('Besok dicek');
  await write(page, 'jawaban', 'Besok dicek lurah');
  await page.unroute('**/meja/catat');
  await settled(page);
  expect((await items()).map((one) => [one.summary, one.answer])).toEqual([['Pasar becek sekali', 'Besok dicek lurah']]);
  expect(await page.locator('.clash').count()).toBe(0);
});

test('two note-takers in one item: what one writes the other sees, and where both wrote, both texts stand to choose from', async () => {
  await fillRoom(it.world, it.cast, room, '2026-06-19');
  const [one, two] = [(await noteTaker(at('meja?butir=3'))).page, await noteTaker(at('meja?butir=3'))];
  await write(one, 'jawaban', 'Taman dibuka Senin');
  await settled(one);
  await expect.poll(() => two.page.locator('#butir [name=jawaban]').inputValue(), soon).toBe('Taman dibuka Senin');
  await two.context.setOffline(true);
  await write(two.page, 'ringkasan', 'Taman tutup sejak Mei');
  await write(two.page, 'penjawab', 'Camat');
  await write(one, 'ringkasan', 'Taman kota tutup');
  await settled(one);
  await two.context.setOffline(false);
  await two.page.locator('.clash').waitFor();
  expect(await two.page.locator('.clash blockquote').textContent()).toBe('Taman kota tutup');
  expect(await two.page.locator('#butir [name=ringkasan]').inputValue()).toBe('Taman tutup sejak Mei');
  await picture(two.page, 'meja-bentrok-1366');
  expect((await items())[2]).toMatchObject({ summary: 'Taman kota tutup', answeredBy: 'Camat', answer: 'Taman dibuka Senin' });
  await two.page.locator('.clash button').first().click();
  await settled(two.page);
  expect((await items())[2]!.summary).toBe('Taman tutup sejak Mei');
  await expect.poll(() => one.locator('#butir [name=ringkasan]').inputValue(), soon).toBe('Taman tutup sejak Mei');
});

test('the desk, the screen in the room and a telephone at the door, at once; the session ends when everything has an owner and a date', async () => {
  const wall = await openScreen(browser, it.url, { viewport: { width: 1920, height: 1080 } });
  opened.push(wall);
  await wall.page.goto(`/ngombe/${room.edition}/layar`);
  await picture(wall.page, 'layar-menunggu-1920');
  const door = await openScreen(browser, it.url, { viewport: PHONE, javaScriptEnabled: false, cookie: await it.cast.signIn('coordinator') });
  opened.push(door);
  await door.page.goto(`/ngombe/pendaftaran/${room.numbers[1]!}`);
  await picture(door.page, 'pindai-360');
  await door.page.locator('button[value=here]').click();
  expect(await door.page.locator('main').textContent()).toContain('Tercatat');
  await door.page.goto(at('hadir'));
  await door.page.locator('form[action$="/buka"] button').click();
  await picture(door.page, 'hadir-360');

  const { page, complaints } = await noteTaker(at('meja'));
  await page.keyboard.press('b');
  await wall.page.getByText('Sulastri Kulon').first().waitFor();
  await page.keyboard.type('Kapan saluran air di Jalan Kulon dikeruk? Tiap hujan masuk rumah.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  await page.keyboard.type('Saluran Jalan Kulon dikeruk');
  await page.locator('[name=penanggung]').selectOption(it.cast.bodyA);
  await write(page, 'tenggat', '2026-06-26');
  await write(page, 'penjawab', 'Kepala Dinas Lingkungan Hidup');
  await settled(page);
  await wall.page.locator('.vows').getByText('Saluran Jalan Kulon dikeruk').waitFor();
  await wall.page.getByText('Dijawab Kepala Dinas').waitFor();
  await picture(page, 'meja-1366');
  await picture(page, 'meja-360', PHONE);
  await picture(wall.page, 'layar-1920');
  await picture(wall.page, 'layar-1366', { width: 1366, height: 768 });
  expect(await wall.page.textContent('main')).not.toMatch(/Darmaji|Mengapa lampu/);
  await fillRoom(it.world, it.cast, room, '2026-06-19');
  await page.goto(at('akhiri'));
  await picture(page, 'akhiri-kurang-1366');
  for (const [seq, hasil, words] of [['3', 'T', 'Dijawab lurah']] as const) {
    await page.goto(at(`meja?butir=${seq}`));
    await settled(page);
    await write(page, 'ringkasan', 'Taman');
    await write(page, 'penjawab', 'Lurah');
    await page.keyboard.press('Escape');
    await page.keyboard.press(hasil.toLowerCase());
    await write(page, 'jawaban', words);
    await settled(page);
  }
  await page.goto(at('akhiri'));
  await picture(page, 'akhiri-1366');
  await page.locator('form[action$="/akhiri"] button').click();
  await page.waitForURL('**ok=akhiri');
  await wall.page.getByText('Sesi sudah selesai').waitFor();
  await picture(wall.page, 'layar-selesai-1920');
  for (const all of [complaints, wall.complaints, door.complaints]) expect(all).toEqual([]);
});

test('a session that is ended while somebody is cut off: what they wrote can still be read and copied, and goes when they say so', async () => {
  const { page, context } = await noteTaker();
  await context.setOffline(true);
  await write(page, 'ringkasan', 'Yang terakhir disampaikan');
  await expect.poll(() => state(page), soon).toBe('waiting');
  const { version } = await it.city.db.read(async (tx) => (await sessionByEdition(tx, room.edition))!);
  expect('endedAt' in await endSession(it.world, it.cast.officers.coordinator, room.edition, version)).toBe(true);
  await context.setOffline(false);
  await expect.poll(() => state(page), soon).toBe('closed');
  expect(await page.locator('#butir [name=ringkasan]').inputValue()).toBe('Yang terakhir disampaikan');
  await page.goto(at('meja'));
  await page.locator('[data-desk-left]').getByText('Yang terakhir disampaikan').waitFor();
  await page.locator('[data-desk-left] button').click();
  await page.goto(at('meja'));
  expect(await page.locator('[data-desk-left]').isVisible()).toBe(false);
  expect(await items()).toEqual([]);
});

test('a screen that gets no stream follows by the clock', async () => {
  const wall = await openScreen(browser, it.url, { viewport: { width: 1366, height: 768 } });
  opened.push(wall);
  await wall.page.route('**/langsung', (route) => route.fulfill({ status: 204 }));
  await wall.page.goto(`/ngombe/${room.edition}/layar`);
  await fillRoom(it.world, it.cast, room, '2026-06-19');
  await wall.page.locator('.vows').getByText('Truk dilarang parkir').waitFor({ timeout: 15_000 });
});

test('without script the screen reads itself anew by the clock, and a phone reads it as an ordinary page', async () => {
  await fillRoom(it.world, it.cast, room, '2026-06-19');
  const { page, context } = await openScreen(browser, it.url, { viewport: PHONE, javaScriptEnabled: false });
  await page.goto(`/ngombe/${room.edition}/layar`);
  expect(await page.locator('meta[http-equiv=refresh]').getAttribute('content')).toBe('10');
  expect((await page.locator('.ask-now blockquote').boundingBox())!.width).toBeGreaterThan(280);
  expect(await page.locator('main').textContent()).toContain('Truk dilarang parkir');
  await picture(page, 'layar-360');
  await context.close();
});
