import type { Tx } from '../../platform/db/sql.ts';
import { HOUSE_RULES, HOUSE_RULE_KEYS, type HouseRuleKey, type HouseRules } from './rules.ts';

export interface HouseRuleChange { key: string; seq: number; value: number; at: Date; byName: string; reason: string }

/** The numbers as they hold now: the newest change of each, else its preset. */
export async function houseRules(tx: Tx): Promise<HouseRules> {
  const rows = await tx.sql<{ key: string; value: number }>`select distinct on (key) key, value from complaint_house_rules order by key, seq desc`;
  const changed = new Map(rows.map((row) => [row.key, row.value]));
  return Object.fromEntries(HOUSE_RULE_KEYS.map((key) => [key, changed.get(key) ?? HOUSE_RULES[key].preset])) as unknown as HouseRules;
}

/** @returns false where somebody else changed this number since it was read as `was` */
export async function changeHouseRule(tx: Tx, change: { key: HouseRuleKey; was: number; value: number; at: Date; by: { id: string; name: string }; reason: string }): Promise<boolean> {
  const [last] = await tx.sql<{ seq: number; value: number }>`select seq, value from complaint_house_rules where key = ${change.key} order by seq desc limit 1`;
  if ((last?.value ?? HOUSE_RULES[change.key].preset) !== change.was) return false;
  const rows = await tx.sql`
    insert into complaint_house_rules (key, seq, value, at, by_id, by_name, reason)
    values (${change.key}, ${(last?.seq ?? 0) + 1}, ${change.value}, ${change.at}, ${change.by.id}, ${change.by.name}, ${change.reason})
    on conflict (key, seq) do nothing returning seq`;
  return rows.length === 1;
}

/** The newest changes first. */
export async function houseRuleChanges(tx: Tx, limit: number): Promise<HouseRuleChange[]> {
  const rows = await tx.sql<{ key: string; seq: number; value: number; at: Date; by_name: string; reason: string }>`
    select key, seq, value, at, by_name, reason from complaint_house_rules order by at desc, key, seq desc limit ${limit}`;
  return rows.map((row) => ({ key: row.key, seq: row.seq, value: row.value, at: row.at, byName: row.by_name, reason: row.reason }));
}
