import { newId } from '../../platform/db/id.ts';
import type { World } from '../../platform/world.ts';
import type { Officer } from '../actor.ts';
import { forgetDirectory } from '../snapshot.ts';
import { editedBody, reorganised, type EditProblem, type Problem, type ReorganisationProblem, type TypedEdit, type TypedReorganisation } from './decisions.ts';
import type { Body } from './domain.ts';
import { allBodies, assignments } from './store.ts';
import { linkSuccessor, lockBodies, recordChange, saveAssignments, saveBodies } from './store-save.ts';

const changedFields = (before: Body, after: Body): Record<string, unknown> =>
  Object.fromEntries((['name', 'shortName', 'aliases', 'phone', 'email', 'address', 'validTo', 'guidance'] as const)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map((field) => [field, { from: before[field], to: after[field] }]));

/** @returns null when there is no such body */
export const editBody = (world: World, officer: Officer, code: string, typed: TypedEdit): Promise<Body | { problems: Problem<EditProblem>[] } | null> =>
  world.db.transaction(async (tx) => {
    await lockBodies(tx);
    const body = (await allBodies(tx)).find((one) => one.code === code);
    if (body === undefined) return null;
    const outcome = editedBody(body, typed, await assignments(tx), world.now());
    if ('problems' in outcome) return outcome;
    const detail = changedFields(body, outcome);
    // Saving without a change must not cut the row off from the profile.
    if (Object.keys(detail).length === 0) return body;
    await saveBodies(tx, [outcome]);
    await recordChange(tx, body.id, { id: newId(), at: world.now(), changedBy: officer.id, changedByName: officer.name, event: 'edited', detail });
    tx.afterCommit(() => forgetDirectory(world));
    return outcome;
  });

/** Another body takes over from a day on. @returns the successor, or null when there is no such body */
export const reorganiseBody = (world: World, officer: Officer, code: string, typed: TypedReorganisation): Promise<Body | { problems: Problem<ReorganisationProblem>[] } | null> =>
  world.db.transaction(async (tx) => {
    await lockBodies(tx);
    const all = await allBodies(tx);
    const body = all.find((one) => one.code === code);
    if (body === undefined || body.isExternal) return null;
    const at = world.now();
    const outcome = reorganised(body, typed, all, await assignments(tx), newId(), at);
    if ('problems' in outcome) return outcome;
    const { on, old, target } = outcome;
    await saveBodies(tx, [old, target]);
    await linkSuccessor(tx, old.id, target.id, on, old.successorIds.length);
    await saveAssignments(tx, outcome.assignments, at);
    const who = { at, changedBy: officer.id, changedByName: officer.name };
    const detail = { on, from: old.code, to: target.code, functions: typed.tugas, ends: typed.berakhir };
    await recordChange(tx, old.id, { ...who, id: newId(), event: 'reorganised', detail });
    const isNew = !all.some((one) => one.id === target.id);
    await recordChange(tx, target.id, { ...who, id: newId(), event: isNew ? 'created' : 'reorganised', detail });
    tx.afterCommit(() => forgetDirectory(world));
    return target;
  });
