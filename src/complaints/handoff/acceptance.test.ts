import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, lodged } from '../../../test/cases.ts';
import { emailOf } from '../../../test/people.ts';
import { changeCalendar } from '../../followup/change-calendar.ts';
import type { PromiseRow } from '../../followup/domain.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { publicTimelineOf, timelineOf } from '../../followup/store-timeline.ts';
import { verifyFollowup } from '../../followup/verify.ts';
import { returnReferral } from '../actions/agency.ts';
import { originOf } from '../actions/step.ts';
import { openCaseCity, type CaseCity } from '../city.fixture.ts';
import { changeHouseRule } from '../house-rules/store-house-rules.ts';
import { complaintsMoved } from '../events.ts';
import { raiseEscalations } from '../jobs.ts';
import { scopeOf } from '../policy.ts';
import { publicCase } from '../public/queries.ts';
import { listByDue } from '../store-lists.ts';
import { complaintProblems } from '../verify.ts';
import { acceptanceRates } from './store-acceptance.ts';

let it: CaseCity;
beforeAll(async () => { it = await openCaseCity(); });
afterAll(() => it.city.close());

const TUESDAY = '2026-06-09T01:00:00Z'; // 08.00 WIB
const acceptance = async (id: string): Promise<PromiseRow | undefined> =>
  (await it.city.db.read((tx) => promisesOf(tx, originOf(id)))).filter((promise) => promise.kind === 'acceptance').at(-1);
async function referred(): Promise<{ id: string; number: string }> {
  it.city.clock.set(TUESDAY);
  const one = await lodged(it.city.world);
  await it.clerk.refer(one.id);
  return one;
}
const problems = () => it.city.db.read(async (tx) => {
  const all = (await verifyFollowup(tx, 420)).map((one) => one.what);
  for await (const one of complaintProblems(tx, it.city.world.files)) all.push(one.what);
  return all;
});

test('a referral is owed a yes or no within eight office hours, and a yes, a no or an answer each keeps it', async () => {
  const { id } = await referred();
  expect(await acceptance(id)).toMatchObject({ state: 'running', owedBy: { id: it.cast.bodyA }, dueOn: '2026-06-09', dueAt: new Date('2026-06-09T09:00:00Z') });
  it.city.clock.set('2026-06-09T08:59:00Z');
  await it.clerk.accept(id);
  expect(await acceptance(id)).toMatchObject({ state: 'kept', wasLate: false });
  const returned = await referred();
  it.city.clock.set('2026-06-09T09:01:00Z');
  done(await returnReferral(it.city.world, it.cast.officers.liaison, returned.id, { reason: 'outside_city', explanation: 'Di luar kota.' }));
  expect(await acceptance(returned.id), 'a no that comes late was late').toMatchObject({ state: 'kept', wasLate: true });
  const answered = await referred();
  await it.clerk.answer(answered.id);
  expect(await acceptance(answered.id)).toMatchObject({ state: 'kept', wasLate: false });
});

test('a question to the reporter stops the hours to the minute', async () => {
  const { id } = await referred();
  it.city.clock.set('2026-06-09T03:00:00Z');
  await it.clerk.ask(id);
  expect(await acceptance(id)).toMatchObject({ state: 'paused' });
  it.city.clock.set('2026-06-09T04:30:00Z');
  await it.clerk.complete(id);
  // An hour and a half later, and beyond the close of office: the next morning at half past nine, since the profile opens at eight.
  expect(await acceptance(id)).toMatchObject({ state: 'running', dueAt: new Date('2026-06-10T02:30:00Z') });
});

test('a declared holiday moves the hours that run, with history and table still in agreement', async () => {
  it.city.clock.set('2026-06-11T08:00:00Z'); // Thursday 15.00: all of Friday is left
  const { id } = await lodged(it.city.world);
  await it.clerk.refer(id);
  expect((await acceptance(id))?.dueAt).toEqual(new Date('2026-06-12T08:00:00Z'));
  const { coordinator } = it.cast.officers;
  const by = { type: 'officer' as const, id: coordinator.id, name: coordinator.name, bodyId: null, role: 'coordinator' };
  await changeCalendar(it.city.world, by, { add: [{ day: '2026-06-12', name: 'Hari jadi kota', kind: 'local', source: 'Keputusan uji' }], remove: [] }, 'Hari jadi', complaintsMoved);
  expect((await acceptance(id))?.dueAt).toEqual(new Date('2026-06-15T08:00:00Z'));
  const open = await it.city.db.read((tx) => publicTimelineOf(tx, originOf(id)));
  expect(JSON.stringify(open), 'no step of it is told to the public').not.toContain('acceptance');
  expect(await problems()).toEqual([]);
});

test('the number of hours is the city\'s own, and what runs keeps the one it began with', async () => {
  const before = await referred();
  await it.city.db.transaction((tx) => changeHouseRule(tx, { key: 'acceptanceHours', was: 8, value: 4, at: it.city.world.now(), by: { id: it.cast.officers.coordinator.id, name: 'K' }, reason: 'Uji' }));
  const after = await referred();
  expect((await acceptance(before.id))?.dueAt).toEqual(new Date('2026-06-09T09:00:00Z'));
  expect((await acceptance(after.id))?.dueAt).toEqual(new Date('2026-06-09T05:00:00Z'));
  await it.city.db.transaction((tx) => changeHouseRule(tx, { key: 'acceptanceHours', was: 4, value: 8, at: it.city.world.now(), by: { id: it.cast.officers.coordinator.id, name: 'K' }, reason: 'Uji' }));
});

test('the liaison is reminded at eight tenths, head and coordinator hear when the hours are over, each once, and the list finds the case', async () => {
  const { id, number } = await referred();
  const told = async () => (await it.city.db.read((tx) => tx.sql<{ to_address: string }>`select to_address from outbox_mails where body_text like ${`%${number}%`} and body_text like '%kembalikan%' order by to_address`)).map((mail) => mail.to_address);
  it.city.clock.set('2026-06-09T07:25:00Z'); // six hours and 25 minutes are gone
  await raiseEscalations(it.city.world);
  expect(await told()).toEqual([emailOf('liaison')]);
  it.city.clock.set('2026-06-09T09:00:01Z');
  await raiseEscalations(it.city.world);
  await raiseEscalations(it.city.world);
  expect(await told()).toEqual([emailOf('coordinator'), emailOf('head'), emailOf('liaison')].sort());
  const late = await it.city.db.read((tx) => listByDue(tx, scopeOf(it.cast.officers.coordinator)!, { unacceptedAt: it.city.world.now() }, null, 50));
  expect(late.map((one) => one.id)).toContain(id);
  expect(late.every((one) => one.state === 'forwarded')).toBe(true);
  expect((await publicCase(it.city.world, number))?.promises.map((promise) => promise.kind)).not.toContain('acceptance');
  await it.clerk.accept(id);
  expect((await it.city.db.read((tx) => listByDue(tx, scopeOf(it.cast.officers.coordinator)!, { unacceptedAt: it.city.world.now() }, null, 50))).map((one) => one.id)).not.toContain(id);
});

test('each office has its share of referrals accepted in time', async () => {
  const [rate] = (await it.city.db.read((tx) => acceptanceRates(tx, it.city.world.now(), '2026-06-01'))).filter((one) => one.bodyId === it.cast.bodyA);
  const all = await it.city.db.read((tx) => tx.sql<{ state: string; was_late: boolean | null; due_at: Date }>`select state, was_late, due_at from promises where kind = 'acceptance' and owed_by_id = ${it.cast.bodyA}`);
  const inTime = all.filter((one) => one.state === 'kept' && !one.was_late).length;
  const late = all.filter((one) => (one.state === 'kept' && one.was_late) || (one.state === 'running' && one.due_at < it.city.world.now())).length;
  expect(inTime).toBeGreaterThan(0);
  expect(late).toBeGreaterThan(0);
  expect(rate).toMatchObject({ inTime, all: inTime + late });
});

test('a case that ends or goes on owes no yes any more, and verify sees one that is left behind', async () => {
  const withdrawn = await referred();
  await it.clerk.withdraw(withdrawn.id);
  expect(await acceptance(withdrawn.id)).toMatchObject({ state: 'void' });
  const onward = await referred();
  await it.clerk.refer(onward.id, { bodyId: it.cast.bodyB });
  const all = (await it.city.db.read((tx) => promisesOf(tx, originOf(onward.id)))).filter((promise) => promise.kind === 'acceptance');
  expect(all.map(({ state, owedBy }) => [state, owedBy.id])).toEqual([['void', it.cast.bodyA], ['running', it.cast.bodyB]]);
  expect((await it.city.db.read((tx) => timelineOf(tx, originOf(onward.id)))).filter((entry) => entry.promiseId === all[0]!.id).every((entry) => entry.visibility === 'internal')).toBe(true);
  expect(await problems()).toEqual([]);
  const { id } = (await acceptance(withdrawn.id))!;
  await it.city.db.transaction((tx) => tx.sql`update promises set state = 'running', ended_at = null, was_late = null, end_reason = null where id = ${id}`);
  expect(await problems()).toContain('waits to be accepted, but is not with an office that could');
});
