import { join } from 'node:path';
import type { Logger } from 'pino';
import { loadBuiltInRules } from '../complaints/actions/rule-sets.ts';
import { loadProfile, readProfile } from '../directory/profile.ts';
import { ngombeMoved } from '../ngombe/events.ts';
import { complaintsMoved } from '../complaints/events.ts';
import type { PromiseRow } from '../followup/domain.ts';
import { loadCalendar, setOfficeCloses } from '../followup/change-calendar.ts';
import { calendarSettings } from '../followup/store-calendar.ts';
import { keysFrom } from '../platform/auth/keys.ts';
import { noteKeys } from '../platform/auth/rotation.ts';
import { SEALING_FILE } from '../platform/auth/sealing-keys.ts';
import { secretKeyIn } from '../platform/auth/secret-file.ts';
import type { Config } from '../platform/config.ts';
import { addCity, cityOfHost, listCities } from '../platform/db/cities.ts';
import { openDatabase, type Database } from '../platform/db/database.ts';
import { migrateCity, migrationsFolder } from '../platform/db/migrate.ts';
import { ERASURES_FILE, lineFile } from '../platform/files/line-file.ts';
import { diskStore } from '../platform/files/disk-store.ts';
import type { City, World } from '../platform/world.ts';

/** Long enough to see a mistake in what one has just sent, short enough that nobody waits for it. */
const UNDO_SECONDS = 10;

/** One running installation: its database, files and keys, and a world for each of its cities. */
export interface Product {
  config: Config;
  database: Database;
  worldOf(city: City): World;
  worldFor(host: string): Promise<World | null>;
  worlds(): Promise<World[]>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** The clock of this installation; the demo moves it. */
  now?: () => Date;
  /** Join a Wadah that already serves from this folder, for commands beside it. */
  shared?: boolean;
}
export async function openProduct(config: Config, log: Logger, { now = () => new Date(), shared = false }: OpenOptions = {}): Promise<Product> {
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, binDir: config.pgBin, shared,
    onRestart: (problem) => log.error({ problem: problem?.message ?? null }, problem ? 'the database did not come back' : 'the database had stopped and was started again') });
  for (const warning of database.warnings) log.warn(warning);
  const files = await diskStore(join(config.dataDir, 'files'));
  const keys = keysFrom(await secretKeyIn(config.dataDir), join(config.dataDir, SEALING_FILE));
  const erasures = lineFile(join(config.dataDir, ERASURES_FILE));
  await database.migrate();
  const worlds = new Map<string, World>();
  const worldOf = (city: City): World => {
    const known = worlds.get(city.id);
    if (known && known.city.name === city.name) return known;
    const baseUrl = config.baseUrl ?? `http://${city.hosts[0] ?? 'localhost'}:${config.port}`;
    const world: World = { city, db: database.dbOf(city.schema), files, keys, log: log.child({ city: city.schema }), baseUrl, now, undoSeconds: UNDO_SECONDS, erasures };
    worlds.set(city.id, world);
    return world;
  };
  return {
    config, database, worldOf,
    worldFor: async (host) => {
      const city = await cityOfHost(database.pool, host);
      return city ? worldOf(city) : null;
    },
    worlds: async () => (await listCities(database.pool)).map(worldOf),
    close: () => database.close(),
  };
}

/** Brings a city's tables, directory, calendar and rules up to date. Safe to run at every start. */
export async function prepareCity(product: Product, city: City): Promise<void> {
  await migrateCity(product.database.pool, city.schema);
  const world = product.worldOf(city);
  await noteKeys(world);
  const profile = await readProfile(profileFolder(city.profile));
  const context = { now: world.now(), utcOffsetMinutes: city.utcOffsetMinutes };
  const moved: PromiseRow[] = [];
  await world.db.transaction(async (tx) => {
    await loadProfile(tx, profile);
    const closes = profile.settings.officeHours.monday?.closes;
    if (closes && (await calendarSettings(tx)).officeCloses !== closes) await setOfficeCloses(tx, closes, context.now);
    await loadCalendar(tx, context, profile.calendar, async (_, promises) => { moved.push(...promises); });
  });
  // Afterwards: cases are never asked for while the calendar is held, because actions of a Wadah that serves do it the other way round.
  if (moved.length > 0) await world.db.transaction(async (tx) => { await complaintsMoved(tx, moved); await ngombeMoved(tx, moved); });
  await loadBuiltInRules(world);
}

/** `profiles/` lies beside `migrations/`, in the sources and in the bundle alike. */
export const profileFolder = (name: string): string => join(migrationsFolder(), '..', 'profiles', name);

/** Registers a city from its profile and fills it. */
export async function newCity(product: Product, profileName: string, schema: string, hosts: readonly string[]): Promise<City> {
  const { settings } = await readProfile(profileFolder(profileName));
  const city = await addCity(product.database.pool, { schema, name: settings.name, profile: profileName, hosts, utcOffsetMinutes: settings.utcOffsetMinutes, createdAt: new Date() });
  await prepareCity(product, city);
  return city;
}

/** The cities of this installation; an empty one gets the city of its profile. */
export async function citiesOf(product: Product): Promise<City[]> {
  const known = await listCities(product.database.pool);
  if (known.length === 0) return [await newCity(product, product.config.profile, `city_${product.config.profile.replace(/[^a-z0-9]/g, '_')}`, [])];
  for (const city of known) await prepareCity(product, city);
  return known;
}
