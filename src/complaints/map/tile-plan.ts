import type { Area, Tile } from '../../directory/areas/domain.ts';

/** A cell with its gap; eight of them are 360 px, so a finger meets 44 px on a small phone. */
export const CELL = 45;
export interface PlacedWard { ward: Area; tile: Tile }
export interface TilePlan {
  columns: number;
  rows: number;
  tiles: readonly PlacedWard[];
  /** Lines between wards of different districts, as the path of an SVG. */
  edges: string;
  /** Names of districts that found room beside their wards. */
  labels: readonly { name: string; x: number; y: number }[];
  /** Districts that others surround, or that have no room for their name. */
  unnamed: readonly string[];
}

/** Where everything of the tile map lies; null where the city gave its wards no tiles. */
export function tilePlan(areas: readonly Area[]): TilePlan | null {
  const tiles = areas.flatMap((ward) => (ward.tile ? [{ ward, tile: ward.tile }] : [])).sort((a, b) => a.tile.row - b.tile.row || a.tile.column - b.tile.column);
  if (tiles.length === 0) return null;
  const columns = Math.max(...tiles.map(({ tile }) => tile.column)) + 1;
  const rows = Math.max(...tiles.map(({ tile }) => tile.row)) + 1;
  const districtAt = new Map(tiles.map(({ ward, tile }) => [cellKey(tile.column, tile.row), ward.parentCode]));
  return { columns, rows, tiles, edges: edgesOf(tiles, districtAt), ...labelsOf(areas, districtAt, columns, rows) };
}
const cellKey = (column: number, row: number): string => `${column} ${row}`;

function edgesOf(tiles: readonly PlacedWard[], districtAt: ReadonlyMap<string, string | null>): string {
  const differs = (ward: Area, key: string): boolean => districtAt.has(key) && districtAt.get(key) !== ward.parentCode;
  return tiles.map(({ ward, tile: { column, row } }) => [
    differs(ward, cellKey(column + 1, row)) ? `M${(column + 1) * CELL} ${row * CELL + 2}v${CELL - 4}` : '',
    differs(ward, cellKey(column, row + 1)) ? `M${column * CELL + 2} ${(row + 1) * CELL}h${CELL - 4}` : '',
  ].join('')).join('');
}

/** Width of one letter of a name in the map's units, generously. */
const LETTER = 6.4;

/** Each name goes into empty cells that touch its own district, away from others. */
function labelsOf(areas: readonly Area[], districtAt: ReadonlyMap<string, string | null>, columns: number, rows: number): Pick<TilePlan, 'labels' | 'unnamed'> {
  const taken = new Set(districtAt.keys());
  const labels: { name: string; x: number; y: number }[] = [];
  const unnamed: string[] = [];
  for (const { code, name } of areas.filter((area) => area.kind === 'district')) {
    const size = Math.max(1, Math.ceil((name.length * LETTER) / CELL));
    let best: { column: number; row: number; score: number } | null = null;
    for (let row = 0; row < rows; row += 1) for (let column = 0; column + size <= columns; column += 1) {
      const score = labelScore(code, Array.from({ length: size }, (_, at) => [column + at, row] as const), districtAt, taken);
      if (score > 0 && (best === null || score > best.score)) best = { column, row, score };
    }
    if (best === null) { unnamed.push(name); continue; }
    for (let at = 0; at < size; at += 1) taken.add(cellKey(best.column + at, best.row));
    labels.push({ name, x: best.column * CELL + (size * CELL) / 2, y: best.row * CELL + CELL / 2 + 4 });
  }
  return { labels, unnamed };
}

/** More is better; zero or less where the name may not stand. */
function labelScore(district: string, cells: readonly (readonly [number, number])[], districtAt: ReadonlyMap<string, string | null>, taken: ReadonlySet<string>): number {
  if (cells.some(([column, row]) => taken.has(cellKey(column, row)))) return 0;
  let own = 0;
  let foreign = 0;
  for (const [column, row] of cells) for (const key of [cellKey(column - 1, row), cellKey(column + 1, row), cellKey(column, row - 1), cellKey(column, row + 1)]) {
    if (!districtAt.has(key)) continue;
    if (districtAt.get(key) === district) own += 1;
    else foreign += 1;
  }
  return own === 0 ? 0 : Math.max(0.1, own - 2 * foreign);
}
