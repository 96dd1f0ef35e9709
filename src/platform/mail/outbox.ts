import { newId } from '../db/id.ts';
import { join, sql, type Sql, type Tx } from '../db/sql.ts';
import { enqueue } from '../jobs/queue.ts';
import { isMailAddress, subjectLine } from './address.ts';

export const SEND_MAILS = 'send-due-mails';
export const MAIL_STATES = ['queued', 'sent', 'held', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export interface NewMail { to: string; subject: string; text: string; at: Date; dedup?: string }
export interface OutboxMail {
  id: string; to: string; subject: string; text: string; state: MailState; attempts: number;
  createdAt: Date; sentAt: Date | null; lastError: string | null;
}

/**
 * Writes a mail with the business row that causes it; it leaves after the commit, at least once. An address that cannot be
 * one does not stop the work at hand: the mail is kept as failed, where administrators see it.
 * @returns false when a mail with the same `dedup` exists
 */
export async function queueMail(tx: Tx, mail: NewMail): Promise<boolean> {
  const to = mail.to.replaceAll('\u0000', ' ').trim();
  const good = isMailAddress(to);
  const made = await tx.sql`
    insert into outbox_mails (id, to_address, subject, body_text, created_at, state, next_at, last_error, dedup)
    values (${newId()}, ${to}, ${subjectLine(mail.subject)}, ${mail.text.replaceAll('\u0000', '')}, ${mail.at}, ${good ? 'queued' : 'failed'}, ${mail.at},
      ${good ? null : 'not a mail address'}, ${mail.dedup ?? null})
    on conflict (dedup) do nothing returning id`;
  if (made.length === 1 && good) await enqueue(tx, { name: SEND_MAILS, runAt: mail.at });
  return made.length === 1;
}

interface Row {
  id: string; to_address: string; subject: string; body_text: string; state: MailState; attempts: number;
  created_at: Date; sent_at: Date | null; last_error: string | null;
}
export const toMail = (r: Row): OutboxMail => ({
  id: r.id, to: r.to_address, subject: r.subject, text: r.body_text, state: r.state, attempts: r.attempts,
  createdAt: r.created_at, sentAt: r.sent_at, lastError: r.last_error,
});

/** Newest first. `before` is the last mail of the page before. */
export async function listMails(tx: Tx, filter: { state?: MailState; before?: { createdAt: Date; id: string }; limit?: number } = {}): Promise<OutboxMail[]> {
  const where: Sql[] = [sql`true`];
  if (filter.state) where.push(sql`state = ${filter.state}`);
  if (filter.before) where.push(sql`(created_at, id) < (${filter.before.createdAt}, ${filter.before.id}::uuid)`);
  const rows = await tx.run<Row>(sql`select * from outbox_mails where ${join(where, ' and ')} order by created_at desc, id desc limit ${filter.limit ?? 50}`);
  return rows.map(toMail);
}

/** How many mails are in each state. */
export async function countMails(tx: Tx): Promise<Record<MailState, number>> {
  const rows = await tx.sql<{ state: MailState; n: number }>`select state, count(*)::int as n from outbox_mails group by state`;
  return { queued: 0, sent: 0, held: 0, failed: 0, ...Object.fromEntries(rows.map((r) => [r.state, r.n])) };
}

/** Sends a held or failed mail after all. @returns false when it is neither, or its address cannot receive */
export async function releaseMail(tx: Tx, id: string, at: Date): Promise<boolean> {
  const [row] = await tx.sql<{ to_address: string }>`select to_address from outbox_mails where id = ${id} and state in ('held', 'failed') for update`;
  if (!row || !isMailAddress(row.to_address)) return false;
  await tx.sql`update outbox_mails set state = 'queued', attempts = 0, next_at = ${at}, last_error = null where id = ${id}`;
  await enqueue(tx, { name: SEND_MAILS, runAt: at });
  return true;
}

export async function forgetMails(tx: Tx, before: Date): Promise<void> {
  await tx.sql`delete from outbox_mails where state = 'sent' and sent_at < ${before}`;
}

/** Letters to one address that name this number: for a person's copy, and to destroy them. */
export async function mailsAbout(tx: Tx, address: string, number: string): Promise<{ id: string; subject: string; at: Date; state: string }[]> {
  return tx.sql<{ id: string; subject: string; at: Date; state: string }>`
    select id, subject, created_at as at, state from outbox_mails
    where to_address = ${address} and (position(${number} in subject) > 0 or position(${number} in body_text) > 0) order by created_at, id limit 2000`;
}
export async function destroyMails(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.sql`delete from outbox_mails where id = any(${[...ids]}::uuid[])`;
}
