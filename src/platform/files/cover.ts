import sharp from 'sharp';
import { oneAtATime, THUMB_PIXELS } from './images.ts';

/** A part of a picture, in thousandths of its width and height. */
export interface Box { x: number; y: number; width: number; height: number }
export const WHOLE = 1000;

/** How many patches of colour are left of the longer side of a box: too few to guess a face or a plate from. */
const PATCHES = 4;

/** @returns the parts of the box that lie inside the picture, in pixels; null where nothing does */
function pixelsOf(box: Box, width: number, height: number): { left: number; top: number; width: number; height: number } | null {
  const left = Math.max(0, Math.floor((box.x / WHOLE) * width));
  const top = Math.max(0, Math.floor((box.y / WHOLE) * height));
  const right = Math.min(width, Math.ceil(((box.x + box.width) / WHOLE) * width));
  const bottom = Math.min(height, Math.ceil(((box.y + box.height) / WHOLE) * height));
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}

/**
 * Makes parts of a picture unreadable: each box keeps a few blurred patches of colour and no more.
 * @param picture a JPEG this service encoded itself
 * @returns the picture and its small version, both without metadata
 */
export const coverImage = (picture: Buffer, boxes: readonly Box[]): Promise<{ published: Buffer; thumb: Buffer }> => oneAtATime(async () => {
  const { width = 0, height = 0 } = await sharp(picture).metadata();
  const patches: { input: Buffer; left: number; top: number }[] = [];
  for (const box of boxes) {
    const part = pixelsOf(box, width, height);
    if (!part) continue;
    const scale = PATCHES / Math.max(part.width, part.height);
    const [columns, rows] = [Math.max(1, Math.round(part.width * scale)), Math.max(1, Math.round(part.height * scale))];
    const small = await sharp(picture).extract(part).resize({ width: columns, height: rows, fit: 'fill' }).png().toBuffer();
    const large = await sharp(small).resize({ width: part.width, height: part.height, fit: 'fill', kernel: 'nearest' }).blur(Math.max(1, Math.min(part.width, part.height) / 16)).png().toBuffer();
    patches.push({ input: large, left: part.left, top: part.top });
  }
  const published = await sharp(picture).composite(patches).jpeg({ quality: 80 }).toBuffer();
  const thumb = await sharp(published).resize({ width: THUMB_PIXELS, height: THUMB_PIXELS, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 72 }).toBuffer();
  return { published, thumb };
});
