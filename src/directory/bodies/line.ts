import type { Body } from './domain.ts';

/** A body and those it took over from: an old promise counts for whoever answers for it today. */
export function lineOfBody(bodyId: string, bodies: ReadonlyMap<string, Body>): string[] {
  const ids = [bodyId];
  for (const id of ids) for (const before of bodies.get(id)?.predecessorIds ?? []) if (!ids.includes(before)) ids.push(before);
  return ids;
}
