import type { Lang } from '../world.ts';

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;
const formats = { id: new Intl.NumberFormat(LOCALE.id), en: new Intl.NumberFormat(LOCALE.en) };
const plurals = { id: new Intl.PluralRules(LOCALE.id), en: new Intl.PluralRules(LOCALE.en) };

/** 1234.5 is "1.234,5" in Indonesian and "1,234.5" in English. */
export const formatNumber = (lang: Lang, n: number): string => formats[lang].format(n);

/** "1 laporan", "2.000 laporan"; "1 report", "2,000 reports". Indonesian knows no plural, so `one` may be left out there. */
export const countOf = (lang: Lang, n: number, words: { one?: string; other: string }): string =>
  `${formatNumber(lang, n)} ${plurals[lang].select(n) === 'one' ? (words.one ?? words.other) : words.other}`;
