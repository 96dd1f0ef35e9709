import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lodged, stored } from '../../../test/cases.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { isOpen } from '../../followup/domain.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { partyTimelineOf } from '../../followup/store-timeline.ts';
import { listMails } from '../../platform/mail/outbox.ts';
import { originOf } from '../actions/step.ts';
import { openCaseCity, type CaseCity } from '../city.fixture.ts';
import { listPublic } from '../store-public.ts';
import { complaintProblems } from '../verify.ts';
import { bringMembers, keepMerged, mergeReport, objectToMerge, unmergeReport } from './merge.ts';
import { similarTo } from './similar.ts';

let it: CaseCity;
beforeAll(async () => { it = await openCaseCity(); });
afterAll(() => it.city.close());
beforeEach(() => it.city.clock.set('2026-06-09T02:00:00Z'));

const reporter = (email: string) => ({ name: 'Sari Rahasia', phone: '', email, address: '' });
const by = () => it.cast.officers.coordinator;
const world = () => it.city.world;
const report = (more: Parameters<typeof lodged>[1] = {}) => lodged(world(), { areaCode: null, ...more });
const owed = async (id: string) => (await world().db.read((tx) => promisesOf(tx, originOf(id)))).filter(isOpen)
  .map(({ kind, owedBy, dueOn, dueAt, startedAt, pauses, extensions }) => ({ kind, owedBy, dueOn, dueAt, startedAt, pauses, extensions }))
  .sort((a, b) => a.kind.localeCompare(b.kind));
const merge = (member: { id: string }, lead: { id: string }) => mergeReport(world(), by(), member.id, lead.id, {});
const unmerge = (member: { id: string }) => unmergeReport(world(), by(), member.id, {});
const problems = () => world().db.read(async (tx) => {
  const all = [];
  for await (const problem of complaintProblems(tx, world().files)) all.push(problem);
  return all;
});

test('one answer to the lead answers all, once; each reporter accepts or contests for themselves', async () => {
  const [lead, one, two] = [await report(), await report({ reporter: reporter('satu@uji.example') }), await report()];
  for (const member of [one, two]) expect(await merge(member, lead)).toMatchObject({ state: 'received' });
  await it.clerk.refer(lead.id);
  await bringMembers(world());
  expect((await owed(one.id)).map((promise) => promise.kind)).toEqual(['completion', 'first_answer']);
  await expect(it.clerk.answer(one.id)).rejects.toThrow('merged');
  it.city.clock.advance(3_600_000);
  await it.clerk.answer(lead.id);
  await Promise.all([bringMembers(world()), bringMembers(world())]);
  await bringMembers(world());
  expect(await stored(world(), one.number)).toMatchObject({ state: 'answered', outcome: 'solved' });
  const told = (await world().db.read((tx) => partyTimelineOf(tx, originOf(one.id)))).filter((entry) => entry.kind === 'lead-answered');
  expect(told.map((entry) => entry.body)).toEqual(['Lampu di gang itu sudah kami ganti dan menyala.']);
  const mails = (await world().db.read((tx) => listMails(tx))).filter((mail) => mail.to === 'satu@uji.example' && mail.subject.includes('Dijawab'));
  expect(mails).toHaveLength(1);
  expect(`${mails[0]!.subject} ${mails[0]!.text}`).not.toContain('{lead}');
  await it.clerk.approve(one.id);
  await it.clerk.contest(two.id);
  await it.clerk.approve(lead.id);
  await bringMembers(world());
  expect([(await stored(world(), one.number)).state, (await stored(world(), two.number)).state]).toEqual(['completed', 'contested']);
  expect(await it.clerk.answer(two.id)).toMatchObject({ state: 'answered' });
  expect(await problems()).toEqual([]);
});

test('separating undoes a merge completely, also after both were answered: the state and every clock from before', async () => {
  const [lead, member] = [await report(), await report()];
  const before = await owed(member.id);
  await merge(member, lead);
  await it.clerk.refer(lead.id);
  await bringMembers(world());
  it.city.clock.advance(86_400_000);
  await it.clerk.answer(lead.id);
  await bringMembers(world());
  expect((await stored(world(), member.number)).state).toBe('answered');
  expect(await unmerge(member)).toMatchObject({ state: 'received', bodyId: null, hasCompletingAnswer: false, outcome: null });
  expect(await owed(member.id)).toEqual(before);
  expect(await unmerge(member)).toMatchObject({ refused: 'wrong-state' });
  expect(await problems()).toEqual([]);
});

test('what a reporter decided stands after a separation', async () => {
  const [lead, member] = [await report(), await report()];
  await merge(member, lead);
  await it.clerk.refer(lead.id);
  await it.clerk.answer(lead.id);
  await bringMembers(world());
  await it.clerk.approve(member.id);
  expect(await unmerge(member)).toMatchObject({ state: 'completed', verdict: 'accepted' });
  expect(await problems()).toEqual([]);
});

test('a lead that is merged itself takes its reports along and takes them back', async () => {
  const [top, middle, leaf] = [await report(), await report(), await report()];
  await merge(leaf, middle);
  await merge(middle, top);
  const leads = async () => Object.fromEntries((await world().db.read((tx) => tx.sql<{ member_id: string; lead_id: string }>`select member_id, lead_id from complaint_matters where member_id = any(${[middle.id, leaf.id]}::uuid[])`)).map((row) => [row.member_id, row.lead_id]));
  expect(await leads()).toEqual({ [middle.id]: top.id, [leaf.id]: top.id });
  expect(await merge(top, leaf)).toEqual({ refused: 'not-allowed' });
  await unmerge(middle);
  expect(await leads()).toEqual({ [leaf.id]: middle.id });
  expect(await problems()).toEqual([]);
});

test('a lead that ends without an answer leaves nobody behind: its reports stand on their own again', async () => {
  const [lead, member] = [await report(), await report()];
  const before = await owed(member.id);
  await merge(member, lead);
  await it.clerk.refer(lead.id);
  await bringMembers(world());
  await it.clerk.withdraw(lead.id);
  await bringMembers(world());
  expect(await stored(world(), member.number)).toMatchObject({ state: 'received', bodyId: null });
  expect(await owed(member.id)).toEqual(before);
  expect(await problems()).toEqual([]);
});

test('restricted, confidential leads, other classes and ended leads are refused', async () => {
  const [lead, ended, secret, hidden, aspiration] = [await report(), await report(), await report({ proposedClass: 'complaint_oversight' }), await report({ confidential: true }), await report()];
  await it.clerk.archive(ended.id);
  await it.clerk.refer(lead.id);
  await it.clerk.refer(aspiration.id, { class: 'aspiration' });
  expect(await merge(secret, lead)).toEqual({ refused: 'not-allowed' });
  expect(await merge(await report(), hidden)).toEqual({ refused: 'not-allowed' });
  expect(await merge(await report(), ended)).toEqual({ refused: 'lead-ended', from: 'archived' });
  expect(await merge(aspiration, lead)).toEqual({ refused: 'other-class' });
  expect(await merge(lead, await report())).toEqual({ refused: 'merge-other-way' });
});

test('a reporter may say that theirs is another matter; the coordinator decides with a reason', async () => {
  const [lead, member] = [await report(), await report()];
  await merge(member, lead);
  expect(await objectToMerge(world(), member.id, { text: ' ' })).toEqual({ refused: 'empty' });
  await objectToMerge(world(), member.id, { text: 'Ini gang lain.' });
  expect(await keepMerged(world(), by(), member.id, { reason: 'Gang itu satu saluran.' })).toMatchObject({ state: 'received' });
  await objectToMerge(world(), member.id, { text: 'Bukan, ini gang buntu.' });
  expect(await unmerge(member)).toMatchObject({ state: 'received' });
});

test('a member shows under its lead in public lists, and similar open reports nearby are offered with their reasons', async () => {
  const [ward] = await world().db.read((tx) => tx.sql<{ code: string }>`select code from areas where kind = 'ward' order by code limit 1`);
  const areaCode = ward!.code;
  const text = 'Lampu penerangan di Gang Mawar dekat pos ronda mati sejak Senin malam.';
  const [lead, member, other] = [await report({ areaCode, text }), await report({ areaCode, text: 'Penerangan Gang Mawar mati, gelap sejak Senin malam dekat pos ronda.' }), await report({ areaCode, text: 'Sampah menumpuk di pasar dan bau.' })];
  const { areas } = await directoryOf(world());
  const asked = await stored(world(), member.number);
  const offered = await world().db.read((tx) => similarTo(tx, by(), asked, areas));
  expect(offered.map((one) => one.complaint.number)).toContain(lead.number);
  expect(offered.map((one) => one.complaint.number)).not.toContain(other.number);
  expect(offered[0]!.likeness.shared.length).toBeGreaterThan(2);
  for (const one of [lead, member]) await it.clerk.refer(one.id, { areaCode });
  await merge(member, lead);
  const numbers = (await world().db.read((tx) => listPublic(tx, { areaCodes: [areaCode] }, null, 50))).map((one) => one.number);
  expect(numbers).toContain(lead.number);
  expect(numbers).not.toContain(member.number);
});

test('verify finds a member that was left open when its lead ended, and one whose history names no lead', async () => {
  const [lead, member] = [await report(), await report()];
  await merge(member, lead);
  await it.clerk.archive(lead.id);
  await world().db.transaction((tx) => tx.sql`update complaint_matters set seen_version = (select version from complaints where id = ${lead.id}) where member_id = ${member.id}`);
  const stray = await report();
  await world().db.transaction((tx) => tx.sql`insert into complaint_matters (member_id, lead_id, since, by_id, seen, before) values (${stray.id}, ${lead.id}, now(), ${by().id}, 0, '{}'::jsonb)`);
  const found = (await problems()).map((problem) => `${problem.where} ${problem.what}`);
  expect(found).toContain(`complaints/${member.number} is still open, but the case it follows has ended`);
  expect(found).toContain(`complaints/${stray.number} follows a case, but its history names none`);
});
