import type { Tx } from '../platform/db/sql.ts';

type Row = { promise_id: string; step: string };
const keys = (rows: readonly Row[]): Set<string> => new Set(rows.map((row) => `${row.promise_id}:${row.step}`));

/** @returns `promiseId:step` of everything raised so far */
export async function raisedSteps(tx: Tx, promiseIds: readonly string[]): Promise<Set<string>> {
  return keys(await tx.sql<Row>`select promise_id, step from promise_escalations where promise_id = any(${[...promiseIds]}::uuid[])`);
}

/** @returns `promiseId:step` of those that nobody had raised before */
export async function raiseSteps(tx: Tx, steps: readonly { promiseId: string; step: string }[], at: Date): Promise<Set<string>> {
  return keys(await tx.sql<Row>`
    insert into promise_escalations (promise_id, step, raised_at)
    select promise_id, step, ${at} from jsonb_to_recordset(${JSON.stringify(steps.map((each) => ({ promise_id: each.promiseId, step: each.step })))}::jsonb) as s(promise_id uuid, step text)
    on conflict do nothing returning promise_id, step`);
}

export async function setLookAt(tx: Tx, looks: readonly { id: string; at: Date }[]): Promise<void> {
  await tx.sql`
    update promises set look_at = l.at from jsonb_to_recordset(${JSON.stringify(looks)}::jsonb) as l(id uuid, at timestamptz) where promises.id = l.id`;
}
