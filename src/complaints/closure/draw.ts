import { createHash } from 'node:crypto';

/** What a draw is made of: the case, the end of its history at that moment, and the city's secret of the day. */
export interface DrawInput { complaintId: string; headSeq: number; headHash: string; salt: Buffer }
const WHOLE = 10_000;

/**
 * SHA-256 of "case|number of the last entry|its hash|secret", its first 32 bits as a share of ten thousand.
 * Nobody can steer it: the secret is not known while the answer is written, and cannot be changed afterwards, because the hash of it is kept with the draw.
 */
export function drawnNumber({ complaintId, headSeq, headHash, salt }: DrawInput): number {
  const digest = createHash('sha256').update(`${complaintId}|${headSeq}|${headHash}|${salt.toString('hex')}`).digest();
  return Math.floor((digest.readUInt32BE(0) / 2 ** 32) * WHOLE);
}
export const isDrawn = (number: number, percent: number): boolean => number < (percent * WHOLE) / 100;
export const commitmentOf = (salt: Buffer): string => createHash('sha256').update(salt).digest('hex');
