import { hasRole, type Officer } from '../../directory/actor.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { ownAndBehind } from '../assignment/desk.ts';
import { listAddress, readListQuery, searchFilter, toListFilter, type ListQuery } from '../console/list-query.ts';
import { dayOf } from '../../law/day.ts';
import { paths } from '../paths.ts';
import { scopeOf } from '../policy.ts';
import type { Around } from '../public/queries.ts';
import { countEachUpTo, type ListFilter } from '../store-lists.ts';
import { pinnedViews, type SavedView, type Shared, type ViewList } from './store-views.ts';

/** Counts stop here, and so do the tabs. */
export const COUNTED = 100;
const MOST_PINNED = 8;

export const viewAddress = ({ list, query }: Pick<SavedView, 'list' | 'query'>): string => `${paths[list]()}${query && `?${query}`}`;

/** The filters of a list as they are kept: only what the list itself understands, without the page and the chosen case. */
export function canonicalQuery(list: ViewList, query: string, { directory }: Around): string {
  const asked = new URLSearchParams(query.slice(0, 1000));
  if (list === 'search') {
    const [words, dossier] = [(asked.get('q') ?? '').trim().slice(0, 200), asked.get('berkas') === 'ya'];
    return new URLSearchParams({ ...(words ? { q: words } : {}), ...(dossier ? { berkas: 'ya' } : {}) }).toString();
  }
  const q: ListQuery = readListQuery(list, (name) => asked.get(name) ?? undefined, directory);
  return listAddress({ ...q, after: null, chosen: '' }).split('?')[1] ?? '';
}

/** With whom an officer may share: a head with the office, the coordinator with everybody. */
export const sharingOf = (officer: Officer): Shared[] => [
  'own', ...(officer.bodyId !== null && hasRole(officer, ['agency_head', 'inspectorate', 'coordinator']) ? ['office' as const] : []), ...(hasRole(officer, ['coordinator']) ? ['everybody' as const] : []),
];
/** Lists that this officer may open at all. */
export const mayOpen = (officer: Officer, list: ViewList): boolean =>
  list === 'search' || hasRole(officer, list === 'inbox' ? ['coordinator', 'inspectorate', 'leadership', 'auditor', 'administrator'] : ['agency_liaison', 'agency_head', 'inspectorate']);

export interface ShownViews { list: ViewList; /** Of the list as it stands. */ query: string; pinned: readonly (SavedView & { count: number })[]; sharing: readonly Shared[] }

/** The pinned views of a list with what each holds, all counts in one round trip. */
export async function shownViews(tx: Tx, officer: Officer, list: ViewList, query: string, around: Around): Promise<ShownViews> {
  const views = mayOpen(officer, list) ? await pinnedViews(tx, officer, list, MOST_PINNED) : [];
  const mine = views.some((view) => view.query.includes('pemegang=saya')) ? (await ownAndBehind(tx, officer, dayOf(around.now, around.city.utcOffsetMinutes))).ids : [];
  const counts = await countEachUpTo(tx, scopeOf(officer)!, views.map((view) => filterOf(view, officer, mine, around)), COUNTED + 1);
  return { list, query: canonicalQuery(list, query, around), pinned: views.map((view, at) => ({ ...view, count: counts[at]! })), sharing: sharingOf(officer) };
}

function filterOf({ list, query }: SavedView, officer: Officer, mine: readonly string[], { directory, now }: Around): ListFilter {
  const asked = new URLSearchParams(query);
  if (list === 'search') return { ...(asked.get('q') ? searchFilter(asked.get('q')!, directory) : {}), tookDossier: asked.get('berkas') === 'ya' };
  const q = readListQuery(list, (name) => asked.get(name) ?? undefined, directory);
  return { ...toListFilter(q, directory, now, officer.bodyId), heldBy: q.holder === 'mine' ? mine : q.holder === 'free' ? 'nobody' : undefined };
}
