import type { World } from '../../platform/world.ts';
import { forgetDirectory } from '../snapshot.ts';
import { readOutlines, type OutlinesRead, type OutlinesRefused } from './outlines-file.ts';
import { simplifyTogether } from './simplify.ts';
import { replaceOutlines } from './store-outlines.ts';
import { areas } from './store.ts';

/** Corners that a page of 60 KB can carry beside everything else; more wards get more, since their table grows too. */
const cornersFor = (wards: number): number => Math.max(1_400, wards * 12);
const DRAWN_DIGITS = 1e5;

export interface OutlinesImported extends OutlinesRead { corners: { file: number; drawn: number } }

/**
 * Checks a GeoJSON against the city's wards and takes its borders over, in the place of earlier ones.
 * @param source the name of the file, kept beside the borders
 */
export const importOutlines = (world: World, text: string, source: string): Promise<OutlinesImported | OutlinesRefused> =>
  world.db.transaction(async (tx) => {
    const read = readOutlines(text, await areas(tx));
    if ('refused' in read) return read;
    const all = read.outlines.map((one) => one.polygons);
    const drawn = simplifyTogether(all, cornersFor(all.length)).map((polygons) => polygons.map((polygon) =>
      polygon.map((ring) => ring.map(([lon, lat]) => [Math.round(lon * DRAWN_DIGITS) / DRAWN_DIGITS, Math.round(lat * DRAWN_DIGITS) / DRAWN_DIGITS] as const))));
    await replaceOutlines(tx, read.outlines.map((one, at) => ({ ...one, drawn: drawn[at]! })), source, world.now());
    tx.afterCommit(() => forgetDirectory(world));
    const count = (each: typeof all): number => each.flat(2).reduce((sum, ring) => sum + ring.length, 0);
    return { ...read, corners: { file: count(all), drawn: count(drawn) } };
  });
