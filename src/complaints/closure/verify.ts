import { promisesOfMany } from '../../followup/store-promises.ts';
import { chainLinks } from '../../followup/store-chain-links.ts';
import { isOpen } from '../../followup/domain.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { drawnNumber, isDrawn } from './draw.ts';
import { pageOfDraws, pageOfInspections } from './store-inspections.ts';

interface Problem { where: string; what: string }
const NO_ID = '00000000-0000-0000-0000-000000000000';
const PAGE = 500;

/** Every draw comes out the same when it is drawn again, and every inspection is owed until it has a result, and not by whom it inspects. */
export async function* closureProblems(tx: Tx): AsyncGenerator<Problem> {
  const drawn = new Set<string>();
  for (let after = NO_ID; ;) {
    const page = await pageOfDraws(tx, after, PAGE);
    const links = await chainLinks(tx, 'complaints', page.map((draw) => ({ id: draw.complaintId, seq: draw.headSeq })));
    for (const draw of page) {
      const where = `complaints/${draw.caseNumber}`;
      if (links.get(`${draw.complaintId}:${draw.headSeq}`) !== draw.headHash) yield { where, what: 'was drawn from a history that is not its own' };
      if (drawnNumber(draw) !== draw.number || isDrawn(draw.number, draw.percent) !== draw.isDrawn) yield { where, what: 'gives another result when it is drawn again' };
      if (draw.isDrawn) drawn.add(draw.id);
    }
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
  for (let after = NO_ID; ;) {
    const page = await pageOfInspections(tx, after, PAGE);
    const promises = await promisesOfMany(tx, 'complaints', page.map((one) => one.complaintId));
    for (const inspection of page) {
      const where = `complaints/${inspection.number}`;
      if (!drawn.delete(inspection.id)) yield { where, what: 'is inspected, but was not drawn' };
      const promise = promises.get(inspection.complaintId)?.find((one) => one.id === inspection.promiseId);
      if (!promise || isOpen(promise) !== (inspection.result === null)) yield { where, what: 'has an inspection that does not fit its promise' };
      if (inspection.doneBy !== null && inspection.doneBy === inspection.answeredBy) yield { where, what: 'was inspected by the officer who answered' };
      if (inspection.ownerBodyId !== null && inspection.ownerBodyId === inspection.bodyId) yield { where, what: 'is inspected by the office that answered' };
    }
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
  if (drawn.size > 0) yield { where: 'complaints', what: `${drawn.size} cases were drawn, but their inspection is missing` };
}
