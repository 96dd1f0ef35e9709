import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { dayOf } from '../../law/day.ts';
import { readForm } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { enactRuleSet } from '../actions/rule-sets.ts';
import { paths } from '../paths.ts';
import { rulesOn } from '../rules.ts';
import { ruleSets } from '../store-rules.ts';
import { show, textOf } from './request.ts';
import { readRules, typedFrom, type TypedRules } from './rules-form.ts';
import { EnactPage, RulesPage } from './views/rules-page.tsx';

/** Every number that governs a report, for every officer to read; administrators bring new ones into force. */
export const ruleRoutes = () => new Hono<AppEnv>()
  .get(paths.rules(), allow('staff'), async (c) => {
    const { sets, today } = await known(c);
    return show(c, <RulesPage shell={c.get('shell')} sets={sets} inForce={rulesOn(sets, today).id} today={today} mayEnact={hasRole(c.get('actor'), ['administrator'])} flash={textOf(c).flash[c.req.query('ok') ?? '']} />);
  })
  .get(`${paths.rules()}/baru`, allow(['administrator']), async (c) => {
    const { sets, today } = await known(c);
    return form(c, typedFrom(rulesOn(sets, today), today));
  })
  .post(`${paths.rules()}/baru`, allow(['administrator']), async (c) => {
    const { sets, today } = await known(c);
    const input = await readForm(c);
    const t = textOf(c);
    const read = readRules(input, rulesOn(sets, today), today, t);
    if ('errors' in read) return form(c, input, read.errors);
    // A set that governs cases stays as it is; a draft of the same name is replaced.
    if (sets.some((set) => set.id === read.set.id && set.effectiveFrom !== null)) return form(c, input, [{ field: 'nama', message: t.rules.taken }]);
    if (!await enactRuleSet(c.get('world'), read.set, officerOf(c).id)) return form(c, input, [{ field: 'nama', message: t.rules.taken }]);
    return c.redirect(`${paths.rules()}?ok=aturan`, 303);
  });

async function known(c: AppContext) {
  const world = c.get('world');
  return { sets: await world.db.read(ruleSets), today: dayOf(world.now(), world.city.utcOffsetMinutes) };
}

async function form(c: AppContext, typed: TypedRules, errors: readonly FormError[] = []): Promise<Response> {
  const { sets, today } = await known(c);
  return show(c, <EnactPage shell={c.get('shell')} base={rulesOn(sets, today)} today={today} typed={typed} errors={errors} />, errors.length ? 422 : 200);
}
