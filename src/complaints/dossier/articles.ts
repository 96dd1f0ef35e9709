import { addDays, isDay, type Day } from '../../law/day.ts';

/** The articles that make the way, as people cite them; the English pages translate the words around the numbers. */
export const ARTICLES = {
  toldFirst: 'UU 37/2008 Pasal 24 ayat (1) huruf c', complain: 'UU 25/2009 Pasal 40', receipt: 'UU 25/2009 Pasal 43', response: 'UU 25/2009 Pasal 44',
  goOn: 'UU 25/2009 Pasal 45', anyTime: 'UU 25/2009 Pasal 46 ayat (2)', decision: 'UU 25/2009 Pasal 50', free: 'UU 37/2008 Pasal 23', identity: 'UU 37/2008 Pasal 24 ayat (1)',
  confidential: 'UU 37/2008 Pasal 24 ayat (2)', twoYears: 'UU 37/2008 Pasal 24 ayat (3)', complete: 'UU 37/2008 Pasal 26',
} as const;

/** The Ombudsman takes up what is not older than this (UU 37/2008 Pasal 24 ayat (3)). */
const YEARS = 2;

/** @returns the day on which the event is two years old: the Ombudsman takes it up before that day */
export function twoYearsAfter(eventOn: Day): Day {
  const same = `${Number(eventOn.slice(0, 4)) + YEARS}${eventOn.slice(4)}`;
  // 29 February has no anniversary: the day before it is safe.
  return isDay(same) ? same : addDays(`${same.slice(0, 4)}-03-01` as Day, -1);
}
