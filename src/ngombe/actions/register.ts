import { createHash } from 'node:crypto';
import type { Officer } from '../../directory/actor.ts';
import { dayOf } from '../../law/day.ts';
import { newId } from '../../platform/db/id.ts';
import { claimOnce } from '../../platform/http/idempotency.ts';
import type { Lang, World } from '../../platform/world.ts';
import { contactMac, sealPerson, secretFromToken, secretMac } from '../access.ts';
import { deskOpen, phaseOf, type Mode, type Need, type Person, type Registration, type Session } from '../domain.ts';
import { needsALook } from '../held-words.ts';
import { hasRegistered, insertRegistration, lockRegistration } from '../store-registrations.ts';
import { lockSession, nextSession } from '../store-sessions.ts';
import { inFrame, mailTo, type Frame } from './frame.ts';

export interface RegisterInput {
  person: Person;
  /** May be called by name in the room and on the page. */
  named: boolean;
  areaCode: string | null;
  groupName: string;
  categoryId: string | null;
  question: string;
  needs: readonly Need[];
  mode: Mode;
  lang: Lang;
  /** From the form; the same token with the same content is the same registration. */
  token: string;
  /** The officer who typed it in for somebody, or null. */
  lodgedBy: Officer | null;
  /** Taken down at the door, while the room is open: in the room already, whatever the form of registration allows by then. */
  walkIn?: boolean | undefined;
}
export interface Registered { number: string; secret: string; session: Session }
/** `next` is where the question can go instead, if there is another session to come. */
export type RegisterRefusal = { refused: 'closed' | 'not-open-yet' | 'registered-before' | 'no-session'; next: Session | null };

/**
 * Takes a registration in. When this returns it is durable. Registration closes to the minute; an answer in writing can be
 * asked for until the session begins.
 */
export async function register(world: World, edition: number, input: RegisterInput): Promise<Registered | RegisterRefusal> {
  const digest = createHash('sha256').update(JSON.stringify([edition, input.question, input.person, input.areaCode, input.mode, input.groupName, input.needs, input.named])).digest('hex');
  const secret = secretFromToken(world.keys, input.token, digest);
  return inFrame(world, input.lodgedBy ?? { kind: 'resident' }, async (frame) => {
    const session = await lockSession(frame.tx, edition);
    const closed = input.walkIn && input.lodgedBy ? (deskOpen(session, frame.now) ? null : 'closed') : refusalOf(session, input.mode, frame.now);
    const id = newId();
    const claim = await claimOnce(frame.tx, `ngombe:${createHash('sha256').update(`${input.token}:${digest}`).digest('hex')}`, frame.now, { id });
    if (!claim.first) return sentBefore(frame, (claim.result as { id: string }).id, session!, secret);
    if (closed) return refuse(frame, closed);
    const mac = contactMac(world.keys, input.person);
    if (mac && await hasRegistered(frame.tx, session!.id, mac, null)) return refuse(frame, 'registered-before');
    return enter(frame, id, session!, input, secret);
  });
}

/** A refusal takes back the claim of the form's token, so that it may be mended and sent again. */
class Refused extends Error {
  readonly refusal: RegisterRefusal;
  constructor(refusal: RegisterRefusal) {
    super('a registration was refused');
    this.refusal = refusal;
  }
}
async function refuse(frame: Frame, refused: RegisterRefusal['refused']): Promise<never> {
  throw new Refused({ refused, next: await nextSession(frame.tx, frame.now) });
}
/** The same, with the refusal as a value. */
export const registerOrRefuse = (world: World, edition: number, input: RegisterInput): Promise<Registered | RegisterRefusal> =>
  register(world, edition, input).catch((error: unknown) => {
    if (error instanceof Refused) return error.refusal;
    throw error;
  });

function refusalOf(session: Session | null, mode: Mode, now: Date): RegisterRefusal['refused'] | null {
  if (!session || session.state !== 'published') return 'no-session';
  const phase = phaseOf(session, now);
  if (phase === 'planned') return 'not-open-yet';
  return phase === 'open' || (mode === 'written' && phase === 'closed') ? null : 'closed';
}

async function sentBefore(frame: Frame, id: string, session: Session, secret: string): Promise<Registered> {
  const one = await lockRegistration(frame.tx, id);
  if (!one) throw new Error(`the registration ${id} was acknowledged and is not there`);
  return { number: one.number, secret, session };
}

async function enter(frame: Frame, id: string, session: Session, input: RegisterInput, secret: string): Promise<Registered> {
  const { world, tx, now } = frame;
  const registration: Registration = {
    id, number: '', sessionId: session.id, shownName: input.named ? input.person.name : '', areaCode: input.areaCode, groupName: input.groupName, categoryId: input.categoryId,
    question: input.question, publishedQuestion: null, held: needsALook(input.question), needs: input.needs, mode: input.mode, state: 'submitted', carriedSince: null, place: null,
    overrideReason: null, lodgedBy: input.lodgedBy?.id ?? null, attendance: input.walkIn ? 'here' : null, writtenAnswer: null, writtenBy: null, writtenAt: null, receivedAt: now, version: 1, walkIn: input.walkIn === true,
  };
  const number = await insertRegistration(tx, registration, Number(dayOf(now, world.city.utcOffsetMinutes).slice(0, 4)), {
    secretMac: secretMac(world.keys, id, secret), sealed: sealPerson(world, id, input.person), hasEmail: input.person.email !== '', lang: input.lang, contactMac: contactMac(world.keys, input.person),
  });
  await frame.tell(id, { kind: 'registered', visibility: 'party', data: { edition: session.edition, mode: input.mode, to: 'submitted', ...(input.walkIn ? { walkIn: true } : {}) } }, { fresh: true });
  await mailTo(frame, [id], { kind: 'registered', session, reason: '', key: 'registered' });
  return { number, secret, session };
}
