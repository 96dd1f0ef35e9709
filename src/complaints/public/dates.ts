import { dayOf, minuteOfDay, weekday, type Day } from '../../law/day.ts';
import type { City, Lang } from '../../platform/world.ts';

const WEEKDAYS: Record<Lang, readonly string[]> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const MONTHS: Record<Lang, readonly string[]> = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};
const pad = (n: number): string => String(n).padStart(2, '0');

/** "15 Juni 2026" */
export const dateWords = (lang: Lang, day: Day): string =>
  `${Number(day.slice(8, 10))} ${MONTHS[lang][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** "Senin, 15 Juni 2026": the day is named, so that nobody has to look it up. */
export const dayWords = (lang: Lang, day: Day): string => `${WEEKDAYS[lang][weekday(day)]}, ${dateWords(lang, day)}`;

/** Offsets of Indonesia's three zones; elsewhere the distance from UTC says it. */
const ZONES: Readonly<Record<number, string>> = { 420: 'WIB', 480: 'WITA', 540: 'WIT' };

/** "Senin, 15 Juni 2026, 16.00 WIB" */
export function instantWords(lang: Lang, at: Date, city: Pick<City, 'utcOffsetMinutes'>): string {
  const offset = city.utcOffsetMinutes;
  const minutes = minuteOfDay(at, offset);
  const mark = lang === 'en' ? ':' : '.';
  const zone = ZONES[offset] ?? `UTC${offset < 0 ? '−' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}${mark}${pad(Math.abs(offset) % 60)}`;
  return `${dayWords(lang, dayOf(at, offset))}, ${pad(Math.floor(minutes / 60))}${mark}${pad(minutes % 60)} ${zone}`;
}
