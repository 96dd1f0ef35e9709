import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv, type Officer } from '../../directory/actor.ts';
import { ID, isId, officerOf } from '../../directory/officers/request.ts';
import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { around, show } from '../console/request.ts';
import { viewPaths } from './paths.ts';
import { canonicalQuery, mayOpen, sharingOf, viewAddress } from './shown.ts';
import { choose, deleteView, insertView, renameView, viewById, viewsFor, type SavedView, type ViewList } from './store-views.ts';
import { sayViews } from './text.ts';
import { ViewsPage, type TypedView } from './views/views-page.tsx';

const LISTS: readonly ViewList[] = ['inbox', 'tasks', 'search'];
const NAME_LETTERS = 60;
const nameOf = (form: FormInput): string => form.text('nama').replace(/\s+/g, ' ');
const isName = (name: string): boolean => name !== '' && [...name].length <= NAME_LETTERS;

/** Views that officers keep: saved from a list, pinned, renamed, deleted, and the one where the day begins. */
export const savedViewRoutes = () => new Hono<AppEnv>()
  .get(viewPaths.all(), allow('staff'), (c) => page(c))
  .post(viewPaths.all(), allow('staff'), save)
  .post(`/konsol/tampilan/${ID}/nama`, allow('staff'), (c) => act(c, async (tx, view, officer, form) => { if (view.ownerId === officer.id && isName(nameOf(form))) await renameView(tx, view.id, officer.id, nameOf(form)); }))
  .post(`/konsol/tampilan/${ID}/sematan`, allow('staff'), (c) => act(c, (tx, view, officer, form) => choose(tx, officer.id, view.id, { pinned: form.text('nilai') === 'ya' })))
  .post(`/konsol/tampilan/${ID}/utama`, allow('staff'), (c) => act(c, (tx, view, officer, form) => choose(tx, officer.id, view.id, { isDefault: form.text('nilai') === 'ya' })))
  .post(`/konsol/tampilan/${ID}/penghapusan`, allow('staff'), (c) => act(c, (tx, view, officer) => deleteView(tx, view.id, officer.id), 'hapus'));

/** A view that is neither the officer's nor shared with them is not there. */
async function act(c: AppContext, work: (tx: Tx, view: SavedView, officer: Officer, form: FormInput) => Promise<void>, ok = 'ubah'): Promise<Response> {
  const form = await readForm(c);
  const id = c.req.param('id');
  const found = await c.get('world').db.transaction(async (tx) => {
    const view = isId(id) ? await viewById(tx, officerOf(c), id) : null;
    if (view) await work(tx, view, officerOf(c), form);
    return view;
  });
  return found ? c.redirect(`${viewPaths.all()}?ok=${ok}`, 303) : c.notFound() as Response;
}

async function save(c: AppContext): Promise<Response> {
  const [world, officer, form, here] = [c.get('world'), officerOf(c), await readForm(c), await around(c)];
  const list = LISTS.find((one) => one === form.text('daftar'));
  if (!list || !mayOpen(officer, list)) return c.notFound() as Response;
  const name = nameOf(form);
  const query = canonicalQuery(list, form.text('saringan'), here);
  const shared = sharingOf(officer).find((one) => one === form.text('untuk')) ?? 'own';
  const typed: TypedView = { nama: name, daftar: list, saringan: query, untuk: shared };
  const t = sayViews(c.get('lang'));
  if (!isName(name)) return page(c, typed, [{ field: 'nama', message: t.needName }]);
  const kept = await world.db.transaction((tx) => insertView(tx, { id: newId(), name, list, query, ownerId: officer.id, bodyId: officer.bodyId, shared }, world.now()));
  return kept ? c.redirect(viewAddress({ list, query }), 303) : page(c, typed, [{ field: 'nama', message: t.tooMany }]);
}

async function page(c: AppContext, typed?: TypedView, errors: readonly FormError[] = []): Promise<Response> {
  const officer = officerOf(c);
  const views = (await c.get('world').db.read((tx) => viewsFor(tx, officer))).filter((view) => mayOpen(officer, view.list));
  return show(c, <ViewsPage shell={c.get('shell')} officerId={officer.id} views={views} typed={typed} errors={errors} sharing={sharingOf(officer)} flash={sayViews(c.get('lang')).flash[c.req.query('ok') ?? '']} />, errors.length ? 422 : 200);
}
