import { join, raw, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import type { DataRequest, Ground, RequestState, Right } from './domain.ts';

interface Row {
  id: string; number: string; complaint_id: string; kind: Right; via: 'code' | 'counter'; state: RequestState; recorded_by: string | null; requested_at: Date; due_at: Date;
  verified_at: Date | null; verified_by: string | null; decided_at: Date | null; decided_by: string | null; ground: Ground | null; version: number;
}
const COLUMNS = raw('r.id, r.number, r.complaint_id, r.kind, r.via, r.state, r.recorded_by, r.requested_at, r.due_at, r.verified_at, r.verified_by, r.decided_at, r.decided_by, r.ground, r.version');
const toRequest = (r: Row): DataRequest => ({
  id: r.id, number: r.number, complaintId: r.complaint_id, kind: r.kind, via: r.via, state: r.state, recordedBy: r.recorded_by, requestedAt: r.requested_at, dueAt: r.due_at,
  verifiedAt: r.verified_at, verifiedBy: r.verified_by, decidedAt: r.decided_at, decidedBy: r.decided_by, ground: r.ground, version: r.version,
});

/** @returns the number, or null where the same right is asked for and not decided yet */
export async function insertRequest(tx: Tx, r: Omit<DataRequest, 'number'>, year: string, sealed: Buffer, secretMac: Buffer | null): Promise<string | null> {
  const [row] = await tx.sql<{ number: string }>`
    insert into complaint_data_requests (id, number, complaint_id, kind, via, state, sealed, secret_mac, recorded_by, requested_at, due_at, verified_at, verified_by)
    values (${r.id}, 'HDP-' || ${year}::text || '-' || to_char(nextval('complaint_data_request_numbers'), 'FM999999999900000'), ${r.complaintId}, ${r.kind}, ${r.via}, 'open',
      ${sealed}, ${secretMac}, ${r.recordedBy}, ${r.requestedAt}, ${r.dueAt}, ${r.verifiedAt}, ${r.verifiedBy})
    on conflict (complaint_id, kind) where state = 'open' do nothing returning number`;
  return row?.number ?? null;
}

export async function requestByNumber(tx: Tx, number: string): Promise<(DataRequest & { secretMac: Buffer | null }) | null> {
  const [row] = await tx.run<Row & { secret_mac: Buffer | null }>(sql`select ${COLUMNS}, r.secret_mac from complaint_data_requests r where r.number = ${number}`);
  return row ? { ...toRequest(row), secretMac: row.secret_mac } : null;
}
export async function requestById(tx: Tx, id: string): Promise<DataRequest | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from complaint_data_requests r where r.id = ${id}`);
  return row ? toRequest(row) : null;
}
/** Locks it; whoever calls holds the lock on its case already. */
export async function requestForUpdate(tx: Tx, id: string): Promise<DataRequest | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from complaint_data_requests r where r.id = ${id} for update`);
  return row ? toRequest(row) : null;
}
export async function openRequest(tx: Tx, complaintId: string, kind: Right): Promise<DataRequest | null> {
  const [row] = await tx.run<Row>(sql`select ${COLUMNS} from complaint_data_requests r where r.complaint_id = ${complaintId} and r.kind = ${kind} and r.state = 'open'`);
  return row ? toRequest(row) : null;
}
export async function requestsOf(tx: Tx, complaintId: string): Promise<DataRequest[]> {
  return (await tx.run<Row>(sql`select ${COLUMNS} from complaint_data_requests r where r.complaint_id = ${complaintId} order by r.requested_at desc, r.id desc limit 50`)).map(toRequest);
}

export async function sealedWish(tx: Tx, id: string): Promise<Buffer | null> {
  const [row] = await tx.sql<{ sealed: Buffer | null }>`select sealed from complaint_data_requests where id = ${id}`;
  return row?.sealed ?? null;
}
export async function saveRequest(tx: Tx, r: DataRequest): Promise<void> {
  await tx.sql`
    update complaint_data_requests set state = ${r.state}, verified_at = ${r.verifiedAt}, verified_by = ${r.verifiedBy}, decided_at = ${r.decidedAt},
      decided_by = ${r.decidedBy}, ground = ${r.ground}, version = version + 1 where id = ${r.id}`;
}

export interface ListedRequest extends DataRequest { caseNumber: string; restricted: boolean }
/** Open ones in the order of their deadline, decided ones newest first. @param seesRestricted whether requests about oversight cases are shown */
export async function listRequests(tx: Tx, open: boolean, seesRestricted: boolean, after: { at: Date; id: string } | null, size: number): Promise<ListedRequest[]> {
  const where: Sql[] = [open ? sql`r.state = 'open'` : sql`r.state <> 'open'`];
  if (!seesRestricted) where.push(sql`not c.restricted`);
  if (after) where.push(open ? sql`(r.due_at, r.id) > (${after.at}, ${after.id}::uuid)` : sql`(r.requested_at, r.id) < (${after.at}, ${after.id}::uuid)`);
  const rows = await tx.run<Row & { case_number: string; restricted: boolean }>(sql`
    select ${COLUMNS}, c.number as case_number, c.restricted from complaint_data_requests r join complaints c on c.id = r.complaint_id
    where ${join(where, ' and ')} order by ${open ? raw('r.due_at, r.id') : raw('r.requested_at desc, r.id desc')} limit ${size}`);
  return rows.map((row) => ({ ...toRequest(row), caseNumber: row.case_number, restricted: row.restricted }));
}

/** Open requests whose time ends before this instant and whose officers have not been reminded. */
export async function requestsDueBefore(tx: Tx, at: Date, size: number): Promise<ListedRequest[]> {
  const rows = await tx.run<Row & { case_number: string; restricted: boolean }>(sql`
    select ${COLUMNS}, c.number as case_number, c.restricted from complaint_data_requests r join complaints c on c.id = r.complaint_id
    where r.state = 'open' and r.due_at <= ${at} order by r.due_at, r.id limit ${size}`);
  return rows.map((row) => ({ ...toRequest(row), caseNumber: row.case_number, restricted: row.restricted }));
}

/** All of them in the order of their ids, for `wadah verify`. */
export async function pageOfRequests(tx: Tx, afterId: string, size: number): Promise<DataRequest[]> {
  return (await tx.run<Row>(sql`select ${COLUMNS} from complaint_data_requests r where r.id > ${afterId}::uuid order by r.id limit ${size}`)).map(toRequest);
}
export async function existingRequests(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.sql<{ id: string }>`select id from complaint_data_requests where id = any(${[...ids]}::uuid[])`;
  return new Set(rows.map((row) => row.id));
}
