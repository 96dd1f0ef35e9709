import type { VNode } from 'preact';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Lang, World } from '../../platform/world.ts';
import { readJson as readJsonBody } from '../../platform/http/body.ts';
import { page } from '../../ui/html.ts';
import type { AppContext, Officer } from '../actor.ts';
import type { From } from './actions/open-session.ts';
import { say } from './text.ts';

/** A path parameter that the database will accept as an id; anything else is a page that does not exist. */
export const ID = ':id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}';
export const isId = (text: string | undefined): text is string => text !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

export const fromOf = (c: AppContext): From => ({ address: c.get('clientAddress') ?? '', userAgent: c.req.header('user-agent') ?? '' });
export const wordsOf = (c: AppContext) => say(c.get('lang'));

/** After `allow('staff')` the actor is an officer; the compiler cannot know. */
export function officerOf(c: AppContext): Officer {
  const actor = c.get('actor');
  if (actor.kind !== 'officer') throw new Error('a route for officers was reached by a guest: its allow() is missing');
  return actor;
}

/** The JSON that `passkey.js` sends; anything else, or more than the platform reads of strangers, is an empty object whose parts are then missing. */
export async function readJson(c: AppContext): Promise<Readonly<Record<string, unknown>>> {
  const value = await readJsonBody(c);
  return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
}

/** Pages about accounts are never kept by a browser or a proxy: the next person at the counter presses "back". */
export function show(c: AppContext, vnode: VNode, status: ContentfulStatusCode = 200): Response {
  c.header('cache-control', 'no-store');
  return c.html(page(vnode), status) as Response;
}

export const minutesUntil = (until: Date, now: Date): number => Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));

/** `24 November 2026, 16.05` in the city's own time. */
export function whenIn(world: World, lang: Lang): (at: Date) => string {
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'id-ID', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });
  return (at) => format.format(new Date(at.getTime() + world.city.utcOffsetMinutes * 60_000)).replace(' pukul ', ', ').replace(' at ', ', ');
}

const BROWSERS: readonly [RegExp, string][] = [[/Edg(?:e|A|iOS)?\//, 'Edge'], [/OPR\//, 'Opera'], [/SamsungBrowser\//, 'Samsung Internet'], [/(?:Firefox|FxiOS)\//, 'Firefox'], [/(?:Chrome|CriOS)\//, 'Chrome'], [/Safari\//, 'Safari']];
const SYSTEMS: readonly [RegExp, string][] = [[/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux']];
/** "Firefox, Windows": enough to recognise one's own devices in the list of sessions. */
export function deviceName(userAgent: string, unknown: string): string {
  const name = (table: readonly [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [name(BROWSERS), name(SYSTEMS)].filter(Boolean).join(', ') || unknown;
}

export const isEmail = (text: string): boolean => text.length <= 254 && /^[^\s@<>,;:"()[\]\\]+@[^\s@.<>,;:"()[\]\\]+(?:\.[^\s@.<>,;:"()[\]\\]+)+$/.test(text);
