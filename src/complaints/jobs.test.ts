import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, lodged, stored, type Clerk } from '../../test/cases.ts';
import type { TestCity } from '../../test/city.ts';
import { emailOf, type Cast } from '../../test/people.ts';
import { openCaseCity } from './city.fixture.ts';
import { contestAnswer } from './actions/reporter.ts';
import { enactRuleSet } from './actions/rule-sets.ts';
import { complaintsMoved } from './events.ts';
import { promisesOf } from '../followup/store-promises.ts';
import { answeredBefore, raiseEscalations, renewDueDates, sweepReporters } from './jobs.ts';
import { calendarOf } from '../followup/calendar.ts';
import { originOf } from './actions/step.ts';
import { operatingRules } from './rules.ts';

let city: TestCity;
let cast: Cast;
let clerk: Clerk;
beforeAll(async () => { ({ city, cast, clerk } = await openCaseCity()); });
afterAll(() => city.close());

/** Recipients and texts of the mails that were queued since the last look. */
let seen = 0;
async function newMails(): Promise<{ to: string; text: string }[]> {
  const all = await city.db.read((tx) => tx.sql<{ to_address: string; body_text: string }>`select to_address, body_text from outbox_mails order by id`);
  const fresh = all.slice(seen).map((mail) => ({ to: mail.to_address, text: mail.body_text }));
  seen = all.length;
  return fresh;
}

test('clocks tell the office of its own reports, and of a restricted one the Inspektorat and the coordinator alone', async () => {
  city.clock.set('2026-06-09T02:00:00Z');
  const plain = await lodged(city.world);
  const oversight = await lodged(city.world, { proposedClass: 'complaint_oversight' });
  await clerk.refer(plain.id);
  await clerk.refer(oversight.id, { bodyId: cast.officers.inspectorate.bodyId!, class: 'complaint_oversight', publication: null });
  city.clock.set('2026-12-01T02:00:00Z');
  await newMails();
  await raiseEscalations(city.world);
  const mails = await newMails();
  const toldOf = (number: string) => new Set(mails.filter((mail) => mail.text.includes(number)).map((mail) => mail.to));
  expect(toldOf(oversight.number)).toEqual(new Set([emailOf('inspectorate'), emailOf('coordinator')]));
  expect(toldOf(plain.number)).toEqual(new Set([emailOf('liaison'), emailOf('head'), emailOf('coordinator'), emailOf('leadership')]));
  await raiseEscalations(city.world);
  expect(await newMails()).toEqual([]);
});

test('one reminder is sent after an outage, the silent case is closed once, and a case that cannot be moved on holds back no other', async () => {
  city.clock.set('2026-07-06T02:00:00Z');
  const reporter = { name: 'Ani', phone: '', email: 'ani@uji.example', address: '' };
  const [broken, fine] = [await lodged(city.world, { reporter }), await lodged(city.world, { reporter })];
  for (const one of [broken, fine]) { await clerk.refer(one.id); await clerk.answer(one.id, { doneOn: '2026-07-06' }); }
  await newMails();
  city.clock.set('2026-07-17T02:00:00Z');
  expect(await sweepReporters(city.world)).toEqual({ closed: 0, archived: 0, reminded: 2 });
  expect(await newMails()).toHaveLength(2);
  expect(await sweepReporters(city.world)).toEqual({ closed: 0, archived: 0, reminded: 0 });
  // An identity that no key opens any more: what would tell its reporter fails.
  await city.db.transaction((tx) => tx.sql`update complaint_reporters set sealed = ${Buffer.alloc(64)} where complaint_id = ${broken.id}`);
  city.clock.set('2026-07-27T02:00:00Z');
  await expect(sweepReporters(city.world)).rejects.toThrow('1 cases could not be moved on');
  expect((await stored(city.world, fine.number)).verdict).toBe('silent');
  expect((await stored(city.world, broken.number)).state).toBe('answered');
  await city.db.transaction((tx) => tx.sql`update complaint_reporters set has_email = false where complaint_id = ${broken.id}`);
  expect(await sweepReporters(city.world)).toEqual({ closed: 1, archived: 0, reminded: 0 });
});

test('reminders follow the rule set under which the case began', async () => {
  await enactRuleSet(city.world, { ...operatingRules, id: 'uji-tanpa-pengingat', effectiveFrom: '2026-08-01', replyReminders: [] }, cast.officers.coordinator.id);
  city.clock.set('2026-08-03T02:00:00Z');
  const one = await lodged(city.world);
  await clerk.refer(one.id);
  await clerk.answer(one.id, { doneOn: '2026-08-03' });
  city.clock.set('2026-08-13T02:00:00Z');
  expect(await sweepReporters(city.world)).toMatchObject({ reminded: 0 });
});

test('thirty days without completion end the case, and it is not ended twice', async () => {
  city.clock.set('2026-09-01T02:00:00Z');
  const one = await lodged(city.world);
  await clerk.ask(one.id);
  city.clock.set('2026-10-02T02:00:00Z');
  const both = await Promise.all([sweepReporters(city.world), sweepReporters(city.world)]);
  expect(both.reduce((sum, done) => sum + done.archived, 0)).toBe(1);
  expect(await stored(city.world, one.number)).toMatchObject({ state: 'archived', dueAt: null });
});

test('a due date that fell behind is found again, and a move never overwrites an action under way', async () => {
  city.clock.set('2026-10-05T02:00:00Z');
  const one = await lodged(city.world);
  await clerk.refer(one.id);
  const before = await city.db.read((tx) => promisesOf(tx, originOf(one.id)));
  let release!: () => void;
  const held = new Promise<void>((resolve) => { release = resolve; });
  const locked = new Promise<void>((resolve) => {
    void city.db.transaction(async (tx) => { await tx.sql`select 1 from complaints where id = ${one.id} for update`; resolve(); await held; });
  });
  await locked;
  // Both wait for the lock in this order: the answer first, then the move.
  const answered = clerk.answer(one.id, { doneOn: '2026-10-05' });
  await new Promise((resolve) => { setTimeout(resolve, 200); });
  const moved = city.db.transaction((tx) => complaintsMoved(tx, before));
  await new Promise((resolve) => { setTimeout(resolve, 200); });
  release();
  const { dueAt } = await answered;
  await moved;
  expect((await stored(city.world, one.number)).dueAt).toEqual(dueAt);
  await city.db.transaction((tx) => tx.sql`update complaints set due_at = '2030-01-01' where id = ${one.id}`);
  expect(await renewDueDates(city.world)).toBe(1);
  expect((await stored(city.world, one.number)).dueAt).toEqual(dueAt);
  done(await contestAnswer(city.world, one.id, { text: 'Belum menyala.', images: [] }));
});

test('working days behind an answer are counted like every other clock', async () => {
  const calendar = await calendarOf(city.world);
  expect(answeredBefore(new Date('2026-06-19T02:00:00Z'), 5, calendar, 420).toISOString()).toBe('2026-06-14T17:00:00.000Z');
});
