import type { Directory } from '../directory/snapshot.ts';
import type { Body } from '../directory/bodies/domain.ts';

/** A body and those it took over from: an old promise counts for whoever answers for it today. */
export function lineOf(body: Body, directory: Directory): string[] {
  const ids = [body.id];
  for (const id of ids) for (const before of directory.bodies.get(id)?.predecessorIds ?? []) if (!ids.includes(before)) ids.push(before);
  return ids;
}
