import type { Role } from '../actor.ts';
import { ADMINISTRATOR_SESSION_LIFETIME_MS, CONFIRMATION_MS, FACTOR_OBLIGATORY, SESSION_LIFETIME_MS, type AttemptLimit } from './rules.ts';

/** An account as others may see it: no credential in it. */
export interface OfficerAccount {
  id: string;
  name: string;
  email: string;
  bodyId: string | null;
  roles: readonly Role[];
  createdAt: Date;
  disabledAt: Date | null;
  hasTotp: boolean;
  passkeyCount: number;
  lastSeenAt: Date | null;
}

/** What sign-in needs and no page may receive. */
export interface Credentials {
  officerId: string;
  name: string;
  email: string;
  passwordHash: string;
  totpSecret: Buffer | null;
  totpLastStep: number | null;
  passkeyCount: number;
  roles: readonly Role[];
  disabledAt: Date | null;
}

export interface Session {
  id: string;
  officerId: string;
  stage: 'password' | 'full';
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  mfaAt: Date | null;
  confirmedAt: Date;
  userAgent: string;
  address: string;
}

export interface Passkey { id: string; credentialId: string; publicKey: Buffer; counter: number; transports: readonly string[]; name: string; createdAt: Date; lastUsedAt: Date | null }

export interface Invitation {
  id: string;
  email: string | null;
  name: string;
  bodyId: string | null;
  roles: readonly Role[];
  /** The link sets a new password of this account instead of making one. */
  officerId: string | null;
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
}

export const AUDIT_EVENTS = [
  'invited', 'invitation-resent', 'invitation-revoked', 'password-link-sent', 'account-created', 'password-set', 'password-changed',
  'roles-changed', 'body-changed', 'disabled', 'enabled', 'factors-reset', 'totp-enrolled', 'totp-removed', 'recovery-codes-made', 'recovery-code-used',
  'passkey-added', 'passkey-removed', 'signed-in', 'signed-out', 'session-ended', 'sessions-ended',
] as const;
export type AuditEvent = (typeof AUDIT_EVENTS)[number];
export interface AuditRow {
  id: string; at: Date; actorId: string | null; actorName: string | null;
  subjectId: string | null; subjectLabel: string; event: AuditEvent; detail: Readonly<Record<string, unknown>>; address: string;
}

/** The account's own network: IPv4 /24, IPv6 /64, so that a new lease is not a new attacker. */
export function addressPrefix(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('%')[0]!.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

/** `a•••@mail.example`: enough to see whether an address is odd, too little to learn whose it is. */
export const veiledAddress = (address: string): string => address.replace(/^(\P{C}?).*?(?=@[^@]*$|$)/su, '$1•••');

export interface AttemptCount { failures: number; lastAt: Date; blockedUntil: Date | null }
export type AttemptAnswer = { allowed: true; count: AttemptCount } | { allowed: false; until: Date };

/**
 * Counts an attempt before it is checked, so that a hundred attempts at once do not all see an empty count.
 * A refused attempt is not counted: a person who keeps trying does not lengthen the wait.
 */
export function countAttempt(before: AttemptCount | null, limit: AttemptLimit, now: Date): AttemptAnswer {
  if (before?.blockedUntil && before.blockedUntil > now) return { allowed: false, until: before.blockedUntil };
  const stale = before === null || now.getTime() - before.lastAt.getTime() > limit.forgetAfterMs;
  const failures = (stale ? 0 : before.failures) + 1;
  const over = failures - limit.free;
  const wait = over < 0 ? 0 : Math.min(limit.longestWaitMs, limit.firstWaitMs * 2 ** Math.min(over, 20));
  return { allowed: true, count: { failures, lastAt: now, blockedUntil: wait === 0 ? null : new Date(now.getTime() + wait) } };
}

export const needsFactor = (roles: readonly string[]): boolean => roles.some((role) => FACTOR_OBLIGATORY.includes(role));
/** Roles that act for one public body are empty without it. */
export const needsBody = (roles: readonly Role[]): boolean => roles.some((role) => role === 'agency_liaison' || role === 'agency_head' || role === 'counter_clerk');
export const hasFactor = (one: { totpSecret: Buffer | null; passkeyCount: number }): boolean => one.totpSecret !== null || one.passkeyCount > 0;
export const sessionLifetimeMs = (roles: readonly string[]): number =>
  roles.includes('administrator') ? ADMINISTRATOR_SESSION_LIFETIME_MS : SESSION_LIFETIME_MS;
export const isFresh = (session: Pick<Session, 'confirmedAt'>, now: Date): boolean =>
  now.getTime() - session.confirmedAt.getTime() <= CONFIRMATION_MS;

/** Taking administration from, or disabling, the only one who has it would lock the city out of its own console. */
export const leavesNoAdministrator = (activeAdministrators: readonly string[], officerId: string): boolean =>
  activeAdministrators.length === 0 || (activeAdministrators.length === 1 && activeAdministrators[0] === officerId);

/**
 * Where to go after sign-in. Only our own console paths: an address of another site, a protocol-relative `//evil`,
 * a backslash or a control character (browsers drop tabs and newlines) falls back to the console's first page.
 */
export function safeReturn(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > 500) return '/konsol';
  // oxlint-disable-next-line no-control-regex -- control characters are what this refuses
  if (!/^\/konsol(?:[/?#]|$)/.test(wanted) || /[\\\u0000-\u0020\u007f-\u009f]/.test(wanted)) return '/konsol';
  const resolved = new URL(wanted, 'https://wadah.invalid');
  if (resolved.origin !== 'https://wadah.invalid' || !/^\/konsol(?:\/|$)/.test(resolved.pathname)) return '/konsol';
  // Signing out or in again is no place to come back to.
  if (/^\/konsol\/(?:masuk|keluar)(?:\/|$)/.test(resolved.pathname)) return '/konsol';
  return resolved.pathname + resolved.search + resolved.hash;
}
