import type { World } from '../../platform/world.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import { caseGoesOn } from '../actions/closing.ts';
import type { Act } from '../actions/step.ts';
import { actOnDeliberation, keepPapers, mailOfficers, tell, type Person } from './act.ts';
import { obligationsOf, saveObligation } from './store-parts.ts';
import { sayDeliberation } from './text.ts';

/** Whoever owes it, or leads, shows that it is done. */
export const keepObligation = (world: World, who: Person, id: string, input: Act & { obligationId: string; evidence: string; images: readonly PreparedImage[] }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d, side, place } = acting;
    const one = (await obligationsOf(step.tx, d.id)).find((each) => each.id === input.obligationId);
    if (!one) return null;
    if (side !== one.owedBy && !place.leads) return { refused: 'not-allowed' };
    if (one.state !== 'running') return { refused: 'wrong-state' };
    if (!input.evidence.trim()) return { refused: 'empty' };
    step.keep({ id: one.promiseId });
    await saveObligation(step.tx, { ...one, state: 'kept', endedAt: step.now, evidence: input.evidence });
    const entryId = tell(acting, 'obligation-kept', 'party', { body: input.evidence, data: { obligationId: one.id } });
    await keepPapers(step, input.images, entryId, side === 'reporter');
    return step.c;
  });

/**
 * Past its day and not done: said by the other side, by whoever leads or by the coordinator. The resident may say so too where the office
 * says it is done. The case goes on from there, whether it was closed or answered.
 */
export const breakObligation = (world: World, who: Person, id: string, input: Act & { obligationId: string; reason: string }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d, side, place } = acting;
    const one = (await obligationsOf(step.tx, d.id)).find((each) => each.id === input.obligationId);
    if (!one) return null;
    if ((side === null || side === one.owedBy) && !place.leads && !place.appoints) return { refused: 'not-allowed' };
    const disputed = one.state === 'kept' && one.owedBy === 'body' && side === 'reporter';
    if (one.state !== 'running' && !disputed) return { refused: 'wrong-state' };
    if (one.dueOn >= step.today) return { refused: 'not-due-yet' };
    if (!input.reason.trim()) return { refused: 'empty' };
    step.void({ id: one.promiseId }, 'obligation-broken');
    await saveObligation(step.tx, { ...one, state: 'broken', endedAt: step.now });
    tell(acting, 'obligation-broken', 'party', { body: input.reason, data: { obligationId: one.id, side: one.owedBy } });
    await caseGoesOn(step, sayDeliberation('id').goesOn.broken);
    await mailOfficers({ step, d }, 'body', 'broken');
    return step.c;
  });
