import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, lodged } from '../../../test/cases.ts';
import { partyTimelineOf, timelineOf } from '../../followup/store-timeline.ts';
import { openIdentity } from '../actions/identity.ts';
import { returnReferral } from '../actions/agency.ts';
import { originOf } from '../actions/step.ts';
import { referReport } from '../actions/triage.ts';
import { openCaseCity, type CaseCity } from '../city.fixture.ts';
import { complaintProblems } from '../verify.ts';
import { listRulings } from './store-rulings.ts';
import { rulingViewOf } from './ruling.ts';

let it: CaseCity;
beforeAll(async () => { it = await openCaseCity(); });
afterAll(() => it.city.close());

const plain = () => ({ class: 'complaint_service' as const, bodyId: it.cast.bodyA, categoryId: null, functionId: null, areaCode: null, instruction: '', publication: null });
const refer = (id: string, ruling?: { topic: string; text: string }) => referReport(it.city.world, it.cast.officers.coordinator, id, { ...plain(), ruling });
const giveBack = (id: string, reason: 'not_our_function' | 'outside_city') => returnReferral(it.city.world, it.cast.officers.liaison, id, { reason, explanation: 'Bukan tugas kami.' });
const problems = () => it.city.world.db.read(async (tx) => {
  const all: string[] = [];
  for await (const one of complaintProblems(tx, it.city.world.files)) all.push(one.what);
  return all;
});

async function returnedThrice(): Promise<string> {
  const { id } = await lodged(it.city.world, { title: 'Pohon miring di atas sungai' });
  for (let n = 0; n < 3; n += 1) { done(await refer(id)); done(await giveBack(id, 'not_our_function')); }
  return id;
}

test('after the third return a case goes on only with a ruling, whose reason then holds', async () => {
  const id = await returnedThrice();
  expect(await refer(id)).toEqual({ refused: 'ruling-due' });
  expect(await refer(id, { topic: 'pohon di atas sungai', text: ' ' })).toEqual({ refused: 'ruling-due' });
  const after = done(await refer(id, { topic: 'pohon di atas sungai', text: 'Pohon di sempadan sungai dirawat dinas ini. Telepon 081234567890.' }));
  expect(after.state).toBe('forwarded');
  const [ruling] = await it.city.world.db.read((tx) => listRulings(tx, 'sungai', null, 10));
  expect(ruling).toMatchObject({ complaintId: id, bodyId: it.cast.bodyA, returnCount: 3, topic: 'pohon di atas sungai' });
  expect(ruling!.text).not.toContain('081234567890');
  const entry = (await it.city.world.db.read((tx) => timelineOf(tx, originOf(id)))).find((one) => one.kind === 'ruled');
  expect(entry).toMatchObject({ visibility: 'public', body: ruling!.text });
  expect(await giveBack(id, 'not_our_function')).toEqual({ refused: 'ruled-already' });
  expect(done(await giveBack(id, 'outside_city')).state).toBe('received');
  expect(await refer(id), 'a later return asks for a ruling anew').toEqual({ refused: 'ruling-due' });
});

test('a referral that is refused leaves no ruling behind that would settle the next', async () => {
  const id = await returnedThrice();
  const refused = await referReport(it.city.world, it.cast.officers.coordinator, id, { ...plain(), publication: { title: ' ', text: 'Pohon miring.', fileIds: [] }, ruling: { topic: 'pohon tumbang', text: 'Urusan dinas ini.' } });
  expect(refused).toEqual({ refused: 'empty' });
  expect(await it.city.world.db.read((tx) => listRulings(tx, 'tumbang', null, 10))).toEqual([]);
  expect(await refer(id)).toEqual({ refused: 'ruling-due' });
});

test('a ruling is shown as a precedent for a like report, and found by its words only', async () => {
  const id = await returnedThrice();
  done(await refer(id, { topic: 'pohon roboh', text: 'Urusan dinas ini.' }));
  const like = done(await refer((await lodged(it.city.world, { title: 'Ada pohon besar' })).id));
  const view = await it.city.world.db.read((tx) => rulingViewOf(tx, like, null));
  expect(view.due).toBe(false);
  expect(view.precedents.map((one) => one.topic)).toContain('pohon roboh');
  expect(await it.city.world.db.read((tx) => listRulings(tx, 'trotoar', null, 10))).toEqual([]);
});

test('verify sees a ruling that is gone', async () => {
  const id = await returnedThrice();
  done(await refer(id, { topic: 'saluran', text: 'Urusan dinas ini.' }));
  expect(await problems()).toEqual([]);
  await it.city.world.db.transaction(async (tx) => { await tx.sql`delete from complaint_rulings where complaint_id = ${id}`; });
  expect(await problems()).toEqual(['was ruled on, but its ruling is missing']);
});

test('the reporter sees the role and office of whoever looked at the identity, and what for', async () => {
  const { id } = await lodged(it.city.world);
  await openIdentity(it.city.world, it.cast.officers.coordinator, id, { kind: 'contact', purpose: 'Menelepon pelapor' });
  const seen = (await it.city.world.db.read((tx) => partyTimelineOf(tx, originOf(id)))).find((one) => one.kind === 'identity-seen');
  expect(seen).toMatchObject({ body: 'Menelepon pelapor', data: { role: 'coordinator' } });
});
