import { forgetKeys } from '../http/idempotency.ts';
import { forgetMails } from '../mail/outbox.ts';
import type { JobHandlers } from './run-due.ts';
import type { Recurring } from './queue.ts';

const DAY = 86_400_000;
const NAME = 'forget-what-is-no-longer-needed';

export const housekeepingRecurring: readonly Recurring[] = [{ name: NAME, everySeconds: 86_400 }];

/**
 * Mails hold addresses, so they go 90 days after they were sent; keys of forms after 30 days; done jobs after 400 days, because
 * their `dedup` is what keeps a yearly reminder from being sent twice; those without one after a week. Dead jobs and held mails stay until somebody acts.
 */
export const housekeepingJobs: JobHandlers = {
  [NAME]: (world, _payload, finish) => world.db.transaction(async (tx) => {
    const before = (days: number): Date => new Date(world.now().getTime() - days * DAY);
    await forgetKeys(tx, before(30));
    await forgetMails(tx, before(90));
    await tx.sql`delete from jobs where state = 'done' and done_at < ${before(400)}`;
    await tx.sql`delete from jobs where state = 'done' and dedup is null and done_at < ${before(7)}`;
    await finish(tx);
  }),
};
