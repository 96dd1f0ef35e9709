import type { Day } from '../law/day.ts';
import type { Extension, Office, Pause } from '../law/deadline.ts';
import type { TimeLimit } from '../law/time-limit.ts';
import type { Origin, Owner, PromiseRow } from './domain.ts';

/** When it is due and which limit says so. Stored in the step, so that a later table of days cannot rewrite history. */
export interface DueData { dueOn: Day; dueAt: string; dueLimit: string; basis: string }
/** `dayZero` travels along: a change of the table can move it too. */
export interface DatedData extends DueData { dayZero: Day }

export interface StartedData extends DatedData {
  what: string;
  owedBy: Owner;
  owedTo: string;
  limits: readonly TimeLimit[];
  office: Office;
  startedAt: string;
  /** Pauses that it begins with, where it takes the place of another promise. */
  pauses?: readonly Pause[];
  startedOn: Day;
}

/** Every step of a promise, as its timeline entry carries it. Instants are ISO texts. */
export type PromiseStep =
  | { kind: 'promise-started'; data: StartedData }
  | { kind: 'promise-paused'; data: { what: string; at: string; from: Day; reason: string } }
  | { kind: 'promise-resumed'; data: DueData & { what: string; at: string; pause: Pause } }
  | { kind: 'promise-extended'; data: DueData & { what: string; extension: Extension; before: Day } }
  | { kind: 'promise-moved'; data: DatedData & { what: string; before: Day; changeId: string; days: readonly Day[]; reason: string } }
  | { kind: 'promise-handed-over'; data: { what: string; from: Owner; to: Owner } }
  | { kind: 'promise-kept'; data: { what: string; at: string; late: boolean } }
  | { kind: 'promise-void'; data: { what: string; at: string; late: boolean; reason: string } }
  | { kind: 'promise-escalated'; data: { what: string; step: string; dueOn: Day } };

const due = (data: DueData) => ({ dueOn: data.dueOn, dueAt: new Date(data.dueAt), dueLimit: data.dueLimit, basis: data.basis });
const running = { state: 'running', pausedAt: null, pausedFrom: null, pauseReason: null } as const;

export const startedPromise = (id: string, origin: Origin, data: StartedData): PromiseRow => ({
  id, origin, kind: data.what, owedBy: data.owedBy, owedTo: data.owedTo, limits: data.limits, office: data.office,
  startedAt: new Date(data.startedAt), startedOn: data.startedOn, dayZero: data.dayZero, ...due(data), ...running,
  pauses: data.pauses ?? [], extensions: [], endedAt: null, wasLate: null, endReason: null,
});

/** The one place that turns a step into a new state: acting and rebuilding from history both go through it. */
export function applied(promise: PromiseRow, step: Exclude<PromiseStep, { kind: 'promise-started' }>): PromiseRow {
  switch (step.kind) {
    case 'promise-paused':
      return { ...promise, state: 'paused', pausedAt: new Date(step.data.at), pausedFrom: step.data.from, pauseReason: step.data.reason };
    case 'promise-resumed':
      return { ...promise, ...due(step.data), ...running, pauses: [...promise.pauses, step.data.pause] };
    case 'promise-extended':
      return { ...promise, ...due(step.data), extensions: [...promise.extensions, step.data.extension] };
    case 'promise-moved':
      return { ...promise, ...due(step.data), dayZero: step.data.dayZero };
    case 'promise-handed-over':
      return { ...promise, owedBy: step.data.to };
    case 'promise-kept':
      return { ...promise, state: 'kept', endedAt: new Date(step.data.at), wasLate: step.data.late };
    case 'promise-void':
      return { ...promise, state: 'void', endedAt: new Date(step.data.at), wasLate: step.data.late, endReason: step.data.reason };
    case 'promise-escalated':
      return promise;
  }
}
