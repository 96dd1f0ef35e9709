/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [lon: number, lat: number];
/** Closed: the last position repeats the first. */
export type Ring = readonly Position[];
/** The outer ring, then its holes. */
export type Polygon = readonly Ring[];
export interface Bounds { west: number; south: number; east: number; north: number }

export function boundsOf(polygons: readonly Polygon[]): Bounds {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const ring of polygons.flat()) for (const [lon, lat] of ring) {
    bounds.west = Math.min(bounds.west, lon);
    bounds.east = Math.max(bounds.east, lon);
    bounds.south = Math.min(bounds.south, lat);
    bounds.north = Math.max(bounds.north, lat);
  }
  return bounds;
}

/** Whether a point lies inside, by the even-odd rule, so that holes are outside. */
export function contains(polygons: readonly Polygon[], [lon, lat]: Position): boolean {
  let inside = false;
  for (const ring of polygons.flat()) for (let at = 0; at + 1 < ring.length; at += 1) {
    const [ax, ay] = ring[at]!;
    const [bx, by] = ring[at + 1]!;
    if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
