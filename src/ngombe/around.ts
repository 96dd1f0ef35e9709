import type { AppContext } from '../directory/actor.ts';
import { directoryOf, type Directory } from '../directory/snapshot.ts';
import { dayText, momentText, timeText } from '../followup/dates.ts';
import { dayOf } from '../law/day.ts';
import type { Lang, World } from '../platform/world.ts';

/** What pages need besides the session. */
export interface Around { directory: Directory; now: Date; lang: Lang; city: World['city']; baseUrl: string }

export async function aroundOf(c: AppContext): Promise<Around> {
  const world = c.get('world');
  const directory = await directoryOf(world);
  return { directory, now: world.now(), lang: c.get('lang'), city: world.city, baseUrl: world.baseUrl };
}

export const dayWords = (at: Date, { lang, city }: Around): string => dayText(lang, dayOf(at, city.utcOffsetMinutes));
export const timeWords = (at: Date, { lang, city }: Around): string => timeText(lang, at, city.utcOffsetMinutes);
/** "Kamis, 18 Juni 2026, 18.30 WIB" */
export const whenWords = (at: Date, { lang, city }: Around): string => momentText(lang, at, city.utcOffsetMinutes);
