import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;

/**
 * AES-256-GCM; the result is iv, tag, ciphertext.
 * @param key 32 bytes, from `keys.derive(purpose)`
 * @param context bound but not stored (a row's id): a value copied to another row does not open
 */
export function seal(key: Buffer, text: string, context = ''): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG }).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** @returns null when the value was changed, belongs to another context or another key */
export function open(key: Buffer, sealed: Buffer, context = ''): string | null {
  if (sealed.length < IV + TAG) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(IV, IV + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString('utf8');
  } catch {
    // Node says "wrong tag" only by throwing; to the caller it is an answer.
    return null;
  }
}
