import type { Area } from './domain.ts';
import type { Polygon, Position, Ring } from './geometry.ts';

export interface Outline { areaCode: string; polygons: readonly Polygon[] }
export interface OutlinesRead {
  outlines: readonly Outline[];
  /** The property of the file that holds the codes. */
  property: string;
  /** Codes of the file that are no ward of this city, made safe to print. */
  unknown: readonly string[];
  /** Wards of this city that the file leaves out. */
  missing: readonly Area[];
}
export interface OutlinesRefused { refused: readonly string[] }

export const MOST_BYTES = 5 * 1024 * 1024;
const MOST_FEATURES = 2_000;
const MOST_POSITIONS = 300_000;
const MOST_NAMED = 10;

/** Printed in a terminal: nothing of a stranger's file but printable characters, and few of them. */
const shown = (value: unknown): string => JSON.stringify(typeof value === 'string' || typeof value === 'number' ? String(value) : value ?? null)?.replace(/[^ -~]/g, '?').slice(0, 60) ?? 'nothing';
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a GeoJSON of ward borders that somebody found somewhere: nothing of it is believed before it was checked.
 * @param text at most `MOST_BYTES` long; the caller looks at the size first
 * @returns outlines in degrees, or every reason why the file cannot be used
 */
export function readOutlines(text: string, areas: readonly Area[]): OutlinesRead | OutlinesRefused {
  let content: unknown;
  try { content = JSON.parse(text); } catch { return { refused: ['The file is not JSON.'] }; }
  if (!isRecord(content) || content['type'] !== 'FeatureCollection' || !Array.isArray(content['features'])) return { refused: ['The file is JSON, but no GeoJSON FeatureCollection.'] };
  const crs = foreignCrs(content['crs']);
  if (crs) return { refused: [`The file counts in ${crs}. Convert it to WGS 84 (EPSG:4326), longitude before latitude.`] };
  const features: unknown[] = content['features'];
  if (features.length === 0) return { refused: ['The file holds no features.'] };
  if (features.length > MOST_FEATURES) return { refused: [`The file holds ${features.length} features; at most ${MOST_FEATURES} are read.`] };
  const properties = features.map((feature) => (isRecord(feature) && feature['type'] === 'Feature' && isRecord(feature['properties']) ? feature['properties'] : {}));
  const found = codesOf(properties, areas);
  return 'refused' in found ? found : build(features, found, areas);
}

const foreignCrs = (crs: unknown): string | null => {
  const name = isRecord(crs) && isRecord(crs['properties']) ? crs['properties']['name'] : undefined;
  return name === undefined || (typeof name === 'string' && /CRS84|EPSG:+(\d*:)?4326$/i.test(name)) ? null : shown(name);
};

interface Codes { property: string; codes: readonly (string | null)[] }
/** Names under which files of Indonesian borders carry the code, the usual ones first. */
const CODE_NAMES = ['kode', 'kode_kelurahan', 'kode_desa', 'kode_kel', 'kode_wilayah', 'kdepum', 'kdppum', 'code', 'id'];
const BPS = /^(id)?\d{10}$/i;
const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, 60) : '');
/** 3599011001 and 35.99.01.1001 are the same code. */
const dotted = (text: string): string => (/^\d{10}$/.test(text) ? `${text.slice(0, 2)}.${text.slice(2, 4)}.${text.slice(4, 6)}.${text.slice(6)}` : text);

function codesOf(properties: readonly Record<string, unknown>[], areas: readonly Area[]): Codes | OutlinesRefused {
  const wards = new Set(areas.filter((area) => area.kind === 'ward').map((area) => area.code));
  const names = [...new Set(properties.flatMap((one) => Object.keys(one)))].slice(0, 200)
    .sort((a, b) => rankOf(a) - rankOf(b));
  const known = names.map((name) => ({ name, hits: properties.filter((one) => wards.has(dotted(textOf(one[name])))).length }));
  const best = known.reduce<{ name: string; hits: number } | null>((top, one) => (one.hits > (top?.hits ?? 0) ? one : top), null);
  if (best) return { property: best.name, codes: properties.map((one) => dotted(textOf(one[best.name])) || null) };
  const values = (test: (text: string) => boolean): boolean => names.some((name) => properties.filter((one) => test(textOf(one[name]))).length > properties.length / 2);
  if (values((text) => areas.some((area) => area.kind === 'district' && area.code === text))) return { refused: ['These are borders of districts (kecamatan). Wards (kelurahan) are needed: a district is the sum of its wards.'] };
  if (values((text) => BPS.test(text))) return { refused: ['These are codes of BPS, the statistics office. They look like those of the interior ministry (Kemendagri) but count differently, and the borders differ too. Use a file with Kemendagri codes such as 35.99.01.1001.'] };
  return { refused: [`No property of the file holds codes of this city's wards. It has: ${names.slice(0, MOST_NAMED).map(shown).join(', ') || 'no properties at all'}.`] };
}
const rankOf = (name: string): number => (CODE_NAMES.indexOf(name.toLowerCase()) + CODE_NAMES.length + 1) % (CODE_NAMES.length + 1);

function build(features: readonly unknown[], { property, codes }: Codes, areas: readonly Area[]): OutlinesRead | OutlinesRefused {
  const wards = new Map(areas.filter((area) => area.kind === 'ward').map((area) => [area.code, area]));
  const problems: string[] = [];
  const outlines = new Map<string, Outline>();
  const unknown: string[] = [];
  const budget = { left: MOST_POSITIONS };
  features.forEach((feature, at) => {
    const code = codes[at] ?? null;
    if (code === null || !wards.has(code)) { unknown.push(shown(code)); return; }
    if (outlines.has(code)) problems.push(`${code} appears twice.`);
    const polygons = polygonsOf(isRecord(feature) ? feature['geometry'] : null, budget);
    if (typeof polygons === 'string') problems.push(`${code}: ${polygons}`);
    else outlines.set(code, { areaCode: code, polygons });
  });
  if (problems.length > 0) return { refused: problems.length > MOST_NAMED ? [...problems.slice(0, MOST_NAMED), `And ${problems.length - MOST_NAMED} more.`] : problems };
  return { outlines: [...outlines.values()], property, unknown, missing: [...wards.values()].filter((ward) => !outlines.has(ward.code)) };
}

/** @returns the polygons, or what is wrong with them */
function polygonsOf(geometry: unknown, budget: { left: number }): Polygon[] | string {
  if (!isRecord(geometry)) return 'has no geometry.';
  const { type, coordinates } = geometry;
  const all: unknown = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (all === null) return `is a ${shown(type)}; a Polygon or MultiPolygon is needed.`;
  if (!Array.isArray(all) || all.length === 0) return 'has no polygons.';
  const polygons: Polygon[] = [];
  for (const polygon of all as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0) return 'has a polygon without a ring.';
    const rings: Ring[] = [];
    for (const ring of polygon as unknown[]) {
      const read = ringOf(ring, budget);
      if (typeof read === 'string') return read;
      rings.push(read);
    }
    polygons.push(rings);
  }
  return polygons;
}

function ringOf(ring: unknown, budget: { left: number }): Ring | string {
  if (!Array.isArray(ring) || ring.length < 4) return 'has a ring of fewer than four positions.';
  budget.left -= ring.length;
  if (budget.left < 0) return `the file has more than ${MOST_POSITIONS} positions. Simplify it first.`;
  const read: Position[] = [];
  for (const position of ring as unknown[]) {
    const [lon, lat] = Array.isArray(position) ? position as unknown[] : [];
    if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) return 'has a position that is not two numbers.';
    if (Math.abs(lat) > 90 && Math.abs(lon) <= 90) return 'has a latitude beyond 90 degrees: are longitude and latitude swapped?';
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return 'has a position that is not on earth: the file probably counts in metres. Convert it to WGS 84 (EPSG:4326).';
    read.push([round(lon), round(lat)]);
  }
  const [first, last] = [read[0]!, read.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) return 'has a ring that is not closed: the last position must repeat the first.';
  return new Set(read.map((one) => one.join(' '))).size < 3 ? 'has a ring without an inside.' : withoutRepeats(read);
}
/** A centimetre; what lies behind it is noise. */
const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
const withoutRepeats = (ring: readonly Position[]): Ring => ring.filter((one, at) => at === 0 || one[0] !== ring[at - 1]![0] || one[1] !== ring[at - 1]![1]);
