import type { JobHandlers } from '../platform/jobs/run-due.ts';
import type { Recurring } from '../platform/jobs/queue.ts';
import { carryOverDue } from './actions/carry-over.ts';

const CARRY = 'carry-ngombe-registrations-over';
export const ngombeRecurring: readonly Recurring[] = [{ name: CARRY, everySeconds: 600 }];
export const ngombeJobs: JobHandlers = { [CARRY]: async (world) => { await carryOverDue(world); } };
