import { formatNumber } from '../../../platform/i18n/numbers.ts';
import { DataTable, type TableRow } from '../../../ui/parts/table.tsx';
import type { Around } from '../../public/queries.ts';
import { askQuery, type Ask } from '../ask.ts';
import { VERDICTS, type FigureName, type FigureRow, type FigureTable as Counted } from '../definitions.ts';
import { inReadingOrder, rowName, rowWord } from '../names.ts';
import { figurePaths } from '../paths.ts';
import { figureText } from '../text.ts';

/** A number that opens the cases it counts; nothing opens nothing. */
export function FigureLink({ ask, around, name, value, row }: { ask: Ask; around: Around; name: FigureName; value: number; row?: string | undefined }) {
  const shown = formatNumber(around.lang, value);
  if (value === 0) return <>{shown}</>;
  const narrow = row === undefined ? {} : { [ask.by]: row };
  return <a href={figurePaths.cases(askQuery(ask, { narrow, figure: name }))}>{shown}</a>;
}

/** Every figure for each agency, category, ward, channel or month, the sum first. */
export function FigureTable({ ask, around, table, caption }: { ask: Ask; around: Around; table: Counted; caption: string }) {
  const t = figureText(around.lang);
  const n = (value: number | null): string => (value === null ? '–' : formatNumber(around.lang, value));
  const line = (row: FigureRow, name: string, word: string | undefined): TableRow => {
    const link = (figure: FigureName) => <FigureLink ask={ask} around={around} name={figure} value={row.counts[figure]} row={word} />;
    const part = (figure: FigureName, of: FigureName) => (row.counts[of] === 0 ? '–' : <span class="nowrap">{link(figure)} / {link(of)}</span>);
    return { header: name, cells: [link('received'), part('answerInTime', 'answerDue'), part('completedInTime', 'completionDue'), link('completed'), ...VERDICTS.map(link), n(row.medianDays), n(row.p90Days)] };
  };
  const right = (label: string) => ({ label, right: true });
  const columns = [{ label: t.dimension[ask.by] }, right(t.figure.received), right(t.inTimeOfDue(t.figure.answerInTime)), right(t.inTimeOfDue(t.figure.completedInTime)), right(t.figure.completed), ...VERDICTS.map((name) => right(t.figure[name])), right(t.median), right(t.p90)];
  const rows = inReadingOrder(table.rows, ask.by);
  return <DataTable caption={caption} captionHidden narrow="scroll" columns={columns}
    rows={[line(table.total, t.total, undefined), ...rows.map((row) => line(row, rowName(around.lang, ask.by, row.key, around.directory), rowWord(ask.by, row.key, around.directory)))]} />;
}
