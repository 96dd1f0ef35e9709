import { raw, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import type { AnswerDraft, DraftFields, DraftState, DraftVersion } from './domain.ts';

interface Row {
  id: string; complaint_id: string; author_id: string; author_name: string; body_id: string | null; state: DraftState; version: number; created_at: Date;
  submitted_at: Date | null; submitted_seq: number | null; decided_at: Date | null; decided_name: string | null; remarks: string | null; entry_id: string | null;
}
const COLUMNS = raw('id, complaint_id, author_id, author_name, body_id, state, version, created_at, submitted_at, submitted_seq, decided_at, decided_name, remarks, entry_id');
const toDraft = (r: Row): AnswerDraft => ({
  id: r.id, complaintId: r.complaint_id, authorId: r.author_id, authorName: r.author_name, bodyId: r.body_id, state: r.state, version: r.version, createdAt: r.created_at,
  submittedAt: r.submitted_at, submittedSeq: r.submitted_seq, decidedAt: r.decided_at, decidedName: r.decided_name, remarks: r.remarks, entryId: r.entry_id,
});
const read = async (tx: Tx, rest: Sql): Promise<AnswerDraft[]> => (await tx.run<Row>(sql`select ${COLUMNS} from complaint_drafts ${rest}`)).map(toDraft);

/** The newest drafts of a case, whatever became of them. */
export const draftsOf = (tx: Tx, complaintId: string): Promise<AnswerDraft[]> => read(tx, sql`where complaint_id = ${complaintId} order by created_at desc, id desc limit 50`);
export const draftById = async (tx: Tx, id: string): Promise<AnswerDraft | null> => (await read(tx, sql`where id = ${id}`))[0] ?? null;
export const waitingOn = async (tx: Tx, complaintId: string): Promise<AnswerDraft | null> => (await read(tx, sql`where complaint_id = ${complaintId} and state = 'waiting'`))[0] ?? null;
/** What this author is writing on a case, returned drafts included. */
export const openDraftOf = async (tx: Tx, complaintId: string, authorId: string): Promise<AnswerDraft | null> =>
  (await read(tx, sql`where complaint_id = ${complaintId} and author_id = ${authorId} and state in ('writing', 'returned')`))[0] ?? null;
/** Waiting drafts, the oldest first. @param bodyId null for every office */
export const waitingDrafts = (tx: Tx, bodyId: string | null, limit: number): Promise<AnswerDraft[]> =>
  read(tx, bodyId === null ? sql`where state = 'waiting' order by submitted_at, id limit ${limit}` : sql`where state = 'waiting' and body_id = ${bodyId} order by submitted_at, id limit ${limit}`);

/** Waiting drafts of an office that somebody else wrote, up to a hundred. */
export async function countWaiting(tx: Tx, bodyId: string, officerId: string): Promise<number> {
  const [row] = await tx.sql<{ n: number }>`
    select count(*)::int as n from (select from complaint_drafts d join complaint_draft_versions v on v.draft_id = d.id and v.seq = d.version
      where d.state = 'waiting' and d.body_id = ${bodyId} and v.by_id <> ${officerId} limit 100) capped`;
  return row!.n;
}

export async function insertDraft(tx: Tx, one: Pick<AnswerDraft, 'id' | 'complaintId' | 'authorId' | 'authorName' | 'bodyId' | 'createdAt'>): Promise<void> {
  await tx.sql`
    insert into complaint_drafts (id, complaint_id, author_id, author_name, body_id, state, version, pictures, created_at)
    values (${one.id}, ${one.complaintId}, ${one.authorId}, ${one.authorName}, ${one.bodyId}, 'writing', 0, '{"before": [], "after": [], "proofReason": ""}', ${one.createdAt})`;
}
export interface DraftPictures { before: readonly PreparedImage[]; after: readonly PreparedImage[]; proofReason: string; withoutContributions?: string }
export async function picturesOfDraft(tx: Tx, id: string): Promise<DraftPictures> {
  const [row] = await tx.sql<{ pictures: DraftPictures }>`select pictures from complaint_drafts where id = ${id}`;
  return row!.pictures;
}
export async function savePictures(tx: Tx, id: string, pictures: DraftPictures): Promise<void> {
  await tx.sql`update complaint_drafts set pictures = ${JSON.stringify(pictures)}::jsonb where id = ${id}`;
}
export async function saveState(tx: Tx, d: AnswerDraft, decidedBy: string | null): Promise<void> {
  await tx.sql`
    update complaint_drafts set state = ${d.state}, version = ${d.version}, submitted_at = ${d.submittedAt}, submitted_seq = ${d.submittedSeq}, decided_at = ${d.decidedAt},
      decided_by = ${decidedBy}, decided_name = ${d.decidedName}, remarks = ${d.remarks}, entry_id = ${d.entryId} where id = ${d.id}`;
}
/** The case left the office or ended: nothing is written on it any more. */
export async function endDrafts(tx: Tx, complaintId: string): Promise<void> {
  await tx.sql`update complaint_drafts set state = 'ended' where complaint_id = ${complaintId} and state in ('writing', 'waiting', 'returned')`;
}

interface VersionRow { seq: number; at: Date; by_id: string; by_name: string; by_approver: boolean; fields: DraftFields; hash: string }
const toVersion = (r: VersionRow): DraftVersion => ({ seq: r.seq, at: r.at, byId: r.by_id, byName: r.by_name, byApprover: r.by_approver, fields: r.fields, hash: r.hash });
/** The newest versions first. */
export async function versionsOf(tx: Tx, draftId: string): Promise<DraftVersion[]> {
  return (await tx.sql<VersionRow>`select seq, at, by_id, by_name, by_approver, fields, hash from complaint_draft_versions where draft_id = ${draftId} order by seq desc limit 100`).map(toVersion);
}
export async function versionOf(tx: Tx, draftId: string, seq: number): Promise<DraftVersion | null> {
  const [row] = await tx.sql<VersionRow>`select seq, at, by_id, by_name, by_approver, fields, hash from complaint_draft_versions where draft_id = ${draftId} and seq = ${seq}`;
  return row ? toVersion(row) : null;
}
export async function addVersion(tx: Tx, draftId: string, v: DraftVersion): Promise<void> {
  await tx.sql`
    insert into complaint_draft_versions (draft_id, seq, at, by_id, by_name, by_approver, fields, hash)
    values (${draftId}, ${v.seq}, ${v.at}, ${v.byId}, ${v.byName}, ${v.byApprover}, ${JSON.stringify(v.fields)}::jsonb, ${v.hash})`;
}

/** Published drafts with the version that was approved, for verification. */
export const pageOfPublished = (tx: Tx, after: string, size: number): Promise<{ id: string; complaintId: string; number: string; entryId: string | null; hash: string | null; fields: DraftFields | null; isSecond: boolean }[]> => tx.sql`
  select d.id, d.complaint_id as "complaintId", c.number, d.entry_id as "entryId", v.hash, v.fields, coalesce(d.decided_by <> v.by_id, false) as "isSecond"
  from complaint_drafts d join complaints c on c.id = d.complaint_id left join complaint_draft_versions v on v.draft_id = d.id and v.seq = d.version
  where d.state = 'published' and d.id > ${after} order by d.id limit ${size}`;

export async function flaggedCategories(tx: Tx): Promise<Set<string>> {
  return new Set((await tx.sql<{ category_id: string }>`select category_id from complaint_approval_categories limit 1000`).map((row) => row.category_id));
}
export async function flagCategories(tx: Tx, ids: readonly string[], by: string, at: Date): Promise<void> {
  await tx.sql`delete from complaint_approval_categories where not category_id = any(${[...ids]}::text[])`;
  await tx.sql`
    insert into complaint_approval_categories (category_id, flagged_by, flagged_at) select one, ${by}::uuid, ${at}::timestamptz from unnest(${[...ids]}::text[]) as one
    on conflict (category_id) do nothing`;
}
