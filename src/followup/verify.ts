import type { Tx } from '../platform/db/sql.ts';
import { calendarIn } from './calendar.ts';
import { canonical, chainProblems } from './chain.ts';
import { isOpen, type CityCalendar, type PromiseRow } from './domain.ts';
import { grouped } from './grouped.ts';
import { moving } from './promise-rules.ts';
import { rebuildPromises } from './rebuild.ts';
import { promisesOfOrigins } from './store-promises.ts';
import { chainsAfter, LOWEST_ORIGIN, originsAfter, strays } from './store-timeline.ts';
import { originKey } from './store-steps.ts';

export interface Problem {
  /** `complaints/0193…`, enough to find the case. */
  where: string;
  what: string;
}

const BATCH = 500;
const place = (origin: { programme: string; id: string }): string => `${origin.programme}/${origin.id}`;

/**
 * Checks every chain, every text, and every promise against its own history and against the table of days. Reads in batches
 * of whole chains, so that a million entries need no more memory than a thousand.
 */
export async function* followupProblems(tx: Tx, utcOffsetMinutes: number): AsyncGenerator<Problem> {
  const calendar = await calendarIn(tx, utcOffsetMinutes);
  for (let after = LOWEST_ORIGIN; ;) {
    const chains = await chainsAfter(tx, after, BATCH);
    if (chains.length === 0) break;
    const promises = grouped(await promisesOfOrigins(tx, chains.map((chain) => chain.origin)), (promise) => originKey(promise.origin));
    for (const { origin, head, entries } of chains) {
      const where = place(origin);
      for (const what of chainProblems(entries, head)) yield { where, what };
      for (const what of promiseProblems(entries, promises.get(originKey(origin)) ?? [], calendar)) yield { where, what };
    }
    after = chains.at(-1)!.origin;
  }
  for (const stray of await strays(tx, BATCH)) {
    yield { where: place(stray), what: stray.what === 'entry' ? 'a timeline entry belongs to no chain' : 'a promise belongs to no timeline' };
  }
}

export async function verifyFollowup(tx: Tx, utcOffsetMinutes: number): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const problem of followupProblems(tx, utcOffsetMinutes)) problems.push(problem);
  return problems;
}

function* promiseProblems(entries: Parameters<typeof rebuildPromises>[0], stored: readonly PromiseRow[], calendar: CityCalendar): Generator<string> {
  let told: Map<string, PromiseRow>;
  try {
    told = rebuildPromises(entries);
  } catch (error) {
    yield (error as Error).message;
    return;
  }
  for (const promise of stored) {
    const history = told.get(promise.id);
    told.delete(promise.id);
    if (!history) yield `promise ${promise.id} (${promise.kind}) is not in the timeline`;
    else if (canonical(history) !== canonical(promise)) yield `promise ${promise.id} (${promise.kind}) is not what its timeline says`;
    else if (isOpen(promise) && moving(promise, calendar, { id: '', days: [], reason: '' })) yield `promise ${promise.id} (${promise.kind}) is due on another day by today's table of days`;
  }
  for (const missing of told.values()) yield `promise ${missing.id} (${missing.kind}) is in the timeline and nowhere else`;
}

/** The ids of all cases of a programme that followup knows, in batches, so that the programme can see that none is missing. */
export async function* promiseOrigins(tx: Tx, programme: string): AsyncGenerator<string[]> {
  for (let after = LOWEST_ORIGIN.id; ;) {
    const ids = await originsAfter(tx, programme, after, 2_000);
    if (ids.length === 0) return;
    yield ids;
    after = ids.at(-1)!;
  }
}
