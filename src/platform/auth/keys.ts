import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { open, seal } from './sealed.ts';
import { sealingKeysIn, type SealingKeys } from './sealing-keys.ts';

/** Keys derived from secrets that live outside the database (data folder, mode 0600). */
export interface Keys {
  /** HMAC-SHA-256 under a key of its own for each purpose; 32 bytes. */
  mac(purpose: string, text: string): Buffer;
  /** A 32-byte key for one purpose, for what lives a day at most (cookies, pages). It does not rotate. */
  derive(purpose: string): Buffer;
  /**
   * Seals a value for a column: under the newest key, whose version stands in front of it. Each such column has its line in
   * `commands/sealed-columns.ts`.
   * @param context bound but not stored (the row's id)
   */
  seal(purpose: string, text: string, context: string): Buffer;
  /** Opens what `seal` made under any key that is not retired. @returns null when it was changed, moved, or its key is not here */
  open(purpose: string, sealed: Buffer, context: string): string | null;
  readonly sealing: SealingKeys;
}

const MARK = Buffer.from('WK');
/** What stands before a value that was sealed with this version. Values without it are older than rotation and of version 1. */
export const sealedPrefix = (version: number): Buffer => Buffer.from([...MARK, version >> 8, version & 255]);
const versionOf = (sealed: Buffer): number | null => (sealed.subarray(0, 2).equals(MARK) && sealed.length > 4 ? sealed.readUInt16BE(2) : null);

/** @param sealingFile where later keys stand; null in tests and before the first start */
export function keysFrom(secret: Buffer, sealingFile: string | null = null): Keys {
  if (secret.length < 32) throw new RangeError('the secret key must have at least 32 bytes');
  const cache = new Map<string, Buffer>();
  const derived = (from: Buffer, purpose: string): Buffer => {
    const name = `${purpose}:${from.toString('hex')}`;
    let key = cache.get(name);
    if (!key) cache.set(name, (key = Buffer.from(hkdfSync('sha256', from, 'wadah', purpose, 32))));
    return key;
  };
  const sealing = sealingKeysIn(secret, sealingFile);
  const openWith = (version: number, purpose: string, sealed: Buffer, context: string): string | null => {
    const own = sealing.secretOf(version);
    return own && open(derived(own, purpose), sealed, context);
  };
  return {
    sealing, derive: (purpose) => derived(secret, purpose), mac: (purpose, text) => createHmac('sha256', derived(secret, purpose)).update(text).digest(),
    seal(purpose, text, context) {
      const version = sealing.current();
      return Buffer.concat([sealedPrefix(version), seal(derived(sealing.secretOf(version)!, purpose), text, context)]);
    },
    open(purpose, sealed, context) {
      const version = versionOf(sealed);
      // A value of before may begin with the mark by chance; only the right key opens it, so trying both is safe.
      return (version === null ? null : openWith(version, purpose, sealed.subarray(4), context)) ?? openWith(1, purpose, sealed, context);
    },
  };
}

/** Compares two digests of equal length in constant time; different lengths are simply unequal. */
export const sameDigest = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
