import { hashPassword, needsRehash, verifyPassword } from '../../../platform/auth/passwords.ts';
import type { World } from '../../../platform/world.ts';
import { hasFactor, needsFactor } from '../domain.ts';
import { audit } from '../store/audit.ts';
import * as credentials from '../store/credentials.ts';
import * as sessions from '../store/sessions.ts';
import { clearAttempts, passwordCounts, reserveAttempt } from './attempts.ts';
import { openSession, type From } from './open-session.ts';

export interface PasswordSignIn { email: string; password: string; from: From; knownDevice(officerId: string): string | null }
export type SignInOutcome =
  /** `mustEnrol`: the roles demand a second factor that is not there yet. */
  | { signedIn: true; token: string; officerId: string; mustEnrol: boolean }
  | { secondStep: true; token: string }
  /** Unknown, disabled or wrong password: one answer for all, after the same work. */
  | { refused: 'wrong' } | { refused: 'wait'; until: Date };

export async function signInWithPassword(world: World, input: PasswordSignIn): Promise<SignInOutcome> {
  const email = input.email.toLowerCase();
  const now = world.now();
  const before = await world.db.transaction(async (tx) => {
    const found = await credentials.credentialsByEmail(tx, email);
    const counted = passwordCounts(world, email, input.from.address, found && input.knownDevice(found.officerId));
    const reserved = await reserveAttempt(tx, counted, now);
    return 'until' in reserved ? reserved : { found, counted };
  });
  if ('until' in before) return { refused: 'wait', until: before.until };
  // Argon2 runs outside any transaction: it takes long enough to hold a connection for nothing.
  const right = await verifyPassword(before.found?.passwordHash ?? null, input.password);
  if (!right || before.found === null) return { refused: 'wrong' };
  const { found, counted } = before;
  const stronger = needsRehash(found.passwordHash) ? await hashPassword(input.password) : null;
  return world.db.transaction(async (tx): Promise<SignInOutcome> => {
    const still = await credentials.lockCredentials(tx, found.officerId);
    if (still === null || still.disabledAt !== null || still.passwordHash !== found.passwordHash) return { refused: 'wrong' };
    await clearAttempts(tx, counted, now);
    if (stronger !== null) await credentials.rehashPassword(tx, still.officerId, stronger);
    if (hasFactor(still)) return { secondStep: true, token: await openSession(tx, still, 'password', null, input.from, now) };
    const token = await openSession(tx, still, 'full', null, input.from, now);
    await audit(tx, { at: now, actorId: still.officerId, subjectId: still.officerId, subjectLabel: still.email, event: 'signed-in', address: input.from.address, detail: { how: 'password' } });
    return { signedIn: true, token, officerId: still.officerId, mustEnrol: needsFactor(still.roles) };
  });
}

export const signOut = (world: World, officerId: string, sessionId: string, from: From): Promise<void> =>
  world.db.transaction(async (tx) => {
    const now = world.now();
    if (!(await sessions.endSession(tx, officerId, sessionId, now))) return;
    const account = await credentials.credentialsOf(tx, officerId);
    await audit(tx, { at: now, actorId: officerId, subjectId: officerId, subjectLabel: account?.email ?? '', event: 'signed-out', address: from.address });
  });

/** The password once more, before a sensitive change. Counted like a sign-in. */
export async function provePassword(world: World, officerId: string, sessionId: string, password: string, from: From): Promise<'proved' | 'wrong' | { until: Date }> {
  const now = world.now();
  // The session itself is the known device here: whoever holds it may not be stopped by strangers, but may not guess either.
  const before = await world.db.transaction(async (tx) => {
    const found = await credentials.credentialsOf(tx, officerId);
    const counted = passwordCounts(world, '', from.address, `session:${sessionId}`);
    const reserved = await reserveAttempt(tx, counted, now);
    return 'until' in reserved ? reserved : { hash: found?.passwordHash ?? null, counted };
  });
  if ('until' in before) return before;
  if (!(await verifyPassword(before.hash, password))) return 'wrong';
  await world.db.transaction(async (tx) => {
    await clearAttempts(tx, before.counted, now);
    await sessions.confirmSession(tx, sessionId, now);
  });
  return 'proved';
}
