import { inLatin } from '../../platform/pdf/latin.ts';
import type { Lang } from '../../platform/world.ts';
import { formatNumber } from '../../platform/i18n/numbers.ts';
import type { Report } from './report.ts';
import { reportText } from './report-text.ts';
import type { Cell, Sheet } from './sheet.ts';

type Pdf = PDFKit.PDFDocument;
const MARGIN = 42;
const SIZE = { title: 16, heading: 12, text: 9, head: 7, cell: 8.5 } as const;
const PAD = 3;
/** Between a number that ends at the right and words that begin beside it. */
const GAP = 14;
const INK = '#16182b';
const SOFT = '#55586b';
const LINE = '#c9cbd6';

/** The monthly report on A4, wide side up; tables repeat their head on each page. */
export async function reportPdf(report: Report, lang: Lang, at: Date): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({ size: 'A4', layout: 'landscape', margin: MARGIN, bufferPages: true, lang, displayTitle: true, info: { Title: inLatin(`${report.title}, ${report.month}`), Author: inLatin(report.city), CreationDate: at } });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((done, failed) => { doc.on('data', (chunk: Buffer) => chunks.push(chunk)); doc.on('end', () => { done(Buffer.concat(chunks)); }); doc.on('error', failed); });
  doc.fillColor(INK).font('Helvetica-Bold').fontSize(SIZE.title).text(inLatin(report.title));
  doc.fontSize(SIZE.heading).text(inLatin(`${report.city}, ${report.month}`));
  doc.font('Helvetica').fontSize(SIZE.text).fillColor(SOFT);
  for (const line of report.lines) doc.text(inLatin(line));
  for (const section of report.sections) drawSection(doc, section, lang);
  drawSignature(doc, report);
  numberPages(doc, lang);
  doc.end();
  return whole;
}

const inside = (doc: Pdf): number => doc.page.width - 2 * MARGIN;
const bottom = (doc: Pdf): number => doc.page.height - MARGIN - 14;
const shown = (cell: Cell, lang: Lang): string => (cell === null ? '–' : typeof cell === 'number' ? formatNumber(lang, cell) : inLatin(cell));

function drawSection(doc: Pdf, sheet: Sheet, lang: Lang): void {
  // A heading never stands alone at the foot of a page.
  if (doc.y + 70 > bottom(doc)) doc.addPage();
  else doc.moveDown(1);
  doc.fillColor(INK).font('Helvetica-Bold').fontSize(SIZE.heading).text(inLatin(sheet.name), MARGIN);
  doc.font('Helvetica').fontSize(SIZE.text).fillColor(SOFT);
  for (const line of sheet.text ?? []) doc.text(inLatin(line));
  doc.moveDown(0.3);
  if (sheet.rows.length === 0) { doc.fillColor(INK).text(reportText(lang).noneRow); return; }
  const widths = widthsOf(sheet, inside(doc));
  drawRow(doc, sheet.columns, sheet, widths, lang, true);
  for (const row of sheet.rows) {
    if (doc.y + heightOf(doc, row, widths, lang, SIZE.cell) > bottom(doc)) { doc.addPage(); drawRow(doc, sheet.columns, sheet, widths, lang, true); }
    drawRow(doc, row, sheet, widths, lang, false);
  }
}

const isNumeric = (sheet: Sheet, at: number): boolean => at > 0 && sheet.rows.every((row) => row[at] === null || typeof row[at] === 'number' || /^(?:–|\d+ \/ \d+)$/.test(row[at] ?? '–'));
/** Numbers get what they need, words share the rest; a small table does not stretch over the page. */
function widthsOf(sheet: Sheet, room: number): number[] {
  const many = sheet.columns.length > 6;
  const numbers = sheet.columns.map((_, at) => isNumeric(sheet, at));
  const number = many ? 53 : 90;
  const wordColumns = numbers.filter((one) => !one).length;
  const word = Math.min(many ? Infinity : 240, (room - number * (sheet.columns.length - wordColumns)) / wordColumns);
  return numbers.map((one) => (one ? number : word));
}

const heightOf = (doc: Pdf, row: readonly Cell[], widths: readonly number[], lang: Lang, size: number): number =>
  Math.max(...row.map((cell, at) => doc.fontSize(size).heightOfString(shown(cell, lang), { width: widths[at]! - 2 * PAD }))) + 2 * PAD;

function drawRow(doc: Pdf, row: readonly Cell[], sheet: Sheet, widths: readonly number[], lang: Lang, isHead: boolean): void {
  const size = isHead ? SIZE.head : SIZE.cell;
  doc.font(isHead ? 'Helvetica-Bold' : 'Helvetica');
  const [top, height] = [doc.y, heightOf(doc, row, widths, lang, size)];
  let x = MARGIN;
  row.forEach((cell, at) => {
    const text = shown(cell, lang);
    const shift = at > 0 && isNumeric(sheet, at - 1) && !isNumeric(sheet, at) ? GAP : 0;
    const own = doc.fontSize(size).heightOfString(text, { width: widths[at]! - 2 * PAD });
    doc.fillColor(INK).text(text, x + PAD + shift, isHead ? top + height - PAD - own : top + PAD, { width: widths[at]! - 2 * PAD, align: isNumeric(sheet, at) ? 'right' : 'left' });
    x += widths[at]!;
  });
  doc.moveTo(MARGIN, top + height).lineTo(x, top + height).lineWidth(isHead ? 1 : 0.5).strokeColor(isHead ? INK : LINE).stroke();
  doc.x = MARGIN;
  doc.y = top + height;
}

function drawSignature(doc: Pdf, { signature }: Report): void {
  if (doc.y + 120 > bottom(doc)) doc.addPage();
  const x = doc.page.width - MARGIN - 220;
  doc.fillColor(INK).font('Helvetica').fontSize(SIZE.text);
  doc.text(inLatin(signature.place), x, doc.y + 24, { width: 220 }).text(inLatin(signature.role), { width: 220 });
  if (signature.office) doc.text(inLatin(signature.office), { width: 220 });
  doc.moveDown(4).font('Helvetica-Bold').text(inLatin(signature.name), { width: 220 });
  doc.moveTo(x, doc.y + 2).lineTo(x + 200, doc.y + 2).lineWidth(0.5).strokeColor(INK).stroke();
}

function numberPages(doc: Pdf, lang: Lang): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at);
    // Below the margin a text would start a page of its own.
    doc.page.margins.bottom = 0;
    doc.font('Helvetica').fontSize(SIZE.head).fillColor(SOFT).text(reportText(lang).page(at - start + 1, count), MARGIN, doc.page.height - MARGIN + 6, { width: inside(doc), align: 'right', lineBreak: false });
  }
}
