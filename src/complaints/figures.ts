import { keptCounts, type KeptCount } from '../followup/store-promises.ts';
import { instantOf, type Day } from '../law/day.ts';
import type { World } from '../platform/world.ts';
import { BETWEEN_OFFICES } from './promise-kinds.ts';
import { tally, type Tally } from './store-public.ts';

export interface Figures { bodies: KeptCount[]; figures: Tally }
interface Kept { made: Promise<Figures>; until: number; cost: number }
const kept = new Map<string, Kept>();
const MOST_MS = 60_000;
/** Counting may take this share of one processor: what took 20 ms is kept for a second, what took more than 1.2 s for a minute. */
const SHARE = 1 / 50;
/** What is quicker than this is counted each time: a small city sees its figures at once. */
const CHEAP_MS = 10;
/** What is slower than this is counted anew behind the back of whoever asks: they get the figures of a minute ago at once. */
const SLOW_MS = 200;

/**
 * Promises kept and reports of a period. A quarter of a large city is a few hundred thousand rows, and every visitor of the
 * home page asks for them; so they are counted once for everybody who asks meanwhile, and kept for a while that follows
 * from what they cost, a minute at most.
 * @param bodyIds null for the whole city
 */
export function figuresOf(world: World, now: Date, from: Day, bodyIds: readonly string[] | null): Promise<Figures> {
  const key = `${world.city.id} ${from} ${bodyIds?.join(' ') ?? '*'}`;
  const began = performance.now();
  const hit = kept.get(key);
  if (hit && hit.until > began) return hit.made;
  const made = count(world, now, from, bodyIds);
  kept.set(key, { made: hit && hit.cost > SLOW_MS ? hit.made : made, until: began + MOST_MS, cost: hit?.cost ?? 0 });
  made.then(() => {
    const cost = performance.now() - began;
    if (cost < CHEAP_MS) kept.delete(key);
    else kept.set(key, { made, until: began + Math.min(MOST_MS, cost / SHARE), cost });
  }, () => kept.delete(key));
  // Yesterday's periods are never asked for again.
  if (kept.size > 500) for (const [old, { until }] of kept) if (until < began) kept.delete(old);
  return hit && hit.cost > SLOW_MS ? hit.made : made;
}

const count = (world: World, now: Date, from: Day, bodyIds: readonly string[] | null): Promise<Figures> =>
  world.db.read(async (tx) => ({
    bodies: await keptCounts(tx, now, from, bodyIds, 'complaints', { except: BETWEEN_OFFICES }),
    figures: await tally(tx, bodyIds, instantOf(from, '00:00', world.city.utcOffsetMinutes), now),
  }));
