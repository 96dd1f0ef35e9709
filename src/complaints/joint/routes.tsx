import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { isId } from '../../platform/db/id.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { prepareImages } from '../../platform/files/prepare.ts';
import type { Outcome } from '../actions/step.ts';
import { consoleCase, type ConsoleCase } from '../console/queries.ts';
import { around, show, versionOf } from '../console/request.ts';
import { isRefusal, type RefusalCode } from '../decisions.ts';
import { paths } from '../paths.ts';
import type { Around } from '../public/queries.ts';
import { imageErrors, MAX_TEXT } from '../public/report-form.ts';
import { sayReport } from '../public/text-report.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { words } from '../text.ts';
import { acceptContribution, askContribution, changeLead, declineContribution, deliverContribution, discussContribution, passToSuccessor, reworkContribution, withdrawContribution } from './actions.ts';
import { DECLINE_REASONS } from './domain.ts';
import { sayJoint, type JointAct } from './text.ts';
import { JointPage } from './views/joint-page.tsx';

const PAGE = '/konsol/kasus/:number/kontribusi';
const ACTS: readonly JointAct[] = ['terima', 'tolak', 'serahkan', 'pesan', 'ulang', 'cabut', 'penerus', 'utama'];

/** Parts of a case that other agencies do. */
export const jointRoutes = () => new Hono<AppEnv>()
  .get(PAGE, allow('staff'), (c) => withCase(c, (found, here) => page(c, found, here)))
  .post(PAGE, allow('staff'), (c) => withCase(c, (found, here) => ask(c, found, here)))
  .post(`${PAGE}/:id/:act`, allow('staff'), (c) => withCase(c, (found, here) => act(c, found, here)));

async function withCase(c: AppContext, then: (found: ConsoleCase, here: Around) => Promise<Response>): Promise<Response> {
  const number = normaliseNumber(c.req.param('number') ?? '');
  const here = await around(c);
  const found = number === null ? null : await consoleCase(c.get('world'), officerOf(c), number, here);
  return found ? then(found, here) : c.notFound();
}

async function page(c: AppContext, found: ConsoleCase, here: Around, form?: FormInput, errors: readonly FormError[] = []): Promise<Response> {
  return show(c, <JointPage shell={c.get('shell')} officer={officerOf(c)} found={found} around={here} errors={errors} saved={c.req.query('ok') === 'ya'} {...(form ? { typed: (name: string) => form.text(name) } : {})} />, errors.length ? 422 : 200);
}

async function ask(c: AppContext, found: ConsoleCase, here: Around): Promise<Response> {
  const form = await readForm(c);
  const t = sayJoint(c.get('lang'));
  const errors: FormError[] = [];
  if (!isId(form.text('instansi'))) errors.push({ field: 'instansi', message: t.needBody });
  if (!form.text('tugas')) errors.push({ field: 'tugas', message: t.need });
  if ([...form.text('tugas')].length > 2000) errors.push({ field: 'tugas', message: t.tooLong });
  if (errors.length) return page(c, found, here, form, errors);
  const outcome = await askContribution(c.get('world'), officerOf(c), found.complaint.id, { ...actOf(form), bodyId: form.text('instansi'), task: form.text('tugas'), days: Number(form.text('hari')) });
  return answer(c, found, here, form, outcome, (code) => (code === 'beyond-lead-clock' ? 'hari' : code === 'empty' ? 'tugas' : 'instansi'));
}

const actOf = (form: FormInput) => { const version = versionOf(form); return version === undefined ? {} : { version }; };

async function act(c: AppContext, found: ConsoleCase, here: Around): Promise<Response> {
  const [id, name] = [c.req.param('id') ?? '', ACTS.find((one) => one === c.req.param('act'))];
  if (!name || !isId(id)) return c.notFound();
  const form = await readForm(c);
  const at = found.contributions.findIndex((one) => one.id === id);
  if (at < 0) return c.notFound();
  const field = `kata-${name}-${at}`;
  const t = sayJoint(c.get('lang'));
  const errors: FormError[] = [];
  if (name !== 'terima' && name !== 'penerus' && !form.text(field)) errors.push({ field, message: t.need });
  if ([...form.text(field)].length > MAX_TEXT) errors.push({ field, message: t.tooLong });
  if (name === 'tolak' && !DECLINE_REASONS.some((one) => one === form.text(`alasan-${at}`))) errors.push({ field: `alasan-${at}`, message: t.needReason });
  if (form.broken) errors.push({ field: `foto-${at}`, message: t.broken });
  const pictures = name === 'serahkan' && errors.length === 0 ? await prepareImages(c.get('world'), form.files(`foto-${at}`)) : { images: [], problems: [] };
  errors.push(...imageErrors(pictures.problems, sayReport(c.get('lang')), `foto-${at}`));
  if (errors.length) return page(c, found, here, form, errors);
  const outcome = await perform(c, name, found.complaint.id, id, form, at, pictures.images);
  return answer(c, found, here, form, outcome, (code) => (code === 'beyond-lead-clock' ? `hari-${name}-${at}` : field));
}

function perform(c: AppContext, name: JointAct, caseId: string, id: string, form: FormInput, at: number, images: Parameters<typeof deliverContribution>[4]['images']): Promise<Outcome> {
  const [world, officer, base] = [c.get('world'), officerOf(c), actOf(form)];
  const said = form.text(`kata-${name}-${at}`);
  const days = Number(form.text(`hari-${name}-${at}`));
  switch (name) {
    case 'terima': return acceptContribution(world, officer, caseId, id, base);
    case 'tolak': return declineContribution(world, officer, caseId, id, { ...base, reason: DECLINE_REASONS.find((one) => one === form.text(`alasan-${at}`))!, words: said });
    case 'serahkan': return deliverContribution(world, officer, caseId, id, { ...base, words: said, images });
    case 'ulang': return reworkContribution(world, officer, caseId, id, { ...base, words: said, days });
    case 'cabut': return withdrawContribution(world, officer, caseId, id, { ...base, words: said });
    case 'penerus': return passToSuccessor(world, officer, caseId, id, base);
    case 'utama': return changeLead(world, officer, caseId, id, { ...base, task: said, days });
    default: return discussContribution(world, officer, caseId, id, { words: said });
  }
}

/** A refusal shows the case as it is now, with what was typed. */
async function answer(c: AppContext, found: ConsoleCase, here: Around, form: FormInput, outcome: Outcome, fieldOf: (code: RefusalCode) => string): Promise<Response> {
  if (outcome === null || 'missing' in outcome) return c.notFound();
  const { number } = found.complaint;
  if (isRefusal(outcome)) {
    const now = await consoleCase(c.get('world'), officerOf(c), number, here) ?? found;
    return page(c, now, here, form, [{ field: fieldOf(outcome.refused), message: words(c.get('lang')).refused[outcome.refused] }]);
  }
  // Whoever declined sees the case no more: the own list is the place to be.
  return c.redirect(c.req.param('act') === 'tolak' ? `${paths.tasks()}?bagian=kontribusi` : `${paths.joint(number)}?ok=ya`, 303);
}
