import type { Day } from '../law/day.ts';

/** What becomes of something that was said (ngombe.md N9, N12, N15, N16). */
export const OUTCOMES = ['answered', 'commitment', 'study', 'elsewhere', 'not_possible'] as const;
export type ItemOutcome = (typeof OUTCOMES)[number];
/** Whose matter it is where it is not the city's. */
export const AUTHORITIES = ['province', 'centre', 'private'] as const;
export type Authority = (typeof AUTHORITIES)[number];
/** The mayor's priority scale (N12); what cannot be done is an outcome of its own. */
export const PRIORITIES = ['now', 'this_year', 'next_budget'] as const;
export type ItemPriority = (typeof PRIORITIES)[number];
/**
 * `noted` while the session goes on; `owed` once it has ended and somebody owes something; `done` when they say they did it;
 * `settled` or `disputed` when the asker has said so; `answered` where nothing was owed.
 */
export const ITEM_STATES = ['noted', 'owed', 'done', 'settled', 'disputed', 'answered'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** The parts of an item that note-takers fill in. */
export interface ItemNotes {
  asker: string;
  summary: string;
  answer: string;
  answeredBy: string;
  outcome: ItemOutcome | null;
  what: string;
  leadBodyId: string | null;
  supportingBodyIds: readonly string[];
  dueOn: Day | null;
  /** A budget year, or that it is in hand already. */
  budget: string;
  authority: Authority | null;
  letter: string;
  reason: string;
  priority: ItemPriority | null;
  areaCode: string | null;
  categoryId: string | null;
}
export interface Item extends ItemNotes {
  id: string;
  sessionId: string;
  seq: number;
  registrationId: string | null;
  state: ItemState;
  createdAt: Date;
  /** A promise of it was kept after its day; what is late and still owed is seen from its day. */
  wasLate: boolean;
  version: number;
}
export const EMPTY_NOTES: ItemNotes = {
  asker: '', summary: '', answer: '', answeredBy: '', outcome: null, what: '', leadBodyId: null, supportingBodyIds: [], dueOn: null, budget: '', authority: null, letter: '', reason: '', priority: null, areaCode: null, categoryId: null,
};
export type NoteField = keyof ItemNotes;

/** What an item still lacks before its session may be ended. */
export type Lack = 'summary' | 'outcome' | 'answer' | 'answeredBy' | 'what' | 'leadBodyId' | 'dueOn' | 'authority' | 'reason';

/** Which promise an outcome makes, if any: what is owed by whom until when. A letter that was sent already owes nothing. */
export function owes(item: Pick<ItemNotes, 'outcome' | 'letter'>): 'commitment' | 'study' | 'letter' | null {
  if (item.outcome === 'commitment' || item.outcome === 'study') return item.outcome;
  return item.outcome === 'elsewhere' && item.letter === '' ? 'letter' : null;
}

const OF_OUTCOME: Readonly<Record<ItemOutcome, readonly NoteField[]>> = {
  answered: [], commitment: ['what', 'leadBodyId', 'supportingBodyIds', 'dueOn', 'budget', 'priority'], study: ['what', 'leadBodyId', 'supportingBodyIds', 'dueOn', 'budget', 'priority'],
  elsewhere: ['authority', 'letter', 'leadBodyId', 'dueOn'], not_possible: ['reason'],
};
/** What was typed for an outcome that was then changed is not said of the one that stands: a commitment that was taken back while people talked was never made. */
export function fitting<T extends ItemNotes>(item: T): T {
  const kept: readonly NoteField[] = item.outcome ? OF_OUTCOME[item.outcome] : [];
  const dropped = [...new Set(Object.values(OF_OUTCOME).flat())].filter((field) => !kept.includes(field));
  return { ...item, ...Object.fromEntries(dropped.map((field) => [field, EMPTY_NOTES[field]])) };
}

/**
 * Before a session ends every item has an owner and a date: who answered where it is answered, who owes and by when where
 * something is owed, whose matter it is where it is not the city's, and why where it cannot be done.
 */
export function lacksOf(item: ItemNotes): Lack[] {
  const lacks: Lack[] = [];
  const needs = (field: Lack, value: unknown): void => { if (value === null || value === '') lacks.push(field); };
  needs('summary', item.summary);
  needs('outcome', item.outcome);
  if (item.outcome === 'answered') needs('answer', item.answer);
  if (item.outcome === 'answered' || item.outcome === 'not_possible') needs('answeredBy', item.answeredBy);
  if (item.outcome === 'not_possible') needs('reason', item.reason);
  if (item.outcome === 'elsewhere') needs('authority', item.authority);
  if (item.outcome === 'commitment' || item.outcome === 'study') needs('what', item.what);
  if (owes(item)) {
    needs('leadBodyId', item.leadBodyId);
    needs('dueOn', item.dueOn);
  }
  return lacks;
}

/** One note-taker's change of one part: what stood there when they began, and what they made of it. */
export interface Change { field: NoteField; was: unknown; is: unknown }
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * Changes of several note-takers meet part by part: what nobody else touched is taken, what is there already is no change, and
 * what two people changed in two ways is kept as it stands and told, with what was typed, to whoever came second.
 */
export function merged(notes: ItemNotes, changes: readonly Change[]): { notes: ItemNotes; clashes: Change[] } {
  const next: Record<string, unknown> = { ...notes };
  const clashes: Change[] = [];
  for (const change of changes) {
    const stands = notes[change.field];
    if (same(stands, change.is)) continue;
    if (same(stands, change.was)) next[change.field] = change.is;
    else clashes.push(change);
  }
  return { notes: next as unknown as ItemNotes, clashes };
}

/** Somebody owes something right now. */
export const isOwing = (item: Pick<Item, 'state'>): boolean => item.state === 'owed' || item.state === 'disputed';

/** What everybody may read of an item: by what name the asker agreed to be called, never which registration it was. */
export type PublicItem = ItemNotes & Pick<Item, 'id' | 'seq' | 'state' | 'wasLate'> & { edition: number };

/** How a session stands: everything said there, what has its answer, what the asker calls settled, what is late. */
export interface SessionTally { heard: number; answered: number; settled: number; owed: number; late: number }
/** @param lateBefore the first day whose promises are not late yet */
export function tallyOf(items: readonly Pick<Item, 'state' | 'dueOn'>[], lateBefore: Day): SessionTally {
  const owing = items.filter(isOwing);
  return {
    heard: items.length, answered: items.length - owing.length, settled: items.filter((item) => item.state === 'settled').length,
    owed: owing.length, late: owing.filter((item) => item.dueOn !== null && item.dueOn < lateBefore).length,
  };
}

/** The parts of a board: what is owed, what missed its day now or once, what is over. */
export const BOARD_STATES = ['owed', 'late', 'over', 'all'] as const;
export type BoardState = (typeof BOARD_STATES)[number];
