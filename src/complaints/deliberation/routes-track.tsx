import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { sameDigest } from '../../platform/auth/keys.ts';
import { normaliseSecret } from '../../platform/auth/tokens.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import { limitBy } from '../../platform/http/limiter.ts';
import { page } from '../../ui/html.ts';
import { hasPass } from '../public/cookies.ts';
import { aroundOf } from '../public/queries.ts';
import { withTracked } from '../public/tracked.ts';
import { secretMac } from '../reporter-access.ts';
import { findWithSecret } from '../store.ts';
import { words } from '../text.ts';
import { readInvitations } from './actions-meeting.ts';
import { gatherDeliberation, type Gathered } from './gather.ts';
import { deliberationPaths } from './paths.ts';
import { receive, sendRecord } from './receive.ts';
import { isSharedStep, type Draft, type StepNoun } from './steps.ts';
import { TrackDeliberationPage, type DeliberationPageProps } from './views/pages.tsx';

const STEPS_PER_NETWORK = { max: 40, perSeconds: 600 };
/** A signature asks for the code again; forty bits against these tries hold. */
const SIGNS_PER_CASE = { max: 10, perSeconds: 900 };
const REPORTER = { kind: 'reporter' } as const;
const ONE = '/lacak/:number/musyawarah';

/** The reporter's side, with the pass of the case. */
export const deliberationTrackRoutes = () => new Hono<AppEnv>()
  .get(ONE, allow('public'), (c) => withFound(c, async (found) => show(c, await seen(c, found), 200, { done: c.req.query('kabar') === 'terkirim' })))
  .get(`${ONE}/berita-acara.pdf`, allow('public'), (c) => withFound(c, (found) => sendRecord(c, found.running?.d.minutesKey ?? null, found.complaint.number)))
  .post(`${ONE}/:step`, allow('public'), (c) => withFound(c, (found) => act(c, found)));

/** A report that no office may see has none. */
const find = (c: AppContext, number: string): Promise<Gathered | null> => gatherDeliberation(c.get('world'), number, null, (id) => hasPass(c, id));
const withFound = (c: AppContext, then: (found: Gathered) => Promise<Response>): Promise<Response> => withTracked(c, (number) => find(c, number), then);

/** Opening the page is the proof that the invitation on it was read. */
async function seen(c: AppContext, found: Gathered): Promise<Gathered> {
  if (c.req.method === 'HEAD' || !found.running?.invitations.some((one) => one.side === 'reporter' && one.way === 'page' && one.readAt === null)) return found;
  await readInvitations(c.get('world'), REPORTER, found.complaint.id);
  return await find(c, found.complaint.number) ?? found;
}

async function show(c: AppContext, found: Gathered, status: 200 | 422 | 429, more: Partial<DeliberationPageProps>): Promise<Response> {
  return c.html(page(<TrackDeliberationPage shell={c.get('shell')} found={found} around={await aroundOf(c.get('world'), c.get('lang'))} {...more} />), status);
}

async function act(c: AppContext, found: Gathered): Promise<Response> {
  const step = c.req.param('step');
  if (!isSharedStep(step)) return c.notFound();
  const form = await readForm(c);
  const { id, number } = found.complaint;
  const free = limitBy(c, 'case-step', networkOf(c.get('clientAddress')), STEPS_PER_NETWORK).allowed && (step !== 'tanda' || limitBy(c, 'deliberation-sign', id, SIGNS_PER_CASE).allowed);
  if (!free) return show(c, found, 429, { draft: { step, form, errors: [] }, slow: true });
  const draft = await codeProblem(c, found, step, form) ?? await receive(c, REPORTER, id, step, form);
  if (draft === null) return c.notFound();
  if (draft === 'done') return c.redirect(`${deliberationPaths.track(number)}?kabar=terkirim`, 303);
  return show(c, await find(c, number) ?? found, 422, { draft });
}

/** Signing asks for the case's code once more: a browser left open signs nothing. */
async function codeProblem(c: AppContext, found: Gathered, step: StepNoun, form: FormInput): Promise<Draft | null> {
  const secret = normaliseSecret(form.text('kode-tanda'));
  if (step !== 'tanda' || form.text('kode-tanda') === '') return null;
  const world = c.get('world');
  const held = await world.db.read((tx) => findWithSecret(tx, found.complaint.number));
  const fits = secret !== null && held !== null && sameDigest(secretMac(world.keys, found.complaint.id, secret), held.secretMac);
  return fits ? null : { step, form, errors: [{ field: 'kode-tanda', message: words(c.get('lang')).refused['wrong-code'] }] };
}
