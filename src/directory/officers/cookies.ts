import { randomBytes } from 'node:crypto';
import { deleteCookie, setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import type { Context } from 'hono';
import { sameDigest } from '../../platform/auth/keys.ts';
import { open, seal } from '../../platform/auth/sealed.ts';
import type { World } from '../../platform/world.ts';
import { DEVICE_COOKIE_MS, DEVICE_COOKIE_OFFICERS, SHOWN_ONCE_MS } from './rules.ts';

const isHttps = (world: World): boolean => world.baseUrl.startsWith('https://');
/** `__Host-` cannot be set by a neighbouring subdomain, but browsers accept it over https only. */
const nameOf = (world: World, name: string): string => (isHttps(world) ? `__Host-${name}` : name);
const options = (world: World) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(world) }) as const;
const read = (world: World, header: string | undefined, name: string): string | undefined => {
  const full = nameOf(world, name);
  return header ? parse(header, full)[full] : undefined;
};

/** @returns the session's token, or null when the cookie is missing or cannot be one of ours */
export function sessionToken(world: World, header: string | undefined): string | null {
  const value = read(world, header, 'wadah');
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : null;
}
export const sessionCookie = (world: World, token: string): string => `${nameOf(world, 'wadah')}=${token}`;
/** A session cookie without an age: the server decides when it ends, and a closed browser forgets it. */
export const giveSession = (c: Context, world: World, token: string): void => setCookie(c, nameOf(world, 'wadah'), token, options(world));
export function takeSession(c: Context, world: World): void {
  deleteCookie(c, nameOf(world, 'wadah'), options(world));
  deleteCookie(c, nameOf(world, 'wadah-sekali'), options(world));
}

// Device cookie (OWASP "device cookies"): proves that this browser has signed in as this officer before. It opens nothing;
// it only moves the browser's attempts to a count of their own, so that strangers cannot lock the officer out.
const deviceMac = (world: World, officerId: string, nonce: string, until: string): Buffer =>
  world.keys.mac('device', `${officerId}|${nonce}|${until}`).subarray(0, 18);
const tokensIn = (world: World, header: string | undefined): string[] => (read(world, header, 'wadah-perangkat') ?? '').split('!').slice(0, DEVICE_COOKIE_OFFICERS);

/** @returns a name for this device and officer, or null when the device is not known */
export function knownDevice(world: World, header: string | undefined, officerId: string): string | null {
  for (const token of tokensIn(world, header)) {
    const [nonce = '', until = '', mac = ''] = token.split('~');
    if (!/^\d{10}$/.test(until) || Number(until) * 1000 < world.now().getTime()) continue;
    if (sameDigest(Buffer.from(mac, 'base64url'), deviceMac(world, officerId, nonce, until))) return nonce;
  }
  return null;
}
export function rememberDevice(c: Context, world: World, officerId: string): void {
  const header = c.req.header('cookie');
  if (knownDevice(world, header, officerId) !== null) return;
  const nonce = randomBytes(12).toString('base64url');
  const until = String(Math.floor((world.now().getTime() + DEVICE_COOKIE_MS) / 1000));
  const token = `${nonce}~${until}~${deviceMac(world, officerId, nonce, until).toString('base64url')}`;
  const all = [token, ...tokensIn(world, header).filter((one) => one !== '')].slice(0, DEVICE_COOKIE_OFFICERS);
  setCookie(c, nameOf(world, 'wadah-perangkat'), all.join('!'), { ...options(world), maxAge: DEVICE_COOKIE_MS / 1000 });
}

// What may be seen once (recovery codes, an invitation's link) travels in a sealed cookie from the POST to the page that
// shows it: the database keeps only MACs and hashes. It outlives a reload or a change of language, not ten minutes.
export type Shown = 'codes' | 'link';
const shownKey = (what: Shown, sessionId: string): string => `${what}|${sessionId}`;
export function showOnce(c: Context, world: World, sessionId: string, what: Shown, lines: readonly string[]): void {
  const plain = JSON.stringify({ until: world.now().getTime() + SHOWN_ONCE_MS, lines });
  const sealed = seal(world.keys.derive('shown-once'), plain, shownKey(what, sessionId)).toString('base64url');
  setCookie(c, nameOf(world, 'wadah-sekali'), sealed, { ...options(world), maxAge: SHOWN_ONCE_MS / 1000 });
}
export function shownOnce(world: World, header: string | undefined, sessionId: string, what: Shown): string[] | null {
  const value = read(world, header, 'wadah-sekali');
  const plain = value === undefined ? null : open(world.keys.derive('shown-once'), Buffer.from(value, 'base64url'), shownKey(what, sessionId));
  if (plain === null) return null;
  const { until, lines } = JSON.parse(plain) as { until: number; lines: string[] };
  return until > world.now().getTime() ? lines : null;
}
export const forgetShown = (c: Context, world: World): void => {
  deleteCookie(c, nameOf(world, 'wadah-sekali'), options(world));
};
