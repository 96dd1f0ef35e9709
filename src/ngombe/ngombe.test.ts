import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestCity, type TestCity } from '../../test/city.ts';
import { castOf, type Cast } from '../../test/people.ts';
import { followupProblems } from '../followup/verify.ts';
import { timelineOf } from '../followup/store-timeline.ts';
import { listMails } from '../platform/mail/outbox.ts';
import { originOf } from './actions/frame.ts';
import { registerOrRefuse, type Registered, type RegisterInput } from './actions/register.ts';
import { askWritten, releaseQuestion, rewrite, withdraw } from './actions/registrations.ts';
import { callNext, overrideSelection, selectSpeakers } from './actions/select.ts';
import { cancelSession, changeSession, isRefused, planSession, publishSession } from './actions/sessions.ts';
import { carryOverDue } from './actions/carry-over.ts';
import type { Session, SessionPlan } from './domain.ts';
import { publicQuestions, registrationByNumber, registrationsOf } from './store-registrations.ts';
import { sessionByEdition } from './store-sessions.ts';
import { ngombeProblems } from './verify.ts';

let it: TestCity;
let cast: Cast;
let edition = 0;
beforeAll(async () => { it = await openTestCity({ profile: 'malang' }); cast = await castOf(it.world); });
afterAll(() => it.close());
// Registration opens on Monday 1 June at 08.00 and closes on Thursday 4 June at 16.00; the session is on Friday evening.
beforeEach(() => { it.clock.set('2026-06-01T02:00:00Z'); });

const planned = (more: Partial<SessionPlan> = {}): SessionPlan => ({
  edition: ++edition, kind: 'ward', title: 'Ngombe di Bareng', areaCode: null, scopeAreaCode: null, venue: 'Balai RW 05', startsAt: new Date('2026-06-05T11:30:00Z'), endsAt: new Date('2026-06-05T13:30:00Z'),
  opensAt: new Date('2026-06-01T01:00:00Z'), closesAt: new Date('2026-06-04T09:00:00Z'), quota: 6, joinedEvent: '', facilities: ['wheelchair'], notice: '', bodyIds: [cast.bodyA], ...more,
});
const done = <T extends object>(outcome: T): Exclude<T, { refused: string }> => {
  if ('refused' in outcome) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome as Exclude<T, { refused: string }>;
};
async function published(more: Partial<SessionPlan> = {}): Promise<Session> {
  const session = done(await planSession(it.world, cast.officers.coordinator, planned(more)));
  return done(await publishSession(it.world, cast.officers.coordinator, session.edition, 1));
}
let people = 0;
const input = (more: Partial<RegisterInput> = {}): RegisterInput => ({
  person: { name: `Warga Uji ${++people}`, phone: `08120000${String(people).padStart(4, '0')}`, email: `warga${people}@surat.example` }, named: true, areaCode: null, groupName: '', categoryId: null,
  question: 'Kapan saluran air dikeruk?', needs: [], mode: 'attend', lang: 'id', token: `token-${people}-aaaaaaaaaaaaaaaaaaaa`, lodgedBy: null, ...more,
});
const registered = async (session: Session, more: Partial<RegisterInput> = {}): Promise<Registered> => done(await registerOrRefuse(it.world, session.edition, input(more)));
const stored = async (number: string) => (await it.db.read((tx) => registrationByNumber(tx, number)))!.registration;
const now = async (session: Session) => (await it.db.read((tx) => sessionByEdition(tx, session.edition)))!;
const statesOf = async (session: Session) => (await it.db.read((tx) => registrationsOf(tx, session.id))).map((one) => one.state);
const problems = () => it.db.read(async (tx) => {
  const found: string[] = [];
  for await (const { where, what } of followupProblems(tx, 420)) found.push(`${where} ${what}`);
  for await (const { where, what } of ngombeProblems(tx, it.world.files)) found.push(`${where} ${what}`);
  return found;
});
async function drawn(session: Session): Promise<Session> {
  it.clock.set('2026-06-04T09:00:00Z');
  return done(await selectSpeakers(it.world, cast.officers.coordinator, session.edition, (await now(session)).version));
}

test('nine people for six places: six are called, three go first into the next session with the same number and code', async () => {
  const session = await published();
  const all: Registered[] = [];
  for (let n = 0; n < 9; n += 1) all.push(await registered(session));
  await drawn(session);
  const states = await statesOf(session);
  expect([states.filter((one) => one === 'selected').length, states.filter((one) => one === 'waitlisted').length]).toEqual([6, 3]);
  it.clock.set('2026-06-06T02:00:00Z');
  const next = await published({ opensAt: new Date('2026-06-06T01:00:00Z'), closesAt: new Date('2026-06-11T09:00:00Z'), startsAt: new Date('2026-06-12T11:30:00Z'), endsAt: new Date('2026-06-12T13:30:00Z') });
  await registered(next);
  it.clock.set('2026-06-11T09:00:00Z');
  done(await selectSpeakers(it.world, cast.officers.coordinator, next.edition, (await now(next)).version));
  const order = (await it.db.read((tx) => registrationsOf(tx, next.id))).sort((a, b) => a.place! - b.place!);
  expect(order.map((one) => one.carriedSince !== null)).toEqual([true, true, true, false]);
  expect(order.slice(0, 3).every((one) => all.some(({ number }) => number === one.number))).toBe(true);
  expect(await carryOverDue(it.world)).toBe(0);
  expect(await problems()).toEqual([]);
});

test('registration closes to the minute, and who comes too late is offered the next session and an answer in writing', async () => {
  const session = await published();
  const later = await published({ startsAt: new Date('2026-06-12T11:30:00Z'), endsAt: new Date('2026-06-12T13:30:00Z'), closesAt: new Date('2026-06-11T09:00:00Z') });
  it.clock.set('2026-06-04T08:59:59Z');
  await registered(session);
  it.clock.set('2026-06-04T11:00:00Z');
  expect(await registerOrRefuse(it.world, session.edition, input())).toMatchObject({ refused: 'closed', next: { edition: later.edition } });
  expect(done(await registerOrRefuse(it.world, session.edition, input({ mode: 'written' }))).number).toMatch(/^NGB-2026-\d{5}$/);
  done(await cancelSession(it.world, cast.officers.coordinator, later.edition, (await now(later)).version, 'Uji'));
});

test('the same form sent twice, at once or later, is one registration with one code', async () => {
  const session = await published();
  const same = input();
  const answers = await Promise.all(Array.from({ length: 5 }, () => registerOrRefuse(it.world, session.edition, same)));
  expect(new Set(answers.map((one) => JSON.stringify([done(one).number, done(one).secret]))).size).toBe(1);
  it.clock.set('2026-06-04T12:00:00Z');
  expect(done(await registerOrRefuse(it.world, session.edition, same)).number).toBe(done(answers[0]!).number);
});

test('a contact registers once for a session, however the number is written; a refused form may be mended', async () => {
  const session = await published();
  await registered(session, { person: { name: 'Bu Uji', phone: '0812-9999-0001', email: '' } });
  const again = input({ person: { name: 'Bu Uji', phone: '+62 812 9999 0001', email: '' }, question: 'Yang lain lagi?' });
  expect(await registerOrRefuse(it.world, session.edition, again)).toMatchObject({ refused: 'registered-before' });
  expect(done(await registerOrRefuse(it.world, session.edition, { ...again, person: { ...again.person, phone: '081299990002' } })).number).toBeTruthy();
});

test('a place that is given up goes to the next who waits', async () => {
  const session = await published({ quota: 2 });
  for (let n = 0; n < 4; n += 1) await registered(session);
  await drawn(session);
  const order = (await it.db.read((tx) => registrationsOf(tx, session.id))).sort((x, y) => x.place! - y.place!);
  done(await withdraw(it.world, { kind: 'resident' }, order[0]!, order[0]!.version));
  expect(await Promise.all(order.map(async (one) => (await stored(one.number)).state))).toEqual(['withdrawn', 'selected', 'selected', 'waitlisted']);
  expect(await problems()).toEqual([]);
});

test('two officers who give the last place to two people at once: one has it, the other officer is told', async () => {
  const session = await published({ quota: 2 });
  for (let n = 0; n < 4; n += 1) await registered(session);
  await drawn(session);
  const order = (await it.db.read((tx) => registrationsOf(tx, session.id))).sort((x, y) => x.place! - y.place!);
  const give = async (number: string, to: 'selected' | 'waitlisted', version?: number) =>
    overrideSelection(it.world, cast.officers.coordinator, session.edition, version ?? (await now(session)).version, { number, to, reason: 'Alasan tertulis' });
  done(await give(order[0]!.number, 'waitlisted'));
  const { version } = await now(session);
  const outcomes = await Promise.all([give(order[2]!.number, 'selected', version), give(order[3]!.number, 'selected', version)]);
  expect(outcomes.filter((one) => !isRefused(one))).toHaveLength(1);
  expect(outcomes.find((one) => isRefused(one))).toEqual({ refused: 'changed-meanwhile' });
  expect(await give(order[0]!.number, 'selected')).toMatchObject({ refused: 'quota-below-selected', selected: 2 });
  expect(isRefused(await callNext(it.world, cast.officers.coordinator, session.edition, (await now(session)).version))).toBe(true);
  expect(await problems()).toEqual([]);
});

test('the quota cannot go below those who were called, and a raised one calls the next', async () => {
  const session = await published({ quota: 2 });
  for (let n = 0; n < 4; n += 1) await registered(session);
  await drawn(session);
  const as = async (quota: number) => changeSession(it.world, cast.officers.coordinator, session.edition, (await now(session)).version, { ...await now(session), quota }, 'Kuota');
  expect(await as(1)).toMatchObject({ refused: 'quota-below-selected', selected: 2 });
  done(await as(3));
  expect((await statesOf(session)).filter((one) => one === 'selected')).toHaveLength(3);
});

test('a postponed or moved session tells everybody once, and keeps what stood there before', async () => {
  const session = await published();
  const { number } = await registered(session);
  const was = await now(session);
  done(await changeSession(it.world, cast.officers.coordinator, session.edition, was.version, { ...was, startsAt: new Date('2026-06-08T11:30:00Z'), endsAt: new Date('2026-06-08T13:30:00Z') }, 'Hujan deras'));
  expect(await changeSession(it.world, cast.officers.coordinator, session.edition, was.version, was, 'x')).toMatchObject({ refused: 'changed-meanwhile' });
  const entries = await it.db.read((tx) => timelineOf(tx, originOf(session.id)));
  expect(entries.find((one) => one.kind === 'session-postponed')).toMatchObject({ visibility: 'public', body: 'Hujan deras', data: { from: { startsAt: '2026-06-05T11:30:00.000Z' } } });
  const mails = (await it.db.read((tx) => listMails(tx))).filter((mail) => mail.text.includes(number));
  expect(mails.map((mail) => mail.subject).filter((subject) => subject.startsWith('Waktu berubah'))).toHaveLength(1);
});

test('a cancelled session sends everybody who wanted to come on to the next', async () => {
  const session = await published();
  const comes = await registered(session);
  const writes = await registered(session, { mode: 'written' });
  const next = await published({ startsAt: new Date('2026-06-19T11:30:00Z'), endsAt: new Date('2026-06-19T13:30:00Z'), closesAt: new Date('2026-06-18T09:00:00Z') });
  done(await cancelSession(it.world, cast.officers.coordinator, session.edition, (await now(session)).version, 'Wali kota berhalangan'));
  expect((await stored(comes.number)).sessionId).not.toBe(session.id);
  expect((await stored(writes.number)).sessionId).toBe(session.id);
  done(await cancelSession(it.world, cast.officers.coordinator, next.edition, (await now(next)).version, 'Uji'));
  expect(await problems()).toEqual([]);
});

test('no question is public before an officer has read it; harsh words wait under their own heading and are never dropped', async () => {
  const session = await published();
  const { number } = await registered(session, { named: false, question: 'Goblok sekali, kapan jalan diaspal?' });
  const one = await stored(number);
  expect([one.held, one.shownName]).toEqual([true, '']);
  expect(await it.db.read((tx) => publicQuestions(tx, session.id, 10))).toEqual([]);
  done(await releaseQuestion(it.world, cast.officers.coordinator, one, one.version, 'Kapan jalan diaspal?'));
  expect(await it.db.read((tx) => publicQuestions(tx, session.id, 10))).toEqual([{ number, name: '', groupName: '', areaCode: null, question: 'Kapan jalan diaspal?' }]);
  const read = await stored(number);
  done(await rewrite(it.world, read, read.version, { ...read, question: 'Kapan jalan dan trotoar diaspal?' }));
  expect(await it.db.read((tx) => publicQuestions(tx, session.id, 10))).toEqual([]);
});

test('an answer in writing can be asked for instead of a place until the session begins', async () => {
  const session = await published({ quota: 1 });
  const [first, second] = [await registered(session), await registered(session)];
  await drawn(session);
  const called = [await stored(first.number), await stored(second.number)].find((one) => one.state === 'selected')!;
  done(await askWritten(it.world, called, called.version));
  const other = called.number === first.number ? second.number : first.number;
  expect((await stored(other)).state).toBe('selected');
  it.clock.set('2026-06-05T11:30:00Z');
  expect(await askWritten(it.world, await stored(other), (await stored(other)).version)).toEqual({ refused: 'too-late' });
});

test('verify sees a draw that was tampered with and a state without history', async () => {
  const session = await published({ quota: 1 });
  const { number } = await registered(session);
  await registered(session);
  await drawn(session);
  await it.db.transaction(async (tx) => { await tx.sql`update ngombe_registrations set state = 'selected' where session_id = ${session.id}`; });
  const found = await problems();
  expect(found.some((one) => one.includes('has 2 speakers for 1 places'))).toBe(true);
  expect(found.some((one) => one.includes('history says waitlisted'))).toBe(true);
  expect(number).toBeTruthy();
});
