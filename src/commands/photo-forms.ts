import { UPLOAD_BODY_BYTES } from '../platform/http/middleware.ts';

const TAKES_PHOTOS: readonly RegExp[] = [/^\/lapor$/, /^\/konsol\/loket$/, /^\/lacak\//, /^\/konsol\/kasus\//, /^\/konsol\/pemeriksaan\/[^/]+\/hasil$/];

/** Bytes that the forms with photos may send; undefined for every other path, whose body is small. */
export const photoBodyLimit = (path: string): number | undefined => (TAKES_PHOTOS.some((form) => form.test(path)) ? UPLOAD_BODY_BYTES : undefined);
