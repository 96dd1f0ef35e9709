import { hasRole, type Actor, type Officer } from '../../directory/actor.ts';
import { bodyById } from '../../directory/bodies/store.ts';
import { isValidOn } from '../../directory/bodies/domain.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import type { World } from '../../platform/world.ts';
import { reopen } from '../actions/closing.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import { actOn, type Act } from '../actions/step.ts';
import type { Complaint } from '../domain.ts';
import type { Inspection, InspectionResult } from './domain.ts';
import { needsProof } from './wants-proof.ts';
import { endInspection, giveInspection, inspectionById } from './store-inspections.ts';

const INSPECTORS = ['agency_liaison', 'agency_head', 'inspectorate'] as const;
type Inspected = Pick<Inspection, 'bodyId' | 'answeredBy' | 'ownerBodyId'>;

/** Never the office that answered, nor the officer who did: the coordinator, or an officer of the office it was given to. */
export function mayInspect(actor: Actor, inspection: Inspected, c: Pick<Complaint, 'restricted'>): boolean {
  if (actor.kind !== 'officer' || actor.id === inspection.answeredBy || (actor.bodyId !== null && actor.bodyId === inspection.bodyId)) return false;
  if (hasRole(actor, ['coordinator'])) return true;
  return !c.restricted && inspection.ownerBodyId !== null && inspection.ownerBodyId === actor.bodyId && hasRole(actor, INSPECTORS);
}
/** Whoever may read the list may read the page; acting is another matter. */
export const mayReadInspection = (actor: Actor, inspection: Inspected, c: Pick<Complaint, 'restricted'>): boolean =>
  mayInspect(actor, inspection, c) || (hasRole(actor, ['coordinator']) || (!c.restricted && hasRole(actor, ['leadership', 'auditor'])));

const isOpenToPublic = (c: Complaint): boolean => c.publishedAt !== null && !c.restricted && !c.confidential;

/** Another office looks where the coordinator cannot go: only of a case that everybody may read, so that nothing is told to it. Null: back to the coordinator. */
export const giveInspectionTo = (world: World, actor: Officer, caseId: string, input: Act & { inspectionId: string; bodyId: string | null }) =>
  actOn(world, actor, caseId, 'close', input, async (step) => {
    const inspection = await inspectionById(step.tx, input.inspectionId);
    if (!inspection || inspection.complaintId !== caseId) return null;
    if (inspection.result !== null) return { refused: 'inspected-already' };
    const body = input.bodyId === null ? null : await bodyById(step.tx, input.bodyId);
    if (input.bodyId !== null && (!body || body.isExternal || !isValidOn(body, step.today))) return { refused: 'unknown-body' };
    if (body && (body.id === inspection.bodyId || body.id === step.c.bodyId || !isOpenToPublic(step.c))) return { refused: 'inspection-stays' };
    step.give({ id: inspection.promiseId }, body ? { type: 'body', id: body.id } : { type: 'coordinator', id: null });
    step.enter('inspection-given', 'internal', { data: { bodyId: body?.id ?? '', body: body?.shortName ?? '' } });
    await giveInspection(step.tx, inspection.id, body?.id ?? null);
    return step.c;
  });

/**
 * What the second officer found. "Not confirmed" begins the case again with its reason; where the reporter has disputed the answer
 * already, or the case is in work anyway, the finding is kept and the case stays where it is.
 */
export const reportInspection = async (world: World, actor: Officer, caseId: string, input: Act & { inspectionId: string; result: InspectionResult; words: string; images: readonly PreparedImage[] }) => {
  const directory = await directoryOf(world);
  return actOn(world, actor, caseId, null, input, async (step) => {
    const { c } = step;
    const inspection = await inspectionById(step.tx, input.inspectionId);
    if (!inspection || inspection.complaintId !== caseId || !mayInspect(actor, inspection, c)) return null;
    if (inspection.result !== null) return { refused: 'inspected-already' };
    if (!input.words.trim()) return { refused: 'empty' };
    if (input.result !== 'could_not' && input.images.length === 0 && needsProof(c.categoryId, directory)) return { refused: 'proof-needed' };
    const entryId = step.enter('inspected', 'public', { body: input.words, data: { result: input.result } });
    await step.attach(input.images, 'inspection', entryId, false);
    step.keep({ id: inspection.promiseId });
    await endInspection(step.tx, { id: inspection.id, result: input.result, words: input.words, doneAt: step.now, doneBy: actor.id });
    if (input.result !== 'not_confirmed' || (c.state !== 'answered' && c.state !== 'completed')) return c;
    step.void('reply', 'inspection-not-confirmed');
    await reopen(step, input.words, { inspection: true });
    return c;
  });
};
