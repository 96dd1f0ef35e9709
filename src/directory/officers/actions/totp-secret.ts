import { open, seal } from '../../../platform/auth/sealed.ts';
import type { World } from '../../../platform/world.ts';

export const sealTotp = (world: World, officerId: string, secret: string): Buffer =>
  world.keys.seal('totp', secret, `officer|${officerId}`);

/** @throws when the stored secret does not open: the key file was changed or the row was tampered with */
export function openTotp(world: World, officerId: string, sealed: Buffer): string {
  const secret = world.keys.open('totp', sealed, `officer|${officerId}`);
  if (secret === null) throw new Error('a second factor does not open with this key: was the key file replaced?');
  return secret;
}

// Between the page with the QR code and the first code the secret waits in the form, sealed for this one session.
export const sealPending = (world: World, sessionId: string, secret: string): string =>
  seal(world.keys.derive('totp'), secret, `pending|${sessionId}`).toString('base64url');
export const openPending = (world: World, sessionId: string, sealed: string): string | null =>
  open(world.keys.derive('totp'), Buffer.from(sealed, 'base64url'), `pending|${sessionId}`);
