import { newId } from '../platform/db/id.ts';
import type { Tx } from '../platform/db/sql.ts';
import { calendarIn } from './calendar.ts';
import { chained, NO_HASH, type ChainHead } from './chain.ts';
import { isOpen, type ChainedEntry, type Data, type EntryActor, type InternalEntry, type Origin, type Owner, type PromiseRow, type PublicActor, type StepContext, type Visibility } from './domain.ts';
import { extending, handingOver, keeping, moving, pausing, resuming, starting, voiding, type ExtensionInput, type NewPromise, type TableChange } from './promise-rules.ts';
import { applied, startedPromise, type PromiseStep } from './promise-steps.ts';
import { promisesOf } from './store-promises.ts';
import { lockHead, waitForCalendar, writeSteps } from './store-steps.ts';

/** Something that happened, for the timeline. */
export interface NewEntry {
  kind: string;
  visibility: Visibility;
  /** Plain JSON; instants as ISO texts. Never a reporter's identity. */
  data?: Data;
  /** Words of a person, as typed. */
  body?: string | null;
  /** For officers only, whatever the visibility. */
  internal?: Data;
}
/** Promises of a kind, or the one with this id. */
export type Which<Kind extends string = string> = Kind | { readonly id: string };
/** Owed by one office to another: its steps are told to officers only, whoever makes them. */
export const WITHIN = 'administration';
type StepOptions = { visibility?: Visibility; internal?: Data };

const publicActor = (actor: EntryActor): PublicActor =>
  actor.type === 'officer' ? { type: 'officer', bodyId: actor.bodyId, role: actor.role } : { type: actor.type };

/** An officer's name is for officers: it goes to the internal part, which public queries never select. */
function internalOf(actor: EntryActor, more?: Data): Data | null {
  const who = actor.type === 'officer' ? { officer: { id: actor.id, name: actor.name } } : actor.type === 'system' ? { system: actor.id } : null;
  return who === null && more === undefined ? null : { ...who, ...more };
}

/**
 * The steps of one action on one case: what happened, and what it does to the promises. Nothing is written before `save`,
 * which sends one statement. Verbs act on every open promise that is
 * meant (a kind, or one by its id) and do nothing where there is none.
 */
export class Steps {
  readonly #tx: Tx;
  readonly #context: StepContext;
  readonly #origin: Origin;
  readonly #promises: Map<string, PromiseRow>;
  readonly #touched = new Set<string>();
  readonly #dated = new Set<string>();
  #entries: ChainedEntry[] = [];
  #head: ChainHead;

  constructor(tx: Tx, context: StepContext, origin: Origin, head: ChainHead, promises: readonly PromiseRow[]) {
    [this.#tx, this.#context, this.#origin, this.#head] = [tx, context, origin, head];
    this.#promises = new Map(promises.map((promise) => [promise.id, promise]));
  }

  /** Every promise of the case as it stands after the steps so far. */
  get promises(): readonly PromiseRow[] { return [...this.#promises.values()]; }

  /** The end of the chain as it stands after the steps so far. */
  get head(): Readonly<ChainHead> { return this.#head; }

  /** The open promise of a kind. */
  openOf(kind: string): PromiseRow | undefined {
    return this.promises.find((promise) => promise.kind === kind && isOpen(promise));
  }

  /** Adds an entry. @returns its id, known before it is saved */
  record(entry: NewEntry): string {
    return this.#append(entry, null);
  }

  open(input: NewPromise, options?: StepOptions): PromiseRow {
    const id = newId();
    const step = starting(input, this.#context.calendar);
    this.#enter(id, step, input.owedTo, options);
    return this.#put(startedPromise(id, this.#origin, step.data), true);
  }

  pause(which: Which, reason: string, options?: StepOptions): void {
    this.#each(which, 'running', (promise) => pausing(promise, reason, this.#context.now), options);
  }

  resume(which: Which, options?: StepOptions): void {
    this.#each(which, 'paused', (promise) => resuming(promise, this.#context.now, this.#context.calendar), options);
  }

  keep(which: Which, options?: StepOptions & { at?: Date }): void {
    this.#each(which, 'open', (promise) => keeping(promise, options?.at ?? this.#context.now), options);
  }

  /** @param options put who approved it into `internal` */
  extend(which: Which, input: ExtensionInput, options?: StepOptions): void {
    this.#each(which, 'open', (promise) => extending(promise, input, this.#context.now, this.#context.calendar), options);
  }

  /** Hands one kind over, or with null everything that a body or the coordinator owes. */
  handOver(which: Which | null, to: Owner, options?: StepOptions): void {
    this.#each(which, 'open', (promise) => {
      const same = promise.owedBy.type === to.type && promise.owedBy.id === to.id;
      return same || (which === null && promise.owedBy.type === 'resident') ? null : handingOver(promise, to);
    }, options);
  }

  /** The case ended otherwise. Null ends every open promise. */
  void(which: Which | null, reason: string, options?: StepOptions): void {
    this.#each(which, 'open', (promise) => voiding(promise, reason, this.#context.now), options);
  }

  /**
   * Writes everything in one statement. Where the table of days was changed since the context was made, what these steps
   * dated is moved at once, with its entry.
   * @returns the promises that were moved so; usually none
   */
  async save(): Promise<PromiseRow[]> {
    if (this.#entries.length === 0) return [];
    const state = await this.#write();
    if (this.#dated.size === 0) return [];
    if (!state.undisturbed) await waitForCalendar(this.#tx);
    else if (state.version === this.#context.calendar.version) return [];
    const calendar = await calendarIn(this.#tx, this.#context.calendar.office.offset);
    if (calendar.version === this.#context.calendar.version) return [];
    const moved = this.move(calendar, { id: newId(), days: [], reason: 'table-changed-meanwhile' }, this.#dated);
    if (moved.length > 0) await this.#write();
    return moved;
  }

  /** Moves open promises to where another table of days puts them. For changes of the table. */
  move(calendar: StepContext['calendar'], change: TableChange, only?: ReadonlySet<string>): PromiseRow[] {
    const moved: PromiseRow[] = [];
    for (const promise of this.promises) {
      if (!isOpen(promise) || (only && !only.has(promise.id))) continue;
      const step = moving(promise, calendar, change);
      if (step) moved.push(this.#take(promise, step));
    }
    return moved;
  }

  /** Notes a step of the escalation ladder. */
  escalate(promiseId: string, step: string, visibility: Visibility): void {
    const promise = this.#promises.get(promiseId)!;
    this.#take(promise, { kind: 'promise-escalated', data: { what: promise.kind, step, dueOn: promise.dueOn } }, { visibility });
  }

  /** What is to be written, for writers of many cases at once. Afterwards this object must not be saved. */
  pending(): { origin: Origin; head: ChainHead; entries: readonly ChainedEntry[]; promises: readonly PromiseRow[] } {
    return { origin: this.#origin, head: this.#head, entries: this.#entries, promises: [...this.#touched].map((id) => this.#promises.get(id)!) };
  }

  async #write() {
    const { origin, head, entries, promises } = this.pending();
    this.#entries = [];
    this.#touched.clear();
    return writeSteps(this.#tx, { heads: [{ origin, head }], entries, promises: promises.map((promise) => ({ promise, lookAt: this.#context.now })) });
  }

  #each(which: Which | null, state: 'open' | 'running' | 'paused', decide: (promise: PromiseRow) => PromiseStep | null, options?: StepOptions): void {
    for (const promise of this.promises) {
      if (!isMeant(promise, which) || !(state === 'open' ? isOpen(promise) : promise.state === state)) continue;
      const step = decide(promise);
      if (step) this.#take(promise, step, options);
    }
  }

  #take(promise: PromiseRow, step: PromiseStep, options?: StepOptions): PromiseRow {
    if (step.kind === 'promise-started') throw new Error('a promise starts once');
    this.#enter(promise.id, step, promise.owedTo, options);
    return this.#put(applied(promise, step), 'dueOn' in step.data && step.kind !== 'promise-escalated');
  }

  #put(promise: PromiseRow, dated: boolean): PromiseRow {
    this.#promises.set(promise.id, promise);
    this.#touched.add(promise.id);
    if (dated) this.#dated.add(promise.id);
    return promise;
  }

  #enter(promiseId: string, step: PromiseStep, owedTo: string, options: StepOptions = {}): void {
    this.#append({ kind: step.kind, data: step.data as unknown as Data, visibility: options.visibility ?? (owedTo === WITHIN ? 'internal' : 'public'), ...(options.internal ? { internal: options.internal } : {}) }, promiseId);
  }

  #append(entry: NewEntry, promiseId: string | null): string {
    const { now, actor } = this.#context;
    const id = newId();
    const whole: Omit<InternalEntry, 'seq'> = {
      id, origin: this.#origin, at: now, kind: entry.kind, visibility: entry.visibility, actor: publicActor(actor), promiseId,
      data: plain(entry.data ?? {}), body: entry.body ?? null, internal: internalOf(actor, entry.internal && plain(entry.internal)),
    };
    const next = chained(whole, this.#head);
    this.#head = { seq: next.seq, hash: next.hash };
    this.#entries.push(next);
    return id;
  }
}

const isMeant = (promise: PromiseRow, which: Which | null): boolean =>
  which === null || (typeof which === 'string' ? promise.kind === which : promise.id === which.id);

/** What the database will give back: no undefined, no dates. The hash must be taken over exactly that. */
const plain = (data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

/**
 * Begins the steps of one action. The caller holds the lock on its own row; the chain's end is locked here besides,
 * because escalation and changes of the table write to it too.
 * @param options `fresh` where the origin is new in this very transaction: nothing needs to be read
 */
export async function beginSteps(tx: Tx, context: StepContext, origin: Origin, options: { fresh?: boolean } = {}): Promise<Steps> {
  if (options.fresh) return freshSteps(tx, context, origin);
  const head = await lockHead(tx, origin);
  return new Steps(tx, context, origin, head ?? { seq: 0, hash: NO_HASH }, head ? await promisesOf(tx, origin) : []);
}

/** The same for an origin that is new in this transaction, without a wait. */
export const freshSteps = (tx: Tx, context: StepContext, origin: Origin): Steps => new Steps(tx, context, origin, { seq: 0, hash: NO_HASH }, []);
