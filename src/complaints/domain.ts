import type { Day } from '../law/day.ts';

/** States of complaints.md §5; `withdrawn` is ours: the reporter may always take a report back. */
export const STATES = ['received', 'needs_completion', 'forwarded', 'in_progress', 'answered', 'contested',
  'completed', 'transferred', 'archived', 'withdrawn'] as const;
export type ComplaintState = (typeof STATES)[number];

export const CLASSES = ['complaint_service', 'complaint_oversight', 'information_request', 'aspiration'] as const;
export type ComplaintClass = (typeof CLASSES)[number];

export const CHANNELS = ['web', 'counter', 'phone', 'letter', 'whatsapp', 'social', 'sp4n_lapor', 'dialogue'] as const;
export type Channel = (typeof CHANNELS)[number];
/** How the matter ended. Closed is not solved: this is kept apart from the reporter's verdict. */
export const OUTCOMES = ['solved', 'explained', 'not_possible'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Verdict = 'accepted' | 'silent' | 'disputed';

export const RETURN_REASONS = ['not_our_function', 'other_body_owns_asset', 'outside_city', 'already_handled', 'not_enough_information'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];
/** LAPOR! v3 screens show the first three; duplicate, abusive and test are ours (complaints.md §4). */
export const ARCHIVE_REASONS = ['wrong_format', 'too_general', 'not_government', 'duplicate', 'abusive', 'test', 'deemed_withdrawn'] as const;
export type ArchiveReason = (typeof ARCHIVE_REASONS)[number];
export const PRIORITIES = ['normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** A report as the city's own rooms see it. It holds no identity: that is `Reporter`, in a query of its own. */
export interface Complaint {
  id: string;
  number: string;
  state: ComplaintState;
  resumeState: ComplaintState | null;
  class: ComplaintClass | null;
  proposedClass: ComplaintClass | null;
  restricted: boolean;
  anonymous: boolean;
  confidential: boolean;
  title: string;
  text: string;
  publishedTitle: string | null;
  publishedText: string | null;
  publishedAt: Date | null;
  categoryId: string | null;
  functionId: string | null;
  areaCode: string | null;
  landmark: string;
  eventOn: Day | null;
  channel: Channel;
  lodgedBy: string | null;
  priority: Priority;
  bodyId: string | null;
  /** Agencies that do a part for it or did one. */
  contributorIds: readonly string[];
  acceptedBy: string | null;
  ruleSetId: string;
  receivedAt: Date;
  forwardedAt: Date | null;
  firstAnsweredAt: Date | null;
  answeredAt: Date | null;
  hasCompletingAnswer: boolean;
  endedAt: Date | null;
  outcome: Outcome | null;
  verdict: Verdict | null;
  contestCount: number;
  returnCount: number;
  dueAt: Date | null;
  remindersSent: number;
  version: number;
}

/** What the public may see: no identity, no internal text, and only after somebody has read it for publication. */
export interface PublicComplaint {
  id: string;
  number: string;
  state: ComplaintState;
  class: ComplaintClass | null;
  title: string;
  text: string;
  categoryId: string | null;
  areaCode: string | null;
  bodyId: string | null;
  receivedAt: Date;
  publishedAt: Date;
  endedAt: Date | null;
  outcome: Outcome | null;
  verdict: Verdict | null;
  /** The nearest deadline that runs; null where nothing is due. */
  dueAt: Date | null;
}

export interface Reporter {
  name: string;
  phone: string;
  email: string;
  address: string;
}

/** The table is the documentation; the functions in `decisions.ts` decide, the caller saves. */
export const NEXT: Readonly<Record<ComplaintState, readonly ComplaintState[]>> = {
  received: ['needs_completion', 'forwarded', 'transferred', 'archived', 'withdrawn'],
  needs_completion: ['received', 'forwarded', 'in_progress', 'contested', 'archived', 'withdrawn'],
  // Back to `received` is a return to the coordinator (pengembalian).
  forwarded: ['in_progress', 'received', 'answered', 'needs_completion', 'transferred', 'withdrawn'],
  in_progress: ['answered', 'received', 'needs_completion', 'transferred', 'withdrawn'],
  // Back to `in_progress` where a second inspection does not find what was answered.
  answered: ['contested', 'completed', 'in_progress', 'withdrawn'],
  contested: ['in_progress', 'answered', 'needs_completion', 'withdrawn'],
  // Reopened by leadership or on a finding of the Ombudsman; `received` where no office of the city had it.
  completed: ['in_progress', 'received'],
  transferred: ['completed'],
  // On appeal of the reporter.
  archived: ['received'],
  withdrawn: [],
};

export const ENDED: ReadonlySet<ComplaintState> = new Set(['completed', 'archived', 'withdrawn', 'transferred']);
/** States in which the running clock is the city's own, not the reporter's. */
export const CITY_OWES: readonly ComplaintState[] = ['received', 'forwarded', 'in_progress', 'contested'];
/** Late is derived, never stored: the deadline has passed and it is the city that owes. */
export const isOverdue = (c: { state: ComplaintState; dueAt: Date | null }, now: Date): boolean =>
  c.dueAt !== null && c.dueAt < now && CITY_OWES.includes(c.state);
