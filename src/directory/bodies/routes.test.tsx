import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestCity, type TestCity } from '../../../test/city.ts';
import type { Lang } from '../../platform/world.ts';
import type { Actor, AppEnv, Role } from '../actor.ts';
import { loadProfile, readProfile } from '../profile.ts';
import { bodyRoutes } from './routes.tsx';
import { bodyByCode, bodyForFunction, successorOf } from './store.ts';

let city: TestCity;
beforeAll(async () => { city = await openTestCity({ profile: 'malang' }); });
afterAll(() => city.close());

const word = new Proxy({}, { get: () => 'kata' });
const officer = (...roles: Role[]): Actor => ({ kind: 'officer', id: '01900000-0000-7000-8000-000000000001', name: 'Petugas Uji', bodyId: null, roles, sessionId: 's' });
function appFor(actor: Actor, lang: Lang = 'id') {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set('world', city.world); c.set('lang', lang); c.set('actor', actor);
    c.set('shell', { lang, cityName: 'Kota Uji', path: '/', asset: (name) => `/aset/${name}`, csrf: '', nav: [], consoleNav: [], footer: [],
      otherLang: { href: '/', label: 'English', lang: 'en' }, labels: word as AppEnv['Variables']['shell']['labels'] });
    await next();
  });
  return app.route('/', bodyRoutes());
}
const post = (app: ReturnType<typeof appFor>, path: string, fields: Record<string, string | string[]>) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  return app.request(path, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
};
const edit = { nama: 'Dinas Perhubungan', singkat: 'Dishub', alias: 'Perhubungan\nDLLAJ', telepon: '(0341) 000000', surel: 'dishub@kota.example', alamat: '', berakhir: '', petunjuk_id: '', petunjuk_en: '' };

describe('reading', () => {
  test('any officer sees the list and a body, a guest is sent to sign in', async () => {
    const app = appFor(officer('agency_liaison'));
    const list = await (await app.request('/konsol/instansi')).text();
    expect(list).toContain('/konsol/instansi/DISHUB');
    const page = await (await app.request('/konsol/instansi/DISHUB')).text();
    expect(page).toContain('Parkir');
    expect(page).not.toContain('/ubah');
    expect((await appFor({ kind: 'guest' }).request('/konsol/instansi')).status).toBe(303);
    expect((await app.request('/konsol/instansi/NOBODY')).status).toBe(404);
  });
  test('the search knows old names, and a ward shows what wards do', async () => {
    const app = appFor(officer('auditor'), 'en');
    const found = await (await app.request('/konsol/instansi?q=damkar')).text();
    expect(found).toContain('SATPOLPP');
    expect(found).not.toContain('DISHUB');
    expect(await (await app.request('/konsol/instansi?q=%00%25zzz')).text()).toContain('No agency has that name');
    expect(await (await app.request('/konsol/instansi/KEL_BARENG')).text()).toContain('Ward services');
  });
});

describe('editing', () => {
  test('only an administrator may, and everybody else gets the page that does not exist', async () => {
    for (const role of ['coordinator', 'agency_head', 'auditor'] as const) {
      expect((await appFor(officer(role)).request('/konsol/instansi/DISHUB/ubah')).status).toBe(404);
      expect((await post(appFor(officer(role)), '/konsol/instansi/DISHUB/ubah', edit)).status).toBe(404);
    }
  });
  test('saves, is told in the history, and is kept when the profile is loaded again', async () => {
    const app = appFor(officer('administrator'));
    expect((await post(app, '/konsol/instansi/DISHUB/ubah', edit)).headers.get('location')).toBe('/konsol/instansi/DISHUB?ok=ubah');
    expect(await (await app.request('/konsol/instansi/DISHUB?ok=ubah')).text()).toContain('Petugas Uji');
    const profile = await readProfile(new URL('../../../profiles/malang', import.meta.url).pathname);
    const summary = await city.db.transaction((tx) => loadProfile(tx, profile));
    expect(summary.kept).toEqual(['DISHUB']);
    expect((await city.db.read((tx) => bodyByCode(tx, 'DISHUB')))?.aliases).toEqual(['DLLAJ', 'Perhubungan']);
  });
  test('a mistake is named, what was typed stays', async () => {
    const response = await post(appFor(officer('administrator')), '/konsol/instansi/DLH/ubah', { ...edit, nama: '', telepon: 'telepon saja', berakhir: '2026-02-30', alamat: 'Jalan <b>Uji</b>' });
    expect(response.status).toBe(422);
    const page = await response.text();
    for (const sentence of ['Isi nama lengkap instansi.', 'Nomor hanya boleh berisi', 'Tulis tanggal seperti', 'Jalan &lt;b>Uji&lt;/b>']) expect(page).toContain(sentence);
  });
  test('a body that carries functions cannot simply end', async () => {
    const response = await post(appFor(officer('administrator')), '/konsol/instansi/DLH/ubah', { ...edit, nama: 'Dinas Lingkungan Hidup', singkat: 'DLH', berakhir: '2026-12-31' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('masih memegang tugas');
  });
});

describe('a reorganisation', () => {
  const typed = { mulai: '2027-01-01', penerus: '', kode: 'DAMKAR', nama: 'Dinas Pemadam Kebakaran', singkat: 'Damkar', tugas: ['fire_rescue'] };
  test('splits a function off to a new body from its day on', async () => {
    const app = appFor(officer('administrator'));
    expect((await post(app, '/konsol/instansi/SATPOLPP/penataan', typed)).status).toBe(303);
    await city.db.read(async (tx) => {
      expect((await bodyForFunction(tx, 'fire_rescue', '2026-12-31'))?.code).toBe('SATPOLPP');
      expect((await bodyForFunction(tx, 'fire_rescue', '2027-01-01'))?.code).toBe('DAMKAR');
      expect((await bodyForFunction(tx, 'public_order', '2027-01-01'))?.code).toBe('SATPOLPP');
    });
    expect((await post(app, '/konsol/instansi/SATPOLPP/penataan', typed)).status).toBe(422);
  });
  test('ends a body, and what nobody assigned follows the successor; the profile does not undo it', async () => {
    const app = appFor(officer('administrator'));
    const response = await post(app, '/konsol/instansi/DISPORAPAR/penataan', { mulai: '2027-01-01', penerus: 'DISDIKBUD', tugas: [], berakhir: 'ya' });
    expect(response.status).toBe(303);
    const profile = await readProfile(new URL('../../../profiles/malang', import.meta.url).pathname);
    await city.db.transaction((tx) => loadProfile(tx, profile));
    await city.db.read(async (tx) => {
      const old = (await bodyByCode(tx, 'DISPORAPAR'))!;
      expect(old.validTo).toBe('2026-12-31');
      expect((await successorOf(tx, old.id, '2027-01-01'))?.code).toBe('DISDIKBUD');
      expect((await bodyForFunction(tx, 'sport_tourism', '2027-03-01'))?.code).toBe('DISDIKBUD');
      expect((await bodyForFunction(tx, 'fire_rescue', '2027-01-01'))?.code).toBe('DAMKAR');
    });
  });
  test('two administrators at once: one reorganisation, one sentence', async () => {
    const app = appFor(officer('administrator'));
    const one = { ...typed, kode: 'BUDAYA', nama: 'Dinas Kebudayaan', singkat: 'Disbud', tugas: ['culture'] };
    const answers = await Promise.all([1, 2].map(() => post(app, '/konsol/instansi/DISDIKBUD/penataan', one)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422]);
  });
  test('bad input is answered in words', async () => {
    const page = await (await post(appFor(officer('administrator')), '/konsol/instansi/DLH/penataan', { mulai: '1999-01-01', penerus: '', kode: 'kecil', nama: '', singkat: '', tugas: [] })).text();
    for (const sentence of ['sesudah instansi lama mulai', 'Tulis kode dengan huruf besar', 'Isi nama lengkap instansi baru', 'Pilih tugas yang pindah']) expect(page).toContain(sentence);
  });
});
