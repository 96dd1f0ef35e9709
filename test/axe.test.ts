import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATES } from '../src/complaints/domain.ts';
import { PASS_COOKIE, passFor } from '../src/complaints/reporter-access.ts';
import { passFor as passOf } from '../src/platform/auth/pass.ts';
import { REGISTRATION } from '../src/ngombe/public/cookies.ts';
import { accessOf } from '../src/directory/actor.ts';
import { DESK, openBrowser, openScreen, PHONE, type Screen } from './browser.ts';
import { fillRoom, openRoom, type Room } from './dialogue-room.ts';
import { dialogueAddress, heldDialogue, openDialogue, type HeldDialogue } from './dialogue.ts';
import { liveIn, type LivedIn } from './lived-in.ts';
import type { Part } from './people.ts';
import { serveForTests, type WholeProduct } from './served.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let it: WholeProduct & { url: string };
let browser: Browser;
let city: LivedIn;
let dialogue: Awaited<ReturnType<typeof openDialogue>>;
let room: Room;
let held: HeldDialogue;
const screens = new Map<Part | 'guest', Screen>();

beforeAll(async () => {
  [it, browser] = await Promise.all([serveForTests(), openBrowser()]);
  city = await liveIn(it);
  held = await heldDialogue(it.world, it.cast);
  dialogue = await openDialogue(it.world, it.cast);
  room = await openRoom(it.world, it.cast);
  await fillRoom(it.world, it.cast, room);
}, 120_000);
afterAll(async () => { await browser?.close(); await it?.close(); });

async function screenOf(who: Part | 'guest'): Promise<Page> {
  if (!screens.has(who)) screens.set(who, await openScreen(browser, it.url, { viewport: PHONE, reducedMotion: 'reduce', ...(who === 'guest' ? {} : { cookie: await it.cast.signIn(who) }) }));
  return screens.get(who)!.page;
}
const openFolds = 'for (const fold of document.querySelectorAll("details")) fold.open = true';

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(openFolds);
  const { violations: found } = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })') as AxeResults;
  return found.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} ${node.html.slice(0, 140)}`));
}
interface Outline { h1: number; lang: string; title: string; twice: string[]; wide: number; inline: number }
const outline = `(() => {
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
  return { h1: document.querySelectorAll('h1').length, lang: document.documentElement.lang, title: document.title, twice: ids.filter((id, at) => ids.indexOf(id) !== at),
    wide: document.documentElement.scrollWidth, inline: document.querySelectorAll('[style], style, script:not([src])').length };
})()`;

/** Everything that must hold on every page, in the page that is open now. */
async function faults(page: Page, lang: 'id' | 'en', schemes: readonly ('light' | 'dark')[]): Promise<string[]> {
  const found: string[] = [];
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(openFolds);
  const shape = await page.evaluate(outline) as Outline;
  if (shape.wide > 320) found.push(`is ${shape.wide} wide on a screen of 320`);
  if (shape.h1 !== 1) found.push(`has ${shape.h1} h1`);
  if (shape.lang !== lang) found.push(`says lang="${shape.lang}"`);
  if (shape.title.trim() === '') found.push('has no title');
  if (shape.twice.length) found.push(`has ids twice: ${shape.twice.join(', ')}`);
  if (shape.inline) found.push('has inline script or style');
  await page.evaluate(AXE);
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize(scheme === 'light' ? PHONE : DESK);
    found.push(...(await violations(page)).map((one) => `${scheme}: ${one}`));
  }
  return found;
}

async function visit(who: Part | 'guest', path: string, lang: 'id' | 'en' = 'id', schemes: readonly ('light' | 'dark')[] = ['light', 'dark']): Promise<string[]> {
  const page = await screenOf(who);
  const answer = await page.goto(path, { waitUntil: 'load' });
  if (!answer || answer.status() >= 500) return [`${path}: ${answer?.status()}`];
  return (await faults(page, lang, schemes)).map((fault) => `${who} ${path} (${answer.status()}): ${fault}`);
}

/** Addresses of pages as the code has them, so that a new page is looked at without anybody remembering. */
const pages = (): string[] => [...new Set(it.app.routes.filter((route) => route.method === 'GET' && accessOf.has(route.handler)).map(({ path }) => path.replaceAll(/\{[^/]*?\}(?=\/|$)/g, '')))]
  .filter((path) => !/\/langsung$|\/meja\/data$|\/aset\/|\/dasar$|\/berkas\/|\.(?:rss|csv|xlsx|pdf|json|ics)$/.test(path));
const FIRST: readonly Part[] = ['administrator', 'coordinator', 'liaison', 'clerk'];
const filled = (path: string): string => dialogueAddress(path, dialogue, held).replace('/undangan/:token', city.invitation).replace('/konsol/petugas/:id', `/konsol/petugas/${it.cast.officers.liaison.id}`)
  .replace('/konsol/templat/:id', `/konsol/templat/${city.templateId}`).replace('/konsol/hak-data/insiden/:id', `/konsol/hak-data/insiden/${city.breachId}`).replace('/konsol/hak-data/:id', `/konsol/hak-data/${city.requestId}`)
  .replace('/konsol/pemeriksaan/:id', `/konsol/pemeriksaan/${city.inspectionId}`).replace('/foto/:file', `/foto/${city.answeredFileId}`).replace(':number', city.byState.answered.number).replace(':code', path.startsWith('/konsol') ? 'DLH' : 'dlh');

describe('public pages', () => {
  test.each(['id', 'en'] as const)('every address, in %s', async (lang) => {
    const found: string[] = [];
    const more = ['/jelajah?kata=lampu&status=selesai', '/jelajah?kata=tidakadasamasekali', '/jelajah?lewat=ya', '/lacak?nomor=ADU-2026-00001', '/tidak-ada', '/instansi/kel_kauman', '/lapor?isi=ada%20kebakaran', `/kasus/${city.byState.completed.number}`, `/kasus/${city.byState.contested.number}`];
    for (const path of [...pages().filter((one) => !one.startsWith('/konsol')).map(filled), ...more]) {
      found.push(...await visit('guest', `${path}${path.includes('?') ? '&' : '?'}bahasa=${lang}`, lang, lang === 'id' ? ['light', 'dark'] : ['light']));
    }
    expect(found).toEqual([]);
  }, 240_000);

  test('the reporter\'s own page in every state, the receipt and the withdrawal', async () => {
    const found: string[] = [];
    const page = await screenOf('guest');
    for (const state of STATES) {
      const { id, number } = city.byState[state];
      await page.context().addCookies([{ name: PASS_COOKIE, value: passFor(it.world.keys, id, it.world.now()), url: it.url }]);
      for (const path of [`/lacak/${number}`, ...(state === 'answered' ? [`/tanda-terima/${number}`, `/lacak/${number}/pencabutan`, `/lacak/${number}/ombudsman`, `/lacak/${number}/foto`] : [])]) found.push(...await visit('guest', `${path}?bahasa=id`));
    }
    await page.context().addCookies([{ name: REGISTRATION.pass, value: passOf(it.world.keys, REGISTRATION.passPurpose, dialogue.id, it.world.now()), url: it.url }]);
    found.push(...await visit('guest', `/ngombe/pendaftaran/${dialogue.number}?bahasa=id`));
    await page.context().addCookies([{ name: REGISTRATION.pass, value: passOf(it.world.keys, REGISTRATION.passPurpose, held.id, it.world.now()), url: it.url }]);
    for (const path of [`/ngombe/pendaftaran/${held.number}`, `/ngombe/${held.edition}`]) found.push(...await visit('guest', `${path}?bahasa=id`));
    found.push(...await visit('guest', `/lacak/${city.byState.withdrawn.number}?bahasa=en`, 'en', ['light']));
    expect(found).toEqual([]);
  }, 240_000);

  test('forms that come back with their mistakes', async () => {
    const found: string[] = [];
    const page = await screenOf('guest');
    const send = async (path: string, fields: Record<string, string>): Promise<void> => {
      await page.goto(`${path}?bahasa=id`);
      const form = page.locator('main form[method=post]').first();
      for (const [name, value] of Object.entries(fields)) await form.locator(`[name=${name}]`).first().evaluate((field, text) => { (field as unknown as { value: string }).value = text; }, value);
      await Promise.all([page.waitForNavigation(), form.evaluate((one) => { (one as unknown as { submit(): void }).submit(); })]);
      found.push(...(await faults(page, 'id', ['light', 'dark'])).map((fault) => `${path} after sending: ${fault}`));
    };
    await send('/lapor', { isi: '', telepon: '08', surel: 'siti@' });
    await send('/lacak', { nomor: 'ADU-2026-00001', kode: 'AAAA-BBBB' });
    await send('/konsol/masuk', { surel: 'x@uji.example', sandi: 'salah sekali' });
    expect(found).toEqual([]);
  }, 120_000);
});

describe('console', () => {
  test('every address', async () => {
    const found: string[] = [];
    for (const path of pages().filter((one) => one.startsWith('/konsol') && one !== '/konsol')) {
      const rule = accessOf.get(it.app.routes.find((route) => route.path.replaceAll(/\{[^/]*?\}(?=\/|$)/g, '') === path && accessOf.has(route.handler))!.handler)!;
      const who: Part | 'guest' = rule === 'public' ? 'guest' : path === '/konsol/templat/:id' ? 'liaison' : FIRST.find((part) => typeof rule === 'string' || rule.includes(it.cast.officers[part].roles[0]!))!;
      found.push(...await visit(who, filled(path)));
    }
    const coordinator = ['/konsol/kotak-masuk', `/konsol/kotak-masuk?kasus=${city.latest}`, '/konsol/kotak-masuk?bagian=semua', '/konsol/cari?q=lampu', '/konsol/cari?q=tidakadasamasekali', '/konsol/kasus/ADU-2026-99999',
      '/konsol/kalender/perubahan?tindakan=tambah&hari=2026-08-18&nama=Libur&jenis=local&sumber=SK', `/konsol/kasus/${city.oversight}`];
    for (const path of coordinator) found.push(...await visit('coordinator', path));
    for (const [who, path] of [['liaison', '/konsol/tugas'], ['clerk', '/konsol/loket'], ['inspectorate', '/konsol/tugas'], ['auditor', '/konsol/kotak-masuk'], ['leadership', '/konsol/kotak-masuk']] as const) found.push(...await visit(who, path));
    expect(found).toEqual([]);
  }, 300_000);

  test('a session that goes on: the desk, the list at the door, the end; and the screen everybody sees', async () => {
    const found: string[] = [];
    const at = (noun: string): string => `/konsol/ngombe/${room.edition}/${noun}`;
    for (const path of [at('meja'), at('meja?butir=2'), at('meja?butir=baru'), at('hadir'), at('hadir?cari=tidakada'), at('datang'), at('akhiri'), `/konsol/ngombe/pendaftaran/${room.numbers[0]!}`]) found.push(...await visit('coordinator', path));
    found.push(...await visit('coordinator', `${at('meja')}?bahasa=en`, 'en', ['light']), ...await visit('guest', `/ngombe/${room.edition}/layar?bahasa=id`));
    await visit('coordinator', '/konsol/ngombe?bahasa=id', 'id', []);
    expect(found).toEqual([]);
  }, 120_000);

  test('a case in every state, to its coordinator and to its agency', async () => {
    const found: string[] = [];
    for (const state of STATES) {
      found.push(...await visit('coordinator', `/konsol/kasus/${city.byState[state].number}`));
      if (['forwarded', 'in_progress', 'answered', 'contested'].includes(state)) found.push(...await visit('liaison', `/konsol/kasus/${city.byState[state].number}`));
    }
    found.push(...await visit('leadership', `/konsol/kasus/${city.byState.completed.number}`), ...await visit('head', `/konsol/kasus/${city.byState.in_progress.number}?bahasa=en`, 'en', ['light']));
    expect(found).toEqual([]);
  }, 240_000);

  test('questions before something final, and the list of keys', async () => {
    const page = await screenOf('coordinator');
    const found: string[] = [];
    for (const path of [`/konsol/kasus/${city.byState.received.number}?bahasa=id`, '/konsol/kotak-masuk']) {
      await page.goto(path);
      const dialogs = await page.locator('dialog').count();
      expect(dialogs, path).toBeGreaterThan(0);
      for (let at = 0; at < dialogs; at += 1) {
        await page.locator('dialog').nth(at).evaluate((one) => { (one as unknown as { showModal(): void }).showModal(); });
        found.push(...(await faults(page, 'id', ['light', 'dark'])).map((fault) => `${path}, dialog ${at}: ${fault}`));
        await page.locator('dialog').nth(at).evaluate((one) => { (one as unknown as { close(): void }).close(); });
      }
    }
    expect(found).toEqual([]);
  }, 120_000);
});

test('no page made the browser complain, about its content policy or anything else', () => {
  const expected = /status of 4\d\d/;
  for (const [who, { complaints }] of screens) expect(complaints.filter((one) => !expected.test(one)), who).toEqual([]);
});

test('the checks see a planted fault', async () => {
  const { page, context } = await openScreen(browser, it.url, { bypassCSP: true });
  await page.setContent('<html lang="xx"><title>x</title><h1>a</h1><h1>b</h1><p id="a" style="color:#999;background:#aaa;width:900px">kabur</p><img id="a" src="/x.png"></html>');
  const found = (await faults(page, 'id', ['light'])).join('\n');
  for (const fault of ['wide', '2 h1', 'lang=', 'ids twice', 'inline', 'color-contrast', 'image-alt']) expect(found).toContain(fault);
  await context.close();
});
