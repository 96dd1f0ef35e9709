import { hash, verify } from '@node-rs/argon2';

// OWASP's floor for argon2id: 19 MiB, two passes, one lane; about 66 ms of one core. Algorithm 2 is argon2id.
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Password managers and phones disagree on composed letters; NFKC makes them agree (NIST SP 800-63B 3.1.1.2). */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');

/** @returns a PHC string (`$argon2id$v=19$…`) with its own salt */
export const hashPassword = (password: string): Promise<string> => hash(bytesOf(password), COST);

let nobody: Promise<string> | undefined;

/**
 * Compares a typed password with the stored one.
 * @param stored the PHC string, or null for an account that does not exist: the same work is done, so the
 *   answer's time does not tell which addresses have accounts
 */
export async function verifyPassword(stored: string | null, typed: string): Promise<boolean> {
  const reference = stored ?? (await (nobody ??= hashPassword('nobody has this account')));
  const matches = await verify(reference, bytesOf(typed));
  return stored !== null && matches;
}

/** True for a hash made with other costs than today's: replace it at the next successful sign-in. */
export const needsRehash = (stored: string): boolean => !stored.startsWith(`$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`);
