import { enqueue, type Recurring } from '../jobs/queue.ts';
import type { JobHandlers } from '../jobs/run-due.ts';
import type { World } from '../world.ts';
import { SEND_MAILS, toMail, type OutboxMail } from './outbox.ts';

/** A mail ready to leave. `messageId` stays the same when it has to be sent again, so that readers see one. */
export interface OutgoingMail { to: string; subject: string; text: string; messageId: string; createdAt: Date; cityName: string; host: string }
/** Hands a mail to a server. Throws; an error with `permanent: true` is not tried again. */
export interface MailTransport { send(mail: OutgoingMail): Promise<void>; close(): void }

const MINUTE = 60_000;
/** Longer than the transport's own timeouts, shorter than a job's lease. */
const MAIL_LEASE_MS = 2 * MINUTE;
const MAX_ATTEMPTS = 10;
const waitMs = (attempts: number): number => Math.min(4 * 60 * MINUTE, MINUTE * 2 ** (attempts - 1));

/** Takes one mail: were a batch taken, a crash would send all of it again. */
async function claimMail(world: World): Promise<OutboxMail | null> {
  const now = world.now();
  const [row] = await world.db.transaction((tx) => tx.sql<Parameters<typeof toMail>[0]>`
    update outbox_mails set attempts = attempts + 1, next_at = ${new Date(now.getTime() + MAIL_LEASE_MS)}
    where id = (select id from outbox_mails where state = 'queued' and next_at <= ${now} order by next_at, id limit 1 for update skip locked)
    returning *`);
  return row ? toMail(row) : null;
}

/**
 * Sends what is due. Without a transport mails are held for administrators to read; they do not leave by themselves when a
 * server is configured later, since a burst of old news helps nobody.
 * @returns how many were sent
 */
export async function sendDueMails(world: World, transport: MailTransport | null): Promise<number> {
  if (transport === null) {
    await world.db.transaction((tx) => tx.sql`update outbox_mails set state = 'held' where state = 'queued' and next_at <= ${world.now()}`);
    return 0;
  }
  const host = new URL(world.baseUrl).hostname;
  let sent = 0;
  for (let mail = await claimMail(world); mail !== null; mail = await claimMail(world)) {
    try {
      await transport.send({ to: mail.to, subject: mail.subject, text: mail.text, messageId: `<${mail.id}@${host}>`, createdAt: mail.createdAt, cityName: world.city.name, host });
    } catch (error) {
      await noteFailure(world, mail, error);
      continue;
    }
    const { id } = mail;
    await world.db.transaction((tx) => tx.sql`update outbox_mails set state = 'sent', sent_at = ${world.now()}, last_error = null where id = ${id}`);
    sent += 1;
  }
  return sent;
}

async function noteFailure(world: World, mail: OutboxMail, error: unknown): Promise<void> {
  const forGood = (error as { permanent?: unknown } | null)?.permanent === true || mail.attempts >= MAX_ATTEMPTS;
  const again = new Date(world.now().getTime() + waitMs(mail.attempts));
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  await world.db.transaction(async (tx) => {
    await tx.sql`update outbox_mails set state = ${forGood ? 'failed' : 'queued'}, next_at = ${again}, last_error = ${message} where id = ${mail.id} and state = 'queued'`;
    if (!forGood) await enqueue(tx, { name: SEND_MAILS, runAt: again });
  });
  // The server's words may quote the address, so they stay in the table.
  world.log.warn({ mail: mail.id, attempts: mail.attempts, forGood, code: (error as { code?: unknown } | null)?.code }, 'a mail was not accepted');
}

/** @param transport null where no mail server is configured: mails are held */
export const mailJobs = (transport: MailTransport | null): JobHandlers => ({
  [SEND_MAILS]: async (world) => { await sendDueMails(world, transport); },
});
/** A net below the jobs that `queueMail` makes, for mails whose sender was killed. */
export const mailRecurring: readonly Recurring[] = [{ name: SEND_MAILS, everySeconds: 300 }];
