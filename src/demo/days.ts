import type { Day } from '../law/day.ts';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const ms = (on: Day): number => Date.parse(`${on}T00:00:00Z`);

export const dayAfter = (on: Day, days: number): Day => new Date(ms(on) + days * 86_400_000).toISOString().slice(0, 10) as Day;
/** 0 is Sunday. */
export const weekdayOf = (on: Day): number => new Date(ms(on)).getUTCDay();
export const daysBetween = (from: Day, to: Day): number => Math.round((ms(to) - ms(from)) / 86_400_000);

/** The working day `count` working days after `from`; the day itself for 0. The demo counts without the law's rules for office hours. */
export function workingDayAfter(from: Day, count: number, holidays: ReadonlySet<string>): Day {
  let on = from;
  for (let left = count; left > 0;) {
    on = dayAfter(on, 1);
    const weekday = weekdayOf(on);
    if (weekday !== 0 && weekday !== 6 && !holidays.has(on)) left -= 1;
  }
  return on;
}

/** `2026-06-15` as people say it: Senin, 15 Juni 2026. */
export const inWords = (on: Day): string =>
  `${WEEKDAYS[weekdayOf(on)]}, ${Number(on.slice(8))} ${MONTHS[Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`;
