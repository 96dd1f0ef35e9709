import type { Cell as ExcelCell } from 'write-excel-file/node';

export type Cell = string | number | null;
/** A table on paper or in a file: the first line names the columns. */
export interface Sheet { name: string; columns: readonly string[]; rows: readonly (readonly Cell[])[]; text?: readonly string[] | undefined }

/** Spreadsheets run a cell that begins so; a quote before it makes it text (OWASP, "CSV injection"). Numbers are ours and stay numbers. */
const RUNS = /^[=+\-@\t\r\n|]/;
const plain = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = RUNS.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
/** RFC 4180: commas, CRLF, quotes doubled. UTF-8 without a mark before it. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string => [columns, ...rows].map((row) => `${row.map(plain).join(',')}\r\n`).join('');

const WIDEST = 60;
const NARROWEST = 8;
/** A workbook with a sheet for each table. Texts are typed as texts, so that nothing in them is run. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeExcel } = await import('write-excel-file/node');
  const cell = (value: Cell): ExcelCell => (value === null ? null : typeof value === 'number' ? { type: Number, value } : { type: String, value, wrap: true, alignVertical: 'top' });
  return writeExcel(sheets.map((sheet) => ({
    sheet: sheetName(sheet.name),
    columns: sheet.columns.map((name, at) => ({ width: Math.min(WIDEST, Math.max(NARROWEST, name.length, ...sheet.rows.map((row) => String(row[at] ?? '').length)) + 2) })),
    ...(sheet.text?.length ? {} : { stickyRowsCount: 1 }),
    data: [
      ...(sheet.text ?? []).map((line): ExcelCell[] => [{ type: String, value: line }]), ...(sheet.text?.length ? [[]] : []),
      sheet.columns.map((name): ExcelCell => ({ type: String, value: name, fontWeight: 'bold', wrap: true, alignVertical: 'top' })), ...sheet.rows.map((row) => row.map(cell)),
    ],
  }))).toBuffer();
}

/** Excel refuses these letters and more than 31 of any. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31).trim();
