import type { Tx } from '../../platform/db/sql.ts';
import type { RoughPoint } from './domain.ts';

/** Keeps the rough spot of a report; the caller has blurred it and knows that the reporter agreed. */
export async function savePoint(tx: Tx, complaintId: string, point: RoughPoint): Promise<void> {
  await tx.sql`insert into complaint_points (complaint_id, latitude, longitude) values (${complaintId}, ${point.latitude}, ${point.longitude})`;
}

export async function pointOf(tx: Tx, complaintId: string): Promise<RoughPoint | null> {
  const [row] = await tx.sql<{ latitude: number; longitude: number }>`select latitude, longitude from complaint_points where complaint_id = ${complaintId}`;
  return row ?? null;
}
