import { raw, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import type { HeldStep } from './domain.ts';

interface Row {
  id: string; complaint_id: string; number: string; officer_id: string; officer_name: string; step: string; form: HeldStep['form'];
  pictures: HeldStep['pictures']; version: number; held_at: Date; due_at: Date; state: HeldStep['state']; refusal: string | null;
}
const COLUMNS = raw('h.id, h.complaint_id, c.number, h.officer_id, h.officer_name, h.step, h.form, h.pictures, h.version, h.held_at, h.due_at, h.state, h.refusal');
const toHeld = (r: Row): HeldStep => ({
  id: r.id, complaintId: r.complaint_id, number: r.number, officerId: r.officer_id, officerName: r.officer_name, step: r.step, form: r.form, pictures: r.pictures,
  version: r.version, heldAt: r.held_at, dueAt: r.due_at, state: r.state, refusal: r.refusal,
});
const read = async (tx: Tx, rest: Sql): Promise<HeldStep[]> =>
  (await tx.run<Row>(sql`select ${COLUMNS} from complaint_held_steps h join complaints c on c.id = h.complaint_id ${rest}`)).map(toHeld);

export const heldById = async (tx: Tx, id: string): Promise<HeldStep | null> => (await read(tx, sql`where h.id = ${id}`))[0] ?? null;
/** The step that a case waits for. */
export const heldOn = async (tx: Tx, complaintId: string): Promise<HeldStep | null> =>
  (await read(tx, sql`where h.complaint_id = ${complaintId} and h.state = 'held'`))[0] ?? null;
export const isHeld = async (tx: Tx, complaintId: string): Promise<boolean> =>
  (await tx.sql`select 1 from complaint_held_steps where complaint_id = ${complaintId} and state = 'held'`).length > 0;
/** What an officer should know of: own steps that wait, and those that could not be done; the latest first. */
export const ownSteps = (tx: Tx, officerId: string): Promise<HeldStep[]> =>
  read(tx, sql`where h.officer_id = ${officerId} and h.state in ('held', 'refused') and not h.put_aside order by h.held_at desc, h.id limit 20`);
/** @returns which of these cases wait for a step */
export async function heldAmong(tx: Tx, complaintIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.sql<{ complaint_id: string }>`select complaint_id from complaint_held_steps where complaint_id = any(${[...complaintIds]}::uuid[]) and state = 'held'`;
  return new Set(rows.map((row) => row.complaint_id));
}

export async function insertHeld(tx: Tx, one: Omit<HeldStep, 'number' | 'state' | 'refusal'>): Promise<void> {
  await tx.sql`
    insert into complaint_held_steps (id, complaint_id, officer_id, officer_name, step, form, pictures, version, held_at, due_at)
    values (${one.id}, ${one.complaintId}, ${one.officerId}, ${one.officerName}, ${one.step}, ${JSON.stringify(one.form)}::jsonb, ${JSON.stringify(one.pictures)}::jsonb,
      ${one.version}, ${one.heldAt}, ${one.dueAt})`;
}

/** Holds the row until the transaction ends. @returns false when it no longer waits */
export const lockHeld = async (tx: Tx, id: string, complaintId: string): Promise<boolean> =>
  (await tx.sql`select 1 from complaint_held_steps where id = ${id} and complaint_id = ${complaintId} and state = 'held' for update`).length === 1;
/** Its words stand in the timeline now, so they go from here. */
export async function markPerformed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.sql`update complaint_held_steps set state = 'done', ended_at = ${at}, form = '{}', pictures = '{"before": [], "after": []}' where id = ${id} and state = 'held'`;
}
export async function markRefused(tx: Tx, id: string, refusal: string, at: Date): Promise<void> {
  await tx.sql`update complaint_held_steps set state = 'refused', ended_at = ${at}, refusal = ${refusal} where id = ${id} and state = 'held'`;
}
/** @returns false when its time has passed, or it is another officer's */
export const markUndone = async (tx: Tx, id: string, officerId: string, now: Date): Promise<boolean> =>
  (await tx.sql`
    update complaint_held_steps set state = 'undone', ended_at = ${now}
    where id = ${id} and officer_id = ${officerId} and state = 'held' and due_at > ${now} returning id`).length === 1;
/** Ends the wait. @returns false when it does not wait, or is another officer's */
export const makeDue = async (tx: Tx, id: string, officerId: string, now: Date): Promise<boolean> =>
  (await tx.sql`update complaint_held_steps set due_at = least(due_at, ${now}) where id = ${id} and officer_id = ${officerId} and state = 'held' returning id`).length === 1;
export async function putAside(tx: Tx, id: string, officerId: string): Promise<void> {
  await tx.sql`update complaint_held_steps set put_aside = true where id = ${id} and officer_id = ${officerId} and state = 'refused'`;
}

/** Steps that were taken back, and words that could not be used, are kept for a while and then forgotten. */
export async function forgetHeld(tx: Tx, before: Date): Promise<void> {
  await tx.sql`delete from complaint_held_steps where state <> 'held' and ended_at < ${before}`;
}

/** Steps that are said to be done although their case never moved past the version they were decided at. */
export const doneWithoutEffect = (tx: Tx): Promise<{ number: string; step: string }[]> => tx.sql`
  select c.number, h.step from complaint_held_steps h join complaints c on c.id = h.complaint_id where h.state = 'done' and c.version <= h.version limit 100`;
/** Steps that wait although no job is left that would perform them. */
export const heldWithoutJob = (tx: Tx, jobName: string): Promise<{ number: string; step: string }[]> => tx.sql`
  select c.number, h.step from complaint_held_steps h join complaints c on c.id = h.complaint_id
  where h.state = 'held' and not exists (select from jobs j where j.dedup = ${jobName} || ':' || h.id and j.state <> 'done') limit 100`;
