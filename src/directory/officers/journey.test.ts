import { afterAll, beforeAll, expect, test } from 'vitest';
import { totpAt } from '../../platform/auth/totp.ts';
import { createOfficer } from './actions/create.ts';
import { inviteAdmin } from './actions/invite.ts';
import { openOfficerApp, printedCodes, printedSecret, hidden, type Browser, type OfficerApp } from '../../../test/officer-app.ts';
import { auditLines } from './store/audit.ts';

let city: OfficerApp;
beforeAll(async () => { city = await openOfficerApp(); });
afterAll(() => city.close());

const SANDI = 'perahu kertas di kali brantas';
const path = (url: string): string => new URL(url).pathname;
const to = (response: Response): string | null => response.headers.get('location');

async function enrol(browser: Browser): Promise<{ secret: string; codes: string[] }> {
  const html = await browser.text('/konsol/akun/dua-langkah');
  const secret = printedSecret(html);
  const done = await browser.post('/konsol/akun/dua-langkah', { rahasia: hidden(html, 'rahasia'), kode: totpAt(secret, city.world.now()) });
  expect([done.status, to(done)]).toEqual([303, '/konsol/akun/kode-cadangan']);
  return { secret, codes: printedCodes(await browser.text('/konsol/akun/kode-cadangan')) };
}

test('the first administrator: link, password, second factor, sign out, sign in, one code once', async () => {
  const { url } = await inviteAdmin(city.world, {});
  const browser = city.browser();
  expect((await browser.get(path(url))).status).toBe(200);
  const short = await browser.post(path(url), { nama: 'Sri Wahyuni', surel: 'Sri@kota.example', sandi: 'pendek' });
  expect(short.status).toBe(422);
  expect(await short.text()).toContain('value="Sri Wahyuni"');

  const made = await browser.post(path(url), { nama: 'Sri Wahyuni', surel: 'Sri@kota.example', sandi: SANDI });
  expect([made.status, to(made)]).toEqual([303, '/konsol/akun/dua-langkah']);
  expect(made.headers.get('set-cookie')).toMatch(/__Host-wadah=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax/);
  // Before the second factor every other door leads back to it.
  expect(to(await browser.get('/konsol/petugas'))).toBe('/konsol/akun/dua-langkah');
  const before = browser.copy();
  const { secret, codes } = await enrol(browser);
  expect(new Set(codes).size).toBe(10);
  expect((await browser.get('/konsol/petugas')).status).toBe(200);
  // The token from before the enrolment opens nothing any more.
  expect(to(await before.get('/konsol/petugas'))).toBe('/konsol/masuk?ke=%2Fkonsol%2Fpetugas');

  const out = await browser.post('/konsol/keluar');
  expect([out.status, to(out)]).toEqual([303, '/konsol/masuk?ok=keluar']);
  expect(await browser.text('/konsol')).toBe('tamu');

  city.clock.advance(60_000);
  const step = await browser.signInWith('sri@KOTA.example', SANDI, '/konsol/audit?cari=sri');
  expect(to(step)).toBe('/konsol/masuk/langkah-dua?ke=%2Fkonsol%2Faudit%3Fcari%3Dsri');
  expect(await browser.text('/konsol')).toBe('tamu');
  const code = totpAt(secret, city.world.now());
  const twin = browser.copy();
  const inside = await browser.post('/konsol/masuk/langkah-dua', { kode: code, ke: '/konsol/audit?cari=sri' });
  expect([inside.status, to(inside)]).toEqual([303, '/konsol/audit?cari=sri']);
  expect(await browser.text('/konsol/audit?cari=sri')).toContain('memasang aplikasi autentikator');
  // The half sign-in is used up, and the same code in a second sign-in is a replay.
  expect(to(await twin.post('/konsol/masuk/langkah-dua', { kode: code }))).toBe('/konsol/masuk?ok=ulang');
  const other = city.browser();
  await other.signInWith('sri@kota.example', SANDI);
  expect((await other.post('/konsol/masuk/langkah-dua', { kode: code })).status).toBe(422);

  // A recovery code works once, however it is typed.
  expect((await other.post('/konsol/masuk/langkah-dua', { kode: codes[0]!.toLowerCase().replaceAll('-', ' ') })).status).toBe(303);
  const third = city.browser();
  await third.signInWith('sri@kota.example', SANDI);
  expect((await third.post('/konsol/masuk/langkah-dua', { kode: codes[0]! })).status).toBe(422);
  const lines = await city.db.read((tx) => auditLines(tx, { limit: 50 }));
  expect(lines.map((line) => line.event)).toEqual(['signed-in', 'recovery-code-used', 'signed-in', 'signed-out', 'totp-enrolled', 'account-created', 'invited']);
});

test('a link works once and for 72 hours', async () => {
  const { url } = await inviteAdmin(city.world, { name: 'Budi', email: 'budi@kota.example' });
  await city.browser().post(path(url), { nama: 'Budi', sandi: SANDI });
  expect((await city.browser().get(path(url))).status).toBe(404);
  expect((await city.browser().post(path(url), { nama: 'Budi', sandi: SANDI })).status).toBe(404);
  const late = await inviteAdmin(city.world, { email: 'tini@kota.example' });
  const newer = await inviteAdmin(city.world, { email: 'tini@kota.example' });
  expect((await city.browser().get(path(late.url))).status).toBe(404);
  city.clock.advance(72 * 3_600_000);
  expect((await city.browser().get(path(newer.url))).status).toBe(404);
  expect((await city.browser().get('/undangan/tidak-ada')).status).toBe(404);
});

test('two browsers that use one link at the same moment make one account', async () => {
  const { url } = await inviteAdmin(city.world, {});
  const answers = await Promise.all(['satu@kota.example', 'dua@kota.example'].map((surel) => city.browser().post(path(url), { nama: 'Ani', surel, sandi: SANDI })));
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 404]);
});

test('an unknown account, a disabled one and a wrong password get the same answer', async () => {
  const at = city.world.now();
  const off = await city.db.transaction((tx) => createOfficer(tx, { name: 'Nonaktif', email: 'off@kota.example', roles: ['auditor'], password: SANDI, at }));
  await city.db.transaction((tx) => createOfficer(tx, { name: 'Wati', email: 'wati@kota.example', roles: ['auditor'], password: SANDI, at }));
  await city.db.transaction((tx) => tx.sql`update officers set disabled_at = ${at} where id = ${off}`);
  const pages = [];
  for (const [surel, sandi] of [['siapa@kota.example', SANDI], ['off@kota.example', SANDI], ['wati@kota.example', 'bukan kata sandi ini']] as const) {
    const answer = await city.browser(`198.51.100.${pages.length * 9}`).signInWith(surel, sandi);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('set-cookie')).toBeNull();
    pages.push((await answer.text()).replaceAll(surel, ''));
  }
  expect(new Set(pages).size).toBe(1);
});

test('after sign-in only our own console paths are followed', async () => {
  for (const ke of ['https://jahat.example/konsol', '//jahat.example', '/\\jahat.example', '/konsol.jahat.example', '/konsol/../../x', '/konsol/\t/x', '/konsol@jahat.example', 'javascript:alert(1)', '/lapor']) {
    expect([ke, to(await city.browser('198.51.100.77').signInWith('wati@kota.example', SANDI, ke))]).toEqual([ke, '/konsol']);
  }
  expect(to(await city.browser('198.51.100.77').signInWith('wati@kota.example', SANDI, '/konsol/tugas?hal=2#x'))).toBe('/konsol/tugas?hal=2#x');
});

test('a session ends at once when it is ended elsewhere, idles out, and is renewed under a new token', async () => {
  const [here, there] = [city.browser(), city.browser()];
  await here.signInWith('wati@kota.example', SANDI);
  await there.signInWith('wati@kota.example', SANDI);
  expect(await there.text('/konsol')).toBe('masuk sebagai Wati');
  const html = await here.text('/konsol/akun');
  expect(html).toContain('Firefox, Linux');
  expect((await here.post('/konsol/akun/sesi/akhiri-lain')).status).toBe(303);
  expect(await there.text('/konsol')).toBe('tamu');
  expect(await here.text('/konsol')).toBe('masuk sebagai Wati');

  const old = here.copy();
  const changed = await here.post('/konsol/akun/sandi', { sandi_sekarang: SANDI, sandi_baru: 'tujuh becak biru di alun-alun' });
  expect(to(changed)).toBe('/konsol/akun?ok=sandi');
  expect(await old.text('/konsol')).toBe('tamu');
  expect(await here.text('/konsol')).toBe('masuk sebagai Wati');
  city.clock.advance(12 * 3_600_000 + 1000);
  expect(await here.text('/konsol')).toBe('tamu');
});

test('an old session must prove itself before it changes credentials', async () => {
  const browser = city.browser();
  await browser.signInWith('wati@kota.example', 'tujuh becak biru di alun-alun');
  city.clock.advance(16 * 60_000);
  expect(to(await browser.get('/konsol/akun/dua-langkah'))).toBe('/konsol/akun/konfirmasi?ke=%2Fkonsol%2Fakun%2Fdua-langkah');
  expect((await browser.post('/konsol/akun/konfirmasi', { sandi: 'salah sekali ini', ke: '/konsol/akun/dua-langkah' })).status).toBe(422);
  expect(to(await browser.post('/konsol/akun/konfirmasi', { sandi: 'tujuh becak biru di alun-alun', ke: '/konsol/akun/dua-langkah' }))).toBe('/konsol/akun/dua-langkah');
  const { codes } = await enrol(browser);
  const again = await browser.post('/konsol/akun/kode-cadangan');
  expect(to(again)).toBe('/konsol/akun/kode-cadangan');
  const renewed = printedCodes(await browser.text('/konsol/akun/kode-cadangan'));
  expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
  await browser.post('/konsol/akun/kode-cadangan/simpan');
  expect(await browser.text('/konsol/akun/kode-cadangan')).not.toContain(renewed[0]);
});
