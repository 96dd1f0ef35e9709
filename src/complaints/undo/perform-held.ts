import { officerById } from '../../directory/officers/store/officers.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import type { World } from '../../platform/world.ts';
import type { Outcome } from '../actions/step.ts';
import { asActor } from '../assignment/desk.ts';
import { perform } from '../console/perform.ts';
import { isStep } from '../console/steps.ts';
import { isRefusal } from '../decisions.ts';
import { readerOf, type HeldStep } from './domain.ts';
import { heldById, lockHeld, markPerformed, markRefused } from './store-held.ts';

/**
 * Does a held step whose time has come. It is decided again, as the officer's roles and the case are now. The action and the end of
 * the wait commit together, so it happens once, whoever comes first: the job, a reader of the case, or both after a crash.
 */
export async function performHeld(world: World, id: string): Promise<void> {
  const held = await world.db.read((tx) => heldById(tx, id));
  if (!held || held.state !== 'held' || held.dueAt > world.now()) return;
  const outcome = await decideAgain(world, held);
  const refusal = outcome === null ? 'gone' : isRefusal(outcome) ? outcome.refused : 'missing' in outcome ? 'missing' : null;
  if (refusal !== null) await world.db.transaction((tx) => markRefused(tx, id, refusal, world.now()));
}

async function decideAgain(world: World, held: HeldStep): Promise<Outcome> {
  const account = await world.db.read((tx) => officerById(tx, held.officerId));
  if (!account || account.disabledAt !== null) return { refused: 'not-allowed' };
  if (!isStep(held.step) || held.step === 'identitas') throw new Error(`a step of an unknown kind is held: ${held.step}`);
  return perform(world, asActor(account), held.complaintId, held.step, readerOf(held.form), held.version, await directoryOf(world), held.pictures,
    { settles: { claim: (tx, complaintId) => lockHeld(tx, held.id, complaintId), done: (tx, at) => markPerformed(tx, held.id, at) } });
}
