import type { TimeLimit } from '../../law/time-limit.ts';

/** Written notice to the people concerned and to the authority. */
export const LIMITS = {
  'breach notice': { id: 'pdp-breach', source: 'UU 27/2022 Pasal 46', days: 3, counting: 'hours', from: '2022-10-17' },
} as const satisfies Readonly<Record<string, TimeLimit>>;
export const BREACH_LIMIT: TimeLimit = LIMITS['breach notice'];
/** One promise for each of the two who must be told. */
export const PROMISES = ['breach_subjects', 'breach_authority'] as const;

/** What the notice must contain (Pasal 46): which data, when and how, handling and recovery. */
export const FACTS = ['data', 'happened', 'found', 'how', 'handling', 'recovery'] as const;
export type FactKey = (typeof FACTS)[number];
export type BreachFacts = Readonly<Record<FactKey, string>>;
export const noFacts: BreachFacts = { data: '', happened: '', found: '', how: '', handling: '', recovery: '' };

export interface Breach {
  id: string; number: string; state: 'open' | 'closed'; foundAt: Date; dueAt: Date; facts: BreachFacts; publicNotice: boolean | null; publicReason: string;
  authorityAt: Date | null; authorityHow: string; sendingAt: Date | null; letterSeq: number | null; sentAt: Date | null; closedAt: Date | null; closing: string; openedBy: string; version: number;
}
export interface Letter { seq: number; bodyId: string; bodyEn: string; at: Date; byName: string }
export interface Choice { id: string; breachId: string; numbers: string[] | null; fromAt: Date | null; untilAt: Date | null; categoryId: string | null; withRestricted: boolean; at: Date; byName: string; afterId: string | null; done: boolean }

export type BreachNo = 'changed-meanwhile' | 'closed-already' | 'facts-missing' | 'letter-missing' | 'nobody-chosen' | 'being-sent' | 'sent-already' | 'why-needed' | 'bad-moment' | 'subjects-untold' | 'authority-untold' | 'public-undecided';
export interface BreachRefused { no: BreachNo }
export const isBreachRefused = (value: unknown): value is BreachRefused => typeof value === 'object' && value !== null && 'no' in value;

/** What is still missing before a notice may leave. */
export const missingFacts = (facts: BreachFacts): FactKey[] => FACTS.filter((key) => facts[key].trim() === '');

export function sendBar(b: Breach, letters: readonly Letter[], choices: readonly Choice[]): BreachNo | null {
  if (b.state === 'closed') return 'closed-already';
  if (missingFacts(b.facts).length > 0) return 'facts-missing';
  const last = letters[0];
  if (!last || !last.bodyId.trim() || !last.bodyEn.trim()) return 'letter-missing';
  if (choices.length === 0) return 'nobody-chosen';
  if (choices.every((one) => one.done)) return 'sent-already';
  return b.sendingAt !== null && b.sentAt === null ? 'being-sent' : null;
}

/** A breach is closed when everybody who must know was told, and why the public was told or not is written down. */
export function closeBar(b: Breach, choices: readonly Choice[]): BreachNo | null {
  if (b.state === 'closed') return 'closed-already';
  if (missingFacts(b.facts).length > 0) return 'facts-missing';
  if (choices.length === 0) return 'nobody-chosen';
  if (b.sentAt === null) return 'subjects-untold';
  if (b.authorityAt === null) return 'authority-untold';
  return b.publicNotice === null ? 'public-undecided' : null;
}
