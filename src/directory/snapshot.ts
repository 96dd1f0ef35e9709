import type { World } from '../platform/world.ts';
import type { Area, Landmark } from './areas/domain.ts';
import { hasOutlines } from './areas/store-outlines.ts';
import { areas, landmarks } from './areas/store.ts';
import type { Body } from './bodies/domain.ts';
import { allBodies } from './bodies/store.ts';
import type { Category } from './categories.ts';
import type { CitySettings } from './profile-schema.ts';
import { categories, citySettings } from './store-city.ts';

/** The directory as pages need it: small, read on every page, changed a few times a year. */
export interface Directory {
  bodies: ReadonlyMap<string, Body>;
  areas: readonly Area[];
  landmarks: readonly Landmark[];
  /** True borders were imported, so a point on earth can be turned into a ward. */
  hasOutlines: boolean;
  categories: readonly Category[];
  settings: CitySettings;
  areaName(code: string | null): string;
  bodyName(id: string | null): string;
}

/** Another process may have changed it; ten seconds is what a page may lag behind. */
const KEEP_MS = 10_000;
const RETRY_MS = 1_000;
const kept = new Map<string, { until: number; directory: Promise<Directory> }>();

export function directoryOf(world: World): Promise<Directory> {
  const hit = kept.get(world.city.id);
  const now = performance.now();
  if (hit && hit.until > now) return hit.directory;
  const directory = world.db.read(async (tx): Promise<Directory> => {
    const bodies = new Map((await allBodies(tx)).map((body) => [body.id, body]));
    const places = await areas(tx);
    const byCode = new Map(places.map((area) => [area.code, area.name]));
    const read = await categories(tx);
    const before = (await hit?.directory)?.categories;
    // The same list keeps its identity: what was reckoned from it need not be reckoned again.
    const listed = before && JSON.stringify(before) === JSON.stringify(read) ? before : read;
    return {
      bodies, areas: places, landmarks: await landmarks(tx), hasOutlines: await hasOutlines(tx), categories: listed, settings: await citySettings(tx),
      areaName: (code) => (code === null ? '' : byCode.get(code) ?? ''),
      bodyName: (id) => (id === null ? '' : bodies.get(id)?.shortName ?? ''),
    };
  });
  // While the database is away the old copy serves on: a form must be able to come back with what was typed into it.
  const served = hit ? directory.catch(() => hit.directory) : directory;
  kept.set(world.city.id, { until: now + KEEP_MS, directory: served });
  directory.catch(() => { if (hit) kept.set(world.city.id, { until: performance.now() + RETRY_MS, directory: hit.directory }); else kept.delete(world.city.id); });
  return served;
}

/** Call after a change, so that this process shows it at once. */
export const forgetDirectory = (world: World): void => { kept.delete(world.city.id); };
