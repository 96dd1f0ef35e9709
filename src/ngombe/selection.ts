import { createHash } from 'node:crypto';

/** What the draw knows of a registration; nothing of it is personal, so all of it is published. */
export interface Candidate {
  number: string;
  /** Waited since an earlier session. */
  carried: boolean;
  areaCode: string | null;
  topic: string | null;
  /** Minute of the first registration, ISO. */
  arrived: string;
}
/** Which rule put somebody before the next one. `only` where nobody was left to compare with. */
export type PickRule = 'carried' | 'area' | 'topic' | 'arrival' | 'draw' | 'only';
export interface Pick { number: string; place: number; rule: PickRule }

/** The number of one candidate in a draw: anybody can compute it again. */
export const drawNumber = (seed: string, number: string): string => createHash('sha256').update(`${seed}:${number}`).digest('hex');
/** Published before the draw, so that the seed cannot be chosen afterwards. */
export const sealOfSeed = (seed: string): string => createHash('sha256').update(seed).digest('hex');

type Key = readonly [carried: number, area: number, topic: number, arrived: string, draw: string];
const RULES: readonly PickRule[] = ['carried', 'area', 'topic', 'arrival', 'draw'];

/**
 * The whole order in which people are called (N3, N4): who was carried over first; then whoever comes from an area, and asks
 * about a topic, that has been called least so far; then who came first, to the minute; then the draw.
 * The first `quota` of it speak, the others wait in this order. The same candidates and seed give the same order.
 */
export function orderOf(candidates: readonly Candidate[], seed: string): Pick[] {
  const left = new Map(candidates.map((one) => [one.number, one]));
  const areas = new Map<string, number>();
  const topics = new Map<string, number>();
  const picks: Pick[] = [];
  while (left.size > 0) {
    const keyed = [...left.values()].map((one) => ({ one, key: keyOf(one, areas, topics, seed) })).sort((a, b) => compare(a.key, b.key));
    const [first, second] = keyed;
    const { one } = first!;
    left.delete(one.number);
    picks.push({ number: one.number, place: picks.length + 1, rule: second ? RULES[differsAt(first!.key, second.key)]! : 'only' });
    count(areas, one.areaCode);
    count(topics, one.topic);
  }
  return picks;
}

const keyOf = (one: Candidate, areas: ReadonlyMap<string, number>, topics: ReadonlyMap<string, number>, seed: string): Key =>
  [one.carried ? 0 : 1, areas.get(one.areaCode ?? '') ?? 0, topics.get(one.topic ?? '') ?? 0, one.arrived, drawNumber(seed, one.number)];

function differsAt(a: Key, b: Key): number {
  const at = a.findIndex((part, n) => part !== b[n]);
  return at < 0 ? a.length - 1 : at;
}
function compare(a: Key, b: Key): number {
  const at = differsAt(a, b);
  return a[at]! < b[at]! ? -1 : a[at]! > b[at]! ? 1 : 0;
}
/** Areas and topics that were not given count as one of their own, so that leaving them out is no advantage. */
function count(map: Map<string, number>, of: string | null): void {
  map.set(of ?? '', (map.get(of ?? '') ?? 0) + 1);
}
