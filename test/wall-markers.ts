import { inflateRawSync, inflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Reporter } from '../src/complaints/domain.ts';

/** Stands in every marker that is made of letters, and nowhere else. */
const STEM = 'zqxkjw';
/** The digits that every marker of a phone begins with. */
const DIGITS = '877331';

export interface Marked extends Reporter { n: number }
/** Somebody whose every fact is a marker; the number tells whose it was where one turns up. */
export const marked = (n: number, called: string): Marked => ({
  n, name: `Zqxkjw${called} Wening`, phone: `0${DIGITS}000${n}`, email: `zqxkjw${n}@rumah.example`, address: `Jalan Zqxkjwtama ${n}`,
});

/** A photo as a phone makes it, with a place, a camera and who owns it. */
export const markedPhoto = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 420, height: 320, channels: 3, background: colour } }).jpeg().withExif({
    IFD0: { Make: 'Zqxkjwkamera', Artist: 'Zqxkjwpemotret Wening', Copyright: 'Zqxkjwhak' },
    IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 58/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '112/1 38/1 0/1' },
  }).toBuffer();

/** What a reader of this answer could read: also inside compressed papers and tables, and in the metadata of pictures. */
export function readable(bytes: Buffer): string {
  const parts = [bytes.toString('utf8'), bytes.toString('latin1')];
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') parts.push(...wordsOfPdf(bytes));
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') parts.push(...membersOfZip(bytes));
  return parts.join('\n').replaceAll('\u0000', '');
}

/** Text of a paper is written as hexadecimal pieces with the distances between letters in between. */
function wordsOfPdf(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const found: string[] = [];
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const begin = match.index + match[0].length;
    if (text.slice(match.index - 3, match.index) === 'end') continue;
    const raw = bytes.subarray(begin, text.indexOf('endstream', begin));
    let plain: Buffer;
    try { plain = inflateSync(raw); } catch { continue; }
    const content = plain.toString('latin1');
    found.push(content, content.replaceAll(/\[((?:<[0-9a-f]*>|[\s\d.-])*)\]\s*TJ/gi, (_, pieces: string) =>
      Buffer.from([...pieces.matchAll(/<([0-9a-f]*)>/gi)].map((piece) => piece[1]).join(''), 'hex').toString('latin1')));
  }
  return [...found, ...[...text.matchAll(/<(feff[0-9a-f]+)>/gi)].map((piece) => Buffer.from(piece[1]!, 'hex').swap16().toString('utf16le'))];
}

/** Every member of a zip, by its directory at the end. */
function membersOfZip(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const [method, size, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(begin, begin + size);
    found.push((method === 8 ? inflateRawSync(raw) : raw).toString('utf8'));
  }
  return found;
}

/** Markers in a text; phones also where somebody wrote them another way. */
export function leaksIn(text: string): string[] {
  const words = text.match(new RegExp(`[\\w.@-]*${STEM}[\\w.@-]*`, 'gi')) ?? [];
  const phones = text.match(new RegExp(`[\\d+() .-]*${[...DIGITS].join('[ .()-]?')}[\\d .-]*`, 'g')) ?? [];
  return [...new Set([...words, ...phones].map((one) => one.trim()))];
}
