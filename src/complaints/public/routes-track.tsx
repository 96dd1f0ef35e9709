import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { readForm } from '../../platform/http/forms.ts';
import { limitBy } from '../../platform/http/limiter.ts';
import { page } from '../../ui/html.ts';
import { acceptAnswer, appealArchive, completeReport, contestAnswer, replyToReport, withdrawReport } from '../actions/reporter.ts';
import { objectToMerge } from '../matters/merge.ts';
import { isRefusal } from '../decisions.ts';
import { paths } from '../paths.ts';
import { normaliseNumber, secretMac } from '../reporter-access.ts';
import { passIdOf } from '../store-pass.ts';
import { findWithSecret } from '../store.ts';
import { forgetCase, givePass, hasPass } from './cookies.ts';
import { aroundOf, trackCase, type TrackCase } from './queries.ts';
import { proveSecret } from './prove-secret.ts';
import { answerOf, isStep, readStep, refusalWords, textField, type Draft, type StepInput } from './step-form.ts';
import { withTracked } from './tracked.ts';
import { LookupPage } from './views/lookup-page.tsx';
import { TrackPage, WithdrawPage, type TrackPageProps } from './views/track-page.tsx';

const STEPS_PER_NETWORK = { max: 40, perSeconds: 600 };

export const trackRoutes = () => new Hono<AppEnv>()
  .get('/lacak', allow('public'), (c) => {
    c.header('cache-control', 'no-store');
    return c.html(page(<LookupPage shell={c.get('shell')} number={(c.req.query('nomor') ?? '').slice(0, 40)} forgotten={c.req.query('keluar') === 'ya'} />));
  })
  .post('/lacak', allow('public'), async (c) => lookUp(c))
  .get('/lacak/:number', allow('public'), async (c) => withCase(c, (found) => show(c, found, 200, { sent: c.req.query('kabar') === 'terkirim' })))
  .get('/lacak/:number/pencabutan', allow('public'), async (c) => withCase(c, async (found) => c.html(page(<WithdrawPage shell={c.get('shell')} found={found} />))))
  .post('/lacak/:number/tutup', allow('public'), (c) => {
    forgetCase(c);
    return c.redirect(`${paths.track()}?keluar=ya`, 303);
  })
  .post('/lacak/:number/perkara-lain', allow('public'), async (c) => withCase(c, (found) => objectTo(c, found)))
  .post('/lacak/:number/:step', allow('public'), async (c) => withCase(c, (found) => act(c, found, c.req.param('step'))));

/** Unknown number and wrong secret cost the same time and give the same page. */
async function lookUp(c: AppContext): Promise<Response> {
  const world = c.get('world');
  const form = await readForm(c);
  const typed = form.text('nomor').slice(0, 40);
  c.header('cache-control', 'no-store');
  const found = await proveSecret(c, normaliseNumber(form.text('nomor')), form.text('kode'), async (tx, number) => {
    const known = await findWithSecret(tx, number);
    return known && { id: known.complaint.id, number: known.complaint.number, mac: known.secretMac };
  }, (id, secret) => secretMac(world.keys, id, secret));
  if (typeof found === 'string') return c.html(page(<LookupPage shell={c.get('shell')} number={typed} problem={found} />), found === 'slow' ? 429 : 422);
  givePass(c, await world.db.read((tx) => passIdOf(tx, found.id)));
  return c.redirect(paths.trackCase(found.number), 303);
}

const withCase = (c: AppContext, then: (found: TrackCase) => Promise<Response>): Promise<Response> =>
  withTracked(c, (number) => trackCase(c.get('world'), number, (id) => hasPass(c, id)), then);

async function show(c: AppContext, found: TrackCase, status: 200 | 422 | 429, more: Partial<TrackPageProps>): Promise<Response> {
  return c.html(page(<TrackPage shell={c.get('shell')} found={found} around={await aroundOf(c.get('world'), c.get('lang'))} {...more} />), status);
}

async function act(c: AppContext, found: TrackCase, step: string): Promise<Response> {
  if (!isStep(step)) return c.notFound();
  const slow = !limitBy(c, 'case-step', networkOf(c.get('clientAddress')), STEPS_PER_NETWORK).allowed;
  const read = await readStep(c, step, !slow);
  if ('draft' in read) return show(c, found, slow ? 429 : 422, { draft: read.draft, slow });
  const { input } = read;
  const draft: Draft = { step, teks: input.text, jawab: input.jawab, errors: [], photosAgain: [] };
  if (slow) return show(c, found, 429, { draft, slow });
  const outcome = await perform(c, found.complaint.id, input);
  if (outcome === null) return c.notFound();
  if (!isRefusal(outcome)) return c.redirect(`${paths.trackCase(found.complaint.number)}?kabar=terkirim`, 303);
  const message = refusalWords(outcome.refused, c.get('lang'));
  // The case as it is now: somebody else has moved it, and the form must carry its new version.
  const now = await trackCase(c.get('world'), found.complaint.number, () => true) ?? found;
  if (step === 'pencabutan') return c.html(page(<WithdrawPage shell={c.get('shell')} found={now} problem={message} reason={input.text} />), 422);
  return show(c, now, 422, { draft: { ...draft, errors: [{ field: textField(step), message }] } });
}

/** The reporter says that theirs is another matter than the case it was merged with. */
async function objectTo(c: AppContext, found: TrackCase): Promise<Response> {
  const form = await readForm(c);
  const [text, slow] = [form.text('perkara-lain-isi'), !limitBy(c, 'case-step', networkOf(c.get('clientAddress')), STEPS_PER_NETWORK).allowed];
  if (slow) return show(c, found, 429, { slow, objection: { text, error: '' } });
  const outcome = await objectToMerge(c.get('world'), found.complaint.id, { text });
  if (outcome === null) return c.notFound();
  if (!isRefusal(outcome)) return c.redirect(`${paths.trackCase(found.complaint.number)}?kabar=terkirim`, 303);
  return show(c, found, 422, { objection: { text, error: refusalWords(outcome.refused, c.get('lang')) } });
}

async function perform(c: AppContext, id: string, input: StepInput) {
  const world = c.get('world');
  const act = { text: input.text, images: input.images, ...(input.version === undefined ? {} : { version: input.version }) };
  switch (input.step) {
    case 'kelengkapan': return completeReport(world, id, act);
    case 'balasan': return replyToReport(world, id, act);
    case 'banding': return appealArchive(world, id, { ...act, reason: input.text });
    case 'pencabutan': return withdrawReport(world, id, { ...act, reason: input.text });
    default: return answerOf(input.step, input.jawab) === 'accept' ? acceptAnswer(world, id, act) : contestAnswer(world, id, act);
  }
}
