import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { readForm } from '../../platform/http/forms.ts';
import { limitBy } from '../../platform/http/limiter.ts';
import { page } from '../../ui/html.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { prepareImages } from '../../platform/files/prepare.ts';
import { contestAnswer } from '../actions/reporter.ts';
import { isRefusal } from '../decisions.ts';
import { paths } from '../paths.ts';
import { hasPass } from '../public/cookies.ts';
import { trackCase, type TrackCase } from '../public/queries.ts';
import { imageErrors, MAX_TEXT } from '../public/report-form.ts';
import { refusalWords } from '../public/step-form.ts';
import { sayCase } from '../public/text-case.ts';
import { withTracked } from '../public/tracked.ts';
import { sayReport } from '../public/text-report.ts';
import { DISPUTES } from './domain.ts';
import { sayClosure } from './text.ts';
import { DisputePage, type DisputePageProps } from './views/dispute-page.tsx';

const PER_NETWORK = { max: 40, perSeconds: 600 };

/** "This photo is wrong": for the reporter, with the pass of the case. */
export const disputeRoutes = () => new Hono<AppEnv>()
  .get('/lacak/:number/foto', allow('public'), (c) => withCase(c, async (found) => show(c, found, 200, {})))
  .post('/lacak/:number/foto', allow('public'), (c) => withCase(c, (found) => dispute(c, found)));

const withCase = (c: AppContext, then: (found: TrackCase) => Promise<Response>): Promise<Response> =>
  withTracked(c, (number) => trackCase(c.get('world'), number, (id) => hasPass(c, id)), then);

const show = (c: AppContext, found: TrackCase, status: 200 | 422 | 429, more: Partial<DisputePageProps>): Response =>
  c.html(page(<DisputePage shell={c.get('shell')} complaint={found.complaint} photos={found.files.filter((file) => file.role === 'after' && file.isPublic)} {...more} />), status) as Response;

async function dispute(c: AppContext, found: TrackCase): Promise<Response> {
  const world = c.get('world');
  const lang = c.get('lang');
  const form = await readForm(c);
  const t = sayClosure(lang).dispute;
  const typed = { photo: form.text('foto-instansi'), why: form.text('sebab'), words: form.text('alasan') };
  const again = { typed, photosAgain: form.files('foto').map((file) => file.name) };
  if (!limitBy(c, 'case-step', networkOf(c.get('clientAddress')), PER_NETWORK).allowed) return show(c, found, 429, { ...again, errors: [{ field: 'alasan', message: sayCase(lang).track.slowText }] });
  const photo = found.files.find((file) => file.id === typed.photo && file.role === 'after' && file.isPublic);
  const why = DISPUTES.find((one) => one === typed.why);
  const errors: FormError[] = [];
  if (!photo) errors.push({ field: 'foto-instansi', message: t.pickPhoto });
  if (!why) errors.push({ field: 'sebab', message: t.pickWhy });
  if (!typed.words) errors.push({ field: 'alasan', message: t.needWords });
  if ([...typed.words].length > MAX_TEXT) errors.push({ field: 'alasan', message: sayCase(lang).act.tooLong });
  const { images, problems } = errors.length > 0 ? { images: [], problems: [] } : await prepareImages(world, form.files('foto'));
  errors.push(...imageErrors(problems, sayReport(lang)));
  if (errors.length > 0 || !photo || !why) return show(c, found, 422, { ...again, errors });
  const version = /^\d{1,9}$/.test(form.text('versi')) ? { version: Number(form.text('versi')) } : {};
  const outcome = await contestAnswer(world, found.complaint.id, { ...version, text: typed.words, images, photo: { fileId: photo.id, why } });
  if (outcome === null) return c.notFound();
  if (!isRefusal(outcome)) return c.redirect(`${paths.trackCase(found.complaint.number)}?kabar=terkirim`, 303);
  const now = await trackCase(world, found.complaint.number, () => true) ?? found;
  return show(c, now, 422, { ...again, errors: [{ field: 'alasan', message: refusalWords(outcome.refused, lang) }] });
}
