import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MASK, masked } from './masking.ts';

describe('what is proposed for the public', () => {
  test.each([
    ['Hubungi saya di 0812 3456 7890 ya', `Hubungi saya di ${MASK} ya`],
    ['WA +62812-3456-7890', `WA ${MASK}`],
    ['NIK 3573012345670001 atas nama saya', `NIK ${MASK} atas nama saya`],
    ['surel siti.r@contoh.example, tolong', `surel ${MASK}, tolong`],
    ['mobil N 1234 AB parkir', `mobil ${MASK} parkir`],
    ['rekening 123456789012 belum cair', `rekening ${MASK} belum cair`],
  ])('%s', (text, shown) => expect(masked(text)).toBe(shown));

  test.each(['Kami warga RT 05 RW 01 Melati', 'RT 5 RW 2', 'sejak 12 Mei 2026 pukul 19.30', 'Jl. Kenanga 41-55', 'denda Rp 1.500.000', 'SDN 3 Melati', 'lampu LED 40 watt', 'kode pos 65126', 'telepon 112'])(
    'leaves "%s" as it is', (text) => expect(masked(text)).toBe(text));
});

const DATA = new URL('../../../shared/data/complaints/pii_surrogate.jsonl', import.meta.url);
const has = existsSync(DATA);
if (!has) console.warn('SKIPPED: the file of invented personal data is not here, so the masks were not measured on it');

test.skipIf(!has)('of invented numbers, mails and plates in real texts, at least nine in ten are masked', () => {
  interface Row { text: string; spans: { start: number; end: number; label?: string; type?: string }[] }
  const rows = readFileSync(DATA, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row);
  const kinds = new Map<string, { all: number; found: number }>();
  for (const row of rows) {
    for (const span of row.spans ?? []) {
      const kind = span.label ?? span.type ?? '?';
      const count = kinds.get(kind) ?? { all: 0, found: 0 };
      count.all += 1;
      if (!masked(row.text).includes(row.text.slice(span.start, span.end))) count.found += 1;
      kinds.set(kind, count);
    }
  }
  console.info(Object.fromEntries([...kinds].map(([kind, { all, found }]) => [kind, `${found}/${all}`])));
  for (const kind of ['NIK', 'TELP', 'EMAIL', 'PLAT']) {
    const { all, found } = kinds.get(kind) ?? { all: 0, found: 0 };
    if (all > 0) expect(found / all, kind).toBeGreaterThanOrEqual(0.9);
  }
});
