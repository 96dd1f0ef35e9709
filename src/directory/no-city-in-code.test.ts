import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readProfile } from './profile.ts';

const root = new URL('../..', import.meta.url).pathname;
const isCode = (file: string) => /\.(ts|tsx|css|sql)$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file);
const codeIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(isCode).map((file) => join(folder, file));

/** A second city is a folder: whatever names the first one belongs into its profile. */
test('no line of code names the first city or one of its places', async () => {
  const profile = await readProfile(join(root, 'profiles/malang'));
  const city = profile.settings.name.split(' ').at(-1)!;
  const places = [city, ...profile.areas.flatMap((area) => [area.name, ...area.aliases])];
  // Capitalised whole words: an address or a folder name such as "malang" is configuration.
  const pattern = new RegExp(`(?<![\\p{L}])(?:${[...new Set(places)].join('|')})(?![\\p{L}])`, 'u');
  const files = ['src', 'migrations'].flatMap(codeIn);
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) => readFileSync(join(root, file), 'utf8').split('\n')
    .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 120)}`] : [])));
  expect(found).toEqual([]);
});
