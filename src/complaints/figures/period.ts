import { addDays, dayNumber, isDay, type Day } from '../../law/day.ts';

/** Days from `from` to `to`, both counted. `name` stands in addresses and file names; empty for days chosen by hand. */
export interface Period { name: string; kind: 'month' | 'quarter' | 'year' | 'days'; from: Day; to: Day }
const LONGEST_DAYS = 3660;

const two = (n: number): string => String(n).padStart(2, '0');
const firstOf = (year: number, month: number): Day => `${year + Math.floor((month - 1) / 12)}-${two(((month - 1) % 12) + 1)}-01` as Day;
const between = (kind: Period['kind'], name: string, year: number, month: number, months: number): Period =>
  ({ kind, name, from: firstOf(year, month), to: addDays(firstOf(year, month + months), -1) });

export const monthOf = (day: string): Period => between('month', day.slice(0, 7), Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1);
export const yearOf = (year: number): Period => between('year', String(year), year, 1, 12);
export const quarterOf = (year: number, quarter: number): Period => between('quarter', `${year}-T${quarter}`, year, quarter * 3 - 2, 3);

/** @returns the period of a name such as 2026-10, 2026-T4 or 2026; null for anything else */
export function periodOf(name: string): Period | null {
  const parts = /^(20\d\d)(?:-(?:T([1-4])|(0[1-9]|1[0-2])))?$/.exec(name);
  if (!parts) return null;
  const year = Number(parts[1]);
  return parts[2] ? quarterOf(year, Number(parts[2])) : parts[3] ? monthOf(name) : yearOf(year);
}

/** @returns null where the days do not exist, run backwards, or are more than ten years */
export function daysBetween(from: string, to: string): Period | null {
  if (!isDay(from) || !isDay(to) || from < '2000-01-01' || to > '2100-01-01' || from > to || dayNumber(to) - dayNumber(from) > LONGEST_DAYS) return null;
  return { kind: 'days', name: '', from, to };
}

/** The part that two periods share; null where there is none. */
export function shared(a: Period, b: Period): Period | null {
  const [from, to] = [a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to];
  return from > to ? null : { ...a, from, to };
}

/** Months of a period, oldest first. */
export function monthsIn({ from, to }: Period): Period[] {
  const months: Period[] = [];
  for (let month = monthOf(from); month.from <= to; month = monthOf(addDays(month.to, 1))) months.push(month);
  return months;
}

/** The month so many months before that of a day. */
export function monthsBefore(day: Day, count: number): Period {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count;
  return between('month', `${Math.floor(months / 12)}-${two((months % 12) + 1)}`, Math.floor(months / 12), (months % 12) + 1, 1);
}

/** What the chooser offers: months of a year and a bit, quarters of two years, four years; the newest first. */
export function offeredPeriods(today: Day): { months: Period[]; quarters: Period[]; years: Period[] } {
  const year = Number(today.slice(0, 4));
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
  return {
    months: Array.from({ length: 14 }, (_, at) => monthsBefore(today, at)),
    quarters: Array.from({ length: 8 }, (_, at) => { const n = year * 4 + quarter - 1 - at; return quarterOf(Math.floor(n / 4), (n % 4) + 1); }),
    years: Array.from({ length: 4 }, (_, at) => yearOf(year - at)),
  };
}
