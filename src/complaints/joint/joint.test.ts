import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, lodged, stored } from '../../../test/cases.ts';
import type { Officer } from '../../directory/actor.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { publicTimelineOf } from '../../followup/store-timeline.ts';
import { newId } from '../../platform/db/id.ts';
import { answerReport } from '../actions/agency.ts';
import { originOf } from '../actions/step.ts';
import { openCaseCity, type CaseCity } from '../city.fixture.ts';
import { consoleCase } from '../console/queries.ts';
import { scopeOf } from '../policy.ts';
import { aroundOf, publicCase, trackCase } from '../public/queries.ts';
import { listByDue, listByTime } from '../store-lists.ts';
import { complaintProblems } from '../verify.ts';
import { acceptContribution, askContribution, changeLead, declineContribution, deliverContribution, discussContribution, passToSuccessor, reworkContribution, withdrawContribution } from './actions.ts';
import { contributionsOf } from './store-contributions.ts';

let it: CaseCity;
let helper: Officer;
let third: Officer;
beforeAll(async () => {
  it = await openCaseCity();
  const bodies = await it.city.db.read((tx) => tx.sql<{ id: string }>`select id from bodies where not is_external and id <> ${it.cast.bodyA} and id <> ${it.cast.bodyB} and valid_to is null limit 1`);
  helper = { ...it.cast.officers.liaison, id: newId(), name: 'Bayu', bodyId: it.cast.bodyB };
  third = { ...helper, id: newId(), name: 'Citra', bodyId: bodies[0]!.id };
});
afterAll(() => it.city.close());

const world = () => it.city.world;
const parts = (id: string) => it.city.db.read((tx) => contributionsOf(tx, id));
const promises = (id: string) => it.city.db.read((tx) => promisesOf(tx, originOf(id)));
const seenBy = async (officer: Officer, number: string) => consoleCase(world(), officer, number, await aroundOf(world(), 'id'));
const problems = () => it.city.db.read(async (tx) => {
  const all: string[] = [];
  for await (const one of complaintProblems(tx, world().files)) all.push(one.what);
  return all;
});
const task = (bodyId = it.cast.bodyB, days = 3) => ({ bodyId, task: 'Potong dahan yang menimpa tiang. Telepon 081234567890.', days });

async function joint(): Promise<{ id: string; number: string; part: string }> {
  it.city.clock.set('2026-06-09T02:00:00Z');
  const one = await lodged(world());
  await it.clerk.refer(one.id);
  await it.clerk.accept(one.id);
  done(await askContribution(world(), it.cast.officers.liaison, one.id, task()));
  return { ...one, part: (await parts(one.id))[0]!.id };
}
const complete = { kind: 'completing' as const, text: 'Dahan dipotong dan lampu sudah menyala kembali.', outcome: 'explained' as const, doneWhat: 'Dahan dipotong', doneOn: '2026-06-09', doneBy: 'Regu gabungan', images: [], imagesBefore: [] };

test('a lead asks another agency, which accepts, delivers inside its own clock, and is named in the one answer', async () => {
  const { id, number, part } = await joint();
  expect((await parts(id))[0]).toMatchObject({ state: 'requested', bodyId: it.cast.bodyB, task: expect.not.stringContaining('081234567890') });
  expect((await promises(id)).find((one) => one.kind === 'contribution')).toMatchObject({ state: 'running', owedBy: { id: it.cast.bodyB }, dueOn: '2026-06-12' });
  done(await acceptContribution(world(), helper, id, part, {}));
  done(await deliverContribution(world(), helper, id, part, { words: 'Tiga dahan dipotong, rahasia dapur kami.', images: await it.clerk.images('#264') }));
  expect((await promises(id)).find((one) => one.kind === 'contribution')).toMatchObject({ state: 'kept', wasLate: false });
  done(await answerReport(world(), it.cast.officers.liaison, id, complete));
  const entries = await it.city.db.read((tx) => publicTimelineOf(tx, originOf(id)));
  expect(JSON.stringify(entries)).not.toContain('rahasia dapur');
  expect(entries.find((entry) => entry.kind === 'answered-completing')?.data['participants']).toBeTruthy();
  const open = await publicCase(world(), number);
  expect(open?.contributions).toEqual([{ bodyId: it.cast.bodyB, task: expect.any(String), state: 'delivered' }]);
  expect(open?.files).toEqual([]);
  expect((await trackCase(world(), number, () => true))?.files).toEqual([]);
  expect(await problems()).toEqual([]);
});

test('a completing answer waits for what is missing or says why it goes out without', async () => {
  const { id, part } = await joint();
  expect(await answerReport(world(), it.cast.officers.liaison, id, complete)).toEqual({ refused: 'contributions-missing' });
  expect((await parts(id))[0]?.state).toBe('requested');
  done(await answerReport(world(), it.cast.officers.liaison, id, { ...complete, withoutContributions: 'Dahan sudah jatuh sendiri.' }));
  expect((await parts(id))[0]?.state).toBe('withdrawn');
  expect(await acceptContribution(world(), helper, id, part, {}), 'whose part ended sees the case no more').toBeNull();
  expect(await problems()).toEqual([]);
});

test('an agency that takes part sees the case and its own talk, never that of another agency, and nobody else sees it', async () => {
  const { id, number, part } = await joint();
  expect(await seenBy(third, number)).toBeNull();
  done(await askContribution(world(), it.cast.officers.coordinator, id, task(third.bodyId!)));
  const other = (await parts(id)).find((one) => one.bodyId === third.bodyId)!.id;
  done(await discussContribution(world(), it.cast.officers.liaison, id, part, { words: 'Kunci gudang ada di pos.' }));
  done(await discussContribution(world(), helper, id, part, { words: 'Kami ambil besok pagi.' }));
  expect(await discussContribution(world(), third, id, part, { words: 'Kami juga.' })).toBeNull();
  const said = async (officer: Officer) => (await seenBy(officer, number))!.entries.filter((entry) => entry.kind === 'contribution-words').map((entry) => entry.body);
  expect(await said(helper)).toEqual(['Kunci gudang ada di pos.', 'Kami ambil besok pagi.']);
  expect(await said(third)).toEqual([]);
  expect(await said(it.cast.officers.coordinator)).toHaveLength(2);
  expect((await seenBy(helper, number))!.entries.every((entry) => entry.visibility === 'public' || entry.data['contributionId'] === part)).toBe(true);
  const lists = (officer: Officer) => it.city.db.read(async (tx) => [(await listByTime(tx, scopeOf(officer)!, {}, null, 50)).some((one) => one.id === id), (await listByDue(tx, scopeOf(officer)!, { owedBy: officer.bodyId! }, null, 50)).some((one) => one.id === id)]);
  expect(await lists(helper)).toEqual([true, true]);
  expect(await lists({ ...helper, bodyId: newId() })).toEqual([false, false]);
  done(await declineContribution(world(), third, id, other, { reason: 'no_means_now', words: 'Alat dipakai di tempat lain.' }));
  expect(await seenBy(third, number), 'whoever declined has no business with it any more').toBeNull();
  expect((await parts(id)).find((one) => one.id === other)).toMatchObject({ state: 'declined', declineReason: 'no_means_now' });
  done(await askContribution(world(), it.cast.officers.liaison, id, task(third.bodyId!)));
});

test('two officers who deliver at once deliver once', async () => {
  const { id, part } = await joint();
  const twice = await Promise.all([1, 2].map((n) => deliverContribution(world(), { ...helper, id: newId() }, id, part, { words: `Bagian kami ${n}.`, images: [] })));
  expect(twice.filter((one) => one !== null && 'refused' in one)).toEqual([{ refused: 'contribution-over' }]);
  expect((await promises(id)).filter((one) => one.kind === 'contribution' && one.state === 'kept')).toHaveLength(1);
});

test('a part may be sent back once, with a clock of its own, and a task may be taken back', async () => {
  const { id, part } = await joint();
  done(await deliverContribution(world(), helper, id, part, { words: 'Selesai.', images: [] }));
  done(await reworkContribution(world(), it.cast.officers.liaison, id, part, { words: 'Masih ada sisa dahan.', days: 2 }));
  expect((await parts(id))[0]).toMatchObject({ state: 'accepted', reworks: 1 });
  done(await deliverContribution(world(), helper, id, part, { words: 'Sudah bersih.', images: [] }));
  expect(await reworkContribution(world(), it.cast.officers.liaison, id, part, { words: 'Lagi.', days: 2 })).toEqual({ refused: 'rework-once' });
  done(await askContribution(world(), it.cast.officers.liaison, id, task(third.bodyId!)));
  const other = (await parts(id)).find((one) => one.bodyId === third.bodyId)!;
  done(await withdrawContribution(world(), it.cast.officers.liaison, id, other.id, { words: 'Tidak perlu lagi.' }));
  expect((await promises(id)).find((one) => one.id === other.promiseId)?.state).toBe('void');
  expect(await problems()).toEqual([]);
});

test.each<[string, () => Parameters<typeof askContribution>[3], string]>([
  ['the lead itself', () => task(it.cast.bodyA), 'same-body'], ['the same agency twice', () => task(), 'contributes-already'], ['a task longer than the case', () => task(third.bodyId!, 40), 'beyond-lead-clock'],
  ['no days', () => task(third.bodyId!, 0), 'beyond-lead-clock'], ['an agency outside the city', () => task(it.outside), 'body-outside-city'], ['no words', () => ({ ...task(third.bodyId!), task: ' ' }), 'empty'],
])('%s is refused and nothing is owed', async (_, input, code) => {
  const { id } = await joint();
  expect(await askContribution(world(), it.cast.officers.liaison, id, input())).toEqual({ refused: code });
  expect(await parts(id)).toHaveLength(1);
  expect((await promises(id)).filter((one) => one.kind === 'contribution')).toHaveLength(1);
});

test('the coordinator makes a contributor the lead: case and clocks go to it, the former lead takes a task', async () => {
  const { id, number, part } = await joint();
  expect(await changeLead(world(), it.cast.officers.liaison, id, part, { task: 'Pasang lampu.', days: 3 })).toEqual({ refused: 'not-allowed' });
  done(await changeLead(world(), it.cast.officers.coordinator, id, part, { task: 'Pasang lampu.', days: 3 }));
  expect(await stored(world(), number)).toMatchObject({ bodyId: it.cast.bodyB, contributorIds: [it.cast.bodyA] });
  expect((await promises(id)).filter((one) => one.state === 'running').map((one) => [one.kind, one.owedBy.id]).sort()).toEqual(
    [['completion', it.cast.bodyB], ['contribution', it.cast.bodyA], ['first_answer', it.cast.bodyB]]);
  done(await answerReport(world(), helper, id, { ...complete, withoutContributions: 'Lampu menyala lagi.' }));
  expect(await problems()).toEqual([]);
});

test('the task of an abolished agency goes to its successor by the coordinator\'s hand', async () => {
  const { id, part } = await joint();
  expect(await passToSuccessor(world(), it.cast.officers.coordinator, id, part, {})).toEqual({ refused: 'body-still-valid' });
  const heir = third.bodyId!;
  await it.city.db.transaction(async (tx) => {
    await tx.sql`update bodies set valid_to = '2026-06-08' where id = ${it.cast.bodyB}`;
    await tx.sql`insert into body_links (predecessor_id, successor_id, effective_on) values (${it.cast.bodyB}, ${heir}, '2026-06-09')`;
  });
  done(await passToSuccessor(world(), it.cast.officers.coordinator, id, part, {}));
  expect((await parts(id))[0]).toMatchObject({ bodyId: heir, state: 'requested' });
  done(await acceptContribution(world(), third, id, part, {}));
  expect(await problems()).toEqual([]);
  await it.city.db.transaction((tx) => tx.sql`update bodies set valid_to = null where id = ${it.cast.bodyB}`);
});

test('nothing is owed by others once the case has ended, and verify sees a part that its history does not know', async () => {
  const { id, part } = await joint();
  await it.clerk.withdraw(id);
  expect((await parts(id))[0]?.state).toBe('withdrawn');
  expect(await deliverContribution(world(), helper, id, part, { words: 'Terlambat.', images: [] })).toBeNull();
  expect(await problems()).toEqual([]);
  await it.city.db.transaction((tx) => tx.sql`update complaint_contributions set state = 'accepted' where id = ${part}`);
  expect(await problems()).toEqual(expect.arrayContaining(['a contribution is accepted, but its history says withdrawn', 'a contribution is owed, but its promise has ended']));
  await it.city.db.transaction((tx) => tx.sql`update complaint_contributions set state = 'withdrawn' where id = ${part}`);
});
