import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { namesOf } from '../../directory/officers/store/officers.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { publicTimelineOf } from '../../followup/store-timeline.ts';
import { isId } from '../../platform/db/id.ts';
import { serveImages, type Servable } from '../../platform/files/serve.ts';
import { readForm } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { originOf } from '../actions/step.ts';
import { around, show, versionOf } from '../console/request.ts';
import { isRefusal } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { paths } from '../paths.ts';
import { may } from '../policy.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { filesOf } from '../store-files.ts';
import { findByNumber } from '../store.ts';
import { words } from '../text.ts';
import { baseOf, boxText, cellBox, coveredPhoto, coverPhoto, GRID, readBoxes } from './cover-photo.ts';
import type { PlacedMask } from './domain.ts';
import { readMasks } from './form.ts';
import { knownOf, passagesOf, proposals, withDecided } from './proposal.ts';
import { redactReport, restoreRedaction } from './redact.ts';
import { redactionsOf } from './store-redactions.ts';
import { sayRedaction } from './text.ts';
import { CoverPage } from './views/cover-page.tsx';
import { RedactionPage, type RedactionPageProps } from './views/redaction-page.tsx';

/** What the public may not read or see of a report: for whoever publishes. */
export const redactionRoutes = () => new Hono<AppEnv>()
  .get('/konsol/kasus/:number/penyamaran', allow(['coordinator']), (c) => withReport(c, async (found) => showMasks(c, found, 200, { flash: flashOf(c, found) })))
  .post('/konsol/kasus/:number/penyamaran', allow(['coordinator']), (c) => withReport(c, (found) => saveMasks(c, found)))
  .post('/konsol/kasus/:number/penyamaran/kembali', allow(['coordinator']), (c) => withReport(c, async (found) => {
    const form = await readForm(c);
    const outcome = await restoreRedaction(c.get('world'), officerOf(c), found.id, { version: versionOf(form), redactionId: form.text('kembali') });
    if (outcome === null) return c.notFound();
    if (isRefusal(outcome)) return showMasks(c, await again(c, found), 422, { errors: [problem(c, outcome.refused)] });
    return c.redirect(`${paths.redaction(found.number)}?ok=kembali`, 303);
  }))
  .get('/konsol/kasus/:number/foto/:file', allow(['coordinator']), (c) => withReport(c, (found) => showCover(c, found, 200, { flash: c.req.query('ok') ? sayRedaction(c.get('lang')).photo.saved : undefined })))
  .post('/konsol/kasus/:number/foto/:file', allow(['coordinator']), (c) => withReport(c, (found) => saveCover(c, found)))
  .get('/konsol/kasus/:number/foto/:file/dasar', allow(['coordinator']), serveImages<AppEnv>((c) => uncovered(c as AppContext)));

const numberOf = (c: AppContext): string => normaliseNumber(c.req.param('number') ?? '') ?? '';
const again = async (c: AppContext, found: Complaint): Promise<Complaint> => (await c.get('world').db.read((tx) => findByNumber(tx, found.number))) ?? found;
const problem = (c: AppContext, code: keyof ReturnType<typeof words>['refused']): FormError => ({ field: 'kata', message: code === 'changed-meanwhile' ? sayRedaction(c.get('lang')).stale : words(c.get('lang')).refused[code] });
const flashOf = (c: AppContext, found: Complaint): string | undefined => {
  const t = sayRedaction(c.get('lang'));
  return c.req.query('ok') === 'kembali' ? t.restored : c.req.query('ok') === 'simpan' ? (found.publishedAt ? t.saved : t.savedClosed) : undefined;
};

/** A report that is never shown to the public has nothing to hide in it. */
async function publishable(c: AppContext): Promise<Complaint | null> {
  const found = await c.get('world').db.read((tx) => findByNumber(tx, numberOf(c)));
  return found && may(officerOf(c), 'publish', found) && !found.restricted && !found.confidential ? found : null;
}
async function withReport(c: AppContext, then: (found: Complaint) => Promise<Response>): Promise<Response> {
  const found = await publishable(c);
  return found ? then(found) : c.notFound();
}

/** The texts, and what is decided and proposed in them. */
async function readCase(c: AppContext, found: Complaint) {
  const world = c.get('world');
  const here = await around(c);
  return world.db.read(async (tx) => {
    const passages = passagesOf(found, await publicTimelineOf(tx, originOf(found.id)));
    const versions = await redactionsOf(tx, found.id);
    const proposed = proposals(passages, await knownOf(world, tx, found.id, here.directory));
    const names = await namesOf(tx, [...new Set(versions.map((one) => one.byId))]);
    return { here, passages, versions, names, masks: withDecided(versions[0]?.masks ?? [], proposed) };
  });
}

async function showMasks(c: AppContext, found: Complaint, status: 200 | 422, more: Partial<Pick<RedactionPageProps, 'errors' | 'flash' | 'typed'>> & { masks?: readonly PlacedMask[] }): Promise<Response> {
  const { here, ...read } = await readCase(c, found);
  return show(c, <RedactionPage shell={c.get('shell')} complaint={found} around={here} {...read} {...more} />, status);
}

async function saveMasks(c: AppContext, found: Complaint): Promise<Response> {
  const form = await readForm(c);
  const t = sayRedaction(c.get('lang'));
  const { passages, masks: known } = await readCase(c, found);
  const { masks, missed } = readMasks(form, passages, known);
  const typed = { words: missed.join('\n'), kind: form.text('jenis-kata') };
  if (missed.length > 0) return showMasks(c, found, 422, { masks, typed, errors: [{ field: 'kata', message: t.typedNotFound(missed.join(', ').slice(0, 300)) }] });
  if (form.has('lihat')) return showMasks(c, found, 200, { masks, typed });
  const outcome = await redactReport(c.get('world'), officerOf(c), found.id, { version: versionOf(form), masks });
  if (outcome === null) return c.notFound();
  if (isRefusal(outcome)) return showMasks(c, await again(c, found), 422, { masks, typed, errors: [problem(c, outcome.refused)] });
  return c.redirect(`${paths.redaction(found.number)}?ok=simpan`, 303);
}

async function showCover(c: AppContext, found: Complaint, status: 200 | 422, more: { flash?: string | undefined; errors?: readonly FormError[] }): Promise<Response> {
  const id = c.req.param('file') ?? '';
  const photo = isId(id) ? await coveredPhoto(c.get('world'), found.id, id) : null;
  if (!photo) return c.notFound();
  const files = await c.get('world').db.read((tx) => filesOf(tx, found.id));
  const cells = Array.from({ length: GRID.rows * GRID.columns }, (_, at) => {
    const [row, column] = [Math.floor(at / GRID.columns), at % GRID.columns];
    return { value: boxText(cellBox(column, row)), row: row + 1, column: column + 1 };
  });
  return show(c, <CoverPage shell={c.get('shell')} number={found.number} version={found.version} file={photo.file} nth={files.findIndex((one) => one.id === id) + 1}
    shown={photo.covers.at(-1)?.boxes ?? []} cells={cells} textOf={boxText} {...more} />, status);
}

async function saveCover(c: AppContext, found: Complaint): Promise<Response> {
  const id = c.req.param('file') ?? '';
  const form = await readForm(c);
  const boxes = form.has('buka') ? [] : readBoxes(form.list('kotak'));
  if (boxes.length === 0 && !form.has('buka')) return showCover(c, found, 422, { errors: [{ field: 'kotak', message: sayRedaction(c.get('lang')).photo.need }] });
  const outcome = isId(id) ? await coverPhoto(c.get('world'), officerOf(c), found.id, { version: versionOf(form), fileId: id, boxes }) : null;
  if (outcome === null) return c.notFound();
  if (isRefusal(outcome)) return showCover(c, await again(c, found), 422, { errors: [{ ...problem(c, outcome.refused), field: 'kotak' }] });
  return c.redirect(`${paths.coverPhoto(found.number, id)}?ok=ya`, 303);
}

/** The picture to draw on: never public, whoever else may see the case. */
async function uncovered(c: AppContext): Promise<Servable | null> {
  const found = await publishable(c);
  const id = c.req.param('file') ?? '';
  const photo = found && isId(id) ? await coveredPhoto(c.get('world'), found.id, id) : null;
  return photo ? { key: baseOf(photo.file, photo.covers).publishedKey, isPublic: false } : null;
}
