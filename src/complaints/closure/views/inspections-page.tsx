import { momentText } from '../../../followup/dates.ts';
import { formatNumber } from '../../../platform/i18n/numbers.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Empty, Figure, Figures, Head } from '../../../ui/parts/panels.tsx';
import { DataTable, Pager, Tabs } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { HouseRules } from '../../house-rules/rules.ts';
import { paths } from '../../paths.ts';
import { placeWords } from '../../public/views/case-parts.tsx';
import type { Around } from '../../public/queries.ts';
import { RESULTS } from '../domain.ts';
import type { InspectionFigures, ListedInspection } from '../store-inspections.ts';
import { sayClosure } from '../text.ts';

export interface InspectionsPageProps {
  shell: Shell; around: Around; rules: HouseRules; figures: InspectionFigures; isDone: boolean; rows: readonly ListedInspection[]; continued: boolean; next: string | null;
  /** Due words by promise. */
  due: ReadonlyMap<string, string>;
}

/** What was drawn, what waits and what was found; the figures stand together, so that none of them flatters. */
export function InspectionsPage({ shell, around, rules, figures, isDone, rows, continued, next, due }: InspectionsPageProps) {
  const t = sayClosure(shell.lang).inspection;
  const n = (value: number): string => formatNumber(shell.lang, value);
  const columns = [t.columns.case, t.columns.place, t.columns.body, t.columns.owner, t.columns.since, isDone ? t.columns.result : t.columns.due].map((label) => ({ label }));
  const query = (after: string): string => `?${isDone ? 'bagian=selesai&' : ''}setelah=${after}`;
  return (
    <ConsolePage shell={shell} title={t.title} bar={<Tabs label={t.title} tabs={[{ href: paths.inspections(), label: t.open, current: !isDone }, { href: paths.inspections('?bagian=selesai'), label: t.done, current: isDone }]} />}>
      <p class="soft">{t.lead(rules.inspectionPercent, rules.inspectionDays)} <a href={paths.houseRules()}>{t.rule}</a></p>
      <section aria-labelledby="j-angka"><Head id="j-angka" title={t.figures} />
        <Figures many>
          <Figure value={n(figures.completions)}>{t.completions}</Figure><Figure value={n(figures.drawn)}>{t.drawn}</Figure><Figure value={n(figures.open)}>{t.waiting}</Figure>
          {RESULTS.map((result) => <Figure value={n({ confirmed: figures.confirmed, not_confirmed: figures.notConfirmed, could_not: figures.couldNot }[result])} tone={result === 'not_confirmed' && figures.notConfirmed > 0 ? 'bata' : undefined}>{t.results[result].toLowerCase()}</Figure>)}
        </Figures>
      </section>
      {rows.length === 0 ? <Empty title={isDone ? t.emptyDone : t.emptyOpen}><p>{isDone ? t.emptyDoneText : t.emptyOpenText}</p></Empty>
        : <DataTable caption={isDone ? t.done : t.open} captionHidden columns={columns} rows={rows.map((row) => ({
          header: <a href={paths.inspection(row.id)}>{row.number} {row.title}</a>,
          cells: [placeWords(row.areaCode, around), around.directory.bodyName(row.bodyId), around.directory.bodyName(row.ownerBodyId) || t.coordinator, momentText(shell.lang, row.openedAt, around.city.utcOffsetMinutes),
            row.result ? t.results[row.result] : due.get(row.promiseId) ?? ''],
        }))} />}
      {(continued || next) && <Pager label={t.page} newer={continued ? { href: paths.inspections(isDone ? '?bagian=selesai' : ''), label: t.first } : undefined} older={next ? { href: paths.inspections(query(next)), label: t.older } : undefined} />}
    </ConsolePage>
  );
}
