import type { Officer } from '../../directory/actor.ts';
import type { World } from '../../platform/world.ts';
import type { Registration, Session } from '../domain.ts';
import { orderOf, type Candidate } from '../selection.ts';
import { lockRegistrationsOf, saveRegistration } from '../store-registrations.ts';
import { saveSession } from '../store-sessions.ts';
import { mailTo } from './frame.ts';
import { change, fillPlaces, type SessionRefusal } from './sessions.ts';

/** What the draw sees of a registration: to the minute, without anything personal. */
export const candidateOf = (one: Registration): Candidate => ({
  number: one.number, carried: one.carriedSince !== null, areaCode: one.areaCode, topic: one.categoryId, arrived: (one.carriedSince ?? one.receivedAt).toISOString().slice(0, 16) + 'Z',
});

/** Calls the speakers once registration has closed. Candidates, seed and order stand on the public timeline, so that anybody can draw again. */
export const selectSpeakers = (world: World, officer: Officer, edition: number, version: number): Promise<Session | SessionRefusal> =>
  change(world, officer, edition, version, async (frame, session) => {
    if (session.state !== 'published' || session.selectedAt || frame.now < session.closesAt) return { refused: 'wrong-state' };
    const registrations = (await lockRegistrationsOf(frame.tx, session.id)).filter((one) => one.state === 'submitted' && one.mode === 'attend');
    const candidates = registrations.map(candidateOf);
    const picks = orderOf(candidates, session.seed);
    const byNumber = new Map(registrations.map((one) => [one.number, one]));
    const drawn: Session = { ...session, selectedAt: frame.now };
    await saveSession(frame.tx, drawn);
    await frame.tell(session.id, { kind: 'speakers-drawn', visibility: 'public', data: { seed: session.seed, quota: session.quota, candidates, picks } });
    const [speak, wait] = [picks.slice(0, session.quota), picks.slice(session.quota)];
    for (const pick of picks) {
      const state = pick.place <= session.quota ? 'selected' : 'waitlisted';
      await saveRegistration(frame.tx, { ...byNumber.get(pick.number)!, state, place: pick.place });
      await frame.tell(byNumber.get(pick.number)!.id, { kind: state, visibility: 'party', data: { edition, place: pick.place, of: picks.length, rule: pick.rule, to: state } });
    }
    const ids = (all: typeof picks) => all.map((pick) => byNumber.get(pick.number)!.id);
    await mailTo(frame, ids(speak), { kind: 'selected', session, reason: '', key: `selected:${session.id}` });
    await mailTo(frame, ids(wait), { kind: 'waitlisted', session, reason: '', key: `waitlisted:${session.id}` });
    return drawn;
  });

/** An officer gives somebody a place, or takes it, against the order, and writes why. The quota holds all the same. */
export const overrideSelection = (world: World, officer: Officer, edition: number, version: number, input: { number: string; to: 'selected' | 'waitlisted'; reason: string }): Promise<Session | SessionRefusal> =>
  change(world, officer, edition, version, async (frame, session) => {
    const registrations = await lockRegistrationsOf(frame.tx, session.id);
    const one = registrations.find((each) => each.number === input.number);
    if (!session.selectedAt || session.state !== 'published' || !one || one.mode !== 'attend' || one.state === 'withdrawn' || one.state === input.to) return { refused: 'wrong-state' };
    const selected = registrations.filter((each) => each.state === 'selected').length;
    if (input.to === 'selected' && selected >= session.quota) return { refused: 'quota-below-selected', selected };
    await saveRegistration(frame.tx, { ...one, state: input.to, overrideReason: input.reason });
    await saveSession(frame.tx, session);
    await frame.tell(one.id, { kind: input.to, visibility: 'party', data: { edition, place: one.place, rule: 'override', to: input.to }, body: input.reason });
    await frame.tell(session.id, { kind: 'selection-overridden', visibility: 'public', data: { number: one.number, became: input.to }, body: input.reason });
    await mailTo(frame, [one.id], { kind: input.to, session, reason: input.reason, key: `override:${session.version}` });
    return session;
  });

/** Free places are filled in the order of the draw. */
export const callNext = (world: World, officer: Officer, edition: number, version: number): Promise<Session | SessionRefusal> =>
  change(world, officer, edition, version, async (frame, session) => {
    if (!session.selectedAt || session.state !== 'published' || frame.now >= session.endsAt) return { refused: 'wrong-state' };
    const called = await fillPlaces(frame, session, await lockRegistrationsOf(frame.tx, session.id));
    if (called.length === 0) return { refused: 'wrong-state' };
    await saveSession(frame.tx, session);
    await frame.tell(session.id, { kind: 'places-filled', visibility: 'public', data: { numbers: called.map((one) => one.number) } });
    return session;
  });
