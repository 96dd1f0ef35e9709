/** Numbers of sign-in. They are our own policy, not law; each says why it has its size. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A forgotten computer at the counter closes itself overnight. */
export const SESSION_IDLE_MS = 12 * HOUR;
export const SESSION_LIFETIME_MS = 7 * DAY;
/** Administrators can open every account, so their sessions end daily. */
export const ADMINISTRATOR_SESSION_LIFETIME_MS = 1 * DAY;
/** Time to find the phone between the password and the second factor. */
export const SECOND_STEP_MS = 10 * MINUTE;
/** Writing `last_seen_at` on each request would turn every read into a write. */
export const TOUCH_EVERY_MS = 5 * MINUTE;
/** Sensitive changes ask for the password again after this long. */
export const CONFIRMATION_MS = 15 * MINUTE;
/** What is shown once (recovery codes, a link) stays for this long, to survive a reload or a change of language while printing. */
export const SHOWN_ONCE_MS = 10 * MINUTE;

/** An invitation on Friday afternoon is still good on Monday. */
export const INVITATION_MS = 72 * HOUR;

/** NIST SP 800-63B: length and a list of common ones, no composition rules. */
export const PASSWORD_MIN_LENGTH = 12;
/** Long passphrases are welcome; the cap only bounds the work. */
export const PASSWORD_MAX_LENGTH = 256;
export const RECOVERY_CODE_COUNT = 10;
export const PASSKEYS_MAX = 10;
export const PASSKEY_NAME_MAX_LENGTH = 60;
export const PASSKEY_CHALLENGE_MS = 5 * MINUTE;

export const NAME_MAX_LENGTH = 120;
export const EMAIL_MAX_LENGTH = 254;

/** A known device keeps its own count of attempts, so strangers cannot lock it out. */
export const DEVICE_COOKIE_MS = 180 * DAY;
/** Officers who share the computer at a counter. */
export const DEVICE_COOKIE_OFFICERS = 5;

export interface AttemptLimit {
  /** Failures without any wait. */
  free: number;
  /** The first wait; it doubles with each further failure. */
  firstWaitMs: number;
  longestWaitMs: number;
  /** After this long without an attempt the count starts again. */
  forgetAfterMs: number;
}
/** One account from one network. */
export const ACCOUNT_LIMIT: AttemptLimit = { free: 5, firstWaitMs: 15_000, longestWaitMs: 15 * MINUTE, forgetAfterMs: 1 * HOUR };
/** Any accounts from one network: wide, because a whole city hall may share one address. */
export const ADDRESS_LIMIT: AttemptLimit = { free: 50, firstWaitMs: 10_000, longestWaitMs: 15 * MINUTE, forgetAfterMs: 1 * HOUR };
export const DEVICE_LIMIT: AttemptLimit = { free: 10, firstWaitMs: 15_000, longestWaitMs: 15 * MINUTE, forgetAfterMs: 1 * HOUR };
/**
 * Six digits can be guessed by somebody who already has the password and many addresses, so this count is per account.
 * It never stops a known device, a recovery code or a passkey.
 */
export const CODE_LIMIT: AttemptLimit = { free: 10, firstWaitMs: 60_000, longestWaitMs: 60 * MINUTE, forgetAfterMs: 24 * HOUR };
/** Wrong codes before the password is asked again. */
export const CODES_PER_SIGN_IN = 5;
/** Rows of the count that nobody touched for this long are deleted. */
export const ATTEMPTS_KEPT_MS = 2 * DAY;

/** Roles that may not work without a second factor. */
export const FACTOR_OBLIGATORY: readonly string[] = ['administrator'];

export const OFFICERS_PER_PAGE = 50;
export const AUDIT_PER_PAGE = 50;
export const MAILS_PER_PAGE = 50;
