import type { CityCalendar, PromiseRow } from '../../followup/domain.ts';
import { dayOf, type Day } from '../../law/day.ts';
import { dueOfLimit } from '../../law/deadline.ts';
import { explainDeadline, runsOf, type ExplainedRun } from '../../law/explain.ts';
import type { TimeLimit } from '../../law/time-limit.ts';

/** `void`: the case ended otherwise before it was kept. */
export type ClockOutcome = 'kept' | 'late' | 'running' | 'overdue' | 'paused' | 'void';

/** One limit of a promise: statute and operating rule stand side by side, each with its own sum. */
export interface LimitFact { limit: TimeLimit; dueOn: Day; binds: boolean; outcome: ClockOutcome; explanation: readonly ExplainedRun[] }
export interface ClockFact {
  promise: PromiseRow;
  byCity: boolean;
  outcome: ClockOutcome;
  /** The due day passed before it was kept, or before the case ended otherwise. */
  wasLate: boolean;
  endedOn: Day | null;
  limits: readonly LimitFact[];
}

/** A promise as it stands at an instant, with every limit it was under. */
export function clockFact(promise: PromiseRow, now: Date, calendar: CityCalendar): ClockFact {
  const { office, pauses, extensions } = promise;
  const endedOn = promise.endedAt ? dayOf(promise.endedAt, office.offset) : null;
  // A paused clock stands still: what was in time when it was paused stays in time.
  const upTo = promise.pausedAt ?? now;
  const outcomeAt = (dueAt: Date, late: boolean): ClockOutcome =>
    promise.state === 'kept' ? (late ? 'late' : 'kept') : promise.state === 'void' ? 'void' : upTo > dueAt ? 'overdue' : promise.state;
  const limits = promise.limits.map((limit): LimitFact => {
    const binds = limit.id === promise.dueLimit;
    const sum = { limit, start: promise, calendar, office, pauses, extensions };
    const due = binds ? promise : dueOfLimit(limit, promise, calendar, office, pauses, extensions);
    const { dueOn, dueAt } = due;
    const late = binds ? promise.wasLate === true : endedOn !== null && endedOn > dueOn;
    return { limit, dueOn, binds, outcome: outcomeAt(dueAt, late), explanation: runsOf(explainDeadline(sum)) };
  });
  const outcome = outcomeAt(promise.dueAt, promise.wasLate === true);
  return { promise, byCity: promise.owedBy.type !== 'resident', outcome, wasLate: promise.wasLate === true || outcome === 'overdue', endedOn, limits };
}
