import { afterAll, beforeAll, expect, test } from 'vitest';
import { softwarePasskey } from '../../../test/software-passkey.ts';
import { createOfficer } from './actions/create.ts';
import { openOfficerApp, type Browser, type OfficerApp } from '../../../test/officer-app.ts';

const SANDI = 'perahu kertas di kali brantas';
const ORIGIN = 'https://wadah.test';
let city: OfficerApp;
beforeAll(async () => {
  city = await openOfficerApp();
  await city.db.transaction((tx) => createOfficer(tx, { name: 'Wati', email: 'wati@kota.example', roles: ['administrator'], password: SANDI, at: city.world.now() }));
});
afterAll(() => city.close());

type Device = ReturnType<typeof softwarePasskey>;
const challenge = async (browser: Browser, path: string): Promise<string> => ((await (await browser.post(path)).json()) as { challenge: string }).challenge;
const signIn = async (browser: Browser, device: Device, ke = ''): Promise<Response> =>
  browser.json('/konsol/masuk/kunci', { ke, response: device.signIn(await challenge(browser, '/konsol/masuk/kunci/tantangan')) });
const to = (response: Response): string | null => response.headers.get('location');
const next = async (response: Response): Promise<unknown> => ((await response.json()) as { location?: string }).location;

test('a passkey is added, signs in by itself, and an answer is good once', async () => {
  const browser = city.browser();
  const device = softwarePasskey(ORIGIN);
  await browser.signInWith('wati@kota.example', SANDI);
  const response = device.enrol(await challenge(browser, '/konsol/akun/kunci/tantangan'));
  const added = await browser.json('/konsol/akun/kunci', { nama: 'Ponsel Wati', response });
  expect(await next(added)).toBe('/konsol/akun/kode-cadangan');
  expect((await browser.json('/konsol/akun/kunci', { nama: 'Lagi', response })).status).toBe(422);
  expect(await browser.text('/konsol/akun')).toContain('Ponsel Wati');

  const fresh = city.browser();
  expect(await next(await signIn(fresh, device, '/konsol/audit'))).toBe('/konsol/audit');
  expect((await fresh.get('/konsol/audit')).status).toBe(200);
  const asked = await challenge(city.browser(), '/konsol/masuk/kunci/tantangan');
  const once = { response: device.signIn(asked), ke: '//jahat.example' };
  expect(await next(await city.browser().json('/konsol/masuk/kunci', once))).toBe('/konsol');
  expect((await city.browser().json('/konsol/masuk/kunci', once)).status).toBe(422);
});

test('a device that did not check the person is only a second step', async () => {
  const browser = city.browser();
  const device = softwarePasskey(ORIGIN, { userVerified: false });
  await city.db.transaction((tx) => createOfficer(tx, { name: 'Budi', email: 'budi@kota.example', roles: ['auditor'], password: SANDI, at: city.world.now() }));
  await browser.signInWith('budi@kota.example', SANDI);
  await browser.json('/konsol/akun/kunci', { response: device.enrol(await challenge(browser, '/konsol/akun/kunci/tantangan')) });
  expect((await signIn(city.browser(), device)).status).toBe(422);
  const stepwise = city.browser();
  expect(to(await stepwise.signInWith('budi@kota.example', SANDI))).toBe('/konsol/masuk/langkah-dua');
  expect(await stepwise.text('/konsol/masuk/langkah-dua')).toContain('data-passkey="login"');
  expect((await signIn(stepwise, device)).status).toBe(200);
  expect(await stepwise.text('/konsol')).toBe('masuk sebagai Budi');
});

test('old, foreign and made-up challenges are refused, and nonsense is no error of ours', async () => {
  const device = softwarePasskey(ORIGIN);
  const browser = city.browser();
  await browser.signInWith('wati@kota.example', SANDI);
  const early = await challenge(city.browser(), '/konsol/masuk/kunci/tantangan');
  city.clock.advance(5 * 60_000 + 1000);
  for (const asked of [early, Buffer.alloc(40).toString('base64url'), '', 'AAAA']) {
    expect((await city.browser().json('/konsol/masuk/kunci', { response: device.signIn(asked) })).status).toBe(422);
  }
  for (const jawaban of ['', '{', 'null', '[]', '{"response":{"id":1}}', '{"response":{"id":"AAAA","response":{}}}']) {
    expect((await city.browser().json('/konsol/masuk/kunci', jawaban)).status).toBe(422);
  }
});

test('the last factor of an administrator cannot be removed', async () => {
  const browser = city.browser();
  const device = softwarePasskey(ORIGIN);
  const email = 'tri@kota.example';
  await city.db.transaction((tx) => createOfficer(tx, { name: 'Tri', email, roles: ['administrator'], password: SANDI, at: city.world.now() }));
  await browser.signInWith(email, SANDI);
  await browser.json('/konsol/akun/kunci', { nama: 'Satu', response: device.enrol(await challenge(browser, '/konsol/akun/kunci/tantangan')) });
  const second = softwarePasskey(ORIGIN);
  await browser.json('/konsol/akun/kunci', { nama: 'Dua', response: second.enrol(await challenge(browser, '/konsol/akun/kunci/tantangan')) });
  const [one, two] = [...(await browser.text('/konsol/akun')).matchAll(/kunci\/([0-9a-f-]{36})\/hapus/g)].map((match) => match[1]!);
  expect(to(await browser.post(`/konsol/akun/kunci/${two}/nama`, { nama: 'Laptop <b>' }))).toBe('/konsol/akun?ok=nama#kunci');
  expect(await browser.text('/konsol/akun')).toContain('Laptop &lt;b>');
  expect(to(await browser.post(`/konsol/akun/kunci/${one}/hapus`))).toBe('/konsol/akun?ok=hapus');
  expect(to(await browser.post(`/konsol/akun/kunci/${two}/hapus`))).toBe('/konsol/akun?galat=wajib');
  expect((await browser.post('/konsol/akun/kunci/00000000-0000-7000-8000-000000000000/hapus')).status).toBe(404);
});
