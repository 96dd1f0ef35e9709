import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { isId } from '../../platform/db/id.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { openIdentity } from '../actions/identity.ts';
import { prepareImages } from '../../platform/files/prepare.ts';
import { isRefusal, type RefusalCode } from '../decisions.ts';
import { paths } from '../paths.ts';
import { saveDraft } from '../approval/actions.ts';
import { fieldsOf } from '../approval/domain.ts';
import { sayApproval } from '../approval/text.ts';
import { sayAssignment } from '../assignment/text.ts';
import { imageErrors } from '../public/report-form.ts';
import type { Around } from '../public/queries.ts';
import { sayReport } from '../public/text-report.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { fillTemplate } from '../template-fields.ts';
import { countUse, templateById } from '../store-templates.ts';
import { words } from '../text.ts';
import { PrintPage } from '../print/print-page.tsx';
import { holdOrPerform } from '../undo/hold.ts';
import { sayMatters } from '../matters/text.ts';
import { readerOf } from '../undo/domain.ts';
import { performHeld } from '../undo/perform-held.ts';
import { heldById, ownSteps } from '../undo/store-held.ts';
import { sayUndo } from '../undo/text.ts';
import type { Pictures } from './perform.ts';
import { templateFacts } from './template-facts.ts';
import { consoleCase, type ConsoleCase } from './queries.ts';
import { around, listAddressOf, show, textOf, versionOf } from './request.ts';
import { answerOf, judgeStep, mainField, missingErrors, purposeOf, type Draft } from './step-form.ts';
import { isStep, type StepNoun } from './steps.ts';
import { CasePage, type CasePageProps } from './views/case-page.tsx';
import { ConfirmPage, ConsoleDeadlinePage, IdentityPage } from './views/case-side-pages.tsx';

const CASE = '/konsol/kasus/:number';

/** One case: what officers read, and every step they may take, each a form of its own. */
export const caseRoutes = () => new Hono<AppEnv>()
  .get(CASE, allow('staff'), (c) => withCase(c, (found, here) => showCase(c, found, here)))
  .get(`${CASE}/tenggat`, allow('staff'), (c) => withCase(c, async (found, here) => show(c, <ConsoleDeadlinePage shell={c.get('shell')} found={found} around={here} />)))
  .get(`${CASE}/cetak`, allow('staff'), (c) => withCase(c, async (found, here) => show(c, <PrintPage shell={c.get('shell')} officer={officerOf(c)} found={found} around={here} />)))
  .post(`${CASE}/:step`, allow('staff'), (c) => withCase(c, (found, here) => act(c, found, here)));

async function withCase(c: AppContext, then: (found: ConsoleCase, here: Around) => Promise<Response>): Promise<Response> {
  const number = normaliseNumber(c.req.param('number') ?? '');
  const here = await around(c);
  const read = async (): Promise<ConsoleCase | null> => (number === null ? null : consoleCase(c.get('world'), officerOf(c), number, here));
  let found = await read();
  // Whoever reads a case whose held step is due sees it done, also where no worker runs.
  if (found?.held && found.held.dueAt <= here.now) {
    await performHeld(c.get('world'), found.held.id);
    found = await read();
  }
  return found ? then(found, here) : c.notFound();
}

/** What the officer wrote for a step that was taken back or could not be done. */
async function keptWords(c: AppContext, found: ConsoleCase): Promise<Draft | undefined> {
  const id = c.req.query('tulisan') ?? '';
  const held = isId(id) ? await c.get('world').db.read((tx) => heldById(tx, id)) : null;
  if (!held || held.officerId !== officerOf(c).id || held.complaintId !== found.complaint.id || !isStep(held.step) || held.state === 'held') return undefined;
  const photos = [...held.pictures.before, ...held.pictures.after].length;
  return { step: held.step, form: readerOf(held.form), errors: [], photosAgain: photos ? [sayUndo(c.get('lang')).photos(photos)] : [] };
}

async function showCase(c: AppContext, found: ConsoleCase, here: Around, refusedDraft?: Draft): Promise<Response> {
  const draft = refusedDraft ?? await keptWords(c, found);
  const undo = sayUndo(c.get('lang'));
  const told: Readonly<Record<string, string>> = { ...textOf(c).flash, ...sayMatters(c.get('lang')).flash, ...sayAssignment(c.get('lang')).flash, ...sayApproval(c.get('lang')).flash, ...(found.drafting.waiting ? { jawaban: sayApproval(c.get('lang')).waitingNow } : {}), urung: undo.undone, lewat: undo.tooLate };
  const ask = (name: string): string => c.req.query(name) ?? '';
  const templateId = ask('templat');
  const template = isId(templateId) ? await c.get('world').db.read((tx) => templateById(tx, templateId)) : null;
  const open = isStep(ask('buka')) ? ask('buka') as StepNoun : undefined;
  const props: CasePageProps = {
    shell: c.get('shell'), officer: officerOf(c), found, around: here, draft, open: template ? 'jawaban' : open, flash: told[ask('ok')], own: await c.get('world').db.read((tx) => ownSteps(tx, officerOf(c).id)), publicOnly: ask('linimasa') === 'publik',
    // Only a template that this case may use; another body's is not read out.
    template: template && found.templates.some((one) => one.id === template.id) ? { ...template, body: fillTemplate(template.body, templateFacts(found.complaint, officerOf(c), here)) } : undefined,
  };
  return show(c, <CasePage {...props} />, refusedDraft ? 422 : 200);
}

async function act(c: AppContext, found: ConsoleCase, here: Around): Promise<Response> {
  const step = c.req.param('step');
  if (!isStep(step)) return c.notFound();
  const form = await readForm(c);
  if (step === 'jawaban' && form.has('simpan')) return keepDraft(c, found, form);
  const draft = (errors: readonly FormError[]): Draft => ({ step, form, errors, photosAgain: [...form.files('foto-sebelum'), ...form.files('foto-sesudah')].map((file) => file.name) });
  const errors = judgeStep(c, step, form, here.directory);
  if (errors.length) return showCase(c, found, here, draft(errors));
  if ((step === 'arsip' || step === 'pelimpahan') && !form.has('yakin')) return show(c, <ConfirmPage shell={c.get('shell')} found={found} step={step} form={form} around={here} />);
  if (step === 'identitas') return identity(c, found, here, form, draft);
  const pictures = await picturesOf(c, step, form);
  if ('errors' in pictures) return showCase(c, found, here, draft(pictures.errors));
  const { held, outcome } = await holdOrPerform(c.get('world'), officerOf(c), found.complaint, { step, form: form.fields(), version: versionOf(form), pictures }, here.directory);
  if (outcome === null) return c.notFound();
  if (isRefusal(outcome)) return refused(c, found, here, draft, step, outcome.refused);
  if ('missing' in outcome) return showCase(c, found, here, draft(missingErrors(outcome.missing, textOf(c))));
  const used = step === 'jawaban' ? form.text('dari-templat') : '';
  if (isId(used)) await c.get('world').db.transaction((tx) => countUse(tx, used));
  // A step that waits is told of by its own note, which is on either page.
  if (held) return c.redirect(listAddressOf(form.text('ke')) ?? paths.consoleCase(found.complaint.number), 303);
  return c.redirect(backTo(form.text('ke'), step) ?? nextPage(c, found, step), 303);
}

/** What is written so far, kept on the server; it may be unfinished. */
async function keepDraft(c: AppContext, found: ConsoleCase, form: FormInput): Promise<Response> {
  const { number, id } = found.complaint;
  const kept = await saveDraft(c.get('world'), officerOf(c), id, fieldsOf({ ...answerOf(form), ...(form.has('jenis') ? {} : { kind: undefined }) }));
  return kept ? c.redirect(`${paths.consoleCase(number)}?ok=konsep&buka=jawaban#jawaban`, 303) : c.notFound();
}

/** After a step that takes the case out of an agency's sight, its own list is the place to be. */
const nextPage = (_c: AppContext, found: ConsoleCase, step: StepNoun): string =>
  (step === 'pengembalian' ? `${paths.tasks()}?ok=${step}` : `${paths.consoleCase(found.complaint.number)}?ok=${step}`);

/** The list a report was decided in; nothing but a list of ours. */
function backTo(address: string, step: StepNoun): string | null {
  const list = listAddressOf(address);
  return list && `${list}${list.includes('?') ? '&' : '?'}ok=${step}#pratinjau`;
}

/** Refusals that are about one field of the form. */
const FIELD_OF: Partial<Record<RefusalCode, string>> = { 'ruling-due': 'putusan', 'proof-needed': 'foto-sesudah', 'proof-reason': 'alasan-foto', 'contributions-missing': 'tanpa-kontribusi' };

/** The case as it is now: somebody else may have moved it, and the form must carry its new version. */
async function refused(c: AppContext, found: ConsoleCase, here: Around, draft: (errors: readonly FormError[]) => Draft, step: StepNoun, code: RefusalCode): Promise<Response> {
  const now = await consoleCase(c.get('world'), officerOf(c), found.complaint.number, here) ?? found;
  return showCase(c, now, here, draft([{ field: FIELD_OF[code] ?? mainField(step), message: words(c.get('lang')).refused[code] }]));
}

async function identity(c: AppContext, found: ConsoleCase, here: Around, form: FormInput, draft: (errors: readonly FormError[]) => Draft): Promise<Response> {
  const purpose = form.text('keperluan');
  // Opening changes nothing that another officer could have changed meanwhile, so no version is asked.
  const outcome = await openIdentity(c.get('world'), officerOf(c), found.complaint.id, { kind: purposeOf(form)!, purpose });
  if (outcome === null) return c.notFound();
  if (isRefusal(outcome)) return refused(c, found, here, draft, 'identitas', outcome.refused);
  if ('missing' in outcome) return showCase(c, found, here, draft([]));
  return show(c, <IdentityPage shell={c.get('shell')} number={found.complaint.number} reporter={outcome.reporter} help={outcome.help} purpose={purpose} />);
}

async function picturesOf(c: AppContext, step: StepNoun, form: FormInput): Promise<Pictures | { errors: FormError[] }> {
  if (step !== 'jawaban') return { before: [], after: [] };
  const t = sayReport(c.get('lang'));
  const [before, after] = [await prepareImages(c.get('world'), form.files('foto-sebelum')), await prepareImages(c.get('world'), form.files('foto-sesudah'))];
  const errors = [...imageErrors(before.problems, t, 'foto-sebelum'), ...imageErrors(after.problems, t, 'foto-sesudah')];
  return errors.length ? { errors } : { before: before.images, after: after.images };
}
