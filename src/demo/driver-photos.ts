import { prepareImages, type PreparedImage } from '../platform/files/prepare.ts';
import type { World } from '../platform/world.ts';
import { drawPhoto, photoName, type PhotoWish } from './photos.ts';

/** One drawing that is used again and again shows what the product says to that; of the others each use stands for a photo of its own. */
const KNOWN_AGAIN = { scene: 'pothole', variant: 0 };
/** Some spot and a camera: the reports of the demo have no points that it could be held against. */
const asEvidence = (image: PreparedImage, { scene, variant }: PhotoWish): PreparedImage => ({
  ...image, fingerprint: scene === KNOWN_AGAIN.scene && variant === KNOWN_AGAIN.variant ? image.fingerprint : '', facts: { gps: { lat: -7.5, lon: 112.5 }, hasCamera: true },
});

/** Draws each picture once and sends it through the same check as an upload; later wishes get the stored one. */
export function pictureDesk(world: World): (wish: PhotoWish | null | undefined) => Promise<PreparedImage[]> {
  const ready = new Map<string, Promise<PreparedImage[]>>();
  const prepare = async (wish: PhotoWish): Promise<PreparedImage[]> => {
    const { images, problems } = await prepareImages(world, [{ name: photoName(wish), mime: 'image/jpeg', bytes: await drawPhoto(wish), tooLarge: false }]);
    if (problems.length > 0) throw new Error(`the demo drew a picture that the product refuses: ${problems[0]!.reason}`);
    return images.map((image) => asEvidence(image, wish));
  };
  return async (wish) => {
    if (!wish) return [];
    const key = photoName(wish);
    if (!ready.has(key)) ready.set(key, prepare(wish));
    return ready.get(key)!;
  };
}
