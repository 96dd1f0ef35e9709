import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestCity, type TestCity } from '../../test/city.ts';
import { areas } from './areas/store.ts';
import { bodiesOn, bodyByCode, bodyForFunction, bodyNamed, functions, successorOf } from './bodies/store.ts';
import { saveBodies } from './bodies/store-save.ts';
import { loadProfile, readProfile } from './profile.ts';
import { categories, citySettings, saveSetting } from './store-city.ts';

const root = new URL('../..', import.meta.url).pathname;
const profileOf = (name: string) => readProfile(`${root}profiles/${name}`);
let city: TestCity;
beforeAll(async () => { city = await openTestCity(); });
afterAll(() => city.close());

test('loading a profile twice changes nothing the second time', async () => {
  const profile = await profileOf('malang');
  const first = await city.db.transaction((tx) => loadProfile(tx, profile));
  expect(first.bodies).toEqual({ added: profile.bodies.length, changed: 0, total: profile.bodies.length });
  expect(first.areas.added).toBe(62);
  const before = await city.db.read(async (tx) => [await bodiesOn(tx, '2026-06-09'), await areas(tx), await categories(tx), await functions(tx), await citySettings(tx)]);
  const second = await city.db.transaction((tx) => loadProfile(tx, profile));
  for (const part of ['areas', 'bodies', 'functions', 'categories', 'settings'] as const) {
    expect(second[part], part).toMatchObject({ added: 0, changed: 0 });
  }
  expect(second.kept).toEqual([]);
  expect(await city.db.read(async (tx) => [await bodiesOn(tx, '2026-06-09'), await areas(tx), await categories(tx), await functions(tx), await citySettings(tx)])).toEqual(before);
});

test('what an administrator changed survives the next load, and the summary says so', async () => {
  const profile = await profileOf('malang');
  await city.db.transaction(async (tx) => {
    const body = (await bodyByCode(tx, 'DISHUB'))!;
    await saveBodies(tx, [{ ...body, phone: '0341 000000', editedAt: city.world.now() }]);
    await saveSetting(tx, 'timeZoneLabel', 'WIB!', city.world.now());
  });
  const summary = await city.db.transaction((tx) => loadProfile(tx, profile));
  expect(summary.kept).toEqual(['DISHUB', 'timeZoneLabel']);
  await city.db.read(async (tx) => {
    expect((await bodyByCode(tx, 'DISHUB'))?.phone).toBe('0341 000000');
    expect((await citySettings(tx)).timeZoneLabel).toBe('WIB!');
  });
});

test('functions of wards and districts point to the office of the area', () => city.db.read(async (tx) => {
  expect((await bodyForFunction(tx, 'ward_services', '2026-06-09', '35.73.02.1009'))?.code).toBe('KEL_BARENG');
  expect((await bodyForFunction(tx, 'district_services', '2026-06-09', '35.73.02.1009'))?.code).toBe('KEC_KLOJEN');
  expect(await bodyForFunction(tx, 'ward_services', '2026-06-09')).toBeNull();
  expect((await bodyForFunction(tx, 'drainage', '2026-06-09'))?.code).toBe('DPUPRPKP');
  expect(await bodyForFunction(tx, 'drainage', '2019-12-31')).toBeNull();
  expect(await bodyForFunction(tx, 'no_such_function', '2026-06-09')).toBeNull();
}));

test('a body is found by its old, short and press names', () => city.db.read(async (tx) => {
  expect((await bodyNamed(tx, 'dishub'))[0]?.code).toBe('DISHUB');
  expect((await bodyNamed(tx, 'Damkar'))[0]?.code).toBe('SATPOLPP');
  expect((await bodyNamed(tx, 'pdam'))[0]?.code).toBe('TUGUTIRTA');
  expect((await bodyNamed(tx, 'Polisi'))[0]?.isExternal).toBe(true);
  expect(await bodyNamed(tx, '%')).toEqual([]);
}));

test('a reorganisation is data: work follows the successor from its day on, and the old name stays readable', async () => {
  const other = await openTestCity({ profile: 'sukamaju' });
  try {
    await other.db.read(async (tx) => {
      const old = (await bodyByCode(tx, 'DISPU'))!;
      expect((await successorOf(tx, old.id, '2025-12-31'))?.code).toBe('DISPU');
      expect((await successorOf(tx, old.id, '2026-01-01'))?.code).toBe('DPU');
      expect((await bodyForFunction(tx, 'roads', '2025-06-01'))?.code).toBe('DISPU');
      expect((await bodyForFunction(tx, 'roads', '2026-06-01'))?.code).toBe('DPU');
      expect((await bodyForFunction(tx, 'parking', '2025-12-31'))?.code).toBe('DISPU');
      expect((await bodyForFunction(tx, 'parking', '2026-01-01'))?.code).toBe('DISHUB');
      expect((await bodiesOn(tx, '2026-06-01')).map((body) => body.code)).not.toContain('DISPU');
      expect((await bodyByCode(tx, 'DPU'))?.predecessorIds).toEqual([old.id]);
      expect((await citySettings(tx)).officeHours.friday).toEqual({ opens: '07:30', closes: '14:30' });
    });
  } finally {
    await other.close();
  }
});
