import type { World } from '../../platform/world.ts';
import { saveRegistration, waitingFromPast } from '../store-registrations.ts';
import { nextSession, sessionById } from '../store-sessions.ts';
import { inFrame, mailTo, type Frame } from './frame.ts';

/**
 * Who was over the quota, or whose session was called off, goes on to the next published session with the same number and
 * code, and is placed first there (N4). Nothing happens while no such session is published.
 * @returns how many went on
 */
export async function carryOver(frame: Frame): Promise<number> {
  const next = await nextSession(frame.tx, frame.now);
  if (!next) return 0;
  const waiting = (await waitingFromPast(frame.tx, frame.now)).filter((one) => one.sessionId !== next.id);
  for (const one of waiting) {
    const from = await sessionById(frame.tx, one.sessionId);
    await saveRegistration(frame.tx, { ...one, sessionId: next.id, state: 'submitted', carriedSince: one.carriedSince ?? one.receivedAt, place: null, overrideReason: null, attendance: null, walkIn: false });
    await frame.tell(one.id, { kind: 'carried-over', visibility: 'party', data: { from: from?.edition ?? null, edition: next.edition, to: 'submitted' } });
  }
  await mailTo(frame, waiting.map((one) => one.id), { kind: 'carried', session: next, reason: '', key: `carried:${next.id}` });
  return waiting.length;
}

/** The same by the clock: a session has ended while the next one was published already. */
export const carryOverDue = (world: World): Promise<number> => inFrame(world, { kind: 'system' }, carryOver);
