import { calendarFrom } from '../law/calendar.ts';
import type { Tx } from '../platform/db/sql.ts';
import type { World } from '../platform/world.ts';
import type { CityCalendar, EntryActor, StepContext } from './domain.ts';
import { calendarDays, calendarSettings } from './store-calendar.ts';

interface Held { version: string; calendar: CityCalendar; readAt: number }
/** By schema. A table of four years is read once per version, not once per page. */
const held = new Map<string, Held>();
const FRESH_MS = 10_000;

/** The table as this transaction sees it. One small query; the days are read only when the version has changed. */
export async function calendarIn(tx: Tx, offset: number): Promise<CityCalendar> {
  const settings = await calendarSettings(tx);
  const known = held.get(tx.schema);
  const office = { closes: settings.officeCloses, offset };
  if (known && known.version === settings.version && known.calendar.office.offset === offset) return known.calendar;
  const calendar = { ...calendarFrom(await calendarDays(tx), settings.version), office };
  held.set(tx.schema, { version: settings.version, calendar, readAt: -Infinity });
  return calendar;
}

/**
 * The table as it was at most ten seconds ago, without asking the database in between. Good for pages, and for steps too:
 * saving steps notices an old table and moves what it dated (`steps.ts`).
 */
export async function calendarOf(world: World): Promise<CityCalendar> {
  const { schema, utcOffsetMinutes } = world.city;
  const now = performance.now();
  const known = held.get(schema);
  if (known && now - known.readAt < FRESH_MS) return known.calendar;
  const calendar = await world.db.read((tx) => calendarIn(tx, utcOffsetMinutes));
  held.set(schema, { version: calendar.version, calendar, readAt: now });
  return calendar;
}

/** After a change in this process nobody here reads the old table again. */
export const forgetCalendar = (schema: string): void => { held.delete(schema); };

export const stepContext = (_world: World, calendar: CityCalendar, actor: EntryActor, now: Date): StepContext => ({ now, actor, calendar });
