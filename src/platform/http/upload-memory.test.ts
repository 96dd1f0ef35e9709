import { expect, test } from 'vitest';
import { UploadMemory } from './upload-memory.ts';

const small = (waitMs = 60): UploadMemory => new UploadMemory({ all: 100, network: 60, waitMs });

test('one network gets its part, all together get the whole, and what ends makes room', () => {
  const memory = small();
  const [a, b, c] = [memory.share('a'), memory.share('b'), memory.share('c')];
  expect([a.take(60), a.take(1), memory.share('a').take(1), b.take(40), c.take(1)]).toEqual([true, false, false, true, false]);
  a.free();
  expect([memory.held, c.take(60), memory.share('a').take(1)]).toEqual([40, true, false]);
  b.free(); c.free(); c.free();
  expect(memory.held).toBe(0);
});

test('a request whose connection has closed takes nothing any more', () => {
  const memory = small();
  const share = memory.share('a');
  share.free();
  expect([share.take(1), memory.held]).toEqual([false, 0]);
});

test('waiting ends as soon as there is room, and once in a request after its time', async () => {
  const memory = small(300);
  const [first, second] = [memory.share('a'), memory.share('b')];
  first.take(60);
  second.take(40);
  expect(memory.share('c').untilFree(1)).not.toBeNull();
  const waiting = second.untilFree(20);
  setTimeout(() => first.free(), 20);
  await waiting;
  expect(second.take(20)).toBe(true);
  const third = memory.share('d');
  await third.untilFree(60);
  expect(third.untilFree(60)).toBeNull();
});
