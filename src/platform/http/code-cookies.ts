import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { passFor, passOpens } from '../auth/pass.ts';
import { open, seal } from '../auth/sealed.ts';
import type { PlatformEnv } from './env.ts';

/** The cookies of one kind of thing that people open with number and code. */
export interface CodeCookies {
  /** Lets this browser act for half a day. */
  pass: string;
  /** Holds the code for one page, for half an hour: it is shown once and stored nowhere. */
  once: string;
  /** Where that page lies. */
  oncePath: string;
  /** Purposes of the keys. */
  passPurpose: string;
  oncePurpose: string;
}
const ONCE_SECONDS = 30 * 60;
const PASS_HOURS = 12;
const worldOf = <E extends PlatformEnv>(c: Context<E>) => (c.var as PlatformEnv['Variables']).world;
const shared = <E extends PlatformEnv>(c: Context<E>) => ({ httpOnly: true, sameSite: 'Lax' as const, secure: worldOf(c).baseUrl.startsWith('https:') });

/** From here on this browser may act for it. */
export function givePass<E extends PlatformEnv>(c: Context<E>, of: CodeCookies, id: string): void {
  const world = worldOf(c);
  setCookie(c, of.pass, passFor(world.keys, of.passPurpose, id, world.now(), PASS_HOURS), { ...shared(c), path: '/', maxAge: PASS_HOURS * 3600 });
}

export const hasPass = <E extends PlatformEnv>(c: Context<E>, of: CodeCookies, id: string): boolean => {
  const world = worldOf(c);
  return passOpens(world.keys, of.passPurpose, getCookie(c, of.pass), id, world.now());
};

/** Bound to the city: numbers repeat between cities, and all cities of an installation share its key. */
export function giveOnce<E extends PlatformEnv>(c: Context<E>, of: CodeCookies, number: string, secret: string): void {
  const world = worldOf(c);
  const until = world.now().getTime() + ONCE_SECONDS * 1000;
  const value = seal(world.keys.derive(of.oncePurpose), JSON.stringify({ number, secret, until }), world.city.id).toString('base64url');
  setCookie(c, of.once, value, { ...shared(c), path: of.oncePath, maxAge: ONCE_SECONDS });
}

/** @returns the code of this very number, or null once its half hour is over or in another browser */
export function onceSecret<E extends PlatformEnv>(c: Context<E>, of: CodeCookies, number: string): string | null {
  const world = worldOf(c);
  const opened = open(world.keys.derive(of.oncePurpose), Buffer.from(getCookie(c, of.once) ?? '', 'base64url'), world.city.id);
  if (opened === null) return null;
  const held = JSON.parse(opened) as { number: string; secret: string; until: number };
  return held.number === number && held.until > world.now().getTime() ? held.secret : null;
}

/** Forgets it on this phone, for those who share it. */
export function forget<E extends PlatformEnv>(c: Context<E>, of: CodeCookies): void {
  deleteCookie(c, of.pass, { ...shared(c), path: '/' });
  deleteCookie(c, of.once, { ...shared(c), path: of.oncePath });
}
