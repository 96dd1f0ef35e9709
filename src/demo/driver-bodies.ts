import { foldName, isValidOn, successorAmong, type Assignment, type Body } from '../directory/bodies/domain.ts';
import { allBodies, assignments } from '../directory/bodies/store.ts';
import type { Day } from '../law/day.ts';
import type { World } from '../platform/world.ts';

/** Bodies and who carries what, read once: the fill asks thousands of times. */
export interface CityBodies { bodies: readonly Body[]; assignments: readonly Assignment[] }

export const readBodies = (world: World): Promise<CityBodies> =>
  world.db.read(async (tx) => ({ bodies: await allBodies(tx), assignments: await assignments(tx) }));

/** The body that carries a function on a day, by the rules of `bodyForFunction`. */
export function bodyOn({ bodies, assignments: all }: CityBodies, functionId: string, on: Day, areaCode: string): Body | null {
  const found = all.find((one) => one.functionId === functionId && isValidOn(one, on));
  if (!found) return null;
  if (found.bodyId !== null) return successorAmong(bodies, found.bodyId, on);
  const wanted = found.byArea === 'district' ? areaCode.split('.').slice(0, 3).join('.') : areaCode;
  return bodies.find((body) => body.areaCode === wanted && isValidOn(body, on)) ?? null;
}

/** Functions that a body of the city itself carries on that day, or some body in each ward or district. */
export const ownFunctions = (city: CityBodies, on: Day): string[] =>
  city.assignments.filter((one) => isValidOn(one, on) && !(one.bodyId !== null && (successorAmong(city.bodies, one.bodyId, on)?.isExternal ?? true)))
    .map((one) => one.functionId);

export const inspectorateOf = ({ bodies }: CityBodies, on: Day): Body | null =>
  bodies.find((body) => body.kind === 'inspectorate' && isValidOn(body, on)) ?? null;

/** Words of the matter's own name for a body (`stock/elsewhere.ts`) and of the names under which profiles know it. */
const OUTSIDERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/listrik/i, ['pln', 'listrik']], [/imigrasi/i, ['imigrasi']], [/pertanahan/i, ['pertanahan', 'bpn']],
  [/provinsi/i, ['provinsi']], [/jalan nasional/i, ['jalannasional']], [/sungai/i, ['sungai']],
];

/** The body outside the city that a matter goes to; null where the profile does not know one. */
export function outsiderFor({ bodies }: CityBodies, matter: string): Body | null {
  const names = OUTSIDERS.find(([about]) => about.test(matter))?.[1] ?? [];
  return bodies.find((body) => body.isExternal && [body.code, body.name, body.shortName, ...body.aliases].map(foldName).some((known) => names.some((name) => known.includes(name)))) ?? null;
}
