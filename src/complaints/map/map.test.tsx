import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveIn, type LivedIn } from '../../../test/lived-in.ts';
import { openProductForTests, type WholeProduct } from '../../../test/served.ts';
import { lodge, reportFields, Visitor } from '../../../test/visitor.ts';
import { importOutlines } from '../../directory/areas/import-outlines.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { pointOf } from './store-points.ts';
import { blurred, readPoint, shadeOf, shadeRanges, shadeStep } from './domain.ts';
import { tilePlan } from './tile-plan.ts';

const REAL = new URL('../../../../shared/data/geo/malang_kelurahan_big2022.geojson', import.meta.url).pathname;
const isThere = existsSync(REAL);
if (!isThere) console.warn(`SKIPPED: true ward borders are tested only where ${REAL} is there`);

let it: WholeProduct;
let city: LivedIn;
let visitor: Visitor;
beforeAll(async () => { it = await openProductForTests(); city = await liveIn(it); visitor = new Visitor(it.app); }, 120_000);
afterAll(() => it.close());
const page = (query = ''): Promise<string> => visitor.page(`/jelajah/peta${query}`);
const tiles = (html: string): RegExpMatchArray[] => [...html.matchAll(/<a class="l\d" href="([^"]+)" aria-label="(?:[A-Z0-9]+ )?(\d+): ([^,]+),/g)];
const numbers = (html: string): Map<string, number> => new Map(tiles(html).map(([, , n, name]) => [name!, Number(n)]));

describe('the map of reports', () => {
  test('has a tile and a table row for every ward, each a link to that ward\'s list', async () => {
    const html = await page();
    const wards = (await directoryOf(it.world)).areas.filter((area) => area.kind === 'ward');
    expect(tiles(html)).toHaveLength(wards.length);
    for (const ward of wards) expect(html.split(`wilayah=${ward.code}"`).length, ward.name).toBe(3);
    expect(html).not.toMatch(/<script(?![^>]*src)|style=/);
  });
  test.each(['', '?status=semua', '?status=selesai', '?lewat=ya', '?kata=lampu&status=semua', '?instansi=DLH&status=semua', '?status='])('every figure of "%s" is what the list behind it counts', async (query) => {
    const html = await page(query);
    const filled = tiles(html).filter(([, , n]) => Number(n) > 0);
    for (const [, href, n] of filled.slice(0, 6)) {
      const list = await visitor.page(href!.replaceAll('&amp;', '&'));
      expect(Number(/<p class="row apart jel-sum"><span>(\d+)/.exec(list)![1]), href).toBe(Number(n));
    }
    if (query !== '?instansi=DLH&status=semua') expect(filled.length, query).toBeGreaterThan(0);
  });
  test('counts work under way unless asked otherwise, and the switch to the list keeps the filters', async () => {
    const total = (html: string): number => [...numbers(html).values()].reduce((sum, n) => sum + n, 0);
    expect(total(await page('?status=semua'))).toBeGreaterThan(total(await page()));
    expect(await visitor.page('/jelajah?status=selesai&instansi=DLH')).toContain('href="/jelajah/peta?status=selesai&amp;instansi=DLH"');
    expect(await page('?status=selesai&instansi=DLH')).toContain('href="/jelajah?status=selesai&amp;instansi=DLH"');
  });
  test('tells nothing of restricted, confidential or unpublished reports, and nothing late of what is on time', async () => {
    const [row] = await it.world.db.read((tx) => tx.sql<{ n: number; hidden: number }>`
      select (count(*) filter (where published_at is not null and not restricted and not confidential))::int as n,
             (count(*) filter (where published_at is null or restricted or confidential))::int as hidden from complaints where area_code is not null`);
    expect(row!.hidden).toBeGreaterThan(0);
    expect([...numbers(await page('?status=semua')).values()].reduce((sum, n) => sum + n, 0)).toBe(row!.n);
    expect(await page('?status=selesai')).not.toContain('M43.5');
  });
  test('nonsense in the address opens the whole map', async () => {
    for (const query of ['?status=x&wilayah=zzz&bentuk=segitiga&kategori=%2e%2e%2f', '?kata=%F0%9F%92%A9%22%3E', `?kata=${'a'.repeat(500)}`]) expect((await visitor.get(`/jelajah/peta${query}`)).status).toBe(200);
  });
  test('thick lines part districts, and each district is named or told of', async () => {
    const { areas } = await directoryOf(it.world);
    const plan = tilePlan(areas)!;
    expect(plan.labels.length + plan.unnamed.length).toBe(areas.filter((area) => area.kind === 'district').length);
    expect(plan.edges).toMatch(/^(M\d+ \d+[vh]41)+$/);
    expect(tilePlan(areas.map((area) => ({ ...area, tile: null })))).toBeNull();
  });
  test.each([[0, 1], [1, 1], [4, 1], [5, 2], [12, 3], [17, 5], [41, 20], [201, 100]])('of at most %i reports a shade is %i wide', (most, step) => {
    expect(shadeStep(most)).toBe(step);
    for (const [shade, [from, to]] of shadeRanges(step).entries()) expect([shadeOf(from, step), shadeOf(to, step)]).toEqual([shade, shade]);
    expect(shadeOf(most, step)).toBeLessThanOrEqual(4);
  });
});

describe('the place of a report', () => {
  const box = (west: number): number[][][] => [[[west, -8], [west, -7], [west + 1, -7], [west + 1, -8], [west, -8]]];
  const file = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { kode: '35.73.01.1001' }, geometry: { type: 'Polygon', coordinates: box(112) } }] });
  const ask = async (fields: Record<string, string>): Promise<{ status: number; ward: string; message: string }> => {
    const answer = await visitor.post('/lapor/lokasi', fields);
    return { status: answer.status, ...(await answer.json() as { ward: string; message: string }) };
  };
  test('without borders there is no button', async () => {
    expect((await visitor.page('/lapor')).includes('data-locate')).toBe(false);
    expect((await page()).includes('bentuk=batas')).toBe(false);
  });
  test('a phone\'s point becomes a ward, or the answer says why not; nothing is logged into an address', async () => {
    await importOutlines(it.world, file, 'uji.geojson');
    expect(await visitor.page('/lapor')).toMatch(/<div[^>]* hidden[^>]*data-locate="\/lapor\/lokasi"|<div[^>]*data-locate="\/lapor\/lokasi"[^>]* hidden/);
    expect(await ask({ lintang: '-7.5', bujur: '112.5', akurasi: '12' })).toMatchObject({ status: 200, ward: '35.73.01.1001', message: expect.stringContaining('Balearjosari') });
    expect(await ask({ lintang: '1.5', bujur: '2.5' })).toMatchObject({ ward: '', message: expect.stringContaining('di luar') });
    expect(await ask({ lintang: '-7.5', bujur: '112.5', akurasi: '4000' })).toMatchObject({ ward: '', message: expect.stringContaining('terlalu kasar') });
    for (const bad of [{}, { lintang: 'x', bujur: '1' }, { lintang: '91', bujur: '1' }, { lintang: '1e1', bujur: '1' }, { lintang: 'NaN', bujur: 'Infinity' }] as Record<string, string>[]) expect((await ask(bad)).status).toBe(422);
    const withPoint = await visitor.page('/lapor?isi=halo&lintang=-7.5&bujur=112.5&titik=ya');
    expect(withPoint.includes('value="-7.5"')).toBe(false);
  });
  test('is kept to about 100 m where the reporter agreed, seen by officers and by nobody else', async () => {
    const point = { lintang: '-7.977654', bujur: '112.634321' };
    const kept = async (more: Record<string, string>): Promise<unknown> => {
      const { number } = await lodge(visitor, { ...point, ...more });
      return it.world.db.read(async (tx) => {
        const [row] = await tx.sql<{ id: string }>`select id from complaints where number = ${number}`;
        return pointOf(tx, row!.id);
      });
    };
    expect(await kept({ titik: 'ya' })).toEqual({ latitude: -7.978, longitude: 112.634 });
    expect(await kept({})).toBeNull();
    expect(await kept({ titik: 'ya', anonim: 'ya' })).toBeNull();
    expect(await kept({ titik: 'ya', jenis: 'petugas' })).toBeNull();
    expect(await kept({ titik: 'ya', lintang: 'x' })).toBeNull();
    const { number } = await lodge(visitor, { ...point, titik: 'ya' });
    const coordinator = new Visitor(it.app, await it.cast.signIn('coordinator'));
    expect(await coordinator.page(`/konsol/kasus/${number}`)).toContain('-7.978, 112.634');
    for (const path of [`/tanda-terima/${number}`, `/lacak/${number}`, `/kasus/${number}`]) expect(await visitor.page(path)).not.toContain('112.634');
    expect(blurred(readPoint('-7.97751', '112.63449')!)).toEqual({ latitude: -7.978, longitude: 112.634 });
  });
  test('a form with a mistake keeps the point and the consent', async () => {
    const answer = await visitor.post('/lapor', reportFields({ isi: '', lintang: '-7.977654', bujur: '112.634321', titik: 'ya' }));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('value="-7.977654"');
    expect(html).toMatch(/name="titik"[^>]*checked/);
  });
  test('is guessed from the story on the form and in triage, where one ward is meant', async () => {
    expect(await visitor.page(`/lapor?isi=${encodeURIComponent('Parkir liar depan RSSA')}`)).toMatch(/<option selected value="35\.73\.02\.1001"|<option value="35\.73\.02\.1001" selected/);
    expect(await visitor.page('/lapor?isi=lampu%20mati')).not.toContain('Kami menebak Klojen');
    const { number } = await lodge(visitor, { isi: 'Parkir liar depan RS Saiful Anwar setiap pagi, jalan jadi macet.' });
    const coordinator = new Visitor(it.app, await it.cast.signIn('coordinator'));
    expect(await coordinator.page(`/konsol/kasus/${number}`)).toContain('Ditebak dari “RSUD Dr. Saiful Anwar”');
  });
  test('a search for a landmark also finds reports of its ward', async () => {
    const html = await visitor.page('/jelajah?kata=lampu%20rssa');
    expect(html.includes('Termasuk laporan di Klojen') || html.includes('Belum ada laporan')).toBe(true);
  });
});

describe.skipIf(!isThere)('true borders', () => {
  test('are drawn with a link for each ward, beside the same table', async () => {
    await importOutlines(it.world, readFileSync(REAL, 'utf8'), 'big2022.geojson');
    const html = await page('?bentuk=batas&status=semua');
    expect(html).toContain('class="tegel batas"');
    expect(tiles(html)).toHaveLength(57);
    expect(numbers(html)).toEqual(numbers(await page('?status=semua')));
    expect(city.byState.answered.number).toMatch(/^ADU-/);
  });
});
