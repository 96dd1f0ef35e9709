import type { Officer } from '../../directory/actor.ts';
import { newId } from '../../platform/db/id.ts';
import type { World } from '../../platform/world.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import type { Act } from '../actions/step.ts';
import { sealedReporterOf } from '../store-reporters.ts';
import { actOnDeliberation, keepPapers, mailOfficers, sealFor, tell, type Acting, type Person } from './act.ts';
import type { Refusal } from '../decisions.ts';
import type { Side } from './domain.ts';
import { saveDeliberation } from './store.ts';
import { addInvitation, addNote, addOption, addSession, markRead, recordSession, sessionsOf } from './store-parts.ts';

const leading = ({ place, d }: Acting): Refusal | null => (!place.leads ? { refused: 'not-allowed' } : d.state === 'open' ? null : { refused: 'wrong-state' });

/** Sets a day and invites both sides: on their pages, and by mail where there is an address. */
export const callSession = (world: World, who: Officer, id: string, input: Act & { at: Date; place: string; online: boolean }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d } = acting;
    const refusal = leading(acting);
    if (refusal) return refusal;
    if (!input.place.trim()) return { refused: 'empty' };
    if (input.at <= step.now) return { refused: 'session-past' };
    const sessionId = newId();
    await addSession(step.tx, d.id, { id: sessionId, at: input.at, place: input.place, online: input.online });
    const hasMail = (await sealedReporterOf(step.tx, id))?.hasEmail ?? false;
    const invite = (side: Side, way: 'page' | 'mail') => addInvitation(step.tx, d.id, { id: newId(), sessionId, side, way, sentAt: step.now, readAt: null, receipt: null });
    for (const side of ['reporter', 'body'] as const) await invite(side, 'page');
    if (hasMail) await invite('reporter', 'mail');
    await invite('body', 'mail');
    await mailOfficers({ step, d }, 'body', 'invited');
    await nextSession(acting);
    tell(acting, 'deliberation-invited', 'party', { data: { sessionAt: input.at.toISOString(), place: input.place } });
    return step.c;
  });

async function nextSession({ step, d }: Acting): Promise<void> {
  const ahead = (await sessionsOf(step.tx, d.id)).filter((one) => one.recordedAt === null).map((one) => one.at.getTime());
  d.nextAt = ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
  await saveDeliberation(step.tx, d);
}

/** Handed over by a person: who took it, and a picture of the receipt. */
export const inviteByHand = (world: World, who: Officer, id: string, input: Act & { sessionId: string; side: Side; receipt: string; images: readonly PreparedImage[] }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d } = acting;
    const refusal = leading(acting);
    if (refusal) return refusal;
    if (!(await sessionsOf(step.tx, d.id)).some((one) => one.id === input.sessionId)) return null;
    if (!input.receipt.trim()) return { refused: 'empty' };
    if (step.c.anonymous && input.side === 'reporter' && input.images.length > 0) return { refused: 'anonymous-paper' };
    const invitationId = newId();
    await addInvitation(step.tx, d.id, { id: invitationId, sessionId: input.sessionId, side: input.side, way: 'hand', sentAt: step.now, readAt: step.now, receipt: sealFor(world, invitationId, input.receipt) });
    const entryId = tell(acting, 'deliberation-invited-by-hand', 'party', { data: { side: input.side } });
    await keepPapers(step, input.images, entryId, false);
    return step.c;
  });

/** The proof that an invitation on the page was read; written once for each side and session. */
export const readInvitations = (world: World, who: Person, id: string) =>
  actOnDeliberation(world, who, id, { keepsVersion: true }, async (acting) => {
    const { step, d, side } = acting;
    if (side === null || (await markRead(step.tx, d.id, side, step.now)) === 0) return { refused: 'wrong-state' };
    tell(acting, 'deliberation-invitation-read', 'party', { data: { side } });
    return step.c;
  });

/** Attendance and minutes, once for each session. */
export const recordMeeting = (world: World, who: Officer, id: string, input: Act & { sessionId: string; attendance: string; minutes: string }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d } = acting;
    const refusal = leading(acting);
    if (refusal) return refusal;
    const session = (await sessionsOf(step.tx, d.id)).find((one) => one.id === input.sessionId);
    if (!session) return null;
    if (session.recordedAt !== null || session.at > step.now) return { refused: 'wrong-state' };
    if (!input.attendance.trim() || !input.minutes.trim()) return { refused: 'empty' };
    await recordSession(step.tx, session.id, input.attendance, input.minutes, step.now);
    await nextSession(acting);
    tell(acting, 'deliberation-session-held', 'party', { body: input.minutes, data: { sessionAt: session.at.toISOString(), attendance: input.attendance } });
    return step.c;
  });

/** For the facilitator alone: no entry in the timeline, so that nobody learns even that there is a note. */
export const noteInConfidence = (world: World, who: Officer, id: string, input: Act & { text: string }) =>
  actOnDeliberation(world, who, id, input, async ({ step, d, place }) => {
    if (!place.keeper) return { refused: 'not-allowed' };
    if (!input.text.trim()) return { refused: 'empty' };
    const noteId = newId();
    await addNote(step.tx, d.id, { id: noteId, byId: who.id, at: step.now, sealed: sealFor(world, noteId, input.text) });
    return step.c;
  });

export const addToOptions = (world: World, who: Person, id: string, input: Act & { text: string }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d, side, place } = acting;
    if (side === null && !place.leads) return { refused: 'not-allowed' };
    if (d.state !== 'open') return { refused: 'wrong-state' };
    if (!input.text.trim()) return { refused: 'empty' };
    await addOption(step.tx, d.id, { id: newId(), side, text: input.text, at: step.now });
    tell(acting, 'deliberation-option', 'party', { body: input.text, data: { side: side ?? 'facilitator' } });
    return step.c;
  });
