import { expect, test } from 'vitest';
import { hashPassword, needsRehash, verifyPassword } from './passwords.ts';

test('a password opens its own hash and no other, and every hash has its own salt', async () => {
  const [one, two] = await Promise.all([hashPassword('kuda lumping di alun-alun'), hashPassword('kuda lumping di alun-alun')]);
  expect(one).not.toBe(two);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(one, 'kuda lumping di alun-alun')).toBe(true);
  expect(await verifyPassword(one, 'kuda lumping di alun-alun ')).toBe(false);
  expect(needsRehash(one)).toBe(false);
  expect(needsRehash(one.replace('m=19456', 'm=4096'))).toBe(true);
});

test('an account that does not exist costs the same work and never opens', async () => {
  expect(await verifyPassword(null, 'nobody has this account')).toBe(false);
  const known = await hashPassword('benar');
  const took = async (stored: string | null) => { const start = performance.now(); await verifyPassword(stored, 'salah'); return performance.now() - start; };
  const best = async (stored: string | null) => Math.min(await took(stored), await took(stored), await took(stored));
  const [unknown, wrong] = [await best(null), await best(known)];
  expect(unknown).toBeGreaterThan(wrong / 4);
});

test('the same letters typed on another keyboard are the same password', async () => {
  expect(await verifyPassword(await hashPassword('sat\u00e9 madura 12'), 'sate\u0301 madura 12')).toBe(true);
});
