import type { Area } from '../../directory/areas/domain.ts';
import { boundsOf, contains, type Polygon, type Position } from '../../directory/areas/geometry.ts';
import type { DrawnOutline } from '../../directory/areas/store-outlines.ts';

/** Units across the drawing; on a phone two of them are a pixel. */
const WIDTH = 720;
type Spot = readonly [x: number, y: number];
interface Drawn { ward: Area; rings: readonly (readonly Spot[])[] }
export interface OutlinePlan {
  width: number;
  height: number;
  wards: readonly { ward: Area; path: string; /** Where its number stands; null where it has no room. */ label: Spot | null }[];
  /** Lines between districts. */
  edges: string;
}

/** A ward smaller than this has no room for a number; its table row has. */
const LEAST_SIDE = 46;

/** Borders as they are drawn: north up, widths true at the middle of the city. Whole units, so that neighbours meet exactly. */
export function outlinePlan(outlines: readonly DrawnOutline[], areas: readonly Area[]): OutlinePlan | null {
  const found = outlines.flatMap((outline) => { const ward = areas.find((area) => area.code === outline.areaCode); return ward ? [{ ward, polygons: outline.polygons }] : []; });
  if (found.length === 0) return null;
  const { west, south, east, north } = boundsOf(found.flatMap((one) => one.polygons));
  const stretch = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = (WIDTH - 8) / ((east - west) * stretch);
  const place = ([lon, lat]: Position): Spot => [Math.round((lon - west) * stretch * scale) + 4, Math.round((north - lat) * scale) + 4];
  const drawn = found.map(({ ward, polygons }) => ({ ward, rings: ringsOf(polygons, place) }));
  return {
    width: WIDTH, height: Math.round((north - south) * scale) + 8,
    wards: drawn.map(({ ward, rings }) => ({ ward, path: rings.map((ring) => `${line(ring)}z`).join(''), label: labelOf(rings[0]!) })),
    edges: edgesOf(drawn),
  };
}

/** Rings in units, the largest first, without corners that fell together. */
function ringsOf(polygons: readonly Polygon[], place: (at: Position) => Spot): Spot[][] {
  return polygons.flat().map((ring) => ring.map(place).filter((spot, at, all) => at === 0 || String(spot) !== String(all[at - 1]))).sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
}
const areaOf = (ring: readonly Spot[]): number => ring.reduce((sum, [x, y], at) => { const [nextX, nextY] = ring[(at + 1) % ring.length]!; return sum + (x * nextY - nextX * y) / 2; }, 0);

/** "M10 20l3 4-5 6": each step from the one before, a minus needs no space. */
function line(spots: readonly Spot[]): string {
  const steps = spots.slice(1).map(([x, y], at) => [x - spots[at]![0], y - spots[at]![1]]).flat();
  return `M${spots[0]!.join(' ')}l${steps.map((step, at) => (at === 0 || step < 0 ? String(step) : ` ${step}`)).join('')}`;
}

function labelOf(ring: readonly Spot[]): Spot | null {
  const area = areaOf(ring);
  if (Math.sqrt(Math.abs(area)) < LEAST_SIDE) return null;
  let [sumX, sumY] = [0, 0];
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    const cross = x * nextY - nextX * y;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  });
  return [Math.round(sumX / (6 * area)), Math.round(sumY / (6 * area)) + 8];
}

/** How far beyond a border its other side is looked for: files of less care leave gaps between wards. */
const BEYOND = 3;

/** Stretches with a ward of another district on their other side; the district that comes first draws them. */
function edgesOf(drawn: readonly Drawn[]): string {
  const boxes = drawn.map((one) => ({ ...one, bounds: boundsOf([one.rings]) }));
  const others = (from: Drawn, [x, y]: Spot): boolean => boxes.some(({ ward, rings, bounds: { west, east, south, north } }) =>
    (ward.parentCode ?? '') > (from.ward.parentCode ?? '') && x >= west && x <= east && y >= south && y <= north && contains([rings], [x, y]));
  const lines: Spot[][] = [];
  for (const one of drawn) for (const ring of one.rings) for (let at = 0; at + 1 < ring.length; at += 1) {
    const [from, to] = [ring[at]!, ring[at + 1]!];
    const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const [dx, dy] = [((to[1] - from[1]) * BEYOND) / length, ((from[0] - to[0]) * BEYOND) / length];
    if (!others(one, [x + dx, y + dy]) && !others(one, [x - dx, y - dy])) continue;
    const open = lines.at(-1);
    if (open && String(open.at(-1)) === String(from)) open.push(to);
    else lines.push([from, to]);
  }
  return lines.map(line).join('');
}
