import type { Polygon, Position, Ring } from './geometry.ts';

/**
 * Visvalingam–Whyatt over all areas at once: borders that two areas share lose the same corners, so no gap opens between them.
 * Every corner gets the area of the triangle it spans; the smallest go first. n log n, also for a hostile file.
 */
interface Arc { points: readonly Position[]; /** How much is lost without the corner; Infinity for the ends. */ weights: Float64Array }

const keyOf = ([lon, lat]: Position): string => `${lon.toFixed(6)} ${lat.toFixed(6)}`;

/**
 * @param most corners of all areas together that may stay
 * @returns the same areas in the same order with fewer corners; each ring keeps at least three
 */
export function simplifyTogether(areas: readonly (readonly Polygon[])[], most: number): Polygon[][] {
  const rings = areas.flat(2);
  const ends = junctionsOf(rings);
  const arcs = new Map<string, Arc>();
  const cut = new Map(rings.map((ring) => [ring, arcsOf(ring, ends, arcs)] as const));
  for (const parts of cut.values()) keepThree(parts.map(({ arc }) => arc));
  const all = [...cut.values()].flatMap((parts) => parts.flatMap(({ arc }) => [...arc.weights.subarray(1)])).sort((a, b) => b - a);
  const limit = all[most] ?? -1;
  return areas.map((polygons) => polygons.map((polygon) => polygon.map((ring) => {
    const kept = cut.get(ring)!.flatMap(({ arc, reversed }) => {
      const points = arc.points.filter((_, at) => arc.weights[at]! > limit);
      return (reversed ? points.reverse() : points).slice(1);
    });
    return [kept.at(-1)!, ...kept];
  })));
}

/** Corners where borders meet: they have more than two neighbours over all rings. */
function junctionsOf(rings: readonly Ring[]): Set<string> {
  const near = new Map<string, Set<string>>();
  for (const ring of rings) for (let at = 0; at + 1 < ring.length; at += 1) {
    const [a, b] = [keyOf(ring[at]!), keyOf(ring[at + 1]!)];
    for (const [one, other] of [[a, b], [b, a]] as const) near.set(one, (near.get(one) ?? new Set()).add(other));
  }
  return new Set([...near].filter(([, others]) => others.size > 2).map(([key]) => key));
}

/** A ring as arcs between junctions, each arc held once for all rings that run along it. */
function arcsOf(ring: Ring, ends: ReadonlySet<string>, arcs: Map<string, Arc>): { arc: Arc; reversed: boolean }[] {
  const open = ring.slice(0, -1);
  const keys = open.map(keyOf);
  const first = keys.findIndex((key) => ends.has(key));
  // A ring that meets no other begins at its smallest corner, whoever wrote it down.
  const start = first >= 0 ? first : keys.reduce((best, key, at) => (key < keys[best]! ? at : best), 0);
  const turned = [...open.slice(start), ...open.slice(0, start), open[start]!];
  const found: { arc: Arc; reversed: boolean }[] = [];
  let from = 0;
  for (let at = 1; at < turned.length; at += 1) {
    if (at < turned.length - 1 && !ends.has(keyOf(turned[at]!))) continue;
    found.push(shared(turned.slice(from, at + 1), arcs));
    from = at;
  }
  return found;
}

function shared(points: Position[], arcs: Map<string, Arc>): { arc: Arc; reversed: boolean } {
  const forth = `${keyOf(points[0]!)} ${keyOf(points[1]!)}`;
  const back = `${keyOf(points.at(-1)!)} ${keyOf(points.at(-2)!)}`;
  const reversed = back < forth;
  const key = reversed ? back : forth;
  const known = arcs.get(key);
  if (known && known.points.length === points.length) return { arc: known, reversed };
  const ordered = reversed ? points.reverse() : points;
  const arc = { points: ordered, weights: weigh(ordered) };
  arcs.set(key, arc);
  return { arc, reversed };
}

/** A ring of two arcs would become a line: the two weightiest corners of each ring stay whatever the limit. */
function keepThree(parts: readonly Arc[]): void {
  const inner = parts.flatMap((arc) => [...arc.weights].map((weight, at) => ({ arc, at, weight }))).filter(({ weight }) => weight !== Infinity);
  for (const { arc, at } of inner.sort((a, b) => b.weight - a.weight).slice(0, Math.max(0, 3 - parts.length))) arc.weights[at] = Infinity;
}

const triangle = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

function weigh(points: readonly Position[]): Float64Array {
  const weights = new Float64Array(points.length).fill(Infinity);
  const before = points.map((_, at) => at - 1);
  const after = points.map((_, at) => at + 1);
  const current = new Float64Array(points.length);
  const heap = new SmallestFirst();
  const push = (at: number): void => {
    if (at <= 0 || at >= points.length - 1) return;
    current[at] = triangle(points[before[at]!]!, points[at]!, points[after[at]!]!);
    heap.push(current[at]!, at);
  };
  points.forEach((_, at) => push(at));
  let floor = 0;
  for (let next = heap.pop(); next; next = heap.pop()) {
    // A corner is pushed anew when its neighbour went; the older entry is stale.
    if (weights[next.at] !== Infinity || current[next.at] !== next.weight) continue;
    floor = Math.max(floor, next.weight);
    weights[next.at] = floor;
    const [left, right] = [before[next.at]!, after[next.at]!];
    after[left] = right;
    before[right] = left;
    push(left);
    push(right);
  }
  return weights;
}

/** A binary heap of corners by weight. */
class SmallestFirst {
  readonly #items: { weight: number; at: number }[] = [];
  push(weight: number, at: number): void {
    const items = this.#items;
    items.push({ weight, at });
    for (let child = items.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (items[parent]!.weight <= items[child]!.weight) break;
      [items[parent], items[child]] = [items[child]!, items[parent]!];
      child = parent;
    }
  }
  pop(): { weight: number; at: number } | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (!top || !last || items.length === 0) return top;
    items[0] = last;
    for (let parent = 0; ;) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      let least = parent;
      if (left < items.length && items[left]!.weight < items[least]!.weight) least = left;
      if (right < items.length && items[right]!.weight < items[least]!.weight) least = right;
      if (least === parent) return top;
      [items[parent], items[least]] = [items[least]!, items[parent]!];
      parent = least;
    }
  }
}
