import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { show } from '../console/request.ts';
import { paths } from '../paths.ts';
import { HOUSE_RULES, HOUSE_RULE_KEYS, readNumber, type HouseRuleKey, type HouseRules } from './rules.ts';
import { changeHouseRule, houseRuleChanges, houseRules } from './store-house-rules.ts';
import { houseText } from './text.ts';
import { HouseRulesPage } from './views/house-rules-page.tsx';

const SHOWN = 50;

/** Numbers the city sets: every officer reads them, coordinator and administrator change them. */
export const houseRuleRoutes = () => new Hono<AppEnv>()
  .get(paths.houseRules(), allow('staff'), (c) => page(c))
  .post(paths.houseRules(), allow(['coordinator', 'administrator']), async (c) => {
    const form = await readForm(c);
    const t = houseText(c.get('lang'));
    const { errors, changes } = readChanges(form, t);
    if (changes.length > 0 && !form.text('alasan')) errors.push({ field: 'alasan', message: t.needReason });
    if (errors.length > 0) return page(c, form, errors);
    if (changes.length === 0) return c.redirect(`${paths.houseRules()}?ok=tetap`, 303);
    const overtaken = await save(c, changes, form.text('alasan'));
    return overtaken ? page(c, form, [{ field: overtaken, message: t.meanwhile }]) : c.redirect(`${paths.houseRules()}?ok=simpan`, 303);
  });

interface Change { key: HouseRuleKey; was: number; value: number }

/** Each field stands beside the number it showed when the page was opened. */
function readChanges(form: FormInput, t: ReturnType<typeof houseText>): { errors: FormError[]; changes: Change[] } {
  const errors: FormError[] = [];
  const changes: Change[] = [];
  for (const key of HOUSE_RULE_KEYS) {
    const [value, was] = [readNumber(key, form.text(key)), readNumber(key, form.text(`${key}-lama`))];
    if (value === null) errors.push({ field: key, message: t.bad(HOUSE_RULES[key].min, HOUSE_RULES[key].max) });
    else if (was !== null && value !== was) changes.push({ key, was, value });
  }
  return { errors, changes };
}

/** All or none. @returns the number that somebody else has just changed */
async function save(c: AppContext, changes: readonly Change[], reason: string): Promise<HouseRuleKey | null> {
  const world = c.get('world');
  const { id, name } = officerOf(c);
  try {
    await world.db.transaction(async (tx) => {
      for (const change of changes) {
        if (!await changeHouseRule(tx, { ...change, at: world.now(), by: { id, name }, reason: reason.slice(0, 500) })) throw new Overtaken(change.key);
      }
    });
    return null;
  } catch (error) {
    if (error instanceof Overtaken) return error.key;
    throw error;
  }
}

class Overtaken extends Error {
  readonly key: HouseRuleKey;
  constructor(key: HouseRuleKey) {
    super('a house rule was changed meanwhile');
    this.key = key;
  }
}

async function page(c: AppContext, typed?: FormInput, errors: readonly FormError[] = []): Promise<Response> {
  const world = c.get('world');
  const t = houseText(c.get('lang'));
  const [rules, changes] = await world.db.read((tx) => Promise.all([houseRules(tx), houseRuleChanges(tx, SHOWN)])) as [HouseRules, Awaited<ReturnType<typeof houseRuleChanges>>];
  const flash = { simpan: t.saved, tetap: t.unchanged }[c.req.query('ok') ?? ''];
  return show(c, <HouseRulesPage shell={c.get('shell')} rules={rules} changes={changes} offset={world.city.utcOffsetMinutes}
    mayChange={hasRole(c.get('actor'), ['coordinator', 'administrator'])} typed={typed} errors={errors} flash={flash} />, errors.length ? 422 : 200);
}
