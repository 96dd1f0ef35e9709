import type { Area } from '../../directory/areas/domain.ts';

/** Public reports of one ward that match the filters, and how many of them the city is late with. */
export interface WardCount { count: number; late: number }
/** What needs the reports themselves is counted up to so many: a common word matches hundreds of thousands. */
export const MOST_COUNTED = 100_000;

export interface MapCounts {
  /** By area code; a report may name a district only. */
  areas: ReadonlyMap<string, WardCount>;
  /** Reports without any place. */
  nowhere: WardCount;
  /** More matched than are counted: every figure is "at least". */
  isCapped: boolean;
}
export const NONE: WardCount = { count: 0, late: 0 };

export interface DistrictCounts { district: Area; own: WardCount; total: WardCount; wards: readonly { ward: Area; counts: WardCount }[] }
const add = (a: WardCount, b: WardCount): WardCount => ({ count: a.count + b.count, late: a.late + b.late });

/** Districts by name, their wards with the most reports first: the table beside the map. */
export function byDistrict(counts: MapCounts, areas: readonly Area[]): DistrictCounts[] {
  const of = (area: Area): WardCount => counts.areas.get(area.code) ?? NONE;
  return areas.filter((area) => area.kind === 'district').sort((a, b) => a.name.localeCompare(b.name, 'id')).map((district) => {
    const wards = areas.filter((area) => area.parentCode === district.code).map((ward) => ({ ward, counts: of(ward) }))
      .sort((a, b) => b.counts.count - a.counts.count || a.ward.name.localeCompare(b.ward.name, 'id'));
    return { district, own: of(district), total: wards.reduce((sum, one) => add(sum, one.counts), of(district)), wards };
  });
}

const NICE = [1, 2, 3, 5];
export const SHADES = [0, 1, 2, 3, 4] as const;
export type Shade = (typeof SHADES)[number];

/** How many reports one shade spans: round, and so wide that the fullest ward falls into the last of four. Nothing at all is a shade of its own. */
export function shadeStep(most: number): number {
  for (let ten = 1; ; ten *= 10) for (const nice of NICE) if (nice * ten * 4 >= most) return nice * ten;
}
export const shadeOf = (count: number, step: number): Shade => SHADES[Math.min(4, Math.ceil(count / step))]!;
/** "0", "1–5", "6–10" … of each shade, from the lightest. */
export const shadeRanges = (step: number): (readonly [from: number, to: number])[] => SHADES.map((shade) => [shade === 0 ? 0 : (shade - 1) * step + 1, shade * step]);

/** Degrees of the grid in which a reporter's spot is kept: about 110 m north to south, a little less east to west. */
const GRID = 1_000;
export interface RoughPoint { latitude: number; longitude: number }
export interface PhonePoint extends RoughPoint { /** Metres, as the phone says; 0 where it does not. */ accuracy: number }
/** Coarser than this a phone only knows its mobile mast: it may name the wrong ward. */
export const COARSEST_METRES = 500;

/** @returns null for anything that is not a point on earth */
export function readPoint(latitude: string, longitude: string, accuracy = ''): PhonePoint | null {
  const number = (text: string): number => (/^-?\d{1,3}(\.\d{1,17})?$/.test(text) ? Number(text) : Number.NaN);
  const metres = /^\d{1,9}(\.\d{1,17})?$/.test(accuracy) ? Number(accuracy) : 0;
  const [lat, lon] = [number(latitude), number(longitude)];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { latitude: lat, longitude: lon, accuracy: metres } : null;
}

/** The nearest knot of the grid: many doors share it. */
export const blurred = ({ latitude, longitude }: RoughPoint): RoughPoint =>
  ({ latitude: Math.round(latitude * GRID) / GRID, longitude: Math.round(longitude * GRID) / GRID });
