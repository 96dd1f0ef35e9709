import { join, raw, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import type { Choice } from './domain.ts';

type Chosen = Pick<Choice, 'numbers' | 'fromAt' | 'untilAt' | 'categoryId' | 'withRestricted'>;

function chosenWhere(c: Chosen): Sql {
  const where: Sql[] = [];
  if (c.numbers) where.push(sql`c.number = any(${c.numbers}::text[])`);
  if (c.fromAt) where.push(sql`c.received_at >= ${c.fromAt}`);
  if (c.untilAt) where.push(sql`c.received_at < ${c.untilAt}`);
  if (c.categoryId) where.push(sql`c.category_id = ${c.categoryId}`);
  if (!c.withRestricted) where.push(raw('not c.restricted'));
  return where.length === 0 ? raw('true') : join(where, ' and ');
}

/** @returns how many cases a choice means and how many of them have an address, counted up to `most` */
export async function countChosen(tx: Tx, choice: Chosen, most: number): Promise<{ count: number; withAddress: number }> {
  const [row] = await tx.run<{ count: number; withAddress: number }>(sql`
    select count(*)::int as count, count(*) filter (where r.has_email)::int as "withAddress"
    from (select c.id from complaints c where ${chosenWhere(choice)} limit ${most}) found left join complaint_reporters r on r.complaint_id = found.id`);
  return row ?? { count: 0, withAddress: 0 };
}

/** The next cases of a choice, in the order of their ids. */
export async function chosenPage(tx: Tx, choice: Chosen, afterId: string, size: number): Promise<string[]> {
  return (await tx.run<{ id: string }>(sql`select c.id from complaints c where c.id > ${afterId}::uuid and ${chosenWhere(choice)} order by c.id limit ${size}`)).map((row) => row.id);
}

/** @returns which of these numbers are cases that may be named here */
export async function knownNumbers(tx: Tx, numbers: readonly string[], restricted: boolean): Promise<Set<string>> {
  const rows = await tx.run<{ number: string }>(sql`select number from complaints c where c.number = any(${[...numbers]}::text[]) and ${restricted ? raw('true') : raw('not c.restricted')}`);
  return new Set(rows.map((row) => row.number));
}

/** @returns false where this case was told of it already */
export async function noteTold(tx: Tx, breachId: string, complaintId: string, told: 'mail' | 'page', at: Date): Promise<boolean> {
  return (await tx.sql`insert into complaint_breach_subjects (breach_id, complaint_id, told, at) values (${breachId}, ${complaintId}, ${told}, ${at}) on conflict do nothing returning complaint_id`).length === 1;
}

export interface ToldCounts { mail: number; page: number }
export async function countTold(tx: Tx, breachId: string, restricted: boolean): Promise<ToldCounts> {
  const rows = await tx.run<{ told: 'mail' | 'page'; n: number }>(sql`
    select s.told, count(*)::int as n from complaint_breach_subjects s join complaints c on c.id = s.complaint_id
    where s.breach_id = ${breachId} and ${restricted ? raw('true') : raw('not c.restricted')} group by s.told`);
  return { mail: 0, page: 0, ...Object.fromEntries(rows.map((row) => [row.told, row.n])) };
}

/** Those without an address: told on the page of their case alone. */
export async function unreached(tx: Tx, breachId: string, restricted: boolean, afterId: string, size: number): Promise<{ id: string; number: string }[]> {
  return tx.run<{ id: string; number: string }>(sql`
    select c.id, c.number from complaint_breach_subjects s join complaints c on c.id = s.complaint_id
    where s.breach_id = ${breachId} and s.told = 'page' and s.complaint_id > ${afterId}::uuid and ${restricted ? raw('true') : raw('not c.restricted')} order by s.complaint_id limit ${size}`);
}

/** For `wadah verify`: every told case, in the order of breach and case. */
export async function pageOfTold(tx: Tx, after: { breachId: string; complaintId: string }, size: number): Promise<{ breachId: string; complaintId: string; number: string; breach: string }[]> {
  return tx.sql<{ breachId: string; complaintId: string; number: string; breach: string }>`
    select s.breach_id as "breachId", s.complaint_id as "complaintId", c.number, b.number as breach from complaint_breach_subjects s
    join complaints c on c.id = s.complaint_id join complaint_breaches b on b.id = s.breach_id
    where (s.breach_id, s.complaint_id) > (${after.breachId}::uuid, ${after.complaintId}::uuid) order by s.breach_id, s.complaint_id limit ${size}`;
}
