import { chmodSync, existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Config } from '../platform/config.ts';
import { MOST_BYTES } from '../directory/areas/outlines-file.ts';
import { profileOutlinesCommand } from './profile-outlines.ts';

const REAL = new URL('../../../shared/data/geo/malang_kelurahan_kepmendagri2025.geojson', import.meta.url).pathname;
let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'wadah-outlines-')); chmodSync(folder, 0o711); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const config: Config = { port: 0, databaseUrl: undefined, baseUrl: undefined, smtpUrl: undefined, profile: 'malang', dataDir: join(folder, 'data'), pgBin: undefined, trustedProxies: [] };
  const code = await profileOutlinesCommand({ config, args, log: pino({ level: 'silent' }), say: (line) => said.push(line), complain: (line) => complained.push(line) });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}
const write = (name: string, content: string): string => { writeFileSync(join(folder, name), content); return join(folder, name); };

test('without a file, with one that is not there or too large, the command says so before it opens anything', async () => {
  expect(await run()).toMatchObject({ code: 2, complained: expect.stringContaining('FILE') });
  expect(await run('--city', 'x')).toMatchObject({ code: 2 });
  expect(await run(join(folder, 'none.geojson'))).toMatchObject({ code: 1, complained: expect.stringContaining('no file') });
  const large = write('large.geojson', '');
  truncateSync(large, MOST_BYTES + 1);
  expect(await run(large)).toMatchObject({ code: 1, complained: expect.stringContaining('at most') });
});

(inject('server').embedded ? test : test.skip)('borders are taken over or refused, and the command says what became of them', async () => {
  const one = write('one.geojson', JSON.stringify({ type: 'FeatureCollection', features: [
    { type: 'Feature', properties: { kode: '35.73.01.1001' }, geometry: { type: 'Polygon', coordinates: [[[112, -7], [112, -8], [113, -8], [112, -7]]] } },
    { type: 'Feature', properties: { kode: '11.11.11.1111' }, geometry: null }] }));
  expect(await run(one)).toMatchObject({ code: 0, complained: '', said: expect.stringMatching(/borders of 1 wards[\s\S]*Left out, not a ward of this city: "11\.11\.11\.1111"[\s\S]*Still without borders: /) });
  expect(await run(write('bad.geojson', '{"type":"FeatureCollection","features":[]}'))).toMatchObject({ code: 1, complained: expect.stringContaining('holds no features') });
  if (!existsSync(REAL)) console.warn(`SKIPPED: the true borders are not there (${REAL})`);
  else expect(await run(REAL)).toMatchObject({ code: 0, said: expect.stringMatching(/borders of 57 wards, by the property "kode"; 3413 corners, 1\d{3} of them drawn/) });
}, 60_000);
