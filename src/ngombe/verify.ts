import { lastDataOf } from '../followup/store-last-data.ts';
import { timelineOf } from '../followup/store-timeline.ts';
import type { Tx } from '../platform/db/sql.ts';
import { faultOfFile } from '../platform/files/intact.ts';
import type { FileStore } from '../platform/files/store.ts';
import { pageOfItemFiles } from './store-files.ts';
import { isOpen } from '../followup/domain.ts';
import { promisesOfMany } from '../followup/store-promises.ts';
import { pageOfItems } from './store-items.ts';
import { originOf } from './actions/frame.ts';
import type { Session } from './domain.ts';
import { orderOf, type Candidate, type Pick } from './selection.ts';
import { countsOf, pageOfRegistrations } from './store-registrations.ts';
import { pageOfSessions } from './store-sessions.ts';

export interface Problem { where: string; what: string }
const NO_ID = '00000000-0000-0000-0000-000000000000';
const PAGE = 500;

/** What `wadah verify` asks of this room: states are what their history says, places fit the quota, and every draw comes out the same again. */
export async function* ngombeProblems(tx: Tx, files: FileStore): AsyncGenerator<Problem> {
  for (let after = NO_ID; ;) {
    const page = await pageOfSessions(tx, after, PAGE);
    const told = await lastDataOf(tx, 'ngombe', page.map((one) => one.id), 'to');
    for (const session of page) {
      const where = `ngombe/${session.edition}`;
      const said = told.get(session.id);
      if (said === undefined) yield { where, what: 'has no history' };
      else if (said !== session.state) yield { where, what: `is ${session.state}, but its history says ${String(said)}` };
      yield* drawProblems(tx, session, where);
    }
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
  yield* registrationProblems(tx);
  yield* itemProblems(tx);
  yield* pictureProblems(tx, files);
}

const asText = (picks: readonly Pick[]): string => picks.map((pick) => `${pick.place} ${pick.number} ${pick.rule}`).join('\n');

async function* drawProblems(tx: Tx, session: Session, where: string): AsyncGenerator<Problem> {
  const { selected } = await countsOf(tx, session.id);
  if (selected > session.quota) yield { where, what: `has ${selected} speakers for ${session.quota} places` };
  if (!session.selectedAt) return;
  const drawn = (await timelineOf(tx, originOf(session.id))).find((entry) => entry.kind === 'speakers-drawn');
  if (!drawn) yield { where, what: 'its speakers were drawn, but its history does not say so' };
  else if (asText(orderOf(drawn.data['candidates'] as Candidate[], drawn.data['seed'] as string)) !== asText(drawn.data['picks'] as Pick[])) yield { where, what: 'its draw comes out otherwise' };
}

async function* registrationProblems(tx: Tx): AsyncGenerator<Problem> {
  for (let after = NO_ID; ;) {
    const page = await pageOfRegistrations(tx, after, PAGE);
    const told = await lastDataOf(tx, 'ngombe', page.map((one) => one.id), 'to');
    for (const one of page) {
      const said = told.get(one.id);
      if (said !== one.state) yield { where: `ngombe/${one.number}`, what: said === undefined ? 'has no history' : `is ${one.state}, but its history says ${String(said)}` };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

/** An item owes exactly while its history says so, and the day in the lists is the day of its promise. */
async function* itemProblems(tx: Tx): AsyncGenerator<Problem> {
  for (let after = NO_ID; ;) {
    const page = await pageOfItems(tx, after, PAGE);
    const ids = page.map((one) => one.id);
    const told = await lastDataOf(tx, 'ngombe', ids, 'to');
    const promises = await promisesOfMany(tx, 'ngombe', ids);
    for (const item of page) {
      const where = `ngombe/item/${item.id}`;
      const said = told.get(item.id);
      if (said !== item.state) yield { where, what: said === undefined ? 'has no history' : `is ${item.state}, but its history says ${String(said)}` };
      const open = (promises.get(item.id) ?? []).filter(isOpen);
      const owing = item.state === 'owed' || item.state === 'disputed';
      if (owing !== open.length > 0) yield { where, what: owing ? 'is owed, but no promise runs' : 'is over, but a promise still runs' };
      const late = (promises.get(item.id) ?? []).some((promise) => promise.wasLate === true);
      if (late !== item.wasLate) yield { where, what: late ? 'was kept late, but is listed as in time' : 'is listed as late, but every promise was kept in time' };
      if (open[0] && open[0].dueOn !== item.dueOn) yield { where, what: `is listed as due on ${item.dueOn}, but its promise is due on ${open[0].dueOn}` };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

async function* pictureProblems(tx: Tx, files: FileStore): AsyncGenerator<Problem> {
  for (let after = NO_ID; ;) {
    const page = await pageOfItemFiles(tx, after, PAGE);
    for (const file of page) {
      for (const key of [file.originalKey, file.publishedKey, file.thumbKey]) {
        const what = await faultOfFile(files, key);
        if (what) yield { where: `file ${file.id} of ngombe/item/${file.itemId}`, what };
      }
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}
