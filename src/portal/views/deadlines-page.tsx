import type { ShownLimit } from '../../complaints/summary.ts';
import { clockTimeText, dateText, dayText } from '../../followup/dates.ts';
import type { CityCalendar } from '../../followup/domain.ts';
import { dayOf, type Day } from '../../law/day.ts';
import { PublicPage } from '../../ui/pages/public-page.tsx';
import { Fold, Head, Note } from '../../ui/parts/panels.tsx';
import { DataTable } from '../../ui/parts/table.tsx';
import type { Shell } from '../../ui/shell.ts';
import { pageText } from '../text-pages.ts';

export interface RulesInForce { limits: readonly ShownLimit[]; from: Day; source: string; provisional: boolean }

export function DeadlinesPage({ shell, calendar, rules, now }: { shell: Shell; calendar: CityCalendar; rules: RulesInForce; now: Date }) {
  const t = pageText(shell.lang).deadlines;
  const { lang } = shell;
  const closes = clockTimeText(lang, calendar.office.closes);
  const year = dayOf(now, calendar.office.offset).slice(0, 4);
  const holidays = [...calendar.holidays.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  const years = [...new Set(holidays.map((holiday) => holiday.day.slice(0, 4)))];
  const notes: [string, string][] = [[t.zero, t.zeroText(closes)], [t.working, t.workingText], [t.end, t.endText(closes)], [t.two, t.twoText], [t.pause, t.pauseText]];
  return (
    <PublicPage shell={shell} title={t.title} description={t.lead}>
      <div class="page band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.title}</h1><p class="lead">{t.lead}</p></div>
        <div class="flow">{notes.map(([title, text]) => <section class="flow-s flow"><h2>{title}</h2><p>{text}</p></section>)}</div>
        <section aria-labelledby="j-batas" class="flow">
          <Head id="j-batas" title={t.rules}><p class="soft sm">{t.from(dateText(lang, rules.from))}</p></Head>
          {rules.provisional && <Note kind="kunyit"><p>{t.provisional}</p></Note>}
          <DataTable caption={t.rules} captionHidden columns={[{ label: t.what }, { label: t.limit }, { label: t.basis }]}
            rows={rules.limits.map((limit) => ({ header: limit.step, cells: [t.days(limit.days, limit.counting === 'working'), limit.source] }))} />
        </section>
        <section aria-label={t.working}>
          {years.map((one, at) => (
            <Fold summary={t.holidays(one)} open={one === year} last={at === years.length - 1}>
              <DataTable caption={t.holidays(one)} captionHidden columns={[{ label: t.day }, { label: t.name }, { label: t.decree }]}
                rows={holidays.filter((holiday) => holiday.day.startsWith(one)).map((holiday) => ({ header: dayText(lang, holiday.day), cells: [holiday.name, holiday.source] }))} />
            </Fold>
          ))}
        </section>
      </div>
    </PublicPage>
  );
}
