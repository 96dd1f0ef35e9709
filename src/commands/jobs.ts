import { complaintJobs, complaintRecurring } from '../complaints/jobs.ts';
import { ngombeJobs, ngombeRecurring } from '../ngombe/jobs.ts';
import { housekeepingJobs, housekeepingRecurring } from '../platform/jobs/housekeeping.ts';
import type { Recurring } from '../platform/jobs/queue.ts';
import type { JobHandlers } from '../platform/jobs/run-due.ts';
import { mailJobs, mailRecurring, type MailTransport } from '../platform/mail/sender.ts';

/** What the worker does, and how often. */
export const allJobs = (transport: MailTransport | null): JobHandlers => ({ ...complaintJobs, ...ngombeJobs, ...housekeepingJobs, ...mailJobs(transport) });
export const allRecurring: readonly Recurring[] = [...complaintRecurring, ...ngombeRecurring, ...housekeepingRecurring, ...mailRecurring];
