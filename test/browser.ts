import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Chromium of this machine; the same variable as in `scripts/test.mjs`. @throws Error that says how to get it */
export async function openBrowser(): Promise<Browser> {
  const executablePath = [process.env['WADAH_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('These tests need Chromium: apt-get install chromium, or set WADAH_CHROMIUM.');
  return chromium.launch({ executablePath, args: ARGS });
}

export const PHONE = { width: 360, height: 740 } as const;
export const DESK = { width: 1366, height: 900 } as const;

let addresses = 0;
export interface Screen { page: Page; context: BrowserContext; /** What the console of the browser complained about. */ complaints: string[] }

/**
 * A browser of one person, with an address of their own.
 * @param cookie the value of a Cookie header, such as `cast.signIn` gives
 */
export async function openScreen(browser: Browser, url: string, options: BrowserContextOptions & { cookie?: string } = {}): Promise<Screen> {
  const { cookie, ...rest } = options;
  const context = await browser.newContext({ baseURL: url, viewport: DESK, locale: 'id-ID', extraHTTPHeaders: { 'x-forwarded-for': `192.0.2.${++addresses}` }, ...rest });
  if (cookie) {
    await context.addCookies(cookie.split('; ').map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url })));
  }
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('status of 422')) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, context, complaints };
}
