import type { Day } from '../../../law/day.ts';
import { formatNumber } from '../../../platform/i18n/numbers.ts';
import { PublicPage } from '../../../ui/pages/public-page.tsx';
import { Select } from '../../../ui/parts/field.tsx';
import { Bars } from '../../../ui/parts/bars.tsx';
import { Button, Form } from '../../../ui/parts/form.tsx';
import { Empty, Head } from '../../../ui/parts/panels.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Around } from '../../public/queries.ts';
import { VERDICTS, type VerdictCounts } from '../definitions.ts';
import { capital, monthName, periodName } from '../names.ts';
import type { OpenFigures } from '../open-figures.ts';
import { figurePaths } from '../paths.ts';
import type { Period } from '../period.ts';
import { figureText } from '../text.ts';
import { periodOptions } from './chooser.tsx';

interface Props { shell: Shell; around: Around; period: Period; today: Day; figures: OpenFigures }

/** The five verdicts together: for the city, each agency and each month. */
export function OpenPage({ shell, around, period, today, figures }: Props) {
  const t = figureText(shell.lang);
  const n = (value: number): string => formatNumber(shell.lang, value);
  const name = period.kind === 'days' ? t.open.last12 : periodName(shell.lang, period);
  const cells = (row: VerdictCounts): string[] => [n(row.received), n(row.completed), ...VERDICTS.map((one) => n(row[one]))];
  const columns = (first: string) => [{ label: first }, ...[t.figure.received, t.figure.completed, ...VERDICTS.map((one) => t.figure[one])].map((label) => ({ label, right: true }))];
  const bodies = [...figures.bodies].sort((a, b) => Number(a.bodyId === null) - Number(b.bodyId === null) || b.received - a.received);
  return (
    <PublicPage shell={shell} title={t.open.title}>
      <div class="page band flow-l flow">
        <div class="flow-s flow"><h1>{t.open.title}</h1><p class="lead">{t.open.lead(name)}</p></div>
        <Form class="filter" action={figurePaths.open()} method="get" label={t.open.choose}>
          <div class="filter-in"><Select name="masa" label={t.open.choose} blank={capital(t.open.last12)} value={period.name} options={periodOptions(shell.lang, today, period.name).all} /><p class="filter-go"><Button kind="alt">{t.open.go}</Button></p></div>
        </Form>
        {figures.total.received === 0 ? <Empty title={t.open.empty}><p>{t.open.emptyText}</p></Empty> : <>
          <div><Head id="j-kata" title={t.page.said} />
            <Bars label={t.page.said} most={figures.total.received} rows={VERDICTS.map((one) => ({ label: t.figure[one], note: t.page.ofReceived(n(figures.total.received)), value: figures.total[one], shown: n(figures.total[one]), tone: one === 'late' ? 'bata' : undefined }))} />
            {figures.oversight > 0 && <p class="soft sm">{t.open.withOversight(n(figures.oversight))}</p>}
          </div>
          <div><Head id="j-instansi" title={t.open.perBody} />
            <DataTable caption={t.open.perBody} captionHidden narrow="scroll" columns={columns(t.dimension.body)} rows={bodies.map((row) => ({ header: row.bodyId === null ? t.none.body : around.directory.bodies.get(row.bodyId)?.name ?? '', cells: cells(row) }))} />
          </div>
          <div><Head id="j-bulan" title={t.open.perMonth} />
            <DataTable caption={t.open.perMonth} captionHidden narrow="scroll" columns={columns(t.dimension.month)} rows={[...figures.months].reverse().map((row) => ({ header: monthName(shell.lang, row.month), cells: cells(row) }))} />
          </div>
        </>}
        <p class="row"><a href={figurePaths.openCsv(period.name ? `?masa=${period.name}` : '')}>{t.open.csv}</a><a href={figurePaths.how()}>{t.open.how}</a></p>
      </div>
    </PublicPage>
  );
}
