import type { World } from '../../platform/world.ts';
import { BUILT_IN_RULE_SETS, type RuleSet } from '../rules.ts';
import { addRuleSet, dropDraft, ruleSets } from '../store-rules.ts';

const known = new Map<string, { at: number; sets: RuleSet[] }>();

/** Rule sets of the city, read at most every half minute: lodging must not ask for them each time. */
export async function knownRuleSets(world: World): Promise<RuleSet[]> {
  const hit = known.get(world.city.id);
  const now = performance.now();
  if (hit && now - hit.at < 30_000) return hit.sets;
  const sets = await world.db.read(ruleSets);
  known.set(world.city.id, { at: now, sets });
  return sets;
}

/** Puts the built-in sets into a new city; existing ones stay as they are. */
export const loadBuiltInRules = (world: World) =>
  world.db.transaction(async (tx) => {
    for (const set of BUILT_IN_RULE_SETS) await addRuleSet(tx, set, world.now(), null);
    known.delete(world.city.id);
  });

/** Brings a new version into force from a day on. Open cases keep the set under which they began. @returns false where the id is taken. */
export async function enactRuleSet(world: World, set: RuleSet, by: string): Promise<boolean> {
  const added = await world.db.transaction(async (tx) => {
    await dropDraft(tx, set.id);
    return addRuleSet(tx, set, world.now(), by);
  });
  known.delete(world.city.id);
  return added;
}
