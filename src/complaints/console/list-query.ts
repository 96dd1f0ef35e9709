import type { Directory } from '../../directory/snapshot.ts';
import { landmarksIn } from '../../directory/areas/landmarks.ts';
import { areasIn, matchArea } from '../../directory/areas/matching.ts';
import { CLASSES, ENDED, STATES, type ComplaintClass, type ComplaintState } from '../domain.ts';
import { withoutPlaces } from '../public/explore-filter.ts';
import type { Cursor, ListFilter } from '../store-lists.ts';

export type ListKind = 'inbox' | 'tasks';
export type TabName = 'contributions' | 'triage' | 'tasks' | 'working' | 'waiting' | 'answered' | 'done' | 'all';
interface TabRule { name: TabName; word: string; states: readonly ComplaintState[] | undefined; order: 'due' | 'time' }
const WORKING: readonly ComplaintState[] = ['forwarded', 'in_progress', 'contested'];

/** The word stands in the address; the first tab of a list is where it opens. */
export const TABS: Readonly<Record<ListKind, readonly TabRule[]>> = {
  inbox: [
    { name: 'triage', word: 'pilah', states: ['received'], order: 'due' }, { name: 'working', word: 'dikerjakan', states: WORKING, order: 'due' },
    { name: 'waiting', word: 'warga', states: ['needs_completion'], order: 'due' }, { name: 'answered', word: 'dijawab', states: ['answered'], order: 'due' },
    { name: 'all', word: 'semua', states: undefined, order: 'time' },
  ],
  tasks: [
    { name: 'tasks', word: 'tugas', states: WORKING, order: 'due' }, { name: 'contributions', word: 'kontribusi', states: undefined, order: 'due' }, { name: 'waiting', word: 'warga', states: ['needs_completion'], order: 'due' },
    { name: 'answered', word: 'dijawab', states: ['answered'], order: 'due' }, { name: 'done', word: 'selesai', states: [...ENDED], order: 'time' },
  ],
};

/** What stands in the address of a list; unknown values count as "all". `filtering`: the filters stand open, asked for or in use. */
export interface ListQuery { kind: ListKind; tab: TabRule; state: ComplaintState | ''; body: string; area: string; class: ComplaintClass | ''; overdue: boolean; unaccepted: boolean; chosen: string; after: Cursor | null; filtering: boolean;
  /** Whose cases an agency's list shows. */
  holder: 'mine' | 'free' | '' }

export function readListQuery(kind: ListKind, ask: (name: string) => string | undefined, directory: Directory): ListQuery {
  const text = (name: string): string => (ask(name) ?? '').trim().slice(0, 100);
  const tab = TABS[kind].find((one) => one.word === text('bagian')) ?? TABS[kind][0]!;
  const body = text('instansi').toUpperCase();
  const area = text('kelurahan');
  const q = {
    kind, tab, state: STATES.find((one) => one === text('keadaan') && (tab.states?.includes(one) ?? true)) ?? '',
    body: [...directory.bodies.values()].some((one) => one.code === body) ? body : '', area: area ? matchArea(area, directory.areas)[0]?.code ?? '' : '',
    class: CLASSES.find((one) => one === text('kelas')) ?? '', overdue: text('lewat') === 'ya', unaccepted: kind === 'inbox' && text('terima') === 'lewat', chosen: text('kasus'), after: readCursor(ask('setelah')),
    holder: kind !== 'tasks' ? '' : text('pemegang') === 'saya' ? 'mine' : text('pemegang') === 'bebas' ? 'free' : '',
  } as const;
  return { ...q, filtering: isFiltered({ ...q, holder: '' }) || text('saring') === 'ya' };
}

export const HOLDER_WORDS: Readonly<Record<ListQuery['holder'], string>> = { mine: 'saya', free: 'bebas', '': '' };

export const isFiltered = (q: Omit<ListQuery, 'filtering'>): boolean => Boolean(q.state || q.body || q.area || q.class || q.overdue || q.unaccepted || q.holder);

/** The address of this list, with some parts changed; empty parts are left out. */
export function listAddress(q: ListQuery, change: { tab?: string; chosen?: string; after?: string | undefined; keepPage?: boolean; filtering?: boolean } = {}): string {
  const all = new URLSearchParams();
  const tab = change.tab ?? q.tab.word;
  if (tab !== TABS[q.kind][0]!.word) all.set('bagian', tab);
  const kept: [string, string][] = [['keadaan', change.tab === undefined ? q.state : ''], ['instansi', q.body], ['kelurahan', q.area], ['kelas', q.class], ['lewat', q.overdue ? 'ya' : ''], ['terima', q.unaccepted ? 'lewat' : ''],
    ['pemegang', HOLDER_WORDS[q.holder]]];
  for (const [name, value] of kept) if (value) all.set(name, value);
  const after = change.after ?? (change.keepPage && q.after ? cursorText(q.after) : undefined);
  if (after) all.set('setelah', after);
  if (change.filtering) all.set('saring', 'ya');
  if (change.chosen) all.set('kasus', change.chosen);
  const text = all.toString();
  return `/konsol/${q.kind === 'inbox' ? 'kotak-masuk' : 'tugas'}${text ? `?${text}` : ''}`;
}

export function toListFilter(q: ListQuery, directory: Directory, now: Date, ownBodyId: string | null): ListFilter {
  const body = [...directory.bodies.values()].find((one) => one.code === q.body);
  return {
    ...tabFilter(q, q.tab, ownBodyId), ...(q.state ? { states: [q.state] } : {}), ...(q.kind === 'inbox' && body ? { bodyId: body.id } : {}),
    areaCodes: q.area ? within([q.area], directory) : undefined, class: q.class || undefined, overdueAt: q.overdue ? now : undefined, unacceptedAt: q.unaccepted ? now : undefined,
  };
}

/** A tab without the filters: its count says how much there is. */
export const tabFilter = (q: ListQuery, tab: TabRule, ownBodyId: string | null): ListFilter => ({ states: tab.states, ...(tab.name === 'contributions' ? { owedBy: ownBodyId ?? undefined } : q.kind === 'tasks' ? { bodyId: ownBodyId ?? undefined } : {}) });

/** A district stands for its wards. */
const within = (codes: readonly string[], { areas }: Directory): string[] =>
  areas.filter((area) => codes.includes(area.code) || (area.parentCode !== null && codes.includes(area.parentCode))).map((area) => area.code);

/** Words of the search box; a ward that they name matches by place too. */
export function searchFilter(words: string, directory: Directory): ListFilter {
  const landmarks = landmarksIn(words, directory.landmarks);
  const near = directory.areas.filter((area) => landmarks.some((one) => one.areaCode === area.code));
  const places = [...new Set([...areasIn(words, directory.areas), ...matchArea(words, directory.areas).slice(0, 3), ...near])];
  return { words, place: places.length ? { areaCodes: within(places.map((area) => area.code), directory), words: withoutPlaces(words, places, landmarks.flatMap((one) => [one.name, ...one.aliases])) } : undefined };
}

/** A place in a list, opaque to whoever holds it. */
export const cursorText = (cursor: Cursor): string => Buffer.from(`${cursor.at?.getTime() ?? ''}.${cursor.id}`).toString('base64url');
/** @returns null for anything that is no cursor of ours: the list then begins at its start */
export function readCursor(text: string | undefined): Cursor | null {
  const parts = /^(\d{0,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from((text ?? '').slice(0, 120), 'base64url').toString('utf8'));
  return parts ? { at: parts[1] ? new Date(Number(parts[1])) : null, id: parts[2]! } : null;
}
