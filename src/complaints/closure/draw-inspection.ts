import type { Officer } from '../../directory/actor.ts';
import type { TimeLimit } from '../../law/time-limit.ts';
import type { Step } from '../actions/step.ts';
import { houseRules } from '../house-rules/store-house-rules.ts';
import { commitmentOf, drawnNumber, isDrawn } from './draw.ts';
import { aimInspection, inspectionsOf, openInspection, saltOf, saveDraw } from './store-inspections.ts';

/** Not a law's number: the city sets the days, and a clock that runs keeps those under which it began. */
export const inspectionLimit = (days: number): TimeLimit => ({ id: 'house-inspection', days, counting: 'working', source: 'Aturan kota: pemeriksaan kedua', from: '2020-01-01' });

/**
 * Draws whether another officer looks again at what was just said to be solved. Every draw is kept, so that it can be drawn again by anybody.
 * @param entryId the entry of the completing answer
 */
export async function drawInspection(step: Step, actor: Officer, entryId: string): Promise<void> {
  const { tx, c } = step;
  // One that still waits looks at the newest answer, and so never falls to whoever gave that.
  const waiting = step.promise('inspection');
  if (waiting) return inspectAnew(step, actor, waiting.id);
  const rules = await houseRules(tx);
  const salt = await saltOf(tx, step.today);
  const { seq: headSeq, hash: headHash } = step.head;
  const number = drawnNumber({ complaintId: c.id, headSeq, headHash, salt });
  const drawn = isDrawn(number, rules.inspectionPercent);
  const id = await saveDraw(tx, { complaintId: c.id, entryId, at: step.now, saltDay: step.today, headSeq, headHash, number, percent: rules.inspectionPercent, isDrawn: drawn });
  if (!drawn) return;
  const promise = step.open('inspection', { type: 'coordinator', id: null }, [inspectionLimit(rules.inspectionDays)]);
  await openInspection(tx, { id, complaintId: c.id, promiseId: promise.id, bodyId: c.bodyId, answeredBy: actor.id, openedAt: step.now });
  step.enter('inspection-drawn', 'internal', { data: { draw: id, number, percent: rules.inspectionPercent, headSeq, commitment: commitmentOf(salt) } });
}

async function inspectAnew(step: Step, actor: Officer, promiseId: string): Promise<void> {
  const one = (await inspectionsOf(step.tx, step.c.id)).find((each) => each.promiseId === promiseId)!;
  const isOwn = one.ownerBodyId !== null && one.ownerBodyId === step.c.bodyId;
  await aimInspection(step.tx, { id: one.id, bodyId: step.c.bodyId, answeredBy: actor.id, ownerBodyId: isOwn ? null : one.ownerBodyId });
  if (!isOwn) return;
  step.give({ id: promiseId }, { type: 'coordinator', id: null });
  step.enter('inspection-given', 'internal', { data: { bodyId: '', body: '' } });
}
