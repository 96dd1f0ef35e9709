import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import type { AppEnv } from '../src/directory/actor.ts';
import { loadProfile, readProfile } from '../src/directory/profile.ts';
import { addCity, cityOfHost, setCityHosts } from '../src/platform/db/cities.ts';
import { migrateCity } from '../src/platform/db/migrate.ts';
import { dbOf } from '../src/platform/db/pool.ts';
import type { City, World } from '../src/platform/world.ts';
import { clerkOf, lodged, photoFile, stored } from './cases.ts';
import { openTestCity, type TestCity } from './city.ts';
import { TEST_SCHEMA } from './database.ts';
import { castOf, PARTS, type Cast } from './people.ts';
import { furnish } from './served.ts';
import { lodge, Visitor } from './visitor.ts';

const BIG = 'malang.test';
const SMALL = 'sukamaju.test';
let city: TestCity;
let app: Hono<AppEnv>;
let worlds: { big: World; small: World };
let casts: { big: Cast; small: Cast };

beforeAll(async () => {
  city = await openTestCity({ profile: 'malang' });
  await setCityHosts(city.pool, TEST_SCHEMA, [BIG]);
  const second = await addCity(city.pool, { schema: 'city_second', name: 'Kabupaten Sukamaju', profile: 'sukamaju', hosts: [SMALL], utcOffsetMinutes: 420, createdAt: city.world.now() });
  await migrateCity(city.pool, second.schema);
  const profile = await readProfile(new URL('../profiles/sukamaju', import.meta.url).pathname);
  await dbOf(city.pool, second.schema).transaction((tx) => loadProfile(tx, profile));
  // One installation: the same keys and the same folder of files for both, as in the product.
  const worldOf = (one: City): World => ({ ...city.world, city: one, db: dbOf(city.pool, one.schema) });
  worlds = { big: city.world, small: worldOf(second) };
  await furnish(worlds.big, 'malang');
  await furnish(worlds.small, 'sukamaju');
  casts = { big: await castOf(worlds.big), small: await castOf(worlds.small) };
  app = createApp({
    trustedProxies: ['0.0.0.0'], production: true,
    async worldFor(host) {
      const found = await cityOfHost(city.pool, host);
      return found ? Object.values(worlds).find((one) => one.city.id === found.id)! : null;
    },
  });
});
afterAll(() => city.close());

describe('two cities in one installation', () => {
  test('the host name chooses the city; an unknown one is answered by none', async () => {
    expect(await new Visitor(app, '', BIG).page('/instansi')).toContain('Kedungkandang');
    expect(await new Visitor(app, '', SMALL).page('/instansi')).not.toContain('Kedungkandang');
    for (const host of ['lain.test', `${BIG}.evil.test`, '']) expect((await new Visitor(app, '', host || 'kosong').get('/')).status, host).toBe(404);
  });

  test('the same number is two reports, and the secret of one opens nothing in the other', async () => {
    const here = new Visitor(app, '', BIG);
    const there = new Visitor(app, '', SMALL);
    const [mine, theirs] = [await lodge(here, { isi: 'Kata sandi kota: rembulan.' }), await lodge(there, { isi: 'Kata sandi kota: matahari.' })];
    expect(mine.number).toBe(theirs.number);
    const stranger = new Visitor(app, '', SMALL);
    expect((await stranger.post('/lacak', { nomor: mine.number, kode: mine.secret })).status).toBe(422);
    for (const [name, value] of here.cookies) stranger.cookies.set(name, value);
    for (const path of [`/lacak/${mine.number}`, `/tanda-terima/${mine.number}`]) expect((await stranger.get(path)).headers.get('location') ?? 'opened', path).toContain('/lacak?nomor=');
    expect(await here.page(`/lacak/${mine.number}`)).toContain('rembulan');
    expect(await there.page(`/lacak/${theirs.number}`)).toContain('matahari');
  });

  test('an officer of one city is a guest in the other', async () => {
    for (const part of PARTS) {
      const cookie = await casts.big.signIn(part);
      expect((await new Visitor(app, cookie, BIG).get('/konsol/akun')).status, part).toBe(200);
      const elsewhere = await new Visitor(app, cookie, SMALL).get('/konsol/akun');
      expect([elsewhere.status, elsewhere.headers.get('location')], part).toEqual([303, '/konsol/masuk?ke=%2Fkonsol%2Fakun']);
    }
  });

  test('lists, search, feed, pages and files show nothing of the other city', async () => {
    const clerk = clerkOf(worlds.big, casts.big);
    const { id, number } = await lodged(worlds.big, { text: 'Trotoar kembangsepatu ambles.', images: await clerk.images('#a4c') });
    await clerk.refer(id, { publication: { title: 'Trotoar kembangsepatu', text: 'Trotoar kembangsepatu ambles.', fileIds: [] } });
    await clerk.answer(id, { images: await clerk.images('#4ca') });
    const [file] = await worlds.big.db.read((tx) => tx.sql<{ id: string }>`select id from complaint_files where complaint_id = ${id} and role = 'after'`);
    const here = new Visitor(app, '', BIG);
    expect(await here.page('/jelajah?kata=kembangsepatu')).toContain(`/kasus/${number}`);
    expect((await here.get(`/berkas/${file!.id}/kecil`)).status).toBe(200);
    const there = new Visitor(app, '', SMALL);
    const officer = new Visitor(app, await casts.small.signIn('coordinator'), SMALL);
    expect((await there.get(`/kasus/${number}`)).status).toBe(404);
    expect((await there.get(`/berkas/${file!.id}/kecil`)).status).toBe(404);
    expect((await officer.get(`/berkas/${file!.id}/besar`)).status).toBe(404);
    expect((await officer.get(`/konsol/kasus/${number}`)).status).toBe(404);
    for (const path of ['/', '/jelajah', '/jelajah.rss', '/instansi/dlh', '/konsol/kotak-masuk', '/konsol/cari?kata=trotoar']) expect(await officer.page(path), path).not.toContain('kembangsepatu');
    expect(await there.page('/jelajah?kata=kembangsepatu')).not.toContain(`/kasus/${number}`);
  });

  test('officers, mails and audit of one city are not the other\'s', async () => {
    const admin = new Visitor(app, await casts.small.signIn('administrator'), SMALL);
    const { id } = casts.big.officers.auditor;
    expect((await admin.get(`/konsol/petugas/${id}`)).status).toBe(404);
    expect((await admin.post(`/konsol/petugas/${id}/nonaktif`, { sandi_anda: 'x' })).status).toBe(404);
  });

  test('SQL that names no city fails', async () => {
    await city.pool.session(async (client) => {
      for (const table of ['complaints', 'officers', 'promises', 'timeline_entries', 'bodies']) {
        await expect(client.query(`select 1 from ${table}`), table).rejects.toThrow(/does not exist/);
      }
    });
  });

  test('after a request the connection belongs to no city', async () => {
    await worlds.small.db.transaction((tx) => tx.sql`select 1 from complaints`);
    await city.pool.session(async (client) => expect((await client.query('show search_path')).rows[0].search_path.replaceAll('"', '')).toBe(''));
  });
});

test('the second profile carries a report from the form to a settled answer', async () => {
  const resident = new Visitor(app, '', SMALL);
  const form = await resident.page('/lapor');
  expect(form).toContain('Rasalor');
  const area = /<option value="(99\.01\.03\.\d{4})"/.exec(form)![1]!;
  const { number } = await lodge(resident, { isi: 'Sampah di pasar desa belum diangkut tiga hari.', kelurahan: area }, [await photoFile()]);
  const { id } = await stored(worlds.small, number);
  const clerk = clerkOf(worlds.small, casts.small);
  await clerk.refer(id, { publication: { title: 'Sampah pasar desa', text: 'Sampah di pasar desa belum diangkut.', fileIds: [] } });
  await clerk.answer(id, { text: 'Sampah sudah kami angkut pagi ini.', doneWhat: 'Sampah diangkut dua truk', doneBy: 'Regu kebersihan' });
  expect(await resident.page(`/lacak/${number}`)).toContain('Sampah sudah kami angkut pagi ini.');
  expect((await resident.post(`/lacak/${number}/penerimaan`, { versi: String((await stored(worlds.small, number)).version) })).status).toBe(303);
  expect(await stored(worlds.small, number)).toMatchObject({ state: 'completed', verdict: 'accepted' });
  expect(await new Visitor(app, '', SMALL).page(`/kasus/${number}`)).toContain('Sampah pasar desa');
  expect(await new Visitor(app, '', SMALL).page('/instansi/dlh')).toContain(number);
});
