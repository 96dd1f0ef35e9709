import { hasRole, type Actor } from '../actor.ts';
import type { OfficerAccount } from './domain.ts';

export type Verb =
  | 'list-officers' | 'invite' | 'change-roles' | 'disable' | 'enable' | 'reset-factors' | 'send-password-link' | 'read-mails' | 'read-audit';
type Thing = Pick<OfficerAccount, 'id' | 'disabledAt'>;

/** Who may do what with accounts. The last administrator is protected in actions, where the count is locked. */
export function may(actor: Actor, verb: Verb, thing?: Thing): boolean {
  if (actor.kind !== 'officer') return false;
  if (verb === 'list-officers' || verb === 'read-audit') return hasRole(actor, ['administrator', 'auditor']);
  if (!hasRole(actor, ['administrator'])) return false;
  const self = thing?.id === actor.id;
  switch (verb) {
    case 'disable': return !self && thing?.disabledAt === null;
    case 'enable': return !self && thing !== undefined && thing.disabledAt !== null;
    // One's own factor is changed on the account page, where the old one is asked for.
    case 'reset-factors': case 'send-password-link': return !self && thing?.disabledAt === null;
    default: return true;
  }
}
