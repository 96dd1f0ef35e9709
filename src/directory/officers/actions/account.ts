import { hashPassword, verifyPassword } from '../../../platform/auth/passwords.ts';
import { newTotpSecret, verifyTotp } from '../../../platform/auth/totp.ts';
import type { Tx } from '../../../platform/db/sql.ts';
import type { World } from '../../../platform/world.ts';
import type { Officer } from '../../actor.ts';
import { hasFactor, isFresh, needsFactor, type AuditEvent, type Credentials, type Session } from '../domain.ts';
import { passwordProblem, type PasswordProblem } from '../password-rules.ts';
import { audit } from '../store/audit.ts';
import * as credentials from '../store/credentials.ts';
import * as passkeys from '../store/passkeys.ts';
import * as sessions from '../store/sessions.ts';
import { provePassword } from './sign-in.ts';
import { rotate, type From } from './open-session.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import { openPending, sealPending, sealTotp } from './totp-secret.ts';

export interface Self { account: Credentials; session: Session }
/** Locks one's own account and session; null when the session ended in the meantime. */
export async function lockSelf(tx: Tx, actor: Officer, now: Date): Promise<Self | null> {
  const account = await credentials.lockCredentials(tx, actor.id);
  const session = await sessions.sessionById(tx, actor.sessionId, now);
  return account && session && account.disabledAt === null ? { account, session } : null;
}
/**
 * Whether this session may change credentials: it proved itself lately, and it has shown a second factor if there is one,
 * so a session from before the enrolment cannot replace the factor.
 */
export const mayChangeCredentials = (self: Self, now: Date): boolean =>
  isFresh(self.session, now) && (!hasFactor(self.account) || self.session.mfaAt !== null);

export const noteSelf = (tx: Tx, self: Self, event: AuditEvent, from: From, at: Date, detail: Record<string, unknown> = {}): Promise<void> =>
  audit(tx, { at, actorId: self.account.officerId, subjectId: self.account.officerId, subjectLabel: self.account.email, event, address: from.address, detail });

export type PasswordChange = { token: string } | { refused: 'wrong' | PasswordProblem } | { refused: 'wait'; until: Date } | { refused: 'stale' };
/** Changes the password and ends every other session: whoever learned the old one is out. */
export async function changePassword(world: World, actor: Officer, input: { current: string; next: string; from: From }): Promise<PasswordChange> {
  const now = world.now();
  const about = await world.db.read((tx) => credentials.credentialsOf(tx, actor.id));
  if (about === null) return { refused: 'stale' };
  const problem = passwordProblem(input.next, about);
  const proof = await provePassword(world, actor.id, actor.sessionId, input.current, input.from);
  if (typeof proof === 'object') return { refused: 'wait', until: proof.until };
  if (proof === 'wrong') return { refused: 'wrong' };
  if (problem) return { refused: problem };
  if (await verifyPassword(about.passwordHash, input.next)) return { refused: 'like-yourself' };
  const hash = await hashPassword(input.next);
  return world.db.transaction(async (tx): Promise<PasswordChange> => {
    const self = await lockSelf(tx, actor, now);
    if (self === null || !mayChangeCredentials(self, now) || self.account.passwordHash !== about.passwordHash) return { refused: 'stale' };
    await credentials.savePassword(tx, actor.id, hash, now);
    await sessions.endSessions(tx, actor.id, now, actor.sessionId);
    await noteSelf(tx, self, 'password-changed', input.from, now);
    return { token: await rotate(tx, actor.sessionId, self.session.mfaAt, now) };
  });
}

/** A new secret for the app; nothing is stored before the first code proves that the app has it. */
export function startTotp(world: World, actor: Officer): { secret: string; sealed: string } {
  const secret = newTotpSecret();
  return { secret, sealed: sealPending(world, actor.sessionId, secret) };
}
export const pendingTotp = (world: World, actor: Officer, sealed: string): string | null => openPending(world, actor.sessionId, sealed);

export type Enrolment = { token: string; codes: string[] | null } | { refused: 'wrong' | 'stale' };
/** Turns on (or replaces) the app's codes; the first factor also brings recovery codes and ends older sessions. */
export const confirmTotp = (world: World, actor: Officer, input: { sealed: string; code: string; from: From }) =>
  world.db.transaction(async (tx): Promise<Enrolment> => {
    const now = world.now();
    const secret = openPending(world, actor.sessionId, input.sealed);
    const self = await lockSelf(tx, actor, now);
    if (secret === null || self === null || !mayChangeCredentials(self, now)) return { refused: 'stale' };
    const step = verifyTotp({ secret, code: input.code, now, lastStep: null });
    if (step === null) return { refused: 'wrong' };
    await credentials.saveTotp(tx, actor.id, sealTotp(world, actor.id, secret), step, now);
    await noteSelf(tx, self, 'totp-enrolled', input.from, now);
    return factorAdded(tx, world, self, now);
  });

/** After any new factor: the session counts as proven, older ones end, and a first factor comes with recovery codes. */
export async function factorAdded(tx: Tx, world: World, self: Self, now: Date): Promise<{ token: string; codes: string[] | null }> {
  const officerId = self.account.officerId;
  const codes = (await credentials.recoveryCodesLeft(tx, officerId)) === 0 ? await makeRecoveryCodes(tx, world, officerId) : null;
  if (!hasFactor(self.account)) await sessions.endSessions(tx, officerId, now, self.session.id);
  return { token: await rotate(tx, self.session.id, now, now), codes };
}

export type Removal = 'removed' | 'stale' | 'obligatory' | 'missing';
export const removeTotp = (world: World, actor: Officer, from: From) =>
  world.db.transaction(async (tx): Promise<Removal> => {
    const now = world.now();
    const self = await lockSelf(tx, actor, now);
    if (self === null || !mayChangeCredentials(self, now)) return 'stale';
    if (self.account.totpSecret === null) return 'missing';
    if (self.account.passkeyCount === 0 && needsFactor(self.account.roles)) return 'obligatory';
    await credentials.removeTotp(tx, actor.id);
    if (self.account.passkeyCount === 0) await credentials.removeRecoveryCodes(tx, actor.id);
    await noteSelf(tx, self, 'totp-removed', from, now);
    return 'removed';
  });

export const removePasskey = (world: World, actor: Officer, id: string, from: From) =>
  world.db.transaction(async (tx): Promise<Removal> => {
    const now = world.now();
    const self = await lockSelf(tx, actor, now);
    if (self === null || !mayChangeCredentials(self, now)) return 'stale';
    if (!(await passkeys.passkeysOf(tx, actor.id)).some((key) => key.id === id)) return 'missing';
    const isLast = self.account.passkeyCount <= 1 && self.account.totpSecret === null;
    if (isLast && needsFactor(self.account.roles)) return 'obligatory';
    const name = await passkeys.removePasskey(tx, actor.id, id);
    if (name === null) return 'missing';
    if (isLast) await credentials.removeRecoveryCodes(tx, actor.id);
    await noteSelf(tx, self, 'passkey-removed', from, now, { name });
    return 'removed';
  });

export const renewRecoveryCodes = (world: World, actor: Officer, from: From) =>
  world.db.transaction(async (tx): Promise<string[] | 'stale'> => {
    const now = world.now();
    const self = await lockSelf(tx, actor, now);
    if (self === null || !hasFactor(self.account) || !mayChangeCredentials(self, now)) return 'stale';
    await noteSelf(tx, self, 'recovery-codes-made', from, now);
    return makeRecoveryCodes(tx, world, actor.id);
  });

export const renamePasskey = (world: World, actor: Officer, id: string, name: string): Promise<boolean> =>
  world.db.transaction((tx) => passkeys.renamePasskey(tx, actor.id, id, name));

/** Ends one of one's own sessions, or all others when `id` is null. @returns how many ended */
export const endOwnSessions = (world: World, actor: Officer, id: string | null, from: From): Promise<number> =>
  world.db.transaction(async (tx) => {
    const now = world.now();
    const self = await lockSelf(tx, actor, now);
    if (self === null) return 0;
    const ended = id === null ? await sessions.endSessions(tx, actor.id, now, actor.sessionId) : Number(await sessions.endSession(tx, actor.id, id, now));
    if (ended > 0) await noteSelf(tx, self, id === null ? 'sessions-ended' : 'session-ended', from, now, { count: ended });
    return ended;
  });
