import { matchArea } from '../../directory/areas/matching.ts';
import type { Directory } from '../../directory/snapshot.ts';
import type { Day } from '../../law/day.ts';
import { CHANNELS } from '../domain.ts';
import { readCursor } from '../console/list-query.ts';
import type { Cursor } from '../store-lists.ts';
import { DIMENSION_WORD, DIMENSIONS, FIGURE_WORD, FIGURES, NONE, type Dimension, type FigureName } from './definitions.ts';
import { daysBetween, monthOf, periodOf, type Period } from './period.ts';

/** Values of dimensions by their words in the address: a body's code, a category's id, a ward's code, a channel, a month; or `tanpa`. */
export type Narrowing = Readonly<Partial<Record<Dimension, string>>>;
/** What stands in the address of a page of figures. */
export interface Ask {
  period: Period;
  by: Dimension;
  narrow: Narrowing;
  figure: FigureName;
  after: Cursor | null;
  /** Days were typed that make no period; the page says so. */
  badDays: boolean;
  typed: { from: string; to: string };
}

export function readAsk(query: (name: string) => string | undefined, directory: Directory, today: Day): Ask {
  const text = (name: string): string => (query(name) ?? '').trim().slice(0, 60);
  const typed = { from: text('dari'), to: text('sampai') };
  const named = periodOf(text('masa'));
  // Whoever types days means them, whatever the list of periods still shows.
  const isTyped = Boolean(typed.from || typed.to);
  const byHand = isTyped ? daysBetween(typed.from, typed.to) : null;
  return {
    period: byHand ?? named ?? monthOf(today), by: DIMENSIONS.find((one) => DIMENSION_WORD[one] === text('menurut')) ?? 'body', narrow: readNarrowing(text, directory),
    figure: FIGURES.find((one) => FIGURE_WORD[one] === text('angka')) ?? 'received', after: readCursor(query('setelah')),
    badDays: isTyped && !byHand, typed,
  };
}

/** Values that nothing bears count as "all", so that an old bookmark still opens. */
function readNarrowing(text: (name: string) => string, directory: Directory): Narrowing {
  const known: Record<Dimension, (value: string) => string | undefined> = {
    body: (value) => [...directory.bodies.values()].find((one) => one.code === value.toUpperCase())?.code,
    category: (value) => directory.categories.find((one) => one.id === value)?.id,
    area: (value) => directory.areas.find((one) => one.code === value)?.code ?? matchArea(value, directory.areas)[0]?.code,
    channel: (value) => CHANNELS.find((one) => one === value),
    month: (value) => (periodOf(value)?.kind === 'month' ? value : undefined),
  };
  const found = DIMENSIONS.map((one): [Dimension, string | undefined] => {
    const value = text(DIMENSION_WORD[one]);
    return [one, !value ? undefined : value === NONE && one !== 'month' && one !== 'channel' ? NONE : known[one](value)];
  });
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Narrowing;
}

/** The query of an address: what is asked, with some parts changed; what is the rule anyway is left out. */
export function askQuery(ask: Pick<Ask, 'period' | 'by' | 'narrow'>, change: { by?: Dimension; narrow?: Narrowing; figure?: FigureName; after?: string | undefined } = {}): string {
  const query = new URLSearchParams();
  if (ask.period.name) query.set('masa', ask.period.name);
  else { query.set('dari', ask.period.from); query.set('sampai', ask.period.to); }
  const by = change.by ?? ask.by;
  if (!change.figure && by !== 'body') query.set('menurut', DIMENSION_WORD[by]);
  for (const [dimension, value] of Object.entries({ ...ask.narrow, ...change.narrow })) if (value) query.set(DIMENSION_WORD[dimension as Dimension], value);
  if (change.figure) query.set('angka', FIGURE_WORD[change.figure]);
  if (change.after) query.set('setelah', change.after);
  return `?${query}`;
}
