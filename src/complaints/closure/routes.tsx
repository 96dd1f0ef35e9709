import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv, type Role } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { dayText } from '../../followup/dates.ts';
import type { PublicEntry } from '../../followup/domain.ts';
import { promisesOf, promisesOfMany } from '../../followup/store-promises.ts';
import { publicTimelineOf } from '../../followup/store-timeline.ts';
import { dayOf } from '../../law/day.ts';
import { isId } from '../../platform/db/id.ts';
import { readForm } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { prepareImages } from '../../platform/files/prepare.ts';
import { originOf } from '../actions/step.ts';
import { cursorText, readCursor } from '../console/list-query.ts';
import { around, show, textOf, versionOf } from '../console/request.ts';
import { bodyOptions } from '../console/views/words.ts';
import { isRefusal } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { houseRules } from '../house-rules/store-house-rules.ts';
import { readPoint } from '../map/domain.ts';
import { paths } from '../paths.ts';
import { may, maySee } from '../policy.ts';
import { imageErrors, MAX_TEXT } from '../public/report-form.ts';
import { sayReport } from '../public/text-report.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { filesOf } from '../store-files.ts';
import { findByNumber } from '../store.ts';
import { words } from '../text.ts';
import { RESULTS } from './domain.ts';
import { giveInspectionTo, mayInspect, mayReadInspection, reportInspection } from './inspect.ts';
import { waitingProofs } from './prove.ts';
import { addSitePhotos } from './site-photo.ts';
import { drawById, inspectionById, inspectionFigures, listDoneInspections, listOpenInspections, type InspectionScope, type ListedInspection } from './store-inspections.ts';
import { proofsOf } from './store-proofs.ts';
import { needsProof } from './wants-proof.ts';
import { sayClosure } from './text.ts';
import { InspectionPage, type InspectionPageProps } from './views/inspection-page.tsx';
import { InspectionsPage } from './views/inspections-page.tsx';
import { SitePhotoPage } from './views/site-photo-page.tsx';

const READERS: readonly Role[] = ['coordinator', 'leadership', 'auditor'];
const INSPECT: readonly Role[] = ['coordinator', 'agency_liaison', 'agency_head', 'inspectorate', 'leadership', 'auditor'];
const ACT: readonly Role[] = ['coordinator', 'agency_liaison', 'agency_head', 'inspectorate'];
const PAGE = 50;
const FIGURES_MS = 90 * 86_400_000;

/** Photos on the spot and second inspections. */
export const closureRoutes = () => new Hono<AppEnv>()
  .get('/konsol/kasus/:number/foto-lokasi', allow('staff'), (c) => withCase(c, (found) => showSite(c, found, 200, { saved: c.req.query('ok') === 'foto' })))
  .post('/konsol/kasus/:number/foto-lokasi', allow('staff'), (c) => withCase(c, (found) => saveSite(c, found)))
  .get(paths.inspections(), allow(INSPECT), (c) => list(c))
  .get('/konsol/pemeriksaan/:id', allow(INSPECT), (c) => withInspection(c, (found) => showOne(c, found, 200, { flash: flashOf(c) })))
  .post('/konsol/pemeriksaan/:id/hasil', allow(ACT), (c) => withInspection(c, (found) => saveResult(c, found)))
  .post('/konsol/pemeriksaan/:id/penyerahan', allow(['coordinator']), (c) => withInspection(c, (found) => give(c, found)));

async function withCase(c: AppContext, then: (found: Complaint) => Promise<Response>): Promise<Response> {
  const found = await c.get('world').db.read((tx) => findByNumber(tx, normaliseNumber(c.req.param('number') ?? '') ?? ''));
  return found && may(officerOf(c), 'answer', found) ? then(found) : c.notFound();
}
const isWorked = (found: Complaint): boolean => ['forwarded', 'in_progress', 'contested'].includes(found.state);

async function showSite(c: AppContext, found: Complaint, status: 200 | 422, more: { errors?: readonly FormError[]; saved?: boolean }): Promise<Response> {
  const { proofs, files } = await c.get('world').db.read(async (tx) => ({ proofs: await proofsOf(tx, found.id), files: await filesOf(tx, found.id) }));
  return show(c, <SitePhotoPage shell={c.get('shell')} complaint={found} waiting={waitingProofs(proofs, found.bodyId)} files={files} around={await around(c)} isOpen={isWorked(found)} {...more} />, status);
}

async function saveSite(c: AppContext, found: Complaint): Promise<Response> {
  const world = c.get('world');
  const form = await readForm(c);
  const t = sayClosure(c.get('lang')).site;
  const { images, problems } = await prepareImages(world, form.files('foto'));
  const errors: FormError[] = [...imageErrors(problems, sayReport(c.get('lang'))), ...(form.broken ? [{ field: 'foto', message: sayReport(c.get('lang')).errors.broken }] : [])];
  if (errors.length === 0 && images.length === 0) errors.push({ field: 'foto', message: t.need });
  if (errors.length > 0) return showSite(c, found, 422, { errors });
  // A photo is added whatever else happened to the case meanwhile: in the street nobody takes it twice.
  const outcome = await addSitePhotos(world, officerOf(c), found.id, { images, device: readPoint(form.text('lintang'), form.text('bujur'), form.text('akurasi')) });
  if (outcome === null) return c.notFound();
  if (isRefusal(outcome)) return showSite(c, found, 422, { errors: [{ field: 'foto', message: words(c.get('lang')).refused[outcome.refused] }] });
  return c.redirect(`${paths.sitePhoto(found.number)}?ok=foto`, 303);
}

async function list(c: AppContext): Promise<Response> {
  const officer = officerOf(c);
  const world = c.get('world');
  const isDone = c.req.query('bagian') === 'selesai';
  const cursor = readCursor(c.req.query('setelah'));
  const after = cursor?.at ? { at: cursor.at, id: cursor.id } : null;
  const scope: InspectionScope = hasRole(officer, READERS) ? { ownerBodyId: null, restricted: hasRole(officer, ['coordinator']) } : { ownerBodyId: officer.bodyId ?? '00000000-0000-0000-0000-000000000000', restricted: false };
  const here = await around(c);
  const read = await world.db.read(async (tx) => {
    const rows = await (isDone ? listDoneInspections : listOpenInspections)(tx, scope, after, PAGE + 1);
    const promises = [...(await promisesOfMany(tx, 'complaints', rows.map((row) => row.complaintId))).values()].flat();
    return { rows, promises, rules: await houseRules(tx), figures: await inspectionFigures(tx, new Date(here.now.getTime() - FIGURES_MS)) };
  });
  const last = read.rows[PAGE - 1];
  const next = read.rows.length > PAGE && last ? cursorText({ at: isDone ? last.doneAt! : last.openedAt, id: last.id }) : null;
  const due = new Map(read.promises.map((promise) => [promise.id, dayText(c.get('lang'), promise.dueOn)]));
  return show(c, <InspectionsPage shell={c.get('shell')} around={here} rules={read.rules} figures={read.figures} isDone={isDone} rows={read.rows.slice(0, PAGE)} continued={after !== null} next={next} due={due} />);
}

/** The newest completing answer that there was when the inspection was done. */
const answerInspected = (entries: readonly PublicEntry[], at: Date): PublicEntry | null =>
  entries.findLast((entry) => (entry.kind === 'answered-completing' || entry.kind === 'answered-again') && entry.at <= at) ?? null;

interface Found { inspection: ListedInspection; complaint: Complaint }
async function readInspection(c: AppContext): Promise<Found | null> {
  const id = c.req.param('id') ?? '';
  return isId(id) ? c.get('world').db.read(async (tx) => {
    const inspection = await inspectionById(tx, id);
    const complaint = inspection && await findByNumber(tx, inspection.number);
    return inspection && complaint ? { inspection, complaint } : null;
  }) : null;
}
async function withInspection(c: AppContext, then: (found: Found) => Promise<Response>): Promise<Response> {
  const found = await readInspection(c);
  return found && mayReadInspection(officerOf(c), found.inspection, found.complaint) ? then(found) : c.notFound();
}
const flashOf = (c: AppContext): string | undefined => {
  const t = sayClosure(c.get('lang')).inspection;
  return { hasil: t.sent, penyerahan: t.given }[c.req.query('ok') ?? ''];
};

async function showOne(c: AppContext, { inspection, complaint }: Found, status: 200 | 422, more: Pick<InspectionPageProps, 'flash' | 'typed' | 'errors'>): Promise<Response> {
  const officer = officerOf(c);
  const here = await around(c);
  const read = await c.get('world').db.read(async (tx) => {
    const draw = (await drawById(tx, inspection.id))!;
    const promise = (await promisesOf(tx, originOf(complaint.id))).find((one) => one.id === inspection.promiseId);
    const answer = answerInspected(await publicTimelineOf(tx, originOf(complaint.id)), inspection.doneAt ?? here.now);
    return { draw, answer, due: promise ? dayText(c.get('lang'), promise.dueOn) : '', files: (await filesOf(tx, complaint.id)).filter((file) => file.isPublic && !file.byReporter) };
  });
  const isSaltOpen = read.draw.saltDay < dayOf(here.now, here.city.utcOffsetMinutes);
  return show(c, <InspectionPage shell={c.get('shell')} around={here} inspection={inspection} complaint={complaint} {...read} isSaltOpen={isSaltOpen} mayAct={mayInspect(officer, inspection, complaint)}
    mayGive={may(officer, 'close', complaint)} mayOpenCase={maySee(officer, complaint)} bodies={bodyOptions(here, false).filter((one) => one.value !== inspection.bodyId)} {...more} />, status);
}

async function saveResult(c: AppContext, found: Found): Promise<Response> {
  const form = await readForm(c);
  const t = sayClosure(c.get('lang')).inspection;
  const typed = { result: form.text('hasil'), words: form.text('temuan') };
  const result = RESULTS.find((one) => one === typed.result);
  const { images, problems } = await prepareImages(c.get('world'), form.files('foto'));
  const errors: FormError[] = [];
  if (!result) errors.push({ field: 'hasil', message: t.pickResult });
  if (!typed.words) errors.push({ field: 'temuan', message: t.needWords });
  if ([...typed.words].length > MAX_TEXT) errors.push({ field: 'temuan', message: textOf(c).fill.tooLong });
  errors.push(...imageErrors(problems, sayReport(c.get('lang'))));
  if (result && result !== 'could_not' && images.length === 0 && problems.length === 0 && needsProof(found.complaint.categoryId, (await around(c)).directory)) errors.push({ field: 'foto', message: t.needPhoto });
  if (errors.length > 0 || !result) return showOne(c, found, 422, { errors, typed });
  const outcome = await reportInspection(c.get('world'), officerOf(c), found.complaint.id, { version: versionOf(form), inspectionId: found.inspection.id, result, words: typed.words, images });
  return after(c, found, outcome, 'hasil', 'temuan', typed);
}

async function give(c: AppContext, found: Found): Promise<Response> {
  const form = await readForm(c);
  const bodyId = isId(form.text('instansi')) ? form.text('instansi') : null;
  const outcome = await giveInspectionTo(c.get('world'), officerOf(c), found.complaint.id, { version: versionOf(form), inspectionId: found.inspection.id, bodyId });
  return after(c, found, outcome, 'penyerahan', 'instansi');
}

async function after(c: AppContext, found: Found, outcome: Awaited<ReturnType<typeof reportInspection>>, step: 'hasil' | 'penyerahan', field: string, typed?: { result: string; words: string }): Promise<Response> {
  if (outcome === null) return c.notFound();
  if (isRefusal(outcome)) return showOne(c, (await readInspection(c)) ?? found, 422, { errors: [{ field, message: words(c.get('lang')).refused[outcome.refused] }], ...(typed ? { typed } : {}) });
  return c.redirect(`${paths.inspection(found.inspection.id)}?ok=${step}`, 303);
}
