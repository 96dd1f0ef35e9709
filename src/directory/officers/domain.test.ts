import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressPrefix, countAttempt, leavesNoAdministrator, safeReturn, type AttemptCount } from './domain.ts';
import { passwordProblem } from './password-rules.ts';
import { may } from './policy.ts';
import { ACCOUNT_LIMIT } from './rules.ts';
import type { Officer } from '../actor.ts';

test.each([
  ['203.0.113.7', '203.0.113.0/24'], ['::ffff:203.0.113.7', '203.0.113.0/24'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0DB8:0001::', '2001:db8:1:0::/64'], ['::1', '0:0:0:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'], ['', ''],
])('%s belongs to network %s', (address, prefix) => expect(addressPrefix(address)).toBe(prefix));

test('whatever stands in ?ke=, the answer is a path of our own console', () =>
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }).map((text) => `/konsol${text}`), fc.webUrl(), fc.webPath().map((path) => `/konsol/${path}`)), (wanted) => {
    const url = new URL(safeReturn(wanted), 'https://wadah.test');
    expect(url.origin).toBe('https://wadah.test');
    expect(url.pathname).toMatch(/^\/konsol(?:\/|$)/);
  })));

test('waits grow, never beyond the longest, and a pause of an hour forgets', () => {
  let count: AttemptCount | null = null;
  let now = new Date('2026-06-09T02:00:00Z');
  const waits: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const answer = countAttempt(count, ACCOUNT_LIMIT, now);
    if (!answer.allowed) throw new Error('it waited long enough');
    count = answer.count;
    waits.push(((count.blockedUntil?.getTime() ?? now.getTime()) - now.getTime()) / 1000);
    if (count.blockedUntil) {
      expect(countAttempt(count, ACCOUNT_LIMIT, new Date(count.blockedUntil.getTime() - 1)).allowed).toBe(false);
      now = count.blockedUntil;
    }
  }
  expect(waits.slice(0, 8)).toEqual([0, 0, 0, 0, 15, 30, 60, 120]);
  expect(Math.max(...waits)).toBe(900);
  expect(countAttempt(count, ACCOUNT_LIMIT, new Date(now.getTime() + ACCOUNT_LIMIT.forgetAfterMs + 1))).toMatchObject({ allowed: true, count: { failures: 1 } });
});

test('the only administrator is the last one', () => {
  expect(leavesNoAdministrator(['a'], 'a')).toBe(true);
  expect(leavesNoAdministrator(['a', 'b'], 'a')).toBe(false);
  expect(leavesNoAdministrator(['b'], 'a')).toBe(false);
});

const about = { email: 'sri.wahyuni@kota.example', name: 'Sri Wahyuni' };
test.each([
  ['pendek', 'too-short'], ['😀'.repeat(11), 'too-short'], ['x'.repeat(257), 'too-long'], ['aaaaaaaaaaaa', 'too-plain'], ['123456789012', 'too-plain'], ['abcdefghijkl', 'too-plain'],
  ['password1234', 'too-common'], ['P@ssw0rd2026!', 'too-common'], ['indonesia1945', 'too-common'], ['rahasia-admin', 'too-common'], ['sri.wahyuni1', 'like-yourself'], ['SriWahyuni2026', 'like-yourself'],
  ['perahu kertas di kali brantas', null], ['tujuh becak biru', null], ['m8#Zq2!vT0pLx', null], ['ᮘᮞ ᮞᮥᮔ᮪ᮓ ᮞᮤᮌᮨᮌ᮪', null],
] as const)('the password %j: %s', (password, problem) => expect(passwordProblem(password, about)).toBe(problem));

test('who may do what with accounts', () => {
  const officer = (roles: Officer['roles']): Officer => ({ kind: 'officer', id: 'a', name: 'A', bodyId: null, roles, sessionId: 's' });
  const other = { id: 'b', disabledAt: null };
  expect(may({ kind: 'guest' }, 'list-officers')).toBe(false);
  expect(may(officer(['auditor']), 'read-audit')).toBe(true);
  expect(may(officer(['auditor']), 'read-mails')).toBe(false);
  expect(may(officer(['coordinator', 'leadership', 'inspectorate', 'agency_head']), 'list-officers')).toBe(false);
  expect(may(officer(['administrator']), 'disable', other)).toBe(true);
  expect(may(officer(['administrator']), 'disable', { id: 'a', disabledAt: null })).toBe(false);
  expect(may(officer(['administrator']), 'enable', other)).toBe(false);
});
