import type { Refusal } from '../decisions.ts';
import type { Complaint, ComplaintState } from '../domain.ts';
import type { PromiseRow } from '../../followup/domain.ts';
import { isOpen } from '../../followup/domain.ts';

/** Only what the city still owes for the first time can follow another case; a question, an answer or an objection is the reporter's own. */
export const FOLLOWING: ReadonlySet<ComplaintState> = new Set(['received', 'forwarded', 'in_progress']);
const WITH_AGENCY: ReadonlySet<ComplaintState> = new Set(['forwarded', 'in_progress', 'contested', 'answered']);

/**
 * What is restricted stays apart, and a confidential case leads nobody: its answers would be read by other reporters.
 * @param lead never itself a follower: callers take the case at the head of the chain
 */
export function canMerge(lead: Complaint, member: Complaint): Refusal | null {
  if (lead.id === member.id || lead.restricted || member.restricted || lead.confidential) return { refused: 'not-allowed' };
  if (lead.endedAt) return { refused: 'lead-ended', from: lead.state };
  if (!FOLLOWING.has(member.state)) return { refused: 'wrong-state', from: member.state };
  if (member.class && lead.class && member.class !== lead.class) return { refused: 'other-class' };
  // An agency that works on a report does not lose it to one that nobody has sorted.
  return member.state !== 'received' && !WITH_AGENCY.has(lead.state) ? { refused: 'merge-other-way' } : null;
}

/** What a separation goes back to. Instants as ISO texts: it is kept as JSON. */
export interface Before {
  fields: Pick<Complaint, 'state' | 'class' | 'bodyId' | 'categoryId' | 'functionId' | 'acceptedBy' | 'hasCompletingAnswer' | 'outcome' | 'verdict'>;
  forwardedAt: string | null; firstAnsweredAt: string | null; answeredAt: string | null;
  /** Ids of the promises that were open. */
  promises: readonly string[];
}
const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

export function snapshot(c: Complaint, promises: readonly PromiseRow[]): Before {
  const { state, class: kind, bodyId, categoryId, functionId, acceptedBy, hasCompletingAnswer, outcome, verdict } = c;
  return {
    fields: { state, class: kind, bodyId, categoryId, functionId, acceptedBy, hasCompletingAnswer, outcome, verdict },
    forwardedAt: iso(c.forwardedAt), firstAnsweredAt: iso(c.firstAnsweredAt), answeredAt: iso(c.answeredAt), promises: promises.filter(isOpen).map((one) => one.id),
  };
}

export const restored = (before: Before): Partial<Complaint> =>
  ({ ...before.fields, forwardedAt: instant(before.forwardedAt), firstAnsweredAt: instant(before.firstAnsweredAt), answeredAt: instant(before.answeredAt) });

/** Entries of a lead that are an answer to everybody who follows it. */
export const ANSWERS: ReadonlySet<string> = new Set(['answered-progress', 'answered-completing', 'answered-again']);

/** What everybody who reported an incident or follows a case is told of. */
export const NEWS: ReadonlySet<string> = new Set(['incident-news', 'incident-closed']);
export const TOLD: ReadonlySet<string> = new Set([...ANSWERS, ...NEWS]);
/** What stands on the public page of an incident: words of officers for all, never of a report. */
export const SHOWN: ReadonlySet<string> = new Set([...TOLD, 'referred', 'accepted', 'transferred']);

/** From where on a new member is told: what was answered already is not repeated, but the answer that stands is given to it too. */
export function seenAtMerge(lead: Complaint, entries: readonly { seq: number; kind: string }[]): number {
  const last = Math.max(0, ...entries.map((entry) => entry.seq));
  if (lead.state !== 'answered') return last;
  return Math.max(0, ...entries.filter((entry) => ANSWERS.has(entry.kind) && entry.kind !== 'answered-progress').map((entry) => entry.seq)) - 1;
}
