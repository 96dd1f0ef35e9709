import { open, seal } from '../../platform/auth/sealed.ts';
import type { World } from '../../platform/world.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';

/** Photos that were sent with a report which waits for "send anyway": browsers give no files back, so the page carries their keys, sealed to this very form. */
export const sealPhotos = (world: World, token: string, images: readonly PreparedImage[]): string =>
  seal(world.keys.derive('photos-kept'), JSON.stringify(images), `${world.city.id}:${token}`).toString('base64url');

/** @returns none where the seal is not ours or belongs to another form */
export function openPhotos(world: World, token: string, sealed: string): PreparedImage[] | null {
  const opened = open(world.keys.derive('photos-kept'), Buffer.from(sealed, 'base64url'), `${world.city.id}:${token}`);
  return opened === null ? null : JSON.parse(opened) as PreparedImage[];
}
