import type { Officer } from '../../directory/actor.ts';
import { officerById } from '../../directory/officers/store/officers.ts';
import { newId } from '../../platform/db/id.ts';
import { dayOf, daysBetween, type Day } from '../../law/day.ts';
import type { World } from '../../platform/world.ts';
import { actOn } from '../actions/step.ts';
import { ENDED } from '../domain.ts';
import { mayWorkOn } from './desk.ts';
import { standInFor } from './domain.ts';
import { absenceById, awayOn, endAbsence, insertAbsence } from './store-absences.ts';
import { assignmentOf, clearAssignment, putAssignment } from './store-assignments.ts';

/**
 * Gives a case to an officer of its office, or takes it oneself. No resident learns of it.
 * @param input.to who shall hold it; null puts it back for anybody to take. Somebody who is away is stood in for.
 * @param input.was who held it when the form was opened; null for nobody
 */
export const assignCase = (world: World, actor: Officer, id: string, input: { to: string | null; was: string | null }) =>
  actOn(world, actor, id, 'assign', {}, async (step) => {
    const { c, tx } = step;
    if (c.bodyId === null || ENDED.has(c.state)) return { refused: 'wrong-state', from: c.state };
    if (actor.bodyId !== c.bodyId) return { refused: 'not-allowed' };
    const now = await assignmentOf(tx, id, c.bodyId);
    if ((now?.officerId ?? null) !== input.was) return { refused: 'assigned-meanwhile' };
    if (input.to === null) {
      if (!now) return c;
      await clearAssignment(tx, id);
      step.enter('unassigned', 'internal', { data: { holder: '' } });
      return c;
    }
    const present = standInFor(input.to, await awayOn(tx, [c.bodyId], step.today));
    const colleague = present === null ? null : await officerById(tx, present);
    if (!colleague) return { refused: 'nobody-there' };
    if (!mayWorkOn(colleague, c)) return { refused: 'not-a-colleague' };
    if (colleague.id === now?.officerId) return c;
    await putAssignment(tx, id, c.bodyId, { officerId: colleague.id, assignedBy: actor.id, assignedAt: step.now });
    step.enter('assigned', 'internal', { data: { body: colleague.name, holder: colleague.id } });
    return c;
  });

export type AbsenceProblem = 'past' | 'order' | 'too-long' | 'overlap' | 'deputy' | 'not-allowed';
export const LONGEST_ABSENCE_DAYS = 366;

/** Whoever leads an office enters the absence of others too. */
export const leadsOffice = (officer: Officer): boolean => officer.roles.some((role) => role === 'agency_head' || role === 'inspectorate' || role === 'coordinator');

/** @returns why it was not entered, or null where it now stands */
export const enterAbsence = (world: World, actor: Officer, input: { officerId: string; fromOn: Day; untilOn: Day; deputyId: string | null }): Promise<AbsenceProblem | null> =>
  world.db.transaction(async (tx) => {
    const today = dayOf(world.now(), world.city.utcOffsetMinutes);
    if (actor.bodyId === null || (input.officerId !== actor.id && !leadsOffice(actor))) return 'not-allowed';
    const [absent, deputy] = [await officerById(tx, input.officerId), input.deputyId === null ? null : await officerById(tx, input.deputyId)];
    if (absent?.bodyId !== actor.bodyId) return 'not-allowed';
    if (input.fromOn < today) return 'past';
    if (input.untilOn < input.fromOn) return 'order';
    if (daysBetween(input.fromOn, input.untilOn) > LONGEST_ABSENCE_DAYS) return 'too-long';
    if (input.deputyId !== null && (input.deputyId === input.officerId || deputy === null || deputy.disabledAt !== null || deputy.bodyId !== actor.bodyId || deputy.roles.length === 0)) return 'deputy';
    const stands = await insertAbsence(tx, { id: newId(), bodyId: actor.bodyId, ...input }, actor.id, world.now());
    return stands ? null : 'overlap';
  });

/** Back earlier, or called off. @returns false where it is not there, or not this officer's to end */
export const endAbsenceOf = (world: World, actor: Officer, id: string): Promise<boolean> =>
  world.db.transaction(async (tx) => {
    const absence = await absenceById(tx, id);
    if (!absence || absence.bodyId !== actor.bodyId || (absence.officerId !== actor.id && !leadsOffice(actor))) return false;
    await endAbsence(tx, id, world.now());
    return true;
  });
