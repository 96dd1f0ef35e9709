import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { readForm } from '../../platform/http/forms.ts';
import { around, show, versionOf } from '../console/request.ts';
import { isRefusal, type RefusalCode } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { may } from '../policy.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { findByNumber } from '../store.ts';
import { words } from '../text.ts';
import { attachableTo, attachReports, openIncident, tellIncident } from './incidents.ts';
import { matterPaths } from './paths.ts';
import { affectedBy, bursts, incidentByNumber, incidentOfLead, openIncidents, recentIncidents, type Incident } from './store-incidents.ts';
import { sayIncidents } from './text-incidents.ts';
import { ConsoleIncidentPage, IncidentsPage, NewIncidentPage, type ConsoleIncidentProps, type IncidentDraft } from './views/incident-console.tsx';

/** Mass incidents in the console: for the coordinator. */
export const incidentRoutes = () => new Hono<AppEnv>()
  .get('/konsol/kejadian', allow(['coordinator']), async (c) => {
    const here = await around(c);
    const [open, closed, noticed] = await c.get('world').db.read((tx) => Promise.all([openIncidents(tx), recentIncidents(tx), bursts(tx)]));
    return show(c, <IncidentsPage shell={c.get('shell')} open={open} closed={closed} bursts={noticed} around={here} />);
  })
  .get('/konsol/kejadian/:number', allow(['coordinator']), (c) => withIncident(c, (incident) => showIncident(c, incident, 200)))
  .post('/konsol/kejadian/:number/lampir', allow(['coordinator']), (c) => withIncident(c, (incident) => attach(c, incident)))
  .post('/konsol/kejadian/:number/kabar', allow(['coordinator']), (c) => withIncident(c, (incident) => news(c, incident)))
  .get('/konsol/kasus/:number/kejadian', allow(['coordinator']), (c) => withLead(c, async (found) => {
    const existing = await c.get('world').db.read((tx) => incidentOfLead(tx, found.id));
    if (existing) return c.redirect(matterPaths.consoleIncident(existing.number), 303);
    return showNew(c, found, { title: '', notice: '', area: found.areaCode ?? '', category: found.categoryId ?? '', errors: [] }, 200);
  }))
  .post('/konsol/kasus/:number/kejadian', allow(['coordinator']), (c) => withLead(c, (found) => create(c, found)));

async function withIncident(c: AppContext, then: (incident: Incident) => Promise<Response>): Promise<Response> {
  const incident = await c.get('world').db.read((tx) => incidentByNumber(tx, c.req.param('number') ?? ''));
  return incident ? then(incident) : c.notFound();
}
async function withLead(c: AppContext, then: (found: Complaint) => Promise<Response>): Promise<Response> {
  const found = await c.get('world').db.read((tx) => findByNumber(tx, normaliseNumber(c.req.param('number') ?? '') ?? ''));
  return found && may(officerOf(c), 'verify', found) && !found.restricted && !found.confidential ? then(found) : c.notFound();
}
const refusal = (c: AppContext, code: RefusalCode): string => (code === 'empty' ? sayIncidents(c.get('lang')).fill : words(c.get('lang')).refused[code]);

async function showIncident(c: AppContext, incident: Incident, status: 200 | 422, more: Partial<ConsoleIncidentProps> = {}): Promise<Response> {
  const [here, reports, affected] = [await around(c), incident.closedAt ? [] : await attachableTo(c.get('world'), incident), await c.get('world').db.read((tx) => affectedBy(tx, incident.leadId))];
  const flash = sayIncidents(c.get('lang')).flash[c.req.query('ok') ?? ''];
  return show(c, <ConsoleIncidentPage shell={c.get('shell')} incident={incident} affected={affected} reports={reports} around={here} flash={status === 200 ? flash : undefined} {...more} />, status);
}

async function attach(c: AppContext, incident: Incident): Promise<Response> {
  const t = sayIncidents(c.get('lang'));
  const chosen = new Set((await readForm(c)).list('laporan'));
  if (chosen.size === 0) return showIncident(c, incident, 422, { left: t.pick });
  // Only what the page offers: each is decided again under its lock.
  const reports = (await attachableTo(c.get('world'), incident)).filter((one) => chosen.has(one.number));
  const { left } = await attachReports(c.get('world'), officerOf(c), incident, reports);
  if (left.length > 0) return showIncident(c, incident, 422, { left: t.left(left.join(', ')) });
  return c.redirect(`${matterPaths.consoleIncident(incident.number)}?ok=lampir`, 303);
}

async function news(c: AppContext, incident: Incident): Promise<Response> {
  const form = await readForm(c);
  const [text, close] = [form.text('kabar'), form.text('akhiri') === 'ya'];
  const outcome = await tellIncident(c.get('world'), officerOf(c), incident, { text, close });
  if (outcome === null) return c.notFound();
  if (isRefusal(outcome)) return showIncident(c, incident, 422, { draft: { text, error: refusal(c, outcome.refused) } });
  return c.redirect(`${matterPaths.consoleIncident(incident.number)}?ok=${close ? 'akhiri' : 'kabar'}`, 303);
}

const showNew = async (c: AppContext, found: Complaint, draft: IncidentDraft, status: 200 | 422): Promise<Response> =>
  show(c, <NewIncidentPage shell={c.get('shell')} c={found} around={await around(c)} draft={draft} />, status);

async function create(c: AppContext, found: Complaint): Promise<Response> {
  const form = await readForm(c);
  const { directory } = await around(c);
  const draft: IncidentDraft = { title: form.text('nama').slice(0, 150), notice: form.text('pemberitahuan').slice(0, 2000), area: form.text('wilayah'), category: form.text('kategori'), errors: [] };
  const fill = sayIncidents(c.get('lang')).fill;
  const missing = [...(draft.title.trim() ? [] : [{ field: 'nama', message: fill }]), ...(draft.notice.trim() ? [] : [{ field: 'pemberitahuan', message: fill }])];
  if (missing.length) return showNew(c, found, { ...draft, errors: missing }, 422);
  const outcome = await openIncident(c.get('world'), officerOf(c), found.id, {
    version: versionOf(form), title: draft.title, notice: draft.notice,
    areaCode: directory.areas.some((area) => area.code === draft.area) ? draft.area : null, categoryId: directory.categories.some((one) => one.id === draft.category) ? draft.category : null,
  });
  if (outcome === null) return c.notFound();
  if (isRefusal(outcome)) return showNew(c, found, { ...draft, errors: [{ field: 'nama', message: refusal(c, outcome.refused) }] }, 422);
  const incident = await c.get('world').db.read((tx) => incidentOfLead(tx, found.id));
  return c.redirect(`${matterPaths.consoleIncident(incident!.number)}?ok=buka`, 303);
}
