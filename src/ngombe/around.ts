import type { AppContext } from '../directory/actor.ts';
import { directoryOf, type Directory } from '../directory/snapshot.ts';
import { calendarOf } from '../followup/calendar.ts';
import type { CityCalendar } from '../followup/domain.ts';
import { dayText, momentText, timeText } from '../followup/dates.ts';
import { typedVersion, type FormInput } from '../platform/http/forms.ts';
import { dayOf } from '../law/day.ts';
import type { Lang, World } from '../platform/world.ts';

/** What pages need besides the session. */
export interface Around { directory: Directory; calendar: CityCalendar; now: Date; lang: Lang; city: World['city']; baseUrl: string }

export const aroundOf = (c: AppContext): Promise<Around> => aroundIn(c.get('world'), c.get('lang'));

export async function aroundIn(world: World, lang: Lang): Promise<Around> {
  const directory = await directoryOf(world);
  return { directory, calendar: await calendarOf(world), now: world.now(), lang, city: world.city, baseUrl: world.baseUrl };
}

export const dayWords = (at: Date, { lang, city }: Around): string => dayText(lang, dayOf(at, city.utcOffsetMinutes));
export const timeWords = (at: Date, { lang, city }: Around): string => timeText(lang, at, city.utcOffsetMinutes);
/** "Kamis, 18 Juni 2026, 18.30 WIB" */
export const whenWords = (at: Date, { lang, city }: Around): string => momentText(lang, at, city.utcOffsetMinutes);

/** The version a form was opened at. One that carries none fits none. */
export const versionOf = (form: Pick<FormInput, 'text'>): number => typedVersion(form) ?? 0;
