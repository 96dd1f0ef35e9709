import { dayOf } from '../../../law/day.ts';
import { formatNumber } from '../../../platform/i18n/numbers.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Bars } from '../../../ui/parts/bars.tsx';
import { LinkButton } from '../../../ui/parts/form.tsx';
import { Empty, Figure, Figures, Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import { DataTable, Tabs } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Around } from '../../public/queries.ts';
import { askQuery, type Ask } from '../ask.ts';
import { isWeekly } from '../cohort.ts';
import { DIMENSIONS, VERDICTS, type FigureName, type FigureRow } from '../definitions.ts';
import { inReadingOrder, monthName, narrowingNames, percentOf, periodName, rowName, stretchName } from '../names.ts';
import { figurePaths } from '../paths.ts';
import type { FiguresPage as Counted } from '../queries.ts';
import { figureText } from '../text.ts';
import { Chooser } from './chooser.tsx';
import { FigureLink, FigureTable } from './figure-table.tsx';

const MOST_BARS = 8;
const MANY_DAYS_OFF = 3;
interface Props { shell: Shell; ask: Ask; around: Around; counted: Counted; wholeCity: boolean; includesOversight: boolean; mayReport: boolean }

/** Figures of a period: what came in, what was kept, what residents said, and the table behind every chart. */
export function FiguresPage(props: Props) {
  const { shell, ask, around, counted, includesOversight, mayReport } = props;
  const t = figureText(shell.lang);
  const today = dayOf(around.now, around.city.utcOffsetMinutes);
  const narrowed = narrowingNames(shell.lang, ask.narrow, around.directory);
  const query = askQuery(ask);
  return (
    <ConsolePage shell={shell} title={t.title} bar={<><Tabs label={t.chooser.by} tabs={DIMENSIONS.map((by) => ({ label: t.dimension[by], href: figurePaths.console(askQuery(ask, { by })), current: by === ask.by }))} />
      {mayReport && <LinkButton kind="alt" href={figurePaths.report(ask.period.kind === 'month' ? ask.period.name : '')}>{t.page.report}</LinkButton>}</>}>
      <Chooser ask={ask} around={around} today={today} wholeCity={props.wholeCity} />
      <p class="lead">{t.page.lead(periodName(shell.lang, ask.period))} {narrowed.length > 0 && <b>{t.page.narrowed}: {narrowed.join(', ')}.</b>}</p>
      {includesOversight && <p class="soft sm">{t.page.oversightIn}</p>}
      {counted.table.total.counts.received === 0
        ? <Empty title={t.page.empty}><p>{t.page.emptyText}</p></Empty>
        : <><Said {...props} /><Over {...props} /><Ranking {...props} /></>}
      {counted.oversight && <Oversight lang={shell.lang} row={counted.oversight} />}
      <p class="row"><a href={figurePaths.how()}>{t.page.how}</a><a href={figurePaths.open()}>{t.page.open}</a>
        {counted.table.total.counts.received > 0 && <><a href={figurePaths.csv(query)}>{t.page.csv}</a><a href={figurePaths.xlsx(query)}>{t.page.xlsx}</a></>}</p>
    </ConsolePage>
  );
}

/** Shares of what was due, the five verdicts together, and how long it took. */
function Said({ shell, ask, around, counted }: Props) {
  const t = figureText(shell.lang);
  const { counts, medianDays, p90Days } = counted.table.total;
  const n = (value: number): string => formatNumber(shell.lang, value);
  const share = (part: FigureName, due: FigureName) => {
    const percent = percentOf(counts[part], counts[due]);
    return <Figure value={percent === null ? '–' : t.percent(String(percent))}>{t.figure[part]}, <FigureLink ask={ask} around={around} name={part} value={counts[part]} /> {t.page.ofDue(n(counts[due]))}</Figure>;
  };
  return <>
    <div><Head id="j-janji" title={t.page.kept} />
      <Figures many>
        <Figure value={n(counts.received)}>{t.figure.received}</Figure>{share('answerInTime', 'answerDue')}{share('completedInTime', 'completionDue')}
        <Figure value={medianDays === null ? '–' : n(medianDays)}>{medianDays === null ? t.page.unknown : `${t.page.workingDays} ${t.page.midText}`}</Figure>
        <Figure value={p90Days === null ? '–' : n(p90Days)}>{p90Days === null ? t.page.unknown : `${t.page.workingDays} ${t.page.p90Text}`}</Figure>
      </Figures>
    </div>
    <div><Head id="j-kata" title={t.page.said}><p class="soft sm"><FigureLink ask={ask} around={around} name="completed" value={counts.completed} /> {t.page.inFull}</p></Head>
      <Bars label={t.page.said} most={counts.received} rows={VERDICTS.map((name) => ({ label: t.figure[name], value: counts[name], note: t.page.ofReceived(n(counts.received)), shown: <FigureLink ask={ask} around={around} name={name} value={counts[name]} />, tone: name === 'late' ? 'bata' : undefined }))} />
    </div>
  </>;
}

/** Over time, with the holidays that explain a dip, and the same as a table. */
function Over({ shell, ask, counted }: Props) {
  const t = figureText(shell.lang);
  const weekly = isWeekly(ask.period);
  const title = weekly ? t.page.perWeek : t.page.perMonth;
  // A week with a holiday dips; a month only where several come together.
  const explains = (days: number): boolean => days >= (weekly ? 1 : MANY_DAYS_OFF);
  const rows = counted.stretches.map((one) => ({
    label: weekly ? stretchName(shell.lang, one.from, one.to) : monthName(shell.lang, one.from.slice(0, 7)), value: one.received, shown: formatNumber(shell.lang, one.received),
    note: [explains(one.holidays.length) ? t.page.holidays(one.holidays.length, [...new Set(one.holidays.map(({ name }) => name))].join(', ')) : '', one.isRunning ? t.page.running : ''].filter(Boolean).join(' · '),
  }));
  return <div><Head id="j-waktu" title={title} />
    <Bars label={title} rows={rows} />
    <Fold summary={t.page.chartTable} last><DataTable caption={title} captionHidden columns={[{ label: t.page.period }, { label: t.figure.received, right: true }, { label: t.page.dayOff }]} rows={rows.map((row) => ({ header: row.label, cells: [row.shown, row.note || '–'] }))} /></Fold>
  </div>;
}

/** The largest first, then everything in the table. */
function Ranking({ shell, ask, around, counted }: Props) {
  const t = figureText(shell.lang);
  const by = t.dimension[ask.by];
  const rows = inReadingOrder(counted.table.rows, ask.by);
  const [shown, rest] = ask.by === 'month' ? [rows, []] : [rows.slice(0, MOST_BARS), rows.slice(MOST_BARS)];
  return <div class="flow"><Head id="j-tabel" title={t.page.table(by)} />
    <Bars label={t.page.ranking(by)} rows={shown.map((row) => ({ label: rowName(shell.lang, ask.by, row.key, around.directory), value: row.counts.received, shown: formatNumber(shell.lang, row.counts.received) }))} />
    {rest.length > 0 && <p class="soft sm">{t.page.others(formatNumber(shell.lang, rest.length), formatNumber(shell.lang, rest.reduce((sum, row) => sum + row.counts.received, 0)))}</p>}
    <FigureTable ask={ask} around={around} table={counted.table} caption={t.page.table(by)} />
  </div>;
}

function Oversight({ lang, row }: { lang: Shell['lang']; row: FigureRow }) {
  const t = figureText(lang);
  const names: readonly FigureName[] = ['received', 'completed', ...VERDICTS];
  return <div><Head id="j-pengawasan" title={t.page.oversight} />
    <Note><p>{t.page.oversightText}</p></Note>
    <DataTable caption={t.page.oversight} captionHidden columns={[{ label: t.how.word }, { label: t.page.number, right: true }]} rows={names.map((name) => ({ header: t.figure[name], cells: [formatNumber(lang, row.counts[name])] }))} />
  </div>;
}
