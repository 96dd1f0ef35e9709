import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { done, lodged } from '../../../test/cases.ts';
import { saveBody } from '../../directory/officers/store/officers.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { partyTimelineOf, publicTimelineOf } from '../../followup/store-timeline.ts';
import { addDays, dayOf, type Day } from '../../law/day.ts';
import { listMails } from '../../platform/mail/outbox.ts';
import { acceptAnswer, contestAnswer } from '../actions/reporter.ts';
import { originOf } from '../actions/step.ts';
import { referReport } from '../actions/triage.ts';
import { openCaseCity, type CaseCity } from '../city.fixture.ts';
import { raiseEscalations } from '../jobs.ts';
import { complaintProblems } from '../verify.ts';
import { consentToPublish, draftAgreement, endWithoutAgreement, signAgreement, signOnPaper, withdrawSignature } from './actions-agreement.ts';
import { acceptDeliberation, appointFacilitator, declineDeliberation, leaveDeliberation, nameProxy, proposeDeliberation } from './actions-begin.ts';
import { callSession, noteInConfidence, readInvitations, recordMeeting } from './actions-meeting.ts';
import { breakObligation, keepObligation } from './actions-obligations.ts';
import { gatherDeliberation } from './gather.ts';
import { makeRecord } from './record.ts';
import type { ObligationText } from './domain.ts';
import { sayDeliberation } from './text.ts';

let it: CaseCity;
beforeAll(async () => { it = await openCaseCity(); });
afterAll(() => it.city.close());

const RES = { kind: 'reporter' } as const;
const world = () => it.city.world;
const officers = () => it.cast.officers;
const today = (): Day => dayOf(world().now(), world().city.utcOffsetMinutes);
const look = async (number: string, who: Parameters<typeof gatherDeliberation>[2] = null) => (await gatherDeliberation(world(), number, who, () => true))!;
const problems = () => world().db.read(async (tx) => {
  const all: string[] = [];
  for await (const one of complaintProblems(tx, world().files)) all.push(one.what);
  return all;
});
const publicKinds = (id: string) => world().db.read(async (tx) => (await publicTimelineOf(tx, originOf(id))).map((one) => one.kind));

async function working(more: Parameters<typeof lodged>[1] = {}) {
  const made = await lodged(world(), more);
  await it.clerk.refer(made.id);
  await it.clerk.accept(made.id);
  return made;
}
/** A deliberation that runs, led by an officer of another office. */
async function led(more: Parameters<typeof lodged>[1] = {}) {
  const made = await working(more);
  done(await proposeDeliberation(world(), RES, made.id, { reason: 'Mari bicarakan jadwalnya.' }));
  done(await acceptDeliberation(world(), officers().liaison, made.id, {}));
  done(await appointFacilitator(world(), officers().coordinator, made.id, { email: 'otherliaison@uji.example', name: '', office: '' }));
  return made;
}
const lead = () => officers().otherLiaison;
const owes = (dueOn: Day = addDays(today(), 5), owedBy: ObligationText['owedBy'] = 'body'): ObligationText => ({ owedBy, what: 'Lampu diganti', dueOn, proof: 'Foto' });
const draft = (id: string, obligations: readonly ObligationText[] = [owes()]) => draftAgreement(world(), lead(), id, { kind: 'agreed', text: 'Lampu diganti paling lambat minggu depan. Hubungi 081234567890.', obligations });
const signs = (id: string, who: Parameters<typeof signAgreement>[1], agreement = 1) => signAgreement(world(), who, id, { agreement, name: 'Nama Contoh', drawing: '' });
async function agreed(more: Parameters<typeof lodged>[1] = {}, obligations?: readonly ObligationText[]) {
  const made = await led(more);
  done(await draft(made.id, obligations));
  done(await signs(made.id, RES));
  done(await signs(made.id, officers().head));
  return made;
}

describe('proposing', () => {
  test('either side proposes, the other accepts; the case stays as it was and its completion clock runs on', async () => {
    const { id, number } = await working();
    const before = (await world().db.read((tx) => promisesOf(tx, originOf(id)))).find((one) => one.kind === 'completion')!;
    done(await proposeDeliberation(world(), officers().liaison, id, { reason: 'Kami ingin bertemu.' }));
    expect(await acceptDeliberation(world(), officers().liaison, id, {}), 'not one\'s own proposal').toEqual({ refused: 'not-allowed' });
    const after = done(await acceptDeliberation(world(), RES, id, {}));
    expect(after.state).toBe('in_progress');
    const clock = (await world().db.read((tx) => promisesOf(tx, originOf(id)))).find((one) => one.kind === 'completion')!;
    expect([clock.state, clock.dueOn, clock.pauses]).toEqual(['running', before.dueOn, []]);
    expect((await look(number)).running!.d.state).toBe('open');
    expect(await problems()).toEqual([]);
  });

  test('proposals that cross begin it once; of two who accept at once one does', async () => {
    const first = await working();
    done(await proposeDeliberation(world(), RES, first.id, { reason: 'Saya usul.' }));
    done(await proposeDeliberation(world(), officers().liaison, first.id, { reason: 'Kami usul.' }));
    expect((await publicKinds(first.id)).filter((kind) => kind === 'deliberation-opened')).toHaveLength(1);
    const second = await working();
    done(await proposeDeliberation(world(), RES, second.id, { reason: 'Saya usul.' }));
    const both = await Promise.all([acceptDeliberation(world(), officers().liaison, second.id, {}), acceptDeliberation(world(), officers().head, second.id, {})]);
    expect(both.filter((one) => one && 'refused' in one)).toEqual([{ refused: 'wrong-state' }]);
    expect((await publicKinds(second.id)).filter((kind) => kind === 'deliberation-opened')).toHaveLength(1);
  });

  test('it is not offered on a restricted report, and nobody can look for one there', async () => {
    const { id, number } = await lodged(world(), { proposedClass: 'complaint_oversight' });
    await it.clerk.refer(id, { class: 'complaint_oversight', bodyId: officers().inspectorate.bodyId!, publication: null });
    for (const who of [RES, officers().coordinator, officers().inspectorate]) expect(await proposeDeliberation(world(), who, id, { reason: 'Usul.' })).toSatisfy((one) => one === null || (one as { refused: string }).refused === 'not-offered' || (one as { refused: string }).refused === 'not-allowed');
    expect(await gatherDeliberation(world(), number, null, () => true)).toBeNull();
    expect(await gatherDeliberation(world(), number, officers().coordinator, () => true)).toBeNull();
  });

  test('nothing of the case waits for it: contesting, closing and declining go their way', async () => {
    const { id } = await working();
    await it.clerk.answer(id);
    done(await proposeDeliberation(world(), RES, id, { reason: 'Usul.' }));
    expect(done(await contestAnswer(world(), id, { text: 'Masih mati.', images: [] })).state).toBe('contested');
    done(await acceptDeliberation(world(), officers().liaison, id, {}));
    await it.clerk.answer(id);
    expect(done(await acceptAnswer(world(), id, { text: '' })).state).toBe('completed');
    done(await leaveDeliberation(world(), RES, id, { reason: '' }));
    const other = await working();
    done(await proposeDeliberation(world(), RES, other.id, { reason: 'Usul.' }));
    done(await declineDeliberation(world(), officers().liaison, other.id, { reason: '' }));
    expect((await publicKinds(other.id)).some((kind) => kind.startsWith('deliberation')), 'a declined proposal is nobody\'s business').toBe(false);
    expect(await problems()).toEqual([]);
  });
});

describe('the facilitator', () => {
  test('comes from outside: not the office, not its line, nobody who handled the case', async () => {
    const { id } = await working();
    done(await proposeDeliberation(world(), RES, id, { reason: 'Usul.' }));
    done(await acceptDeliberation(world(), officers().liaison, id, {}));
    const appoint = (email: string, name = '', office = '') => appointFacilitator(world(), officers().coordinator, id, { email, name, office });
    expect(await appoint('head@uji.example')).toEqual({ refused: 'facilitator-same-body' });
    expect(await appoint('siapa@uji.example')).toEqual({ refused: 'unknown-officer' });
    await it.city.world.db.transaction(async (tx) => { await tx.sql`update bodies set parent_id = ${it.cast.bodyA} where id = ${it.cast.bodyB}`; });
    expect(await appoint('otherliaison@uji.example')).toEqual({ refused: 'facilitator-related-body' });
    await it.city.world.db.transaction(async (tx) => { await tx.sql`update bodies set parent_id = null where id = ${it.cast.bodyB}`; });
    await referReport(world(), officers().coordinator, id, { class: 'complaint_service', bodyId: it.cast.bodyB, categoryId: null, functionId: null, areaCode: null, instruction: '', publication: null });
    expect(await appoint('liaison@uji.example'), 'had the case in hand').toEqual({ refused: 'facilitator-handled' });
    done(await appoint('', 'Bu Contoh', 'Lembaga Contoh'));
    expect(await noteInConfidence(world(), officers().coordinator, id, { text: 'Catatan' }), 'the coordinator keeps the record of an outside person, not their notes').toEqual({ refused: 'not-allowed' });
  });

  test('who later works for the reported office is removed, and the coordinator is told why', async () => {
    const { id, number } = await led();
    await world().db.transaction((tx) => saveBody(tx, lead().id, it.cast.bodyA));
    await it.clerk.promise(id);
    const { d } = (await look(number, officers().coordinator)).running!;
    await world().db.transaction((tx) => saveBody(tx, lead().id, it.cast.bodyB));
    expect([d.facilitatorId, d.facilitatorFlag]).toEqual([null, 'same-body']);
    expect(await gatherDeliberation(world(), number, lead(), () => true), 'no longer theirs to see').toBeNull();
    expect(await problems()).toEqual([]);
  });

  test('a facilitator whose office gets the case is removed, and the new office has signed nothing', async () => {
    const { id, number } = await led();
    done(await draft(id));
    done(await signs(id, officers().head));
    await it.clerk.refer(id, { bodyId: it.cast.bodyB, publication: null });
    const { d, signatures } = (await look(number, officers().coordinator)).running!;
    expect([d.facilitatorFlag, d.bodyId, signatures.every((one) => one.withdrawnAt !== null)]).toEqual(['same-body', it.cast.bodyB, true]);
  });

  test('confidential notes are read by the facilitator alone, and lie sealed', async () => {
    const { id, number } = await led();
    done(await noteInConfidence(world(), lead(), id, { text: 'Pelapor bersedia menunggu.' }));
    expect((await look(number, lead())).running!.notes).toMatchObject([{ text: 'Pelapor bersedia menunggu.' }]);
    for (const who of [null, officers().coordinator, officers().liaison, officers().auditor]) expect((await look(number, who)).running!.notes).toEqual([]);
    const stored = await world().db.read(async (tx) => JSON.stringify([await tx.sql`select sealed from complaint_deliberation_notes`, await tx.sql`select data, body, internal from timeline_entries where origin_id = ${id}`]));
    expect(stored).not.toContain('menunggu');
  });
});

describe('meeting', () => {
  test('invitations carry proof, minutes are read by both, a proxy\'s name only by their own side and the facilitator', async () => {
    const { id, number } = await led({ anonymous: true });
    const at = new Date(world().now().getTime() + 86_400_000);
    done(await callSession(world(), lead(), id, { at, place: 'Balai RW', online: false }));
    done(await readInvitations(world(), RES, id));
    expect(await readInvitations(world(), RES, id), 'once').toEqual({ refused: 'wrong-state' });
    done(await nameProxy(world(), RES, id, { name: 'Kuasa Contoh', power: 'Surat 3 Juni', images: [] }));
    expect(await nameProxy(world(), RES, id, { name: 'Kuasa Contoh', power: '', images: await it.clerk.images('#333') })).toEqual({ refused: 'anonymous-paper' });
    const seen = await look(number, officers().liaison);
    expect(seen.running!.invitations.find((one) => one.side === 'reporter' && one.way === 'page')!.readAt).not.toBeNull();
    expect(JSON.stringify(seen)).not.toContain('Kuasa Contoh');
    expect((await look(number)).running!.proxies[0]!.name).toBe('Kuasa Contoh');
    const session = seen.running!.sessions[0]!;
    expect(await recordMeeting(world(), lead(), id, { sessionId: session.id, attendance: 'Kedua pihak', minutes: 'Sepakat bertemu lagi.' }), 'not before it').toEqual({ refused: 'wrong-state' });
    it.city.clock.advance(2 * 86_400_000);
    done(await recordMeeting(world(), lead(), id, { sessionId: session.id, attendance: 'Kedua pihak', minutes: 'Sepakat bertemu lagi.' }));
    expect((await look(number)).running!.sessions[0]!.minutes).toBe('Sepakat bertemu lagi.');
    expect((await publicKinds(id)).includes('deliberation-session-held')).toBe(false);
  });
});

describe('the agreement', () => {
  test('is made by the second signature, once, also when both sign at the same moment; each obligation becomes a promise', async () => {
    const { id, number } = await led();
    done(await draft(id, [owes(), owes(addDays(today(), 3), 'reporter')]));
    const both = await Promise.all([signs(id, RES), signs(id, officers().head)]);
    both.forEach((one) => done(one));
    const { d, obligations } = (await look(number)).running!;
    expect([d.state, d.outcome, obligations.map((one) => one.state)]).toEqual(['ended', 'agreed', ['running', 'running']]);
    const owed = (await world().db.read((tx) => promisesOf(tx, originOf(id)))).filter((one) => one.kind === 'obligation');
    expect(owed.map((one) => one.owedBy.type).toSorted()).toEqual(['body', 'resident']);
    expect((await publicKinds(id)).filter((kind) => kind === 'deliberation-ended')).toHaveLength(1);
    expect(await problems()).toEqual([]);
  });

  test('a new version voids what was signed, and an old one can no longer be signed', async () => {
    const { id, number } = await led();
    done(await draft(id));
    done(await signs(id, RES));
    done(await draft(id, []));
    expect(await signs(id, officers().head, 1)).toEqual({ refused: 'text-changed' });
    done(await signs(id, officers().head, 2));
    expect((await look(number)).running!.d.state, 'the reporter has not signed this one').toBe('open');
    expect(await signs(id, officers().head, 2)).toEqual({ refused: 'signed-already' });
    expect((await look(number)).running!.agreements.map((one) => one.version)).toEqual([2, 1]);
  });

  test('a signature withdrawn before all signed is gone; afterwards the agreement no longer binds and a closed case goes on', async () => {
    const { id, number } = await led();
    done(await draft(id));
    done(await signs(id, RES));
    done(await withdrawSignature(world(), RES, id, { reason: '' }));
    done(await signs(id, officers().head));
    expect((await look(number)).running!.d.state).toBe('open');
    done(await signs(id, RES));
    await it.clerk.answer(id);
    done(await acceptAnswer(world(), id, { text: '' }));
    const after = done(await withdrawSignature(world(), officers().head, id, { reason: 'Anggaran tidak ada.' }));
    expect(after.state).toBe('in_progress');
    const { d, obligations } = (await look(number)).running!;
    expect([d.outcome, obligations[0]!.state]).toEqual(['withdrawn', 'void']);
    expect(await problems()).toEqual([]);
  });

  test('nothing of its words is public before both agreed; then personal data is masked', async () => {
    const { id } = await agreed();
    const texts = async () => JSON.stringify(await world().db.read((tx) => publicTimelineOf(tx, originOf(id))));
    done(await consentToPublish(world(), RES, id, { yes: true }));
    expect(await texts()).not.toContain('Lampu diganti paling');
    done(await consentToPublish(world(), officers().head, id, { yes: true }));
    expect(await texts()).toContain('Lampu diganti paling');
    expect(await texts()).not.toContain('081234567890');
  });

  test('paper is signed with a picture, but not for a reporter without a name', async () => {
    const images = await it.clerk.images('#456');
    const named = await led();
    done(await draft(named.id));
    done(await signOnPaper(world(), lead(), named.id, { agreement: 1, side: 'reporter', images }));
    const nameless = await led({ anonymous: true });
    done(await draft(nameless.id));
    expect(await signOnPaper(world(), lead(), nameless.id, { agreement: 1, side: 'reporter', images })).toEqual({ refused: 'anonymous-paper' });
    done(await endWithoutAgreement(world(), lead(), nameless.id, { reason: 'Tidak ada titik temu.' }));
    expect((await look(nameless.number)).running!.d.outcome).toBe('not_agreed');
  });

  test('the record is a PDF whose hash stands in the history, and no name of the reporter is in it', async () => {
    const { id, number } = await agreed({ reporter: { name: 'Rahayu Contoh', phone: '', email: '', address: '' } });
    done(await makeRecord(world(), lead(), id, {}));
    const { d } = (await look(number)).running!;
    const bytes = (await world().files.get(d.minutesKey!))!;
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const told = await world().db.read((tx) => partyTimelineOf(tx, originOf(id)));
    expect(told.find((one) => one.kind === 'deliberation-minutes')!.data['recordHash']).toBe(d.minutesKey);
    expect(JSON.stringify(told)).not.toContain('Rahayu');
    expect(await problems()).toEqual([]);
  });
});

describe('obligations', () => {
  test('one that is shown to be done is kept', async () => {
    const { id, number } = await agreed();
    expect(await proposeDeliberation(world(), RES, id, { reason: 'Lagi.' }), 'while something is owed under the one before').toEqual({ refused: 'deliberation-running' });
    const [one] = (await look(number)).running!.obligations;
    expect(await keepObligation(world(), RES, id, { obligationId: one!.id, evidence: 'Bukan saya', images: [] })).toEqual({ refused: 'not-allowed' });
    done(await keepObligation(world(), officers().liaison, id, { obligationId: one!.id, evidence: 'Sudah diganti.', images: [] }));
    expect((await world().db.read((tx) => promisesOf(tx, originOf(id)))).find((each) => each.kind === 'obligation')!.state).toBe('kept');
    expect((await look(number)).offered).toBe(true);
    expect(await problems()).toEqual([]);
  });

  test('one broken after the case was closed climbs the ladder and reopens the case', async () => {
    const { id, number } = await agreed();
    await it.clerk.answer(id);
    done(await acceptAnswer(world(), id, { text: '' }));
    const [one] = (await look(number)).running!.obligations;
    expect(await breakObligation(world(), RES, id, { obligationId: one!.id, reason: 'Belum.' })).toEqual({ refused: 'not-due-yet' });
    it.city.clock.advance(12 * 86_400_000);
    await raiseEscalations(world());
    const raised = await world().db.read((tx) => publicTimelineOf(tx, originOf(id)));
    expect(raised.some((entry) => entry.kind === 'promise-escalated' && entry.data['what'] === 'obligation')).toBe(true);
    const again = done(await breakObligation(world(), RES, id, { obligationId: one!.id, reason: 'Masih gelap.' }));
    expect([again.state, again.endedAt]).toEqual(['in_progress', null]);
    expect((await publicKinds(id)).includes('reopened')).toBe(true);
    expect((await look(number)).running!.obligations[0]!.state).toBe('broken');
    expect(await problems()).toEqual([]);
  });

  test('they bind the office that signed, also where the case goes on to another one, which reads the agreement and cannot undo it', async () => {
    const { id, number } = await led();
    done(await draft(id));
    done(await signs(id, officers().head));
    await it.clerk.giveBack(id);
    done(await signs(id, RES));
    const owed = (await world().db.read((tx) => promisesOf(tx, originOf(id)))).find((one) => one.kind === 'obligation')!;
    expect(owed.owedBy).toEqual({ type: 'body', id: it.cast.bodyA });
    await it.clerk.refer(id, { bodyId: it.cast.bodyB, publication: null });
    const other = { ...officers().otherLiaison, id: officers().auditor.id };
    expect((await look(number, other)).place.side).toBeNull();
    const mailed = (await world().db.read((tx) => listMails(tx))).filter((mail) => mail.subject.endsWith(`${sayDeliberation('id').mail['ended']}: ${number}`)).map((mail) => mail.to);
    expect(mailed).toContain('liaison@uji.example');
    expect(await withdrawSignature(world(), other, id, { reason: 'Bukan urusan kami.' })).toEqual({ refused: 'not-allowed' });
    const [one] = (await look(number, officers().liaison)).running!.obligations;
    done(await keepObligation(world(), officers().liaison, id, { obligationId: one!.id, evidence: 'Sudah diganti.', images: [] }));
    expect([(await look(number, other)).mayPropose, (await look(number, officers().liaison)).mayPropose]).toEqual([true, false]);
    done(await proposeDeliberation(world(), other, id, { reason: 'Kami teruskan.' }));
    expect(await problems()).toEqual([]);
  });

  test('on an answered case a broken one keeps it from closing by silence', async () => {
    const { id, number } = await agreed();
    await it.clerk.answer(id);
    it.city.clock.advance(8 * 86_400_000);
    const [one] = (await look(number)).running!.obligations;
    expect(done(await breakObligation(world(), lead(), id, { obligationId: one!.id, reason: 'Tidak dikerjakan.' })).state).toBe('contested');
  });
});

test('verify sees an obligation of an earlier deliberation that its promise does not bear out', async () => {
  const { id, number } = await agreed();
  const [one] = (await look(number)).running!.obligations;
  done(await keepObligation(world(), officers().liaison, id, { obligationId: one!.id, evidence: 'Sudah diganti.', images: [] }));
  done(await proposeDeliberation(world(), RES, id, { reason: 'Lagi.' }));
  await world().db.transaction(async (tx) => { await tx.sql`update complaint_deliberation_obligations set state = 'void' where id = ${one!.id}`; });
  expect(await problems()).toContain('an obligation of its deliberation is void, but its promise is kept');
  await world().db.transaction(async (tx) => { await tx.sql`update complaint_deliberation_obligations set state = 'kept' where id = ${one!.id}`; });
});

test('verify sees an outcome, an obligation, a text and a signature that history does not bear out', async () => {
  const { number } = await agreed();
  const { d } = (await look(number)).running!;
  expect(await problems()).toEqual([]);
  const plant = (work: (tx: Parameters<Parameters<ReturnType<typeof world>['db']['transaction']>[0]>[0]) => Promise<unknown>) => world().db.transaction(async (tx) => { await work(tx); });
  await plant((tx) => tx.sql`update complaint_deliberations set outcome = 'not_agreed' where id = ${d.id}`);
  expect(await problems()).toContain('its deliberation came to not_agreed, but its history says agreed');
  await plant((tx) => tx.sql`update complaint_deliberations set outcome = 'agreed' where id = ${d.id}`);
  await plant((tx) => tx.sql`update complaint_deliberation_obligations set state = 'kept' where deliberation_id = ${d.id}`);
  expect(await problems()).toContain('an obligation of its deliberation is kept, but its promise is running');
  await plant((tx) => tx.sql`update complaint_deliberation_obligations set state = 'running' where deliberation_id = ${d.id}`);
  await plant((tx) => tx.sql`update complaint_deliberation_signatures set hash = 'x' where deliberation_id = ${d.id} and side = 'body'`);
  expect(await problems()).toContain('a signature does not fit version 1 of its agreement');
  await plant((tx) => tx.sql`update complaint_deliberation_agreements set text = 'Lain' where deliberation_id = ${d.id}`);
  expect(await problems()).toContain('version 1 of its agreement was changed');
});
