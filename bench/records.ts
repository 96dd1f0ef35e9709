/**
 * Reads RFC 4180: quotes may hold commas, line ends and doubled quotes. Line ends are CRLF, LF or CR; a byte order mark goes.
 * @throws Error where a quote is opened and never closed
 */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\ufeff/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endRow = (): void => { row.push(field); field = ''; if (row.length > 1 || row[0] !== '') rows.push(row); row = []; };
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at]!;
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (source[at + 1] === '"') { field += '"'; at += 1; }
      else quoted = false;
    } else if (letter === '"' && field === '') quoted = true;
    else if (letter === ',') { row.push(field); field = ''; }
    else if (letter === '\n' || letter === '\r') { if (letter === '\r' && source[at + 1] === '\n') at += 1; endRow(); }
    else field += letter;
  }
  if (quoted) throw new Error('a quote is opened and never closed');
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

/** Columns that hold what a person wrote. */
const TEXTS = ['text', 'tokens', 'text_a', 'text_b'];

/** @returns every text of a .csv or .jsonl file, in order, empty ones too; null where it has no column of texts */
export function textsOf(fileName: string, content: string): string[] | null {
  if (fileName.endsWith('.jsonl')) {
    const lines = content.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as { text?: unknown });
    return lines.every((line) => typeof line.text === 'string') ? lines.map((line) => line.text as string) : null;
  }
  const [head = [], ...rows] = parseCsv(content);
  const columns = head.flatMap((name, at) => (TEXTS.includes(name) ? [at] : []));
  return columns.length === 0 ? null : rows.flatMap((row) => columns.map((at) => row[at] ?? ''));
}
