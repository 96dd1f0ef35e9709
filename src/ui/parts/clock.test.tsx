import { expect, test } from 'vitest';
import { renderToString } from 'preact-render-to-string';
import { Ticks, tickCounts } from './clock.tsx';

test.each([
  ['one tick is one day up to 14 days', { state: 'jalan', usedDays: 5, totalDays: 14 }, { total: 14, used: 5, paused: 0, late: 0 }],
  ['above 14 days one tick is a working week', { state: 'jalan', usedDays: 25, totalDays: 60 }, { total: 12, used: 5, paused: 0, late: 0 }],
  ['fifteen days are three ticks', { state: 'jalan', usedDays: 4, totalDays: 15 }, { total: 3, used: 0, paused: 0, late: 0 }],
  ['overdue days are triangles after a full row', { state: 'lewat', usedDays: 17, totalDays: 14 }, { total: 14, used: 14, paused: 0, late: 3 }],
  ['a very late case does not break the line', { state: 'lewat', usedDays: 200, totalDays: 5 }, { total: 5, used: 5, paused: 0, late: 10 }],
  ['a paused clock shows dashed ticks', { state: 'jeda', usedDays: 6, totalDays: 14, pausedDays: 3 }, { total: 14, used: 6, paused: 3, late: 0 }],
  ['a pause never exceeds the row', { state: 'jeda', usedDays: 4, totalDays: 5, pausedDays: 30 }, { total: 5, used: 4, paused: 1, late: 0 }],
  ['kept late shows by how much', { state: 'telat', usedDays: 16, totalDays: 14 }, { total: 14, used: 14, paused: 0, late: 2 }],
  ['a limit of no days still has a vessel', { state: 'jalan', usedDays: 0, totalDays: 0 }, { total: 1, used: 0, paused: 0, late: 0 }],
] as const)('%s', (_, face, counts) => expect(tickCounts(face)).toEqual(counts));

test('the drawing is hidden, has no inline style, and is as wide as its ticks', () => {
  const svg = renderToString(<Ticks face={{ state: 'lewat', usedDays: 17, totalDays: 14 }} />);
  expect(svg).toContain('viewBox="-1 0 157 11"');
  expect(svg).toContain('aria-hidden="true"');
  expect(svg).not.toContain('style=');
});
