/** Figures of a large city take a second to count, and everybody may ask for them: what is being counted, or was a moment ago, is shared. */
interface Held<T> { made: Promise<T>; until: number }
const MOST_MS = 60_000;
/** What took longer than this is kept, for fifty times as long as it took and a minute at most; a small city sees its figures at once. */
const CHEAP_MS = 20;

/** @returns the same function, answering alike for the same key while an answer is held */
export function countedOnce<T>(): (key: string, count: () => Promise<T>) => Promise<T> {
  const held = new Map<string, Held<T>>();
  return (key, count) => {
    const began = performance.now();
    const hit = held.get(key);
    if (hit && hit.until > began) return hit.made;
    const made = count();
    held.set(key, { made, until: began + MOST_MS });
    made.then(() => {
      const cost = performance.now() - began;
      if (cost < CHEAP_MS) held.delete(key);
      else held.set(key, { made, until: performance.now() + Math.min(MOST_MS, cost * 50) });
    }, () => held.delete(key));
    if (held.size > 200) for (const [old, { until }] of held) if (until < began) held.delete(old);
    return made;
  };
}
