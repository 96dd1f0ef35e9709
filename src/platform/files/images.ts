import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { fingerprintOf } from './fingerprint.ts';
import { readExif, type PhotoFacts } from './exif.ts';

export const MAX_IMAGE_BYTES = 10 * 1024 * 1024;
export const MAX_PIXELS = 50_000_000;
const PUBLISHED_PIXELS = 1600;
export const THUMB_PIXELS = 320;
const MIMES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageMime = (typeof MIMES)[number];

// One small machine serves a city: no cache of decoded pictures, one thread each, and below one picture at a time.
sharp.cache(false);
sharp.concurrency(1);

export type ImageRefusal = 'not-an-image' | 'too-large' | 'too-many-pixels' | 'broken';
export type ReadImage =
  | {
    ok: true;
    /** The bytes as sent are the evidence; store them under their own key and never publish them. */
    original: { bytes: Buffer; sha256: string; sizeBytes: number; mime: ImageMime } & PhotoFacts;
    /** JPEG, upright, at most 1600 px on its longer side, without any metadata. */
    published: Buffer;
    /** JPEG, at most 320 px. */
    thumb: Buffer;
    /** Of the published picture. */
    width: number; height: number;
    /** See `fingerprintOf`. */
    fingerprint: string;
    mime: 'image/jpeg';
  }
  | { ok: false; reason: ImageRefusal };

const refuse = (reason: ImageRefusal): ReadImage => ({ ok: false, reason });

let queue: Promise<unknown> = Promise.resolve();
/** Pictures wait for each other: five photos at once must not need five times the memory. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const result = queue.then(work);
  queue = result.catch(() => undefined);
  return result;
}

/** Checks a picture, refuses bombs before decoding, and makes the two versions that may be shown. Never throws on bad input. */
export async function readImage(bytes: Buffer): Promise<ReadImage> {
  if (bytes.length > MAX_IMAGE_BYTES) return refuse('too-large');
  const mime = await sniff(bytes);
  if (mime === null) return refuse('not-an-image');
  return oneAtATime(() => reencode(bytes, mime));
}

/** By content, never by the claimed type; SVG, HTML, GIF, HEIC and PDF are not on the list. */
async function sniff(bytes: Buffer): Promise<ImageMime | null> {
  // A cut file can end inside a structure that file-type follows.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return MIMES.find((mime) => mime === found?.mime) ?? null;
}

async function reencode(bytes: Buffer, mime: ImageMime): Promise<ReadImage> {
  // "error" passes the small oddities of phone JPEGs (warnings) and stops at what cannot be decoded or ends early.
  const options = { failOn: 'error', limitInputPixels: MAX_PIXELS, sequentialRead: true } as const;
  try {
    const head = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
    if (!head.width || !head.height) return refuse('broken');
    if (head.width * head.height > MAX_PIXELS) return refuse('too-many-pixels');
    const { data: published, info } = await sharp(bytes, options)
      .rotate().resize({ width: PUBLISHED_PIXELS, height: PUBLISHED_PIXELS, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' }).toColourspace('srgb').jpeg({ quality: 80 }).toBuffer({ resolveWithObject: true });
    const thumb = await sharp(published).resize({ width: THUMB_PIXELS, height: THUMB_PIXELS, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 72 }).toBuffer();
    const original = { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length, mime, ...(head.exif ? readExif(head.exif) : {}) };
    return { ok: true, original, published, thumb, fingerprint: await fingerprintOf(published), width: info.width, height: info.height, mime: 'image/jpeg' };
  } catch {
    // libvips says every kind of "cannot decode" by throwing; the person can only send another picture.
    return refuse('broken');
  }
}
