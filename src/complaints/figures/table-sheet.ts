import type { Directory } from '../../directory/snapshot.ts';
import type { Lang } from '../../platform/world.ts';
import { FIGURES, type Dimension, type FigureRow, type FigureTable } from './definitions.ts';
import { inReadingOrder, rowName, rowWord } from './names.ts';
import type { Cell, Sheet } from './sheet.ts';
import { figureText } from './text.ts';

/** The table of the page as a file: a code for machines, a name for people, every figure, and the sum last. */
export function tableSheet(lang: Lang, by: Dimension, table: FigureTable, directory: Directory): Sheet {
  const t = figureText(lang);
  const line = (row: FigureRow, code: string, name: string): Cell[] => [code, name, ...FIGURES.map((figure) => row.counts[figure]), row.medianDays, row.p90Days];
  return {
    name: t.page.table(t.dimension[by]), columns: [t.code, t.dimension[by], ...FIGURES.map((figure) => t.figure[figure]), t.median, t.p90],
    rows: [...inReadingOrder(table.rows, by).map((row) => line(row, row.key === null ? '' : rowWord(by, row.key, directory), rowName(lang, by, row.key, directory))), line(table.total, '', t.total)],
  };
}
