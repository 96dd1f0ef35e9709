import { dayOf } from '../../../law/day.ts';
import { clockTimeText, compactDayText, timeText } from '../../../followup/dates.ts';
import type { SelectOption } from '../../../ui/parts/field.tsx';
import { isValidOn } from '../../../directory/bodies/domain.ts';
import type { Channel } from '../../domain.ts';
import type { Around } from '../../public/queries.ts';

export const CHANNEL_ICONS: Readonly<Record<Channel, string>> = {
  web: 'catat', counter: 'loket', phone: 'telp', letter: 'surat', whatsapp: 'obrol', social: 'suara', sp4n_lapor: 'tautan', dialogue: 'orang2',
};

/** "Kamis, 11 Juni"; today's as "16.00". */
export function dueWords(dueAt: Date | null, { lang, now, city }: Around): string {
  if (dueAt === null) return '–';
  const day = dayOf(dueAt, city.utcOffsetMinutes);
  return day === dayOf(now, city.utcOffsetMinutes) && dueAt >= now ? timeText(lang, dueAt, city.utcOffsetMinutes) : compactDayText(lang, day);
}

/** "16.00", the close of office today. */
export const closesWords = ({ lang, calendar }: Around): string => clockTimeText(lang, calendar.office.closes);

/** Bodies that exist today, by name: the city's own, or those outside it. */
export function bodyOptions({ directory, now, city }: Around, outside: boolean, by: 'id' | 'code' = 'id'): SelectOption[] {
  const today = dayOf(now, city.utcOffsetMinutes);
  return [...directory.bodies.values()].filter((body) => body.isExternal === outside && isValidOn(body, today))
    .map((body) => ({ value: by === 'id' ? body.id : body.code, label: body.name === body.shortName ? body.name : `${body.shortName}: ${body.name}` })).sort((a, b) => a.label.localeCompare(b.label, 'id'));
}
