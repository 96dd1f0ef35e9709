import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, AppEnv, Role } from '../directory/actor.ts';
import { HOLIDAYS_2024_TO_2027 } from '../law/calendar.fixture.ts';
import type { Lang } from '../platform/world.ts';
import { page } from '../ui/html.ts';
import type { Shell } from '../ui/shell.ts';
import { openTestCity, type TestCity } from '../../test/city.ts';
import { calendarOf } from './calendar.ts';
import { loadCalendar } from './change-calendar.ts';
import { DeadlineExplanation } from './explain-view.tsx';
import { act, lodge, newOrigin, statutory, working } from './fixtures.ts';
import { followupRoutes } from './routes.tsx';
import { promisesOf } from './store-promises.ts';

let city: TestCity;
const origin = newOrigin();
const shell = { lang: 'id', cityName: 'Kota Uji', path: '/', asset: (name: string) => `/aset/${name}`, csrf: '', nav: [], consoleNav: [], footer: [], otherLang: { href: '?', label: 'English', lang: 'en' },
  labels: { errorsTitle: 'Ada yang perlu diperbaiki', consoleName: 'Konsol', skip: 'x', mainNav: 'x', home: 'x', signOut: 'x' } } as unknown as Shell;
beforeAll(async () => {
  city = await openTestCity();
  city.clock.set('2026-06-09T09:00:00+07:00');
  await city.db.transaction((tx) => loadCalendar(tx, { now: city.world.now(), utcOffsetMinutes: 420 }, HOLIDAYS_2024_TO_2027));
  await lodge(city.world, origin, 'completion', [working(5), statutory(14)]);
});
afterAll(() => city.close());

function appFor(role: Role | null) {
  const actor: Actor = role === null ? { kind: 'guest' } : { kind: 'officer', id: '00000000-0000-7000-8000-0000000000aa', name: 'Sekar', bodyId: null, roles: [role], sessionId: 's' };
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => { c.set('world', city.world); c.set('lang', 'id' as Lang); c.set('shell', shell); c.set('actor', actor); await next(); });
  return app.route('/', followupRoutes());
}
const post = (role: Role, fields: Record<string, string>) => appFor(role).request('/konsol/kalender/perubahan', {
  method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields).toString() });
const day = { aksi: 'tambah', tanggal: '2026-06-11', nama: 'Libur <Uji>', jenis: 'local', dasar: 'Perwal 1/2026' };

describe('the calendar page', () => {
  test('is for the staff; only few see the forms', async () => {
    expect((await appFor(null).request('/konsol/kalender')).status).toBe(303);
    const auditor = await (await appFor('auditor').request('/konsol/kalender?tahun=2026')).text();
    expect(auditor).toContain('240 hari kerja pada 2026');
    expect(auditor).not.toContain('name="tanggal"');
    expect(await (await appFor('coordinator').request('/konsol/kalender')).text()).toContain('name="tanggal"');
    expect((await post('auditor', { ...day, alasan: 'x' })).status).toBe(404);
  });

  test('a year without a decree says so', async () => {
    expect(await (await appFor('auditor').request('/konsol/kalender?tahun=2031')).text()).toContain('Belum ada hari libur untuk 2031');
  });

  test('shows what would move, asks why, moves it', async () => {
    const preview = await appFor('coordinator').request(`/konsol/kalender/perubahan?${new URLSearchParams(day).toString()}`);
    const text = await preview.text();
    expect(preview.status).toBe(200);
    expect(text).toContain('1 tenggat bergeser');
    expect(text).toContain('Rabu, 17 Juni 2026');
    expect(text).toContain('Kamis, 18 Juni 2026');
    expect(text).toContain('Libur &lt;Uji>');
    const blank = await post('coordinator', day);
    expect(blank.status).toBe(422);
    expect(await blank.text()).toContain('Tulis alasannya.');
    const done = await post('coordinator', { ...day, alasan: 'Perwal baru' });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/konsol/kalender?tahun=2026&tersimpan=1']);
    expect((await city.db.read((tx) => promisesOf(tx, origin)))[0]!.dueOn).toBe('2026-06-18');
    expect(await (await appFor('auditor').request('/konsol/kalender?tahun=2026')).text()).toContain('Perwal baru');
    expect((await post('coordinator', { ...day, alasan: 'lagi' })).status).toBe(422);
    expect((await post('administrator', { aksi: 'hapus', tanggal: day.tanggal, alasan: 'Dicabut' })).status).toBe(303);
  });

  test.each([
    [{ ...day, tanggal: '2026-02-30' }, 'Tulis tanggal yang ada'], [{ ...day, tanggal: '' }, 'Tulis tanggal yang ada'], [{ ...day, nama: ' ' }, 'Tulis nama harinya'],
    [{ ...day, jenis: 'cuti' }, 'Pilih jenis'], [{ ...day, dasar: '' }, 'Tulis keputusan'], [{ ...day, tanggal: '2026-12-25' }, 'sudah ada'], [{ ...day, aksi: 'hapus', tanggal: '2026-06-10' }, 'tidak ada di kalender'],
  ])('%o is answered with what to mend, and the input kept', async (fields, message) => {
    const answer = await appFor('coordinator').request(`/konsol/kalender/perubahan?${new URLSearchParams(fields).toString()}`);
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain(message);
    if (fields.dasar) expect(text).toContain('Perwal 1/2026');
  });
});

test('an explanation names the holiday, the weekend, the pause and both rules', async () => {
  await act(city.world, origin, (steps) => steps.extend('completion', { by: 2, reason: 'menunggu suku cadang' }));
  city.clock.set('2026-06-10T09:00:00+07:00');
  await act(city.world, origin, (steps) => steps.pause('completion', 'waiting-for-reporter'));
  city.clock.set('2026-06-12T09:00:00+07:00');
  await act(city.world, origin, (steps) => steps.resume('completion'));
  const promise = (await city.db.read((tx) => promisesOf(tx, origin)))[0]!;
  const props = { promise, calendar: await calendarOf(city.world), audience: 'resident' } as const;
  const html = page(<DeadlineExplanation lang="id" {...props} />);
  for (const words of ['Libur: Tahun Baru Islam', 'Akhir pekan', 'Jeda, menunggu Anda', 'UU uji', 'Peraturan uji', '5 hari kerja', '14 hari kalender', 'Hari kejadian', 'menunggu suku cadang', 'perpanjangan']) expect(html).toContain(words);
  expect(html).not.toContain('style=');
  expect(page(<DeadlineExplanation lang="en" {...props} />)).toContain('Day off: Tahun Baru Islam');
});
