import type { Officer } from '../../directory/actor.ts';
import { officersOf, officersWithRole } from '../../directory/officers/store/officers.ts';
import type { Data } from '../../followup/domain.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { World } from '../../platform/world.ts';
import { actOn, type Act, type Outcome, type Step, type Who } from '../actions/step.ts';
import { newId } from '../../platform/db/id.ts';
import { addFile } from '../store-files.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import { placeOf, type Deliberation, type Place, type Side } from './domain.ts';
import { lastDeliberationOf, saveDeliberation } from './store.ts';
import { deliberationMail } from './text.ts';

export type Person = Officer | { kind: 'reporter' };
/** What acts on a deliberation: the step of the case, the deliberation, and what the person is to it. */
export interface Acting { step: Step; d: Deliberation; place: Place; side: Side | null }

export const REPORTER_PLACE: Place = { side: 'reporter', leads: false, keeper: false, appoints: false, reads: true };
export const placeFor = (who: Person, step: Step, d: Deliberation | null): Place => (who.kind === 'reporter' ? REPORTER_PLACE : placeOf(who, step.c, d));

/**
 * One action on the last deliberation of a case, under the case's lock.
 * @returns null where there is none, or where this officer may not read it
 */
export const actOnDeliberation = (world: World, who: Person, id: string, act: Act, work: (acting: Acting) => Promise<Outcome>): Promise<Outcome> =>
  actOn(world, who as Who, id, null, act, async (step) => {
    const d = step.c.restricted ? null : await lastDeliberationOf(step.tx, id);
    const place = placeFor(who, step, d);
    if (!d || !place.reads) return null;
    return work({ step, d, place, side: place.side });
  });

/** Every entry carries the state, so that the history can be held against the table. */
export function tell({ step, d }: Pick<Acting, 'step' | 'd'>, kind: string, visibility: 'public' | 'party', more: { data?: Data; body?: string } = {}): string {
  const data = { deliberationId: d.id, deliberation: d.state, ...(d.outcome ? { deliberationOutcome: d.outcome } : {}), ...more.data };
  return step.enter(kind, visibility, { data, ...(more.body === undefined ? {} : { body: more.body }) });
}

/** Ends it. Nobody reads in public who left, or why. */
export async function end({ step, d }: Pick<Acting, 'step' | 'd'>, outcome: NonNullable<Deliberation['outcome']>): Promise<void> {
  const wasOpen = d.state === 'open';
  Object.assign(d, { state: 'ended', outcome, endedAt: step.now, nextAt: null });
  await saveDeliberation(step.tx, d);
  if (wasOpen) tell({ step, d }, 'deliberation-ended', 'public');
}

/** Mails officers: number and a link, no word of anybody. */
export async function mailOfficers({ step, d }: Pick<Acting, 'step' | 'd'>, to: 'body' | 'coordinator' | string, news: string): Promise<void> {
  const { tx, world, c, now } = step;
  const partyId = d.state === 'ended' ? d.bodyId : c.bodyId;
  const accounts = to === 'coordinator' ? await officersWithRole(tx, 'coordinator')
    : partyId === null ? [] : (await officersOf(tx, partyId)).filter((one) => one.roles.some((role) => role === 'agency_liaison' || role === 'agency_head'));
  const addresses = to === 'body' || to === 'coordinator' ? accounts.map((one) => one.email) : [to];
  for (const address of new Set(addresses)) await queueMail(tx, { to: address, at: now, ...deliberationMail(world, c.number, news) });
}

/** Pictures of receipts and papers: for the parties and the officers of the case, never public. */
export async function keepPapers(step: Step, images: readonly PreparedImage[], entryId: string, byReporter: boolean): Promise<void> {
  for (const image of images) await addFile(step.tx, { ...image, id: newId(), complaintId: step.c.id, entryId, role: 'attachment', byReporter, isPublic: false, addedAt: step.now });
}

const PURPOSE = 'deliberation';
/** Names, receipts, drawn lines and notes; each bound to its own row, and through it to the deliberation and the case. */
export const sealFor = (world: World, rowId: string, value: unknown): Buffer => world.keys.seal(PURPOSE, JSON.stringify(value), rowId);
/** @throws Error where the key of the installation is not the one that sealed it */
export function readSealed<T>(world: World, rowId: string, sealed: Buffer): T {
  const text = world.keys.open(PURPOSE, sealed, rowId);
  if (text === null) throw new Error('a sealed part of a deliberation cannot be opened with this key');
  return JSON.parse(text) as T;
}
