import { hashPassword } from '../../../platform/auth/passwords.ts';
import { newId } from '../../../platform/db/id.ts';
import type { Tx } from '../../../platform/db/sql.ts';
import type { World } from '../../../platform/world.ts';
import type { Role } from '../../actor.ts';
import { sessionCookie } from '../cookies.ts';
import { credentialsOf } from '../store/credentials.ts';
import { insertOfficer, replaceRoles } from '../store/officers.ts';
import { openSession } from './open-session.ts';

export interface OfficerInput { name: string; email: string; bodyId?: string | null; roles: readonly Role[]; password: string; at: Date; passwordHash?: string }
/**
 * An account with a given password, for the demonstration city and tests; people come by invitation.
 * `passwordHash` saves the work of hashing the same demonstration password again.
 * @returns the officer's id
 */
export async function createOfficer(tx: Tx, input: OfficerInput): Promise<string> {
  const id = newId();
  const passwordHash = input.passwordHash ?? await hashPassword(input.password);
  const made = await insertOfficer(tx, { id, name: input.name, email: input.email.toLowerCase(), bodyId: input.bodyId ?? null, passwordHash, at: input.at });
  if (!made) throw new Error(`an officer with the address ${input.email} exists already`);
  await replaceRoles(tx, id, input.roles, null, input.at);
  return id;
}

/**
 * Signs an officer in without a password, for tests and the demonstration only: no route leads here.
 * The session counts as having shown a second factor. @returns the value of a Cookie header
 */
export const signInAs = (world: World, officerId: string): Promise<string> =>
  world.db.transaction(async (tx) => {
    const account = await credentialsOf(tx, officerId);
    if (account === null) throw new Error(`no officer ${officerId}`);
    const now = world.now();
    return sessionCookie(world, await openSession(tx, account, 'full', now, { address: '127.0.0.1', userAgent: 'test' }, now));
  });
