import type { World } from '../../platform/world.ts';
import { hashToken } from '../../platform/auth/tokens.ts';
import type { Actor } from '../actor.ts';
import { sessionToken } from './cookies.ts';
import { needsFactor } from './domain.ts';
import { TOUCH_EVERY_MS } from './rules.ts';
import { signedInBy, touchSession } from './store/sessions.ts';

/**
 * Who sends this request: one indexed query. An administrator who has not enrolled a second factor yet holds no roles,
 * so every door but the account page stays shut; `enrolmentGate` shows the way.
 */
export async function actorOf(world: World, cookieHeader: string | undefined): Promise<Actor> {
  const token = sessionToken(world, cookieHeader);
  if (token === null) return { kind: 'guest' };
  const now = world.now();
  const found = await world.db.read((tx) => signedInBy(tx, hashToken(token), now));
  if (found === null) return { kind: 'guest' };
  if (now.getTime() - found.lastSeenAt.getTime() > TOUCH_EVERY_MS) {
    await world.db.transaction((tx) => touchSession(tx, found.sessionId, now));
  }
  const roles = needsFactor(found.roles) && found.mfaAt === null ? [] : found.roles;
  return { kind: 'officer', id: found.officerId, name: found.name, bodyId: found.bodyId, roles, sessionId: found.sessionId };
}
