import { inLatin } from './latin.ts';

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
type Style = 'text' | 'small' | 'strong' | 'mono' | 'quote' | 'warning';

const MARGIN = { top: 56, side: 56, bottom: 68 } as const;
const FONT = { plain: 'Helvetica', bold: 'Helvetica-Bold', mono: 'Courier' } as const;
export const INK = '#16182b';
const SOFT = '#55586b';
const LINE = '#c9cbd6';
const ACCENT = '#0a616d';
const WARNING = '#8c1d18';
const STYLES: Readonly<Record<Style, { font: string; size: number; colour: string; indent: number }>> = {
  text: { font: FONT.plain, size: 10, colour: INK, indent: 0 }, small: { font: FONT.plain, size: 8.5, colour: SOFT, indent: 0 }, strong: { font: FONT.bold, size: 10, colour: INK, indent: 0 },
  mono: { font: FONT.mono, size: 7.5, colour: SOFT, indent: 0 }, quote: { font: FONT.plain, size: 10, colour: INK, indent: 12 }, warning: { font: FONT.bold, size: 9, colour: WARNING, indent: 0 },
};
const HEADINGS = { 1: { size: 19, tag: 'H1' }, 2: { size: 14, tag: 'H2' }, 3: { size: 11, tag: 'H3' } } as const;
const CELL = 9;
/** Below each line of a cell; the last one needs none. */
const GAP = CELL * 0.2;
const PAD = 4;

/** What the standard fonts can show: their letters, tabs as spaces, and one question mark for one sign outside. */
export const printable = (text: string): string =>
  inLatin(text.replaceAll('\t', ' ').replaceAll(/[\u200b-\u200f]|\u2060|\ufe0f/g, '').replaceAll('\u2022', '-').replaceAll(/[\u{10000}-\u{10ffff}]/gu, '?'));

/** A4 with headings, an outline, page numbers and tags for screen readers; text flows over pages by itself. */
export class Paper {
  readonly #doc: Pdf;
  readonly #root: Element;
  readonly #done: Promise<Buffer>;
  #section: PDFKit.PDFOutline | null = null;
  /** Some letter of the content could not be shown. */
  lostLetters = false;

  private constructor(doc: Pdf) {
    this.#doc = doc;
    const chunks: Buffer[] = [];
    this.#done = new Promise((resolve, reject) => { doc.on('data', (chunk: Buffer) => chunks.push(chunk)); doc.on('end', () => { resolve(Buffer.concat(chunks)); }); doc.on('error', reject); });
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
  }

  static async open(info: { title: string; author: string; subject: string; lang: string; at: Date }): Promise<Paper> {
    const { default: PDFDocument } = await import('pdfkit');
    const { top, side, bottom } = MARGIN;
    return new Paper(new PDFDocument({
      size: 'A4', margins: { top, bottom, left: side, right: side }, bufferPages: true, pdfVersion: '1.7', tagged: true, lang: info.lang, displayTitle: true,
      info: { Title: printable(info.title), Author: printable(info.author), Subject: printable(info.subject), CreationDate: info.at, ModDate: info.at },
    }));
  }

  get #width(): number { return this.#doc.page.width - 2 * MARGIN.side; }
  get #bottom(): number { return this.#doc.page.height - MARGIN.bottom; }

  /** Level 2 begins a section of the outline, level 3 stands under it. */
  heading(level: 1 | 2 | 3, text: string): void {
    const { size, tag } = HEADINGS[level];
    // A heading never stands alone at the foot of a page.
    this.keep(size + 70);
    if (level > 1) this.space(level === 2 ? 16 : 8);
    if (level === 2) this.#rule();
    this.#block(tag, () => { this.#write(text, FONT.bold, size, level === 1 ? ACCENT : INK, 0); });
    this.space(level === 1 ? 4 : 3);
    if (level === 2) this.#section = this.#doc.outline.addItem(printable(text), { expanded: false });
    else if (level === 3) this.#section?.addItem(printable(text));
  }

  paragraph(text: string, style: Style = 'text'): void {
    const { font, size, colour, indent } = STYLES[style];
    for (const part of text.split(/\n{2,}/)) {
      this.#block('P', () => { this.#write(part, font, size, colour, indent); });
      this.space(style === 'text' || style === 'quote' ? 4 : 2);
    }
  }

  /** Terms at the left, their values at the right; empty values are left out. */
  facts(items: readonly (readonly [string, string])[]): void {
    const left = 150;
    this.#table(items.filter(([, value]) => value !== '').map((cells) => ({ cells, heads: 1 })), [left, this.#width - left]);
  }

  /** @param shares of the width, one for each column */
  table(columns: readonly string[], rows: readonly (readonly string[])[], shares: readonly number[]): void {
    const whole = shares.reduce((sum, share) => sum + share, 0);
    this.#table([{ cells: columns, heads: columns.length }, ...rows.map((cells) => ({ cells, heads: 1 }))], shares.map((share) => (share / whole) * this.#width));
  }

  /** Lines to fill in by hand. */
  blanks(labels: readonly string[]): void {
    for (const label of labels) {
      this.keep(28);
      const y = this.#doc.y + 8;
      this.#block('P', () => { this.#text(label, FONT.plain, CELL, INK, MARGIN.side, y, 180); });
      this.#artifact(() => { this.#doc.moveTo(MARGIN.side + 190, y + 11).lineTo(MARGIN.side + this.#width, y + 11).lineWidth(0.6).strokeColor(SOFT).stroke(); });
      this.#doc.y = y + 16;
    }
  }

  checkbox(label: string): void {
    this.keep(28);
    const y = this.#doc.y + 8;
    this.#artifact(() => { this.#doc.rect(MARGIN.side, y, 10, 10).lineWidth(0.8).strokeColor(INK).stroke(); });
    this.#block('P', () => { this.#text(label, FONT.plain, CELL, INK, MARGIN.side + 18, y + 1, this.#width - 18); });
    this.space(6);
  }

  /** A picture with lines beside it; without one the lines stand alone. */
  figure(picture: Buffer | undefined, alt: string, lines: readonly (readonly [string, Style])[]): void {
    const [across, high] = [200, 150];
    this.keep(high + 12);
    const top = this.#doc.y;
    if (picture) this.#block('Figure', () => { this.#doc.image(picture, MARGIN.side, top, { fit: [across, high] }); }, { alt: printable(alt) });
    const x = picture ? MARGIN.side + across + 14 : MARGIN.side;
    this.#doc.y = top;
    for (const [text, style] of lines) {
      const { font, size, colour } = STYLES[style];
      this.#block('P', () => { this.#text(text, font, size, colour, x, this.#doc.y, MARGIN.side + this.#width - x); });
      this.#doc.y += 2;
    }
    this.#doc.x = MARGIN.side;
    this.#doc.y = Math.max(this.#doc.y, picture ? top + high : 0) + 10;
  }

  space(points: number): void { this.#doc.y = Math.min(this.#doc.y + points, this.#bottom); }

  /** A file that travels inside the document. */
  attach(name: string, content: Buffer, type: string, description: string, at: Date): void {
    this.#doc.file(content, { name, type, description: printable(description), creationDate: at, modifiedDate: at });
  }

  /** @param footer of the nth of all pages */
  async close(footer: (n: number, of: number) => string): Promise<Buffer> {
    this.#root.end();
    const { start, count } = this.#doc.bufferedPageRange();
    for (let at = start; at < start + count; at += 1) {
      this.#doc.switchToPage(at);
      // Below the margin a text would start a page of its own.
      this.#doc.page.margins.bottom = 0;
      this.#artifact(() => { this.#text(footer(at - start + 1, count), FONT.plain, 8, SOFT, MARGIN.side, this.#doc.page.height - 42, this.#width); });
    }
    this.#doc.end();
    return this.#done;
  }

  /** Begins a new page where less than this is left: what follows stays together. */
  keep(points: number): void { if (this.#doc.y + points > this.#bottom) this.#doc.addPage(); }

  #rule(): void {
    const y = this.#doc.y;
    this.#artifact(() => { this.#doc.moveTo(MARGIN.side, y).lineTo(MARGIN.side + this.#width, y).lineWidth(2).strokeColor(ACCENT).stroke(); });
    this.#doc.y = y + 7;
  }

  #write(text: string, font: string, size: number, colour: string, indent: number): void {
    this.#text(text, font, size, colour, MARGIN.side + indent, this.#doc.y, this.#width - indent);
    this.#doc.x = MARGIN.side;
  }

  #text(text: string, font: string, size: number, colour: string, x: number, y: number, width: number): void {
    const shown = printable(text);
    this.lostLetters ||= shown.split('?').length > text.split('?').length;
    this.#doc.font(font).fontSize(size).fillColor(colour).text(shown, x, y, { width, lineGap: size * 0.2 });
  }

  /** Draws inside one element of the structure; pdfkit carries it over page ends. */
  #block(tag: string, draw: () => void, options: PDFKit.Mixins.StructureElementOptions = {}, parent = this.#root): void {
    const element = this.#doc.struct(tag, options);
    parent.add(element);
    const content = this.#doc.markStructureContent(tag);
    draw();
    this.#doc.endMarkedContent();
    element.add(content);
    element.end();
  }

  #artifact(draw: () => void): void {
    this.#doc.markContent('Artifact');
    draw();
    this.#doc.endMarkedContent();
  }

  #heightOf(cells: readonly string[], widths: readonly number[]): number {
    return 2 * PAD - GAP + Math.max(...cells.map((cell, at) => this.#doc.font(at === 0 ? FONT.bold : FONT.plain).fontSize(CELL).heightOfString(printable(cell), { width: widths[at]! - 2 * PAD, lineGap: GAP })));
  }

  #table(rows: readonly { cells: readonly string[]; heads: number }[], widths: readonly number[]): void {
    if (rows.length === 0) return;
    const table = this.#doc.struct('Table');
    this.#root.add(table);
    for (const [at, { cells, heads }] of rows.entries()) {
      const height = this.#heightOf(cells, widths);
      // A row taller than half a page may break; any other stays whole.
      const breaks = height > this.#doc.page.height / 2;
      // The head of a table stays with its first row.
      const next = at === 0 && rows[1] ? Math.min(80, this.#heightOf(rows[1].cells, widths)) : 0;
      this.keep((breaks ? 80 : height) + next);
      const line = this.#doc.struct('TR');
      table.add(line);
      const top = this.#doc.y;
      let x: number = MARGIN.side;
      cells.forEach((cell, column) => {
        const isHead = column < heads;
        this.#block(isHead ? 'TH' : 'TD', () => { this.#text(cell, isHead ? FONT.bold : FONT.plain, CELL, isHead ? SOFT : INK, x + PAD, top + PAD, widths[column]! - 2 * PAD); }, {}, line);
        x += widths[column]!;
      });
      line.end();
      this.#doc.x = MARGIN.side;
      this.#doc.y = breaks ? this.#doc.y + PAD : top + height;
      const y = this.#doc.y;
      this.#artifact(() => { this.#doc.moveTo(MARGIN.side, y).lineTo(x, y).lineWidth(0.5).strokeColor(LINE).stroke(); });
    }
    table.end();
    this.space(6);
  }
}
