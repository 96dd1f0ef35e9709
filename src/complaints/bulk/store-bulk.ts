import { raw, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import type { BulkItem, BulkRun, NewItem } from './domain.ts';

interface RunRow { id: string; officer_id: string; step: BulkRun['step']; form: BulkRun['form']; made_at: Date; state: BulkRun['state']; starts_at: Date | null; ended_at: Date | null; list: string }
const RUN = raw('id, officer_id, step, form, made_at, state, starts_at, ended_at, list');
const toRun = (r: RunRow): BulkRun => ({ id: r.id, officerId: r.officer_id, step: r.step, form: r.form, madeAt: r.made_at, state: r.state, startsAt: r.starts_at, endedAt: r.ended_at, list: r.list });
const runs = async (tx: Tx, rest: Sql): Promise<BulkRun[]> => (await tx.run<RunRow>(sql`select ${RUN} from complaint_bulk_runs ${rest}`)).map(toRun);

export const runById = async (tx: Tx, id: string): Promise<BulkRun | null> => (await runs(tx, sql`where id = ${id}`))[0] ?? null;
export const lockRun = async (tx: Tx, id: string): Promise<BulkRun | null> => (await runs(tx, sql`where id = ${id} for update`))[0] ?? null;
/** The latest runs of an officer; plans that were never carried out are left out. */
export const runsOf = (tx: Tx, officerId: string, limit: number): Promise<BulkRun[]> =>
  runs(tx, sql`where officer_id = ${officerId} and state <> 'draft' order by made_at desc, id desc limit ${limit}::int`);

export async function insertRun(tx: Tx, run: Pick<BulkRun, 'id' | 'officerId' | 'step' | 'form' | 'madeAt' | 'list'>): Promise<void> {
  await tx.sql`
    insert into complaint_bulk_runs (id, officer_id, step, form, made_at, state, list)
    values (${run.id}, ${run.officerId}, ${run.step}, ${JSON.stringify(run.form)}::jsonb, ${run.madeAt}, 'draft', ${run.list})`;
}
/** Puts the plan in the place of whatever was planned before; one statement for all cases. */
export async function replaceItems(tx: Tx, runId: string, items: readonly NewItem[]): Promise<void> {
  await tx.sql`delete from complaint_bulk_items where run_id = ${runId}`;
  const all = items.map((item, seq) => ({ ...item, seq }));
  await tx.sql`
    insert into complaint_bulk_items (run_id, complaint_id, seq, version, form, outcome, reason)
    select ${runId}::uuid, x."complaintId", x.seq, x.version, x.form, case when x.reason is null then 'todo' else 'refused' end, x.reason
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as x("complaintId" uuid, seq int, version int, form jsonb, reason text)`;
}
export async function savePlan(tx: Tx, run: Pick<BulkRun, 'id' | 'step' | 'form'>): Promise<void> {
  await tx.sql`update complaint_bulk_runs set step = ${run.step}, form = ${JSON.stringify(run.form)}::jsonb where id = ${run.id} and state = 'draft'`;
}
/** @returns false when it has begun already */
export const startRun = async (tx: Tx, id: string, startsAt: Date): Promise<boolean> =>
  (await tx.sql`update complaint_bulk_runs set state = 'waiting', starts_at = ${startsAt} where id = ${id} and state = 'draft' and step is not null returning id`).length === 1;
export async function saveState(tx: Tx, id: string, state: BulkRun['state'], endedAt: Date | null): Promise<void> {
  await tx.sql`update complaint_bulk_runs set state = ${state}, ended_at = ${endedAt} where id = ${id}`;
}
export async function cancelRest(tx: Tx, runId: string, at: Date): Promise<void> {
  await tx.sql`update complaint_bulk_items set outcome = 'cancelled', at = ${at} where run_id = ${runId} and outcome = 'todo'`;
}

interface ItemRow { complaint_id: string; number: string; title: string; version: number; form: BulkItem['form']; outcome: BulkItem['outcome']; reason: string | null }
const items = async (tx: Tx, rest: Sql): Promise<BulkItem[]> => (await tx.run<ItemRow>(sql`
  select i.complaint_id, c.number, c.title, i.version, i.form, i.outcome, i.reason from complaint_bulk_items i join complaints c on c.id = i.complaint_id ${rest}`))
  .map((r) => ({ complaintId: r.complaint_id, number: r.number, title: r.title, version: r.version, form: r.form, outcome: r.outcome, reason: r.reason }));
/** All cases of a run, at most `MOST` of them. */
export const itemsOf = (tx: Tx, runId: string): Promise<BulkItem[]> => items(tx, sql`where i.run_id = ${runId} order by i.seq limit 500`);
export const nextItems = (tx: Tx, runId: string, limit: number): Promise<BulkItem[]> =>
  items(tx, sql`where i.run_id = ${runId} and i.outcome = 'todo' order by i.seq limit ${limit}::int`);

/** Holds the item until the transaction ends. @returns false when it is not to be done any more */
export const lockItem = async (tx: Tx, runId: string, complaintId: string): Promise<boolean> =>
  (await tx.sql`
    select 1 from complaint_bulk_items i join complaint_bulk_runs r on r.id = i.run_id
    where i.run_id = ${runId} and i.complaint_id = ${complaintId} and i.outcome = 'todo' and r.state = 'running' for update of i`).length === 1;
export async function markItem(tx: Tx, runId: string, complaintId: string, outcome: 'done' | 'refused', reason: string | null, at: Date): Promise<void> {
  await tx.sql`
    update complaint_bulk_items set outcome = ${outcome}, reason = ${reason}, at = ${at}
    where run_id = ${runId} and complaint_id = ${complaintId} and outcome = 'todo'`;
}

/** Plans that nobody carried out. */
export async function forgetDrafts(tx: Tx, before: Date): Promise<void> {
  await tx.sql`delete from complaint_bulk_runs where state = 'draft' and made_at < ${before}`;
}

/** Runs that ended with cases left, and runs that wait although no job would go on with them. */
export const brokenRuns = (tx: Tx, jobPrefix: string): Promise<{ id: string; what: string }[]> => tx.sql`
  select r.id, 'has ended, but cases are left that were neither done nor refused' as what from complaint_bulk_runs r
  where r.state in ('done', 'cancelled') and exists (select from complaint_bulk_items i where i.run_id = r.id and i.outcome = 'todo')
  union all
  select r.id, 'has begun, but no job will go on with it' from complaint_bulk_runs r
  where r.state in ('waiting', 'running') and not exists (select from jobs j where starts_with(j.dedup, ${jobPrefix} || ':' || r.id) and j.state <> 'done')
  limit 100`;
/** Cases that are called done although they never moved past the version that was planned for. */
export const doneWithoutMove = (tx: Tx): Promise<{ number: string }[]> => tx.sql`
  select c.number from complaint_bulk_items i join complaints c on c.id = i.complaint_id where i.outcome = 'done' and c.version <= i.version limit 100`;
