import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawNumber, orderOf, type Candidate } from './selection.ts';

const candidate = (number: string, more: Partial<Candidate> = {}): Candidate => ({ number, carried: false, areaCode: null, topic: null, arrived: '2026-06-01T02:00Z', ...more });
const numbers = (candidates: Candidate[], seed = 'biji') => orderOf(candidates, seed).map((pick) => pick.number);

const anyCandidates = fc.uniqueArray(fc.record({
  number: fc.integer({ min: 1, max: 9999 }).map((n) => `NGB-2026-${n}`), carried: fc.boolean(),
  areaCode: fc.constantFrom(null, '35.73.01.1001', '35.73.02.1002', '35.73.03.1003'), topic: fc.constantFrom(null, 'drainage', 'roads'),
  arrived: fc.constantFrom('2026-06-01T02:00Z', '2026-06-01T02:01Z', '2026-06-02T02:00Z'),
}), { selector: (one) => one.number, maxLength: 30 });

test('everybody gets exactly one place, and those who were carried over come before all others', () => {
  fc.assert(fc.property(anyCandidates, fc.string(), (candidates, seed) => {
    const picks = orderOf(candidates, seed);
    expect(picks.map((pick) => pick.place)).toEqual(candidates.map((_, at) => at + 1));
    expect(new Set(picks.map((pick) => pick.number))).toEqual(new Set(candidates.map((one) => one.number)));
    const carried = new Set(candidates.filter((one) => one.carried).map((one) => one.number));
    expect(picks.slice(0, carried.size).every((pick) => carried.has(pick.number))).toBe(true);
  }));
});

test('the same people and the same seed give the same order, however they are listed', () => {
  fc.assert(fc.property(anyCandidates, fc.string(), (candidates, seed) => {
    expect(orderOf([...candidates].reverse(), seed)).toEqual(orderOf(candidates, seed));
  }));
});

test('no area is called twice while another that waits was not called at all', () => {
  fc.assert(fc.property(anyCandidates.map((all) => all.map((one) => ({ ...one, carried: false }))), (candidates) => {
    const areaOf = new Map(candidates.map((one) => [one.number, one.areaCode]));
    const order = orderOf(candidates, 'x').map((pick) => areaOf.get(pick.number)!);
    const kinds = new Set(order).size;
    expect(new Set(order.slice(0, kinds)).size).toBe(kinds);
  }));
});

test('nine people for six places: the three that are left come first next time', () => {
  const nine = Array.from({ length: 9 }, (_, n) => candidate(`NGB-2026-0000${n + 1}`, { arrived: `2026-06-01T02:0${n}Z` }));
  const left = numbers(nine).slice(6);
  expect(left).toEqual(['NGB-2026-00007', 'NGB-2026-00008', 'NGB-2026-00009']);
  const next = [...Array.from({ length: 6 }, (_, n) => candidate(`NGB-2026-0010${n}`)), ...nine.filter((one) => left.includes(one.number)).map((one) => ({ ...one, carried: true }))];
  expect(numbers(next).slice(0, 3)).toEqual(left);
});

test('who came in the same minute is put in order by the draw alone, which another seed changes', () => {
  const two = [candidate('NGB-2026-00001'), candidate('NGB-2026-00002')];
  const [first] = orderOf(two, 'biji');
  const smaller = drawNumber('biji', 'NGB-2026-00001') < drawNumber('biji', 'NGB-2026-00002') ? 'NGB-2026-00001' : 'NGB-2026-00002';
  expect(first).toEqual({ number: smaller, place: 1, rule: 'draw' });
  expect(new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => numbers(two, seed)[0])).size).toBe(2);
});
