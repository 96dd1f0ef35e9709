import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestCity, type TestCity } from '../../../test/city.ts';
import { directoryOf, forgetDirectory } from '../snapshot.ts';
import type { Area } from './domain.ts';
import { boundsOf, contains, type Polygon } from './geometry.ts';
import { importOutlines } from './import-outlines.ts';
import { readOutlines } from './outlines-file.ts';
import { simplifyTogether } from './simplify.ts';
import { drawnOutlines, hasOutlines, wardAt } from './store-outlines.ts';

/** Real borders lie beside the repository and are no part of it. */
const REAL = new URL('../../../../shared/data/geo/', import.meta.url).pathname;
const real = (name: string): string => readFileSync(`${REAL}${name}`, 'utf8');
const isThere = existsSync(REAL);
if (!isThere) console.warn(`SKIPPED: true ward borders are tested only where ${REAL} is there`);

let city: TestCity;
let areas: readonly Area[];
beforeAll(async () => { city = await openTestCity({ profile: 'malang' }); areas = (await directoryOf(city.world)).areas; });
afterAll(() => city.close());
/** Clockwise from the lower left; the second ward begins where the first ends. */
const box = (west: number, south = 0): number[][][] => [[[west, south], [west, south + 1], [west + 1, south + 1], [west + 1, south], [west, south]]];
const codes = ['35.73.01.1001', '35.73.01.1002'] as const;
const feature = (kode: unknown, coordinates: unknown, type = 'Polygon'): unknown => ({ type: 'Feature', properties: { kode }, geometry: { type, coordinates } });
const file = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });

describe('a file of borders', () => {
  test('is read by whichever property holds the codes, with or without dots; what is unknown or missing is named', () => {
    const text = file({ type: 'Feature', properties: { NAMA: 'x', KDEPUM: '3573011001' }, geometry: { type: 'Polygon', coordinates: box(1) } }, { type: 'Feature', properties: { KDEPUM: '99.99.99.9999\u001b[31m' }, geometry: null });
    const read = readOutlines(text, areas);
    expect(read).toMatchObject({ property: 'KDEPUM', outlines: [{ areaCode: codes[0] }], unknown: [String.raw`"99.99.99.9999\u001b[31m"`] });
    expect('missing' in read && read.missing).toHaveLength(56);
  });
  test.each([
    ['no JSON', '{', 'not JSON'], ['another kind of JSON', '{"type":"Topology"}', 'no GeoJSON'], ['an array', '[]', 'no GeoJSON'], ['nested brackets', '['.repeat(100_000), 'not JSON'],
    ['no features', file(), 'no features'], ['too many features', file(...Array.from({ length: 2001 }, () => null)), '2001 features'],
    ['nulls for features', file(null, 7, 'x'), 'no properties at all'], ['a metric reference system', JSON.stringify({ type: 'FeatureCollection', crs: { properties: { name: 'urn:ogc:def:crs:EPSG::32749' } }, features: [] }), 'WGS 84'],
    ['codes of the statistics office', file(feature('id3573040010', box(1)), feature('id3573040011', box(2))), 'codes of BPS'],
    ['districts', file(feature('35.73.01', box(1)), feature('35.73.02', box(2))), 'borders of districts'],
    ['a point', file(feature(codes[0], [1, 2], 'Point')), 'is a "Point"'], ['no geometry', file({ type: 'Feature', properties: { kode: codes[0] } }), 'no geometry'],
    ['an empty polygon', file(feature(codes[0], [])), 'without a ring'], ['a ring of three', file(feature(codes[0], [[[1, 1], [2, 2], [1, 1]]])), 'fewer than four'],
    ['an open ring', file(feature(codes[0], [[[1, 1], [2, 2], [3, 1], [2, 0]]])), 'not closed'], ['a line there and back', file(feature(codes[0], [[[1, 1], [2, 2], [1, 1], [2, 2], [1, 1]]])), 'without an inside'],
    ['words for numbers', file(feature(codes[0], [[['1', 1], [2, 2], [3, 1], [1, 1]]])), 'not two numbers'], ['numbers without end', file(feature(codes[0], box(1))).replace('[1,0]', '[1e999,0]'), 'not two numbers'],
    ['swapped axes', file(feature(codes[0], [[[-7.9, 112.6], [-7.8, 112.6], [-7.8, 112.7], [-7.9, 112.6]]])), 'swapped'],
    ['metres', file(feature(codes[0], [[[675000, 9118000], [675100, 9118000], [675100, 9118100], [675000, 9118000]]])), 'in metres'],
    ['a ward twice', file(feature(codes[0], box(1)), feature(codes[0], box(2))), 'appears twice'],
    ['more corners than anybody draws', file(feature(codes[0], [Array.from({ length: 300_001 }, (_, at) => [at % 90, 1])])), 'more than 300000 positions'],
    ['a prototype for a feature', '{"type":"FeatureCollection","features":[{"type":"Feature","__proto__":{"x":1},"properties":{"__proto__":"35.73.01.1001","constructor":"x"},"geometry":null}]}', 'has no geometry'],
  ])('with %s is refused', (_, text, because) => {
    const read = readOutlines(text, areas);
    expect(read).toHaveProperty('refused');
    expect((read as { refused: string[] }).refused.join(' ')).toContain(because);
  });
  test('that is refused leaves earlier borders as they are', async () => {
    await importOutlines(city.world, file(feature(codes[0], box(1)), feature(codes[1], box(2))), 'baik.geojson');
    expect(await importOutlines(city.world, file(feature(codes[0], [])), 'buruk.geojson')).toHaveProperty('refused');
    forgetDirectory(city.world);
    expect((await directoryOf(city.world)).hasOutlines).toBe(true);
    expect(await city.db.read(async (tx) => [await hasOutlines(tx), await wardAt(tx, [1.5, 0.5]), await wardAt(tx, [2.5, 0.5]), await wardAt(tx, [5, 5])])).toEqual([true, codes[0], codes[1], null]);
  });
});

describe('simplifying', () => {
  /** A border with teeth between two squares, and a lake in the first. */
  const teeth = Array.from({ length: 41 }, (_, at) => [2 + (at % 2 ? 0.01 + at / 10_000 : 0), at / 40]);
  const lake = [[1.2, 0.2], [1.2, 0.4], [1.4, 0.4], [1.4, 0.2], [1.2, 0.2]];
  const left = [[[1, 0], ...teeth, [1, 1], [1, 0]], lake] as unknown as Polygon;
  const right = [[[3, 0], [3, 1], ...[...teeth].reverse(), [3, 0]]] as unknown as Polygon;
  test('takes the same corners from both sides of a border, and keeps holes', () => {
    const [one, two] = simplifyTogether([[left], [right]], 12);
    const onBorder = (polygons: Polygon[]): string[] => [...new Set(polygons.flat(2).filter(([lon]) => lon >= 2 && lon < 2.5).map((at) => at.join(' ')))].sort();
    expect(onBorder(one!)).toEqual(onBorder(two!));
    expect(onBorder(one!).length).toBeLessThan(20);
    expect(one![0]).toHaveLength(2);
    for (const ring of [...one!, ...two!].flat()) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
    }
  });
  test('with room for all corners changes nothing but where a ring begins', () => {
    const [one] = simplifyTogether([[left], [right]], 1000);
    expect(new Set(one!.flat(2).map(String))).toEqual(new Set([left].flat(2).map(String)));
  });
});

describe.skipIf(!isThere)('the city\'s true borders', () => {
  test.each(['malang_kelurahan_big2022.geojson', 'malang_kelurahan_kepmendagri2025.geojson'])('%s: a point is given the ward that the file itself gives, for 1.000 points', async (name) => {
    const text = real(name);
    const done = await importOutlines(city.world, text, name);
    expect(done).toMatchObject({ property: 'kode', unknown: [], missing: [] });
    const wards = (JSON.parse(text) as { features: { properties: { kode: string }; geometry: { coordinates: Polygon[] } }[] }).features.map(({ properties, geometry }) => ({ code: properties.kode, polygons: geometry.coordinates }));
    const { west, south, east, north } = boundsOf(wards.flatMap((ward) => ward.polygons));
    let seed = 42;
    const random = (): number => { seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0; return seed / 4_294_967_296; };
    let inside = 0;
    const wrong: string[] = [];
    await city.db.read(async (tx) => {
      for (let n = 0; n < 1000; n += 1) {
        const at = [west + random() * (east - west), south + random() * (north - south)] as const;
        const there = wards.filter((ward) => contains(ward.polygons, at)).map((ward) => ward.code);
        const said = await wardAt(tx, at);
        inside += said === null ? 0 : 1;
        if (there.length === 0 ? said !== null : !there.includes(said ?? '')) wrong.push(`${at.join(' ')}: ${said}, the file says ${there.join(' or ')}`);
      }
    });
    expect(wrong).toEqual([]);
    expect(inside).toBeGreaterThan(400);
  }, 60_000);

  test('are drawn with few corners, and nine points of ten still lie in their ward', async () => {
    const drawn = new Map((await city.db.read(drawnOutlines)).map((one) => [one.areaCode, one.polygons]));
    expect([...drawn.values()].flat(3).length).toBeLessThan(1_700);
    const { features } = JSON.parse(real('malang_sd_dinas_pendidikan.geojson')) as { features: { properties: { kode_kelurahan: string }; geometry: { coordinates: [number, number] } }[] };
    const right = features.filter(({ properties, geometry }) => contains(drawn.get(properties.kode_kelurahan) ?? [], geometry.coordinates)).length;
    expect(right / features.length).toBeGreaterThan(0.9);
  });

  test('in codes of the statistics office, or as districts, are refused', async () => {
    expect(await importOutlines(city.world, real('malang_kelurahan_hdx_bps2020.geojson'), 'x')).toHaveProperty('refused', [expect.stringContaining('codes of BPS')]);
    expect(await importOutlines(city.world, real('malang_kecamatan_kepmendagri2025.geojson'), 'x')).toHaveProperty('refused', [expect.stringContaining('borders of districts')]);
  });
});
