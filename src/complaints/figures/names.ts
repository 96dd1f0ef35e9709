import type { Directory } from '../../directory/snapshot.ts';
import { dateText } from '../../followup/dates.ts';
import type { Day } from '../../law/day.ts';
import { formatNumber } from '../../platform/i18n/numbers.ts';
import type { Lang } from '../../platform/world.ts';
import type { Channel } from '../domain.ts';
import { words } from '../text.ts';
import type { Narrowing } from './ask.ts';
import { DIMENSIONS, NONE, type Dimension, type FigureRow } from './definitions.ts';
import { monthOf, type Period } from './period.ts';
import { figureText } from './text.ts';

/** "Oktober 2026" */
export const monthName = (lang: Lang, name: string): string => dateText(lang, monthOf(name).from).replace(/^1 /, '');

/** For the beginning of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Within a sentence: "Mei 2026", "tahun 2026". */
export function periodName(lang: Lang, { kind, name, from, to }: Pick<Period, 'kind' | 'name' | 'from' | 'to'>): string {
  const t = figureText(lang);
  switch (kind) {
    case 'month': return monthName(lang, name);
    case 'quarter': return t.quarter(name.slice(0, 4), name.slice(-1));
    case 'year': return t.year(name);
    case 'days': return t.days(dateText(lang, from), dateText(lang, to));
  }
}

/** What a value of a dimension is called, as the database holds it: a body's id, a category's id, a ward's code, a channel, a month. */
export function rowName(lang: Lang, by: Dimension, key: string | null, directory: Directory): string {
  if (key === null) return figureText(lang).none[by];
  switch (by) {
    case 'body': return directory.bodyName(key) || key;
    case 'category': return directory.categories.find((one) => one.id === key)?.name[lang] ?? key;
    case 'area': return directory.areaName(key) || key;
    case 'channel': return words(lang).channel[key as Channel] ?? key;
    case 'month': return monthName(lang, key);
  }
}

/** The same value as the address writes it. */
export const rowWord = (by: Dimension, key: string | null, directory: Directory): string =>
  (key === null ? NONE : by === 'body' ? directory.bodies.get(key)?.code ?? NONE : key);

/** The filters in force, in words. */
export const narrowingNames = (lang: Lang, narrow: Narrowing, directory: Directory): string[] => DIMENSIONS.flatMap((by) => {
  const value = narrow[by];
  if (value === undefined) return [];
  const key = value === NONE ? null : by === 'body' ? [...directory.bodies.values()].find((one) => one.code === value)?.id ?? null : value;
  return [rowName(lang, by, key, directory)];
});

/** Months run in time; everything else is read from the largest down, and what bears no name comes last. */
export const inReadingOrder = (rows: readonly FigureRow[], by: Dimension): FigureRow[] => [...rows].sort((a, b) =>
  (by === 'month' ? (a.key ?? '').localeCompare(b.key ?? '') : Number(a.key === null) - Number(b.key === null) || b.counts.received - a.counts.received || (a.key ?? '').localeCompare(b.key ?? '')));

/** "3–7 Agustus"; where the month changes in between, "28 Agustus – 3 September". */
export const stretchName = (lang: Lang, from: Day, to: Day): string => {
  const short = (day: Day): string => dateText(lang, day).replace(/ \d{4}$/, '');
  return from === to ? short(from) : from.slice(0, 7) === to.slice(0, 7) ? `${Number(from.slice(8))}–${short(to)}` : `${short(from)} – ${short(to)}`;
};

/** A share in whole percent; null where there is nothing to share. Never 100 while one is missing, never 0 while there is one. */
export function percentOf(part: number, all: number): number | null {
  if (all === 0) return null;
  const share = Math.round((part / all) * 100);
  return part < all && share === 100 ? 99 : part > 0 && share === 0 ? 1 : share;
}
/** "84% (21 dari 25)": a percentage never stands without its denominator. */
export function shareText(lang: Lang, part: number, all: number): string {
  const t = figureText(lang);
  const share = percentOf(part, all);
  return share === null ? t.noneDue : `${t.percent(String(share))} (${t.of(formatNumber(lang, part), formatNumber(lang, all))})`;
}
