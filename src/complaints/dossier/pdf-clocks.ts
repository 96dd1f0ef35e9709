import { dateText, dayText, momentText } from '../../followup/dates.ts';
import { whatText, whenText } from '../../followup/explain-view.tsx';
import { pauseText, say as sayFollowup } from '../../followup/text.ts';
import type { Around } from '../public/queries.ts';
import { words } from '../text.ts';
import type { ClockFact } from './clock-facts.ts';
import type { Paper } from '../../platform/pdf/paper.ts';
import { amountOf } from '../../law/time-limit.ts';
import { sayPdf } from './text-pdf.ts';

/** Every promise of the case, and the sum of each of its limits, day by day. */
export function drawClocks(paper: Paper, clocks: readonly ClockFact[], around: Around): void {
  const t = sayPdf(around.lang);
  paper.heading(2, t.clocks);
  if (clocks.length === 0) paper.paragraph(t.noClocks);
  for (const clock of clocks) drawClock(paper, clock, around);
}

function drawClock(paper: Paper, { promise, outcome, wasLate, byCity, limits }: ClockFact, around: Around): void {
  const { lang, city } = around;
  const t = sayPdf(lang);
  const f = sayFollowup(lang);
  const why = (reason: string): string => pauseText(lang, reason, 'officer');
  const pauses = [...promise.pauses.map((pause) => `${t.until(dateText(lang, pause.from), dateText(lang, pause.to))}, ${why(pause.reason)}`),
    ...(promise.pausedFrom ? [`${dateText(lang, promise.pausedFrom)}, ${why(promise.pauseReason ?? '')} (${t.running})`] : [])];
  const state = outcome === 'void' && wasLate ? t.voidLate : t.clock[outcome];
  paper.heading(3, `${words(lang).promise[promise.kind] ?? promise.kind}: ${state}`);
  paper.facts([
    [t.owedBy, byCity ? around.directory.bodyName(promise.owedBy.id) || t.city : t.byReporter], [t.began, momentText(lang, promise.startedAt, city.utcOffsetMinutes)], [t.due, dayText(lang, promise.dueOn)],
    [t.ended, promise.endedAt ? momentText(lang, promise.endedAt, city.utcOffsetMinutes) : ''], [t.basis, promise.basis], [t.pauses, pauses.join('\n')],
    [t.extensions, promise.extensions.map((one) => f.explain.extension(f.clock.days(one.days, limits.find(({ limit }) => limit.id === one.limitId)?.limit.counting ?? 'working'), one.reason)).join('\n')],
  ]);
  for (const { limit, dueOn, binds, explanation } of limits) {
    paper.keep(90);
    paper.paragraph(`${f.explain.limit(amountOf(limit), limit.counting)}, ${limit.source}: ${dayText(lang, dueOn)} (${binds ? f.explain.binds : f.explain.later})`, 'strong');
    paper.table(t.days, explanation.map((run) => [whenText(lang, run), whatText(lang, run, limit, promise, 'officer')]), [45, 55]);
  }
}
