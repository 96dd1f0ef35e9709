import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../platform/db/sql.ts';
import { newId } from '../platform/db/id.ts';
import { areas, landmarks, saveAreas, saveLandmarks } from './areas/store.ts';
import type { Area, Tile } from './areas/domain.ts';
import type { Assignment, Body } from './bodies/domain.ts';
import { allBodies, assignments, functions } from './bodies/store.ts';
import { editedFunctionIds, linkSuccessor, saveAssignments, saveBodies, saveFunctions } from './bodies/store-save.ts';
import type { Category } from './categories.ts';
import type { Profile, ProfileArea, ProfileBody, ProfileCategory } from './profile-schema.ts';
import { categories, editedCategoryIds, saveCategories, saveSetting, storedSettings } from './store-city.ts';

/** Loading writes only what differs, so a second load changes nothing and says so. */
export interface Counts { added: number; changed: number; total: number }

function differences<T>(wanted: readonly T[], stored: readonly T[], keyOf: (one: T) => string): { toSave: T[]; counts: Counts } {
  const byKey = new Map(stored.map((one) => [keyOf(one), one]));
  const toSave = wanted.filter((one) => !isDeepStrictEqual(one, byKey.get(keyOf(one))));
  const added = toSave.filter((one) => !byKey.has(keyOf(one))).length;
  return { toSave, counts: { added, changed: toSave.length - added, total: wanted.length } };
}
// The order PostgreSQL gives back depends on its collation, so both sides are sorted here.
const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort();

const toArea = (area: ProfileArea, tile: Tile | null): Area => ({
  code: area.code, name: area.name, kind: area.kind, parentCode: area.parent ?? null, postcode: area.postcode ?? '',
  aliases: sorted(area.aliases), isOrdinaryWord: area.isOrdinaryWord, tile,
});

export async function saveAreasOf(tx: Tx, profile: Profile): Promise<Counts> {
  const stored = (await areas(tx)).map((area) => ({ ...area, aliases: sorted(area.aliases) }));
  const tiles = new Map(profile.tiles.map(({ area, at: [column, row], short }) => [area, { column, row, short }]));
  const { toSave, counts } = differences(profile.areas.map((area) => toArea(area, tiles.get(area.code) ?? null)), stored, (area) => area.code);
  await saveAreas(tx, toSave);
  return counts;
}

export async function saveLandmarksOf(tx: Tx, profile: Profile): Promise<Counts> {
  const wanted = profile.landmarks.map((one) => ({ name: one.name, areaCode: one.area, aliases: sorted(one.aliases) }));
  const stored = (await landmarks(tx)).map((one) => ({ ...one, aliases: sorted(one.aliases) }));
  const { toSave, counts } = differences(wanted, stored, (one) => one.name);
  await saveLandmarks(tx, toSave);
  return counts;
}

const toBody = (body: ProfileBody, idOf: (code: string) => string, now: Body | undefined): Body => ({
  id: idOf(body.code), code: body.code, name: body.name, shortName: body.shortName, kind: body.kind,
  parentId: body.parent === undefined ? null : idOf(body.parent), areaCode: body.area ?? null,
  validFrom: body.validFrom, validTo: body.validTo ?? null, isExternal: body.isExternal,
  phone: body.phone, email: body.email, address: body.address, guidance: body.guidance ?? null,
  aliases: sorted(body.aliases), editedAt: null,
  // Links have rows of their own; they do not decide whether a body changed.
  predecessorIds: now?.predecessorIds ?? [], successorIds: now?.successorIds ?? [],
});

export async function saveBodiesOf(tx: Tx, profile: Profile, kept: string[]): Promise<Counts> {
  const stored = (await allBodies(tx)).map((body) => ({ ...body, aliases: sorted(body.aliases) }));
  const byCode = new Map(stored.map((body) => [body.code, body]));
  const ids = new Map(profile.bodies.map((body) => [body.code, byCode.get(body.code)?.id ?? newId()]));
  const idOf = (code: string): string => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`profile names the unknown body ${code}`);
    return id;
  };
  const free = profile.bodies.filter((body) => {
    const isEdited = byCode.get(body.code)?.editedAt != null;
    if (isEdited) kept.push(body.code);
    return !isEdited;
  });
  const { toSave, counts } = differences(free.map((body) => toBody(body, idOf, byCode.get(body.code))), stored, (body) => body.id);
  await saveBodies(tx, toSave);
  for (const body of free) {
    for (const [position, successor] of body.successors.entries()) await linkSuccessor(tx, idOf(body.code), idOf(successor.code), successor.on, position);
  }
  return { ...counts, total: profile.bodies.length };
}

export async function saveFunctionsOf(tx: Tx, profile: Profile, kept: string[]): Promise<Counts> {
  const { toSave, counts } = differences(profile.functions.map(({ id, name }) => ({ id, name })), await functions(tx), (one) => one.id);
  await saveFunctions(tx, toSave);
  const idOf = new Map((await allBodies(tx)).map((body) => [body.code, body.id]));
  const edited = await editedFunctionIds(tx);
  const wanted: Assignment[] = profile.functions.flatMap(({ id, assignments: spans }) => {
    if (edited.has(id)) kept.push(id);
    return edited.has(id) ? [] : spans.map((span) => ({
      functionId: id, validFrom: span.validFrom, validTo: span.validTo ?? null,
      bodyId: span.body === undefined ? null : idOf.get(span.body) ?? null, byArea: span.byArea ?? null,
    }));
  });
  await saveAssignments(tx, differences(wanted, await assignments(tx), (one) => `${one.functionId} ${one.validFrom}`).toSave, null);
  return counts;
}

const toCategory = (category: ProfileCategory): Category => ({
  id: category.id, name: category.name, hint: category.hint, icon: category.icon, functionId: category.function,
  defaultClass: category.defaultClass, proof: category.proof, words: category.words,
});

export async function saveCategoriesOf(tx: Tx, profile: Profile, kept: string[]): Promise<Counts> {
  const edited = await editedCategoryIds(tx);
  const placed = profile.categories.map((category, position) => ({ category: toCategory(category), position }));
  kept.push(...placed.filter(({ category }) => edited.has(category.id)).map(({ category }) => category.id));
  const stored = (await categories(tx)).map((category, position) => ({ category, position }));
  const { toSave, counts } = differences(placed.filter(({ category }) => !edited.has(category.id)), stored, ({ category }) => category.id);
  await saveCategories(tx, toSave);
  return { ...counts, total: placed.length };
}

export async function saveSettingsOf(tx: Tx, profile: Profile, kept: string[]): Promise<Counts> {
  const stored = await storedSettings(tx);
  const edited = new Set(stored.filter((one) => one.isEdited).map((one) => one.key));
  const wanted = Object.entries(profile.settings).map(([key, value]) => ({ key, value: value as unknown }));
  kept.push(...wanted.filter(({ key }) => edited.has(key)).map(({ key }) => key));
  const free = wanted.filter(({ key }) => !edited.has(key));
  const { toSave, counts } = differences(free, stored.map(({ key, value }) => ({ key, value })), ({ key }) => key);
  for (const { key, value } of toSave) await saveSetting(tx, key, value, null);
  return { ...counts, total: wanted.length };
}
