import type { ComplaintState, ReturnReason } from '../domain.ts';

/** The coordinator's written word on whose matter it is. It holds no personal data. */
export interface Ruling {
  id: string;
  complaintId: string;
  at: Date;
  byId: string;
  /** Returns of the case at that time. */
  returnCount: number;
  bodyId: string;
  functionId: string | null;
  /** Words by which others find it: "pohon di atas sungai". */
  topic: string;
  text: string;
}
export interface RulingInput { topic: string; text: string }

/** From this return on no office may pass the case to the next without a written reason. */
export const RETURNS_BEFORE_RULING = 3;

/** @param last the latest ruling on this case: it settles the returns before it, not those after */
export const rulingIsDue = (c: { state: ComplaintState; returnCount: number }, last: Pick<Ruling, 'returnCount'> | null): boolean =>
  c.state === 'received' && c.returnCount >= RETURNS_BEFORE_RULING && (last === null || last.returnCount < c.returnCount);

/** A reason that was given before the ruling is settled by it: the body it names may not give it again. */
export const isSettled = (last: Pick<Ruling, 'bodyId' | 'at'> | null, bodyId: string | null, reason: ReturnReason, before: readonly { reason: unknown; at: Date }[]): boolean =>
  last !== null && last.bodyId === bodyId && before.some((one) => one.reason === reason && one.at <= last.at);
