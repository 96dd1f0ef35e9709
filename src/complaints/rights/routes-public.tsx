import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import type { PartyEntry } from '../../followup/domain.ts';
import { partyTimelineOf } from '../../followup/store-timeline.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { readForm } from '../../platform/http/forms.ts';
import { limitBy } from '../../platform/http/limiter.ts';
import { page } from '../../ui/html.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { paths } from '../paths.ts';
import { givePass, hasPass } from '../public/cookies.ts';
import { proveSecret } from '../public/prove-secret.ts';
import { normaliseNumber, secretMac } from '../reporter-access.ts';
import { passIdOf } from '../store-pass.ts';
import { findByNumber, findWithSecret, numberOf } from '../store.ts';
import type { Complaint } from '../domain.ts';
import { askRight, dataOrigin, requestMac } from './ask.ts';
import { isRefused, type DataRequest } from './domain.ts';
import { copyJson, copyPdf, gatherCopy } from './gather-copy.ts';
import { noteCopy } from './note-copy.ts';
import { noValues, readRight, type RightValues } from './request-form.ts';
import { requestByNumber, requestsOf } from './store-requests.ts';
import { sayRights } from './text.ts';
import { AskPage } from './views/ask-page.tsx';
import { ProvePage } from './views/prove-page.tsx';
import { RequestPage } from './views/request-page.tsx';

const PER_NETWORK = { max: 40, perSeconds: 600 };
const PER_REQUEST = { max: 12, perSeconds: 600 };

/** Rights over personal data, for whoever holds the code of a report or of a request. */
export const dataRightRoutes = () => new Hono<AppEnv>()
  .get('/hak/data', allow('public'), (c) => prove(c, (c.req.query('nomor') ?? '').slice(0, 40)))
  .post('/hak/data', allow('public'), (c) => lookUp(c))
  .get('/hak/data/:request', allow('public'), (c) => withRequest(c, async (found) => c.html(page(<RequestPage shell={c.get('shell')} {...found} now={c.get('world').now()} offset={c.get('world').city.utcOffsetMinutes} fresh={c.req.query('kabar') === 'terkirim'} />))))
  .get('/hak/data/:request/salinan.pdf', allow('public'), (c) => withRequest(c, (found) => sendCopy(c, found.request, 'pdf')))
  .get('/hak/data/:request/salinan.json', allow('public'), (c) => withRequest(c, (found) => sendCopy(c, found.request, 'json')))
  .get('/lacak/:number/hak', allow('public'), (c) => withCase(c, (complaint) => form(c, complaint, noValues)))
  .post('/lacak/:number/hak', allow('public'), (c) => withCase(c, (complaint) => ask(c, complaint)));

function prove(c: AppContext, number: string, problem?: 'wrong' | 'slow'): Response {
  c.header('cache-control', 'no-store');
  return c.html(page(<ProvePage shell={c.get('shell')} number={number} problem={problem} />), problem === 'slow' ? 429 : problem ? 422 : 200) as Response;
}

/** `hdp 2026 7` and `HDP-2026-00007` are the same. */
export function normaliseRequest(typed: string): string | null {
  const match = /^HDP[\s\-/]*(\d{4})[\s\-/]*(\d{1,9})$/i.exec(typed.trim());
  return match ? `HDP-${match[1]}-${match[2]!.padStart(5, '0')}` : null;
}

async function lookUp(c: AppContext): Promise<Response> {
  const { keys } = c.get('world');
  const input = await readForm(c);
  const typed = input.text('nomor').slice(0, 40);
  const request = normaliseRequest(typed);
  const found = request !== null
    ? await proveSecret(c, request, input.text('kode'), async (tx, number) => { const known = await requestByNumber(tx, number); return known?.secretMac ? { id: known.id, number: known.number, mac: known.secretMac } : null; }, (id, secret) => requestMac({ keys }, id, secret))
    : await proveSecret(c, normaliseNumber(typed), input.text('kode'), async (tx, number) => { const known = await findWithSecret(tx, number); return known && { id: known.complaint.id, number: known.complaint.number, mac: known.secretMac }; }, (id, secret) => secretMac(keys, id, secret));
  if (typeof found === 'string') return prove(c, typed, found);
  givePass(c, request !== null ? found.id : await c.get('world').db.read((tx) => passIdOf(tx, found.id)));
  return c.redirect(request !== null ? paths.dataRequest(found.number) : paths.askRight(found.number), 303);
}

const backToProof = (c: AppContext, number: string): Response => c.redirect(`${paths.dataRights()}?nomor=${encodeURIComponent(number.slice(0, 40))}`, 303) as Response;

/** Without the pass, or for a number that does not exist: the same way to the code. */
async function withCase(c: AppContext, then: (complaint: Complaint) => Promise<Response>): Promise<Response> {
  c.header('cache-control', 'no-store');
  const typed = c.req.param('number') ?? '';
  const number = normaliseNumber(typed);
  const complaint = number === null ? null : await c.get('world').db.read(async (tx) => {
    const known = await findByNumber(tx, number);
    return known && hasPass(c, await passIdOf(tx, known.id)) ? known : null;
  });
  return complaint ? then(complaint) : backToProof(c, number ?? typed);
}

export interface ShownRequest { request: DataRequest; caseNumber: string; entries: readonly PartyEntry[]; hasCase: boolean }
async function withRequest(c: AppContext, then: (found: ShownRequest) => Promise<Response>): Promise<Response> {
  c.header('cache-control', 'no-store');
  const typed = c.req.param('request') ?? '';
  const number = normaliseRequest(typed);
  const found = number === null ? null : await c.get('world').db.read(async (tx) => {
    const request = await requestByNumber(tx, number);
    if (!request) return null;
    const hasCase = hasPass(c, await passIdOf(tx, request.complaintId));
    if (!hasCase && !hasPass(c, request.id)) return null;
    return { request, caseNumber: (await numberOf(tx, request.complaintId)) ?? '', entries: await partyTimelineOf(tx, dataOrigin(request.id)), hasCase };
  });
  return found ? then(found) : backToProof(c, number ?? typed);
}

async function form(c: AppContext, complaint: Complaint, values: RightValues, errors: readonly FormError[] = [], status: 200 | 422 | 429 = 200): Promise<Response> {
  const requests = await c.get('world').db.read((tx) => requestsOf(tx, complaint.id));
  return c.html(page(<AskPage shell={c.get('shell')} number={complaint.number} values={values} errors={errors} requests={requests} offset={c.get('world').city.utcOffsetMinutes} />), status) as Response;
}

async function ask(c: AppContext, complaint: Complaint): Promise<Response> {
  const { values, kind, errors } = await readRight(c);
  const t = sayRights(c.get('lang'));
  if (errors.length || kind === null) return form(c, complaint, values, errors, 422);
  if (!limitBy(c, 'data-right', networkOf(c.get('clientAddress')), PER_NETWORK).allowed) return form(c, complaint, values, [{ field: 'hak', message: t.page.slow }], 429);
  const asked = await askRight(c.get('world'), { kind: 'reporter' }, complaint.id, { kind, text: values.text, correction: kind === 'correction' ? values.correction : undefined });
  if (asked === null) return c.notFound() as Response;
  if (isRefused(asked)) return form(c, complaint, values, [{ field: 'hak', message: asked.number ? t.page.duplicate(asked.number) : t.refused[asked.no] }], 422);
  return c.redirect(`${paths.dataRequest(asked.request.number)}?kabar=terkirim`, 303) as Response;
}

const TYPES = { pdf: 'application/pdf', json: 'application/json; charset=utf-8' } as const;
async function sendCopy(c: AppContext, request: DataRequest, format: 'pdf' | 'json'): Promise<Response> {
  const world = c.get('world');
  if (request.kind !== 'access' || request.state !== 'granted') return c.redirect(paths.dataRequest(request.number), 303) as Response;
  if (!limitBy(c, 'data-copy', request.id, PER_REQUEST).allowed) return c.redirect(paths.dataRequest(request.number), 303) as Response;
  const copy = await gatherCopy(world, request.complaintId);
  if (!copy) return c.notFound() as Response;
  const content = format === 'json' ? copyJson(copy, world, request) : new Uint8Array(await copyPdf(copy, world, request, c.get('lang')));
  if (c.req.method !== 'HEAD') await noteCopy(world, request.id, format);
  return c.body(content, 200, { 'content-type': TYPES[format], 'content-disposition': `attachment; filename="data-${copy.complaint.number}.${format}"` }) as Response;
}
