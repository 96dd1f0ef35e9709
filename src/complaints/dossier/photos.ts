import type { FileStore } from '../../platform/files/store.ts';
import type { CaseFile } from '../store-files.ts';

/** A PDF that a telephone can send: more photos than these keep their hashes and stay out. */
const MOST_PHOTOS = 24;
const MOST_BYTES = 12_000_000;

/** The pictures without location, by id of their file, as far as they fit. */
export async function publishedPhotos(store: FileStore, files: readonly CaseFile[]): Promise<Map<string, Buffer>> {
  const photos = new Map<string, Buffer>();
  let room = MOST_BYTES;
  for (const file of files.slice(0, MOST_PHOTOS)) {
    const bytes = await store.get(file.publishedKey);
    if (!bytes || bytes.length > room) continue;
    room -= bytes.length;
    photos.set(file.id, bytes);
  }
  return photos;
}
