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
export const forgetCase = (c: AppContext): void => forget(c, CASE);
