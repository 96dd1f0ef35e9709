import { isCovered } from '../law/calendar.ts';
import { dueOfLimit } from '../law/deadline.ts';
import { explainDeadline, runsOf, type ExplainedRun } from '../law/explain.ts';
import { amountOf, type TimeLimit } from '../law/time-limit.ts';
import type { Lang } from '../platform/world.ts';
import { Fold, Note } from '../ui/parts/panels.tsx';
import { DataTable } from '../ui/parts/table.tsx';
import { timeText, dateText, dayText, shortDayText } from './dates.ts';
import type { CityCalendar, PromiseRow } from './domain.ts';
import { pauseText, say } from './text.ts';

interface Props {
  lang: Lang;
  promise: PromiseRow;
  calendar: CityCalendar;
  /** Decides how a pause is told: "menunggu Anda" or "menunggu pelapor". */
  audience: 'resident' | 'officer';
}

/** The sum of a deadline day by day, each limit in a fold of its own, the binding one open. The caller gives the heading. */
export function DeadlineExplanation({ lang, promise, calendar, audience }: Props) {
  const t = say(lang).explain;
  const binding = promise.limits.filter((limit) => limit.id === promise.dueLimit);
  const others = promise.limits.filter((limit) => limit.id !== promise.dueLimit);
  return (
    <div class="flow">
      {others.length > 0 && <p>{t.bindsHere}</p>}
      {promise.pausedFrom && <Note kind="kunyit">{t.openPause(dayText(lang, promise.pausedFrom), pauseText(lang, promise.pauseReason ?? '', audience))}</Note>}
      {!isCovered(promise.dueOn, calendar) && <Note kind="kunyit">{t.preliminary(promise.dueOn.slice(0, 4))}</Note>}
      {[...binding, ...others].map((limit) => (
        <LimitSum lang={lang} promise={promise} calendar={calendar} audience={audience} limit={limit} binds={limit.id === promise.dueLimit} />
      ))}
      {promise.extensions.map((extension) => <p>{t.extension(say(lang).clock.days(extension.days, countingOf(promise, extension.limitId)), extension.reason)}</p>)}
    </div>
  );
}

const countingOf = (promise: PromiseRow, limitId: string) => promise.limits.find((limit) => limit.id === limitId)?.counting ?? 'working';

function LimitSum({ lang, promise, calendar, audience, limit, binds }: Props & { limit: TimeLimit; binds: boolean }) {
  const t = say(lang).explain;
  const { pauses, extensions, office } = promise;
  const { dueOn, dueAt } = dueOfLimit(limit, promise, calendar, office, pauses, extensions);
  const due = dueOn;
  const runs = runsOf(explainDeadline({ limit, start: promise, calendar, office, pauses, extensions }));
  const length = t.limit(amountOf(limit), limit.counting);
  return (
    <Fold open={binds} summary={<span><b>{length}</b>, {limit.source}: {dayText(lang, due)} ({binds ? t.binds : t.later})</span>}>
      <DataTable caption={`${length}, ${limit.source}. ${t.dueOn(dayText(lang, due), timeText(lang, dueAt, office.offset))}`}
        columns={[{ label: t.when }, { label: t.what }]}
        rows={runs.map((run) => ({ header: whenText(lang, run), cells: [whatText(lang, run, limit, promise, audience)] }))} />
    </Fold>
  );
}

export const whenText = (lang: Lang, run: ExplainedRun): string =>
  (run.from === run.to ? `${shortDayText(lang, run.from)} ${run.from.slice(0, 4)}` : say(lang).explain.range(shortDayText(lang, run.from), `${shortDayText(lang, run.to).split(', ')[0]}, ${dateText(lang, run.to)}`));

export function whatText(lang: Lang, run: ExplainedRun, limit: TimeLimit, promise: PromiseRow, audience: Props['audience']): string {
  const t = say(lang).explain;
  const extended = run.extended ? ` (${t.extended})` : '';
  switch (run.kind) {
    case 'hours': return run.ends ? t.hoursEnd(t.duration(run.minutes!), t.duration(run.minutesSoFar!), timeText(lang, promise.dueAt, promise.office.offset)) : t.hours(t.duration(run.minutes!), t.duration(run.minutesSoFar!));
    case 'received': return t.received;
    case 'zero': return run.from === promise.startedOn ? t.zero : t.zeroLater;
    case 'counted': return t.counted(run.countFrom!, run.countTo!, limit.counting) + extended;
    case 'due': return (run.countTo === 0 ? t.dueAtOnce : t.due(run.countTo!, run.countTo!, limit.counting)) + extended;
    case 'weekend': return t.weekend;
    case 'holiday': return t.holiday(run.holiday!);
    case 'paused': return t.paused(pauseText(lang, run.reason!, audience));
  }
}
