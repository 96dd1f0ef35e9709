import { expect, test } from 'vitest';
import { countOf, formatNumber } from './numbers.ts';

test('numbers are written as each language writes them', () => {
  expect([formatNumber('id', 1234.5), formatNumber('en', 1234.5)]).toEqual(['1.234,5', '1,234.5']);
  expect([countOf('id', 1, { other: 'laporan' }), countOf('id', 2000, { other: 'laporan' })]).toEqual(['1 laporan', '2.000 laporan']);
  expect([1, 0, 2].map((n) => countOf('en', n, { one: 'report', other: 'reports' }))).toEqual(['1 report', '0 reports', '2 reports']);
});
