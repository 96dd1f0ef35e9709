import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { guessWard } from '../../directory/areas/landmarks.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { dayOf } from '../../law/day.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import { limitBy } from '../../platform/http/limiter.ts';
import { problemOf, type ProblemAnswer } from '../../platform/http/problem.ts';
import { page } from '../../ui/html.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { prepareImages } from '../../platform/files/prepare.ts';
import { giveHelperPass, helperOf } from '../helping/access.ts';
import { lodgeWithHelp } from '../helping/actions.ts';
import { judgeHelp, noHelp, readHelp, toHelp, type HelpValues } from '../helping/form.ts';
import { sayHelp } from '../helping/text.ts';
import { openPhotos, sealPhotos } from '../matters/kept-photos.ts';
import { knownAlready } from '../matters/known.ts';
import { KnownPage } from '../matters/views/known-page.tsx';
import { paths } from '../paths.ts';
import { giveHelperReceipt, givePass, giveReceipt } from './cookies.ts';
import { imageErrors, judgeReport, readValues, toLodge, valuesFromQuery, type ReportValues } from './report-form.ts';
import { sayReport } from './text-report.ts';
import { ReportPage, type ReportPageProps } from './views/report-page.tsx';

/** Generous: a whole village office may sit behind one address. */
const LODGING = { max: 20, perSeconds: 600 };

export const reportRoutes = () => new Hono<AppEnv>()
  .get(paths.report(), allow('public'), async (c) => form(c, valuesFromQuery((name) => c.req.query(name)), { ...noHelp, bantu: c.req.query('bantu') !== undefined }, 200))
  .post(paths.report(), allow('public'), async (c) => {
    const input = await readForm(c);
    const values = readValues(input);
    // The home page sends the story alone; the rest of the form follows.
    if (!input.has('token') && !input.broken) return form(c, values, noHelp, 200);
    return lodge(c, input, values, readHelp(input));
  });

async function form(c: AppContext, values: ReportValues, help: HelpValues, status: 200 | 422 | 429 | 503, more: Partial<ReportPageProps> = {}): Promise<Response> {
  const world = c.get('world');
  const today = dayOf(world.now(), world.city.utcOffsetMinutes);
  if (c.req.method === 'POST' || values.isi) c.header('cache-control', 'no-store');
  const directory = await directoryOf(world);
  // Guessed where the form is first filled; on a form that comes back an empty ward may be meant.
  const guess = status === 200 && !values.kelurahan ? guessWard(values.isi, directory) : null;
  return c.html(page(<ReportPage shell={c.get('shell')} directory={directory} values={values} today={today} guess={guess} help={help} helperCode={(await helperOf(c))?.code ?? null} {...more} />), status);
}

async function lodge(c: AppContext, input: FormInput, values: ReportValues, helpValues: HelpValues): Promise<Response> {
  const world = c.get('world');
  const t = sayReport(c.get('lang'));
  const directory = await directoryOf(world);
  const photosAgain = input.files('foto').map((file) => file.name || t.errors.photoUnnamed);
  const again = (status: 422 | 429 | 503, more: Partial<ReportPageProps>) => form(c, values, helpValues, status, { ...more, photosAgain });
  if (!limitBy(c, 'lodge', networkOf(c.get('clientAddress')), LODGING).allowed) return again(429, { notice: t.limited });
  const today = dayOf(world.now(), world.city.utcOffsetMinutes);
  const known = helpValues.bantu ? await helperOf(c) : null;
  const errors: FormError[] = [...judgeReport(values, directory, today, t), ...judgeHelp(helpValues, known !== null, today, sayHelp(c.get('lang')))];
  if (input.broken) errors.push({ field: 'foto', message: input.broken === 'truncated' ? t.errors.broken : t.errors.tooBig });
  // Pictures are looked at only once the words are right: decoding is the expensive part.
  if (errors.length) return again(422, { errors });
  const lodged = await receivedOrNot(c, async () => {
    const { images, problems } = await photosOf(c, input, values);
    if (problems.length) return { problems };
    // A helper has somebody's report to bring; they are not asked to drop it.
    const matters = input.has('tetap') || helpValues.bantu ? [] : await knownAlready(world, values, directory);
    if (matters.length) return { matters, images };
    const ready = { ...toLodge(values, directory), channel: 'web' as const, lodgedBy: null, lang: c.get('lang'), images };
    const help = toHelp(helpValues, known?.id ?? null, true);
    return lodgeWithHelp(world, ready, help);
  });
  if ('problems' in lodged) return again(422, { errors: imageErrors(lodged.problems, t) });
  if ('matters' in lodged) {
    c.header('cache-control', 'no-store');
    return c.html(page(<KnownPage shell={c.get('shell')} values={values} known={lodged.matters} photos={lodged.images.length} sealed={sealPhotos(world, values.token, lodged.images)} />));
  }
  if ('down' in lodged) {
    c.header('retry-after', String(lodged.down.retryAfterSeconds ?? 30));
    return again(503, { notice: { title: t.down.title, body: lodged.down.kind === 'outcome-unknown' ? t.down.unknown : t.down.body } });
  }
  if ('limit' in lodged) return again(429, { notice: sayHelp(c.get('lang')).limited(lodged.limit) });
  // A helper's browser keeps the helper's key; the person's stands on the receipt alone, to be handed over.
  const { given } = lodged;
  if (given) giveHelperPass(c, given.helper);
  else givePass(c, lodged.id);
  giveReceipt(c, lodged.number, lodged.secret);
  if (given) giveHelperReceipt(c, lodged.number, { code: given.helper.code, secret: given.secret });
  c.header('cache-control', 'no-store');
  return c.redirect(paths.receipt(lodged.number), 303);
}

/** Photos of this form, and those that it sent before the page that says what is known. */
async function photosOf(c: AppContext, input: FormInput, values: ReportValues) {
  const kept = input.has('foto-tersimpan') ? openPhotos(c.get('world'), values.token, input.text('foto-tersimpan')) : [];
  const { images, problems } = await prepareImages(c.get('world'), input.files('foto'));
  return { images: [...kept ?? [], ...images], problems: kept === null ? [...problems, { name: '', reason: 'broken' as const }] : problems };
}

/** A database or a disk that does not answer is no reason to lose somebody's words: they get the form back and are told the truth. */
async function receivedOrNot<T>(c: AppContext, work: () => Promise<T>): Promise<T | { down: ProblemAnswer }> {
  try {
    return await work();
  } catch (error) {
    const down = problemOf(error);
    if (down.status !== 503) throw error;
    c.get('world').log.error({ id: c.get('requestId'), err: error }, 'a report was not received');
    return { down };
  }
}
