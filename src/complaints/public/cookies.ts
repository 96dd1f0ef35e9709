import type { AppContext } from '../../directory/actor.ts';
import { forget, giveOnce, givePass as give, hasPass as has, onceSecret, type CodeCookies } from '../../platform/http/code-cookies.ts';
import { PASS_COOKIE, PASS_PURPOSE } from '../reporter-access.ts';

const CASE: CodeCookies = { pass: PASS_COOKIE, once: 'wadah-tanda', oncePath: '/tanda-terima', passPurpose: PASS_PURPOSE, oncePurpose: 'receipt' };

/** From here on this browser may act for the case. */
export const givePass = (c: AppContext, caseId: string): void => give(c, CASE, caseId);
export const hasPass = (c: AppContext, caseId: string): boolean => has(c, CASE, caseId);
/** The code for the receipt page alone, for half an hour. */
export const giveReceipt = (c: AppContext, number: string, secret: string): void => giveOnce(c, CASE, number, secret);
export const receiptSecret = (c: AppContext, number: string): string | null => onceSecret(c, CASE, number);
/** Forgets the case on this phone, for those who share it. */
export function forgetCase(c: AppContext): void { forget(c, CASE); forget(c, HELPER); }

/** The helper's own keys, for the same page and as long; the secret is empty where they have it already. */
const HELPER: CodeCookies = { ...CASE, once: 'wadah-tanda-pembantu', oncePurpose: 'receipt-helper' };
export interface HelperKeysShown { code: string; secret: string | null }
export const giveHelperReceipt = (c: AppContext, number: string, keys: HelperKeysShown): void => giveOnce(c, HELPER, number, JSON.stringify(keys));
export function helperReceipt(c: AppContext, number: string): HelperKeysShown | undefined {
  const held = onceSecret(c, HELPER, number);
  return held === null ? undefined : JSON.parse(held) as HelperKeysShown;
}
