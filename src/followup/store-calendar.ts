import { createHash } from 'node:crypto';
import type { Tx } from '../platform/db/sql.ts';
import type { Holiday } from '../law/calendar.ts';
import type { Day } from '../law/day.ts';

export interface CalendarSettings { version: string; officeCloses: string }

export async function calendarSettings(tx: Tx): Promise<CalendarSettings> {
  const [row] = await tx.sql<CalendarSettings>`select version, office_closes as "officeCloses" from calendar_settings`;
  return row!;
}

export const calendarDays = (tx: Tx): Promise<Holiday[]> =>
  tx.sql<Holiday & Record<string, unknown>>`select day, name, kind, source from calendar_days order by day`;

/** Strikes out and enters days, or changes the close of office. @returns the new version */
export async function changeDays(tx: Tx, change: { add: readonly Holiday[]; remove: readonly Day[]; officeCloses?: string }, at: Date, by: string | null): Promise<string> {
  await tx.sql`delete from calendar_days where day = any(${[...change.remove]}::date[])`;
  await tx.sql`
    insert into calendar_days (day, name, kind, source, added_at, added_by)
    select day, name, kind, source, ${at}, ${by}::uuid from jsonb_to_recordset(${JSON.stringify(change.add)}::jsonb) as d(day date, name text, kind text, source text)
    on conflict (day) do update set name = excluded.name, kind = excluded.kind, source = excluded.source, added_at = excluded.added_at, added_by = excluded.added_by`;
  const officeCloses = change.officeCloses ?? (await calendarSettings(tx)).officeCloses;
  const version = createHash('sha256').update(JSON.stringify([officeCloses, await calendarDays(tx)])).digest('hex').slice(0, 16);
  await tx.sql`update calendar_settings set version = ${version}, office_closes = ${officeCloses}`;
  return version;
}

export interface LoggedChange {
  id: string; at: Date; byId: string | null; byName: string; reason: string; added: readonly Holiday[]; removed: readonly Holiday[]; moved: number; version: string;
}

export async function logChange(tx: Tx, change: LoggedChange): Promise<void> {
  await tx.sql`
    insert into calendar_changes (id, at, by_id, by_name, reason, added, removed, moved, version)
    values (${change.id}, ${change.at}, ${change.byId}, ${change.byName}, ${change.reason}, ${JSON.stringify(change.added)}::jsonb,
      ${JSON.stringify(change.removed)}::jsonb, ${change.moved}, ${change.version})`;
}

/** Newest first. */
export const loggedChanges = (tx: Tx, limit: number): Promise<LoggedChange[]> =>
  tx.sql<LoggedChange & Record<string, unknown>>`
    select id, at, by_id as "byId", by_name as "byName", reason, added, removed, moved, version from calendar_changes order by id desc limit ${limit}`;

/** Days that somebody struck out by hand and that were not entered again. */
export async function struckOutDays(tx: Tx): Promise<Set<Day>> {
  const rows = await tx.sql<{ day: Day }>`
    select distinct r.value ->> 'day' as day from calendar_changes, jsonb_array_elements(removed) as r(value)
    where not exists (select from calendar_days d where d.day = (r.value ->> 'day')::date)`;
  return new Set(rows.map((row) => row.day));
}
