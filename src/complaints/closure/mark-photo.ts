import { instantOf, isDay } from '../../law/day.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import type { Step } from '../actions/step.ts';
import { keepMark } from './store-proofs.ts';

/** A camera's clock has no zone: it is taken to be the city's. */
export function cameraInstant(takenAt: string | undefined, offsetMinutes: number): Date | null {
  const [day = '', time = ''] = (takenAt ?? '').split(' ');
  return isDay(day) && /^\d\d:\d\d:\d\d$/.test(time) ? instantOf(day, time.slice(0, 5), offsetMinutes) : null;
}

/** Notes what a photo is known by, as it is added to a case. Of a resident's photo the fingerprint alone is kept. */
export async function markPhoto(step: Step, fileId: string, image: PreparedImage, byReporter: boolean): Promise<void> {
  if (image.fingerprint === '') return;
  const { gps, takenAt, software, hasCamera } = byReporter ? {} as PreparedImage['facts'] : image.facts;
  await keepMark(step.tx, {
    fileId, complaintId: step.c.id, originalKey: image.originalKey, fingerprint: image.fingerprint, takenAt: cameraInstant(takenAt, step.world.city.utcOffsetMinutes),
    place: gps ? { latitude: gps.lat, longitude: gps.lon } : null, software: software ?? '', hasCamera: hasCamera ?? false,
  });
}
