import { expect, test } from 'vitest';
import fc from 'fast-check';
import { networkOf } from './client-address.ts';
import { Limiter } from './limiter.ts';

const clocked = (maxBuckets?: number) => { let now = 0; const limiter = new Limiter({ now: () => now, ...(maxBuckets ? { maxBuckets } : {}) }); return { limiter, advance: (ms: number) => { now += ms; } }; };
const RATE = { max: 3, perSeconds: 60 };

test('three at once, then one every twenty seconds, each key for itself', () => {
  const { limiter, advance } = clocked();
  const take = (key = 'a') => limiter.take('x', key, RATE);
  expect([take(), take(), take()].every((t) => t.allowed)).toBe(true);
  expect(take()).toEqual({ allowed: false, retryAfterSeconds: 20 });
  expect(take('b').allowed).toBe(true);
  expect(limiter.take('y', 'a', RATE).allowed).toBe(true);
  advance(19_999);
  expect(take()).toEqual({ allowed: false, retryAfterSeconds: 1 });
  advance(1);
  expect([take().allowed, take().allowed]).toEqual([true, false]);
});

test('waiting as told is enough, and no more than the rate ever passes', () => {
  fc.assert(fc.property(fc.array(fc.nat(30_000), { maxLength: 60 }), (waits) => {
    const { limiter, advance } = clocked();
    let [passed, elapsed] = [0, 0];
    for (const ms of waits) {
      advance(ms); elapsed += ms;
      const taken = limiter.take('x', 'a', RATE);
      if (taken.allowed) { passed += 1; continue; }
      advance(taken.retryAfterSeconds * 1000); elapsed += taken.retryAfterSeconds * 1000;
      expect(limiter.take('x', 'a', RATE).allowed).toBe(true);
      passed += 1;
    }
    expect(passed).toBeLessThanOrEqual(RATE.max + (elapsed / 1000) * (RATE.max / RATE.perSeconds) + 1e-6);
  }));
});

test('memory has an end: the longest unused key is forgotten', () => {
  const { limiter } = clocked(100);
  for (let i = 0; i < 3; i++) limiter.take('x', 'busy', RATE);
  for (let i = 0; i < 1000; i++) { limiter.take('x', String(i), RATE); expect(limiter.take('x', 'busy', RATE).allowed).toBe(false); }
  expect(limiter.size).toBe(100);
});

test.each([
  ['203.0.113.7', '203.0.113.7'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8::1', '2001:db8:0:0::/64'], ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'], ['1:2:3:4:5:6:7::', '1:2:3:4::/64'], ['nonsense', 'nonsense'],
])('%s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network));

test('all addresses of one /64 are one network', () => {
  fc.assert(fc.property(fc.ipV6(), fc.ipV6(), (a, b) => {
    const full = (text: string) => networkOf(text).replace('::/64', '');
    expect(full(a)).toMatch(/^[0-9a-f]{1,4}(:[0-9a-f]{1,4}){3}$/);
    expect(networkOf(`${full(a)}:1:2:3:4`)).toBe(networkOf(a));
    return full(a) === full(b) || networkOf(a) !== networkOf(b);
  }));
});
