import { formatNumber } from '../../../platform/i18n/numbers.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Select } from '../../../ui/parts/field.tsx';
import { Button, Form, LinkButton } from '../../../ui/parts/form.tsx';
import { Head } from '../../../ui/parts/panels.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Day } from '../../../law/day.ts';
import type { Shell } from '../../../ui/shell.ts';
import { periodName } from '../names.ts';
import { figurePaths } from '../paths.ts';
import { offeredPeriods, type Period } from '../period.ts';
import type { Report } from '../report.ts';
import { reportText } from '../report-text.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** The report as it will be printed, to read before it goes out. */
export function ReportPage({ shell, report, month, today, nameMissing }: { shell: Shell; report: Report; month: Period; today: Day; nameMissing: boolean }) {
  const t = reportText(shell.lang);
  const offered = offeredPeriods(today).months;
  const options = (offered.some((one) => one.name === month.name) ? offered : [month, ...offered]).map((one) => ({ value: one.name, label: periodName(shell.lang, one) }));
  return (
    <ConsolePage shell={shell} title={`${t.title}, ${report.month}`} bar={<a href={figurePaths.console(`?masa=${month.name}`)}>{t.back}</a>}>
      <Form class="filter" action={figurePaths.report()} method="get" label={t.month}>
        <div class="filter-in"><Select name="bulan" label={t.month} value={month.name} options={options} /><p class="filter-go"><Button kind="alt">{t.go}</Button></p></div>
      </Form>
      <p class="row"><LinkButton href={figurePaths.reportPdf(month.name)}>{t.pdf}</LinkButton><LinkButton kind="alt" href={figurePaths.reportXlsx(month.name)}>{t.xlsx}</LinkButton></p>
      <p class="soft">{report.lines.join(' ')}</p>
      {report.sections.map((section, at) => <Section lang={shell.lang} section={section} id={`j-bagian-${at}`} />)}
      <p>{report.signature.role}: <b>{report.signature.name}</b>{report.signature.office && `, ${report.signature.office}`}. {nameMissing && <span class="soft">{t.signature.emptyHint}</span>}</p>
    </ConsolePage>
  );
}

function Section({ lang, section, id }: { lang: Shell['lang']; section: Sheet; id: string }) {
  const shown = (cell: Cell): string => (cell === null ? '–' : typeof cell === 'number' ? formatNumber(lang, cell) : cell);
  const isNumber = (at: number): boolean => at > 0 && section.rows.every((row) => row[at] === null || typeof row[at] === 'number');
  return (
    <div class="flow-s flow"><Head id={id} title={section.name} />
      {(section.text ?? []).map((line) => <p class="soft">{line}</p>)}
      {section.rows.length === 0 ? <p>{reportText(lang).noneRow}</p>
        : <DataTable caption={section.name} captionHidden narrow="scroll" columns={section.columns.map((label, at) => ({ label, right: isNumber(at) }))} rows={section.rows.map(([first = null, ...rest]) => ({ header: shown(first), cells: rest.map(shown) }))} />}
    </div>
  );
}
