import type { Officer } from '../../directory/actor.ts';
import { bodyById } from '../../directory/bodies/store.ts';
import { newId } from '../../platform/db/id.ts';
import type { World } from '../../platform/world.ts';
import type { Reporter } from '../domain.ts';
import type { Purpose } from '../identity/domain.ts';
import { addIdentityEvent } from '../identity/store-identity.ts';
import { sealedReporterOf } from '../store-reporters.ts';
import { helpViewOf, type HelpView } from '../helping/actions.ts';
import { actOn, readReporter, type Act } from './step.ts';

/**
 * Opens the seal for one look and leaves a line that the reporter sees: that it was opened, when and what for.
 * @returns the identity beside the case, or why not; the identity goes into one page and nowhere else
 */
export async function openIdentity(world: World, actor: Officer, id: string, input: Act & { kind: Purpose; purpose: string }) {
  let reporter: Reporter | null = null;
  let help: HelpView | null = null;
  const outcome = await actOn(world, actor, id, 'see-identity', { ...input, keepsVersion: true }, async (step) => {
    if (!input.purpose.trim()) return { refused: 'empty' };
    const sealed = await sealedReporterOf(step.tx, id);
    if (!sealed) return null;
    reporter = readReporter(world, sealed);
    help = await helpViewOf(world, step.tx, id);
    const office = actor.bodyId === null ? null : await bodyById(step.tx, actor.bodyId);
    const lookId = newId();
    await addIdentityEvent(step.tx, { id: lookId, at: step.now, kind: 'look', complaintId: id, officerId: actor.id, bodyId: actor.bodyId, role: actor.roles[0] ?? '', purpose: input.kind, words: input.purpose });
    step.enter('identity-seen', 'party', { body: input.purpose, data: { role: actor.roles[0] ?? '', officeOf: office?.name ?? '', purpose: input.kind, lookId } });
    return step.c;
  });
  return outcome !== null && 'id' in outcome ? { complaint: outcome, reporter: reporter! as Reporter, help: help as HelpView | null } : outcome;
}
