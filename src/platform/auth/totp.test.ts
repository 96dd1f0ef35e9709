import { expect, test } from 'vitest';
import { generateSync } from 'otplib';
import { newTotpSecret, totpAt, totpUri, verifyTotp } from './totp.ts';

const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // "12345678901234567890" in base32
const at = (seconds: number): Date => new Date(seconds * 1000);

test.each([
  [59, '94287082'], [1111111109, '07081804'], [1111111111, '14050471'], [1234567890, '89005924'], [2000000000, '69279037'], [20000000000, '65353130'],
])('RFC 6238 appendix B, SHA-1: %i s gives %s', (seconds, eight) => {
  expect(generateSync({ secret: RFC, epoch: seconds, digits: 8 })).toBe(eight);
  expect(totpAt(RFC, at(seconds))).toBe(eight.slice(2));
  expect(verifyTotp({ secret: RFC, code: eight.slice(2), now: at(seconds), lastStep: null })).toBe(Math.floor(seconds / 30));
});

test('a code works one step early or late, not two', () => {
  const now = 1_800_000_015;
  for (const [offset, step] of [[-30, -1], [0, 0], [30, 1]] as const) {
    expect(verifyTotp({ secret: RFC, code: totpAt(RFC, at(now + offset)), now: at(now), lastStep: null })).toBe(60_000_000 + step);
  }
  for (const offset of [-60, 60]) expect(verifyTotp({ secret: RFC, code: totpAt(RFC, at(now + offset)), now: at(now), lastStep: null })).toBeNull();
});

test('one step of tolerance holds at both ends of a step', () => {
  for (const now of [1_800_000_000, 1_800_000_029]) {
    for (const offset of [-30, 30]) expect(verifyTotp({ secret: RFC, code: totpAt(RFC, at(now + offset)), now: at(now), lastStep: null })).not.toBeNull();
  }
});

test('a code is accepted once; after it only later steps open', () => {
  const now = at(1_800_000_015);
  const step = verifyTotp({ secret: RFC, code: totpAt(RFC, now), now, lastStep: null });
  expect(verifyTotp({ secret: RFC, code: totpAt(RFC, now), now, lastStep: step })).toBeNull();
  expect(verifyTotp({ secret: RFC, code: totpAt(RFC, at(1_799_999_985)), now, lastStep: step })).toBeNull();
  expect(verifyTotp({ secret: RFC, code: totpAt(RFC, at(1_800_000_045)), now, lastStep: step })).not.toBeNull();
});

test.each(['', '12345', '1234567', 'abcdef', '１２３', '\u0000'.repeat(6)])('%j is no code', (code) => {
  expect(verifyTotp({ secret: RFC, code, now: at(59), lastStep: null })).toBeNull();
});

test('spaces in a typed code do not matter', () => expect(verifyTotp({ secret: RFC, code: ' 287 082', now: at(59), lastStep: null })).toBe(1));

test('the address for the QR code names issuer, account and secret', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const uri = new URL(totpUri({ secret, issuer: 'Wadah Kota', account: 'sri@kota.example' }));
  expect(uri.protocol).toBe('otpauth:');
  expect(uri.searchParams.get('secret')).toBe(secret);
  expect(uri.searchParams.get('issuer')).toBe('Wadah Kota');
});
