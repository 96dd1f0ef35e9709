import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { sameDigest } from '../../platform/auth/keys.ts';
import { normaliseSecret } from '../../platform/auth/tokens.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { readForm } from '../../platform/http/forms.ts';
import { limitBy } from '../../platform/http/limiter.ts';
import { page } from '../../ui/html.ts';
import { acceptAnswer, appealArchive, completeReport, contestAnswer, replyToReport, withdrawReport } from '../actions/reporter.ts';
import { isRefusal } from '../decisions.ts';
import { paths } from '../paths.ts';
import { normaliseNumber, secretMac } from '../reporter-access.ts';
import { passIdOf } from '../store-pass.ts';
import { findWithSecret } from '../store.ts';
import { forgetCase, givePass, hasPass } from './cookies.ts';
import { aroundOf, trackCase, type TrackCase } from './queries.ts';
import { answerOf, isStep, readStep, refusalWords, textField, type Draft, type StepInput } from './step-form.ts';
import { LookupPage } from './views/lookup-page.tsx';
import { TrackPage, WithdrawPage, type TrackPageProps } from './views/track-page.tsx';

/** 40 bits of secret against these rates: a guess takes longer than the city has stood. Other ways into a case stay open. */
const PER_PAIR = { max: 10, perSeconds: 900 };
const PER_NETWORK = { max: 40, perSeconds: 900 };
/** What strangers may try of one number together; the first tries of a network are not counted there, so that strangers never lock out the reporter. */
const PER_NUMBER = { max: 200, perSeconds: 3600 };
const PER_PAIR_UNCOUNTED = { max: 3, perSeconds: 900 };
const STEPS_PER_NETWORK = { max: 40, perSeconds: 600 };
const NOBODY = '00000000-0000-0000-0000-000000000000';

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
  .post('/lacak/:number/:step', allow('public'), async (c) => withCase(c, (found) => act(c, found, c.req.param('step'))));

/** Unknown number and wrong secret cost the same time and give the same page. */
async function lookUp(c: AppContext): Promise<Response> {
  const world = c.get('world');
  const form = await readForm(c);
  const [typed, number, secret] = [form.text('nomor').slice(0, 40), normaliseNumber(form.text('nomor')), normaliseSecret(form.text('kode'))];
  c.header('cache-control', 'no-store');
  const again = (problem: 'wrong' | 'slow', status: 422 | 429) => c.html(page(<LookupPage shell={c.get('shell')} number={typed} problem={problem} />), status);
  const network = networkOf(c.get('clientAddress'));
  const key = number ?? 'none';
  // One after the other: a network that is refused uses up nothing that belongs to others.
  const pair = `${network} ${key}`;
  const free = limitBy(c, 'case-pair', pair, PER_PAIR).allowed && limitBy(c, 'case-network', network, PER_NETWORK).allowed
    && (number === null || limitBy(c, 'case-pair-first', pair, PER_PAIR_UNCOUNTED).allowed || limitBy(c, 'case-number', number, PER_NUMBER).allowed);
  if (!free) return again('slow', 429);
  c.header('retry-after', undefined);
  const found = await world.db.read((tx) => findWithSecret(tx, number ?? ''));
  const mac = secretMac(world.keys, found?.complaint.id ?? NOBODY, secret ?? '');
  const fits = sameDigest(mac, found?.secretMac ?? Buffer.alloc(mac.length));
  if (!found || !fits || secret === null) return again('wrong', 422);
  givePass(c, await world.db.read((tx) => passIdOf(tx, found.complaint.id)));
  return c.redirect(paths.trackCase(found.complaint.number), 303);
}

/** Without the pass, or for a number that does not exist: the same way to the secret. */
async function withCase(c: AppContext, then: (found: TrackCase) => Promise<Response>): Promise<Response> {
  c.header('cache-control', 'no-store');
  const typed = c.req.param('number') ?? '';
  const number = normaliseNumber(typed);
  const found = number === null ? null : await trackCase(c.get('world'), number, (id) => hasPass(c, id));
  return found ? then(found) : c.redirect(`${paths.track()}?nomor=${encodeURIComponent((number ?? typed).slice(0, 40))}`, 303);
}

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
