import type { Officer } from '../../directory/actor.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { calendarOf } from '../../followup/calendar.ts';
import type { CityCalendar, Data, EntryActor, Owner, PromiseRow, Visibility } from '../../followup/domain.ts';
import { beginSteps, freshSteps, WITHIN, type Steps, type Which } from '../../followup/steps.ts';
import { dayOf, type Day } from '../../law/day.ts';
import type { Pause } from '../../law/deadline.ts';
import type { TimeLimit } from '../../law/time-limit.ts';
import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { World } from '../../platform/world.ts';
import { isRefusal, type AnswerInput, type Refusal } from '../decisions.ts';
import { ENDED, type Complaint, type Reporter } from '../domain.ts';
import { markPhoto } from '../closure/mark-photo.ts';
import { keepDeliberationSound } from '../deliberation/stay-sound.ts';
import { may, maySee, type Verb } from '../policy.ts';
import { CASE_PROMISES, endsWithCase, isBetweenOffices, nearestDue, type PromiseKind } from '../promise-kinds.ts';
import type { RuleSet } from '../rules.ts';
import { addFile, type FileRole } from '../store-files.ts';
import { sealedReporterOf, type SealedReporter } from '../store-reporters.ts';
import { marksOf } from '../rights/store-marks.ts';
import { ruleSet } from '../store-rules.ts';
import { findForUpdate, moveDue, save } from '../store.ts';
import { progressMail } from '../text-mail.ts';
import { words } from '../text.ts';
import { isHeld } from '../undo/store-held.ts';
import { settleContributions } from '../joint/record.ts';
import { endDrafts } from '../approval/store-drafts.ts';
import { clearAssignment } from '../assignment/store-assignments.ts';
import { isAnsweredByLead } from '../matters/store-matters.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';

/** What every form of a case carries: the version it was opened at. */
export interface Act {
  version?: number | undefined;
  /** What this action settles beside the case: a held step, one case of a bulk run. */
  settles?: Settlement;
  /** Merges and separates: the only steps on a report that its lead answers. */
  beside?: boolean;
  /** Decides, and then leaves no trace: was it possible now? */
  trial?: boolean;
  /** The step carries out a right over personal data: it is taken although the case may only be kept. */
  byRight?: true | undefined;
  /** Only noted: no decision of anybody rests on it, so forms that are open and steps that wait stay good, and it waits for none. */
  keepsVersion?: boolean;
  /** The work writes its own refusal down, and that stays; any other refusal leaves nothing of what was written before it. */
  keepsRefusal?: boolean;
}
/** Something that was planned and is done by an action, in the same transaction, so that it is done once. */
export interface Settlement {
  /** Under the lock of the case. @returns false where it is not to be done any more */
  claim(tx: Tx, complaintId: string): Promise<boolean>;
  done(tx: Tx, at: Date): Promise<void>;
}
/** Rolls back a trial, and what was written before a refusal. */
class NothingStays extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) { super('nothing of this step stays'); this.outcome = outcome; }
}
export type Who = Officer | { kind: 'reporter' } | { kind: 'system' };
export type Outcome<T = Complaint> = T | Refusal | { missing: (keyof AnswerInput)[] } | null;

export const originOf = (id: string) => ({ programme: 'complaints', id }) as const;
const owedTo = (owner: Owner): string => (owner.type === 'resident' ? 'city' : 'resident');

/** One action on one case: what it reads, and the verbs that write its timeline and its promises. */
export class Step {
  readonly tx: Tx; readonly world: World; readonly c: Complaint; readonly rules: RuleSet; readonly now: Date; readonly was: Complaint['state'];
  readonly #steps: Steps;
  /** The first public or party entry, which the reporter is told of. */
  told: { kind: string; data: Data } | null = null;

  /** False once the reporter took back the consent to publish. */
  mayPublish = true;
  readonly #bodyName: (id: string | null) => string;

  /** @param bodyName from a directory that was read before the transaction: inside it, an old copy could not be read anew */
  constructor(world: World, tx: Tx, c: Complaint, rules: RuleSet, steps: Steps, now: Date, bodyName: (id: string | null) => string) {
    [this.world, this.tx, this.c, this.rules, this.#steps, this.now, this.was, this.#bodyName] = [world, tx, c, rules, steps, now, c.state, bodyName];
  }
  get today(): Day { return dayOf(this.now, this.world.city.utcOffsetMinutes); }
  promise(kind: PromiseKind): PromiseRow | undefined { return this.#steps.openOf(kind); }

  enter(kind: string, visibility: Visibility, entry: { data?: Data; body?: string; internal?: Data }): string {
    if (visibility !== 'internal') this.told ??= { kind, data: entry.data ?? {} };
    return this.#steps.record({ kind, visibility, ...entry });
  }
  /** @param began where the clock counts from another moment than now, and the pauses it has had since */
  open(kind: PromiseKind, owedBy: Owner, limits: readonly TimeLimit[], began: { startedAt?: Date; pauses?: readonly Pause[] | undefined } = {}): PromiseRow {
    return this.#steps.open({ kind, owedBy, owedTo: isBetweenOffices(kind) ? WITHIN : owedTo(owedBy), limits, startedAt: began.startedAt ?? this.now, pauses: began.pauses });
  }
  keep(which: Which<PromiseKind>): void { this.#steps.keep(which); }
  pause(which: Which<PromiseKind>, reason: string): void { this.#steps.pause(which, reason); }
  resume(which: Which<PromiseKind>): void { this.#steps.resume(which); }
  extend(which: Which<PromiseKind>, days: number, reason: string): void { this.#steps.extend(which, { by: days, reason }); }
  /** Hands over what whoever leads the case owes; what others owe beside it stays theirs. */
  handOver(to: Owner): void {
    for (const { id, kind, owedBy } of this.#steps.promises) {
      if (owedBy.type !== 'resident' && (CASE_PROMISES as readonly string[]).includes(kind)) this.#steps.handOver({ id }, to);
    }
  }
  /** Hands over one promise, whatever its kind. */
  give(which: Which<PromiseKind>, to: Owner): void { this.#steps.handOver(which, to); }
  get head(): { readonly seq: number; readonly hash: string } { return this.#steps.head; }
  /** One promise that is owed beside the case, to who took it over. */
  passOn(which: { readonly id: string }, to: Owner): void { this.#steps.handOver(which, to); }
  void(which: Which<PromiseKind>, reason: string): void { this.#steps.void(which, reason); }
  /** The case ended. What was promised for after its end goes on. */
  voidAll(reason: string): void {
    for (const promise of this.#steps.promises) if (endsWithCase(promise)) this.void({ id: promise.id }, reason);
  }
  /** Every promise of the case as it stands after the steps so far. */
  get promises(): readonly PromiseRow[] { return this.#steps.promises; }

  bodyName(id: string): string { return this.#bodyName(id); }
  /** Name of the body that has the case, for the sentence in the timeline: it stays as named at the time. */
  bodyData(): { bodyId: string | null; body: string } {
    return { bodyId: this.c.bodyId, body: this.#bodyName(this.c.bodyId) };
  }

  /** Pictures of the city are public with its answer; those of a reporter wait for the coordinator. */
  async attach(images: readonly PreparedImage[], role: FileRole, entryId: string, byReporter: boolean, isPublic = !byReporter): Promise<void> {
    for (const image of images) {
      const id = newId();
      await addFile(this.tx, { ...image, id, complaintId: this.c.id, entryId, role, byReporter, isPublic, addedAt: this.now });
      await markPhoto(this, id, image, byReporter);
    }
  }

  /** The nearest deadline of a clock that runs; a paused one counts as waiting for whoever paused it. */
  nextDue(): Date | null { return nearestDue(this.#steps.promises); }
  /** @returns whether the table of days changed meanwhile and a date moved with it; `nextDue` tells the new one */
  async saveSteps(): Promise<boolean> { return (await this.#steps.save()).length > 0; }
}

export const entryActor = (who: Who): EntryActor =>
  who.kind === 'officer' ? { type: 'officer', id: who.id, name: who.name, bodyId: who.bodyId, role: who.roles[0] ?? null }
    : who.kind === 'reporter' ? { type: 'reporter' } : { type: 'system', id: 'clock' };

/** The step of a report that is made in this very transaction. */
export function openCase(world: World, tx: Tx, c: Complaint, rules: RuleSet, calendar: CityCalendar, now: Date, officer: Officer | null): Step {
  const context = { now, actor: entryActor(officer ?? { kind: 'reporter' }), calendar };
  return new Step(world, tx, c, rules, freshSteps(tx, context, originOf(c.id)), now, () => '');
}

/**
 * Load under lock, check who may, decide, save, tell the reporter: all or nothing.
 * @returns the case as it is now; a refusal; missing fields; or null where it is not there or not theirs to see
 */
export async function actOn(world: World, who: Who, id: string, verb: Verb | null, act: Act, work: (step: Step) => Promise<Outcome>): Promise<Outcome> {
  const calendar = await calendarOf(world);
  const directory = await directoryOf(world);
  const acted = world.db.transaction(async (tx): Promise<Outcome> => {
    const c = await findForUpdate(tx, id);
    if (!c) return null;
    if (verb !== null && who.kind === 'officer') {
      if (!maySee(who, c)) return null;
      if (!may(who, verb, c)) return { refused: 'not-allowed' };
    }
    // The reporter and the clock may always act; an officer waits until the step that was announced is done or taken back.
    if (act.settles ? !(await act.settles.claim(tx, id)) : who.kind === 'officer' && !act.keepsVersion && await isHeld(tx, id)) return { refused: 'held' };
    if (verb !== null && who.kind === 'officer' && act.beside !== true && await isAnsweredByLead(tx, c, verb)) return { refused: 'merged' };
    if (act.version !== undefined && act.version !== c.version) return { refused: 'changed-meanwhile' };
    const now = world.now();
    const context = { now, actor: entryActor(who), calendar };
    const [rules, steps, marks] = await Promise.all([ruleSet(tx, c.ruleSetId), beginSteps(tx, context, originOf(id)), marksOf(tx, id)]);
    // Kept and nothing else (UU 27/2022 Pasal 41): officers and the clock leave it alone, the reporter may still write.
    if (marks.restrictedAt !== null && who.kind !== 'reporter' && !act.byRight) return { refused: 'processing-restricted' };
    if (verb === 'publish' && marks.unpublishedAt !== null) return { refused: 'consent-withdrawn' };
    const step = new Step(world, tx, c, rules, steps, now, directory.bodyName);
    step.mayPublish = marks.unpublishedAt === null;
    const bodyBefore = c.bodyId;
    const outcome = await work(step);
    if (outcome === null || isRefusal(outcome) || 'missing' in outcome) {
      if (act.keepsRefusal) return outcome;
      throw new NothingStays(outcome);
    }
    await settleContributions(step);
    if (act.trial) throw new NothingStays(c);
    await act.settles?.done(tx, now);
    const handled = verb === 'accept' || verb === 'return' || verb === 'answer' || verb === 'extend';
    for (const { kind, data } of await keepDeliberationSound(tx, c, who, handled, now, directory.bodies)) step.enter(kind, 'party', { data });
    // Who holds a case is the office's own affair: it ends when the case leaves, or ends.
    if (bodyBefore !== null && (c.bodyId !== bodyBefore || ENDED.has(c.state))) {
      await clearAssignment(tx, id);
      await endDrafts(tx, id);
    }
    await step.saveSteps();
    c.dueAt = step.nextDue();
    await (act.keepsVersion ? moveDue(tx, id, c.dueAt) : save(tx, c));
    if (step.told && who.kind !== 'reporter') await tellReporter(step, directory.bodyName(c.bodyId));
    return act.keepsVersion ? c : { ...c, version: c.version + 1 };
  });
  return acted.catch((error: unknown) => { if (error instanceof NothingStays) return error.outcome; throw error; });
}

/** One mail for one action. The address is read inside the transaction and goes nowhere else. */
async function tellReporter(step: Step, bodyName: string): Promise<void> {
  const sealed = await sealedReporterOf(step.tx, step.c.id);
  if (!sealed?.hasEmail) return;
  const reporter = readReporter(step.world, sealed);
  const title = (words(sealed.lang).entry[step.told!.kind] ?? step.told!.kind).replace('{body}', String(step.told!.data['body'] ?? bodyName)).replace('{lead}', String(step.told!.data['lead'] ?? ''));
  // Looks at one day are one mail; the timeline has each of them.
  const dedup = step.told!.kind === 'identity-seen' ? { dedup: `identity-seen:${step.c.id}:${step.today}` } : {};
  await queueMail(step.tx, { to: reporter.email, at: step.now, ...dedup, ...progressMail(sealed.lang, step.world, step.c.number, title) });
}

/** @throws Error where the key of the installation is not the one that sealed it */
export function readReporter(world: World, { complaintId, sealed }: SealedReporter): Reporter {
  const text = world.keys.open('reporter', sealed, complaintId);
  if (text === null) throw new Error('a reporter\'s identity cannot be opened with this key');
  return JSON.parse(text) as Reporter;
}
