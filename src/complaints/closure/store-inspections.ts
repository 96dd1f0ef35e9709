import { randomBytes } from 'node:crypto';
import type { Day } from '../../law/day.ts';
import { newId } from '../../platform/db/id.ts';
import { empty, raw, sql, type Tx } from '../../platform/db/sql.ts';
import type { Inspection, InspectionResult } from './domain.ts';

/** The city's secret of a day, made on its first use. */
export async function saltOf(tx: Tx, day: Day): Promise<Buffer> {
  await tx.sql`insert into complaint_draw_salts (day, salt) values (${day}, ${randomBytes(32)}) on conflict (day) do nothing`;
  const [row] = await tx.sql<{ salt: Buffer }>`select salt from complaint_draw_salts where day = ${day}`;
  return row!.salt;
}

export interface Draw { id: string; complaintId: string; entryId: string; at: Date; saltDay: Day; headSeq: number; headHash: string; number: number; percent: number; isDrawn: boolean }
interface DrawRow { id: string; complaint_id: string; entry_id: string; at: Date; salt_day: Day; head_seq: number; head_hash: string; number: number; percent: number; is_drawn: boolean; salt: Buffer; case_number: string }
const toDraw = (r: DrawRow) => ({
  id: r.id, complaintId: r.complaint_id, entryId: r.entry_id, at: r.at, saltDay: r.salt_day, headSeq: r.head_seq, headHash: r.head_hash, number: r.number, percent: r.percent, isDrawn: r.is_drawn, salt: r.salt, caseNumber: r.case_number,
});
export type KnownDraw = ReturnType<typeof toDraw>;
const DRAW = raw(`d.id, d.complaint_id, d.entry_id, d.at, d.salt_day::text as salt_day, d.head_seq, encode(d.head_hash, 'hex') as head_hash, d.number, d.percent, d.is_drawn, s.salt, c.number as case_number
  from complaint_draws d join complaint_draw_salts s on s.day = d.salt_day join complaints c on c.id = d.complaint_id`);

export async function saveDraw(tx: Tx, d: Omit<Draw, 'id'>): Promise<string> {
  const id = newId();
  await tx.sql`
    insert into complaint_draws (id, complaint_id, entry_id, at, salt_day, head_seq, head_hash, number, percent, is_drawn)
    values (${id}, ${d.complaintId}, ${d.entryId}, ${d.at}, ${d.saltDay}, ${d.headSeq}, decode(${d.headHash}, 'hex'), ${d.number}, ${d.percent}, ${d.isDrawn})`;
  return id;
}
export const drawById = async (tx: Tx, id: string): Promise<KnownDraw | null> => {
  const [row] = await tx.run<DrawRow>(sql`select ${DRAW} where d.id = ${id}`);
  return row ? toDraw(row) : null;
};
/** Draws in order of id, for verification. */
export const pageOfDraws = async (tx: Tx, afterId: string, size: number): Promise<KnownDraw[]> =>
  (await tx.run<DrawRow>(sql`select ${DRAW} where d.id > ${afterId} order by d.id limit ${size}`)).map(toDraw);

interface Row {
  id: string; complaint_id: string; promise_id: string; body_id: string | null; answered_by: string; opened_at: Date; owner_body_id: string | null;
  result: InspectionResult | null; words: string; done_at: Date | null; done_by: string | null; number: string; title: string; area_code: string | null; category_id: string | null;
}
export type ListedInspection = Inspection & { number: string; title: string; areaCode: string | null; categoryId: string | null };
const toInspection = (r: Row): ListedInspection => ({
  id: r.id, complaintId: r.complaint_id, promiseId: r.promise_id, bodyId: r.body_id, answeredBy: r.answered_by, openedAt: r.opened_at, ownerBodyId: r.owner_body_id, result: r.result, words: r.words,
  doneAt: r.done_at, doneBy: r.done_by, number: r.number, title: r.title, areaCode: r.area_code, categoryId: r.category_id,
});
/** The title is the published one where there is one: whoever inspects need not belong to the office. */
const COLUMNS = raw(`i.id, i.complaint_id, i.promise_id, i.body_id, i.answered_by, i.opened_at, i.owner_body_id, i.result, i.words, i.done_at, i.done_by,
  c.number, coalesce(c.published_title, c.title) as title, c.area_code, c.category_id from complaint_inspections i join complaints c on c.id = i.complaint_id`);

export async function openInspection(tx: Tx, i: Pick<Inspection, 'id' | 'complaintId' | 'promiseId' | 'bodyId' | 'answeredBy' | 'openedAt'>): Promise<void> {
  await tx.sql`
    insert into complaint_inspections (id, complaint_id, promise_id, body_id, answered_by, opened_at)
    values (${i.id}, ${i.complaintId}, ${i.promiseId}, ${i.bodyId}, ${i.answeredBy}, ${i.openedAt})`;
}
export async function giveInspection(tx: Tx, id: string, bodyId: string | null): Promise<void> {
  await tx.sql`update complaint_inspections set owner_body_id = ${bodyId} where id = ${id} and result is null`;
}
/** The case was answered anew before anybody looked. */
export async function aimInspection(tx: Tx, i: Pick<Inspection, 'id' | 'bodyId' | 'answeredBy' | 'ownerBodyId'>): Promise<void> {
  await tx.sql`update complaint_inspections set body_id = ${i.bodyId}, answered_by = ${i.answeredBy}, owner_body_id = ${i.ownerBodyId} where id = ${i.id} and result is null`;
}
export async function endInspection(tx: Tx, i: { id: string; result: InspectionResult; words: string; doneAt: Date; doneBy: string }): Promise<void> {
  await tx.sql`update complaint_inspections set result = ${i.result}, words = ${i.words}, done_at = ${i.doneAt}, done_by = ${i.doneBy} where id = ${i.id} and result is null`;
}
export async function inspectionById(tx: Tx, id: string): Promise<ListedInspection | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} where i.id = ${id}`);
  return row ? toInspection(row) : null;
}
export const inspectionsOf = async (tx: Tx, complaintId: string): Promise<ListedInspection[]> =>
  (await tx.run<Row>(sql`select ${COLUMNS} where i.complaint_id = ${complaintId} order by i.opened_at desc limit 20`)).map(toInspection);

/** Whose list: null shows all that are not restricted, the coordinator's view also those. */
export interface InspectionScope { ownerBodyId: string | null; restricted: boolean }
export type InspectionCursor = { at: Date; id: string } | null;
const within = (scope: InspectionScope) => sql`${scope.ownerBodyId === null ? empty : sql`and i.owner_body_id = ${scope.ownerBodyId}`} ${scope.restricted ? empty : sql`and not c.restricted`}`;

/** Those that wait longest first. */
export async function listOpenInspections(tx: Tx, scope: InspectionScope, after: InspectionCursor, size: number): Promise<ListedInspection[]> {
  return (await tx.run<Row>(sql`select ${COLUMNS} where i.result is null ${within(scope)} ${after ? sql`and (i.opened_at, i.id) > (${after.at}, ${after.id})` : empty} order by i.opened_at, i.id limit ${size}`)).map(toInspection);
}
export async function listDoneInspections(tx: Tx, scope: InspectionScope, after: InspectionCursor, size: number): Promise<ListedInspection[]> {
  return (await tx.run<Row>(sql`select ${COLUMNS} where i.result is not null ${within(scope)} ${after ? sql`and (i.done_at, i.id) < (${after.at}, ${after.id})` : empty} order by i.done_at desc, i.id desc limit ${size}`)).map(toInspection);
}

export interface InspectionFigures { completions: number; drawn: number; open: number; confirmed: number; notConfirmed: number; couldNot: number }
/** Of draws since an instant: one index is read from its end. */
export async function inspectionFigures(tx: Tx, since: Date): Promise<InspectionFigures> {
  const [row] = await tx.sql<InspectionFigures>`
    select count(*)::int as completions, count(*) filter (where d.is_drawn)::int as drawn, count(i.id) filter (where i.result is null)::int as open, count(*) filter (where i.result = 'confirmed')::int as confirmed,
      count(*) filter (where i.result = 'not_confirmed')::int as "notConfirmed", count(*) filter (where i.result = 'could_not')::int as "couldNot"
    from complaint_draws d left join complaint_inspections i on i.id = d.id where d.at >= ${since}`;
  return row!;
}
/** Inspections in order of id, for verification. */
export const pageOfInspections = async (tx: Tx, afterId: string, size: number): Promise<ListedInspection[]> =>
  (await tx.run<Row>(sql`select ${COLUMNS} where i.id > ${afterId} order by i.id limit ${size}`)).map(toInspection);
