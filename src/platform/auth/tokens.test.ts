import { expect, test } from 'vitest';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { caseSecretFrom, hashToken, newToken, normaliseSecret } from './tokens.ts';
import { open, seal } from './sealed.ts';

test('a token has 256 bits and only its hash is for storing', () => {
  const { token, hash } = newToken();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(hash).toEqual(hashToken(token));
  expect(hash).toHaveLength(32);
  expect(newToken().token).not.toBe(token);
});

test('a secret survives being typed by hand', () => {
  for (let i = 0; i < 200; i++) {
    const secret = caseSecretFrom(randomBytes(32));
    expect(secret).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(secret).not.toMatch(/[IO01]/);
    for (const typed of [secret, secret.toLowerCase(), secret.replace('-', ''), ` ${secret.replace('-', ' – ')}\n`, [...secret].join(' ')]) expect(normaliseSecret(typed)).toBe(secret);
  }
});

test('what cannot be a secret is null, whatever it is', () => {
  for (const typed of ['', 'K7Q4', 'K7Q4-2M9X-1', 'K7Q4-2M90', 'ＫＫ', '\u0000']) expect(normaliseSecret(typed)).toBeNull();
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => { const secret = normaliseSecret(typed); return secret === null || normaliseSecret(secret) === secret; }));
});

test('a sealed text opens with its key and context, and with nothing else', () => {
  const key = Buffer.alloc(32, 7);
  fc.assert(fc.property(fc.string(), fc.string(), fc.nat(), (text, context, at) => {
    const sealed = seal(key, text, context);
    expect(open(key, sealed, context)).toBe(text);
    expect(open(key, sealed, `${context}x`)).toBeNull();
    expect(open(Buffer.alloc(32, 8), sealed, context)).toBeNull();
    const changed = Buffer.from(sealed);
    changed[at % changed.length]! ^= 1;
    expect(open(key, changed, context)).toBeNull();
    expect(open(key, sealed.subarray(0, at % sealed.length), context)).toBeNull();
  }));
});
