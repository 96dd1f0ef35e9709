import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Config } from '../platform/config.ts';
import { addCity, listCities } from '../platform/db/cities.ts';
import { openDatabase } from '../platform/db/database.ts';
import { diskStore } from '../platform/files/disk-store.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import type { CommandContext } from './run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wadah-command-'));
  chmodSync(folder, 0o711);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(command: (context: CommandContext) => Promise<number>, dataDir: string, ...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const config: Config = { port: 0, databaseUrl: undefined, baseUrl: undefined, smtpUrl: undefined, profile: 'malang', dataDir, pgBin: undefined, trustedProxies: [] };
  const code = await command({ config, args, log: pino({ level: 'silent' }), say: (line) => said.push(line), complain: (line) => complained.push(line) });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

(inject('server').embedded ? test : test.skip)('a city moves from one data folder into another while the first one serves', async () => {
  const from = join(folder, 'from');
  const to = join(folder, 'to');
  const file = join(folder, 'city.tar.gz');
  const serving = await openDatabase({ dataDir: from });
  expect(serving.warnings).toEqual([]);
  await serving.migrate();
  const city = await addCity(serving.pool, { schema: 'city_moving', name: 'Kota Pindah', profile: 'malang', hosts: [], utcOffsetMinutes: 420, createdAt: new Date('2026-01-01T00:00:00Z') });
  expect((await serving.migrate())[0]).toMatch(/^city_moving: 0001_/);
  await (await diskStore(join(from, 'files'))).put(Buffer.from('a photo'));
  writeFileSync(join(from, 'secret.key'), 'ab'.repeat(32));

  expect(await run(backupCommand, from, file)).toMatchObject({ code: 0, said: expect.stringMatching(/1 cities, .* 1 files[\s\S]*key is not inside/) });
  expect(await run(backupCommand, from, file)).toMatchObject({ code: 1, complained: expect.stringMatching(/exists already/) });
  expect(await run(restoreCommand, from, file).catch((error: Error) => error)).toMatchObject({ message: expect.stringMatching(/in use by another Wadah/) });
  await serving.close();
  expect(await run(restoreCommand, from, file)).toMatchObject({ code: 1, complained: expect.stringMatching(/already holds Kota Pindah/) });

  expect(await run(restoreCommand, to, file)).toMatchObject({ code: 0, said: expect.stringMatching(/1 cities.* are back[\s\S]*fingerprint [0-9a-f]{16}/) });
  const moved = await openDatabase({ dataDir: to });
  expect(await listCities(moved.pool)).toEqual([city]);
  expect(await moved.migrate()).toEqual([]);
  await moved.close();
});

test('without a file, or with too many words, the commands say how they are used', async () => {
  mkdirSync(join(folder, 'never'), { recursive: true });
  for (const command of [backupCommand, restoreCommand]) {
    for (const args of [[], ['a', 'b'], ['--help']]) expect(await run(command, join(folder, 'never'), ...args)).toMatchObject({ code: 2, complained: expect.stringMatching(/for example/) });
  }
});
