import { CITY_OWES } from '../src/complaints/domain.ts';
import type { Scope } from '../src/complaints/policy.ts';
import { readListQuery, tabFilter, TABS } from '../src/complaints/console/list-query.ts';
import { countEachUpTo, countUpTo, listByDue, listByTime } from '../src/complaints/store-lists.ts';
import { directoryOf } from '../src/directory/snapshot.ts';
import { countPublicUpTo, listPublic, publicByNumber, tally } from '../src/complaints/store-public.ts';
import { lapsed, toRemind } from '../src/complaints/store-sweeps.ts';
import { findByNumber } from '../src/complaints/store.ts';
import { keptCounts, promisesOf, promisesToLookAt } from '../src/followup/store-promises.ts';
import { partyTimelineOf } from '../src/followup/store-timeline.ts';
import { addDays, dayOf } from '../src/law/day.ts';
import type { Tx } from '../src/platform/db/sql.ts';
import type { World } from '../src/platform/world.ts';

export interface Hot { what: string; ask(tx: Tx): Promise<unknown> }
type Client = { query<Row extends object>(text: string): Promise<{ rows: Row[] }> };

/** What the product asks again and again, with parameters as they occur. */
export async function hotQueries(client: Client, world: World): Promise<Hot[]> {
  const { rows: [some] } = await client.query<{ id: string; number: string; body_id: string; area_code: string }>('select id, number, body_id, area_code from complaints where body_id is not null and published_at is not null limit 1');
  const { rows: [deep] } = await client.query<{ at: Date; id: string }>('select published_at as at, id from complaints where published_at is not null order by published_at desc offset 5000 limit 1');
  const now = new Date();
  const coordinator: Scope = { restricted: true, all: true, bodyId: null, lodgedBy: null };
  const liaison: Scope = { restricted: false, all: false, bodyId: some!.body_id, lodgedBy: null };
  const from = addDays(dayOf(now, world.city.utcOffsetMinutes), -90);
  const since = new Date(`${from}T00:00:00Z`);
  const inbox = readListQuery('inbox', () => undefined, await directoryOf(world));
  const kinds = ['verification', 'first_answer', 'completion', 'contest_answer'];
  return [
    { what: 'inbox, received by due', ask: (tx) => listByDue(tx, coordinator, { states: ['received'] }, null, 51) },
    { what: 'inbox, all that the city owes by due', ask: (tx) => listByDue(tx, coordinator, { states: CITY_OWES }, null, 51) },
    { what: 'inbox, count up to 1,000', ask: (tx) => countUpTo(tx, coordinator, { states: CITY_OWES }, 1_001) },
    { what: 'inbox, counts of all tabs up to 1,000', ask: (tx) => countEachUpTo(tx, coordinator, TABS.inbox.map((tab) => tabFilter(inbox, tab, null)), 1_001) },
    { what: 'agency tasks', ask: (tx) => listByDue(tx, liaison, { states: ['forwarded', 'in_progress', 'contested'], bodyId: some!.body_id }, null, 51) },
    { what: 'console search, two words', ask: (tx) => listByTime(tx, coordinator, { words: 'lampu jalan' }, null, 51) },
    { what: 'console search, rare words', ask: (tx) => listByTime(tx, coordinator, { words: 'kabel menjuntai rendah' }, null, 51) },
    { what: 'console search in one agency', ask: (tx) => listByTime(tx, liaison, { words: 'lampu jalan' }, null, 51) },
    { what: 'explorer, first page', ask: (tx) => listPublic(tx, {}, null, 21) },
    { what: 'explorer, count up to 1,000', ask: (tx) => countPublicUpTo(tx, {}, 1_001) },
    { what: 'explorer, after 5,000 rows', ask: (tx) => listPublic(tx, {}, deep!, 21) },
    { what: 'explorer, one ward', ask: (tx) => listPublic(tx, { areaCodes: [some!.area_code] }, null, 21) },
    { what: 'explorer, one body', ask: (tx) => listPublic(tx, { bodyIds: [some!.body_id] }, null, 21) },
    { what: 'explorer, open only', ask: (tx) => listPublic(tx, { states: ['received', 'needs_completion', 'forwarded', 'in_progress', 'contested'] }, null, 21) },
    { what: 'explorer, overdue only', ask: (tx) => listPublic(tx, { overdueAt: now }, null, 21) },
    { what: 'public search, two common words', ask: (tx) => listPublic(tx, { words: 'lampu jalan' }, null, 21) },
    { what: 'public search, one common word', ask: (tx) => listPublic(tx, { words: 'jalan' }, null, 21) },
    { what: 'public search, rarer words', ask: (tx) => listPublic(tx, { words: 'kabel menjuntai' }, null, 21) },
    { what: 'public search, no hit', ask: (tx) => listPublic(tx, { words: 'zirkonium' }, null, 21) },
    { what: 'public search, place and word', ask: (tx) => listPublic(tx, { words: 'lampu dinoyo', place: { areaCodes: [some!.area_code], words: 'lampu' } }, null, 21) },
    { what: 'public search, count up to 1,000', ask: (tx) => countPublicUpTo(tx, { words: 'lampu jalan' }, 1_001) },
    { what: 'public search, count of rarer words', ask: (tx) => countPublicUpTo(tx, { words: 'kabel menjuntai' }, 1_001) },
    { what: 'track by number', ask: (tx) => findByNumber(tx, some!.number) },
    { what: 'public case by number', ask: (tx) => publicByNumber(tx, some!.number) },
    { what: 'promises of a case', ask: (tx) => promisesOf(tx, { programme: 'complaints', id: some!.id }) },
    { what: 'timeline of a case', ask: (tx) => partyTimelineOf(tx, { programme: 'complaints', id: some!.id }) },
    { what: 'sweep: answered and lapsed', ask: (tx) => lapsed(tx, 'answered', now, 100) },
    { what: 'sweep: incomplete and lapsed', ask: (tx) => lapsed(tx, 'needs_completion', now, 100) },
    { what: 'sweep: to remind', ask: (tx) => toRemind(tx, 'sp4n-operating', new Date(now.getTime() - 7 * 86_400_000), 1, 100) },
    { what: 'sweep: promises to look at', ask: (tx) => promisesToLookAt(tx, 'complaints', kinds, now, 100) },
    { what: 'kept and late by body, 90 days', ask: (tx) => keptCounts(tx, now, from, null, 'complaints') },
    { what: 'kept and late of one body, 90 days', ask: (tx) => keptCounts(tx, now, from, [some!.body_id], 'complaints') },
    { what: 'figures of 90 days, city', ask: (tx) => tally(tx, null, since, now) },
    { what: 'figures of 90 days, one body', ask: (tx) => tally(tx, [some!.body_id], since, now) },
  ];
}
