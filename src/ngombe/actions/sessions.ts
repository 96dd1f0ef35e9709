import { randomBytes } from 'node:crypto';
import type { Officer } from '../../directory/actor.ts';
import { newId } from '../../platform/db/id.ts';
import type { World } from '../../platform/world.ts';
import { phaseOf, type Registration, type Session, type SessionPlan } from '../domain.ts';
import { sealOfSeed } from '../selection.ts';
import { lockRegistrationsOf, saveRegistration } from '../store-registrations.ts';
import { insertSession, lockSession, saveSession } from '../store-sessions.ts';
import { carryOver } from './carry-over.ts';
import { inFrame, mailTo, type Frame } from './frame.ts';

export type SessionRefusal = { refused: 'edition-taken' | 'changed-meanwhile' | 'wrong-state' | 'quota-below-selected' | 'in-the-past'; selected?: number };
export const isRefused = <T extends object>(outcome: T | SessionRefusal): outcome is SessionRefusal => 'refused' in outcome;

/** Writes down a session as a draft; nobody outside sees it yet. The seed of its draw is fixed here. */
export const planSession = (world: World, officer: Officer, plan: SessionPlan): Promise<Session | SessionRefusal> =>
  inFrame(world, officer, async (frame) => {
    const session: Session = { ...plan, id: newId(), state: 'draft', seed: randomBytes(16).toString('hex'), selectedAt: null, endedAt: null, version: 1 };
    if (!await insertSession(frame.tx, session, frame.now, officer.id)) return { refused: 'edition-taken' };
    await frame.tell(session.id, { kind: 'session-planned', visibility: 'internal', data: { edition: session.edition, to: 'draft' } }, { fresh: true });
    return session;
  });

/** Makes a draft public, with the seal of its draw, and calls those who wait from earlier sessions. */
export const publishSession = (world: World, officer: Officer, edition: number, version: number): Promise<Session | SessionRefusal> =>
  change(world, officer, edition, version, async (frame, session) => {
    if (session.state !== 'draft') return { refused: 'wrong-state' };
    if (session.closesAt <= frame.now) return { refused: 'in-the-past' };
    const published: Session = { ...session, state: 'published' };
    await saveSession(frame.tx, published);
    await frame.tell(session.id, { kind: 'session-published', visibility: 'public', data: { to: 'published', seal: sealOfSeed(session.seed), startsAt: session.startsAt.toISOString(), quota: session.quota } });
    await carryOver(frame);
    return published;
  });

/**
 * Changes a session. Where time or place of a published one change, everybody who registered is told, and the timeline keeps
 * what stood there before.
 */
export const changeSession = (world: World, officer: Officer, edition: number, version: number, plan: SessionPlan, reason: string): Promise<Session | SessionRefusal> =>
  change(world, officer, edition, version, async (frame, session) => {
    if (session.state === 'cancelled' || phaseOf(session, frame.now) === 'over') return { refused: 'wrong-state' };
    const registrations = await lockRegistrationsOf(frame.tx, session.id);
    const selected = registrations.filter((one) => one.state === 'selected').length;
    if (plan.quota < selected) return { refused: 'quota-below-selected', selected };
    // The number stays: people have it on paper.
    const changed: Session = { ...session, ...plan, edition: session.edition };
    await saveSession(frame.tx, changed);
    if (session.state === 'draft') return changed;
    if (session.selectedAt) await fillPlaces(frame, changed, registrations);
    await tellMoved(frame, session, changed, registrations, reason);
    return changed;
  });

async function tellMoved(frame: Frame, was: Session, is: Session, registrations: readonly Registration[], reason: string): Promise<void> {
  const timeMoved = was.startsAt.getTime() !== is.startsAt.getTime() || was.endsAt.getTime() !== is.endsAt.getTime();
  const placeMoved = was.venue !== is.venue || was.areaCode !== is.areaCode;
  const kind = timeMoved ? 'session-postponed' : placeMoved ? 'session-moved' : 'session-changed';
  await frame.tell(was.id, {
    kind, visibility: timeMoved || placeMoved ? 'public' : 'internal', body: reason,
    data: { from: { startsAt: was.startsAt.toISOString(), venue: was.venue, closesAt: was.closesAt.toISOString(), quota: was.quota }, now: { startsAt: is.startsAt.toISOString(), venue: is.venue, closesAt: is.closesAt.toISOString(), quota: is.quota } },
  });
  if (!timeMoved && !placeMoved) return;
  await mailTo(frame, living(registrations), { kind: timeMoved ? 'postponed' : 'moved', session: is, reason, key: `${kind}:${is.version}` });
}

/** Calls a session off: everybody is told, and whoever wanted to come waits for the next one. */
export const cancelSession = (world: World, officer: Officer, edition: number, version: number, reason: string): Promise<Session | SessionRefusal> =>
  change(world, officer, edition, version, async (frame, session) => {
    if (session.state === 'cancelled' || phaseOf(session, frame.now) === 'over') return { refused: 'wrong-state' };
    const registrations = await lockRegistrationsOf(frame.tx, session.id);
    const cancelled: Session = { ...session, state: 'cancelled' };
    await saveSession(frame.tx, cancelled);
    await frame.tell(session.id, { kind: 'session-cancelled', visibility: session.state === 'draft' ? 'internal' : 'public', body: reason, data: { to: 'cancelled' } });
    await mailTo(frame, living(registrations), { kind: 'cancelled', session, reason, key: 'cancelled' });
    await carryOver(frame);
    return cancelled;
  });

const living = (registrations: readonly Registration[]): string[] => registrations.filter((one) => one.state !== 'withdrawn').map((one) => one.id);

/** Free places go to those who wait, in the order of the draw. @returns whom */
export async function fillPlaces(frame: Frame, session: Session, registrations: readonly Registration[]): Promise<Registration[]> {
  const free = session.quota - registrations.filter((one) => one.state === 'selected').length;
  const next = registrations.filter((one) => one.state === 'waitlisted').sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity)).slice(0, Math.max(0, free));
  for (const one of next) {
    await saveRegistration(frame.tx, { ...one, state: 'selected' });
    await frame.tell(one.id, { kind: 'selected', visibility: 'party', data: { edition: session.edition, place: one.place, to: 'selected', rule: 'place-freed' } });
  }
  await mailTo(frame, next.map((one) => one.id), { kind: 'selected', session, reason: '', key: `selected:${session.id}` });
  return next;
}

/** Under the lock of the session, with the version the form was opened at. */
export async function change(world: World, officer: Officer, edition: number, version: number, work: (frame: Frame, session: Session) => Promise<Session | SessionRefusal>): Promise<Session | SessionRefusal> {
  return inFrame(world, officer, async (frame) => {
    const session = await lockSession(frame.tx, edition);
    if (!session) return { refused: 'wrong-state' };
    if (session.version !== version) return { refused: 'changed-meanwhile' };
    return work(frame, session);
  });
}
