import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { dayOf } from '../../law/day.ts';
import { cleanText } from '../../platform/http/clean-text.ts';
import { paths } from '../paths.ts';
import { maySee } from '../policy.ts';
import { findByNumber } from '../store.ts';
import { shownViews } from '../views-saved/shown.ts';
import { ownSteps } from '../undo/store-held.ts';
import { listAddress, readCursor, readListQuery, type ListKind } from './list-query.ts';
import { listPage, searchPage } from './queries.ts';
import { around, numberFrom, show, textOf } from './request.ts';
import { InboxPage, type InboxPageProps } from './views/inbox-page.tsx';
import { NoAgencyPage, SearchPage } from './views/search-page.tsx';

/** The inbox, an agency's tasks, and the search over both. */
export const listRoutes = () => new Hono<AppEnv>()
  .get(paths.inbox(), allow(['coordinator', 'inspectorate', 'leadership', 'auditor', 'administrator']), (c) => showList(c, 'inbox'))
  .get(paths.tasks(), allow(['agency_liaison', 'agency_head', 'inspectorate']), (c) =>
    (officerOf(c).bodyId === null ? show(c, <NoAgencyPage shell={c.get('shell')} />) : showList(c, 'tasks')))
  .get(paths.search(), allow('staff'), search);

/** The list as the address says; bulk forms come back here when nothing was chosen. */
export async function showList(c: AppContext, kind: ListKind, problem?: string): Promise<Response> {
  const officer = officerOf(c);
  const here = await around(c);
  const q = readListQuery(kind, (name) => c.req.query(name), here.directory);
  const list = await listPage(c.get('world'), officer, q, here);
  const triages = hasRole(officer, ['coordinator']);
  const bulk: InboxPageProps['bulk'] = kind === 'tasks' ? 'take-on' : triages ? 'forward' : 'none';
  const views = await c.get('world').db.read((tx) => shownViews(tx, officer, kind, listAddress(q).split('?')[1] ?? '', here));
  return show(c, <InboxPage views={views} shell={c.get('shell')} q={q} list={list} around={here} bulk={bulk} triages={triages && kind === 'inbox'} own={{ officerId: officer.id, steps: await c.get('world').db.read((tx) => ownSteps(tx, officer.id)) }} flash={textOf(c).flash[c.req.query('ok') ?? '']} problem={problem} />, problem ? 422 : 200);
}

async function search(c: AppContext): Promise<Response> {
  const world = c.get('world');
  const officer = officerOf(c);
  const q = cleanText(c.req.query('q') ?? '').slice(0, 200);
  const number = numberFrom(q, dayOf(world.now(), world.city.utcOffsetMinutes).slice(0, 4));
  const hit = number === null ? null : await world.db.read((tx) => findByNumber(tx, number));
  if (hit && maySee(officer, hit)) return c.redirect(paths.consoleCase(hit.number), 303);
  const here = await around(c);
  const tookDossier = c.req.query('berkas') === 'ya';
  const found = q || tookDossier ? await searchPage(world, officer, { words: q, tookDossier }, readCursor(c.req.query('setelah')), here) : null;
  const views = await world.db.read((tx) => shownViews(tx, officer, 'search', new URL(c.req.url).search.slice(1), here));
  return show(c, <SearchPage views={views} shell={c.get('shell')} words={q} tookDossier={tookDossier} found={found} continued={c.req.query('setelah') !== undefined} around={here} />);
}
