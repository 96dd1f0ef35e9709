import { isOpen } from '../../followup/domain.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { World } from '../../platform/world.ts';
import { actOn, type Step } from '../actions/step.ts';
import { isRefusal } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { erasureBar, RETENTION_KINDS, retentionKindOf, type RetentionKind } from './domain.ts';
import { erasePersonalData } from './erase.ts';
import { hasDossier } from './store-register.ts';
import { hasOpenRequest, lapsedCases, retentionRules, standingOf, type Lapsed, type LapsedOf, type RetentionRule } from './store-retention.ts';

const BATCH = 100;
/** The page counts this far; the command counts on. */
export const MOST_COUNTED = 10_000;

/** A whole number of years after an instant; 29 February ends on 1 March. */
export function yearsAfter(at: Date, years: number): Date {
  const later = new Date(at);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}

/** @returns until when the case is kept; null while it is open, or where the city has set no period */
export async function keptUntil(tx: Tx, c: Pick<Complaint, 'class' | 'endedAt'>): Promise<Date | null> {
  const years = (await retentionRules(tx))[retentionKindOf(c)]?.years ?? null;
  return years === null || c.endedAt === null ? null : yearsAfter(c.endedAt, years);
}

/** The cases of a rule whose time is over now; null where it sets no period. */
export const lapsedOf = (kind: RetentionKind, rule: RetentionRule | undefined, now: Date, restricted: boolean): LapsedOf | null =>
  (rule?.years ? { kind, endedBy: yearsAfter(now, -rule.years), restricted } : null);

export interface RetentionRun { erased: number; left: number }
/**
 * Destroys what the schedule no longer keeps, case by case, each in a transaction of its own: after a crash the next run goes on with what
 * is left, because an erased case is no longer among them.
 * @throws AggregateError once all others are done, where some cases could not be erased
 */
export async function runRetention(world: World, tell: (kind: RetentionKind, erased: number) => void = () => undefined): Promise<RetentionRun> {
  const run: RetentionRun = { erased: 0, left: 0 };
  const failures: unknown[] = [];
  const rules = await world.db.read(retentionRules);
  for (const kind of RETENTION_KINDS) {
    const of = lapsedOf(kind, rules[kind], world.now(), true);
    for (let after: { at: Date; id: string } | null = null; of !== null;) {
      const from: { at: Date; id: string } | null = after;
      const page: Lapsed[] = await world.db.read((tx) => lapsedCases(tx, of, from, BATCH));
      for (const { id } of page) {
        try {
          if (await eraseLapsed(world, id)) run.erased += 1; else run.left += 1;
        } catch (error) { failures.push(error); }
      }
      if (page.length > 0) tell(kind, run.erased);
      const last = page.at(-1);
      if (!last || page.length < BATCH) break;
      after = { at: last.endedAt, id: last.id };
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases could not be erased, ${run.erased} were: ${String(failures[0])}`);
  return run;
}

/** Asks everything again under the lock: since the list was read the case may have been reopened, restricted or asked about. @returns whether it was erased */
export async function eraseLapsed(world: World, id: string): Promise<boolean> {
  const outcome = await actOn(world, { kind: 'system' }, id, null, {}, async (step) => {
    const { tx, c } = step;
    const rule = (await retentionRules(tx))[retentionKindOf(c)];
    if (!rule?.years || await isBarred(step)) return { refused: 'wrong-state' };
    await erasePersonalData(step, { reason: `${rule.source} (${rule.years} tahun)`, tell: 'retention', data: { retention: rule.kind, rule: rule.seq } });
    return c;
  });
  return outcome !== null && !isRefusal(outcome);
}

async function isBarred({ tx, c, now, promises }: Step): Promise<boolean> {
  const until = await keptUntil(tx, c);
  return until === null || promises.some(isOpen) || await hasOpenRequest(tx, c.id) || erasureBar({ complaint: c, hasDossier: await hasDossier(tx, c.id), keptUntil: until, now }) !== null;
}

/** One line of the list beside the data: what was destroyed, so that it is destroyed again after a restore. */
export interface ListedErasure { city: string; id: string; number: string; at: string; why: string }
export interface Repeat { number: string; state: 'to-repeat' | 'repeated' | 'open' }

/**
 * Holds the list against a database that came back from a backup. Cases that are open again in it are named and left: they end first.
 * @param apply erase again what the backup brought back
 */
export async function* repeatErasures(world: World, listed: readonly ListedErasure[], apply: boolean): AsyncGenerator<Repeat> {
  const own = new Map(listed.filter((one) => one.city === world.city.schema).map((one) => [one.id, one]));
  const ids = [...own.keys()].sort();
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const { id, number, ended, erased } of await world.db.read((tx) => standingOf(tx, ids.slice(at, at + BATCH)))) {
      if (erased) continue;
      if (ended && apply) await repeatOne(world, own.get(id)!);
      yield { number, state: !ended ? 'open' : apply ? 'repeated' : 'to-repeat' };
    }
  }
}

/** The decision was taken once and carried out; nothing that the backup still shows of before can forbid it. */
const repeatOne = (world: World, { id, why, at }: ListedErasure) => actOn(world, { kind: 'system' }, id, null, { byRight: true }, async (step) => {
  if (step.c.endedAt === null) return { refused: 'wrong-state' };
  await erasePersonalData(step, { reason: why, tell: 'nobody', data: { firstErasedAt: at } });
  return step.c;
});
