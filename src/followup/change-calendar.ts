import { changedCalendar, type Holiday } from '../law/calendar.ts';
import type { Day } from '../law/day.ts';
import { newId } from '../platform/db/id.ts';
import type { Tx } from '../platform/db/sql.ts';
import type { World } from '../platform/world.ts';
import { calendarIn, forgetCalendar } from './calendar.ts';
import type { CityCalendar, EntryActor, PromiseRow, StepContext } from './domain.ts';
import { moving } from './promise-rules.ts';
import { grouped } from './grouped.ts';
import { changeDays, logChange, struckOutDays } from './store-calendar.ts';
import { openPromisesTouching, promisesOfOrigins } from './store-promises.ts';
import { holdCalendar, lockHeads, originKey, writeSteps } from './store-steps.ts';
import { Steps } from './steps.ts';

/** Days to enter (an entered day that exists is replaced) and days to strike out. */
export interface CalendarChange {
  add: readonly Holiday[];
  remove: readonly Day[];
}
export interface MovedDeadline { promise: PromiseRow; from: Day; to: Day }

const BATCH = 500;
const NO_ID = '00000000-0000-0000-0000-000000000000';

const daysOf = (change: CalendarChange): Day[] => [...new Set([...change.add.map((holiday) => holiday.day), ...change.remove])].sort();

/** Open promises that the change could move, in batches. */
async function* touchedBy(tx: Tx, days: readonly Day[]): AsyncGenerator<PromiseRow[]> {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  for (let after = NO_ID; ;) {
    const promises = await openPromisesTouching(tx, first, last, after, BATCH);
    if (promises.length > 0) yield promises;
    if (promises.length < BATCH) return;
    after = promises.at(-1)!.id;
  }
}

const afterChange = (calendar: CityCalendar, change: CalendarChange, version = 'preview'): CityCalendar =>
  ({ ...changedCalendar(calendar, change.add, change.remove, version), office: calendar.office });

/**
 * The open deadlines that a change would move; nothing is written.
 * @returns all of them counted, the first `list` of them listed
 */
export async function previewCalendarChange(tx: Tx, utcOffsetMinutes: number, change: CalendarChange, list = 100): Promise<{ count: number; moved: MovedDeadline[] }> {
  const calendar = afterChange(await calendarIn(tx, utcOffsetMinutes), change);
  const moved: MovedDeadline[] = [];
  let count = 0;
  for await (const promises of touchedBy(tx, daysOf(change))) {
    for (const promise of promises) {
      const step = moving(promise, calendar, { id: '', days: [], reason: '' });
      if (step?.kind !== 'promise-moved') continue;
      count += 1;
      if (moved.length < list) moved.push({ promise, from: promise.dueOn, to: step.data.dueOn });
    }
  }
  return { count, moved };
}

/** Told what has moved, so that a programme can renew its copies of due dates. */
export type AfterMove = (tx: Tx, moved: readonly PromiseRow[]) => Promise<void>;

/**
 * An officer's change of the table. The change and all moved deadlines are one transaction; `afterMove` runs in transactions
 * after it, because actions lock their case first and then share the calendar: asking for a case while holding the calendar
 * could make the two wait for each other.
 * @returns how many deadlines moved
 */
export async function changeCalendar(world: World, actor: EntryActor, change: CalendarChange, reason: string, afterMove?: AfterMove): Promise<number> {
  const context = { now: world.now(), actor, utcOffsetMinutes: world.city.utcOffsetMinutes };
  const moved = await world.db.transaction((tx) => applyCalendarChange(tx, context, change, reason));
  for (let at = 0; afterMove && at < moved.length; at += BATCH) {
    const batch = moved.slice(at, at + BATCH);
    await world.db.transaction((tx) => afterMove(tx, batch));
  }
  return moved.length;
}

/**
 * Enters the change, moves every open deadline that it moves with a timeline entry each, and logs it; all or nothing.
 * New promises wait until it is done, so that none is dated by the old table.
 * @returns the promises that moved, as they are now
 */
async function applyCalendarChange(tx: Tx, context: { now: Date; actor: EntryActor; utcOffsetMinutes: number }, change: CalendarChange, reason: string): Promise<PromiseRow[]> {
  const { now, actor } = context;
  await holdCalendar(tx);
  const before = await calendarIn(tx, context.utcOffsetMinutes);
  const by = actor.type === 'officer' ? { id: actor.id, name: actor.name } : { id: null, name: actor.type === 'system' ? actor.id : '' };
  const version = await changeDays(tx, change, now, by.id);
  const calendar = afterChange(before, change, version);
  const table = { id: newId(), days: daysOf(change), reason };
  const moved: PromiseRow[] = [];
  for await (const promises of touchedBy(tx, table.days)) {
    const affected = promises.filter((promise) => moving(promise, calendar, table) !== null);
    moved.push(...await moveBatch(tx, { now, actor, calendar }, affected, table));
  }
  await logChange(tx, { id: table.id, at: now, byId: by.id, byName: by.name, reason, added: change.add, removed: change.remove.flatMap((day) => before.holidays.get(day) ?? []), moved: moved.length, version });
  tx.afterCommit(() => forgetCalendar(tx.schema));
  return moved;
}

/** Locks the chains in order, reads the promises again under that lock, and writes the batch in one statement. */
async function moveBatch(tx: Tx, context: StepContext, affected: readonly PromiseRow[], table: { id: string; days: readonly Day[]; reason: string }): Promise<PromiseRow[]> {
  if (affected.length === 0) return [];
  const origins = [...new Map(affected.map((promise) => [originKey(promise.origin), promise.origin])).values()];
  const heads = await lockHeads(tx, origins);
  const current = grouped(await promisesOfOrigins(tx, origins), (promise) => originKey(promise.origin));
  const moved: PromiseRow[] = [];
  const batches = origins.map((origin) => {
    const steps = new Steps(tx, context, origin, heads.get(originKey(origin))!, current.get(originKey(origin)) ?? []);
    moved.push(...steps.move(context.calendar, table));
    return steps.pending();
  });
  await writeSteps(tx, {
    heads: batches.map(({ origin, head }) => ({ origin, head })), entries: batches.flatMap((batch) => batch.entries),
    promises: batches.flatMap((batch) => batch.promises).map((promise) => ({ promise, lookAt: context.now })),
  });
  return moved;
}

/**
 * Brings the table of days of a city's profile in, at start. Days already there, and days an officer has struck out, stay as
 * they are. The first time nothing can move; later a new year's decree goes through the same door as a change by hand.
 * @returns how many days were new
 */
export async function loadCalendar(tx: Tx, context: { now: Date; utcOffsetMinutes: number }, holidays: readonly Holiday[], afterMove?: AfterMove): Promise<number> {
  const known = await calendarIn(tx, context.utcOffsetMinutes);
  const struckOut = await struckOutDays(tx);
  const add = holidays.filter((holiday) => !known.holidays.has(holiday.day) && !struckOut.has(holiday.day));
  if (add.length === 0) return 0;
  const moved = await applyCalendarChange(tx, { ...context, actor: { type: 'system', id: 'profile' } }, { add, remove: [] }, 'profile');
  if (moved.length > 0) await afterMove?.(tx, moved);
  return add.length;
}

/** Sets the close of office. Promises that have begun keep the hours they began with. */
export async function setOfficeCloses(tx: Tx, closes: string, now: Date): Promise<void> {
  await holdCalendar(tx);
  await changeDays(tx, { add: [], remove: [], officeCloses: closes }, now, null);
  tx.afterCommit(() => forgetCalendar(tx.schema));
}
