import type { Tx } from '../../platform/db/sql.ts';
import type { Agreement, Invitation, Obligation, Option, Proxy, Session, Side, Signature } from './domain.ts';

export async function addProxy(tx: Tx, deliberationId: string, p: Proxy): Promise<void> {
  await tx.sql`insert into complaint_deliberation_proxies (id, deliberation_id, side, sealed, has_scan, at) values (${p.id}, ${deliberationId}, ${p.side}, ${p.sealed}, ${p.hasScan}, ${p.at})`;
}
export async function proxiesOf(tx: Tx, deliberationId: string): Promise<Proxy[]> {
  const rows = await tx.sql<{ id: string; side: Side; sealed: Buffer; has_scan: boolean; at: Date }>`select id, side, sealed, has_scan, at from complaint_deliberation_proxies where deliberation_id = ${deliberationId} order by at, id`;
  return rows.map((r) => ({ id: r.id, side: r.side, sealed: r.sealed, hasScan: r.has_scan, at: r.at }));
}

export async function addSession(tx: Tx, deliberationId: string, s: Pick<Session, 'id' | 'at' | 'place' | 'online'>): Promise<void> {
  await tx.sql`insert into complaint_deliberation_sessions (id, deliberation_id, at, place, online) values (${s.id}, ${deliberationId}, ${s.at}, ${s.place}, ${s.online})`;
}
export async function recordSession(tx: Tx, id: string, attendance: string, minutes: string, at: Date): Promise<void> {
  await tx.sql`update complaint_deliberation_sessions set attendance = ${attendance}, minutes = ${minutes}, recorded_at = ${at} where id = ${id}`;
}
export async function sessionsOf(tx: Tx, deliberationId: string): Promise<Session[]> {
  const rows = await tx.sql<{ id: string; at: Date; place: string; online: boolean; attendance: string | null; minutes: string | null; recorded_at: Date | null }>`
    select id, at, place, online, attendance, minutes, recorded_at from complaint_deliberation_sessions where deliberation_id = ${deliberationId} order by at, id`;
  return rows.map((r) => ({ id: r.id, at: r.at, place: r.place, online: r.online, attendance: r.attendance, minutes: r.minutes, recordedAt: r.recorded_at }));
}

export async function addInvitation(tx: Tx, deliberationId: string, i: Invitation): Promise<void> {
  await tx.sql`insert into complaint_deliberation_invitations (id, deliberation_id, session_id, side, way, sent_at, read_at, receipt)
    values (${i.id}, ${deliberationId}, ${i.sessionId}, ${i.side}, ${i.way}, ${i.sentAt}, ${i.readAt}, ${i.receipt})`;
}
export async function invitationsOf(tx: Tx, deliberationId: string): Promise<Invitation[]> {
  const rows = await tx.sql<{ id: string; session_id: string; side: Side; way: Invitation['way']; sent_at: Date; read_at: Date | null; receipt: Buffer | null }>`
    select id, session_id, side, way, sent_at, read_at, receipt from complaint_deliberation_invitations where deliberation_id = ${deliberationId} order by sent_at, id`;
  return rows.map((r) => ({ id: r.id, sessionId: r.session_id, side: r.side, way: r.way, sentAt: r.sent_at, readAt: r.read_at, receipt: r.receipt }));
}
/** @returns how many were unread until now */
export async function markRead(tx: Tx, deliberationId: string, side: Side, at: Date): Promise<number> {
  const rows = await tx.sql`update complaint_deliberation_invitations set read_at = ${at} where deliberation_id = ${deliberationId} and side = ${side} and way = 'page' and read_at is null returning id`;
  return rows.length;
}

export async function addNote(tx: Tx, deliberationId: string, n: { id: string; byId: string; at: Date; sealed: Buffer }): Promise<void> {
  await tx.sql`insert into complaint_deliberation_notes (id, deliberation_id, by_id, at, sealed) values (${n.id}, ${deliberationId}, ${n.byId}, ${n.at}, ${n.sealed})`;
}
/** Notes of one facilitator. Nobody else's query reads this table. */
export const notesBy = (tx: Tx, deliberationId: string, byId: string): Promise<{ id: string; at: Date; sealed: Buffer }[]> =>
  tx.sql<{ id: string; at: Date; sealed: Buffer }>`select id, at, sealed from complaint_deliberation_notes where deliberation_id = ${deliberationId} and by_id = ${byId} order by at, id`;

export async function addOption(tx: Tx, deliberationId: string, o: Option): Promise<void> {
  await tx.sql`insert into complaint_deliberation_options (id, deliberation_id, side, text, at) values (${o.id}, ${deliberationId}, ${o.side}, ${o.text}, ${o.at})`;
}
export const optionsOf = (tx: Tx, deliberationId: string): Promise<Option[]> =>
  tx.sql<Option>`select id, side, text, at from complaint_deliberation_options where deliberation_id = ${deliberationId} order by at, id`;

export async function addAgreement(tx: Tx, deliberationId: string, a: Agreement): Promise<void> {
  await tx.sql`insert into complaint_deliberation_agreements (deliberation_id, version, kind, text, obligations, changed_by, at, hash)
    values (${deliberationId}, ${a.version}, ${a.kind}, ${a.text}, ${JSON.stringify(a.obligations)}::jsonb, ${a.changedBy}, ${a.at}, ${a.hash})`;
}
/** Newest first. */
export const agreementsOf = (tx: Tx, deliberationId: string): Promise<Agreement[]> =>
  tx.sql<Agreement>`select version, kind, text, obligations, changed_by as "changedBy", at, hash from complaint_deliberation_agreements where deliberation_id = ${deliberationId} order by version desc`;

export async function addSignature(tx: Tx, deliberationId: string, s: Signature): Promise<void> {
  await tx.sql`insert into complaint_deliberation_signatures (id, deliberation_id, side, version, hash, way, sealed, at) values (${s.id}, ${deliberationId}, ${s.side}, ${s.version}, ${s.hash}, ${s.way}, ${s.sealed}, ${s.at})`;
}
export const signaturesOf = (tx: Tx, deliberationId: string): Promise<Signature[]> => tx.sql<Signature>`
  select id, side, version, hash, way, sealed, at, withdrawn_at as "withdrawnAt", why_withdrawn as "whyWithdrawn" from complaint_deliberation_signatures where deliberation_id = ${deliberationId} order by at, id`;
/** @param side null: both, because the text changed */
export async function withdrawSignatures(tx: Tx, deliberationId: string, side: Side | null, at: Date, why: string): Promise<void> {
  await tx.sql`update complaint_deliberation_signatures set withdrawn_at = ${at}, why_withdrawn = ${why}
    where deliberation_id = ${deliberationId} and withdrawn_at is null and (${side}::text is null or side = ${side}::text)`;
}

export async function addObligation(tx: Tx, deliberationId: string, o: Obligation): Promise<void> {
  await tx.sql`insert into complaint_deliberation_obligations (id, deliberation_id, promise_id, owed_by, what, due_on, proof, state)
    values (${o.id}, ${deliberationId}, ${o.promiseId}, ${o.owedBy}, ${o.what}, ${o.dueOn}::date, ${o.proof}, ${o.state})`;
}
export async function saveObligation(tx: Tx, o: Obligation): Promise<void> {
  await tx.sql`update complaint_deliberation_obligations set state = ${o.state}, ended_at = ${o.endedAt}, evidence = ${o.evidence} where id = ${o.id}`;
}
export const obligationsOf = (tx: Tx, deliberationId: string): Promise<Obligation[]> => tx.sql<Obligation>`
  select id, promise_id as "promiseId", owed_by as "owedBy", what, due_on::text as "dueOn", proof, state, ended_at as "endedAt", evidence
  from complaint_deliberation_obligations where deliberation_id = ${deliberationId} order by due_on, id`;

/** What of the obligations of many cases, also under their earlier deliberations, `wadah verify` compares with the promises. */
export const obligationsOfCases = (tx: Tx, complaintIds: readonly string[]): Promise<{ complaintId: string; promiseId: string; state: Obligation['state'] }[]> =>
  tx.sql`select d.complaint_id as "complaintId", o.promise_id as "promiseId", o.state from complaint_deliberation_obligations o
    join complaint_deliberations d on d.id = o.deliberation_id where d.complaint_id = any(${[...complaintIds]}::uuid[])`;
