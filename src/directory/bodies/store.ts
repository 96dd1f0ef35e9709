import type { Tx } from '../../platform/db/sql.ts';
import type { Day } from '../../law/day.ts';
import { bodiesMatching, isValidOn, successorAmong, type Assignment, type Bilingual, type Body, type BodyChange, type BodyKind, type CityFunction } from './domain.ts';

interface BodyRow {
  id: string; code: string; name: string; short_name: string; kind: BodyKind; parent_id: string | null; area_code: string | null;
  valid_from: Day; valid_to: Day | null; is_external: boolean; phone: string; email: string; address: string;
  guidance: Bilingual | null; edited_at: Date | null; aliases: string[]; predecessor_ids: string[]; successor_ids: string[];
}
const toBody = (row: BodyRow): Body => ({
  id: row.id, code: row.code, name: row.name, shortName: row.short_name, kind: row.kind, parentId: row.parent_id, areaCode: row.area_code,
  validFrom: row.valid_from, validTo: row.valid_to, isExternal: row.is_external, phone: row.phone, email: row.email, address: row.address,
  guidance: row.guidance, editedAt: row.edited_at, aliases: row.aliases, predecessorIds: row.predecessor_ids, successorIds: row.successor_ids,
});

/** Every body that exists, existed or will exist, by name. A city has about a hundred, so rules work on the whole list. */
export async function allBodies(tx: Tx): Promise<Body[]> {
  const rows = await tx.sql<BodyRow>`
    select id, code, name, short_name, kind, parent_id, area_code, valid_from::text, valid_to::text, is_external, phone, email, address,
           guidance, edited_at,
           array(select alias from body_aliases where body_id = bodies.id order by alias) as aliases,
           array(select predecessor_id::text from body_links where successor_id = bodies.id order by effective_on, position) as predecessor_ids,
           array(select successor_id::text from body_links where predecessor_id = bodies.id order by position, effective_on) as successor_ids
    from bodies order by name, code`;
  return rows.map(toBody);
}

/** The bodies that exist on a day, by name. */
export const bodiesOn = async (tx: Tx, day: Day): Promise<Body[]> => (await allBodies(tx)).filter((body) => isValidOn(body, day));

export const bodyById = async (tx: Tx, id: string): Promise<Body | null> => (await allBodies(tx)).find((body) => body.id === id) ?? null;
export const bodyByCode = async (tx: Tx, code: string): Promise<Body | null> => (await allBodies(tx)).find((body) => body.code === code) ?? null;

/** Bodies by name, old name, short name or press name; the best match first. */
export const bodyNamed = async (tx: Tx, text: string): Promise<Body[]> => bodiesMatching(text, await allBodies(tx));

/** The body that answers for another one on a day; see `successorAmong`. */
export const successorOf = async (tx: Tx, bodyId: string, day: Day): Promise<Body | null> => successorAmong(await allBodies(tx), bodyId, day);

/** All city functions, by id. */
export const functions = async (tx: Tx): Promise<CityFunction[]> => tx.sql<{ id: string; name: Bilingual }>`select id, name from functions order by id`;

/** Who carries what, at all times, by function and day. */
export async function assignments(tx: Tx): Promise<Assignment[]> {
  const rows = await tx.sql<{ function_id: string; valid_from: Day; valid_to: Day | null; body_id: string | null; by_area: Assignment['byArea'] }>`
    select function_id, valid_from::text, valid_to::text, body_id, by_area from function_assignments order by function_id, valid_from`;
  return rows.map((row) => ({ functionId: row.function_id, validFrom: row.valid_from, validTo: row.valid_to, bodyId: row.body_id, byArea: row.by_area }));
}

/**
 * The body that carries a function on a day, successors followed. Functions of wards and districts need the area of the matter.
 * @returns null when nobody carries it on that day, or when the area is missing for a function that needs one
 */
export async function bodyForFunction(tx: Tx, functionId: string, day: Day, areaCode: string | null = null): Promise<Body | null> {
  const assignment = (await assignments(tx)).find((one) => one.functionId === functionId && isValidOn(one, day));
  if (assignment === undefined) return null;
  const bodies = await allBodies(tx);
  if (assignment.bodyId !== null) return successorAmong(bodies, assignment.bodyId, day);
  // A ward's code begins with its district's: 35.73.02.1009 lies in 35.73.02.
  const wanted = assignment.byArea === 'district' ? areaCode?.split('.').slice(0, 3).join('.') : areaCode;
  return bodies.find((body) => body.areaCode !== null && body.areaCode === wanted && isValidOn(body, day)) ?? null;
}

/** What administrators changed about a body, newest first. */
export async function changesOf(tx: Tx, bodyId: string): Promise<BodyChange[]> {
  const rows = await tx.sql<{ id: string; at: Date; changed_by_name: string; event: BodyChange['event']; detail: Record<string, unknown> }>`
    select id, at, changed_by_name, event, detail from body_changes where body_id = ${bodyId} order by at desc, id desc limit 50`;
  return rows.map((row) => ({ id: row.id, at: row.at, changedByName: row.changed_by_name, event: row.event, detail: row.detail }));
}
