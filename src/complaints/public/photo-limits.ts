import { MAX_FILE_BYTES } from '../../platform/http/forms.ts';
import { MAX_IMAGES } from '../../platform/files/prepare.ts';

/** What the file fields say before anything is sent; the server checks it again by reading the bytes. */
export const PHOTOS = { accept: 'image/jpeg,image/png,image/webp', files: MAX_IMAGES, bytes: MAX_FILE_BYTES } as const;
