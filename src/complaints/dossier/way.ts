import type { PartyEntry, PromiseRow } from '../../followup/domain.ts';
import { dayOf, type Day } from '../../law/day.ts';
import { ENDED, NEXT, type Complaint } from '../domain.ts';
import { ARTICLES, twoYearsAfter } from './articles.ts';
import type { ClockFact, ClockOutcome } from './clock-facts.ts';

export const WAY = ['told', 'response', 'completeness', 'referred', 'first_answer', 'answers', 'contests', 'decision', 'lapse', 'ended'] as const;
export type WayStepId = (typeof WAY)[number];
/** `open`: nothing stands in the way any more; `none`: it has not come to that. */
export type WayState = 'done' | 'late' | 'waiting' | 'overdue' | 'paused' | 'void' | 'open' | 'none';

/** One step of what has to be tried before, or may be tried beside, the Ombudsman. */
export interface WayStep {
  id: WayStepId;
  state: WayState;
  /** The days on which it happened. */
  on: readonly Day[];
  /** Names of the bodies that acted, in the order of the days. */
  bodies: readonly string[];
  clocks: readonly ClockFact[];
  sources: readonly string[];
}

interface Way { complaint: Complaint; entries: readonly PartyEntry[]; clocks: readonly ClockFact[]; utcOffsetMinutes: number }
const STATE: Readonly<Record<ClockOutcome, WayState>> = { kept: 'done', late: 'late', running: 'waiting', overdue: 'overdue', paused: 'paused', void: 'void' };
const DECISION = 'uu25-decision';
const ANSWERS: ReadonlySet<string> = new Set(['answered-progress', 'answered-completing', 'answered-again']);

/** What has been tried here, in the order of the law. Pure: the same history gives the same way. */
export function wayOf({ complaint, entries, clocks, utcOffsetMinutes }: Way): WayStep[] {
  const day = (at: Date): Day => dayOf(at, utcOffsetMinutes);
  const told = (fits: (kind: string) => boolean): PartyEntry[] => entries.filter((entry) => fits(entry.kind));
  const days = (found: readonly PartyEntry[]): Day[] => found.map((entry) => day(entry.at));
  const bodies = (found: readonly PartyEntry[]): string[] => found.map((entry) => String(entry.data['body'] ?? ''));
  const of = (kind: string): ClockFact[] => clocks.filter(({ promise }) => promise.kind === kind);
  const step = (id: WayStepId, state: WayState, more: Partial<WayStep> = {}): WayStep => ({ id, state, on: [], bodies: [], clocks: [], sources: [], ...more });
  const [referred, answered, contested] = [told((kind) => kind === 'referred'), told((kind) => ANSWERS.has(kind)), told((kind) => kind === 'contested')];
  const late = clocks.filter((clock) => clock.byCity && clock.wasLate);
  const first = of('verification').slice(0, 1);
  const decision = of('completion').filter(({ promise }) => promise.limits.some((limit) => limit.id === DECISION)).slice(-1);
  const steps: WayStep[] = [
    step('told', 'done', { on: [day(complaint.receivedAt)], sources: [ARTICLES.toldFirst, ARTICLES.complain, ARTICLES.receipt] }),
    step('response', stateOf(first), { on: endsOf(first), clocks: first, sources: [ARTICLES.response] }),
    step('completeness', stateOf(of('completeness')), { on: endsOf(of('completeness')), clocks: of('completeness'), sources: [ARTICLES.response] }),
    step('referred', referred.length ? 'done' : 'none', { on: days(referred), bodies: bodies(referred) }),
    step('first_answer', stateOf(of('first_answer')), { on: endsOf(of('first_answer')), clocks: of('first_answer') }),
    step('answers', answered.length ? 'done' : 'none', { on: days(answered), bodies: bodies(answered) }),
    step('contests', contested.length ? 'done' : 'none', { on: days(contested), clocks: of('contest_answer') }),
    step('decision', stateOf(decision), { on: endsOf(decision), clocks: decision, sources: [ARTICLES.decision] }),
    step('lapse', late.length ? 'open' : 'none', { clocks: late, sources: [ARTICLES.goOn] }),
    step('ended', ENDED.has(complaint.state) ? 'done' : 'none', { on: complaint.endedAt ? [day(complaint.endedAt)] : [] }),
  ];
  // What was never asked and what has not ended needs no line of its own.
  return steps.filter(({ id, state }) => state !== 'none' || (id !== 'completeness' && id !== 'ended'));
}

const endsOf = (clocks: readonly ClockFact[]): Day[] => clocks.filter(({ outcome }) => outcome === 'kept' || outcome === 'late').map(({ endedOn }) => endedOn!);
/** The worst that is still open, else how the last one ended. */
function stateOf(clocks: readonly ClockFact[]): WayState {
  const outcomes = clocks.map(({ outcome }) => outcome);
  const open = (['overdue', 'paused', 'running'] as const).find((outcome) => outcomes.includes(outcome));
  const last = open ?? outcomes.findLast((outcome) => outcome !== 'void') ?? outcomes.at(-1);
  return last === undefined ? 'none' : STATE[last];
}

export type OptionId = 'ombudsman' | 'contest' | 'complete' | 'appeal' | 'wait' | 'council';
/** Something the reporter may do today; `until` is the last day for it, or the day that is waited for. */
export interface Option { id: OptionId; until: Day | null }

/** The Ombudsman first: it needs nobody's leave and no other step (UU 25/2009 Pasal 46 ayat (2)). */
export function optionsOf(c: Complaint, promises: readonly PromiseRow[], today: Day, utcOffsetMinutes: number): Option[] {
  const open = (kind: string): Day | null => promises.find((promise) => promise.kind === kind && (promise.state === 'running' || promise.state === 'paused'))?.dueOn ?? null;
  const owed = promises.filter((promise) => promise.state === 'running' && promise.owedBy.type !== 'resident' && promise.dueOn >= today).map((promise) => promise.dueOn).sort()[0];
  const options: (Option | false)[] = [
    { id: 'ombudsman', until: twoYearsAfter(c.eventOn ?? dayOf(c.receivedAt, utcOffsetMinutes)) },
    c.state === 'answered' && { id: 'contest', until: open('reply') },
    c.state === 'needs_completion' && { id: 'complete', until: open('completeness') },
    c.state === 'archived' && NEXT.archived.includes('received') && { id: 'appeal', until: null },
    owed !== undefined && { id: 'wait', until: owed },
    { id: 'council', until: null },
  ];
  return options.filter((option) => option !== false);
}
