import { newId } from '../../platform/db/id.ts';
import { raw, sql, type Tx } from '../../platform/db/sql.ts';
import { bandsOf, isPlain, type Bands, type DisputeReason, type Flag, type Point } from './domain.ts';

export interface PhotoMark { fileId: string; complaintId: string; originalKey: string; fingerprint: string; takenAt: Date | null; place: Point | null; software: string; hasCamera: boolean }

/** Notes what a photo is known by. Of two with the same file the first row stays. */
export async function keepMark(tx: Tx, m: PhotoMark): Promise<void> {
  const bands = bandsOf(m.fingerprint);
  const [b0, b1, b2, b3] = isPlain(bands) ? [null, null, null, null] : bands;
  await tx.sql`
    insert into complaint_photo_marks (file_id, complaint_id, original_key, band0, band1, band2, band3, taken_at, latitude, longitude, software, has_camera)
    values (${m.fileId}, ${m.complaintId}, ${m.originalKey}, ${b0}, ${b1}, ${b2}, ${b3}, ${m.takenAt}, ${m.place?.latitude ?? null}, ${m.place?.longitude ?? null}, ${m.software}, ${m.hasCamera})
    on conflict (file_id) do nothing`;
}

export interface Lookalike { fileId: string; complaintId: string; isSame: boolean; bands: Bands | null }
interface BandRow { file_id: string; complaint_id: string; band0: number | null; band1: number | null; band2: number | null; band3: number | null }
const MOST = 100;
const BANDS = ['band0', 'band1', 'band2', 'band3'] as const;

/** Earlier photos that are the same file, or agree with the fingerprint in one of its four parts: a few hundred rows at most, each by an index. */
export async function lookalikes(tx: Tx, originalKey: string, fingerprint: string, except: readonly string[]): Promise<Lookalike[]> {
  const same = await tx.sql<BandRow>`
    select file_id, complaint_id, band0, band1, band2, band3 from complaint_photo_marks where original_key = ${originalKey} and file_id <> all(${[...except]}::uuid[]) order by file_id limit ${MOST}`;
  const bands = bandsOf(fingerprint);
  const near: BandRow[] = [];
  if (!isPlain(bands)) {
    for (const [at, name] of BANDS.entries()) {
      near.push(...await tx.run<BandRow>(sql`
        select file_id, complaint_id, band0, band1, band2, band3 from complaint_photo_marks
        where ${raw(name)} = ${bands[at]} and band0 is not null and original_key <> ${originalKey} and file_id <> all(${[...except]}::uuid[]) order by file_id desc limit ${MOST}`));
    }
  }
  const toLookalike = (row: BandRow, isSame: boolean): Lookalike => ({ fileId: row.file_id, complaintId: row.complaint_id, isSame, bands: row.band0 === null ? null : [row.band0, row.band1!, row.band2!, row.band3!] });
  const seen = new Map([...near.map((row) => toLookalike(row, false)), ...same.map((row) => toLookalike(row, true))].map((one) => [one.fileId, one]));
  return [...seen.values()];
}

export interface Proof {
  fileId: string; complaintId: string; takenBy: string; bodyId: string | null; receivedAt: Date;
  device: (Point & { accuracy: number }) | null; usedIn: string | null; metres: number | null; flags: readonly Flag[]; reason: string;
}
interface ProofRow {
  file_id: string; complaint_id: string; taken_by: string; body_id: string | null; received_at: Date; device_latitude: number | null; device_longitude: number | null; device_accuracy: number | null;
  used_in: string | null; metres: number | null; flags: Flag[]; reason: string;
}
const toProof = (r: ProofRow): Proof => ({
  fileId: r.file_id, complaintId: r.complaint_id, takenBy: r.taken_by, bodyId: r.body_id, receivedAt: r.received_at, usedIn: r.used_in, metres: r.metres, flags: r.flags, reason: r.reason,
  device: r.device_latitude === null || r.device_longitude === null ? null : { latitude: r.device_latitude, longitude: r.device_longitude, accuracy: r.device_accuracy ?? 0 },
});
const COLUMNS = raw('file_id, complaint_id, taken_by, body_id, received_at, device_latitude, device_longitude, device_accuracy, used_in, metres, flags, reason');

export async function saveProof(tx: Tx, p: Proof): Promise<void> {
  await tx.sql`
    insert into complaint_proofs (file_id, complaint_id, taken_by, body_id, received_at, device_latitude, device_longitude, device_accuracy, used_in, metres, flags, reason)
    values (${p.fileId}, ${p.complaintId}, ${p.takenBy}, ${p.bodyId}, ${p.receivedAt}, ${p.device?.latitude ?? null}, ${p.device?.longitude ?? null}, ${p.device ? Math.round(p.device.accuracy) : null},
      ${p.usedIn}, ${p.metres}, ${p.flags as string[]}::text[], ${p.reason})
    on conflict (file_id) do update set used_in = excluded.used_in, metres = excluded.metres, flags = excluded.flags, reason = excluded.reason`;
}
export async function proofsOf(tx: Tx, complaintId: string): Promise<Proof[]> {
  return (await tx.run<ProofRow>(sql`select ${COLUMNS} from complaint_proofs where complaint_id = ${complaintId} order by received_at, file_id`)).map(toProof);
}
/** Takes a photo that waited into the answer: from now on everybody sees it. */
export async function publishWithAnswer(tx: Tx, fileId: string, entryId: string): Promise<void> {
  await tx.sql`update complaint_files set role = 'after', entry_id = ${entryId}, is_public = true where id = ${fileId}`;
}

export interface MarkFacts { fileId: string; takenAt: Date | null; place: Point | null; software: string; hasCamera: boolean; fingerprint: string | null; originalKey: string }
/** What was noted of these photos; bands give back the fingerprint. */
export async function marksOf(tx: Tx, fileIds: readonly string[]): Promise<MarkFacts[]> {
  const rows = await tx.sql<BandRow & { taken_at: Date | null; latitude: number | null; longitude: number | null; software: string; has_camera: boolean; original_key: string }>`
    select file_id, complaint_id, band0, band1, band2, band3, taken_at, latitude, longitude, software, has_camera, original_key from complaint_photo_marks where file_id = any(${[...fileIds]}::uuid[])`;
  return rows.map((r) => ({
    fileId: r.file_id, takenAt: r.taken_at, software: r.software, hasCamera: r.has_camera, originalKey: r.original_key, place: r.latitude === null || r.longitude === null ? null : { latitude: r.latitude, longitude: r.longitude },
    fingerprint: r.band0 === null ? null : [r.band0, r.band1!, r.band2!, r.band3!].map((part) => part.toString(16).padStart(4, '0')).join(''),
  }));
}

export interface Match { fileId: string; otherFileId: string; complaintId: string; otherComplaintId: string; isSame: boolean; bits: number }
export async function saveMatch(tx: Tx, m: Match): Promise<void> {
  await tx.sql`
    insert into complaint_photo_matches (file_id, other_file_id, complaint_id, other_complaint_id, is_same, bits)
    values (${m.fileId}, ${m.otherFileId}, ${m.complaintId}, ${m.otherComplaintId}, ${m.isSame}, ${m.bits}) on conflict do nothing`;
}
/** Matches with the other case's number and what decides who may see it. */
export type SeenMatch = Match & { number: string; restricted: boolean; bodyId: string | null; lodgedBy: string | null; otherKey: string };
export async function matchesOf(tx: Tx, complaintId: string): Promise<SeenMatch[]> {
  const rows = await tx.sql<{ file_id: string; other_file_id: string; complaint_id: string; other_complaint_id: string; is_same: boolean; bits: number; number: string; restricted: boolean; body_id: string | null; lodged_by: string | null; other_key: string }>`
    select m.file_id, m.other_file_id, m.complaint_id, m.other_complaint_id, m.is_same, m.bits, c.number, c.restricted, c.body_id, c.lodged_by, f.published_key as other_key
    from complaint_photo_matches m join complaints c on c.id = m.other_complaint_id join complaint_files f on f.id = m.other_file_id
    where m.complaint_id = ${complaintId} order by m.is_same desc, m.bits, m.other_file_id limit 40`;
  return rows.map((r) => ({ fileId: r.file_id, otherFileId: r.other_file_id, complaintId: r.complaint_id, otherComplaintId: r.other_complaint_id, isSame: r.is_same, bits: r.bits,
    number: r.number, restricted: r.restricted, bodyId: r.body_id, lodgedBy: r.lodged_by, otherKey: r.other_key }));
}

export interface Dispute { id: string; complaintId: string; fileId: string; entryId: string; why: DisputeReason; at: Date }
export async function saveDispute(tx: Tx, d: Omit<Dispute, 'id'>): Promise<void> {
  await tx.sql`insert into complaint_photo_disputes (id, complaint_id, file_id, entry_id, why, at) values (${newId()}, ${d.complaintId}, ${d.fileId}, ${d.entryId}, ${d.why}, ${d.at})`;
}
export async function disputesOf(tx: Tx, complaintId: string): Promise<Dispute[]> {
  return (await tx.sql<{ id: string; complaint_id: string; file_id: string; entry_id: string; why: DisputeReason; at: Date }>`
    select id, complaint_id, file_id, entry_id, why, at from complaint_photo_disputes where complaint_id = ${complaintId} order by at desc limit 50`)
    .map((r) => ({ id: r.id, complaintId: r.complaint_id, fileId: r.file_id, entryId: r.entry_id, why: r.why, at: r.at }));
}

/** Only a photo that the office showed with an answer can be disputed. */
export async function isDisputable(tx: Tx, complaintId: string, fileId: string): Promise<boolean> {
  const rows = await tx.sql`select 1 from complaint_files where id = ${fileId} and complaint_id = ${complaintId} and role = 'after' and is_public and not by_reporter`;
  return rows.length === 1;
}
