import type { Directory } from '../../directory/snapshot.ts';
import { queryString, readQuery, type ExploreQuery } from '../public/explore-filter.ts';

/** The filters of the list, and whether true borders are shown instead of tiles. */
export interface MapQuery { filters: ExploreQuery; isOutlines: boolean }
const EVERY_STATUS = 'semua';

/**
 * The map answers "where is work under way": without a word about the status it counts that. The list opens on everything,
 * so "every status" is said in the map's address.
 */
export function readMapQuery(ask: (name: string) => string | undefined, directory: Directory): MapQuery {
  return {
    filters: readQuery((name) => (name === 'status' ? ask(name) ?? 'berjalan' : ask(name)), directory),
    isOutlines: directory.hasOutlines && (ask('bentuk') === 'batas' || !directory.areas.some((area) => area.tile)),
  };
}

/** The address of a map: of the same filters in the other form, or of the map that a list leads to. */
export function mapQueryString(filters: ExploreQuery, isOutlines: boolean): string {
  const all = new URLSearchParams(queryString(filters.status === 'berjalan' ? { ...filters, status: '' } : filters));
  if (filters.status === '') all.set('status', EVERY_STATUS);
  if (isOutlines) all.set('bentuk', 'batas');
  const text = all.toString();
  return text ? `?${text}` : '';
}
