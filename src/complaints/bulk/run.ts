import type { Officer } from '../../directory/actor.ts';
import { officerById } from '../../directory/officers/store/officers.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { enqueue } from '../../platform/jobs/queue.ts';
import type { JobHandler } from '../../platform/jobs/run-due.ts';
import type { World } from '../../platform/world.ts';
import type { Settlement } from '../actions/step.ts';
import { asActor } from '../assignment/desk.ts';
import { perform } from '../console/perform.ts';
import { isRefusal } from '../decisions.ts';
import { isHeld } from '../undo/store-held.ts';
import { readerOf } from '../undo/domain.ts';
import { planMark, type BulkItem, type BulkRun } from './domain.ts';
import { cancelRest, insertRun, itemsOf, lockItem, lockRun, markItem, nextItems, replaceItems, runById, saveState, startRun } from './store-bulk.ts';

export const RUN = 'do-one-step-on-many-cases';
/** Cases of one job; then it makes room for other jobs of the city. */
const BATCH = 50;

/**
 * Carries the plan out once the time to take it back is over.
 * @param mark of the plan that was read; '' where it is not known
 * @returns false when it had begun already; `changed` where another plan stands by now
 */
export const carryOut = (world: World, run: BulkRun, mark = ''): Promise<boolean | 'changed'> => world.db.transaction(async (tx) => {
  const now = await lockRun(tx, run.id);
  if (mark !== '' && now?.state === 'draft' && planMark(now, await itemsOf(tx, run.id)) !== mark) return 'changed';
  const startsAt = new Date(world.now().getTime() + (world.undoSeconds ?? 0) * 1000);
  if (!(await startRun(tx, run.id, startsAt))) return false;
  await goOn(tx, run.id, startsAt);
  return true;
});

const goOn = async (tx: Tx, runId: string, at: Date): Promise<void> => { await enqueue(tx, { name: RUN, payload: { id: runId }, runAt: at, dedup: `${RUN}:${runId}:${newId()}` }); };

/** Takes back what has not been done; what is done stays done. @returns false when nothing was left */
export const stopRun = (world: World, run: BulkRun): Promise<boolean> => world.db.transaction(async (tx) => {
  const now = await lockRun(tx, run.id);
  if (!now || (now.state !== 'waiting' && now.state !== 'running')) return false;
  await cancelRest(tx, run.id, world.now());
  await saveState(tx, run.id, 'cancelled', world.now());
  return true;
});

/** A new plan of the cases that were refused, to be read anew. @returns null where there are none */
export const chooseRefused = (world: World, run: BulkRun): Promise<string | null> => world.db.transaction(async (tx) => {
  const failed = (await itemsOf(tx, run.id)).filter((item) => item.outcome === 'refused');
  if (failed.length === 0) return null;
  const id = newId();
  await insertRun(tx, { id, officerId: run.officerId, step: run.step, form: run.form, madeAt: world.now(), list: run.list });
  await replaceItems(tx, id, failed.map((item) => ({ complaintId: item.complaintId, version: item.version, form: {}, reason: null })));
  return id;
});

/**
 * One batch of a run, each case in a transaction of its own that also notes its outcome: after a crash the next try goes on with what
 * is left, and no case is done twice.
 */
export const runBatch: JobHandler = async (world, payload, finish) => {
  const { id } = payload as { id: string };
  const run = await world.db.transaction(async (tx) => {
    const one = await lockRun(tx, id);
    if (one?.state === 'waiting') await saveState(tx, id, 'running', null);
    return one;
  });
  if (!run || run.step === null || (run.state !== 'waiting' && run.state !== 'running')) return;
  const account = await world.db.read((tx) => officerById(tx, run.officerId));
  const officer = account && account.disabledAt === null ? asActor(account) : null;
  for (const item of await world.db.read((tx) => nextItems(tx, id, BATCH))) {
    // The officer may have stopped it between two cases.
    if ((await world.db.read((tx) => runById(tx, id)))?.state !== 'running') return;
    const reason = officer ? await doOne(world, officer, run, item) : 'not-allowed';
    if (reason !== null) await world.db.transaction((tx) => markItem(tx, id, item.complaintId, 'refused', reason, world.now()));
  }
  await world.db.transaction(async (tx) => {
    const now = await lockRun(tx, id);
    if (now?.state === 'running') {
      if ((await nextItems(tx, id, 1)).length > 0) await goOn(tx, id, world.now());
      else await saveState(tx, id, 'done', world.now());
    }
    await finish(tx);
  });
};

/** @returns why it was not done, or null where it was */
async function doOne(world: World, officer: Officer, run: BulkRun, item: BulkItem): Promise<string | null> {
  const settles: Settlement = {
    claim: async (tx) => (await lockItem(tx, run.id, item.complaintId)) && !(await isHeld(tx, item.complaintId)),
    done: (tx, at) => markItem(tx, run.id, item.complaintId, 'done', null, at),
  };
  const outcome = await perform(world, officer, item.complaintId, run.step!, readerOf({ ...run.form, ...item.form }), item.version, await directoryOf(world), { before: [], after: [] }, { settles });
  return outcome === null ? 'gone' : isRefusal(outcome) ? outcome.refused : 'missing' in outcome ? 'missing' : null;
}
