import { isOpen } from '../../followup/domain.ts';
import { lastDataOf } from '../../followup/store-last-data.ts';
import { promisesOfMany } from '../../followup/store-promises.ts';
import { promiseOrigins } from '../../followup/verify.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { existingBreaches, pageOfBreaches } from './store-breaches.ts';
import { pageOfTold } from './store-subjects.ts';

interface Problem { where: string; what: string }
const NO_ID = '00000000-0000-0000-0000-000000000000';
const PAGE = 500;

/** A record is what its history says; who counts as told has it in the history of their case; a promise is kept by what was done. */
export async function* breachProblems(tx: Tx): AsyncGenerator<Problem> {
  for (let after = NO_ID; ;) {
    const page = await pageOfBreaches(tx, after, PAGE);
    const ids = page.map((one) => one.id);
    const [told, promises] = [await lastDataOf(tx, 'data_breach', ids, 'to'), await promisesOfMany(tx, 'data_breach', ids)];
    for (const one of page) {
      const where = `data_breach/${one.number}`;
      if (told.get(one.id) !== one.state) yield { where, what: `is ${one.state}, but its history says ${told.get(one.id) ?? 'nothing'}` };
      const own = promises.get(one.id) ?? [];
      if (one.authorityAt !== null && own.some((promise) => promise.kind === 'breach_authority' && isOpen(promise))) yield { where, what: 'the authority counts as told, but the notice is still owed' };
      if (one.sentAt !== null && own.some((promise) => promise.kind === 'breach_subjects' && isOpen(promise))) yield { where, what: 'the people count as told, but the notice is still owed' };
      if (one.state === 'closed' && own.some(isOpen)) yield { where, what: 'is closed, but a notice is still owed' };
      if (own.some((promise) => promise.dueAt.getTime() !== one.dueAt.getTime())) yield { where, what: 'shows another due date than its promises' };
    }
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
  for await (const ids of promiseOrigins(tx, 'data_breach')) {
    const known = await existingBreaches(tx, ids);
    for (const id of ids) if (!known.has(id)) yield { where: `data_breach/${id}`, what: 'has promises and a timeline, but no record' };
  }
  yield* untold(tx);
}

async function* untold(tx: Tx): AsyncGenerator<Problem> {
  for (let after = { breachId: NO_ID, complaintId: NO_ID }; ;) {
    const page = await pageOfTold(tx, after, PAGE);
    const noted = new Set<string>();
    for (const breach of new Set(page.map((one) => one.breach))) {
      const ids = page.filter((one) => one.breach === breach).map((one) => one.complaintId);
      for (const id of (await lastDataOf(tx, 'complaints', ids, breach)).keys()) noted.add(`${id}|${breach}`);
    }
    for (const one of page) if (!noted.has(`${one.complaintId}|${one.breach}`)) yield { where: `complaints/${one.number}`, what: `counts as told of ${one.breach}, but its history does not say so` };
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last;
  }
}
