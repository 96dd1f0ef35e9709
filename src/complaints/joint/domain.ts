import type { Officer } from '../../directory/actor.ts';
import { hasRole } from '../../directory/actor.ts';
import type { InternalEntry } from '../../followup/domain.ts';
import type { Complaint, ComplaintState } from '../domain.ts';

export const CONTRIBUTION_STATES = ['requested', 'accepted', 'declined', 'delivered', 'withdrawn'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];
export const DECLINE_REASONS = ['not_our_function', 'no_means_now', 'task_unclear', 'other_body_does_it'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What one agency does for a case that another leads. */
export interface Contribution {
  id: string;
  complaintId: string;
  bodyId: string;
  /** Personal data is masked: the public reads it. */
  task: string;
  state: ContributionState;
  promiseId: string;
  /** The partial answer, for officers. */
  answer: string | null;
  answeredAt: Date | null;
  declineReason: DeclineReason | null;
  reworks: number;
  requestedAt: Date;
}
/** What everybody may know of it; it comes from a query of its own. */
export interface PublicContribution { bodyId: string; task: string; state: ContributionState }

export const isOwed = (c: { state: ContributionState }): boolean => c.state === 'requested' || c.state === 'accepted';
/** States of a case in which its lead may ask others. */
export const JOINT_STATES: readonly ComplaintState[] = ['forwarded', 'in_progress', 'contested'];
/** How often a lead may send a partial answer back. */
export const MOST_REWORKS = 1;
export const MOST_DAYS = 60;

const AGENCY = ['agency_liaison', 'agency_head', 'inspectorate'] as const;
/** Sees the case for the sake of its task alone: neither its lead nor somebody who reads all cases. */
export const isOnlyContributor = (officer: Officer, c: Pick<Complaint, 'bodyId' | 'contributorIds'>): boolean =>
  officer.bodyId !== null && c.bodyId !== officer.bodyId && c.contributorIds.includes(officer.bodyId) && hasRole(officer, AGENCY)
  && !hasRole(officer, ['coordinator', 'leadership', 'auditor', 'administrator']);

/** Agencies beside the lead read what everybody reads, and the dialogue about their own task; never that of another agency. */
export function entriesFor(officer: Officer, c: Complaint, entries: readonly InternalEntry[], own: readonly Contribution[]): readonly InternalEntry[] {
  if (!isOnlyContributor(officer, c)) return entries;
  const mine = new Set(own.filter((one) => one.bodyId === officer.bodyId).map((one) => one.id));
  return entries.filter((entry) => entry.visibility === 'public' || (typeof entry.data['contributionId'] === 'string' && mine.has(entry.data['contributionId'])));
}
