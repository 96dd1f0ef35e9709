import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { isValidOn } from '../../directory/bodies/domain.ts';
import { ID, officerOf } from '../../directory/officers/request.ts';
import { dayOf } from '../../law/day.ts';
import { readForm } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { readListQuery, toListFilter, type ListKind } from '../console/list-query.ts';
import { around, listAddressOf, show, textOf } from '../console/request.ts';
import { showList } from '../console/routes-lists.tsx';
import type { Complaint } from '../domain.ts';
import { CSV } from '../figures/download.ts';
import { csvOf } from '../figures/sheet.ts';
import { scopeOf } from '../policy.ts';
import type { Around } from '../public/queries.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { listByDue, listByTime } from '../store-lists.ts';
import { isBulkStep, MOST, type BulkRun, type BulkStep } from './domain.ts';
import { judgeBulk, sharedOf } from './form.ts';
import { bulkPaths } from './paths.ts';
import { choose, plan } from './plan.ts';
import { carryOut, chooseRefused, stopRun } from './run.ts';
import { itemsOf, runById, runsOf } from './store-bulk.ts';
import { sayBulk } from './text.ts';
import { PlanPage } from './views/plan-page.tsx';
import { reasonWords, RunPage } from './views/run-page.tsx';
import { RunsPage } from './views/runs-page.tsx';

/** One step on many cases: choose, read the plan, carry it out, read the result. A run is seen by its officer only. */
export const bulkRoutes = () => new Hono<AppEnv>()
  .get(bulkPaths.all(), allow('staff'), async (c) => show(c, <RunsPage shell={c.get('shell')} around={await around(c)} runs={await c.get('world').db.read((tx) => runsOf(tx, officerOf(c).id, 30))} />))
  .post(bulkPaths.all(), allow('staff'), begin)
  .get(`/konsol/sekaligus/${ID}`, allow('staff'), (c) => withRun(c, (run) => showRun(c, run)))
  .post(`/konsol/sekaligus/${ID}/rencana`, allow('staff'), (c) => withRun(c, (run) => makePlan(c, run)))
  .post(`/konsol/sekaligus/${ID}/jalankan`, allow('staff'), (c) => withRun(c, (run) => begun(c, run)))
  .post(`/konsol/sekaligus/${ID}/hentikan`, allow('staff'), (c) => withRun(c, async (run) => { await stopRun(c.get('world'), run); return toRun(c, run.id); }))
  .post(`/konsol/sekaligus/${ID}/ulang`, allow('staff'), (c) => withRun(c, (run) => again(c, run)))
  .get(`/konsol/sekaligus/${ID}/hasil.csv`, allow('staff'), (c) => withRun(c, (run) => download(c, run)));

const toRun = (c: AppContext, id: string): Response => c.redirect(bulkPaths.run(id), 303);

async function withRun(c: AppContext, then: (run: BulkRun) => Promise<Response>): Promise<Response> {
  const run = await c.get('world').db.read((tx) => runById(tx, c.req.param('id') ?? ''));
  return run && run.officerId === officerOf(c).id ? then(run) : c.notFound();
}

async function begin(c: AppContext): Promise<Response> {
  const [form, here, t] = [await readForm(c), await around(c), textOf(c)];
  const kind: ListKind = form.text('daftar') === 'tugas' ? 'tasks' : 'inbox';
  const list = listAddressOf(form.text('ke')) ?? `/konsol/${kind === 'tasks' ? 'tugas' : 'kotak-masuk'}`;
  const numbers = [...new Set(form.list('pilih').map(normaliseNumber))].filter((one): one is string => one !== null).slice(0, MOST);
  const chosen = form.text('tindakan') === 'semua' ? { cases: await casesOf(c, list, here) } : { numbers };
  const id = await choose(c.get('world'), officerOf(c), chosen, list);
  if (id === null) return showList(c, kind, t.bulkNothing);
  const action = form.text('tindakan');
  const step: BulkStep | null = action === 'saran' || action === 'terus' ? 'disposisi' : action === 'tangani' ? 'penerimaan' : null;
  if (action === 'terus' && !bodyIds(c, here).has(form.text('tujuan'))) return showList(c, kind, t.bulkNoBody);
  const run = step === null ? null : await c.get('world').db.read((tx) => runById(tx, id));
  if (step && run) await plan(c.get('world'), officerOf(c), run, { step, form: action === 'terus' ? { instansi: [form.text('tujuan')] } : {} }, here.directory);
  return toRun(c, id);
}

/** The whole list as its address says, up to the bound. */
async function casesOf(c: AppContext, address: string, here: Around): Promise<Complaint[]> {
  const officer = officerOf(c);
  const url = new URL(address, 'https://list.invalid');
  const q = readListQuery(url.pathname.endsWith('/tugas') ? 'tasks' : 'inbox', (name) => url.searchParams.get(name) ?? undefined, here.directory);
  const list = q.tab.order === 'due' ? listByDue : listByTime;
  return c.get('world').db.read((tx) => list(tx, scopeOf(officer)!, toListFilter(q, here.directory, here.now, officer.bodyId), null, MOST));
}

const bodyIds = (c: AppContext, here: Around): Set<string> => {
  const today = dayOf(c.get('world').now(), c.get('world').city.utcOffsetMinutes);
  return new Set([...here.directory.bodies.values()].filter((body) => isValidOn(body, today)).map((body) => body.id));
};

async function showRun(c: AppContext, run: BulkRun, errors: readonly FormError[] = []): Promise<Response> {
  const [items, here] = [await c.get('world').db.read((tx) => itemsOf(tx, run.id)), await around(c)];
  const typed = errors.length ? await readForm(c) : undefined;
  const page = run.state === 'draft' ? <PlanPage shell={c.get('shell')} officer={officerOf(c)} around={here} run={run} items={items} errors={errors} typed={typed} changing={c.req.query('langkah') === 'lain'} /> : <RunPage shell={c.get('shell')} around={here} run={run} items={items} />;
  return show(c, page, errors.length ? 422 : 200);
}

async function makePlan(c: AppContext, run: BulkRun): Promise<Response> {
  const [form, here] = [await readForm(c), await around(c)];
  const step = form.text('langkah');
  if (run.state !== 'draft' || !isBulkStep(step)) return toRun(c, run.id);
  const items = await c.get('world').db.read((tx) => itemsOf(tx, run.id));
  const errors = judgeBulk(step, form, items.length, bodyIds(c, here), textOf(c), sayBulk(c.get('lang')));
  if (errors.length) return showRun(c, run, errors);
  await plan(c.get('world'), officerOf(c), run, { step, form: sharedOf(step, form) }, here.directory);
  return toRun(c, run.id);
}

async function begun(c: AppContext, run: BulkRun): Promise<Response> {
  const form = await readForm(c);
  if (run.step === 'publikasi' && run.state === 'draft' && !form.has('sudah-dibaca')) return showRun(c, run, [{ field: 'sudah-dibaca', message: sayBulk(c.get('lang')).mustRead }]);
  if (await carryOut(c.get('world'), run, form.text('rencana')) === 'changed') {
    const now = await c.get('world').db.read((tx) => runById(tx, run.id));
    return showRun(c, now ?? run, [{ field: 'sudah-dibaca', message: sayBulk(c.get('lang')).planChanged }]);
  }
  return toRun(c, run.id);
}

async function again(c: AppContext, run: BulkRun): Promise<Response> {
  const id = await chooseRefused(c.get('world'), run);
  const next = id === null ? null : await c.get('world').db.read((tx) => runById(tx, id));
  if (next?.step) await plan(c.get('world'), officerOf(c), next, { step: next.step, form: next.form }, (await around(c)).directory);
  return toRun(c, id ?? run.id);
}

async function download(c: AppContext, run: BulkRun): Promise<Response> {
  const t = sayBulk(c.get('lang'));
  const items = await c.get('world').db.read((tx) => itemsOf(tx, run.id));
  const lines = items.map((item) => [item.number, item.title, t.outcome[item.outcome], reasonWords(c.get('lang'), item.reason)]);
  c.header('content-type', CSV);
  c.header('content-disposition', `attachment; filename="hasil-sekaligus-${dayOf(run.madeAt, c.get('world').city.utcOffsetMinutes)}.csv"`);
  return c.body(csvOf([t.columns.number, t.columns.title, t.columns.outcome, t.columns.reason], lines));
}
