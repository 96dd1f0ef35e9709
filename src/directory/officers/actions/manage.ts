import type { Tx } from '../../../platform/db/sql.ts';
import type { World } from '../../../platform/world.ts';
import type { Officer, Role } from '../../actor.ts';
import { leavesNoAdministrator, type AuditEvent, type OfficerAccount } from '../domain.ts';
import { may, type Verb } from '../policy.ts';
import { audit } from '../store/audit.ts';
import * as credentials from '../store/credentials.ts';
import * as officers from '../store/officers.ts';
import * as passkeys from '../store/passkeys.ts';
import * as sessions from '../store/sessions.ts';
import type { From } from './open-session.ts';

/** `null`: no such officer, or not for this actor. */
export type Managed = { done: OfficerAccount } | { refused: 'last-administrator' | 'no-role' } | null;

async function load(tx: Tx, actor: Officer, verb: Verb, id: string): Promise<OfficerAccount | null> {
  if ((await credentials.lockCredentials(tx, id)) === null) return null;
  const one = await officers.officerById(tx, id);
  return one && may(actor, verb, one) ? one : null;
}
const note = (tx: Tx, world: World, actor: Officer, one: OfficerAccount, event: AuditEvent, from: From, detail: Record<string, unknown> = {}): Promise<void> =>
  audit(tx, { at: world.now(), actorId: actor.id, subjectId: one.id, subjectLabel: one.email, event, address: from.address, detail });

export const changeRoles = (world: World, actor: Officer, id: string, input: { roles: readonly Role[]; bodyId: string | null; from: From }) =>
  world.db.transaction(async (tx): Promise<Managed> => {
    const administrators = await officers.lockAdministrators(tx);
    const one = await load(tx, actor, 'change-roles', id);
    if (one === null) return null;
    if (input.roles.length === 0) return { refused: 'no-role' };
    const wasAdministrator = one.roles.includes('administrator');
    const isAdministrator = input.roles.includes('administrator');
    if (wasAdministrator && !isAdministrator && leavesNoAdministrator(administrators, id)) return { refused: 'last-administrator' };
    const now = world.now();
    const changed = [...one.roles].sort().join() !== [...input.roles].sort().join();
    if (changed) {
      await officers.replaceRoles(tx, id, input.roles, actor.id, now);
      await note(tx, world, actor, one, 'roles-changed', input.from, { before: one.roles, after: input.roles });
      // Administration changes how long a session lives and that it needs a factor: it starts with a new sign-in.
      if (wasAdministrator !== isAdministrator) await sessions.endSessions(tx, id, now, id === actor.id ? actor.sessionId : null);
    }
    if (one.bodyId !== input.bodyId) {
      await officers.saveBody(tx, id, input.bodyId);
      await note(tx, world, actor, one, 'body-changed', input.from, { before: one.bodyId, after: input.bodyId });
    }
    return { done: { ...one, roles: input.roles, bodyId: input.bodyId } };
  });

export const disableOfficer = (world: World, actor: Officer, id: string, from: From) =>
  world.db.transaction(async (tx): Promise<Managed> => {
    const administrators = await officers.lockAdministrators(tx);
    const one = await load(tx, actor, 'disable', id);
    if (one === null) return null;
    if (one.roles.includes('administrator') && leavesNoAdministrator(administrators, id)) return { refused: 'last-administrator' };
    const now = world.now();
    await officers.saveDisabled(tx, id, now);
    await sessions.endSessions(tx, id, now, null);
    await note(tx, world, actor, one, 'disabled', from);
    return { done: { ...one, disabledAt: now } };
  });

export const enableOfficer = (world: World, actor: Officer, id: string, from: From) =>
  world.db.transaction(async (tx): Promise<Managed> => {
    const one = await load(tx, actor, 'enable', id);
    if (one === null) return null;
    await officers.saveDisabled(tx, id, null);
    await note(tx, world, actor, one, 'enabled', from);
    return { done: { ...one, disabledAt: null } };
  });

/** For a lost phone: app, keys and recovery codes go, sessions end; the officer enrols again at the next sign-in. */
export const resetFactors = (world: World, actor: Officer, id: string, from: From) =>
  world.db.transaction(async (tx): Promise<Managed> => {
    const one = await load(tx, actor, 'reset-factors', id);
    if (one === null) return null;
    await credentials.removeTotp(tx, id);
    await credentials.removeRecoveryCodes(tx, id);
    await passkeys.removePasskeys(tx, id);
    await sessions.endSessions(tx, id, world.now(), null);
    await note(tx, world, actor, one, 'factors-reset', from);
    return { done: { ...one, hasTotp: false, passkeyCount: 0 } };
  });
