import type { Body } from '../domain.ts';
import type { BodiesText } from '../text.ts';

/** "sejak 1 Januari 2020", or both ends once the last day is known. */
export const validWords = (t: BodiesText, day: (day: string) => string, body: Pick<Body, 'validFrom' | 'validTo'>): string =>
  body.validTo === null ? t.since(day(body.validFrom)) : t.until(day(body.validFrom), day(body.validTo));
