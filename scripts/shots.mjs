// `npm run shots`: pictures for the README, taken from a demo city that this script makes, serves and throws away.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const root = new URL('..', import.meta.url).pathname;
const out = join(root, 'docs/shots');
const port = Number(process.env.PORT ?? 3917);
const base = `http://localhost:${port}`;
const executablePath = [process.env.WADAH_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
if (!executablePath) throw new Error('Chromium is needed: apt-get install chromium');

const data = process.env.WADAH_DATA ?? mkdtempSync(join(tmpdir(), 'wadah-shots-'));
const demo = spawn(process.execPath, ['dist/main.mjs', 'demo'], { cwd: root, env: { ...process.env, PORT: String(port), WADAH_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] });
let password = '';
let users = '';
await new Promise((resolve, reject) => {
  demo.once('exit', (code) => reject(new Error(`the demo ended with ${code}`)));
  demo.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    users += chunk;
    password ||= /kata sandi\s+(\S+)/.exec(users)?.[1] ?? '';
    if (password && users.includes('Ctrl+C')) resolve();
  });
});

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const pageAt = async (width, height, dark = false) => (await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1, colorScheme: dark ? 'dark' : 'light', locale: 'id-ID' })).newPage();
mkdirSync(out, { recursive: true });
const write = (png, name) => sharp(png).png({ palette: true, quality: 80, effort: 9 }).toFile(join(out, `${name}.png`));

try {
  const phone = await pageAt(360, 740);
  const desk = await pageAt(1366, 768);
  for (const page of [phone, desk]) await page.goto(base);
  const [small, large] = [await phone.screenshot(), await desk.screenshot()];
  await write(await sharp({ create: { width: 1366 + 24 + 374, height: 768, channels: 4, background: '#0000' } })
    .composite([{ input: large, left: 0, top: 0 }, { input: small, left: 1390, top: 14 }]).png().toBuffer(), 'home');

  await phone.goto(`${base}/lapor?isi=${encodeURIComponent('Lampu gang di sebelah sekolah mati sejak Senin. Anak-anak pulang mengaji takut lewat.')}`);
  await write(await phone.screenshot(), 'lapor');
  await phone.locator('form button.wide, form button[type=submit]').last().click();
  await phone.waitForURL(/tanda-terima/);
  await write(await phone.screenshot(), 'tanda-terima');
  await phone.goto(`${base}/jelajah?status=dijawab`);
  await phone.locator('.cases a').first().click();
  await write(await phone.screenshot(), 'lacak');

  const office = await pageAt(1366, 768);
  await office.goto(`${base}/konsol/masuk`);
  await office.locator('input[type=email]').fill('koordinator@contoh.example');
  await office.locator('input[type=password]').fill(password);
  await office.locator('main form button').first().click();
  await office.goto(`${base}/konsol/kotak-masuk`);
  await office.locator('[data-triage] .sum a').first().click();
  await write(await office.screenshot(), 'kotak-masuk');
  await office.goto(`${base}/konsol/kotak-masuk?bagian=dikerjakan`);
  await office.locator('[data-triage] .sum a').nth(2).click();
  await office.locator('#pratinjau a').first().click();
  await write(await office.screenshot(), 'kasus');
} finally {
  await browser.close();
  demo.removeAllListeners('exit');
  demo.kill('SIGTERM');
  await new Promise((resolve) => demo.once('exit', resolve));
  if (!process.env.WADAH_DATA) rmSync(data, { recursive: true, force: true });
}
