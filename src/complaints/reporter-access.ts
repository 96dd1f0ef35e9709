import { sameDigest, type Keys } from '../platform/auth/keys.ts';
import { caseSecretFrom } from '../platform/auth/tokens.ts';

/**
 * The reporter's way in without an account: case number and a secret shown once.
 * Only a keyed digest of the secret is stored, so a copy of the database opens no case.
 */
export const secretMac = (keys: Keys, caseId: string, secret: string): Buffer => keys.mac('case-secret', `${caseId}:${secret}`);

/** A cookie that opens one case for `hours`; it holds no secret and dies with its time. */
export function passFor(keys: Keys, caseId: string, now: Date, hours = 12): string {
  const until = Math.floor(now.getTime() / 1000) + hours * 3600;
  return `${caseId}.${until}.${keys.mac('case-pass', `${caseId}.${until}`).toString('base64url')}`;
}

export function passOpens(keys: Keys, pass: string | undefined, caseId: string, now: Date): boolean {
  const [id, until, mac] = (pass ?? '').split('.');
  if (id !== caseId || !until || !mac || !/^\d{1,12}$/.test(until) || Number(until) * 1000 < now.getTime()) return false;
  return sameDigest(keys.mac('case-pass', `${id}.${until}`), Buffer.from(mac, 'base64url'));
}

export const PASS_COOKIE = 'wadah-kasus';

/** The secret of a report is derived from its form token, so a form sent twice gets the same secret back instead of a second report. */
export const secretFromToken = (keys: Keys, token: string, contentDigest: string): string =>
  caseSecretFrom(keys.mac('case-secret-from-token', `${token}:${contentDigest}`));

/** `adu 2026 42`, `ADU-2026-00042` and `2026-42` are the same number. */
export function normaliseNumber(typed: string): string | null {
  const match = /^(?:ADU)?[\s\-/]*(\d{4})[\s\-/]*(\d{1,9})$/i.exec(typed.trim());
  return match ? `ADU-${match[1]}-${match[2]!.padStart(5, '0')}` : null;
}
