import { isOpen } from '../followup/domain.ts';
import { lastDataOf } from '../followup/store-last-data.ts';
import { promiseOrigins } from '../followup/verify.ts';
import { promisesOfMany } from '../followup/store-promises.ts';
import { faultOfFile } from '../platform/files/intact.ts';
import type { FileStore } from '../platform/files/store.ts';
import type { Tx } from '../platform/db/sql.ts';
import { deliberationProblems } from './deliberation/verify.ts';
import { approvalProblems } from './approval/verify.ts';
import { assignmentProblems } from './assignment/verify.ts';
import { dossierProblems } from './dossier/verify.ts';
import { acceptanceProblem } from './handoff/verify-acceptance.ts';
import { identityProblems } from './identity/verify.ts';
import { helpProblems } from './helping/verify.ts';
import { rulingProblems } from './handoff/verify.ts';
import { closureProblems } from './closure/verify.ts';
import { matterProblems } from './matters/verify.ts';
import { redactionProblems } from './redaction/verify.ts';
import { bulkProblems } from './bulk/verify.ts';
import { heldProblems } from './undo/verify.ts';
import { contributionProblems } from './joint/verify.ts';
import { breachProblems } from './breach/verify.ts';
import { rightsProblems } from './rights/verify.ts';
import { endsWithCase, nearestDue } from './promise-kinds.ts';
import { pageOfFiles } from './store-files.ts';
import { existing, pageOfStates } from './store.ts';

export interface Problem { where: string; what: string }
const NO_ID = '00000000-0000-0000-0000-000000000000';
const PAGE = 500;

/** What `wadah verify` asks of this room. */
export async function* complaintProblems(tx: Tx, files: FileStore): AsyncGenerator<Problem> {
  yield* casesWithoutHistory(tx);
  yield* promisesWithoutCase(tx);
  yield* dossierProblems(tx);
  yield* heldProblems(tx);
  yield* bulkProblems(tx);
  yield* assignmentProblems(tx);
  yield* approvalProblems(tx);
  yield* matterProblems(tx);
  yield* redactionProblems(tx, files);
  yield* closureProblems(tx);
  yield* helpProblems(tx);
  yield* identityProblems(tx);
  yield* deliberationProblems(tx, files);
  yield* rightsProblems(tx);
  yield* breachProblems(tx);
  yield* missingFiles(tx, files);
}

/** A state is what the last entry that changed it says, the due date of the lists is the promise's, and nothing is owed once a case has ended. */
async function* casesWithoutHistory(tx: Tx): AsyncGenerator<Problem> {
  for (let after = NO_ID; ;) {
    const page = await pageOfStates(tx, after, PAGE);
    const ids = page.map((row) => row.id);
    // Every entry that changes the state carries it as `to`.
    const told = await lastDataOf(tx, 'complaints', ids, 'to');
    const promises = await promisesOfMany(tx, 'complaints', ids);
    for (const row of page) {
      const where = `complaints/${row.number}`;
      const state = told.get(row.id);
      if (state === undefined) yield { where, what: 'has no history' };
      else if (state !== row.state) yield { where, what: `is ${row.state}, but its history says ${state}` };
      const own = promises.get(row.id) ?? [];
      if (row.isOver && own.some((promise) => isOpen(promise) && endsWithCase(promise))) yield { where, what: 'has ended, but a promise is still open' };
      const waiting = acceptanceProblem(row.state, own);
      if (waiting) yield { where, what: waiting };
      const due = nearestDue(own);
      if ((due?.getTime() ?? null) !== (row.dueAt?.getTime() ?? null)) yield { where, what: 'shows another due date than its promises' };
    }
    yield* rulingProblems(tx, page);
    yield* contributionProblems(tx, page, promises);
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

async function* promisesWithoutCase(tx: Tx): AsyncGenerator<Problem> {
  for await (const ids of promiseOrigins(tx, 'complaints')) {
    const known = await existing(tx, ids);
    for (const id of ids) if (!known.has(id)) yield { where: `complaints/${id}`, what: 'has promises and a timeline, but no case' };
  }
}

async function* missingFiles(tx: Tx, files: FileStore): AsyncGenerator<Problem> {
  for (let after = NO_ID; ;) {
    const page = await pageOfFiles(tx, after, PAGE);
    for (const file of page) {
      for (const [name, key] of [['original', file.originalKey], ['published', file.publishedKey], ['small', file.thumbKey]] as const) {
        const where = `file ${file.id} (${name}) of complaints/${file.complaintId}`;
        const what = await faultOfFile(files, key);
        if (what) yield { where, what };
      }
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}
