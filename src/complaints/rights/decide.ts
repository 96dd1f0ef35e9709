import { hasRole, type Officer } from '../../directory/actor.ts';
import { calendarOf } from '../../followup/calendar.ts';
import type { CityCalendar } from '../../followup/domain.ts';
import { beginSteps } from '../../followup/steps.ts';
import type { World } from '../../platform/world.ts';
import { actOn, entryActor, readReporter, type Step } from '../actions/step.ts';
import { isRefusal } from '../decisions.ts';
import { isCasePromise } from '../promise-kinds.ts';
import type { Complaint } from '../domain.ts';
import { sealedReporterOf } from '../store-reporters.ts';
import { dataOrigin, readWish } from './ask.ts';
import { ARTICLE, erasureBar, GROUND_ARTICLE, groundsFor, noReporter, sameName, type DataRequest, type Ground, type RightsRefused } from './domain.ts';
import { erasePersonalData } from './erase.ts';
import { keptUntil } from './retention.ts';
import { closeFiles, hasDossier, replaceReporter } from './store-register.ts';
import { marksOf, saveMarks } from './store-marks.ts';
import { requestById, requestForUpdate, saveRequest } from './store-requests.ts';

/** The desk is the coordinator's and the data protection officer's (Pasal 53, 54); an oversight case stays with the coordinator. */
export const DESK = ['coordinator', 'data_protection_officer'] as const;
export const mayHandle = (actor: Officer, c: Pick<Complaint, 'restricted'>): boolean => hasRole(actor, c.restricted ? ['coordinator'] : DESK);

interface Frame { step: Step; request: DataRequest; steps: Awaited<ReturnType<typeof beginSteps>> }
type Told = DataRequest | RightsRefused | null;

/** Locks the case and then the request, so that two officers decide one after the other and the second is told. */
async function onRequest(world: World, actor: Officer, id: string, version: number | undefined, work: (frame: Frame) => Promise<RightsRefused | null>): Promise<Told> {
  const found = await world.db.read((tx) => requestById(tx, id));
  if (!found) return null;
  const calendar: CityCalendar = await calendarOf(world);
  let told: Told = null;
  const outcome = await actOn(world, actor, found.complaintId, null, { byRight: true }, async (step) => {
    if (!mayHandle(actor, step.c)) return null;
    const request = await requestForUpdate(step.tx, id);
    if (!request) return null;
    const steps = await beginSteps(step.tx, { now: step.now, actor: entryActor(actor), calendar }, dataOrigin(id));
    const refused = version !== undefined && version !== request.version ? { no: request.state === 'open' ? 'changed-meanwhile' as const : 'decided-already' as const }
      : await work({ step, request, steps });
    told = refused ?? request;
    if (refused) return { refused: 'wrong-state' };
    await steps.save();
    await saveRequest(step.tx, request);
    return step.c;
  });
  // Refused before the request was looked at: a step of the case waits.
  return told === null && outcome !== null && isRefusal(outcome) ? { no: 'changed-meanwhile' } : told;
}

/** An officer has held the document shown at the counter against the report. @returns whether it fits goes into the trail */
export const verifyAsker = (world: World, actor: Officer, id: string, input: { version?: number | undefined; how: string }): Promise<Told> =>
  onRequest(world, actor, id, input.version, async ({ step, request, steps }) => {
    if (request.state !== 'open') return { no: 'decided-already' };
    if (!input.how.trim()) return { no: 'why-needed' };
    Object.assign(request, { verifiedAt: step.now, verifiedBy: actor.id });
    steps.record({ kind: 'data-right-verified', visibility: 'internal', body: input.how, data: { nameFits: await nameFits(step, request.id) } });
    return null;
  });

/** Compared on the server: nobody needs to read the name for it. Null where the report has none, or no document was noted. */
export async function nameFits(step: Pick<Step, 'tx' | 'world'> & { c: Pick<Complaint, 'id'> }, requestId: string): Promise<boolean | null> {
  const [sealed, wish] = [await sealedReporterOf(step.tx, step.c.id), await readWish(step.tx, step.world, requestId)];
  const name = sealed ? readReporter(step.world, sealed).name : '';
  return name === '' || !wish?.documentName ? null : sameName(name, wish.documentName);
}

export interface DecisionInput { version?: number | undefined; grant: boolean; ground?: Ground | undefined; answer: string }

/** Grants and carries out, or refuses with the article. All in one transaction: what was granted has happened. */
export const decideRequest = (world: World, actor: Officer, id: string, input: DecisionInput): Promise<Told> =>
  onRequest(world, actor, id, input.version, async (frame) => {
    const { step, request, steps } = frame;
    if (request.state !== 'open') return { no: 'decided-already' };
    if (!input.answer.trim()) return { no: 'why-needed' };
    if (input.grant && request.verifiedAt === null) return { no: 'not-proven-yet' };
    if (!input.grant && (!input.ground || !groundsFor(request.kind).includes(input.ground))) return { no: 'ground-needed' };
    const article = input.grant ? ARTICLE[request.kind] : GROUND_ARTICLE[input.ground!];
    Object.assign(request, { state: input.grant ? 'granted' : 'refused', decidedAt: step.now, decidedBy: actor.id, ground: input.grant ? null : input.ground });
    if (input.grant) {
      const refused = await carryOut(frame);
      if (refused) return refused;
    }
    steps.keep('data_right', { visibility: 'party' });
    const data = { right: request.kind, request: request.number, article };
    steps.record({ kind: input.grant ? 'data-right-granted' : 'data-right-refused', visibility: 'party', body: input.answer, data: { ...data, ground: request.ground, to: request.state } });
    step.enter(input.grant ? 'data-right-granted' : 'data-right-refused', 'party', { data });
    return null;
  });

async function carryOut({ step, request, steps }: Frame): Promise<RightsRefused | null> {
  switch (request.kind) {
    // The copy is made when the person takes it, so that nothing of it lies about.
    case 'access': return null;
    case 'correction': return correct(step, request, steps);
    case 'withdrawal': return withdrawConsent(step);
    case 'restriction': return restrict(step);
    case 'erasure': return erase(step, request);
  }
}

/** New name, address or numbers are sealed in place of the old; the words of the case are corrected on its own page. */
async function correct(step: Step, request: DataRequest, steps: Frame['steps']): Promise<RightsRefused | null> {
  const { tx, world, c } = step;
  const [wish, sealed] = [await readWish(tx, world, request.id), await sealedReporterOf(tx, c.id)];
  const before = sealed ? readReporter(world, sealed) : noReporter;
  const given = wish?.correction ?? noReporter;
  const changed = (['name', 'phone', 'email', 'address'] as const).filter((field) => given[field] !== '' && given[field] !== before[field]);
  if (changed.length === 0 && !wish?.text) return { no: 'nothing-to-correct' };
  if (changed.length === 0) return null;
  const after = { ...before, ...Object.fromEntries(changed.map((field) => [field, given[field]])) };
  await replaceReporter(tx, c.id, world.keys.seal('reporter', JSON.stringify(after), c.id), after.email !== '');
  // Which fields, never what stood in them: the trail outlives the data.
  step.enter('identity-corrected', 'party', { data: { fields: changed, request: request.number } });
  steps.record({ kind: 'identity-corrected', visibility: 'party', data: { fields: changed } });
  return null;
}

/** Publication rests on consent (Pasal 20 ayat (2) huruf a); handling the report rests on the public task and goes on. */
async function withdrawConsent(step: Step): Promise<null> {
  const { tx, c, now } = step;
  await saveMarks(tx, c.id, { ...await marksOf(tx, c.id), unpublishedAt: now });
  await closeFiles(tx, c.id);
  c.publishedAt = null;
  step.enter('consent-withdrawn', 'party', { data: {} });
  return null;
}

async function restrict(step: Step): Promise<null> {
  const { tx, c, now } = step;
  await saveMarks(tx, c.id, { ...await marksOf(tx, c.id), restrictedAt: now });
  c.publishedAt = null;
  for (const promise of step.promises) if (promise.state === 'running' && isCasePromise(promise)) step.pause({ id: promise.id }, 'data-restricted');
  step.enter('processing-restricted', 'party', { data: {} });
  return null;
}

/** The person or the officer ends the restriction; the clocks go on where they stopped. */
export const liftRestriction = (world: World, actor: Officer, id: string, input: { why: string }): Promise<Told> =>
  onRequest(world, actor, id, undefined, async ({ step, request, steps }) => {
    const marks = await marksOf(step.tx, step.c.id);
    if (request.kind !== 'restriction' || marks.restrictedAt === null) return { no: 'not-restricted' };
    if (!input.why.trim()) return { no: 'why-needed' };
    await saveMarks(step.tx, step.c.id, { ...marks, restrictedAt: null });
    for (const promise of step.promises) if (promise.state === 'paused' && promise.pauseReason === 'data-restricted') step.resume({ id: promise.id });
    step.enter('processing-resumed', 'party', { body: input.why, data: {} });
    steps.record({ kind: 'processing-resumed', visibility: 'party', data: {} });
    return null;
  });

async function erase(step: Step, request: DataRequest): Promise<RightsRefused | null> {
  const bar = erasureBar({ complaint: step.c, hasDossier: await hasDossier(step.tx, step.c.id), keptUntil: await keptUntil(step.tx, step.c), now: step.now });
  if (bar) return { no: 'barred', ground: bar };
  await erasePersonalData(step, { reason: request.number, tell: 'asked' });
  return null;
}
