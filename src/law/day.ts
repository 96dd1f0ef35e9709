/** A calendar day in the city's own time, written `2026-11-24`. Comparing two days as text compares them in time. */
export type Day = `${number}-${number}-${number}`;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** @returns whether the text is a day that exists: `2026-02-30` is not one. */
export function isDay(text: string): text is Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return date.toISOString().slice(0, 10) === text;
}

/** Days since 1970-01-01, so that arithmetic needs no date object. @throws RangeError where the text is no day. */
export function dayNumber(day: Day): number {
  const n = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
  if (!Number.isInteger(n)) throw new RangeError(`not a day: ${day}`);
  return n;
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(n: number): Day {
  const date = new Date(n * DAY_MS);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}` as Day;
}

export const addDays = (day: Day, n: number): Day => dayFromNumber(dayNumber(day) + n);

/** Days from one day to another; negative where `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 0 is Sunday, 6 is Saturday. 1970-01-01 was a Thursday. */
export const weekdayOfNumber = (n: number): number => (((n + 4) % 7) + 7) % 7;
export const weekday = (day: Day): number => weekdayOfNumber(dayNumber(day));

/** The day on which an instant falls in a city that lies `utcOffsetMinutes` east of UTC. Indonesia has no summer time. */
export const dayOf = (instant: Date, utcOffsetMinutes: number): Day =>
  dayFromNumber(Math.floor((instant.getTime() + utcOffsetMinutes * MINUTE_MS) / DAY_MS));

/** The instant of a wall-clock time, `'16:00'` or `'24:00'` for midnight at the day's end. @throws RangeError for any other form. */
export function instantOf(day: Day, time: string, utcOffsetMinutes: number): Date {
  return new Date(dayNumber(day) * DAY_MS + (minutesOf(time) - utcOffsetMinutes) * MINUTE_MS);
}

/** Minutes since midnight of `'HH:MM'`. */
export function minutesOf(time: string): number {
  const parts = /^(\d{2}):(\d{2})$/.exec(time);
  const minutes = parts ? Number(parts[1]) * 60 + Number(parts[2]) : NaN;
  if (!parts || Number(parts[2]) > 59 || minutes > 1440) throw new RangeError(`not a time of day: ${time}`);
  return minutes;
}

/** `'15:30'`, on the city's clock. */
export function timeOfDay(instant: Date, utcOffsetMinutes: number): string {
  const minutes = minuteOfDay(instant, utcOffsetMinutes);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Minutes since midnight on the city's clock. */
export const minuteOfDay = (instant: Date, utcOffsetMinutes: number): number =>
  Math.floor((instant.getTime() + utcOffsetMinutes * MINUTE_MS) / MINUTE_MS) % 1440;
