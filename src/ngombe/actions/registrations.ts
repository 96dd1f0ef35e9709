import type { Officer } from '../../directory/actor.ts';
import type { World } from '../../platform/world.ts';
import { phaseOf, type Registration, type Session } from '../domain.ts';
import { lockRegistration, lockRegistrationsOf, saveRegistration } from '../store-registrations.ts';
import { lockSession, saveSession, sessionById } from '../store-sessions.ts';
import { inFrame, type Frame } from './frame.ts';
import { fillPlaces } from './sessions.ts';

export type StepRefusal = { refused: 'wrong-state' | 'changed-meanwhile' | 'too-late' };
type Outcome = Registration | StepRefusal;

/** The session is locked before the registration, as everywhere: who waits for a place and who gives one up never cross. */
async function withBoth(world: World, who: Officer | { kind: 'resident' }, of: Registration, version: number, work: (frame: Frame, session: Session, one: Registration) => Promise<Outcome>): Promise<Outcome> {
  return inFrame(world, who, async (frame) => {
    const found = await sessionById(frame.tx, of.sessionId);
    const session = found && await lockSession(frame.tx, found.edition);
    const one = await lockRegistration(frame.tx, of.id);
    if (!session || !one || one.sessionId !== session.id) return { refused: 'changed-meanwhile' };
    if (one.version !== version) return { refused: 'changed-meanwhile' };
    return work(frame, session, one);
  });
}

/** The person does not come after all. A place that becomes free goes to the next one who waits. */
export const withdraw = (world: World, who: Officer | { kind: 'resident' }, of: Registration, version: number): Promise<Outcome> =>
  withBoth(world, who, of, version, async (frame, session, one) => {
    if (one.state === 'withdrawn') return { refused: 'wrong-state' };
    if (frame.now >= session.endsAt) return { refused: 'too-late' };
    const gone: Registration = { ...one, state: 'withdrawn' };
    await saveRegistration(frame.tx, gone);
    await frame.tell(one.id, { kind: 'withdrawn', visibility: 'party', data: { to: 'withdrawn' } });
    if (one.state === 'selected' && session.state === 'published') {
      const called = await fillPlaces(frame, session, await lockRegistrationsOf(frame.tx, session.id));
      if (called.length > 0) {
        await saveSession(frame.tx, session);
        await frame.tell(session.id, { kind: 'places-filled', visibility: 'public', data: { numbers: called.map((each) => each.number) } });
      }
    }
    return gone;
  });

/** Another wording, a place that was forgotten, or an answer in writing instead. What was published of the old words is taken back until it is read anew. */
export const rewrite = (world: World, of: Registration, version: number, input: Pick<Registration, 'question' | 'areaCode' | 'groupName' | 'needs' | 'held'>): Promise<Outcome> =>
  withBoth(world, { kind: 'resident' }, of, version, async (frame, session, one) => {
    if (one.state === 'withdrawn') return { refused: 'wrong-state' };
    const phase = phaseOf(session, frame.now);
    if (phase !== 'open' && phase !== 'planned' && !(one.mode === 'written' && phase === 'closed')) return { refused: 'too-late' };
    const changed: Registration = { ...one, ...input, publishedQuestion: input.question === one.question ? one.publishedQuestion : null };
    await saveRegistration(frame.tx, changed);
    await frame.tell(one.id, { kind: 'rewritten', visibility: 'party', data: { wordsChanged: input.question !== one.question } });
    return { ...changed, version: one.version + 1 };
  });

/** No longer in the room, but an answer in writing (N6); a drawn place is given up. */
export const askWritten = (world: World, of: Registration, version: number): Promise<Outcome> =>
  withBoth(world, { kind: 'resident' }, of, version, async (frame, session, one) => {
    if (one.state === 'withdrawn' || one.mode === 'written') return { refused: 'wrong-state' };
    if (frame.now >= session.startsAt) return { refused: 'too-late' };
    const changed: Registration = { ...one, mode: 'written', state: 'submitted', place: null };
    await saveRegistration(frame.tx, changed);
    await frame.tell(one.id, { kind: 'written-asked', visibility: 'party', data: { to: 'submitted' } });
    if (one.state === 'selected') await fillPlaces(frame, session, await lockRegistrationsOf(frame.tx, session.id));
    return { ...changed, version: one.version + 1 };
  });

/** An officer has read the question: the words as the public may read them, or null to keep them inside. */
export const releaseQuestion = (world: World, officer: Officer, of: Registration, version: number, words: string | null): Promise<Outcome> =>
  withBoth(world, officer, of, version, async (frame, _session, one) => {
    if (one.state === 'withdrawn') return { refused: 'wrong-state' };
    const read: Registration = { ...one, publishedQuestion: words, held: false };
    await saveRegistration(frame.tx, read);
    await frame.tell(one.id, { kind: words === null ? 'question-kept-inside' : 'question-published', visibility: 'party', data: { asTyped: words === one.question } });
    return { ...read, version: one.version + 1 };
  });
