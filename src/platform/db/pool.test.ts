import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestCity, type TestCity } from '../../../test/city.ts';
import { newId } from './id.ts';

let city: TestCity;
beforeAll(async () => { city = await openTestCity(); });
afterAll(() => city.close());

test('ids of one process sort in the order in which they were made', () => {
  const ids = Array.from({ length: 10_000 }, newId);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
});

test('a transaction reads days as text and counts as numbers', async () => {
  const [row] = await city.db.read((tx) => tx.sql`select ${'2026-06-09'}::date as day, 12::int8 as count, array['2026-01-01'::date] as days, ${new Date(0)}::timestamptz as at`);
  expect(row).toEqual({ day: '2026-06-09', count: 12, days: ['2026-01-01'], at: new Date(0) });
});
