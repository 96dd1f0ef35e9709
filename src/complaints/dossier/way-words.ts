import { dateText } from '../../followup/dates.ts';
import { amountOf } from '../../law/time-limit.ts';
import { say as sayFollowup } from '../../followup/text.ts';
import type { Lang } from '../../platform/world.ts';
import { words } from '../text.ts';
import { cited, sayDossier } from './text.ts';
import type { WayStep } from './way.ts';

/** One step in words: for the page, where the reporter reads, and for the file, where the Ombudsman does. */
export interface WayWords { title: string; when: string; state: string; lines: readonly string[]; basis: string }

export function wayWords(step: WayStep, lang: Lang, reader: 'reporter' | 'ombudsman'): WayWords {
  const t = sayDossier(lang);
  const times = step.on.length > 1 ? `${t.times(step.on.length)}: ` : '';
  const days = step.on.map((day, at) => [dateText(lang, day), step.bodies[at]].filter(Boolean).join(' – ')).join('; ');
  const state = step.state === 'none' ? t.noneOf[step.id] ?? t.state.none : t.state[step.state];
  return {
    title: (reader === 'ombudsman' ? t.stepOfReporter[step.id] : undefined) ?? t.step[step.id], when: days ? `${times}${days}` : '–',
    state: reader === 'ombudsman' && step.state === 'open' ? t.openToReporter : state,
    lines: linesOf(step, lang, reader), basis: basisOf(step).map((source) => cited(lang, source)).join('; ') || '–',
  };
}

/** The article of the step, and the rules of the limits that bind in it; the response shows both of its limits. */
function basisOf(step: WayStep): string[] {
  if (step.id === 'lapse') return [...step.sources];
  const ofLimits = step.clocks.flatMap(({ limits }) => limits.filter((limit) => limit.binds || step.id === 'response').map(({ limit }) => limit.source));
  return [...new Set([...step.sources, ...ofLimits])];
}

/** Each limit with its last day; of those that passed, what was owed. */
function linesOf(step: WayStep, lang: Lang, reader: 'reporter' | 'ombudsman'): string[] {
  const t = sayDossier(lang);
  if (step.id !== 'lapse') return step.clocks.flatMap((clock) => clock.limits).map(({ limit, dueOn }) => t.dueBy(sayFollowup(lang).explain.limit(amountOf(limit), limit.counting), dateText(lang, dueOn)));
  const lapsed = step.clocks.map(({ promise }) => t.lapsed(words(lang).promise[promise.kind] ?? promise.kind, dateText(lang, promise.dueOn)));
  return step.state === 'open' && reader === 'reporter' ? [...lapsed, t.goOn] : lapsed;
}
