import { z } from 'zod';
import { isId } from '../../platform/db/id.ts';
import { normaliseNumber } from '../access.ts';
import type { NoteField } from '../items.ts';
import { NOTE_FIELDS } from './fields.ts';

const value = z.union([z.string().max(8_000), z.null(), z.array(z.string().max(60)).max(50)]);
const shape = z.object({
  id: z.string().refine(isId),
  pendaftaran: z.string().max(40).nullable(),
  changes: z.array(z.object({ field: z.enum(NOTE_FIELDS as [NoteField, ...NoteField[]]), was: value, is: value })).max(NOTE_FIELDS.length),
});

export interface NoteJson { id: string; registrationNumber: string | null; changes: readonly { field: NoteField; was: unknown; is: unknown }[] }

/** What the desk sends. @returns null where it is not of that shape */
export function readNote(json: unknown): NoteJson | null {
  const read = shape.safeParse(json);
  if (!read.success) return null;
  const { id, pendaftaran, changes } = read.data;
  return { id, changes, registrationNumber: pendaftaran === null ? null : normaliseNumber(pendaftaran) };
}
