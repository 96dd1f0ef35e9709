import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { isId } from '../../platform/db/id.ts';
import { readForm } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { cursorText, readCursor } from '../console/list-query.ts';
import { around, show, versionOf } from '../console/request.ts';
import { paths } from '../paths.ts';
import { maySee } from '../policy.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { findByNumber, numberOf } from '../store.ts';
import { askRight, dataOrigin, readWish, type Asked } from './ask.ts';
import { decideRequest, DESK, liftRestriction, mayHandle, nameFits, verifyAsker } from './decide.ts';
import { erasureBar, GROUND_ARTICLE, GROUNDS, isRefused, type RightsRefused } from './domain.ts';
import { noValues, readRight, type RightValues } from './request-form.ts';
import { keptUntil } from './retention.ts';
import { marksOf } from './store-marks.ts';
import { hasDossier } from './store-register.ts';
import { listRequests, requestById } from './store-requests.ts';
import { sayRights } from './text.ts';
import { CounterRightDone, CounterRightPage } from './views/counter-right-page.tsx';
import { DeskPage } from './views/desk-page.tsx';
import { DeskRequestPage, type DeskRequest } from './views/desk-request-page.tsx';
import { RegisterPage } from './views/register-page.tsx';

const PAGE = 50;
const CLERKS = ['counter_clerk', 'coordinator', 'data_protection_officer'] as const;
const REGISTER_READERS = ['administrator', 'coordinator', 'auditor', 'data_protection_officer'] as const;

/** The officers' side: requests by deadline, one request, the counter, the record of processing. */
export const dataDeskRoutes = () => new Hono<AppEnv>()
  .get('/konsol/hak-data', allow(DESK), (c) => list(c))
  .get('/konsol/hak-data/daftar-pemrosesan', allow(REGISTER_READERS), async (c) => show(c, <RegisterPage shell={c.get('shell')} around={await around(c)} />))
  .get('/konsol/hak-data/:id', allow(DESK), (c) => withRequest(c, (found) => one(c, found)))
  .post('/konsol/hak-data/:id/pemeriksaan', allow(DESK), (c) => withRequest(c, (found) => verify(c, found)))
  .post('/konsol/hak-data/:id/putusan', allow(DESK), (c) => withRequest(c, (found) => decide(c, found)))
  .post('/konsol/hak-data/:id/pencabutan', allow(DESK), (c) => withRequest(c, (found) => lift(c, found)))
  .get('/konsol/loket/hak-data', allow(CLERKS), (c) => counter(c, { number: '', document: '', name: '' }, noValues))
  .post('/konsol/loket/hak-data', allow(CLERKS), (c) => record(c));

async function list(c: AppContext): Promise<Response> {
  const open = c.req.query('tab') !== 'putus';
  const cursor = readCursor(c.req.query('setelah'));
  const after = cursor?.at ? { at: cursor.at, id: cursor.id } : null;
  const found = await c.get('world').db.read((tx) => listRequests(tx, open, hasRole(c.get('actor'), ['coordinator']), after, PAGE + 1));
  const last = found[PAGE - 1];
  const next = found.length > PAGE && last ? cursorText({ at: open ? last.dueAt : last.requestedAt, id: last.id }) : null;
  return show(c, <DeskPage shell={c.get('shell')} around={await around(c)} requests={found.slice(0, PAGE)} open={open} continued={after !== null} next={next} />);
}

/** An oversight case's request is there for the coordinator alone; for others it does not exist. */
async function withRequest(c: AppContext, then: (found: DeskRequest) => Promise<Response>): Promise<Response> {
  const found = await deskRequest(c);
  return found ? then(found) : c.notFound() as Response;
}

async function deskRequest(c: AppContext): Promise<DeskRequest | null> {
  const world = c.get('world');
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return null;
  return world.db.read(async (tx) => {
    const request = await requestById(tx, id);
    const number = request && await numberOf(tx, request.complaintId);
    const complaint = number ? await findByNumber(tx, number) : null;
    if (!request || !complaint || !mayHandle(officerOf(c), complaint)) return null;
    const until = await keptUntil(tx, complaint);
    return {
      request, complaint, wish: await readWish(tx, world, id), entries: await timelineOf(tx, dataOrigin(id)), marks: await marksOf(tx, complaint.id),
      nameFits: request.via === 'counter' ? await nameFits({ tx, world, c: complaint }, id) : null,
      bar: request.kind === 'erasure' ? erasureBar({ complaint, hasDossier: await hasDossier(tx, complaint.id), keptUntil: until, now: world.now() }) : null, periodSet: until !== null, mayOpen: maySee(officerOf(c), complaint),
    };
  });
}

interface Typed { errors: readonly FormError[]; answer: string; how: string; why: string; choice: string; ground: string }
const untyped: Typed = { errors: [], answer: '', how: '', why: '', choice: '', ground: '' };
export type DeskTyped = Typed;

async function one(c: AppContext, found: DeskRequest, typed: Typed = untyped): Promise<Response> {
  return show(c, <DeskRequestPage shell={c.get('shell')} around={await around(c)} found={found} typed={typed} saved={c.req.query('ok') === 'ya'} />, typed.errors.length ? 422 : 200);
}

/** What the action said: done, gone, or a sentence at its field on the request as it is now. */
async function told(c: AppContext, found: DeskRequest, outcome: unknown, field: string, typed: Typed): Promise<Response> {
  if (outcome === null) return c.notFound() as Response;
  if (!isRefused(outcome)) return c.redirect(`${paths.dataDeskRequest(found.request.id)}?ok=ya`, 303) as Response;
  return one(c, await deskRequest(c) ?? found, { ...typed, errors: [{ field: outcome.no === 'ground-needed' ? 'alasan' : field, message: sentence(c, outcome) }] });
}
function sentence(c: AppContext, { no, ground }: RightsRefused): string {
  const t = sayRights(c.get('lang'));
  return ground ? `${t.refused[no]} ${t.ground[ground]} (${GROUND_ARTICLE[ground]}).` : t.refused[no];
}

async function verify(c: AppContext, found: DeskRequest): Promise<Response> {
  const form = await readForm(c);
  const how = form.text('cara').slice(0, 500);
  return told(c, found, await verifyAsker(c.get('world'), officerOf(c), found.request.id, { version: versionOf(form), how }), 'cara', { ...untyped, how });
}

async function decide(c: AppContext, found: DeskRequest): Promise<Response> {
  const form = await readForm(c);
  const typed: Typed = { ...untyped, answer: form.text('jawaban').slice(0, 4000), choice: form.text('putusan'), ground: form.text('alasan') };
  if (typed.choice !== 'penuhi' && typed.choice !== 'tolak') return one(c, found, { ...typed, errors: [{ field: 'putusan', message: sayRights(c.get('lang')).desk.pickDecision }] });
  const ground = GROUNDS.find((each) => each === typed.ground);
  const outcome = await decideRequest(c.get('world'), officerOf(c), found.request.id, { version: versionOf(form), grant: typed.choice === 'penuhi', ground, answer: typed.answer });
  return told(c, found, outcome, isRefused(outcome) && outcome.no === 'why-needed' ? 'jawaban' : 'putusan', typed);
}

async function lift(c: AppContext, found: DeskRequest): Promise<Response> {
  const form = await readForm(c);
  const why = form.text('sebab').slice(0, 500);
  return told(c, found, await liftRestriction(c.get('world'), officerOf(c), found.request.id, { why }), 'sebab', { ...untyped, why });
}

export interface CounterValues { number: string; document: string; name: string }
function counter(c: AppContext, at: CounterValues, values: RightValues, errors: readonly FormError[] = []): Response {
  return show(c, <CounterRightPage shell={c.get('shell')} at={at} values={values} errors={errors} />, errors.length ? 422 : 200);
}

async function record(c: AppContext): Promise<Response> {
  const { form, values, kind, errors } = await readRight(c);
  const t = sayRights(c.get('lang'));
  const at: CounterValues = { number: form.text('nomor').slice(0, 40), document: form.text('dokumen'), name: form.text('nama-dokumen').slice(0, 300) };
  const number = normaliseNumber(at.number);
  const complaint = number === null ? null : await c.get('world').db.read((tx) => findByNumber(tx, number));
  const missing: FormError[] = [];
  if (!complaint) missing.push({ field: 'nomor', message: t.counter.unknown });
  if (!(at.document in t.counter.documents)) missing.push({ field: 'dokumen', message: t.counter.needDocument });
  if (!at.name) missing.push({ field: 'nama-dokumen', message: t.counter.needName });
  if (!complaint || kind === null || missing.length || errors.length) return counter(c, at, values, [...missing, ...errors]);
  const asked: Asked | RightsRefused | null = await askRight(c.get('world'), officerOf(c), complaint.id, { kind, text: values.text, correction: kind === 'correction' ? values.correction : undefined, shown: { document: at.document, name: at.name } });
  if (asked === null) return c.notFound() as Response;
  if (isRefused(asked)) return counter(c, at, values, [{ field: 'hak', message: asked.number ? t.page.duplicate(asked.number) : t.refused[asked.no] }]);
  return show(c, <CounterRightDone shell={c.get('shell')} asked={asked} around={await around(c)} />);
}
