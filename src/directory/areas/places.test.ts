import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readProfile } from '../profile.ts';
import { landmarkProblems, tileProblems } from './profile-checks.ts';
import type { Area, Landmark } from './domain.ts';
import { guessWard, landmarksIn, placesIn } from './landmarks.ts';

const REAL = new URL('../../../../shared/data/geo/', import.meta.url).pathname;
const profile = await readProfile(new URL('../../../profiles/malang', import.meta.url).pathname);
const small = await readProfile(new URL('../../../profiles/sukamaju', import.meta.url).pathname);
const areas: Area[] = profile.areas.map((area) => ({ ...area, parentCode: area.parent ?? null, postcode: area.postcode ?? '', tile: null }));
const landmarks: Landmark[] = profile.landmarks.map((one) => ({ name: one.name, areaCode: one.area, aliases: one.aliases }));
const places = { areas, landmarks };

describe('the tile map', () => {
  const at = new Map(profile.tiles.map((tile) => [tile.area, tile.at]));
  test('has 57 cells of its own, at most 8 wide, so that a cell has 45 px on a phone', () => {
    expect(new Set(profile.tiles.map((tile) => tile.at.join())).size).toBe(57);
    expect(Math.max(...profile.tiles.map((tile) => tile.at[0]))).toBeLessThan(8);
    expect(Math.min(...profile.tiles.map((tile) => tile.at[0]))).toBe(0);
    expect(Math.min(...profile.tiles.map((tile) => tile.at[1]))).toBe(0);
  });
  test.each([['malang', profile], ['sukamaju', small]] as const)('%s: every district is in one piece', (_, { areas: all, tiles }) => {
    for (const district of all.filter((area) => area.kind === 'district')) {
      const left = new Set(tiles.filter((tile) => tile.area.startsWith(`${district.code}.`)).map((tile) => tile.at.join()));
      const queue = [[...left][0]!];
      left.delete(queue[0]!);
      for (const cell of queue) {
        const [x, y] = cell.split(',').map(Number) as [number, number];
        for (const next of [[x - 1, y], [x + 1, y], [x, y - 1], [x, y + 1]].map(String)) if (left.delete(next)) queue.push(next);
      }
      expect([...left], district.name).toEqual([]);
    }
  });
  test.skipIf(!existsSync(REAL))('true neighbours lie side by side or corner to corner for at least 87 % of pairs, side by side for 54 %', () => {
    const { features } = JSON.parse(readFileSync(`${REAL}malang_kelurahan_big2022.geojson`, 'utf8')) as { features: { properties: { kode: string }; geometry: { coordinates: [number, number][][][] } }[] };
    const wards = features.map(({ properties, geometry }) => ({ code: properties.kode, corners: geometry.coordinates.flat(2) }));
    const near = (a: [number, number], b: [number, number]): boolean => Math.abs(a[0] - b[0]) < 2.3e-4 && Math.abs(a[1] - b[1]) < 2.3e-4;
    const pairs = wards.flatMap((one, index) => wards.slice(index + 1).filter((two) => {
      const [west, east] = [Math.min(...two.corners.map((c) => c[0])), Math.max(...two.corners.map((c) => c[0]))];
      let shared = 0;
      for (const corner of one.corners) if (corner[0] > west - 1e-3 && corner[0] < east + 1e-3 && two.corners.some((other) => near(corner, other))) shared += 1;
      return shared >= 3;
    }).map((two) => [one.code, two.code] as const));
    const apart = pairs.map(([a, b]) => [Math.abs(at.get(a)![0] - at.get(b)![0]), Math.abs(at.get(a)![1] - at.get(b)![1])] as const);
    expect(pairs.length).toBeGreaterThan(120);
    expect(apart.filter(([x, y]) => Math.max(x, y) === 1).length / pairs.length).toBeGreaterThanOrEqual(0.87);
    expect(apart.filter(([x, y]) => x + y === 1).length / pairs.length).toBeGreaterThanOrEqual(0.54);
  });
  test('that leaves a ward out, doubles a cell, a code or a ward, or names a stranger says so; none at all is allowed', () => {
    const [first, second, ...rest] = profile.tiles;
    const said = (tiles: typeof profile.tiles): string => tileProblems({ ...profile, tiles }).map((one) => `${one.path} ${one.message}`).join('\n');
    expect(said([])).toBe('');
    expect(said([second!, ...rest])).toContain(`${first!.area} this ward has no tile`);
    expect(said([first!, { ...second!, at: first!.at }, ...rest])).toContain('holds two tiles');
    expect(said([first!, { ...second!, short: first!.short }, ...rest])).toContain(`${first!.short} stands for two wards`);
    expect(said([first!, first!, second!, ...rest])).toContain('has two tiles');
    expect(said([...profile.tiles, { ...first!, area: '11.11.11.1111', at: [0, 30], short: 'XXX' }])).toContain('11.11.11.1111 there is no such ward');
  });
});

describe('landmarks', () => {
  test.each([
    ['Parkir liar depan RSSA tiap pagi', 'Klojen'], ['lampu mati dekat RS Saiful Anwar', 'Klojen'], ['Lubang di depan RS dr. Soepraoen', 'Sukun'], ['Lampu di Kelurahan Dinoyo mati', 'Dinoyo'],
    ['Sampah di Sawojajar dan Madyopuro', null], ['depan UNIGA sampai RSSA macet', null], ['anak-anak pulang bareng', null], ['', null],
    ['Selokan di Bandulan, jauh dari RSSA', 'Bandulan'],
  ])('%s → %s', (text, ward) => expect(guessWard(text, places)?.ward.name ?? null).toBe(ward));
  test('the name that spoke for it is told, and a search takes landmarks and everyday words as places', () => {
    expect(guessWard('dekat brimedika', places)?.because).toBe('RSU Brimedika');
    expect(landmarksIn('SMAN 1 dan sman3malang', landmarks).map((one) => one.name)).toEqual(['SMA Negeri 1 Malang', 'SMA Negeri 3 Malang']);
    expect(placesIn('lampu bareng uniga', places).map((area) => area.name)).toEqual(['Bareng', 'Merjosari']);
  });
  test('in a ward that is not there, named twice or by a whole sentence are refused', () => {
    const said = landmarkProblems({ ...profile, landmarks: [{ name: 'Pasar', area: '35.73.01', aliases: ['pasar'] }, { name: 'Gedung di seberang jalan besar', area: '35.73.01.1001', aliases: [] }] }).map((one) => one.message).join('\n');
    expect(said).toContain('there is no ward 35.73.01');
    expect(said).toContain('names two places');
    expect(said).toContain('one to 4 words');
  });
});
