import type { Officer } from '../../directory/actor.ts';
import { officersWithRole } from '../../directory/officers/store/officers.ts';
import { calendarOf } from '../../followup/calendar.ts';
import type { EntryActor } from '../../followup/domain.ts';
import { freshSteps } from '../../followup/steps.ts';
import { dayOf } from '../../law/day.ts';
import { caseSecretFrom, newToken } from '../../platform/auth/tokens.ts';
import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { World } from '../../platform/world.ts';
import { actOn, entryActor, type Step, type Who } from '../actions/step.ts';
import { isRefusal } from '../decisions.ts';
import { LIMITS, noReporter, type DataRequest, type Right, type RightsRefused, type Wish } from './domain.ts';
import { insertRequest, openRequest, sealedWish } from './store-requests.ts';
import { marksOf } from './store-marks.ts';
import { deskMail } from './text-mail.ts';

export const dataOrigin = (id: string) => ({ programme: 'data_rights', id }) as const;

/** A request's secret opens its page; only a keyed digest is stored. */
export const requestMac = (world: Pick<World, 'keys'>, id: string, secret: string): Buffer => world.keys.mac('data-request-secret', `${id}:${secret}`);

export interface AskInput {
  kind: Right;
  text: string;
  correction?: Wish['correction'] | undefined;
  /** At a counter: which document was shown and the name on it. No number of it is kept. */
  shown?: { document: string; name: string } | undefined;
}
export interface Asked { request: DataRequest; secret: string | null }

/**
 * Records that a right is asked for and starts its 3 × 24 hours. With the case's secret the asker is proven; at a counter an officer
 * checks the document later. The case tells of it, the city's officers get a letter.
 * @returns the request, with a secret where it came by the counter; the open one where the same was asked before; null where the case is not there
 */
export async function askRight(world: World, who: Extract<Who, Officer | { kind: 'reporter' }>, complaintId: string, input: AskInput): Promise<Asked | RightsRefused | null> {
  let result: Asked | RightsRefused | null = null;
  const calendar = await calendarOf(world);
  const outcome = await actOn(world, who, complaintId, null, { byRight: true }, async (step) => {
    const told = await record(step, entryActor(who), calendar, who.kind === 'officer' ? who : null, input);
    result = told;
    return 'no' in told ? { refused: 'wrong-state' } : step.c;
  });
  if (outcome === null) return null;
  if (isRefusal(outcome) && result === null) return { no: 'changed-meanwhile' };
  return result;
}

async function record(step: Step, actor: EntryActor, calendar: Awaited<ReturnType<typeof calendarOf>>, clerk: Officer | null, input: AskInput): Promise<Asked | RightsRefused> {
  const { tx, world, c, now } = step;
  if (input.kind !== 'access' && (await marksOf(tx, c.id)).erasedAt !== null) return { no: 'erased-already' };
  const before = await openRequest(tx, c.id, input.kind);
  if (before) return { no: 'asked-already', number: before.number };
  const id = newId();
  const secret = clerk ? caseSecretFrom(newToken().hash) : null;
  const wish: Wish = { text: input.text, correction: input.correction ?? noReporter, document: input.shown?.document ?? '', documentName: input.shown?.name ?? '' };
  const steps = freshSteps(tx, { now, actor, calendar }, dataOrigin(id));
  const promise = steps.open({ kind: 'data_right', owedBy: { type: 'coordinator', id: null }, owedTo: 'resident', limits: [LIMITS[input.kind]], startedAt: now }, { visibility: 'party' });
  steps.record({ kind: 'data-right-asked', visibility: 'party', data: { right: input.kind, via: clerk ? 'counter' : 'code', to: 'open' } });
  const request: Omit<DataRequest, 'number'> = {
    id, complaintId: c.id, kind: input.kind, via: clerk ? 'counter' : 'code', state: 'open', recordedBy: clerk?.id ?? null, requestedAt: now, dueAt: promise.dueAt,
    verifiedAt: clerk ? null : now, verifiedBy: null, decidedAt: null, decidedBy: null, ground: null, version: 1,
  };
  const year = dayOf(now, world.city.utcOffsetMinutes).slice(0, 4);
  const number = await insertRequest(tx, request, year, world.keys.seal('data-request', JSON.stringify(wish), id), secret ? requestMac(world, id, secret) : null);
  if (number === null) throw new Error('a second request of the same kind passed the lock of its case');
  await steps.save();
  step.enter('data-right-asked', 'party', { data: { right: input.kind, request: number, requestId: id } });
  await tellDesk(tx, world, number, c.restricted, now);
  return { request: { ...request, number }, secret };
}

async function tellDesk(tx: Tx, world: World, number: string, restricted: boolean, at: Date): Promise<void> {
  const officers = [...await officersWithRole(tx, 'coordinator'), ...(restricted ? [] : await officersWithRole(tx, 'data_protection_officer'))];
  for (const to of new Set(officers.map((one) => one.email))) await queueMail(tx, { to, at, ...deskMail(world, number, 'new') });
}

/** @returns what the person wrote; null once it was erased. @throws Error where another key sealed it */
export async function readWish(tx: Tx, world: World, id: string): Promise<Wish | null> {
  const sealed = await sealedWish(tx, id);
  if (sealed === null) return null;
  const text = world.keys.open('data-request', sealed, id);
  if (text === null) throw new Error('a request\'s words cannot be opened with this key');
  return JSON.parse(text) as Wish;
}
