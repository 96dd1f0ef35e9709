import { dayOfCount, openHoursOf, stopsOf, zeroOf } from '../law/deadline.ts';
import { instantOfShare } from '../law/office-hours.ts';
import { addWorkingDays } from '../law/working-days.ts';
import { addDays, instantOf, type Day } from '../law/day.ts';
import type { Tx } from '../platform/db/sql.ts';
import type { PromiseRow, StepContext, Visibility } from './domain.ts';
import { raiseSteps, raisedSteps, setLookAt } from './store-escalations.ts';
import { promisesToLookAt } from './store-promises.ts';
import { lockIdleHeads, originKey, writeSteps } from './store-steps.ts';
import { promisesOfOrigins } from './store-promises.ts';
import { grouped } from './grouped.ts';
import { Steps } from './steps.ts';

/** A rung of the ladder: after a share of the time, or so many working days after the deadline (0 is the deadline itself). */
export interface LadderStep {
  step: string;
  at: { percent: number } | { overdueDays: number };
  /** Who may read that it happened. */
  visibility: Visibility;
}
/** Data: which promises climb which ladder. Kinds that are not named are never escalated. */
export interface Ladder {
  programme: string;
  kinds: readonly string[];
  steps: readonly LadderStep[];
}

/** The recommended ladder of complaints: reminder, reminder with the head, overdue in public, the leadership's digest. */
export const recommendedLadder = (programme: string, kinds: readonly string[]): Ladder => ({
  programme, kinds,
  steps: [
    { step: 'half', at: { percent: 50 }, visibility: 'internal' },
    { step: 'most', at: { percent: 80 }, visibility: 'internal' },
    { step: 'overdue', at: { overdueDays: 0 }, visibility: 'public' },
    { step: 'overdue-5', at: { overdueDays: 5 }, visibility: 'internal' },
  ],
});

/**
 * When a rung is reached: at the opening of the first day that has more than that share of the count behind it, or
 * right after the deadline (and so many working days later at the close of office). A share of office hours is reached to the minute.
 */
function rungAt(promise: PromiseRow, step: LadderStep, calendar: StepContext['calendar']): Date {
  const { closes, offset } = promise.office;
  if ('overdueDays' in step.at) {
    if (step.at.overdueDays === 0) return new Date(promise.dueAt.getTime() + 1);
    const day = addWorkingDays(promise.dueOn, step.at.overdueDays, calendar);
    return new Date(instantOf(day, closes, offset).getTime() + 1);
  }
  const limit = promise.limits.find((each) => each.id === promise.dueLimit)!;
  if (limit.counting === 'working-hours') {
    return instantOfShare(promise.startedAt, limit.hours * 36_000 * step.at.percent, openHoursOf(limit, promise.office), calendar, stopsOf(promise.pauses, promise.office));
  }
  const total = limit.days + promise.extensions.reduce((sum, each) => (each.limitId === limit.id ? sum + each.days : sum), 0);
  const passed: Day = dayOfCount(limit, zeroOf(limit, promise), Math.ceil(total * step.at.percent / 100), calendar, promise.pauses);
  // A share that ends on the due day itself would warn when it is too late to act.
  return instantOf(passed < promise.dueOn ? addDays(passed, 1) : promise.dueOn, '00:00', offset);
}

export interface Raised { promise: PromiseRow; step: string; entryAt: Date }
const FAR = new Date('9999-01-01T00:00:00Z');

/**
 * One batch of the sweep: raises every rung that is reached, each once, with its timeline entry. Safe to run twice and at
 * the same time in two processes. What it returns was not raised before; queue mail and jobs from it in the same transaction,
 * and do not lock rows of your own here, because actions lock theirs first.
 * @returns `more` while another batch may be waiting
 */
export async function escalationsDue(tx: Tx, context: StepContext, ladder: Ladder, batch = 200): Promise<{ raised: Raised[]; more: boolean }> {
  const found = await promisesToLookAt(tx, ladder.programme, ladder.kinds, context.now, batch);
  if (found.length === 0) return { raised: [], more: false };
  const origins = [...new Map(found.map((promise) => [originKey(promise.origin), promise.origin])).values()];
  const heads = await lockIdleHeads(tx, origins);
  const locked = origins.filter((origin) => heads.has(originKey(origin)));
  const current = grouped(await promisesOfOrigins(tx, locked), (promise) => originKey(promise.origin));
  const wanted = new Set(found.map((promise) => promise.id));
  const candidates = [...current.values()].flat().filter((promise) => wanted.has(promise.id) && promise.state === 'running');
  const already = await raisedSteps(tx, candidates.map((promise) => promise.id));
  const due = candidates.flatMap((promise) => ladder.steps
    .filter((step) => !already.has(`${promise.id}:${step.step}`) && rungAt(promise, step, context.calendar) <= context.now)
    .map((step) => ({ promise, step })));
  const fresh = await raiseSteps(tx, due.map(({ promise, step }) => ({ promiseId: promise.id, step: step.step })), context.now);
  const raised = due.filter(({ promise, step }) => fresh.has(`${promise.id}:${step.step}`));
  const all = new Set([...already, ...fresh]);
  const byOrigin = grouped(raised, ({ promise }) => originKey(promise.origin));
  const batches = locked.filter((origin) => byOrigin.has(originKey(origin))).map((origin) => {
    const key = originKey(origin);
    const steps = new Steps(tx, context, origin, heads.get(key)!, current.get(key) ?? []);
    for (const { promise, step } of byOrigin.get(key)!) steps.escalate(promise.id, step.step, step.visibility);
    return steps.pending();
  });
  if (batches.length > 0) {
    await writeSteps(tx, { heads: batches.map(({ origin, head }) => ({ origin, head })), entries: batches.flatMap((each) => each.entries), promises: [] });
  }
  await setLookAt(tx, candidates.map((promise) => ({ id: promise.id, at: nextLook(promise, ladder, all, context) })));
  // A promise whose case is being worked on right now stays on the list, so only progress asks for another batch.
  return { raised: raised.map(({ promise, step }) => ({ promise, step: step.step, entryAt: context.now })), more: found.length === batch && candidates.length > 0 };
}

function nextLook(promise: PromiseRow, ladder: Ladder, raised: ReadonlySet<string>, context: StepContext): Date {
  const waiting = ladder.steps.filter((step) => !raised.has(`${promise.id}:${step.step}`)).map((step) => rungAt(promise, step, context.calendar));
  return waiting.reduce((first, at) => (at < first ? at : first), FAR);
}
