/**
 * Takes events in order over several lanes. Events of one key follow each other; a lane that meets a busy key waits.
 * Two events of different keys that are neighbours may change places, no more.
 */
export async function inLanes<T>(events: readonly T[], lanes: number, keyOf: (event: T) => string, take: (event: T) => Promise<void>): Promise<void> {
  const last = new Map<string, Promise<void>>();
  let at = 0;
  const lane = async (): Promise<void> => {
    while (at < events.length) {
      const event = events[at]!;
      at += 1;
      const before = last.get(keyOf(event));
      const now = (before ?? Promise.resolve()).then(() => take(event));
      last.set(keyOf(event), now);
      await now;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
