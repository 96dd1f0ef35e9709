import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 of a token, which is what tables hold: whoever reads the table cannot use the token. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** A bearer token of 32 random bytes (43 characters base64url) and the hash to store. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** 32 letters without look-alikes (no I, O, 0, 1): the secret is read from paper and over the telephone. */
const SECRET_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * A secret such as `K7Q4-2M9X`: 40 bits, enough because guessing is limited per case and per address.
 * @param bytes random or keyed, at least eight
 */
export function caseSecretFrom(bytes: Buffer): string {
  const letters = [...bytes.subarray(0, 8)].map((byte) => SECRET_ALPHABET[byte % 32]!).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

const SECRET = new RegExp(`^[${SECRET_ALPHABET}]{8}$`);

/** `k7q4 2m9x` and `K7Q4–2M9X` are the same secret. @returns the written form, or null when it cannot be a secret */
export function normaliseSecret(typed: string): string | null {
  const letters = typed.slice(0, 64).normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}\p{Cf}_.·]+/gu, '');
  return SECRET.test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null;
}
