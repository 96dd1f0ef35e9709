import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOLIDAYS_2024_TO_2027 } from '../law/calendar.fixture.ts';
import { openPool } from '../platform/db/pool.ts';
import { openTestCity, type TestCity } from '../../test/city.ts';
import { inject } from 'vitest';
import { loadCalendar } from './change-calendar.ts';
import { act, lodge, newOrigin } from './fixtures.ts';
import { promiseOrigins, verifyFollowup } from './verify.ts';

let city: TestCity;
const origin = newOrigin();
beforeAll(async () => {
  city = await openTestCity();
  await city.db.transaction((tx) => loadCalendar(tx, { now: city.world.now(), utcOffsetMinutes: 420 }, HOLIDAYS_2024_TO_2027));
  await lodge(city.world, origin);
  await act(city.world, origin, (steps) => { steps.record({ kind: 'answered', visibility: 'public', body: 'Lubang sudah ditutup.', internal: { by: 'x' } }); });
});
afterAll(() => city.close());

const asOwner = (sql: string): string => `set search_path to city_test, ext; grant update, delete on timeline_entries to current_user; ${sql}; revoke update, delete on timeline_entries from current_user`;
const problems = () => city.db.read((tx) => verifyFollowup(tx, 420));

/** Somebody who can give himself every right (the owner of the tables, a superuser) changes a row, and puts it back. */
async function tampered(change: string, back: string): Promise<string[]> {
  const database = (city.pool.target as { database: string }).database;
  const pool = openPool({ ...inject('server').admin, database }, { size: 1 });
  try {
    await pool.session((client) => client.query(asOwner(change)));
    const found = await problems();
    await pool.session((client) => client.query(asOwner(back)));
    return found.map((problem) => problem.what);
  } finally {
    await pool.close();
  }
}

test('an untouched city has no problem', async () => expect(await problems()).toEqual([]));

test.each([
  ['a word', `update timeline_entries set body = 'Belum.' where kind = 'answered'`, `update timeline_entries set body = 'Lubang sudah ditutup.' where kind = 'answered'`, /text of entry 3/],
  ['a date', `update timeline_entries set at = at - interval '1 day' where seq = 2`, `update timeline_entries set at = at + interval '1 day' where seq = 2`, /entry 2 .* was changed/],
  ['an internal part', `update timeline_entries set internal = internal || '{"by":"y"}' where seq = 3`, `update timeline_entries set internal = internal || '{"by":"x"}' where seq = 3`, /entry 3 .* was changed/],
  ['a due date', `update promises set due_on = due_on + 1`, `update promises set due_on = due_on - 1`, /not what its timeline says/],
  ['the end of the chain', `create table kept as select * from timeline_entries where seq = 3; delete from timeline_entries where seq = 3`, `insert into timeline_entries select * from kept; drop table kept`, /head says 3/],
  ['the middle of the chain', `create table kept as select * from timeline_entries where seq = 2; delete from timeline_entries where seq = 2`, `insert into timeline_entries select * from kept; drop table kept`, /something between them is missing/],
  ['the table of days', `delete from calendar_days where day = '2026-06-16'; update calendar_settings set version = 'x'`, `insert into calendar_days values ('2026-06-16', 'Tahun Baru Islam', 'national', 's', now()); update calendar_settings set version = 'y'`, /due on another day/],
])('a changed %s is found and named', async (_what, change, back, message) => {
  expect((await tampered(change, back)).join('\n')).toMatch(message);
  expect(await problems()).toEqual([]);
});

test('the product itself cannot change an entry', async () => {
  const writes = [`update timeline_entries set kind = 'x'`, `delete from timeline_entries`, `truncate timeline_entries`, `delete from calendar_changes`];
  for (const statement of writes) {
    await expect(city.db.transaction((tx) => tx.run({ text: statement, values: [] } as never))).rejects.toThrow(/permission denied/);
  }
});

test('origins are listed for the programme to compare', async () => {
  const ids = await city.db.read(async (tx) => { const all: string[] = []; for await (const batch of promiseOrigins(tx, 'uji')) all.push(...batch); return all; });
  expect(ids).toEqual([origin.id]);
});
