import { dayNumber, dayOf, weekdayOfNumber, minuteOfDay, type Day } from '../law/day.ts';
import type { Lang } from '../platform/world.ts';

// Own tables: a list of a hundred cases formats hundreds of dates, and Intl is some fifty times slower.
const DAYS = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const MONTHS = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;
/** Indonesia's three zones by minutes east of UTC. */
const ZONES: Readonly<Record<number, string>> = { 420: 'WIB', 480: 'WITA', 540: 'WIT' };

const part = (day: Day, from: number, to: number): number => Number(day.slice(from, to));
const two = (n: number): string => String(n).padStart(2, '0');

/** "15 Juni 2026", "15 June 2026" */
export const dateText = (lang: Lang, day: Day): string => `${part(day, 8, 10)} ${MONTHS[lang][part(day, 5, 7) - 1]} ${day.slice(0, 4)}`;
/** "15 Juni" */
const shortDateText = (lang: Lang, day: Day): string => `${part(day, 8, 10)} ${MONTHS[lang][part(day, 5, 7) - 1]}`;
/** "Senin" */
const weekdayText = (lang: Lang, day: Day): string => DAYS[lang][weekdayOfNumber(dayNumber(day))]!;
/** "Senin, 15 Juni 2026" */
export const dayText = (lang: Lang, day: Day): string => `${weekdayText(lang, day)}, ${dateText(lang, day)}`;
/** "Senin, 15 Juni" */
export const shortDayText = (lang: Lang, day: Day): string => `${weekdayText(lang, day)}, ${shortDateText(lang, day)}`;
/** "Sen 15 Jun", for narrow columns */
export const compactDayText = (lang: Lang, day: Day): string =>
  `${weekdayText(lang, day).slice(0, 3)} ${part(day, 8, 10)} ${MONTHS[lang][part(day, 5, 7) - 1]!.slice(0, 3)}`;
/** '16:00' as people write it: "16.00" in Indonesian, "16:00" in English. */
export const clockTimeText = (lang: Lang, time: string): string => (lang === 'id' ? time.replace(':', '.') : time);
/** "16.00 WIB" */
export function timeText(lang: Lang, instant: Date, utcOffsetMinutes: number): string {
  const minutes = minuteOfDay(instant, utcOffsetMinutes);
  const zone = ZONES[utcOffsetMinutes];
  return `${clockTimeText(lang, `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)}${zone === undefined ? '' : ` ${zone}`}`;
}
/** "Senin, 15 Juni 2026, 14.10 WIB" */
export const momentText = (lang: Lang, instant: Date, utcOffsetMinutes: number): string =>
  `${dayText(lang, dayOf(instant, utcOffsetMinutes))}, ${timeText(lang, instant, utcOffsetMinutes)}`;
