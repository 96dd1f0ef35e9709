import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { isValidOn, successorAmong } from './bodies/domain.ts';
import { HOLIDAYS_2024_TO_2027 } from '../law/calendar.fixture.ts';
import { ProfileError, readProfile } from './profile.ts';

const root = new URL('../..', import.meta.url).pathname;
const profileFolder = (name: string) => join(root, 'profiles', name);
const folders: string[] = [];
afterEach(async () => { for (const folder of folders.splice(0)) await rm(folder, { recursive: true }); });

/** A copy of the small profile with one file changed. */
async function damaged(file: string, change: (content: any) => unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  folders.push(folder);
  await cp(profileFolder('sukamaju'), folder, { recursive: true });
  const path = join(folder, file);
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')))));
  return folder;
}
const problemOf = async (folder: string): Promise<string> => {
  const error = await readProfile(folder).then(() => null, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProfileError);
  return (error as Error).message;
};

test.each(['malang', 'sukamaju'])('the profile %s is valid', async (name) => {
  const profile = await readProfile(profileFolder(name));
  expect(profile.bodies.length).toBeGreaterThan(10);
});

describe('a profile that cannot be used says what is wrong and where', () => {
  test('a body that is named but not there', async () => {
    const folder = await damaged('functions.json', (all) => [...all, { id: 'ghosts', name: { id: 'Hantu', en: 'Ghosts' }, assignments: [{ body: 'NOBODY', validFrom: '2020-01-01' }] }]);
    expect(await problemOf(folder)).toContain('functions.json, ghosts: there is no body NOBODY');
  });
  test('a day that does not exist', async () => {
    const folder = await damaged('calendar.json', (all) => [{ ...all[0], day: '2026-02-30' }, ...all.slice(1)]);
    expect(await problemOf(folder)).toContain('calendar.json, [0].day (2026-02-30): must be a day that exists');
  });
  test('a misspelt key', async () => {
    expect(await problemOf(await damaged('profile.json', (all) => ({ ...all, emergancy: 1 })))).toMatch(/profile\.json.*emergancy/);
  });
  test('a postcode of four digits, and a ward without a district, in one message', async () => {
    const folder = await damaged('areas.json', (all) => all.map((area: any) => (area.code === '99.01.01.2001' ? { ...area, postcode: '9910' } : area)));
    expect(await problemOf(folder)).toMatch(/areas\.json, \[1\]\.postcode \(99\.01\.01\.2001\): must be five digits/);
    const orphan = await damaged('areas.json', (all) => all.map((area: any) => (area.kind === 'ward' ? { ...area, parent: undefined } : area)));
    expect(await problemOf(orphan)).toContain('areas.json, 99.01.01.2001: a ward needs a "parent"');
  });
  test('a body outside the city without guidance', async () => {
    const folder = await damaged('bodies.json', (all) => all.map((body: any) => ({ ...body, guidance: undefined })));
    expect(await problemOf(folder)).toContain('a body outside the city needs guidance');
  });
  test('two assignments on one day, a code used twice, a missing file', async () => {
    expect(await problemOf(await damaged('functions.json', (all) => all.map((f: any) => (f.id === 'parking' ? { ...f, assignments: f.assignments.map((a: any) => ({ ...a, validTo: undefined })) } : f)))))
      .toContain('parking: two assignments hold on 2026-01-01');
    expect(await problemOf(await damaged('bodies.json', (all) => [...all, all[0]]))).toContain('SETDA: appears twice');
    const folder = await damaged('areas.json', (all) => all);
    await rm(join(folder, 'areas.json'));
    expect(await problemOf(folder)).toContain('areas.json: is missing');
  });
});

describe('the first city', async () => {
  const profile = await readProfile(profileFolder('malang'));
  test('has 5 districts with 11, 11, 12, 11 and 12 wards, each with its own code and a postcode', () => {
    const districts = profile.areas.filter((area) => area.kind === 'district');
    const wards = profile.areas.filter((area) => area.kind === 'ward');
    expect(districts.map((district) => wards.filter((ward) => ward.parent === district.code).length)).toEqual([11, 11, 12, 11, 12]);
    expect(new Set(profile.areas.map((area) => area.code)).size).toBe(62);
    expect(wards.every((ward) => /^651\d\d$/.test(ward.postcode ?? '') && ward.code.startsWith(`${ward.parent}.`))).toBe(true);
  });
  test('has an office for every district and ward', () => {
    const served = new Set(profile.bodies.map((body) => body.area).filter(Boolean));
    expect(profile.areas.filter((area) => !served.has(area.code))).toEqual([]);
  });
  test('has each function carried by a body that exists today, and a category for most', () => {
    const bodies = new Map(profile.bodies.map((body) => [body.code, { validFrom: body.validFrom, validTo: body.validTo ?? null }]));
    for (const { id, assignments } of profile.functions) {
      const [now] = assignments.filter((one) => isValidOn({ validFrom: one.validFrom, validTo: one.validTo ?? null }, '2026-11-24'));
      expect(now, id).toBeDefined();
      if (now?.body !== undefined) expect(isValidOn(bodies.get(now.body)!, '2026-11-24'), id).toBe(true);
    }
    expect(profile.functions.find((one) => one.id === 'staff_conduct')?.assignments[0]?.body).toBe('INSPEKTORAT');
  });
  // Counts as published with each year's joint decree: holidays, joint leave, voting days.
  test.each([
    { year: '2024', national: 17, collective: 10, election: 2 }, { year: '2025', national: 17, collective: 11, election: 0 },
    { year: '2026', national: 17, collective: 8, election: 0 }, { year: '2027', national: 18, collective: 8, election: 0 },
  ])('$year has $national holidays and $collective days of joint leave', ({ year, national, collective, election }) => {
    const days = profile.calendar.filter((one) => one.day.startsWith(year));
    const count = (kind: string) => days.filter((one) => one.kind === kind).length;
    expect([count('national'), count('collective'), count('election')]).toEqual([national, collective, election]);
    expect(days.every((one) => (one.confidence === 'provisional') === (year === '2027'))).toBe(true);
    expect(days.every((one) => one.source !== '')).toBe(true);
  });
  test('has the same days as the table that the golden deadlines were computed with', () => {
    const dayAndKind = (all: readonly { day: string; kind: string }[]) => all.map((one) => `${one.day} ${one.kind}`).sort();
    expect(dayAndKind(profile.calendar)).toEqual(dayAndKind(HOLIDAYS_2024_TO_2027));
  });
});

test('a living body answers for itself, an ended one by its first living successor, a dead end by nobody', () => {
  const body = (id: string, validFrom: string, validTo: string | null, successorIds: string[]) => ({
    id, code: id, name: id, shortName: id, kind: 'service', parentId: null, areaCode: null, validFrom, validTo, predecessorIds: [], successorIds,
    aliases: [], isExternal: false, phone: '', email: '', address: '', guidance: null, editedAt: null }) as Parameters<typeof successorAmong>[0][number];
  const all = [body('a', '2020-01-01', '2021-12-31', ['b', 'c']), body('b', '2022-01-01', '2022-12-31', []), body('c', '2022-01-01', null, ['a'])];
  expect(successorAmong(all, 'a', '2021-12-31')?.id).toBe('a');
  expect(successorAmong(all, 'a', '2022-06-01')?.id).toBe('b');
  expect(successorAmong(all, 'a', '2023-06-01')?.id).toBe('c');
  expect(successorAmong(all, 'b', '2023-06-01')).toBeNull();
  expect(successorAmong(all, 'c', '2021-06-01')).toBeNull();
});
