import { addDays, dayOf, type Day } from '../law/day.ts';
import type { TimeLimit } from '../law/time-limit.ts';
import type { KeptCount } from '../followup/store-promises.ts';
import { formatNumber } from '../platform/i18n/numbers.ts';
import type { Lang, World } from '../platform/world.ts';
import type { CaseRowProps } from '../ui/parts/case-row.tsx';
import { aroundOf, explore } from './public/queries.ts';
import { caseRowOf } from './public/rows.ts';
import { knownRuleSets } from './actions/rule-sets.ts';
import { figuresOf } from './figures.ts';
import { VERDICTS, type VerdictCounts } from './figures/definitions.ts';
import { lastTwelve, openFigures } from './figures/open-figures.ts';
import { capital } from './figures/names.ts';
import { figurePaths } from './figures/paths.ts';
import { figureText } from './figures/text.ts';
import { noticesOf } from './matters/notices.ts';
import { rulesOn } from './rules.ts';
import type { Tally } from './store-public.ts';
import { words } from './text.ts';

/** What the portal shows of this room: figures of the last 90 days and the newest cases. */
export interface CitySummary {
  from: Day;
  to: Day;
  kept: number;
  keptLate: number;
  tally: Tally;
  rows: readonly CaseRowProps[];
  bodies: readonly KeptCount[];
  /** What goes on now, under one word. */
  notices: { label: string; links: readonly { href: string; title: string }[] };
}
export const SUMMARY_DAYS = 90;

/** @param bodyIds null for the whole city; a body with its predecessors for its own page */
export async function complaintsSummary(world: World, lang: Lang, bodyIds: readonly string[] | null, rows: number): Promise<CitySummary> {
  const around = await aroundOf(world, lang);
  const to = dayOf(around.now, world.city.utcOffsetMinutes);
  const from = addDays(to, -SUMMARY_DAYS);
  const { bodies, figures } = await figuresOf(world, around.now, from, bodyIds);
  const page = await explore(world, bodyIds === null ? {} : { bodyIds }, null, rows, false);
  return {
    notices: await noticesOf(world, lang), from, to, bodies, tally: figures, kept: bodies.reduce((sum, one) => sum + one.kept, 0), keptLate: bodies.reduce((sum, one) => sum + one.keptLate, 0),
    rows: page.rows.map((row) => caseRowOf(row, page.promises.get(row.id) ?? [], around)),
  };
}

/** What residents said of an agency in twelve months: the five verdicts, in words, each with what it is a part of. */
export interface BodyVerdicts { title: string; period: string; received: number; of: string; rows: readonly { name: keyof VerdictCounts; label: string; value: number }[]; link: { href: string; label: string } }
export async function bodyVerdicts(world: World, lang: Lang, bodyIds: readonly string[]): Promise<BodyVerdicts> {
  const around = await aroundOf(world, lang);
  const { total } = await openFigures(world, lastTwelve(dayOf(around.now, world.city.utcOffsetMinutes)), bodyIds, around);
  const t = figureText(lang);
  return {
    title: t.page.said, period: capital(t.open.last12), received: total.received, of: t.page.ofReceived(formatNumber(lang, total.received)),
    rows: VERDICTS.map((name) => ({ name, label: t.figure[name], value: total[name] })), link: { href: figurePaths.open(), label: t.open.link },
  };
}

export interface ShownLimit { step: string; days: number; counting: TimeLimit['counting']; source: string }
/** Every limit of the rule set in force, for the page that explains deadlines. */
export async function limitsInForce(world: World, lang: Lang): Promise<{ limits: ShownLimit[]; from: Day; source: string; provisional: boolean }> {
  const rules = rulesOn(await knownRuleSets(world), dayOf(world.now(), world.city.utcOffsetMinutes));
  const t = words(lang);
  const of = (step: string, limits: readonly { days: number; counting: TimeLimit['counting']; source: string }[]): ShownLimit[] =>
    limits.map(({ days, counting, source }) => ({ step, days, counting, source }));
  return {
    from: rules.effectiveFrom!, source: rules.source, provisional: rules.provisional,
    limits: [
      ...of(t.promise['verification']!, rules.verification), ...of(t.promise['first_answer']!, rules.firstAnswer),
      ...Object.entries(rules.completion).flatMap(([name, limits]) => of(`${t.promise['completion']}: ${t.class[name as keyof typeof t.class]}`, limits)),
      ...of(t.promise['contest_answer']!, rules.contestAnswer), ...of(t.promise['reply']!, rules.reply), ...of(t.promise['completeness']!, rules.completeness),
    ],
  };
}
