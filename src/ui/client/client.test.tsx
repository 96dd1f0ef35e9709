import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { VNode } from 'preact';
import { assetRoutes } from '../assets.ts';
import { exampleShell, examples, pageExamples } from '../examples.tsx';
import { page } from '../html.ts';
import { ConsolePage } from '../pages/console-page.tsx';
import { PublicPage } from '../pages/public-page.tsx';
import { Field, FileField } from '../parts/field.tsx';
import { Button, Form } from '../parts/form.tsx';

const CSP = "default-src 'none'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const shell = exampleShell();
let browser: Browser;
let server: ServerType;
let base: string;
let context: BrowserContext;
let tab: Page;
let complaints: string[];
let received: number;

const reportPage = (value = ''): VNode => (
  <PublicPage shell={shell} title="Lapor" scripts={['lapor.js']}><h1>Lapor</h1>
    <Form action="/kirim" upload class="flow page" attrs={{ 'data-draft': 'lapor', 'data-draft-found': 'Tulisan Anda masih ada.', 'data-draft-drop': 'Hapus', 'data-offline': 'Tidak ada sinyal.', 'data-sending': 'Mengirim' }}>
      <Field name="cerita" label="Cerita" rows={4} value={value} maxlength={100} attrs={{ 'data-count': '{n} huruf lagi' }} />
      <Field name="sandi" label="Sandi" type="password" />
      <FileField name="foto" legend="Foto" label="Tambah" accept="image/*" multiple limits={{ files: 2, bytes: 1000, tooMany: 'Paling banyak 2.', tooLarge: 'Terlalu besar.' }} />
      <Button>Kirim</Button>
    </Form>
  </PublicPage>
);

function product(): Hono {
  const app = new Hono();
  app.use(async (c, next) => { await next(); c.header('content-security-policy', CSP); });
  for (const { path, handle } of assetRoutes) app.get(path, handle);
  app.get('/lapor', (c) => c.html(page(reportPage())));
  app.post('/kirim', async (c) => { received += 1; await new Promise((done) => setTimeout(done, 300)); return c.redirect('/terima', 303); });
  app.get('/terima', (c) => c.html(page(<PublicPage shell={shell} title="Diterima" scripts={['lapor.js']}><h1 data-draft-clear="lapor">Diterima</h1></PublicPage>)));
  for (const { name, show } of pageExamples) app.get(`/${name}`, (c) => c.html(page(show(shell))));
  app.get('/kunci', (c) => c.html(page(<ConsolePage shell={shell} title="Kunci" scripts={['konsol.js', 'passkey.js']}>
    <Form action="/tanpa-skrip" csrf="abc" attrs={{ 'data-passkey': 'register', 'data-options-url': '/kunci/pilihan', 'data-verify-url': '/kunci/periksa', 'data-message-failed': 'Gagal, coba lagi.' }}>
      <Field name="nama" label="Nama kunci" value="Ponsel" /><p class="err" data-passkey-error hidden></p><Button>Pasang</Button>
    </Form></ConsolePage>)));
  app.post('/kunci/pilihan', async (c) => {
    const fields = await c.req.json<{ nama: string; csrf: string }>();
    if (fields.nama === 'rusak') return c.json({ message: 'Nama ini sudah dipakai.' }, 422);
    return c.json({ rp: { name: 'Wadah', id: 'localhost' }, user: { id: 'dXNlcg', name: fields.csrf, displayName: 'D' }, challenge: 'dGFudGFuZ2Fu', pubKeyCredParams: [{ type: 'public-key', alg: -7 }], authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' } });
  });
  app.post('/kunci/periksa', async (c) => {
    const { response, csrf } = await c.req.json<{ response: { type: string; rawId: string }; csrf: string }>();
    return c.json({ location: `/terima?jenis=${response.type}&csrf=${csrf}` });
  });
  app.get('/tanya', (c) => c.html(page(<ConsolePage shell={shell} title="Tanya">{examples.filter(({ name }) => ['ConfirmDialog', 'KeyHelp'].includes(name)).map(({ show }) => show())}</ConsolePage>)));
  return app;
}

beforeAll(async () => {
  const executablePath = [process.env['WADAH_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('These tests need Chromium: apt-get install chromium, or set WADAH_CHROMIUM.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  await new Promise<void>((ready) => { server = serve({ fetch: product().fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) => { base = `http://127.0.0.1:${info.port}`; ready(); }); });
});
afterAll(async () => { await browser?.close(); server?.close(); });
beforeEach(async () => {
  received = 0;
  complaints = [];
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, baseURL: base });
  tab = await context.newPage();
  tab.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  tab.on('pageerror', (error) => complaints.push(String(error)));
});
afterEach(async () => { await context.close(); });

test('no page breaks the content policy, and the icons of the sprite are drawn', async () => {
  for (const { name } of pageExamples) await tab.goto(`/${name}`);
  expect(complaints).toEqual([]);
  const box = await tab.locator('.rail .i use').first().boundingBox();
  expect(box?.width).toBeGreaterThan(5);
});

test('no page is wider than a small phone', async () => {
  await tab.setViewportSize({ width: 320, height: 640 });
  for (const { name } of pageExamples) {
    await tab.goto(`/${name}`);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
  }
});

test('a draft survives a closed page, can be thrown away, and never holds a password', async () => {
  await tab.goto('/lapor');
  await tab.getByLabel('Cerita').fill('Lampu mati sejak Senin');
  await tab.getByLabel('Sandi').fill('rahasia');
  await tab.waitForTimeout(400);
  expect(await tab.evaluate(() => JSON.stringify(localStorage))).not.toContain('rahasia');
  await tab.goto('/lapor');
  expect(await tab.getByLabel('Cerita').inputValue()).toBe('Lampu mati sejak Senin');
  await tab.getByText('Tulisan Anda masih ada.').waitFor();
  await tab.getByRole('button', { name: 'Hapus' }).click();
  await tab.goto('/lapor');
  expect(await tab.getByLabel('Cerita').inputValue()).toBe('');
});

test('sending without a signal is held back with the text kept; once received the draft is gone', async () => {
  await tab.goto('/lapor');
  await tab.getByLabel('Cerita').fill('Air keruh');
  await context.setOffline(true);
  await tab.getByRole('button', { name: 'Kirim' }).click();
  await tab.getByText('Tidak ada sinyal.').waitFor();
  expect(await tab.getByLabel('Cerita').inputValue()).toBe('Air keruh');
  await context.setOffline(false);
  await tab.getByRole('button', { name: 'Kirim' }).dblclick();
  await tab.getByRole('heading', { name: 'Diterima' }).waitFor();
  expect(received).toBe(1);
  expect(await tab.evaluate(() => localStorage.length)).toBe(0);
});

test('characters left are told near the end, photos are counted and weighed before the upload', async () => {
  await tab.goto('/lapor');
  await tab.getByLabel('Cerita').fill('x'.repeat(95));
  await tab.getByText('5 huruf lagi').waitFor();
  const photo = (name: string, bytes: number) => ({ name, mimeType: 'image/png', buffer: Buffer.alloc(bytes) });
  await tab.getByLabel('Tambah').setInputFiles([photo('a.png', 10), photo('b.png', 10), photo('c.png', 10)]);
  await tab.getByText('Paling banyak 2.').waitFor();
  await tab.getByLabel('Tambah').setInputFiles([photo('besar.png', 2000)]);
  await tab.getByText('besar.png: Terlalu besar.').waitFor();
  await tab.getByLabel('Tambah').setInputFiles([photo('kecil.png', 10)]);
  await tab.getByText('kecil.png, 1 KB').waitFor();
});

test('triage by keyboard: rows, picking, search, all at once', async () => {
  await tab.goto('/konsol-kotak-masuk');
  await tab.keyboard.press('j');
  const focused = () => tab.evaluate(() => document.activeElement?.textContent ?? '');
  expect(await focused()).toContain('Lampu merah');
  await tab.keyboard.press('k');
  await tab.keyboard.press('k');
  expect(await focused()).toContain('Permohonan');
  await tab.keyboard.press('x');
  expect(await tab.locator('[name=pilih]:checked').getAttribute('value')).toBe('04874');
  await tab.keyboard.press('/');
  await tab.keyboard.type('jx');
  expect(await tab.locator('[data-search]').inputValue()).toBe('jx');
  await tab.getByLabel('Pilih semua').check();
  expect(await tab.locator('[name=pilih]:checked').count()).toBe(5);
});

test('a key on another row opens that row before it decides anything', async () => {
  await tab.goto('/konsol-kotak-masuk');
  await tab.keyboard.press('j');
  await tab.keyboard.press('a');
  await tab.waitForURL(/kasus=04902/);
});

test('single keys can be switched off, and the browser remembers', async () => {
  await tab.goto('/konsol-kotak-masuk');
  await tab.getByRole('button', { name: 'Matikan pintasan' }).click();
  await tab.reload();
  await tab.keyboard.press('j');
  expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await tab.getByRole('button', { name: 'Nyalakan pintasan' }).click();
  await tab.keyboard.press('j');
  expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('A');
});

test('a dialog asks before something final, and ? lists the keys', async () => {
  await tab.goto('/tanya');
  await tab.getByRole('button', { name: 'Arsipkan', exact: true }).click();
  await tab.getByRole('heading', { name: 'Arsipkan laporan ini?' }).waitFor();
  await tab.getByRole('button', { name: 'Tidak jadi' }).click();
  await tab.keyboard.press('?');
  await tab.getByRole('heading', { name: 'Pintasan' }).waitFor();
});

test('a passkey is made with the form\'s own fields, and a refusal is read out in the page', async () => {
  const devtools = await context.newCDPSession(tab);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true } });
  // Passkeys need a name, not an address.
  await tab.goto(`${base.replace('127.0.0.1', 'localhost')}/kunci`);
  await tab.getByLabel('Nama kunci').fill('rusak');
  await tab.getByRole('button', { name: 'Pasang' }).click();
  await tab.getByText('Nama ini sudah dipakai.').waitFor();
  await tab.getByLabel('Nama kunci').fill('Ponsel');
  await tab.getByRole('button', { name: 'Pasang' }).click();
  await tab.waitForURL(/terima\?jenis=public-key&csrf=abc/);
});
