import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OFFERED } from './similar.ts';
import { likeness, metresBetween, type Compared } from './similarity.ts';

/** Pairs of real reports that people judged by reading, chosen to be hard; kept beside the checkout, never in it. */
const DATA = new URL('../../../../shared/data/complaints/', import.meta.url);
const PAIRS = new URL('dedup_pairs.csv', DATA);
const isThere = existsSync(PAIRS);
if (!isThere) console.warn(`SKIPPED: likeness is not measured, ${PAIRS.pathname} is not there`);

const at = (text: string, more: Partial<Compared> = {}): Compared => ({ title: '', text, areaCode: 'a', functionId: null, receivedAt: new Date('2026-06-09T00:00:00Z'), ...more });

test('other words for the same thing are alike; another matter in the same ward is not', () => {
  const lamp = at('Lampu penerangan Gang Mawar mati sejak Senin, gelap sekali.');
  const again = likeness(lamp, at('Penerangan di Gang Mawar gelap, lampunya mati sejak Senin.'));
  expect(again.score).toBeGreaterThan(OFFERED);
  expect(again.shared).toContain('mawar');
  expect(likeness(lamp, at('Sampah pasar menumpuk dan berbau.')).score).toBeLessThan(OFFERED);
});

test('points say more than a ward: near ones add, far ones add nothing', () => {
  const [one, two] = [at('Lampu jalan mati.'), at('Lampu jalan padam.')];
  expect(likeness(one, two, 20).score).toBeGreaterThan(likeness(one, two).score);
  expect(likeness(one, two, 2000).score).toBeLessThan(likeness(one, two).score);
  expect(metresBetween({ latitude: -7.98, longitude: 112.63 }, { latitude: -7.981, longitude: 112.63 })).toBe(111);
});

/** Quoted fields, with line breaks in them. */
function readCsv(file: URL): Record<string, string>[] {
  const rows = [...readFileSync(file, 'utf8').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)];
  const table: string[][] = [[]];
  for (const [, cell = '', end] of rows) {
    table.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') table.push([]);
  }
  const [head = [], ...body] = table;
  return body.filter((row) => row.length === head.length).map((row) => Object.fromEntries(head.map((name, n) => [name, row[n]!])));
}

test.skipIf(!isThere)('on the real sample of hard pairs the offer misses none that people call the same matter', () => {
  const reports = new Map(readCsv(new URL('surabaya_mediacenter_2022_2023.csv', DATA)).map((row) => [row['row_id'], row]));
  const compared = (id: string | undefined): Compared => {
    const row = reports.get(id)!;
    return { title: '', text: row['text']!, areaCode: row['kelurahan'] || null, functionId: row['topic'] || null, receivedAt: new Date(`${row['created_at']}Z`) };
  };
  const scored = readCsv(PAIRS).map((pair) => ({ same: pair['same_matter'], score: likeness(compared(pair['row_id_a']), compared(pair['row_id_b'])).score }));
  const found = (same: string) => scored.filter((pair) => pair.same === same && pair.score >= OFFERED).length;
  const [yes, no] = [found('yes'), found('no')];
  // Measured: recall 29 of 29, precision 0.63 of pairs that were chosen to mislead; one offer for every third report of the whole file.
  expect(yes / scored.filter((pair) => pair.same === 'yes').length).toBeGreaterThanOrEqual(0.97);
  expect(yes / (yes + no)).toBeGreaterThanOrEqual(0.6);
});
