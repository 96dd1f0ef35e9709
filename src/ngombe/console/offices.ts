import { isValidOn, successorAmong, type Body } from '../../directory/bodies/domain.ts';
import { lineOfBody } from '../../directory/bodies/line.ts';
import type { Guest, Officer } from '../../directory/actor.ts';
import { dayOf } from '../../law/day.ts';
import type { SelectGroup, SelectOption } from '../../ui/parts/field.tsx';
import type { Around } from '../around.ts';

/** The officer's body and those it took over from: what they promised is answered for here. */
export const officesOf = (actor: Pick<Officer, 'kind' | 'bodyId'> | Guest, { directory }: Around): string[] =>
  actor.kind === 'officer' && actor.bodyId !== null ? lineOfBody(actor.bodyId, directory.bodies) : [];

/** Bodies of the city that exist today, by name. */
export function livingBodies({ directory, now, city }: Around): SelectOption[] {
  const today = dayOf(now, city.utcOffsetMinutes);
  return [...directory.bodies.values()].filter((body) => !body.isExternal && isValidOn(body, today)).map((body) => ({ value: body.id, label: body.shortName })).sort((a, b) => a.label.localeCompare(b.label, 'id'));
}

/** Where the lead does not exist any more: who answers for it today, as far as the directory knows. */
export function endedLead(bodyId: string | null, { directory, now, city }: Around): { body: Body; heir: Body | null } | null {
  const today = dayOf(now, city.utcOffsetMinutes);
  const body = directory.bodies.get(bodyId ?? '');
  return body && !isValidOn(body, today) ? { body, heir: successorAmong([...directory.bodies.values()], body.id, today) } : null;
}

/** Districts with their wards. */
export const areaOptions = ({ directory }: Around): SelectGroup[] =>
  directory.areas.filter((area) => area.kind === 'district').map((district) => ({ label: district.name, options: [{ value: district.code, label: district.name }, ...directory.areas.filter((ward) => ward.parentCode === district.code).map((ward) => ({ value: ward.code, label: ward.name }))] }));

/** @returns the area and everything in it; undefined where no area is meant */
export const areaCodes = (code: string, { directory }: Around): string[] | undefined =>
  directory.areas.some((area) => area.code === code) ? [code, ...directory.areas.filter((area) => area.parentCode === code).map((area) => area.code)] : undefined;
