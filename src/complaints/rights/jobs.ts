import { officersWithRole } from '../../directory/officers/store/officers.ts';
import type { Recurring } from '../../platform/jobs/queue.ts';
import type { JobHandlers } from '../../platform/jobs/run-due.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { World } from '../../platform/world.ts';
import { DESTROY_FILES, destroyFiles, LIST_ERASURE } from './erase.ts';
import { requestsDueBefore } from './store-requests.ts';
import { deskMail } from './text-mail.ts';

const REMIND = 'remind-officers-of-data-requests';
const HOURS_BEFORE = 24;
const MOST = 200;

export const rightsRecurring: readonly Recurring[] = [{ name: REMIND, everySeconds: 1800 }];
export const rightsJobs: JobHandlers = {
  [DESTROY_FILES]: async (world, payload) => { await destroyFiles(world, (payload as { keys: string[] }).keys); },
  [LIST_ERASURE]: async (world, payload) => { await world.erasures?.add(JSON.stringify(payload)); },
  [REMIND]: async (world) => { await remindDesk(world); },
};

/** A day before the 3 × 24 hours end, once per request. @returns how many requests are in their last day */
export const remindDesk = (world: World): Promise<number> =>
  world.db.transaction(async (tx) => {
    const at = world.now();
    const due = await requestsDueBefore(tx, new Date(at.getTime() + HOURS_BEFORE * 3_600_000), MOST);
    if (due.length === 0) return 0;
    const [coordinators, officers] = [await officersWithRole(tx, 'coordinator'), await officersWithRole(tx, 'data_protection_officer')];
    for (const request of due) {
      for (const { id, email } of request.restricted ? coordinators : [...coordinators, ...officers]) await queueMail(tx, { to: email, at, dedup: `data-right-due:${request.id}:${id}`, ...deskMail(world, request.number, 'due') });
    }
    return due.length;
  });
