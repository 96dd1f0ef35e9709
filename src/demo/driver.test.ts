import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { complaintProblems } from '../complaints/verify.ts';
import { complaintsMoved } from '../complaints/events.ts';
import { loadBuiltInRules } from '../complaints/actions/rule-sets.ts';
import { pageOfStates } from '../complaints/store.ts';
import { templatesFor } from '../complaints/store-templates.ts';
import { loadCalendar } from '../followup/change-calendar.ts';
import { followupProblems } from '../followup/verify.ts';
import { readProfile } from '../directory/profile.ts';
import { countMails } from '../platform/mail/outbox.ts';
import { openTestCity, type TestCity } from '../../test/city.ts';
import { fillCity, type FillOptions, type FillResult } from './driver.ts';
import { hidden } from './driver-steps.ts';

const options: FillOptions = { seed: 42, count: 60, months: 2, today: '2026-06-09' };

async function cityOf(profile: 'malang' | 'sukamaju'): Promise<TestCity> {
  const city = await openTestCity({ profile });
  const { calendar } = await readProfile(fileURLToPath(new URL(`../../profiles/${profile}`, import.meta.url)));
  await city.db.transaction((tx) => loadCalendar(tx, { now: city.world.now(), utcOffsetMinutes: 420 }, calendar, complaintsMoved));
  await loadBuiltInRules(city.world);
  return city;
}

async function problemsOf({ world, db }: TestCity): Promise<unknown[]> {
  const found: unknown[] = [];
  await db.read(async (tx) => {
    for await (const problem of followupProblems(tx, 420)) found.push(problem);
    for await (const problem of complaintProblems(tx, world.files)) found.push(problem);
  });
  return found;
}

describe.each(['malang', 'sukamaju'] as const)('sixty reports in %s', (profile) => {
  let city: TestCity;
  let result: FillResult;
  beforeAll(async () => { city = await cityOf(profile); result = await fillCity(city.world, options); }, 120_000);
  afterAll(() => city.close());
  const states = () => city.db.read((tx) => pageOfStates(tx, '00000000-0000-0000-0000-000000000000', 500));

  test('the product accepts every step, and the history is whole', async () => {
    expect(result.refused).toEqual([]);
    expect(result.reports).toBeGreaterThan(55);
    expect(await states()).toHaveLength(result.reports);
    expect(await problemsOf(city)).toEqual([]);
  });

  test('stories end, and the product\'s own jobs close the silent ones', async () => {
    const rows = await states();
    expect(new Set(rows.map((row) => row.state)).size).toBeGreaterThanOrEqual(3);
    expect(rows.filter((row) => row.state === 'completed').length).toBeGreaterThan(rows.length / 3);
  });

  test('no mail is left to be sent, and officers find templates', async () => {
    const mails = await city.db.read(countMails);
    expect(mails).toMatchObject({ queued: 0, sent: 0, failed: 0 });
    expect(mails.held).toBeGreaterThan(0);
    expect((await city.db.read((tx) => templatesFor(tx, null))).length).toBeGreaterThan(7);
  });

  test('filling again changes nothing: a killed fill may go on', async () => {
    const before = await states();
    const again = await fillCity(city.world, options);
    expect(again).toEqual({ reports: result.reports, steps: 0, refused: [] });
    expect(await states()).toEqual(before);
  });
});

test('a fill that stops half-way is finished by the next one', async () => {
  const [whole, torn] = [await cityOf('malang'), await cityOf('malang')];
  const small = { ...options, count: 12 };
  try {
    await fillCity(whole.world, small);
    let left = 50;
    const db = { ...torn.db, transaction: ((work) => { if ((left -= 1) < 0) throw new Error('killed'); return torn.db.transaction(work); }) as TestCity['db']['transaction'] };
    await expect(fillCity({ ...torn.world, db }, small)).rejects.toThrow('killed');
    expect((await fillCity(torn.world, small)).refused).toEqual([]);
    expect(await problemsOf(torn)).toEqual([]);
    const ends = async (city: TestCity) => (await city.db.read((tx) => pageOfStates(tx, '00000000-0000-0000-0000-000000000000', 500))).map((row) => row.state).sort();
    expect(await ends(torn)).toEqual(await ends(whole));
  } finally {
    await whole.close();
    await torn.close();
  }
}, 120_000);

test('names and numbers of persons are hidden in what is published', () => {
  expect(hidden('Nama saya Warga Contoh 12, telepon 0800-000-1234.', ['Warga Contoh 12'])).toBe('Nama saya [nama disamarkan], telepon [nomor telepon disamarkan].');
  expect(hidden('Di RT 05 RW 12, depan pos.', [])).toBe('Di RT 05 RW 12, depan pos.');
});
