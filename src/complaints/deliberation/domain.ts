import { createHash } from 'node:crypto';
import { hasRole, type Officer } from '../../directory/actor.ts';
import type { Body } from '../../directory/bodies/domain.ts';
import type { InternalEntry } from '../../followup/domain.ts';
import { daysBetween, type Day } from '../../law/day.ts';
import type { Complaint } from '../domain.ts';

export type Side = 'reporter' | 'body';
export type DeliberationState = 'proposed' | 'open' | 'ended';
export type DeliberationOutcome = 'agreed' | 'partly_agreed' | 'not_agreed' | 'withdrawn' | 'declined';
/** Why somebody cannot be the facilitator of a case. */
export type Conflict = 'same-body' | 'related-body' | 'handled';

export interface Deliberation {
  id: string; complaintId: string; state: DeliberationState; proposedBy: Side; reason: string; proposedAt: Date; openedAt: Date | null; bodyId: string;
  facilitatorId: string | null; facilitatorName: string; facilitatorOffice: string; facilitatorFlag: Conflict | null;
  outcome: DeliberationOutcome | null; endedAt: Date | null; nextAt: Date | null;
  publishReporter: boolean | null; publishBody: boolean | null; publishedAt: Date | null; minutesKey: string | null; minutesAt: Date | null;
}
export interface Proxy { id: string; side: Side; sealed: Buffer; hasScan: boolean; at: Date }
export interface Session { id: string; at: Date; place: string; online: boolean; attendance: string | null; minutes: string | null; recordedAt: Date | null }
export type InvitationWay = 'page' | 'mail' | 'hand';
export interface Invitation { id: string; sessionId: string; side: Side; way: InvitationWay; sentAt: Date; readAt: Date | null; receipt: Buffer | null }
export interface Option { id: string; side: Side | null; text: string; at: Date }
export interface ObligationText { owedBy: Side; what: string; dueOn: Day; proof: string }
export type AgreementKind = 'agreed' | 'partly_agreed';
export interface Agreement { version: number; kind: AgreementKind; text: string; obligations: readonly ObligationText[]; changedBy: string; at: Date; hash: string }
export type SignatureWay = 'typed' | 'drawn' | 'scanned';
export interface Signature { id: string; side: Side; version: number; hash: string; way: SignatureWay; sealed: Buffer; at: Date; withdrawnAt: Date | null; whyWithdrawn: string | null }
export type ObligationState = 'running' | 'kept' | 'broken' | 'void';
export interface Obligation extends ObligationText { id: string; promiseId: string; state: ObligationState; endedAt: Date | null; evidence: string | null }

export const otherSide = (side: Side): Side => (side === 'reporter' ? 'body' : 'reporter');

/** What is signed: the version, what kind of agreement, its words and every obligation. */
export const agreementHash = (a: Pick<Agreement, 'version' | 'kind' | 'text' | 'obligations'>): string =>
  createHash('sha256').update(JSON.stringify([a.version, a.kind, a.text, a.obligations.map((one) => [one.owedBy, one.what, one.dueOn, one.proof])])).digest('hex');

/** An obligation lies after today and within a year: what is further away is no promise that anybody can watch. */
export const isDueDayOut = (dueOn: Day, today: Day): boolean => dueOn <= today || daysBetween(today, dueOn) > 365;

/** Signatures that stand under this version. */
export const standing = (signatures: readonly Signature[], version: number): Signature[] => signatures.filter((one) => one.withdrawnAt === null && one.version === version);

/** A deliberation needs an office to talk with, and is never offered where the report must not be seen by it. */
export const mayBeOffered = (c: Pick<Complaint, 'restricted' | 'bodyId' | 'state'>): boolean =>
  !c.restricted && c.bodyId !== null && (c.state === 'forwarded' || c.state === 'in_progress' || c.state === 'answered' || c.state === 'contested');

/** What an officer is to a deliberation. Once it has ended, the office that took part in it is its party, wherever the case goes; who has the case reads it. */
export interface Place { side: Side | null; leads: boolean; keeper: boolean; appoints: boolean; reads: boolean }
export function placeOf(officer: Officer, c: Pick<Complaint, 'restricted' | 'bodyId'>, d: Pick<Deliberation, 'facilitatorId' | 'facilitatorName' | 'state' | 'bodyId'> | null): Place {
  const worksFor = (bodyId: string | null): boolean => !c.restricted && officer.bodyId !== null && officer.bodyId === bodyId && hasRole(officer, ['agency_liaison', 'agency_head', 'inspectorate']);
  const isParty = worksFor(d?.state === 'ended' ? d.bodyId : c.bodyId);
  const appoints = !c.restricted && hasRole(officer, ['coordinator']);
  const keeper = !c.restricted && d !== null && d.facilitatorId === officer.id;
  // Somebody from outside has no account: the coordinator writes the record for them, without their confidential notes.
  const leads = keeper || (appoints && d !== null && d.facilitatorId === null && d.facilitatorName !== '');
  return { side: isParty && !keeper ? 'body' : null, leads, keeper, appoints, reads: isParty || worksFor(c.bodyId) || appoints || keeper || (!c.restricted && hasRole(officer, ['leadership', 'auditor', 'administrator'])) };
}

/** Bodies in one line: above and below each other, or one of them the other's past. */
function related(a: string, b: string, bodies: ReadonlyMap<string, Body>): boolean {
  const reaches = (from: string, to: string, next: (body: Body) => readonly (string | null)[]): boolean => {
    const seen = new Set<string>();
    const queue = [from];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (id === to) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      queue.push(...next(bodies.get(id) ?? NO_BODY).filter((one) => one !== null));
    }
    return false;
  };
  const up = (body: Body) => [body.parentId];
  const past = (body: Body) => body.predecessorIds;
  const later = (body: Body) => body.successorIds;
  return [up, past, later].some((next) => reaches(a, b, next) || reaches(b, a, next));
}
const NO_BODY = { parentId: null, predecessorIds: [], successorIds: [] } as unknown as Body;

const HANDLED: ReadonlySet<string> = new Set(['accepted', 'returned', 'answered-progress', 'answered-completing', 'answered-again', 'extended']);
/** Officers who took the case in hand or answered it. Sorting and forwarding is not handling. */
export const handlersIn = (entries: readonly InternalEntry[]): Set<string> =>
  new Set(entries.filter((entry) => HANDLED.has(entry.kind)).map((entry) => (entry.internal?.['officer'] as { id?: string } | undefined)?.id).filter((id) => id !== undefined));

/** @param handlers ids of officers who worked on the case */
export function conflictOf(who: { id: string; bodyId: string | null }, c: Pick<Complaint, 'bodyId' | 'acceptedBy'>, bodies: ReadonlyMap<string, Body>, handlers: ReadonlySet<string>): Conflict | null {
  if (who.bodyId !== null && who.bodyId === c.bodyId) return 'same-body';
  if (who.bodyId !== null && c.bodyId !== null && related(who.bodyId, c.bodyId, bodies)) return 'related-body';
  return c.acceptedBy === who.id || handlers.has(who.id) ? 'handled' : null;
}

/** A line drawn with a finger: strokes parted by `;`, points by spaces, both as whole numbers in a box of 600 by 200. */
export const isDrawing = (text: string): boolean => text.length <= 20_000 && /^\d{1,3},\d{1,3}(?:[ ;]\d{1,3},\d{1,3})+$/.test(text);
