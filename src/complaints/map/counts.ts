import type { World } from '../../platform/world.ts';
import type { PublicFilter } from '../store-public.ts';
import type { MapCounts } from './domain.ts';
import { countByArea } from './store-counts.ts';

/** Counting may take this share of one processor: what took 20 ms serves everybody for a second, what took longer for a minute at most. */
const SHARE = 1 / 50;
const MOST_MS = 60_000;
/** What is quicker than this is counted each time: a small city sees its figures at once. */
const CHEAP_MS = 10;
const MOST_KEPT = 200;
const kept = new Map<string, { made: Promise<MapCounts>; until: number }>();

/** @param key the address of the filters; whoever asks the same meanwhile shares one count */
export function mapCounts(world: World, key: string, filter: PublicFilter, now: Date): Promise<MapCounts> {
  const id = `${world.city.id} ${key}`;
  const began = performance.now();
  const hit = kept.get(id);
  if (hit && hit.until > began) return hit.made;
  const made = world.db.read((tx) => countByArea(tx, filter, now));
  kept.delete(id);
  kept.set(id, { made, until: began + MOST_MS });
  made.then(() => {
    const cost = performance.now() - began;
    if (cost < CHEAP_MS) kept.delete(id);
    else kept.set(id, { made, until: began + cost + Math.min(MOST_MS, cost / SHARE) });
  }, () => kept.delete(id));
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return made;
}
