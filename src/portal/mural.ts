import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder } from '../platform/db/migrate.ts';
import { registerAsset } from '../ui/assets.ts';

const known = new Map<string, string | undefined>();

/** The picture of a city's profile, as an asset; a city without one shows the pattern alone. */
export function muralOf(profile: string): string | undefined {
  if (!known.has(profile)) {
    const file = join(migrationsFolder(), '..', 'profiles', profile, 'mural.svg');
    known.set(profile, existsSync(file) ? registerAsset(`mural-${profile}.svg`, readFileSync(file)) : undefined);
  }
  return known.get(profile);
}
