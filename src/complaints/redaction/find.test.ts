import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applied, joined, SHOWN, typedRanges } from './domain.ts';
import { findPersonal, isNik, masked, officeContacts } from './find.ts';

const kinds = (text: string, known = {}) => findPersonal(text, known).map((one) => [one.kind, text.slice(one.start, one.end).trim()]);

describe('what is proposed for the public', () => {
  test.each([
    ['Hubungi saya di 0812 3456 7890 ya', `Hubungi saya di ${SHOWN.phone} ya`],
    ['WA +62812-3456-7890', `WA ${SHOWN.phone}`],
    ['NIK 3573014205800001 atas berkas itu', `NIK ${SHOWN.nik} atas berkas itu`],
    ['No. KK 3573 0142 0580 0001', `No. KK ${SHOWN.kk}`],
    ['surel siti.r@contoh.example, tolong', `surel ${SHOWN.email}, tolong`],
    ['mobil N 1234 AB parkir', `mobil ${SHOWN.plate} parkir`],
    ['nopol n 77 xy ngebut', `nopol ${SHOWN.plate} ngebut`],
    ['rekening BRI 1234-5678-9012 belum cair', `rekening BRI ${SHOWN.account} belum cair`],
    ['nomor pelanggan: 814303 belum diganti', `nomor pelanggan: ${SHOWN.number} belum diganti`],
    ['Nama saya Ratna Wulandari, warga RT 05', `Nama saya ${SHOWN.name}, warga RT 05`],
    ['Di depan rumah Pak Warsito Adi ada lubang', `Di depan rumah Pak ${SHOWN.name} ada lubang`],
    ['a.n. Kemuning Sari', `a.n. ${SHOWN.name}`],
    ['Rumah saya di Jl. Melati II No. 12A, lampunya mati', `Rumah saya di ${SHOWN.address}, lampunya mati`],
  ])('%s', (text, shown) => expect(masked(text)).toBe(shown));

  test.each(['Kami warga RT 05 RW 01 Melati', 'RT 5 RW 2', 'sejak 12 Mei 2026 pukul 19.30', 'Jl. Kenanga 41-55', 'denda Rp 1.500.000', 'SDN 3 Melati', 'lampu LED 40 watt', 'kode pos 65126', 'telepon 112',
    'Pak Camat dan Bu Lurah sudah datang', 'Yth. Bapak Walikota', 'Pak tolong diperbaiki', 'Ibu hamil jatuh di sini', 'dana desa tahun 2025'])(
    'leaves "%s" as it is', (text) => expect(masked(text)).toBe(text));

  test('the house where a matter lies waits for an officer; a house that is somebody\'s own is hidden at once', () => {
    expect(findPersonal('Lubang besar di Jl. Kenanga No. 7 sejak Senin')).toMatchObject([{ kind: 'address', sure: false }]);
    expect(findPersonal('alamat saya Jl. Kenanga No. 7')).toMatchObject([{ kind: 'address', sure: true }]);
  });

  test('the sealed name is found however it is written, and everyday words in it are not', () => {
    expect(kinds('Kata tetangga, SULASTRI MALAM sudah melapor. Sulastri tinggal di sini sejak malam itu.', { reporter: 'Sulastri Malam' }))
      .toEqual([['name', 'SULASTRI MALAM'], ['name', 'Sulastri']]);
  });

  test('letters without end under a signature cost no more than others', () => {
    const text = `ttd\n${'A'.repeat(100)}!`.repeat(600);
    const started = performance.now();
    findPersonal(text);
    expect(performance.now() - started).toBeLessThan(500);
    expect(kinds('Hormat saya,\nSiti Contoh')).toEqual([['name', 'Siti Contoh']]);
  });

  test('what an office publishes of itself stays readable', () => {
    const offices = officeContacts(['(0341) 551-234', 'Dinas@Kota.Example', '']);
    expect(kinds('Telepon 0341 551234 atau +62 341 551234, surel dinas@kota.example, bukan 0341 551235', { offices })).toEqual([['phone', '0341 551235']]);
  });

  test('sixteen digits are an identity number only where its parts can be', () => {
    expect([isNik('3573014205800001'), isNik('3573014235800001'), isNik('3573014213800001'), isNik('3573014205800000'), isNik('0573014205800001')]).toEqual([true, false, false, false, false]);
  });
});

describe('masks on a text', () => {
  test('those that overlap become one, and nothing between them stays open', () => {
    const text = 'abcdefgh';
    expect(joined([{ start: 4, end: 6 }, { start: 1, end: 3 }, { start: 2, end: 5 }])).toEqual([{ start: 1, end: 6 }]);
    expect(applied(text, [{ start: 1, end: 3, kind: 'name' }, { start: 2, end: 5, kind: 'phone' }])).toBe(`a${SHOWN.name}fgh`);
  });
  test('words that an officer typed are hidden wherever they stand, and signs in them are signs', () => {
    const text = 'Toko Sinar (lama). toko  sinar (lama)! Toko Sinarku';
    expect(typedRanges(text, 'toko sinar (lama)\n\n').map(({ start, end }) => text.slice(start, end))).toEqual(['Toko Sinar (lama)', 'toko  sinar (lama)']);
    expect(typedRanges(text, '.*')).toEqual([]);
  });
});

const DATA = new URL('../../../../shared/data/complaints/pii_surrogate.jsonl', import.meta.url);
const has = existsSync(DATA);
if (!has) console.warn('SKIPPED: the file of invented personal data is not here, so the search was not measured on it');

test.skipIf(!has)('of invented numbers, mails and plates in real texts, at least nine in ten are hidden', () => {
  interface Row { text: string; spans: { start: number; end: number; type: string }[] }
  const rows = readFileSync(DATA, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row);
  const counts = new Map<string, { all: number; proposed: number; hidden: number }>();
  let outside = 0;
  for (const row of rows) {
    const found = findPersonal(row.text);
    outside += found.filter((one) => one.sure && !row.spans.some((span) => span.start < one.end && span.end > one.start)).length;
    for (const span of row.spans) {
      const count = counts.get(span.type) ?? { all: 0, proposed: 0, hidden: 0 };
      counts.set(span.type, count);
      count.all += 1;
      const hits = found.filter((one) => one.start < span.end && one.end > span.start);
      if (hits.length > 0) count.proposed += 1;
      if (hits.some((one) => one.sure)) count.hidden += 1;
    }
  }
  console.info(Object.fromEntries([...counts].map(([kind, one]) => [kind, `${one.proposed} proposed, ${one.hidden} hidden of ${one.all}`])), `hidden besides: ${outside} in ${rows.length} texts`);
  for (const kind of ['NIK', 'TELP', 'EMAIL', 'PLAT']) {
    const { all, hidden } = counts.get(kind)!;
    expect(hidden / all, kind).toBeGreaterThanOrEqual(0.9);
  }
});
