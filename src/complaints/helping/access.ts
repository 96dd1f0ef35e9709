import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from '../../directory/actor.ts';
import { sameDigest, type Keys } from '../../platform/auth/keys.ts';
import { caseSecretFrom, normaliseSecret } from '../../platform/auth/tokens.ts';
import { isId } from '../../platform/db/id.ts';
import type { Helper } from './domain.ts';
import { helperById } from './store-helpers.ts';

const COOKIE = 'wadah-pembantu';
const HOURS = 12;

/** The same form sent twice gives the same code and secret. */
export function helperKeys(keys: Keys, formToken: string): { code: string; secret: string } {
  return { code: `B-${caseSecretFrom(keys.mac('helper-code-from-token', formToken))}`, secret: caseSecretFrom(keys.mac('helper-secret-from-token', formToken)) };
}
export const helperSecretMac = (keys: Keys, helperId: string, secret: string): Buffer => keys.mac('helper-secret', `${helperId}:${secret}`);

/** `b k7q4 2m9x` and `B-K7Q4-2M9X` are the same code. @returns null where it cannot be one */
export function normaliseHelperCode(typed: string): string | null {
  const rest = normaliseSecret(typed.slice(0, 64).trim().replace(/^b[\s\p{Pd}]+/iu, ''));
  return rest === null ? null : `B-${rest}`;
}

/** Bound to the secret: a new secret closes older passes. */
const passMac = (keys: Keys, helper: Helper, until: string): Buffer => keys.mac('helper-pass', `${helper.id}.${until}.${helper.secretMac.toString('hex')}`);
const shared = (c: AppContext) => ({ httpOnly: true, sameSite: 'Lax' as const, secure: c.get('world').baseUrl.startsWith('https:'), path: '/' });

export function giveHelperPass(c: AppContext, helper: Helper): void {
  const world = c.get('world');
  const until = String(Math.floor(world.now().getTime() / 1000) + HOURS * 3600);
  setCookie(c, COOKIE, `${helper.id}.${until}.${passMac(world.keys, helper, until).toString('base64url')}`, { ...shared(c), maxAge: HOURS * 3600 });
}
export function dropHelperPass(c: AppContext): void { deleteCookie(c, COOKIE, shared(c)); }

/** @returns the helper whose pass this browser holds */
export async function helperOf(c: AppContext): Promise<Helper | null> {
  const world = c.get('world');
  const [id, until, mac] = (getCookie(c, COOKIE) ?? '').split('.');
  if (!id || !isId(id) || !until || !mac || !/^\d{1,12}$/.test(until) || Number(until) * 1000 < world.now().getTime()) return null;
  const helper = await world.db.read((tx) => helperById(tx, id));
  return helper && sameDigest(passMac(world.keys, helper, until), Buffer.from(mac, 'base64url')) ? helper : null;
}
