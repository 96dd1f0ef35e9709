import type { Keys } from '../platform/auth/keys.ts';
import { passFor as passOf } from '../platform/auth/pass.ts';
import { caseSecretFrom } from '../platform/auth/tokens.ts';

/**
 * The reporter's way in without an account: case number and a secret shown once.
 * Only a keyed digest of the secret is stored, so a copy of the database opens no case.
 */
export const secretMac = (keys: Keys, caseId: string, secret: string): Buffer => keys.mac('case-secret', `${caseId}:${secret}`);

/** A cookie that opens one case for `hours`. */
export const passFor = (keys: Keys, caseId: string, now: Date, hours = 12): string => passOf(keys, PASS_PURPOSE, caseId, now, hours);
export const PASS_COOKIE = 'wadah-kasus';
export const PASS_PURPOSE = 'case-pass';

/** The secret of a report is derived from its form token, so a form sent twice gets the same secret back instead of a second report. */
export const secretFromToken = (keys: Keys, token: string, contentDigest: string): string =>
  caseSecretFrom(keys.mac('case-secret-from-token', `${token}:${contentDigest}`));

/** `adu 2026 42`, `ADU-2026-00042` and `2026-42` are the same number. */
export function normaliseNumber(typed: string): string | null {
  const match = /^(?:ADU)?[\s\-/]*(\d{4})[\s\-/]*(\d{1,9})$/i.exec(typed.trim());
  return match ? `ADU-${match[1]}-${match[2]!.padStart(5, '0')}` : null;
}
