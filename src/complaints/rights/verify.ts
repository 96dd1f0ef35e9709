import { lastDataOf } from '../../followup/store-last-data.ts';
import { promisesOfMany } from '../../followup/store-promises.ts';
import { isOpen } from '../../followup/domain.ts';
import { promiseOrigins } from '../../followup/verify.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { existingRequests, pageOfRequests } from './store-requests.ts';
import { pageOfMarks } from './store-marks.ts';

interface Problem { where: string; what: string }
const NO_ID = '00000000-0000-0000-0000-000000000000';
const PAGE = 500;

/** A request is what its history says and owes until it is decided; a mark is told in the case's history, and holds. */
export async function* rightsProblems(tx: Tx): AsyncGenerator<Problem> {
  for (let after = NO_ID; ;) {
    const page = await pageOfRequests(tx, after, PAGE);
    const ids = page.map((one) => one.id);
    const [told, promises] = [await lastDataOf(tx, 'data_rights', ids, 'to'), await promisesOfMany(tx, 'data_rights', ids)];
    for (const one of page) {
      const where = `data_rights/${one.number}`;
      const state = told.get(one.id);
      if (state !== one.state) yield { where, what: `is ${one.state}, but its history says ${String(state ?? 'nothing')}` };
      const own = promises.get(one.id) ?? [];
      if ((one.state === 'open') !== own.some(isOpen)) yield { where, what: one.state === 'open' ? 'is open, but nobody owes an answer' : 'is decided, but an answer is still owed' };
      if (own.some((promise) => promise.dueAt.getTime() !== one.dueAt.getTime())) yield { where, what: 'shows another due date than its promise' };
    }
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
  for await (const ids of promiseOrigins(tx, 'data_rights')) {
    const known = await existingRequests(tx, ids);
    for (const id of ids) if (!known.has(id)) yield { where: `data_rights/${id}`, what: 'has promises and a timeline, but no request' };
  }
  yield* markProblems(tx);
}

async function* markProblems(tx: Tx): AsyncGenerator<Problem> {
  for (let after = NO_ID; ;) {
    const page = await pageOfMarks(tx, after, PAGE);
    const ids = page.map((one) => one.complaintId);
    const erased = await lastDataOf(tx, 'complaints', ids, 'erasedFor');
    for (const one of page) {
      const where = `complaints/${one.number}`;
      if (one.published && (one.restrictedAt || one.unpublishedAt)) yield { where, what: 'is shown to the public, although its reporter took that back' };
      if (one.erasedAt && one.text !== '') yield { where, what: 'counts as erased, but holds words' };
      if (one.erasedAt && erased.get(one.complaintId) !== one.why) yield { where, what: 'counts as erased, but its history does not say so' };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.complaintId;
  }
}
