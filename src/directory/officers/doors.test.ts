import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Role } from '../actor.ts';
import { totpAt } from '../../platform/auth/totp.ts';
import { createOfficer, signInAs } from './actions/create.ts';
import { Browser, hidden, openOfficerApp, printedSecret, type OfficerApp } from '../../../test/officer-app.ts';
import { auditLines } from './store/audit.ts';
import { officersOf, officersWithRole } from './store/officers.ts';

const SANDI = 'perahu kertas di kali brantas';
const WRONG = 'bukan kata sandi ini juga';
let city: OfficerApp;
let count = 0;
beforeAll(async () => { city = await openOfficerApp(); });
afterAll(() => city.close());
// Waits of one test must not be the waits of the next.
beforeEach(() => city.clock.advance(25 * 3_600_000));

const to = (response: Response): string | null => response.headers.get('location');
async function officer(roles: Role[]): Promise<{ id: string; email: string }> {
  count += 1;
  const email = `petugas${count}@kota.example`;
  return { email, id: await city.db.transaction((tx) => createOfficer(tx, { name: `Petugas ${count}`, email, roles, password: SANDI, at: city.world.now() })) };
}
async function signedIn(id: string): Promise<Browser> {
  const browser = city.browser();
  const [name = '', value = ''] = (await signInAs(city.world, id)).split('=');
  browser.cookies.set(name, value);
  return browser;
}

test('guessing makes the guesser wait, not the officer on their own computer nor one elsewhere', async () => {
  const { email } = await officer(['auditor']);
  const own = city.browser('203.0.113.20');
  expect((await own.signInWith(email, SANDI)).status).toBe(303);
  await own.post('/konsol/keluar');

  // Same building, same address as the officer.
  const stranger = city.browser('203.0.113.20');
  const answers: string[] = [];
  for (let n = 0; n < 7; n += 1) answers.push(await (await stranger.signInWith(email, WRONG)).text());
  expect(answers[4]).toContain('tidak cocok');
  expect(answers[5]).toContain('Terlalu banyak percobaan');
  expect(await (await stranger.signInWith(email, SANDI)).text()).toContain('Terlalu banyak percobaan');
  // The neighbour's count is for this account only, and it is for this network only.
  expect((await own.signInWith(email, SANDI)).status).toBe(303);
  expect((await city.browser('198.51.100.4').signInWith(email, SANDI)).status).toBe(303);

  // The device cookie of one officer says nothing about another.
  const other = await officer(['auditor']);
  for (let n = 0; n < 6; n += 1) await own.copy().signInWith(other.email, WRONG);
  expect(await (await own.copy().signInWith(other.email, SANDI)).text()).toContain('Terlalu banyak percobaan');
  city.clock.advance(60_000);
  expect((await own.copy().signInWith(other.email, SANDI)).status).toBe(303);
});

test('a hundred guesses at once are counted as a hundred', async () => {
  const { email } = await officer(['auditor']);
  const answers = await Promise.all(Array.from({ length: 12 }, async () => (await city.browser('203.0.113.30').signInWith(email, WRONG)).text()));
  expect(answers.filter((text) => text.includes('tidak cocok'))).toHaveLength(5);
});

test('one address cannot try many accounts, and one good account does not wipe its count', async () => {
  const own = await officer(['auditor']);
  const address = '203.0.113.99';
  for (let n = 0; n < 49; n += 1) await city.browser(address).signInWith(`tebakan${n}@kota.example`, WRONG);
  expect((await city.browser(address).signInWith(own.email, SANDI)).status).toBe(303);
  await city.browser(address).signInWith('tebakan50@kota.example', WRONG);
  expect(await (await city.browser(address).signInWith('tebakan51@kota.example', WRONG)).text()).toContain('Terlalu banyak percobaan');
}, 60_000);

test('five wrong codes end the sign-in, many of them make only strangers wait', async () => {
  const { id, email } = await officer(['administrator']);
  const own = city.browser('203.0.113.40');
  await own.signInWith(email, SANDI);
  const html = await own.text('/konsol/akun/dua-langkah');
  const secret = printedSecret(html);
  await own.post('/konsol/akun/dua-langkah', { rahasia: hidden(html, 'rahasia'), kode: totpAt(secret, city.world.now()) });
  await own.post('/konsol/keluar');
  for (let round = 0; round < 2; round += 1) {
    const thief = city.browser(`198.51.${round}.1`);
    await thief.signInWith(email, SANDI);
    for (let n = 0; n < 4; n += 1) expect((await thief.post('/konsol/masuk/langkah-dua', { kode: '000000' })).status).toBe(422);
    expect(to(await thief.post('/konsol/masuk/langkah-dua', { kode: '000000' }))).toBe('/konsol/masuk?ok=ulang');
    expect(to(await thief.get('/konsol/masuk/langkah-dua'))).toBe('/konsol/masuk');
  }
  const thief = city.browser('198.51.77.1');
  await thief.signInWith(email, SANDI);
  expect(await (await thief.post('/konsol/masuk/langkah-dua', { kode: '000000' })).text()).toContain('Terlalu banyak percobaan');
  await own.signInWith(email, SANDI);
  city.clock.advance(60_000);
  expect((await own.post('/konsol/masuk/langkah-dua', { kode: totpAt(secret, city.world.now()) })).status).toBe(303);
  await city.db.transaction((tx) => tx.sql`delete from officer_roles where officer_id = ${id} and role = 'administrator'`);
});

test('the last administrator stays, nobody disables themselves, and two cannot remove each other', async () => {
  const [first, second] = [await officer(['administrator']), await officer(['administrator'])];
  const [a, b] = [await signedIn(first.id), await signedIn(second.id)];
  expect((await a.post(`/konsol/petugas/${first.id}/nonaktif`)).status).toBe(404);
  const answers = await Promise.all([
    a.post(`/konsol/petugas/${second.id}/nonaktif`), b.post(`/konsol/petugas/${first.id}/nonaktif`),
  ]);
  // The later one is refused, or finds their session ended already and is sent to sign in: by then they are no administrator.
  expect(answers.filter((answer) => answer.headers.get('location')?.startsWith('/konsol/petugas/'))).toHaveLength(1);
  const [left] = await city.db.read((tx) => officersWithRole(tx, 'administrator'));
  const alone = left!.id === first.id ? a : b;
  const refused = await alone.post(`/konsol/petugas/${left!.id}/peran`, { peran: ['auditor', 'coordinator'] });
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain('Ini administrator terakhir');
  // A disabled officer's sessions are dead and the password no longer opens anything.
  const gone = alone === a ? { browser: b, ...second } : { browser: a, ...first };
  expect(await gone.browser.text('/konsol')).toBe('tamu');
  expect((await city.browser().signInWith(gone.email, SANDI)).status).toBe(422);
  expect(to(await alone.post(`/konsol/petugas/${gone.id}/aktif`))).toBe(`/konsol/petugas/${gone.id}?ok=aktif`);
  expect((await city.browser().signInWith(gone.email, SANDI)).status).toBe(303);
});

test('inviting: input kept, mail queued, link shown once; the invited officer gets exactly these roles', async () => {
  const admin = await signedIn((await officer(['administrator'])).id);
  const missing = await admin.post('/konsol/petugas/undang', { nama: 'Joko', surel: 'joko@kota.example', peran: ['agency_liaison'] });
  expect(missing.status).toBe(422);
  const html = await missing.text();
  expect(html).toContain('value="Joko"');
  expect(html).toContain('Pilih instansi untuk peran ini.');
  const done = await admin.post('/konsol/petugas/undang', { nama: 'Joko', surel: 'Joko@kota.example', peran: ['coordinator', 'root', 'auditor'] });
  expect([done.status, to(done)]).toEqual([303, '/konsol/petugas/undang/terkirim']);
  const url = /https:\/\/wadah\.test(\/undangan\/[\w-]{43})/.exec(await admin.text('/konsol/petugas/undang/terkirim'))![1]!;
  const [mail] = await city.db.read((tx) => tx.sql<{ to_address: string; body_text: string }>`select to_address, body_text from outbox_mails`);
  expect(mail).toMatchObject({ to_address: 'joko@kota.example' });
  expect(mail!.body_text).toContain(url);
  expect(await admin.text('/konsol/petugas')).toContain('Undangan yang belum dipakai');
  const browser = city.browser();
  expect(to(await browser.post(url, { nama: 'Joko', sandi: SANDI }))).toBe('/konsol/akun');
  expect((await city.db.read((tx) => officersWithRole(tx, 'coordinator'))).map((one) => one.name)).toEqual(['Joko']);
  expect((await browser.get('/konsol/surat-keluar')).status).toBe(404);
  expect((await admin.post('/konsol/petugas/undang', { nama: 'Joko', surel: 'joko@kota.example', peran: 'auditor' })).status).toBe(422);
});

test('resending replaces the link, revoking ends it, and the outbox shows a held mail', async () => {
  const admin = await signedIn((await officer(['administrator'])).id);
  await admin.post('/konsol/petugas/undang', { nama: 'Rina', surel: 'rina@kota.example', peran: 'auditor' });
  const linkNow = async (): Promise<string> => /undangan\/([\w-]{43})/.exec((await city.db.read((tx) => tx.sql<{ body_text: string }>`
    select body_text from outbox_mails where to_address = 'rina@kota.example' order by id desc limit 1`))[0]!.body_text)![0];
  const first = await linkNow();
  const idNow = async (): Promise<string> => /petugas\/undangan\/([0-9a-f-]{36})\/kirim/.exec(await admin.text('/konsol/petugas'))![1]!;
  expect((await admin.post(`/konsol/petugas/undangan/${await idNow()}/kirim`)).status).toBe(303);
  const second = await linkNow();
  expect((await city.browser().get(`/${first}`)).status).toBe(404);
  expect((await city.browser().get(`/${second}`)).status).toBe(200);
  await city.db.transaction((tx) => tx.sql`update outbox_mails set state = 'held' where to_address = 'rina@kota.example'`);
  expect(await admin.text('/konsol/surat-keluar?keadaan=held')).toContain(second);
  expect((await admin.post(`/konsol/petugas/undangan/${await idNow()}/batal`)).status).toBe(303);
  expect((await city.browser().get(`/${second}`)).status).toBe(404);
});

test('resetting the second step and sending a password link end what must end', async () => {
  const admin = await signedIn((await officer(['administrator'])).id);
  const one = await officer(['administrator']);
  const browser = await signedIn(one.id);
  const html = await browser.text('/konsol/akun/dua-langkah');
  await browser.post('/konsol/akun/dua-langkah', { rahasia: hidden(html, 'rahasia'), kode: totpAt(printedSecret(html), city.world.now()) });
  expect(to(await city.browser().signInWith(one.email, SANDI))).toBe('/konsol/masuk/langkah-dua');
  expect((await browser.post('/konsol/akun/dua-langkah/hapus')).headers.get('location')).toBe('/konsol/akun?galat=wajib');

  expect((await admin.post(`/konsol/petugas/${one.id}/atur-ulang`)).status).toBe(303);
  expect(await browser.text('/konsol')).toBe('tamu');
  expect(to(await city.browser().signInWith(one.email, SANDI))).toBe('/konsol/akun/dua-langkah');

  await admin.post(`/konsol/petugas/${one.id}/tautan`);
  const [mail] = await city.db.read((tx) => tx.sql<{ body_text: string }>`select body_text from outbox_mails where to_address = ${one.email} order by id desc limit 1`);
  const link = /\/undangan\/[\w-]{43}/.exec(mail!.body_text)![0];
  expect((await city.browser().signInWith(one.email, SANDI)).status).toBe(303);
  expect(to(await city.browser().post(link, { sandi: 'sembilan kucing di pasar besar' }))).toBe('/konsol/masuk?ok=sandi');
  expect((await city.browser().signInWith(one.email, SANDI)).status).toBe(422);
  const lines = await city.db.read((tx) => auditLines(tx, { subjectId: one.id, limit: 20 }));
  expect(lines.map((line) => line.event)).toEqual(['password-set', 'signed-in', 'password-link-sent', 'signed-in', 'factors-reset', 'totp-enrolled']);
  expect(await admin.text(`/konsol/audit?akun=${one.id}&kejadian=factors-reset&dari=2026-06-01&sampai=2027-01-01`)).toContain('mengatur ulang langkah kedua');
});

test('an auditor reads and cannot change; nobody edits the audit', async () => {
  const one = await officer(['agency_liaison']);
  const auditor = await signedIn((await officer(['auditor'])).id);
  for (const path of ['/konsol/petugas', `/konsol/petugas/${one.id}`, '/konsol/audit']) expect((await auditor.get(path)).status).toBe(200);
  for (const path of ['/konsol/surat-keluar', '/konsol/petugas/undang']) expect((await auditor.get(path)).status).toBe(404);
  for (const verb of ['nonaktif', 'atur-ulang', 'tautan', 'peran']) expect((await auditor.post(`/konsol/petugas/${one.id}/${verb}`, { peran: 'administrator' })).status).toBe(404);
  await expect(city.db.transaction((tx) => tx.sql`update officer_audit set event = 'invited'`)).rejects.toThrow(/permission denied/);
  await expect(city.db.transaction((tx) => tx.sql`delete from officer_audit`)).rejects.toThrow(/permission denied/);
});

test('after a while an administrator proves themselves before changing somebody', async () => {
  const one = await officer(['auditor']);
  const self = await officer(['administrator']);
  const admin = await signedIn(self.id);
  city.clock.advance(20 * 60_000);
  expect(to(await admin.post(`/konsol/petugas/${one.id}/nonaktif`))).toContain('/konsol/akun/konfirmasi?ke=');
  const asked = await admin.post(`/konsol/petugas/${one.id}/peran`, { peran: 'leadership' });
  expect(asked.status).toBe(422);
  expect(await asked.text()).toContain('name="sandi_anda"');
  expect((await admin.post(`/konsol/petugas/${one.id}/peran`, { peran: 'leadership', sandi_anda: SANDI })).status).toBe(303);
  expect((await city.db.read((tx) => officersWithRole(tx, 'leadership'))).map((found) => found.id)).toEqual([one.id]);
  expect(await city.db.read((tx) => officersOf(tx, '00000000-0000-7000-8000-000000000000'))).toEqual([]);
});
