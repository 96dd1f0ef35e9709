import { HOLIDAY_KINDS, type Calendar, type HolidayKind } from '../law/calendar.ts';
import { isDay, type Day } from '../law/day.ts';
import type { CalendarChange } from './change-calendar.ts';

/** One day to enter or to strike out, as the form carries it through the preview. */
export interface CalendarForm {
  action: 'tambah' | 'hapus';
  day: Day;
  name: string;
  kind: HolidayKind;
  source: string;
  reason: string;
}
export type CalendarFormError = 'day' | 'name' | 'kind' | 'source' | 'reason' | 'known' | 'unknown';

/** Field of the form in which an error is mended. */
export const FIELD_OF: Readonly<Record<CalendarFormError, string>> =
  { day: 'tanggal', known: 'tanggal', unknown: 'tanggal', name: 'nama', kind: 'jenis', source: 'dasar', reason: 'alasan' };

/** @param text gives a field's value, cleaned and trimmed @param withReason the last step asks for it */
export function readCalendarForm(text: (name: string) => string, calendar: Calendar, withReason: boolean): { form: CalendarForm; errors: CalendarFormError[] } {
  const action = text('aksi') === 'hapus' ? 'hapus' : 'tambah';
  const day = text('tanggal');
  const known = isDay(day) ? calendar.holidays.get(day) : undefined;
  const kind = HOLIDAY_KINDS.find((each) => each === text('jenis'));
  const form: CalendarForm = action === 'hapus' && known
    ? { action, day: known.day, name: known.name, kind: known.kind, source: known.source, reason: text('alasan').slice(0, 500) }
    : { action, day: day as Day, name: text('nama').slice(0, 120), kind: kind ?? 'national', source: text('dasar').slice(0, 200), reason: text('alasan').slice(0, 500) };
  const errors: CalendarFormError[] = [];
  if (!isDay(day) || day < '2000-01-01' || day > '2100-12-31') errors.push('day');
  else if (action === 'hapus') { if (!known) errors.push('unknown'); } else if (known) errors.push('known');
  if (action === 'tambah') {
    if (form.name === '') errors.push('name');
    if (!kind) errors.push('kind');
    if (form.source === '') errors.push('source');
  }
  if (withReason && form.reason === '') errors.push('reason');
  return { form, errors };
}

export const changeOf = (form: CalendarForm): CalendarChange => (form.action === 'tambah'
  ? { add: [{ day: form.day, name: form.name, kind: form.kind, source: form.source }], remove: [] }
  : { add: [], remove: [form.day] });
