import type { Day } from '../../law/day.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { Absence, Away } from './domain.ts';

interface Row { id: string; officer_id: string; body_id: string; from_on: string; until_on: string; deputy_id: string | null }
const toAbsence = (r: Row): Absence => ({ id: r.id, officerId: r.officer_id, bodyId: r.body_id, fromOn: r.from_on as Day, untilOn: r.until_on as Day, deputyId: r.deputy_id });

/** Absences of an office that have not passed, the next first. */
export async function absencesOf(tx: Tx, bodyId: string, today: Day): Promise<Absence[]> {
  return (await tx.sql<Row>`
    select id, officer_id, body_id, from_on::text, until_on::text, deputy_id from officer_absences
    where body_id = ${bodyId} and ended_at is null and until_on >= ${today}::date order by from_on, id limit 200`).map(toAbsence);
}
export async function absenceById(tx: Tx, id: string): Promise<Absence | null> {
  const [row] = await tx.sql<Row>`select id, officer_id, body_id, from_on::text, until_on::text, deputy_id from officer_absences where id = ${id} and ended_at is null`;
  return row ? toAbsence(row) : null;
}

/** Who of these offices is away on a day. */
export async function awayOn(tx: Tx, bodyIds: readonly string[], day: Day): Promise<Away> {
  if (bodyIds.length === 0) return new Map();
  const rows = await tx.sql<{ officer_id: string; deputy_id: string | null; until_on: string }>`
    select officer_id, deputy_id, until_on::text from officer_absences
    where body_id = any(${[...bodyIds]}::uuid[]) and ended_at is null and from_on <= ${day}::date and until_on >= ${day}::date order by officer_id`;
  return new Map(rows.map((row) => [row.officer_id, { deputyId: row.deputy_id, untilOn: row.until_on as Day }]));
}

/** @returns false where the officer is away on one of these days already; two forms at once wait for each other */
export async function insertAbsence(tx: Tx, one: Absence, enteredBy: string, at: Date): Promise<boolean> {
  await tx.sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ':absence:' || ${one.officerId}::text, 0))`;
  const rows = await tx.sql`
    insert into officer_absences (id, officer_id, body_id, from_on, until_on, deputy_id, entered_by, entered_at)
    select ${one.id}::uuid, ${one.officerId}::uuid, ${one.bodyId}::uuid, ${one.fromOn}::date, ${one.untilOn}::date, ${one.deputyId}::uuid, ${enteredBy}::uuid, ${at}::timestamptz
    where not exists (select from officer_absences where officer_id = ${one.officerId} and ended_at is null and from_on <= ${one.untilOn}::date and until_on >= ${one.fromOn}::date)
    returning id`;
  return rows.length === 1;
}
export async function endAbsence(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.sql`update officer_absences set ended_at = ${at} where id = ${id} and ended_at is null`;
}
