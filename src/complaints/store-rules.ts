import type { Tx } from '../platform/db/sql.ts';
import type { Day } from '../law/day.ts';
import type { RuleSet } from './rules.ts';

interface Row { id: string; effective_from: Day | null; source: string; provisional: boolean; rules: Omit<RuleSet, 'id' | 'effectiveFrom' | 'source' | 'provisional'> }
const toRuleSet = (r: Row): RuleSet => ({ ...r.rules, id: r.id, effectiveFrom: r.effective_from, source: r.source, provisional: r.provisional });

export async function ruleSets(tx: Tx): Promise<RuleSet[]> {
  const rows = await tx.sql<Row>`select id, effective_from, source, provisional, rules from complaint_rule_sets order by effective_from nulls last, id`;
  return rows.map(toRuleSet);
}

export async function ruleSet(tx: Tx, id: string): Promise<RuleSet> {
  const [row] = await tx.sql<Row>`select id, effective_from, source, provisional, rules from complaint_rule_sets where id = ${id}`;
  if (!row) throw new Error(`rule set ${id} is missing`);
  return toRuleSet(row);
}

/** A set that exists stays as it is: old cases keep their old answer. @returns whether it was added. */
export async function addRuleSet(tx: Tx, set: RuleSet, at: Date, by: string | null): Promise<boolean> {
  const { id, effectiveFrom, source, provisional, ...rules } = set;
  const rows = await tx.sql`
    insert into complaint_rule_sets (id, effective_from, source, provisional, rules, created_at, created_by)
    values (${id}, ${effectiveFrom}, ${source}, ${provisional}, ${JSON.stringify(rules)}::jsonb, ${at}, ${by})
    on conflict (id) do nothing returning id`;
  return rows.length === 1;
}

/** Removes a draft under which no case could begin. */
export async function dropDraft(tx: Tx, id: string): Promise<void> {
  await tx.sql`delete from complaint_rule_sets where id = ${id} and effective_from is null`;
}
