import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Keys derived from the one secret that lives outside the database (data folder, mode 0600). */
export interface Keys {
  /** HMAC-SHA-256 under a key of its own for each purpose; 32 bytes. */
  mac(purpose: string, text: string): Buffer;
  /** A 32-byte key for one purpose, for encryption. */
  derive(purpose: string): Buffer;
}

export function keysFrom(secret: Buffer): Keys {
  if (secret.length < 32) throw new RangeError('the secret key must have at least 32 bytes');
  const cache = new Map<string, Buffer>();
  const derive = (purpose: string): Buffer => {
    let key = cache.get(purpose);
    if (!key) cache.set(purpose, (key = Buffer.from(hkdfSync('sha256', secret, 'wadah', purpose, 32))));
    return key;
  };
  return { derive, mac: (purpose, text) => createHmac('sha256', derive(purpose)).update(text).digest() };
}

/** Compares two digests of equal length in constant time; different lengths are simply unequal. */
export const sameDigest = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
