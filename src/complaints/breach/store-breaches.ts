import { raw, sql, type Tx } from '../../platform/db/sql.ts';
import type { Breach, BreachFacts, Choice, Letter } from './domain.ts';

interface Row {
  id: string; number: string; state: 'open' | 'closed'; found_at: Date; due_at: Date; facts: BreachFacts; public_notice: boolean | null; public_reason: string; authority_at: Date | null; authority_how: string;
  sending_at: Date | null; letter_seq: number | null; sent_at: Date | null; closed_at: Date | null; closing: string; opened_by: string; version: number;
}
const toBreach = (r: Row): Breach => ({
  id: r.id, number: r.number, state: r.state, foundAt: r.found_at, dueAt: r.due_at, facts: r.facts, publicNotice: r.public_notice, publicReason: r.public_reason, authorityAt: r.authority_at, authorityHow: r.authority_how,
  sendingAt: r.sending_at, letterSeq: r.letter_seq, sentAt: r.sent_at, closedAt: r.closed_at, closing: r.closing, openedBy: r.opened_by, version: r.version,
});

export async function insertBreach(tx: Tx, b: { id: string; year: string; foundAt: Date; dueAt: Date; facts: BreachFacts; openedBy: string }): Promise<string> {
  const [row] = await tx.sql<{ number: string }>`
    insert into complaint_breaches (id, number, state, found_at, due_at, facts, opened_by)
    values (${b.id}, 'IDP-' || ${b.year}::text || '-' || to_char(nextval('complaint_breach_numbers'), 'FM999999999900000'), 'open', ${b.foundAt}, ${b.dueAt}, ${JSON.stringify(b.facts)}::jsonb, ${b.openedBy})
    returning number`;
  return row!.number;
}
export async function breachById(tx: Tx, id: string): Promise<Breach | null> {
  const [row] = await tx.sql<Row>`select * from complaint_breaches where id = ${id}`;
  return row ? toBreach(row) : null;
}
export async function breachForUpdate(tx: Tx, id: string): Promise<Breach | null> {
  const [row] = await tx.sql<Row>`select * from complaint_breaches where id = ${id} for update`;
  return row ? toBreach(row) : null;
}
export async function saveBreach(tx: Tx, b: Breach): Promise<void> {
  await tx.sql`
    update complaint_breaches set state = ${b.state}, facts = ${JSON.stringify(b.facts)}::jsonb, public_notice = ${b.publicNotice}, public_reason = ${b.publicReason}, authority_at = ${b.authorityAt},
      authority_how = ${b.authorityHow}, sending_at = ${b.sendingAt}, letter_seq = ${b.letterSeq}, sent_at = ${b.sentAt}, closed_at = ${b.closedAt}, closing = ${b.closing}, version = version + 1 where id = ${b.id}`;
}
/** Newest first. */
export async function listBreaches(tx: Tx, after: { at: Date; id: string } | null, size: number): Promise<Breach[]> {
  return (await tx.run<Row>(sql`select * from complaint_breaches where ${after ? sql`(found_at, id) < (${after.at}, ${after.id}::uuid)` : raw('true')} order by found_at desc, id desc limit ${size}`)).map(toBreach);
}
export async function openBreachesDueBefore(tx: Tx, at: Date, size: number): Promise<Breach[]> {
  return (await tx.sql<Row>`select * from complaint_breaches where state = 'open' and due_at <= ${at} and (authority_at is null or sent_at is null) order by due_at, id limit ${size}`).map(toBreach);
}
export async function pageOfBreaches(tx: Tx, afterId: string, size: number): Promise<Breach[]> {
  return (await tx.sql<Row>`select * from complaint_breaches where id > ${afterId}::uuid order by id limit ${size}`).map(toBreach);
}
export async function existingBreaches(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  return new Set((await tx.sql<{ id: string }>`select id from complaint_breaches where id = any(${[...ids]}::uuid[])`).map((row) => row.id));
}

const MOST_VERSIONS = 200;
/** Newest first. */
export async function lettersOf(tx: Tx, breachId: string): Promise<Letter[]> {
  return tx.sql<Letter>`select seq, body_id as "bodyId", body_en as "bodyEn", at, by_name as "byName" from complaint_breach_letters where breach_id = ${breachId} order by seq desc limit ${MOST_VERSIONS}`;
}
export async function addLetter(tx: Tx, breachId: string, letter: { bodyId: string; bodyEn: string; at: Date; by: { id: string; name: string } }): Promise<number> {
  const [row] = await tx.sql<{ seq: number }>`
    insert into complaint_breach_letters (breach_id, seq, body_id, body_en, at, by_id, by_name)
    select ${breachId}::uuid, coalesce(max(seq), 0) + 1, ${letter.bodyId}::text, ${letter.bodyEn}::text, ${letter.at}::timestamptz, ${letter.by.id}::uuid, ${letter.by.name}::text from complaint_breach_letters where breach_id = ${breachId}::uuid
    returning seq`;
  return row!.seq;
}

const CHOICE = raw('id, breach_id as "breachId", numbers, from_at as "fromAt", until_at as "untilAt", category_id as "categoryId", with_restricted as "withRestricted", at, by_name as "byName", after_id as "afterId", done');
const MOST_CHOICES = 100;
export async function choicesOf(tx: Tx, breachId: string): Promise<Choice[]> {
  return tx.run<Choice>(sql`select ${CHOICE} from complaint_breach_choices where breach_id = ${breachId} order by id limit ${MOST_CHOICES}`);
}
export async function addChoice(tx: Tx, c: Omit<Choice, 'afterId' | 'done'>): Promise<void> {
  await tx.sql`
    insert into complaint_breach_choices (id, breach_id, numbers, from_at, until_at, category_id, with_restricted, at, by_name)
    values (${c.id}, ${c.breachId}, ${c.numbers}::text[], ${c.fromAt}, ${c.untilAt}, ${c.categoryId}, ${c.withRestricted}, ${c.at}, ${c.byName})`;
}
/** Only what was not sent to yet. */
export async function dropChoice(tx: Tx, breachId: string, id: string): Promise<boolean> {
  return (await tx.sql`delete from complaint_breach_choices where id = ${id} and breach_id = ${breachId} and after_id is null and not done returning id`).length === 1;
}
export async function moveChoice(tx: Tx, id: string, afterId: string | null, done: boolean): Promise<void> {
  await tx.sql`update complaint_breach_choices set after_id = coalesce(${afterId}::uuid, after_id), done = ${done} where id = ${id}`;
}
