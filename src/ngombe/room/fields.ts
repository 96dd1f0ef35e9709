import type { Directory } from '../../directory/snapshot.ts';
import { isDay } from '../../law/day.ts';
import { cleanText } from '../../platform/http/clean-text.ts';
import { AUTHORITIES, OUTCOMES, PRIORITIES, type Change, type ItemNotes, type NoteField } from '../items.ts';

/** Each part of an item and its field in the form. */
export const FIELD: Readonly<Record<NoteField, string>> = {
  asker: 'penanya', summary: 'ringkasan', answer: 'jawaban', answeredBy: 'penjawab', outcome: 'hasil', what: 'isi', leadBodyId: 'penanggung', supportingBodyIds: 'pendukung', dueOn: 'tenggat', budget: 'anggaran',
  authority: 'kewenangan', letter: 'surat', reason: 'alasan', priority: 'prioritas', areaCode: 'wilayah', categoryId: 'soal',
};
export const NOTE_FIELDS = Object.keys(FIELD) as NoteField[];
const LONGEST: Partial<Record<NoteField, number>> = { asker: 120, summary: 2_000, answer: 4_000, answeredBy: 120, what: 1_000, budget: 200, letter: 120, reason: 2_000 };
export const longest = (field: NoteField): number | undefined => LONGEST[field];

/** @returns the value as it is kept, or undefined where nobody could have meant it */
export function noteValue(field: NoteField, raw: unknown, directory: Directory): unknown {
  const choices: Partial<Record<NoteField, readonly string[]>> = { outcome: OUTCOMES, authority: AUTHORITIES, priority: PRIORITIES };
  if (field === 'supportingBodyIds') return Array.isArray(raw) && raw.length <= 50 && raw.every((id) => typeof id === 'string' && directory.bodies.has(id)) ? [...new Set(raw as string[])].sort() : undefined;
  const text = raw === null ? '' : typeof raw === 'string' ? cleanText(raw) : undefined;
  if (text === undefined) return undefined;
  const most = LONGEST[field];
  if (most !== undefined) return [...text].length <= most ? text : undefined;
  if (text === '') return null;
  const known = choices[field]?.includes(text) ?? (field === 'dueOn' ? isDay(text) : field === 'leadBodyId' ? directory.bodies.has(text) : field === 'areaCode' ? directory.areas.some((one) => one.code === text) : directory.categories.some((one) => one.id === text));
  return known ? text : undefined;
}

/** What was in the form when it was shown and what is in it now. `wrong` are parts that cannot be kept as typed. */
export function readChanges(pairs: readonly { field: NoteField; was: unknown; is: unknown }[], directory: Directory): { changes: Change[]; wrong: NoteField[] } {
  const changes: Change[] = [];
  const wrong: NoteField[] = [];
  for (const { field, was, is } of pairs) {
    const value = noteValue(field, is, directory);
    if (value === undefined) { wrong.push(field); continue; }
    const before = noteValue(field, was, directory) ?? null;
    if (JSON.stringify(before) !== JSON.stringify(value)) changes.push({ field, was: before, is: value });
  }
  return { changes, wrong };
}

/** The item as a form or a script holds it: texts, and one list. */
export type NoteValues = Readonly<Record<NoteField, string | readonly string[]>>;
export const valuesOf = (notes: ItemNotes): NoteValues => Object.fromEntries(NOTE_FIELDS.map((field) => [field, notes[field] ?? ''])) as NoteValues;
