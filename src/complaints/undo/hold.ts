import type { Officer } from '../../directory/actor.ts';
import type { Directory } from '../../directory/snapshot.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { newId } from '../../platform/db/id.ts';
import { enqueue } from '../../platform/jobs/queue.ts';
import type { World } from '../../platform/world.ts';
import { originOf, type Outcome } from '../actions/step.ts';
import { perform, type Pictures } from '../console/perform.ts';
import type { StepNoun } from '../console/steps.ts';
import { isRefusal } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { findForUpdate } from '../store.ts';
import { mayWait, readerOf, type HeldForm } from './domain.ts';
import { insertHeld, isHeld, makeDue, markUndone } from './store-held.ts';
import { performHeld } from './perform-held.ts';

export const PERFORM = 'perform-a-step-that-was-held';

export interface Intention { step: Exclude<StepNoun, 'identitas'>; form: HeldForm; version: number | undefined; pictures: Pictures }

/**
 * Tries the step, and keeps it until its time comes; where the installation gives no time to undo, or a deadline ends within that
 * time, it takes effect at once. Nothing leaves the city before: no mail, no public word, no clock.
 * @returns as the action does; `held` where it waits
 */
export async function holdOrPerform(world: World, officer: Officer, c: Complaint, want: Intention, directory: Directory): Promise<{ held: boolean; outcome: Outcome }> {
  const act = (how: { trial?: boolean }): Promise<Outcome> => perform(world, officer, c.id, want.step, readerOf(want.form), want.version, directory, want.pictures, how);
  const seconds = world.undoSeconds ?? 0;
  // Each clock of the case, and those beside it: the hours to accept a referral make no due date of the lists.
  const running = (await world.db.read((tx) => promisesOf(tx, originOf(c.id)))).filter((promise) => promise.state === 'running');
  if (!mayWait(running.map((promise) => promise.dueAt), world.now(), seconds)) return { held: false, outcome: await act({}) };
  const tried = await act({ trial: true });
  if (tried === null || isRefusal(tried) || 'missing' in tried) return { held: false, outcome: tried };
  const outcome = await world.db.transaction(async (tx): Promise<Outcome> => {
    const now = await findForUpdate(tx, c.id);
    if (!now) return null;
    if (await isHeld(tx, c.id)) return { refused: 'held' };
    if (now.version !== tried.version) return { refused: 'changed-meanwhile' };
    const [id, heldAt, dueAt] = [newId(), world.now(), new Date(world.now().getTime() + seconds * 1000)];
    await insertHeld(tx, { id, complaintId: c.id, officerId: officer.id, officerName: officer.name, step: want.step, form: want.form, pictures: want.pictures, version: now.version, heldAt, dueAt });
    await enqueue(tx, { name: PERFORM, payload: { id }, runAt: dueAt, dedup: `${PERFORM}:${id}` });
    return now;
  });
  return { held: outcome !== null && !isRefusal(outcome), outcome };
}

/** @returns false when it was too late, or the step is another officer's */
export const takeBack = (world: World, officer: Officer, id: string): Promise<boolean> =>
  world.db.transaction((tx) => markUndone(tx, id, officer.id, world.now()));

/** The officer is sure: no need to wait. */
export async function performNow(world: World, officer: Officer, id: string): Promise<void> {
  if (await world.db.transaction((tx) => makeDue(tx, id, officer.id, world.now()))) await performHeld(world, id);
}
