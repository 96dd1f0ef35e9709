import type { PhotoFacts } from './exif.ts';
import { readImage } from './images.ts';
import type { World } from '../world.ts';
import type { UploadedFile } from '../http/forms.ts';

/** A picture that was checked, re-encoded and stored; only its keys go into the transaction. */
export interface PreparedImage {
  originalKey: string; publishedKey: string; thumbKey: string; width: number; height: number; sizeBytes: number;
  fingerprint: string;
  /** What the camera says; kept beside the picture for the office's own photos alone. */
  facts: PhotoFacts;
}
export type ImageProblem = { name: string; reason: 'not-an-image' | 'too-large' | 'too-many-pixels' | 'broken' | 'too-many' };

export const MAX_IMAGES = 5;

/**
 * Checks and stores pictures before the transaction begins, so that no lock waits for an encoder.
 * A file left over when the transaction fails harms nobody: it is addressed by its content and referred to by no row.
 */
export async function prepareImages(world: World, files: readonly UploadedFile[]): Promise<{ images: PreparedImage[]; problems: ImageProblem[] }> {
  const images: PreparedImage[] = [];
  const problems: ImageProblem[] = [];
  for (const file of files) {
    if (images.length >= MAX_IMAGES) { problems.push({ name: file.name, reason: 'too-many' }); continue; }
    if (file.tooLarge) { problems.push({ name: file.name, reason: 'too-large' }); continue; }
    const read = await readImage(file.bytes);
    if (!read.ok) { problems.push({ name: file.name, reason: read.reason }); continue; }
    const [originalKey, publishedKey, thumbKey] = await Promise.all([world.files.put(file.bytes), world.files.put(read.published), world.files.put(read.thumb)]);
    const { takenAt, gps, software, hasCamera } = read.original;
    const facts = { ...(takenAt ? { takenAt } : {}), ...(gps ? { gps } : {}), ...(software ? { software } : {}), ...(hasCamera ? { hasCamera } : {}) };
    images.push({ originalKey, publishedKey, thumbKey, width: read.width, height: read.height, sizeBytes: file.bytes.length, fingerprint: read.fingerprint, facts });
  }
  return { images, problems };
}
