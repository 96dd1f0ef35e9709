import { addDays, isDay, type Day } from '../../law/day.ts';
import { isValidOn, type Assignment, type Body } from './domain.ts';

export type EditProblem = 'name-missing' | 'short-name-missing' | 'too-long' | 'bad-phone' | 'bad-email' | 'bad-day' | 'ends-before-start'
  | 'still-carries-functions' | 'guidance-missing' | 'broken';
export type ReorganisationProblem = 'bad-day' | 'before-start' | 'after-end' | 'target-missing' | 'target-is-itself' | 'bad-code' | 'code-taken'
  | 'name-missing' | 'short-name-missing' | 'too-long' | 'nothing-moves' | 'broken';
export interface Problem<Code extends string> { field: string; problem: Code }

/** What an administrator typed about a body, as typed; field names are those of the form. */
export interface TypedEdit { nama: string; singkat: string; alias: string; telepon: string; surel: string; alamat: string; berakhir: string; petunjuk_id: string; petunjuk_en: string }
export interface TypedReorganisation { mulai: string; penerus: string; kode: string; nama: string; singkat: string; tugas: readonly string[]; berakhir: boolean }

const NAME_MAX = 200;
const TEXT_MAX = 1_000;
const ALIASES_MAX = 40;

export const aliasesFrom = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))].sort();

/** The body with the typed changes, or everything that stands against them. */
export function editedBody(body: Body, typed: TypedEdit, assignments: readonly Assignment[], at: Date): Body | { problems: Problem<EditProblem>[] } {
  const problems: Problem<EditProblem>[] = [];
  const need = (ok: boolean, field: string, problem: EditProblem) => { if (!ok) problems.push({ field, problem }); };
  const aliases = aliasesFrom(typed.alias);
  need(typed.nama !== '', 'nama', 'name-missing');
  need(typed.singkat !== '', 'singkat', 'short-name-missing');
  for (const field of ['nama', 'singkat', 'surel', 'telepon'] as const) need(typed[field].length <= NAME_MAX, field, 'too-long');
  for (const field of ['alamat', 'petunjuk_id', 'petunjuk_en'] as const) need(typed[field].length <= TEXT_MAX, field, 'too-long');
  need(aliases.length <= ALIASES_MAX && aliases.every((alias) => alias.length <= NAME_MAX), 'alias', 'too-long');
  need(/^[0-9+() -]*$/.test(typed.telepon), 'telepon', 'bad-phone');
  need(typed.surel === '' || /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(typed.surel), 'surel', 'bad-email');
  const { berakhir: end } = typed;
  const validTo = end === '' ? null : isDay(end) ? end : undefined;
  need(validTo !== undefined, 'berakhir', 'bad-day');
  if (validTo) {
    need(body.validFrom <= validTo, 'berakhir', 'ends-before-start');
    const isOrphaning = body.successorIds.length === 0 && assignments.some((one) => one.bodyId === body.id && (one.validTo === null || one.validTo > validTo));
    need(!isOrphaning, 'berakhir', 'still-carries-functions');
  }
  need(!body.isExternal || (typed.petunjuk_id !== '' && typed.petunjuk_en !== ''), 'petunjuk_id', 'guidance-missing');
  if (problems.length > 0) return { problems };
  return {
    ...body, name: typed.nama, shortName: typed.singkat, aliases, phone: typed.telepon, email: typed.surel, address: typed.alamat, validTo: validTo ?? null,
    guidance: typed.petunjuk_id !== '' || typed.petunjuk_en !== '' ? { id: typed.petunjuk_id, en: typed.petunjuk_en } : null, editedAt: at,
  };
}

export interface Reorganisation {
  on: Day;
  old: Body;
  target: Body;
  /** Rows to write: the old spans cut short, the new spans beginning on `on`. */
  assignments: readonly Assignment[];
}

/** Works out a reorganisation; saves nothing. `newId` is the id a new body would get. */
export function reorganised(body: Body, typed: TypedReorganisation, all: readonly Body[], assignments: readonly Assignment[], newId: string, at: Date): Reorganisation | { problems: Problem<ReorganisationProblem>[] } {
  const problems: Problem<ReorganisationProblem>[] = [];
  const need = (ok: boolean, field: string, problem: ReorganisationProblem) => { if (!ok) problems.push({ field, problem }); };
  const { mulai } = typed;
  const on = isDay(mulai) ? mulai : null;
  need(on !== null, 'mulai', 'bad-day');
  if (on !== null) {
    need(body.validFrom < on, 'mulai', 'before-start');
    need(body.validTo === null || on <= addDays(body.validTo, 1), 'mulai', 'after-end');
  }
  if (typed.penerus === '') {
    need(/^[A-Z][A-Z0-9_]{1,39}$/.test(typed.kode), 'kode', 'bad-code');
    need(!all.some((one) => one.code === typed.kode), 'kode', 'code-taken');
    need(typed.nama !== '', 'nama', 'name-missing');
    need(typed.singkat !== '', 'singkat', 'short-name-missing');
    need(typed.nama.length <= NAME_MAX, 'nama', 'too-long');
    need(typed.singkat.length <= NAME_MAX, 'singkat', 'too-long');
  } else {
    need(typed.penerus !== body.code, 'penerus', 'target-is-itself');
    need(all.some((one) => one.code === typed.penerus && (on === null || isValidOn(one, on))), 'penerus', 'target-missing');
  }
  need(typed.tugas.length > 0 || typed.berakhir, 'tugas', 'nothing-moves');
  if (on === null || problems.length > 0) return { problems };
  const target = all.find((one) => one.code === typed.penerus) ?? newBody(body, typed, newId, on);
  return {
    on, target: { ...target, editedAt: at }, assignments: movedAssignments(body, target.id, on, typed.tugas, assignments),
    old: { ...body, validTo: typed.berakhir ? addDays(on, -1) : body.validTo, editedAt: at },
  };
}

const newBody = (old: Body, typed: TypedReorganisation, id: string, on: Day): Body => ({
  ...old, id, code: typed.kode, name: typed.nama, shortName: typed.singkat, validFrom: on, validTo: null, aliases: [],
  phone: '', email: '', address: '', predecessorIds: [], successorIds: [],
});

function movedAssignments(old: Body, targetId: string, on: Day, functionIds: readonly string[], assignments: readonly Assignment[]): Assignment[] {
  return assignments.filter((one) => one.bodyId === old.id && functionIds.includes(one.functionId) && (one.validTo === null || one.validTo >= on)).flatMap((one) => {
    const moved = { ...one, bodyId: targetId };
    return one.validFrom >= on ? [moved] : [{ ...one, validTo: addDays(on, -1) }, { ...moved, validFrom: on }];
  });
}
