import type { City } from '../world.ts';
import { newId } from './id.ts';
import { schemaPattern } from './names.ts';
import type { Pool } from './pool.ts';

interface Row { id: string; schema: string; name: string; profile: string; hosts: string[]; utc_offset_minutes: number }
const toCity = (row: Row): City => ({ id: row.id, schema: row.schema, name: row.name, profile: row.profile, hosts: row.hosts, utcOffsetMinutes: row.utc_offset_minutes });

/** `Wadah.Example:8080` → `wadah.example`; brackets of an IPv6 address stay. */
export const normaliseHost = (host: string): string => host.trim().toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');

export interface NewCity { schema: string; name: string; profile: string; hosts: readonly string[]; utcOffsetMinutes: number; createdAt: Date }
/** Why a city could not be registered, as a sentence for the terminal. */
export class CityRefused extends Error {
  override readonly name = 'CityRefused';
}

/**
 * Registers a city; its schema is migrated by `migrateCity`. Once there are two cities each needs a host name of its own:
 * the first may then no longer answer everything.
 * @throws CityRefused
 */
export async function addCity(pool: Pool, city: NewCity): Promise<City> {
  const reserved = ['wadah', 'ext', 'public', 'information_schema'];
  if (!schemaPattern.test(city.schema) || city.schema.startsWith('pg_') || reserved.includes(city.schema)) {
    throw new CityRefused(`"${city.schema}" cannot be a schema name: use lower-case letters, digits and underscores, for example city_malang.`);
  }
  const hosts = [...new Set(city.hosts.map(normaliseHost))].filter((host) => host !== '');
  return pool.session(async (client) => {
    await client.query('begin; lock table wadah.cities in share row exclusive mode');
    try {
      const others = (await client.query<Row>('select * from wadah.cities')).rows;
      const taken = others.flatMap((other) => other.hosts).find((host) => hosts.includes(host));
      if (others.some((other) => other.schema === city.schema)) throw new CityRefused(`There is already a city with the schema ${city.schema}.`);
      if (taken !== undefined) throw new CityRefused(`The host name ${taken} already belongs to another city.`);
      if (others.length > 0 && hosts.length === 0) throw new CityRefused(`${city.name} needs a host name of its own, because it is not the only city.`);
      const { rows } = await client.query<Row>(
        `insert into wadah.cities (id, schema, name, profile, hosts, utc_offset_minutes, created_at) values ($1, $2, $3, $4, $5, $6, $7) returning *`,
        [newId(), city.schema, city.name, city.profile, hosts, city.utcOffsetMinutes, city.createdAt]);
      await client.query('commit');
      caches.delete(pool);
      return toCity(rows[0]!);
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    }
  });
}

/** All cities, the oldest first. */
export async function listCities(pool: Pool): Promise<City[]> {
  const client = await pool.connect();
  try {
    return (await client.query<Row>('select * from wadah.cities order by created_at, id')).rows.map(toCity);
  } finally {
    client.release();
  }
}

/** Gives a city its host names, replacing the old ones. @returns false where the schema is unknown */
export async function setCityHosts(pool: Pool, schema: string, hosts: readonly string[]): Promise<boolean> {
  return pool.session(async (client) => {
    const { rowCount } = await client.query('update wadah.cities set hosts = $2 where schema = $1', [schema, hosts.map(normaliseHost)]);
    caches.delete(pool);
    return rowCount === 1;
  });
}

/** A city added by another process is seen after this time. */
const TTL_MS = 5_000;
const caches = new WeakMap<Pool, { cities: Promise<City[]>; until: number }>();

/** All cities, from memory for up to five seconds: every request asks. */
export function knownCities(pool: Pool): Promise<City[]> {
  const cached = caches.get(pool);
  if (cached && performance.now() < cached.until) return cached.cities;
  const asked = listCities(pool);
  // A database that is away does not make the cities unknown: the last list serves until it is back.
  const fresh = { cities: cached ? asked.catch(() => cached.cities) : asked, until: performance.now() + TTL_MS };
  caches.set(pool, fresh);
  if (!cached) asked.catch(() => { if (caches.get(pool) === fresh) caches.delete(pool); });
  return fresh.cities;
}

/** The city that answers `host`. A city that is alone answers every host; among several an unknown host finds none. */
export async function cityOfHost(pool: Pool, host: string): Promise<City | null> {
  const all = await knownCities(pool);
  const wanted = normaliseHost(host);
  return all.find((city) => city.hosts.includes(wanted)) ?? (all.length === 1 ? all[0]! : null);
}
