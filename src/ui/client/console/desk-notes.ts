/**
 * What a note-taker has in hand of one item, apart from any page: what the server last said (`stands`) and what was typed since and
 * is not there yet (`mine`). Pure, so that a lost network can be played through in a test.
 */
export type Value = string | readonly string[];
/** `was` is what stood there when typing began; `tried` is what was sent and never acknowledged: if it stands there, it was ours. */
export interface Mine { was: Value; is: Value; tried: Value[] }
export interface Note {
  id: string;
  /** Null until the server has numbered it. */
  seq: number | null;
  version: number;
  /** The registration it belongs to. */
  from: string | null;
  stands: Record<string, Value>;
  mine: Record<string, Mine>;
  /** Parts that somebody else changed too: they wait for a choice. */
  clash: string[];
  /** Parts that the server cannot keep as typed: they wait for other words. */
  wrong: string[];
  lacks: readonly string[];
  madeAt: number;
}
export interface Change { field: string; was: Value; is: Value }
export interface ServerItem { id: string; seq: number; version: number; from: string | null; fields: Record<string, Value>; lacks: readonly string[] }

/** The server trims what it keeps and sorts lists. */
const bare = (value: Value | undefined): string => JSON.stringify(typeof value === 'string' || value === undefined ? (value ?? '').trim() : value.toSorted());
export const same = (a: Value | undefined, b: Value | undefined): boolean => bare(a) === bare(b);
const without = (list: readonly string[], field: string): string[] => list.filter((one) => one !== field);

export const freshNote = (id: string, from: string | null, stands: Record<string, Value>, madeAt: number): Note => ({ id, seq: null, version: 0, from, stands, mine: {}, clash: [], wrong: [], lacks: [], madeAt });
export const noteFrom = (item: ServerItem): Note => ({ ...freshNote(item.id, item.from, item.fields, 0), seq: item.seq, version: item.version, lacks: item.lacks });

export const shown = (note: Note, field: string): Value => note.mine[field]?.is ?? note.stands[field] ?? '';

export function typed(note: Note, field: string, value: Value): void {
  const known = note.mine[field];
  note.wrong = without(note.wrong, field);
  if (known) known.is = value;
  else note.mine[field] = { was: note.stands[field] ?? '', is: value, tried: [] };
  const mine = note.mine[field];
  // Back to what stood there, and nothing on its way: as if it had not been touched.
  if (mine && same(mine.is, note.stands[field]) && mine.tried.length === 0) { delete note.mine[field]; note.clash = without(note.clash, field); }
}

/** What can be sent now. @returns null where there is nothing */
export function outgoing(note: Note): Change[] | null {
  const changes = Object.entries(note.mine).filter(([field]) => !note.clash.includes(field) && !note.wrong.includes(field)).map(([field, { was, is }]) => ({ field, was, is }));
  return changes.length > 0 || (note.seq === null && note.from !== null) ? changes : null;
}
/** How much is not on the server yet, whatever it waits for. */
export const unsent = (note: Note): number => Object.keys(note.mine).length || (outgoing(note) ? 1 : 0);

export function sending(note: Note, changes: readonly Change[]): void {
  for (const { field, is } of changes) note.mine[field]?.tried.push(is);
}

/** The item as the server has it; an older answer that comes late says nothing new. */
export function stands(note: Note, item: ServerItem): void {
  if (item.version < note.version) return;
  Object.assign(note, { seq: item.seq, version: item.version, from: item.from, stands: item.fields, lacks: item.lacks });
  for (const [field, mine] of Object.entries(note.mine)) {
    const now = item.fields[field];
    if (same(now, mine.is)) { delete note.mine[field]; note.clash = without(note.clash, field); }
    // Our own earlier words arrived although no answer came back: what is typed now goes on from there.
    else if (mine.tried.some((one) => same(one, now))) { mine.was = now ?? ''; note.clash = without(note.clash, field); }
  }
}

/** The answer to what was sent. */
export function answered(note: Note, sent: readonly Change[], answer: { item: ServerItem; clashes: readonly string[]; wrong: readonly string[] }): void {
  const before = new Map(Object.entries(note.mine).map(([field, { tried }]) => [field, [...tried]]));
  stands(note, answer.item);
  for (const { field, is } of sent) {
    const mine = note.mine[field];
    if (!mine) continue;
    if (answer.wrong.includes(field)) { if (same(mine.is, is)) note.wrong = [...without(note.wrong, field), field]; mine.tried = []; continue; }
    const now = answer.item.fields[field] ?? '';
    const clashes = answer.clashes.includes(field) && !(before.get(field) ?? []).some((one) => same(one, now));
    if (clashes) { note.clash = [...without(note.clash, field), field]; continue; }
    if (!answer.clashes.includes(field) && same(mine.is, is)) delete note.mine[field];
    else { mine.was = now; mine.tried = []; }
  }
}

/** Of two texts for one part, the note-taker has chosen one. */
export function choose(note: Note, field: string, whose: 'mine' | 'theirs'): void {
  const mine = note.mine[field];
  note.clash = without(note.clash, field);
  if (!mine) return;
  if (whose === 'theirs') delete note.mine[field];
  else { mine.was = note.stands[field] ?? ''; mine.tried = []; }
}
