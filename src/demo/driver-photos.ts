import { prepareImages, type PreparedImage } from '../complaints/actions/images.ts';
import type { World } from '../platform/world.ts';
import { drawPhoto, photoName, type PhotoWish } from './photos.ts';

/** Draws each picture once and sends it through the same check as an upload; later wishes get the stored one. */
export function pictureDesk(world: World): (wish: PhotoWish | null | undefined) => Promise<PreparedImage[]> {
  const ready = new Map<string, Promise<PreparedImage[]>>();
  const prepare = async (wish: PhotoWish): Promise<PreparedImage[]> => {
    const { images, problems } = await prepareImages(world, [{ name: photoName(wish), mime: 'image/jpeg', bytes: await drawPhoto(wish), tooLarge: false }]);
    if (problems.length > 0) throw new Error(`the demo drew a picture that the product refuses: ${problems[0]!.reason}`);
    return images;
  };
  return async (wish) => {
    if (!wish) return [];
    const key = photoName(wish);
    if (!ready.has(key)) ready.set(key, prepare(wish));
    return ready.get(key)!;
  };
}
