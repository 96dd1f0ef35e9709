import type { Day } from '../../law/day.ts';
import { sql, type Tx } from '../../platform/db/sql.ts';
import type { ComplaintState } from '../domain.ts';
import { limited } from '../store-pieces.ts';
import type { ConsentWay, Helped, Helper, Relation } from './domain.ts';

interface HelperRow { id: string; code: string; secret_mac: Buffer; sealed: Buffer; contact_mac: Buffer }
const toHelper = (r: HelperRow): Helper => ({ id: r.id, code: r.code, secretMac: r.secret_mac, sealed: r.sealed, contactMac: r.contact_mac });

export async function addHelper(tx: Tx, h: Helper, at: Date): Promise<void> {
  await tx.sql`insert into complaint_helpers (id, code, secret_mac, sealed, contact_mac, made_at) values (${h.id}, ${h.code}, ${h.secretMac}, ${h.sealed}, ${h.contactMac}, ${at})`;
}
export async function helperById(tx: Tx, id: string): Promise<Helper | null> {
  const [row] = await tx.sql<HelperRow>`select id, code, secret_mac, sealed, contact_mac from complaint_helpers where id = ${id}`;
  return row ? toHelper(row) : null;
}
export async function helperByCode(tx: Tx, code: string): Promise<Helper | null> {
  const [row] = await tx.sql<HelperRow>`select id, code, secret_mac, sealed, contact_mac from complaint_helpers where code = ${code}`;
  return row ? toHelper(row) : null;
}

/** Holds others with the same contact back until this transaction ends, so that two at once do not both pass the limit. */
export async function helpedSince(tx: Tx, contactMac: Buffer, since: Date, cap: number): Promise<number> {
  await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`helper ${tx.schema} ${contactMac.toString('hex')}`}, 0))`;
  const [row] = await tx.run<{ n: number }>(sql`select count(*)::int as n from (select 1 from complaint_helped where contact_mac = ${contactMac} and at >= ${since} ${limited(cap)}) counted`);
  return row!.n;
}

export async function addHelped(tx: Tx, h: Helped, contactMac: Buffer): Promise<void> {
  await tx.sql`insert into complaint_helped (complaint_id, helper_id, contact_mac, relation, consent, consent_how, consent_on, sealed_why, at)
    values (${h.complaintId}, ${h.helperId}, ${contactMac}, ${h.relation}, ${h.asked ? 'asked' : 'not-asked'}, ${h.how}, ${h.on}, ${h.sealedWhy}, ${h.at})`;
}

interface HelpedRow { complaint_id: string; helper_id: string; relation: Relation; consent: string; consent_how: ConsentWay | null; consent_on: Day | null; sealed_why: Buffer | null; at: Date; ended_at: Date | null }
const toHelped = (r: HelpedRow): Helped => ({
  complaintId: r.complaint_id, helperId: r.helper_id, relation: r.relation, asked: r.consent === 'asked', how: r.consent_how, on: r.consent_on, sealedWhy: r.sealed_why, at: r.at, endedAt: r.ended_at,
});
/** @returns null where the person reported themselves */
export async function helpedOf(tx: Tx, complaintId: string): Promise<Helped | null> {
  const [row] = await tx.sql<HelpedRow>`select complaint_id, helper_id, relation, consent, consent_how, consent_on, sealed_why, at, ended_at from complaint_helped where complaint_id = ${complaintId}`;
  return row ? toHelped(row) : null;
}
export async function endHelp(tx: Tx, complaintId: string, at: Date): Promise<void> {
  await tx.sql`update complaint_helped set ended_at = ${at} where complaint_id = ${complaintId} and ended_at is null`;
}

export interface HelpedCase { id: string; number: string; title: string; state: ComplaintState; at: Date }
/** What a helper reported and still may see, newest first. */
export async function listHelped(tx: Tx, helperId: string, after: { at: Date; id: string } | null, size: number): Promise<HelpedCase[]> {
  const older = after ? sql`and (h.at, h.complaint_id) < (${after.at}, ${after.id}::uuid)` : sql``;
  return tx.run<HelpedCase>(sql`select c.id, c.number, c.title, c.state, h.at from complaint_helped h join complaints c on c.id = h.complaint_id
    where h.helper_id = ${helperId} and h.ended_at is null ${older} order by h.at desc, h.complaint_id desc ${limited(size)}`);
}

/** For `wadah verify`, in order of the case. */
export async function pageOfHelped(tx: Tx, after: string, size: number): Promise<{ id: string; number: string; ended: boolean }[]> {
  return tx.run<{ id: string; number: string; ended: boolean }>(sql`select c.id, c.number, h.ended_at is not null as ended from complaint_helped h join complaints c on c.id = h.complaint_id
    where h.complaint_id > ${after}::uuid order by h.complaint_id ${limited(size)}`);
}
