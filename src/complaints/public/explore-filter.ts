import { landmarksIn, placesIn } from '../../directory/areas/landmarks.ts';
import { matchArea } from '../../directory/areas/matching.ts';
import type { Area } from '../../directory/areas/domain.ts';
import { foldName, type Body } from '../../directory/bodies/domain.ts';
import type { Directory } from '../../directory/snapshot.ts';
import type { ComplaintState } from '../domain.ts';
import type { PublicFilter } from '../store-public.ts';

/** Groups as people ask for them; every state is in one. */
export const STATUS_GROUPS = {
  berjalan: ['received', 'needs_completion', 'forwarded', 'in_progress', 'contested'],
  dijawab: ['answered'], selesai: ['completed'], lain: ['transferred', 'archived', 'withdrawn'],
} as const satisfies Record<string, readonly ComplaintState[]>;
export type StatusGroup = keyof typeof STATUS_GROUPS;

/** What stands in the address; unknown values count as "all", so that an old link still opens. */
export interface ExploreQuery { kata: string; status: StatusGroup | ''; wilayah: string; instansi: string; kategori: string; lewat: boolean }

export function readQuery(ask: (name: string) => string | undefined, directory: Directory): ExploreQuery {
  const text = (name: string): string => (ask(name) ?? '').normalize('NFC').trim().slice(0, 200);
  const area = text('wilayah') || text('kelurahan') || text('kecamatan');
  const body = text('instansi').toUpperCase();
  return {
    kata: text('kata'), status: Object.hasOwn(STATUS_GROUPS, text('status')) ? text('status') as StatusGroup : '',
    wilayah: area ? matchArea(area, directory.areas)[0]?.code ?? '' : '',
    instansi: [...directory.bodies.values()].some((one) => one.code === body) ? body : '',
    kategori: directory.categories.some((one) => one.id === text('kategori')) ? text('kategori') : '', lewat: text('lewat') === 'ya',
  };
}

/** The address of these filters, without empty ones. */
export function queryString(q: ExploreQuery, cursor?: string): string {
  const all = new URLSearchParams();
  for (const name of ['kata', 'status', 'wilayah', 'instansi', 'kategori'] as const) if (q[name]) all.set(name, q[name]);
  if (q.lewat) all.set('lewat', 'ya');
  if (cursor) all.set('sebelum', cursor);
  const text = all.toString();
  return text ? `?${text}` : '';
}

export function toFilter(q: ExploreQuery, directory: Directory, now: Date): PublicFilter {
  const body = [...directory.bodies.values()].find((one) => one.code === q.instansi);
  const places = namedPlaces(q, directory);
  return {
    words: q.kata || undefined, states: q.status ? STATUS_GROUPS[q.status] : undefined, bodyIds: body && withPredecessors(body, directory), categoryId: q.kategori || undefined, overdueAt: q.lewat ? now : undefined,
    areaCodes: q.wilayah ? within([q.wilayah], directory.areas) : undefined,
    place: places.length ? { areaCodes: within(places.map((area) => area.code), directory.areas), words: withoutPlaces(q.kata, places, landmarkNames(q, directory)) } : undefined,
  };
}

/** The places that the words name, themselves or by a landmark in them. */
export const namedPlaces = (q: ExploreQuery, directory: Directory): Area[] => (q.kata ? placesIn(q.kata, directory) : []);
const landmarkNames = (q: ExploreQuery, directory: Directory): string[] => landmarksIn(q.kata, directory.landmarks).flatMap((one) => [one.name, ...one.aliases]);

/** What a body took over is its own: open work followed it, and old cases keep the old body's id. */
function withPredecessors(body: Body, directory: Directory): string[] {
  const ids = new Set([body.id]);
  for (const id of ids) for (const before of directory.bodies.get(id)?.predecessorIds ?? []) ids.add(before);
  return [...ids];
}

/** A district stands for its wards. */
const within = (codes: readonly string[], areas: readonly Area[]): string[] =>
  areas.filter((area) => codes.includes(area.code) || (area.parentCode !== null && codes.includes(area.parentCode))).map((area) => area.code);

const KIND_WORDS = new Set(['kel', 'kelurahan', 'kec', 'kecamatan', 'di']);
/** Takes the names of places, and others given, out of the words: "lampu oro oro dowo" leaves "lampu". */
export function withoutPlaces(text: string, places: readonly Area[], more: readonly string[] = []): string {
  const names = new Set([...places.flatMap((area) => [area.name, ...area.aliases]), ...more].map(foldName));
  const words = text.split(/[\s,./-]+/u).filter((word) => word !== '');
  const kept: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const size = [4, 3, 2, 1].find((n) => at + n <= words.length && names.has(foldName(words.slice(at, at + n).join(''))));
    if (size) {
      while (KIND_WORDS.has(kept.at(-1)?.toLowerCase() ?? '')) kept.pop();
      at += size - 1;
    } else kept.push(words[at]!);
  }
  return kept.join(' ');
}

/** A place in the list, opaque to whoever holds it. */
export const cursorOf = (at: { at: Date; id: string } | null): string | undefined =>
  at === null ? undefined : Buffer.from(`${at.at.getTime()}.${at.id}`).toString('base64url');
/** @returns null for anything that is no cursor of ours: the list then begins at its newest */
export function readCursor(text: string | undefined): { at: Date; id: string } | null {
  const parts = /^(\d{10,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from((text ?? '').slice(0, 120), 'base64url').toString('utf8'));
  return parts ? { at: new Date(Number(parts[1])), id: parts[2]! } : null;
}
