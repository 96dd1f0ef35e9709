import type { Officer } from '../../directory/actor.ts';
import type { CityCalendar } from '../../followup/domain.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { World } from '../../platform/world.ts';
import { isRefusal } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { houseRules } from '../house-rules/store-house-rules.ts';
import { scopeOf } from '../policy.ts';
import { listByDue } from '../store-lists.ts';
import { findByNumber } from '../store.ts';
import { assignCase } from './actions.ts';
import { colleaguesOf, mayWorkOn, soonBefore, type Colleague } from './desk.ts';
import { fairSplit, weightOf } from './domain.ts';

/** How many cases are shared out at a time. */
export const SPLIT_SIZE = 50;

export interface Proposal {
  cases: readonly { complaint: Complaint; to: string | null; able: readonly string[] }[];
  colleagues: readonly (Colleague & { weight: number; after: number })[];
  soonDays: number;
  more: boolean;
}

/** Shares out what nobody holds; nothing is changed. The same cases and loads give the same proposal. */
export async function proposeSplit(tx: Tx, officer: Officer & { bodyId: string }, now: Date, calendar: CityCalendar): Promise<Proposal> {
  const found = await listByDue(tx, scopeOf(officer)!, { bodyId: officer.bodyId, states: ['forwarded', 'in_progress', 'contested'], heldBy: 'nobody' }, null, SPLIT_SIZE + 1);
  const cases = found.slice(0, SPLIT_SIZE);
  const { accounts, away, colleagues } = await colleaguesOf(tx, officer.bodyId, now, calendar);
  const able = new Map(cases.map((c) => [c.id, accounts.filter((one) => !away.has(one.id) && mayWorkOn(one, c)).map((one) => one.id)]));
  const soon = await soonBefore(tx, now, calendar);
  const isSoon = (c: Complaint): boolean => c.dueAt !== null && c.dueAt < soon;
  const present = colleagues.filter((one) => !away.has(one.id));
  const split = fairSplit(cases.map((c) => ({ id: c.id, isSoon: isSoon(c) })), present, (officerId, caseId) => able.get(caseId)!.includes(officerId));
  const added = (id: string): number => cases.filter((c) => split.get(c.id) === id).reduce((sum, c) => sum + (isSoon(c) ? 2 : 1), 0);
  return {
    cases: cases.map((complaint) => ({ complaint, to: split.get(complaint.id) ?? null, able: able.get(complaint.id)! })),
    colleagues: colleagues.map((one) => ({ ...one, weight: weightOf(one), after: weightOf(one) + added(one.id) })),
    soonDays: (await houseRules(tx)).dueSoonDays, more: found.length > SPLIT_SIZE,
  };
}

/** Each case in a transaction of its own: one that somebody has taken meanwhile holds back no other. @returns numbers */
export async function applySplit(world: World, officer: Officer, wanted: readonly { number: string; to: string }[]): Promise<{ done: string[]; left: string[] }> {
  const [done, left]: [string[], string[]] = [[], []];
  for (const { number, to } of wanted.slice(0, SPLIT_SIZE)) {
    const c = await world.db.read((tx) => findByNumber(tx, number));
    const outcome = c && await assignCase(world, officer, c.id, { to, was: null });
    (outcome === null || isRefusal(outcome) || 'missing' in outcome ? left : done).push(number);
  }
  return { done, left };
}
