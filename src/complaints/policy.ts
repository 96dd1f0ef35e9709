import { hasRole, type Actor, type Role } from '../directory/actor.ts';
import { ENDED, type Complaint } from './domain.ts';

/** What an officer may do with a report. Reporters act through the case code and secret, in `reporter-access.ts`. */
export type Verb =
  | 'see' | 'see-identity' | 'note' | 'ask-completion' | 'verify' | 'archive' | 'transfer' | 'accept' | 'return' | 'answer'
  | 'join' | 'contribute' | 'discuss' | 'extend' | 'reprioritise' | 'publish' | 'close' | 'reopen' | 'assign';

const TRIAGE: ReadonlySet<Verb> = new Set<Verb>(['verify', 'ask-completion', 'archive', 'transfer', 'reprioritise', 'publish', 'close', 'note', 'extend', 'see-identity', 'join', 'discuss']);
const AGENCY: ReadonlySet<Verb> = new Set<Verb>(['accept', 'return', 'answer', 'ask-completion', 'note', 'join', 'discuss', 'assign']);
const READERS: readonly Role[] = ['coordinator', 'leadership', 'auditor', 'administrator'];

/** Oversight reports are seen by the coordinator and the Inspektorat only (complaints.md §2). */
export function maySee(actor: Actor, complaint: Pick<Complaint, 'restricted' | 'bodyId' | 'lodgedBy'> & { contributorIds?: readonly string[] | undefined }): boolean {
  if (actor.kind !== 'officer') return false;
  if (complaint.restricted) return hasRole(actor, ['coordinator', 'inspectorate']);
  if (hasRole(actor, READERS)) return true;
  if (actor.bodyId !== null && complaint.bodyId === actor.bodyId && hasRole(actor, ['agency_liaison', 'agency_head', 'inspectorate'])) return true;
  if (takesPart(actor, complaint)) return true;
  return hasRole(actor, ['counter_clerk']) && complaint.lodgedBy === actor.id;
}

export function may(actor: Actor, verb: Verb, complaint: Complaint): boolean {
  if (actor.kind !== 'officer' || !maySee(actor, complaint)) return false;
  if (verb === 'see') return true;
  if (hasRole(actor, ['coordinator']) && TRIAGE.has(verb)) return true;
  if (verb === 'reopen') return hasRole(actor, ['leadership', 'coordinator']) && ENDED.has(complaint.state);
  if (worksFor(actor, complaint)) {
    if (AGENCY.has(verb)) return hasRole(actor, ['agency_liaison', 'agency_head', 'inspectorate']);
    if (verb === 'extend') return hasRole(actor, ['agency_head', 'inspectorate']);
    // The office that is reported must not learn who reported anonymously.
    if (verb === 'see-identity') return !complaint.anonymous;
  }
  if (verb === 'contribute' || verb === 'discuss') return takesPart(actor, complaint);
  return false;
}

/** An agency that does a part for a case another one leads sees that case, and works on its part alone. */
const takesPart = (actor: Actor, complaint: { restricted: boolean; contributorIds?: readonly string[] | undefined }): boolean =>
  actor.kind === 'officer' && !complaint.restricted && actor.bodyId !== null && (complaint.contributorIds ?? []).includes(actor.bodyId) && hasRole(actor, ['agency_liaison', 'agency_head', 'inspectorate']);

const worksFor = (actor: Actor, complaint: Complaint): boolean =>
  actor.kind === 'officer' && ((actor.bodyId !== null && actor.bodyId === complaint.bodyId) || (complaint.restricted && hasRole(actor, ['inspectorate'])));

/** Which reports a list may show: the query applies it, so nothing is fetched that must not be seen. */
export interface Scope { restricted: boolean; bodyId: string | null; all: boolean; lodgedBy: string | null }
export function scopeOf(actor: Actor): Scope | null {
  if (actor.kind !== 'officer') return null;
  return {
    restricted: hasRole(actor, ['coordinator', 'inspectorate']),
    all: hasRole(actor, READERS),
    bodyId: hasRole(actor, ['agency_liaison', 'agency_head', 'inspectorate']) ? actor.bodyId : null,
    lodgedBy: hasRole(actor, ['counter_clerk']) ? actor.id : null,
  };
}
