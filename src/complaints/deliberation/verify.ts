import { createHash } from 'node:crypto';
import { isOpen } from '../../followup/domain.ts';
import { lastDataOf } from '../../followup/store-last-data.ts';
import { promisesOfMany } from '../../followup/store-promises.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { agreementHash } from './domain.ts';
import { agreementsOf, obligationsOfCases, signaturesOf } from './store-parts.ts';
import { pageOfDeliberations, type ListedDeliberation } from './store.ts';

interface Problem { where: string; what: string }
const PAGE = 200;

/** State and outcome are what history says, obligations what their promises say, and a signature stands under the text that was signed. */
export async function* deliberationProblems(tx: Tx, files: FileStore): AsyncGenerator<Problem> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await pageOfDeliberations(tx, after, PAGE);
    yield* historyProblems(tx, page);
    yield* obligationProblems(tx, page);
    for (const one of page) {
      const where = `complaints/${one.number}`;
      yield* signatureProblems(tx, one.id, where);
      const bytes = one.minutesKey === null ? null : await files.get(one.minutesKey);
      if (one.minutesKey !== null && (bytes === null || createHash('sha256').update(bytes).digest('hex') !== one.minutesKey)) yield { where, what: 'the record of its deliberation is missing or was changed' };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.complaintId;
  }
}

async function* historyProblems(tx: Tx, page: readonly ListedDeliberation[]): AsyncGenerator<Problem> {
  const ids = page.map((one) => one.complaintId);
  const [states, outcomes, records] = [await lastDataOf(tx, 'complaints', ids, 'deliberation'), await lastDataOf(tx, 'complaints', ids, 'deliberationOutcome'), await lastDataOf(tx, 'complaints', ids, 'recordHash')];
  for (const one of page) {
    const where = `complaints/${one.number}`;
    const told = states.get(one.complaintId);
    if (told !== one.state) yield { where, what: `its deliberation is ${one.state}, but its history says ${told ?? 'nothing'}` };
    const outcome = outcomes.get(one.complaintId);
    if (one.outcome !== null && outcome !== one.outcome) yield { where, what: `its deliberation came to ${one.outcome}, but its history says ${outcome ?? 'nothing'}` };
    if (one.minutesKey !== null && records.get(one.complaintId) !== one.minutesKey) yield { where, what: 'the record of its deliberation is not the one its history names' };
  }
}

async function* obligationProblems(tx: Tx, page: readonly ListedDeliberation[]): AsyncGenerator<Problem> {
  const numbers = new Map(page.map((one) => [one.complaintId, one.number]));
  const obligations = await obligationsOfCases(tx, [...numbers.keys()]);
  const promises = await promisesOfMany(tx, 'complaints', [...new Set(obligations.map((one) => one.complaintId))]);
  for (const one of obligations) {
    const number = numbers.get(one.complaintId)!;
    const promise = promises.get(one.complaintId)?.find((each) => each.id === one.promiseId);
    const where = `complaints/${number}`;
    if (!promise) { yield { where, what: 'an obligation of its deliberation has no promise' }; continue; }
    // The resident may dispute what the office calls kept: the promise stays kept, the obligation is broken.
    const fits = one.state === 'running' ? isOpen(promise) : one.state === 'kept' ? promise.state === 'kept' : one.state === 'void' ? promise.state === 'void' : promise.state !== 'running';
    if (!fits) yield { where, what: `an obligation of its deliberation is ${one.state}, but its promise is ${promise.state}` };
  }
}

async function* signatureProblems(tx: Tx, id: string, where: string): AsyncGenerator<Problem> {
  const agreements = new Map((await agreementsOf(tx, id)).map((one) => [one.version, one]));
  for (const one of agreements.values()) if (agreementHash(one) !== one.hash) yield { where, what: `version ${one.version} of its agreement was changed` };
  for (const one of await signaturesOf(tx, id)) if (agreements.get(one.version)?.hash !== one.hash) yield { where, what: `a signature does not fit version ${one.version} of its agreement` };
}
