import { join, raw, sql, type Sql } from '../platform/db/sql.ts';
import { ENDED, STATES, type ComplaintState } from './domain.ts';

// States and limits are written into the text of a query instead of being sent as values: there are few of them, and a plan
// that does not know them reads whole tables (a state holds between 1 and 70 in a hundred rows, a limit of 50 is not "a tenth").

/** @param states constants of the domain; anything else is refused, since it becomes part of the SQL text */
export function inStates(states: readonly ComplaintState[]): Sql {
  if (states.some((state) => !STATES.includes(state))) throw new RangeError('not a state of a report');
  const names = states.map((state) => raw(`'${state}'`));
  if (names.length === 0) return sql`false`;
  // One state is read in the order of its index; several open ones in the order of the index of open reports.
  if (names.length === 1) return sql`state = ${names[0]}`;
  return states.some((state) => ENDED.has(state)) ? sql`state in (${join(names)})` : sql`state in (${join(names)}) and ended_at is null`;
}

export function limited(size: number): Sql {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError('a limit is a whole number');
  return raw(`limit ${size}`);
}

/** What a person typed, as PostgreSQL's reader of search words can take it: of minus signs only those that exclude a word, since a row of them is too deep for it. */
export const searchWords = (typed: string): string => typed.replace(/-(?![\p{L}\p{N}"])/gu, ' ').replace(/(?<!\s|^)-(?=")/gu, ' ');
