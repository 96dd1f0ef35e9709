import type { Role } from '../../directory/actor.ts';
import type { Day } from '../../law/day.ts';

/** Roles that work on the cases of an office. */
export const WORKING_ROLES: readonly Role[] = ['agency_liaison', 'agency_head', 'inspectorate'];

export interface Absence {
  id: string;
  officerId: string;
  bodyId: string;
  /** First and last day, both away. */
  fromOn: Day;
  untilOn: Day;
  deputyId: string | null;
}
/** Who is away on one day, and whom they named. */
export type Away = ReadonlyMap<string, Pick<Absence, 'deputyId' | 'untilOn'>>;

/**
 * Follows deputies that are away themselves.
 * @returns the officer where present, else who stands in; null where the chain ends at nobody or in a loop
 */
export function standInFor(officerId: string, away: Away): string | null {
  const seen = new Set<string>();
  for (let one: string | null = officerId; one !== null && !seen.has(one); one = away.get(one)!.deputyId) {
    if (!away.has(one)) return one;
    seen.add(one);
  }
  return null;
}

/** The absent officers whom this one stands in for. */
export const absentBehind = (officerId: string, away: Away): string[] =>
  away.has(officerId) ? [] : [...away.keys()].filter((absent) => standInFor(absent, away) === officerId);

/** What an officer has on the desk: open cases, and how many of them are late or due soon. */
export interface Load { id: string; name: string; open: number; soon: number }
/** A case counts once, one that is late or due soon twice. */
export const weightOf = ({ open, soon }: Pick<Load, 'open' | 'soon'>): number => open + soon;

export interface Splittable { id: string; isSoon: boolean }
/**
 * Gives each case, in the order given, to whoever has the least then; of equals the first by name, then by id.
 * @param mayHold rights are the officer's own: a case goes only to somebody who may work on it
 * @returns officer ids by case id; a case that nobody may hold is absent
 */
export function fairSplit(cases: readonly Splittable[], present: readonly Load[], mayHold: (officerId: string, caseId: string) => boolean): Map<string, string> {
  const loads = present.map((one) => ({ ...one, weight: weightOf(one) })).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  const split = new Map<string, string>();
  for (const one of cases) {
    const able = loads.filter((load) => mayHold(load.id, one.id));
    if (able.length === 0) continue;
    const least = able.reduce((best, load) => (load.weight < best.weight ? load : best));
    least.weight += one.isSoon ? 2 : 1;
    split.set(one.id, least.id);
  }
  return split;
}
