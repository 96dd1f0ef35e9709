import { randomBytes } from 'node:crypto';
import { sameDigest } from '../../../platform/auth/keys.ts';
import { checkEnrolment, checkSignIn, credentialIdOf, enrolmentOptions, relyingParty, signInOptions } from '../../../platform/auth/passkeys.ts';
import { hashToken } from '../../../platform/auth/tokens.ts';
import { newId } from '../../../platform/db/id.ts';
import type { Tx } from '../../../platform/db/sql.ts';
import type { World } from '../../../platform/world.ts';
import type { Officer } from '../../actor.ts';
import { PASSKEYS_MAX, PASSKEY_CHALLENGE_MS } from '../rules.ts';
import { audit } from '../store/audit.ts';
import { lockCredentials } from '../store/credentials.ts';
import * as store from '../store/passkeys.ts';
import { halfSignedInBy } from '../store/sessions.ts';
import { factorAdded, lockSelf, mayChangeCredentials, noteSelf } from './account.ts';
import { openSession, type From } from './open-session.ts';
import { finishSecondStep } from './second-step.ts';

const party = (world: World) => relyingParty(world.baseUrl, world.city.name);

// A challenge is its end, some randomness and our signature: nobody can fill a table by asking for challenges.
// Only answered ones are stored, so that an answer is good once.
function newChallenge(world: World, purpose: string): Buffer {
  const head = Buffer.alloc(24);
  head.writeBigUInt64BE(BigInt(world.now().getTime() + PASSKEY_CHALLENGE_MS));
  randomBytes(16).copy(head, 8);
  return Buffer.concat([head, world.keys.mac('passkey-challenge', `${purpose}|${head.toString('hex')}`).subarray(0, 16)]);
}
function challengeEnd(world: World, purpose: string, challenge: string): Date | null {
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== 40) return null;
  const mac = world.keys.mac('passkey-challenge', `${purpose}|${bytes.subarray(0, 24).toString('hex')}`).subarray(0, 16);
  const end = new Date(Number(bytes.readBigUInt64BE(0)));
  return sameDigest(mac, bytes.subarray(24)) && end > world.now() ? end : null;
}
/** One question to the library: is this challenge ours? Remembers it, so that it can be used up afterwards. */
function expected(world: World, purpose: string): { check(challenge: string): boolean; useUp(tx: Tx): Promise<boolean> } {
  let seen: { challenge: string; end: Date } | null = null;
  return {
    check(challenge) {
      const end = challengeEnd(world, purpose, challenge);
      if (end !== null) seen = { challenge, end };
      return end !== null;
    },
    useUp: async (tx) => seen !== null && store.useChallenge(tx, seen.challenge, seen.end, world.now()),
  };
}

/** What the browser needs to make a new passkey; null when the session may not change credentials now. */
export const beginPasskey = (world: World, actor: Officer) =>
  world.db.transaction(async (tx) => {
    const self = await lockSelf(tx, actor, world.now());
    if (self === null || !mayChangeCredentials(self, world.now())) return null;
    const existing = await store.passkeysOf(tx, actor.id);
    if (existing.length >= PASSKEYS_MAX) return null;
    return enrolmentOptions(party(world), {
      challenge: newChallenge(world, `enrol|${actor.sessionId}`), accountId: actor.id, accountName: self.account.email, displayName: self.account.name, existing,
    });
  });

export const addPasskey = (world: World, actor: Officer, input: { response: unknown; name: string; from: From }) =>
  world.db.transaction(async (tx): Promise<{ token: string; codes: string[] | null } | null> => {
    const now = world.now();
    const self = await lockSelf(tx, actor, now);
    if (self === null || !mayChangeCredentials(self, now) || self.account.passkeyCount >= PASSKEYS_MAX) return null;
    const challenge = expected(world, `enrol|${actor.sessionId}`);
    const key = await checkEnrolment(party(world), { response: input.response, challenge: challenge.check });
    if (key === null || !(await challenge.useUp(tx))) return null;
    const { userVerified: _, ...stored } = key;
    if (!(await store.insertPasskey(tx, actor.id, { ...stored, id: newId(), name: input.name, createdAt: now, lastUsedAt: null }))) return null;
    await noteSelf(tx, self, 'passkey-added', input.from, now, { name: input.name });
    return factorAdded(tx, world, self, now);
  });

/** Options for sign-in; after the password only this officer's keys, else whatever the device offers for this site. */
export const askForPasskey = (world: World, halfToken: string | null) =>
  world.db.read(async (tx) => {
    const half = halfToken === null ? null : await halfSignedInBy(tx, hashToken(halfToken), world.now());
    const keys = half === null ? undefined : await store.passkeysOf(tx, half.officerId);
    return signInOptions(party(world), { challenge: newChallenge(world, 'sign-in'), ...(keys ? { keys } : {}) });
  });

/**
 * Signs in with a passkey: alone when the device checked the person (PIN, finger), else only as the second step
 * after the password. @returns null for everything that is not good, for one reason or another
 */
export const signInWithPasskey = (world: World, input: { response: unknown; halfToken: string | null; from: From }) =>
  world.db.transaction(async (tx): Promise<{ token: string; officerId: string } | null> => {
    const now = world.now();
    const credentialId = credentialIdOf(input.response);
    const found = credentialId === null ? null : await store.findPasskey(tx, credentialId);
    const account = found && await lockCredentials(tx, found.officerId);
    const passkey = account && await store.lockPasskey(tx, credentialId!);
    if (!account || !passkey || account.disabledAt !== null) return null;
    const challenge = expected(world, 'sign-in');
    const good = await checkSignIn(party(world), { response: input.response, challenge: challenge.check, passkey });
    if (good === null || !(await challenge.useUp(tx))) return null;
    const half = input.halfToken === null ? null : await halfSignedInBy(tx, hashToken(input.halfToken), now);
    const isSecondStep = half?.officerId === account.officerId;
    if (!good.userVerified && !isSecondStep) return null;
    await store.savePasskeyUse(tx, passkey.id, good.counter, now);
    if (half && isSecondStep) return { token: await finishSecondStep(tx, world, half, account, 'passkey', input.from), officerId: account.officerId };
    await audit(tx, { at: now, actorId: account.officerId, subjectId: account.officerId, subjectLabel: account.email, event: 'signed-in', address: input.from.address, detail: { how: 'passkey' } });
    return { token: await openSession(tx, account, 'full', now, input.from, now), officerId: account.officerId };
  });
