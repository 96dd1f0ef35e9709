import type { Tx } from '../platform/db/sql.ts';
import type { World } from '../platform/world.ts';
import { calendarOf } from './calendar.ts';
import { escalationsDue, type Ladder, type Raised } from './escalation.ts';

/**
 * Climbs ladders to their reached rungs, batch by batch. What `tell` writes commits together with the rungs it is told of, so
 * neither comes twice.
 * @returns how many rungs were raised
 */
export async function climb(world: World, ladders: readonly Ladder[], batch: number, tell: (tx: Tx, raised: readonly Raised[]) => Promise<void>): Promise<number> {
  const calendar = await calendarOf(world);
  let count = 0;
  for (const ladder of ladders) for (let more = true; more;) {
    more = await world.db.transaction(async (tx) => {
      const due = await escalationsDue(tx, { now: world.now(), actor: { type: 'system', id: 'clock' }, calendar }, ladder, batch);
      count += due.raised.length;
      await tell(tx, due.raised);
      return due.more;
    });
  }
  return count;
}
