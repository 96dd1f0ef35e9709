import { workingDaysBetween } from '../law/working-days.ts';
import { daysBetween, dayOf, type Day } from '../law/day.ts';
import { legalDue, officeDayOf, startOf, type Extension, type LegalDue, type Pause, type Start } from '../law/deadline.ts';
import type { TimeLimit } from '../law/time-limit.ts';
import { isOpen, type CityCalendar, type Owner, type PromiseRow } from './domain.ts';
import type { DueData, PromiseStep } from './promise-steps.ts';

/** The programme decides whether a step makes sense; a step on the wrong state is our own mistake and never a form error. */
function must(promise: PromiseRow, holds: boolean, verb: string): void {
  if (!holds) throw new Error(`promise ${promise.id} (${promise.kind}) is ${promise.state}: it cannot be ${verb}`);
}

export interface NewPromise {
  kind: string;
  owedBy: Owner;
  owedTo: string;
  /** All rules that bind it; the earliest due day is the legal one. */
  limits: readonly TimeLimit[];
  startedAt: Date;
  /** Pauses of a promise that this one takes the place of; they are taken out of its count too. */
  pauses?: readonly Pause[] | undefined;
}

const dueData = (due: LegalDue): DueData =>
  ({ dueOn: due.dueOn, dueAt: due.dueAt.toISOString(), dueLimit: due.governing.id, basis: due.governing.source });

/** What the table of days says about a promise now. Its own office hours stay those it began with. */
function dueOf(promise: PromiseRow, calendar: CityCalendar, change: { pauses?: readonly Pause[]; extensions?: readonly Extension[] } = {}): { start: Omit<Start, 'startedAt'>; due: LegalDue } {
  const start = startOf(promise.startedAt, calendar, promise.office);
  const from = { ...start, startedAt: promise.startedAt };
  const { pauses = promise.pauses, extensions = promise.extensions } = change;
  return { start, due: legalDue(promise.limits, from, calendar, promise.office, pauses, extensions) };
}

export function starting(input: NewPromise, calendar: CityCalendar): Extract<PromiseStep, { kind: 'promise-started' }> {
  const { office } = calendar;
  const start = startOf(input.startedAt, calendar, office);
  const pauses = input.pauses?.length ? input.pauses : undefined;
  return { kind: 'promise-started', data: {
    what: input.kind, owedBy: input.owedBy, owedTo: input.owedTo, limits: input.limits, office: { closes: office.closes, offset: office.offset },
    startedAt: input.startedAt.toISOString(), ...(pauses ? { pauses } : {}), ...start, ...dueData(legalDue(input.limits, { ...start, startedAt: input.startedAt }, calendar, office, pauses)),
  } };
}

export function pausing(promise: PromiseRow, reason: string, at: Date): PromiseStep {
  must(promise, promise.state === 'running', 'paused');
  return { kind: 'promise-paused', data: { what: promise.kind, at: at.toISOString(), from: officeDayOf(at, promise.office), reason } };
}

export function resuming(promise: PromiseRow, at: Date, calendar: CityCalendar): PromiseStep {
  must(promise, promise.state === 'paused', 'resumed');
  const inHours = promise.limits.some((limit) => limit.counting === 'working-hours');
  const pause: Pause = { from: promise.pausedFrom!, to: officeDayOf(at, promise.office), reason: promise.pauseReason!,
    ...(inHours ? { between: { from: promise.pausedAt!.toISOString(), to: at.toISOString() } } : {}) };
  // Due days that lie before the pause do not move: what was late stays late.
  const { due } = dueOf(promise, calendar, { pauses: [...promise.pauses, pause] });
  return { kind: 'promise-resumed', data: { what: promise.kind, at: at.toISOString(), pause, ...dueData(due) } };
}

export interface ExtensionInput {
  /** Days as the limit counts them, or the new last day. */
  by: number | Day;
  reason: string;
  /** Which limit; by default the first one in working days (the operating clock), else the first. */
  limitId?: string;
}

/** A statute beside it is not lengthened: where it falls due earlier, it goes on to bind. */
export function extending(promise: PromiseRow, input: ExtensionInput, at: Date, calendar: CityCalendar): PromiseStep {
  must(promise, isOpen(promise), 'extended');
  const limit = input.limitId === undefined
    ? promise.limits.find((each) => each.counting === 'working') ?? promise.limits[0]!
    : promise.limits.find((each) => each.id === input.limitId);
  if (!limit || limit.counting === 'working-hours') throw new RangeError(`promise ${promise.id} has no limit in days ${input.limitId ?? ''}`);
  const current = dueOf(promise, calendar).due.each.find((each) => each.limit.id === limit.id)!.dueOn;
  const days = typeof input.by === 'number' ? input.by
    : limit.counting === 'working' ? workingDaysBetween(current, input.by, calendar) : daysBetween(current, input.by);
  if (!Number.isInteger(days) || days < 1 || days > 366) throw new RangeError(`not an extension: ${days} days`);
  const extension: Extension = { limitId: limit.id, days, on: dayOf(at, promise.office.offset), reason: input.reason };
  const { due } = dueOf(promise, calendar, { extensions: [...promise.extensions, extension] });
  return { kind: 'promise-extended', data: { what: promise.kind, extension, before: promise.dueOn, ...dueData(due) } };
}

export function handingOver(promise: PromiseRow, to: Owner): PromiseStep {
  must(promise, isOpen(promise), 'handed over');
  return { kind: 'promise-handed-over', data: { what: promise.kind, from: promise.owedBy, to } };
}

/** A promise kept while its clock stands still is judged by the moment at which it stopped. */
const isLate = (promise: PromiseRow, at: Date): boolean => (promise.pausedAt ?? at).getTime() > promise.dueAt.getTime();

export function keeping(promise: PromiseRow, at: Date): PromiseStep {
  must(promise, isOpen(promise), 'kept');
  return { kind: 'promise-kept', data: { what: promise.kind, at: at.toISOString(), late: isLate(promise, at) } };
}

/** The case ended otherwise; whether it was overdue by then is kept. */
export function voiding(promise: PromiseRow, reason: string, at: Date): PromiseStep {
  must(promise, isOpen(promise), 'voided');
  return { kind: 'promise-void', data: { what: promise.kind, at: at.toISOString(), late: isLate(promise, at), reason } };
}

export interface TableChange { id: string; days: readonly Day[]; reason: string }

/** @returns the step that moves the promise to where the changed table puts it, or null where nothing moves */
export function moving(promise: PromiseRow, calendar: CityCalendar, change: TableChange): PromiseStep | null {
  const { start, due } = dueOf(promise, calendar);
  if (due.dueAt.getTime() === promise.dueAt.getTime() && start.dayZero === promise.dayZero && due.governing.id === promise.dueLimit) return null;
  return { kind: 'promise-moved', data: {
    what: promise.kind, before: promise.dueOn, changeId: change.id, days: change.days, reason: change.reason, dayZero: start.dayZero, ...dueData(due),
  } };
}
