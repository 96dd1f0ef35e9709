import type { Day } from '../law/day.ts';
import type { DaysLimit } from '../law/time-limit.ts';
import type { ComplaintClass } from './domain.ts';

/**
 * One version of every number that governs a report. A case keeps the set under which it began.
 * The statutory clocks of UU 25/2009 stand beside the operating clocks of SP4N; the earlier one is the legal due date.
 */
export interface RuleSet {
  id: string;
  /** Null: a draft that no case may begin under. */
  effectiveFrom: Day | null;
  source: string;
  /** True while a number in it was not read in the rule's own text. */
  provisional: boolean;
  verification: readonly DaysLimit[];
  firstAnswer: readonly DaysLimit[];
  completion: Readonly<Record<ComplaintClass, readonly DaysLimit[]>>;
  contestAnswer: readonly DaysLimit[];
  reply: readonly DaysLimit[];
  completeness: readonly DaysLimit[];
  /** Working days into the reply time at which the reporter is reminded before the automatic close. */
  replyReminders: readonly number[];
  /** The most that all extensions of one completion clock may add, in working days. */
  extensionDays: number;
}

const from: Day = '2020-01-01';
const working = (id: string, days: number, source: string): DaysLimit => ({ id, days, counting: 'working', source, from });
const calendar = (id: string, days: number, source: string): DaysLimit => ({ id, days, counting: 'calendar', source, from: '2009-07-18' });

const decision = calendar('uu25-decision', 60, 'UU 25/2009 Pasal 50');

/** The clocks in public use (complaints.md §3.1, §3.2). `from` is the first day of the calendar tables that come with it. */
export const operatingRules: RuleSet = {
  id: 'sp4n-operating',
  effectiveFrom: from,
  source: 'SP4N-LAPOR! (Perpres 76/2013, PermenPANRB 62/2018), UU 25/2009 Pasal 44 dan 50',
  provisional: false,
  verification: [working('verification', 3, 'SP4N-LAPOR!, tanya jawab no. 3'), calendar('uu25-response', 14, 'UU 25/2009 Pasal 44')],
  firstAnswer: [working('first-answer', 5, 'SP4N-LAPOR!, 3-5-10 hari kerja')],
  completion: {
    complaint_oversight: [working('completion-oversight', 60, 'SP4N-LAPOR!, pengaduan berkadar pengawasan'), decision],
    complaint_service: [working('completion-service', 14, 'SP4N-LAPOR!, pengaduan tidak berkadar pengawasan'), decision],
    information_request: [working('completion-information', 5, 'SP4N-LAPOR!, permintaan informasi')],
    // No statutory completion clock was found for an aspiration: the first answer is what is owed.
    aspiration: [],
  },
  contestAnswer: [working('contest-answer', 5, 'SP4N-LAPOR!, 3-5-10 hari kerja')],
  reply: [working('reply', 10, 'SP4N-LAPOR!, 3-5-10 hari kerja')],
  completeness: [calendar('uu25-completeness', 30, 'UU 25/2009 Pasal 44')],
  replyReminders: [5, 8],
  extensionDays: 14,
};

/** To be filled in from the regulation's own text before a city uses it: its article-level numbers were not read. */
export const draft2025: RuleSet = {
  ...operatingRules,
  id: 'permenpanrb-5-2025',
  effectiveFrom: null,
  source: 'PermenPANRB 5/2025',
  provisional: true,
};

export const BUILT_IN_RULE_SETS: readonly RuleSet[] = [operatingRules, draft2025];

/** @returns the set in force on `day`: the latest one that has begun. @throws RangeError where none has. */
export function rulesOn(sets: readonly RuleSet[], day: Day): RuleSet {
  const begun = sets.filter((set) => set.effectiveFrom !== null && set.effectiveFrom <= day)
    .sort((a, b) => (a.effectiveFrom! < b.effectiveFrom! ? 1 : -1));
  const latest = begun[0];
  if (!latest) throw new RangeError(`no rule set is in force on ${day}`);
  return latest;
}
