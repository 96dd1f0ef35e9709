import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import type { AppContext } from '../../directory/actor.ts';
import { open, seal } from '../../platform/auth/sealed.ts';
import { PASS_COOKIE, passFor, passOpens } from '../reporter-access.ts';

/** Holds the secret for the receipt page alone, sealed, for half an hour: it is shown once and stored nowhere. */
const RECEIPT_COOKIE = 'wadah-tanda';
const RECEIPT_SECONDS = 30 * 60;

const shared = (c: AppContext) => ({ httpOnly: true, sameSite: 'Lax' as const, secure: c.get('world').baseUrl.startsWith('https:') });

/** From here on this browser may act for the case. */
export function givePass(c: AppContext, caseId: string): void {
  const world = c.get('world');
  setCookie(c, PASS_COOKIE, passFor(world.keys, caseId, world.now()), { ...shared(c), path: '/', maxAge: 12 * 3600 });
}

export const hasPass = (c: AppContext, caseId: string): boolean => {
  const world = c.get('world');
  return passOpens(world.keys, getCookie(c, PASS_COOKIE), caseId, world.now());
};

/** Bound to the city: numbers repeat between cities, and all cities of an installation share its key. */
export function giveReceipt(c: AppContext, number: string, secret: string): void {
  const world = c.get('world');
  const until = world.now().getTime() + RECEIPT_SECONDS * 1000;
  const value = seal(world.keys.derive('receipt'), JSON.stringify({ number, secret, until }), world.city.id).toString('base64url');
  setCookie(c, RECEIPT_COOKIE, value, { ...shared(c), path: '/tanda-terima', maxAge: RECEIPT_SECONDS });
}

/** @returns the secret of this very case, or null once its half hour is over or in another browser */
export function receiptSecret(c: AppContext, number: string): string | null {
  const world = c.get('world');
  const opened = open(world.keys.derive('receipt'), Buffer.from(getCookie(c, RECEIPT_COOKIE) ?? '', 'base64url'), world.city.id);
  if (opened === null) return null;
  const held = JSON.parse(opened) as { number: string; secret: string; until: number };
  return held.number === number && held.until > world.now().getTime() ? held.secret : null;
}

/** Forgets the case on this phone, for those who share it. */
export function forgetCase(c: AppContext): void {
  deleteCookie(c, PASS_COOKIE, { ...shared(c), path: '/' });
  deleteCookie(c, RECEIPT_COOKIE, { ...shared(c), path: '/tanda-terima' });
}
