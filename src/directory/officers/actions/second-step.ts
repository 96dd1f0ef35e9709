import { hashToken } from '../../../platform/auth/tokens.ts';
import { verifyTotp } from '../../../platform/auth/totp.ts';
import type { World } from '../../../platform/world.ts';
import type { Tx } from '../../../platform/db/sql.ts';
import type { Credentials, Session } from '../domain.ts';
import { CODES_PER_SIGN_IN, CODE_LIMIT, DEVICE_LIMIT } from '../rules.ts';
import { audit } from '../store/audit.ts';
import * as credentials from '../store/credentials.ts';
import * as sessions from '../store/sessions.ts';
import { clearAttempts, reserveAttempt, type Counted } from './attempts.ts';
import { openSession, type From } from './open-session.ts';
import { plainCode, recoveryMac } from './recovery-codes.ts';
import { openTotp } from './totp-secret.ts';

export interface CodeSignIn { halfToken: string; code: string; from: From; knownDevice(officerId: string): string | null }
export type SecondStepOutcome =
  | { signedIn: true; token: string; officerId: string; codesLeft: number | null }
  | { refused: 'wrong' } | { refused: 'wait'; until: Date } | { refused: 'start-again' };

/** The code from the app or one recovery code; both from one box, told apart by their shape. */
export const signInWithCode = (world: World, input: CodeSignIn): Promise<SecondStepOutcome> =>
  world.db.transaction(async (tx): Promise<SecondStepOutcome> => {
    const now = world.now();
    const half = await sessions.halfSignedInBy(tx, hashToken(input.halfToken), now);
    const account = half && await credentials.lockCredentials(tx, half.officerId);
    if (!half || !account || account.disabledAt !== null) return { refused: 'start-again' };
    const digits = input.code.replace(/[\s-]/g, '');
    const isTotp = /^\d{6}$/.test(digits);
    const counted = codeCounts(half, isTotp, input.knownDevice(account.officerId));
    const reserved = await reserveAttempt(tx, counted, now);
    if ('until' in reserved) return { refused: 'wait', until: reserved.until };
    const good = isTotp ? await totpIsGood(tx, world, account, digits) : await recoveryIsGood(tx, world, account, input);
    if (good) {
      await clearAttempts(tx, counted, now);
      const token = await finishSecondStep(tx, world, half, account, isTotp ? 'totp' : 'recovery-code', input.from);
      return { signedIn: true, token, officerId: account.officerId, codesLeft: isTotp ? null : await credentials.recoveryCodesLeft(tx, account.officerId) };
    }
    if (await tooManyForThisSignIn(tx, half, now)) return { refused: 'start-again' };
    return { refused: 'wrong' };
  });

/** Recovery codes are too long to guess, so they stay usable while a stranger makes the app's codes wait. */
function codeCounts(half: Session, isTotp: boolean, device: string | null): Counted[] {
  if (!isTotp) return [];
  return [device === null ? { key: `code:${half.officerId}`, limit: CODE_LIMIT } : { key: `device-code:${device}`, limit: DEVICE_LIMIT }];
}

async function totpIsGood(tx: Tx, world: World, account: Credentials, digits: string): Promise<boolean> {
  if (account.totpSecret === null) return false;
  const step = verifyTotp({ secret: openTotp(world, account.officerId, account.totpSecret), code: digits, now: world.now(), lastStep: account.totpLastStep });
  if (step === null) return false;
  await credentials.saveTotpStep(tx, account.officerId, step);
  return true;
}

async function recoveryIsGood(tx: Tx, world: World, account: Credentials, input: CodeSignIn): Promise<boolean> {
  if (plainCode(input.code).length < 8) return false;
  const now = world.now();
  if (!(await credentials.useRecoveryCode(tx, account.officerId, recoveryMac(world, account.officerId, input.code), now))) return false;
  await audit(tx, { at: now, actorId: account.officerId, subjectId: account.officerId, subjectLabel: account.email, event: 'recovery-code-used', address: input.from.address });
  return true;
}

/** After a few wrong codes the password is asked again: one stolen half sign-in gives few guesses. */
async function tooManyForThisSignIn(tx: Tx, half: Session, now: Date): Promise<boolean> {
  const limit = { ...CODE_LIMIT, free: CODES_PER_SIGN_IN + 1 };
  const reserved = await reserveAttempt(tx, [{ key: `half:${half.id}`, limit }], now);
  if ('failures' in reserved && reserved.failures < CODES_PER_SIGN_IN) return false;
  await sessions.endSession(tx, half.officerId, half.id, now);
  return true;
}

/** Closes the half sign-in and opens the real one under a new token. */
export async function finishSecondStep(tx: Tx, world: World, half: Session, account: Credentials, how: string, from: From): Promise<string> {
  const now = world.now();
  await sessions.endSession(tx, account.officerId, half.id, now);
  const token = await openSession(tx, account, 'full', now, from, now);
  await audit(tx, { at: now, actorId: account.officerId, subjectId: account.officerId, subjectLabel: account.email, event: 'signed-in', address: from.address, detail: { how } });
  return token;
}
