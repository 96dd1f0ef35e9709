import { generateSecret, generateSync, generateURI, verifySync } from 'otplib';

const PERIOD_SECONDS = 30;
const secondsOf = (now: Date): number => Math.floor(now.getTime() / 1000);

/** A fresh shared secret: 20 bytes in base32, as authenticator apps want it. Seal it before storing. */
export const newTotpSecret = (): string => generateSecret({ length: 20 });

/** The `otpauth://` address for the QR code. */
export const totpUri = (input: { secret: string; issuer: string; account: string }): string =>
  generateURI({ secret: input.secret, issuer: input.issuer, label: input.account });

/** The code an authenticator shows at this moment; for tests and demo sign-ins. */
export const totpAt = (secret: string, now: Date): string => generateSync({ secret, epoch: secondsOf(now) });

/**
 * Checks a typed code (RFC 6238: SHA-1, 6 digits, 30 s) and accepts one step of clock difference to either side.
 * @param lastStep the step accepted last time, or null; that code and older ones are refused (replay)
 * @returns the step to store as the new `lastStep`, or null when the code is wrong
 */
export function verifyTotp(input: { secret: string; code: string; now: Date; lastStep: number | null }): number | null {
  const token = input.code.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = secondsOf(input.now);
  const result = verifySync({ secret: input.secret, token, epoch, epochTolerance: PERIOD_SECONDS });
  if (!result.valid) return null;
  const step = Math.floor(epoch / PERIOD_SECONDS) + result.delta;
  return input.lastStep !== null && step <= input.lastStep ? null : step;
}
