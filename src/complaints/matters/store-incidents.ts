import { sql, type Tx } from '../../platform/db/sql.ts';
import type { Complaint } from '../domain.ts';
import { COLUMNS, toComplaint, type ComplaintRow } from '../store.ts';

export interface Incident {
  id: string; number: string; leadId: string; leadNumber: string; title: string; notice: string; areaCode: string | null; categoryId: string | null;
  openedAt: Date; closedAt: Date | null; version: number; bodyId: string | null;
}
interface Row {
  id: string; number: string; lead_id: string; lead_number: string; title: string; notice: string; area_code: string | null; category_id: string | null;
  opened_at: Date; closed_at: Date | null; version: number; body_id: string | null;
}
const toIncident = (r: Row): Incident => ({
  id: r.id, number: r.number, leadId: r.lead_id, leadNumber: r.lead_number, title: r.title, notice: r.notice, areaCode: r.area_code, categoryId: r.category_id,
  openedAt: r.opened_at, closedAt: r.closed_at, version: r.version, bodyId: r.body_id,
});
/** A lead that was closed off after the incident was opened shows nothing of itself. */
const FIELDS = sql`select i.id, i.number, i.lead_id, c.number as lead_number, i.title, i.notice, i.area_code, i.category_id, i.opened_at, i.closed_at, i.version, c.body_id
  from complaint_incidents i join complaints c on c.id = i.lead_id and not c.restricted and not c.confidential`;

const MOST_OPEN = 20;
/** Newest first. More than this many at once and none of them is news. */
export async function openIncidents(tx: Tx): Promise<Incident[]> {
  return (await tx.run<Row>(sql`${FIELDS} where i.closed_at is null order by i.opened_at desc limit ${MOST_OPEN}`)).map(toIncident);
}
export async function recentIncidents(tx: Tx): Promise<Incident[]> {
  return (await tx.run<Row>(sql`${FIELDS} where i.closed_at is not null order by i.opened_at desc limit ${MOST_OPEN}`)).map(toIncident);
}
export async function incidentByNumber(tx: Tx, number: string): Promise<Incident | null> {
  const [row] = await tx.run<Row>(sql`${FIELDS} where i.number = ${number}`);
  return row ? toIncident(row) : null;
}
export async function incidentOfLead(tx: Tx, leadId: string): Promise<Incident | null> {
  const [row] = await tx.run<Row>(sql`${FIELDS} where i.lead_id = ${leadId}`);
  return row ? toIncident(row) : null;
}

/** @returns its number */
export async function addIncident(tx: Tx, one: { id: string; leadId: string; title: string; notice: string; areaCode: string | null; categoryId: string | null; at: Date; by: string; year: string }): Promise<string> {
  const [row] = await tx.sql<{ number: string }>`
    insert into complaint_incidents (id, number, lead_id, title, notice, area_code, category_id, opened_at, opened_by)
    values (${one.id}, 'KJD-' || ${one.year}::text || '-' || to_char(nextval('complaint_incident_numbers'), 'FM999999000'), ${one.leadId}, ${one.title}, ${one.notice}, ${one.areaCode}, ${one.categoryId}, ${one.at}, ${one.by})
    returning number`;
  return row!.number;
}

/** @returns false where it was closed already */
export async function endIncident(tx: Tx, id: string, at: Date): Promise<boolean> {
  return (await tx.sql`update complaint_incidents set closed_at = ${at}, version = version + 1 where id = ${id} and closed_at is null returning id`).length === 1;
}

/** Reports that may belong to an incident: its place and category, from shortly before it was opened; oldest first. */
export async function attachable(tx: Tx, asked: { leadId: string; areaCodes: readonly string[]; categoryId: string | null; since: Date }, size: number): Promise<Complaint[]> {
  const rows = await tx.run<ComplaintRow>(sql`
    select ${COLUMNS} from complaints where received_at >= ${asked.since} and area_code = any(${[...asked.areaCodes]}::text[])
      and (${asked.categoryId}::text is null or category_id = ${asked.categoryId} or category_id is null)
      and state in ('received', 'forwarded', 'in_progress') and not restricted and id <> ${asked.leadId}
      and not exists (select 1 from complaint_matters where member_id = complaints.id or lead_id = complaints.id)
    order by received_at desc, id desc limit ${size}`);
  return rows.map(toComplaint);
}

/** Reports and followers together are the people affected; `told` of the reports stand where the lead stands. */
export interface Affected { reports: number; followers: number; told: number; live: number }
export async function affectedBy(tx: Tx, leadId: string): Promise<Affected> {
  const [row] = await tx.sql<Affected>`
    select (select count(*)::int from complaint_matters where lead_id = ${leadId}) + 1 as reports,
      (select count(*)::int from complaint_followers where case_id = ${leadId}) as followers,
      (select count(*)::int from complaint_matters m join complaints c on c.id = m.lead_id where m.lead_id = ${leadId} and m.is_live) as live,
      (select count(*)::int from complaint_matters m join complaints c on c.id = m.lead_id where m.lead_id = ${leadId} and m.is_live and m.seen_version = c.version) as told`;
  return row!;
}

const MOST_COUNTED = 20_000;
/** Places and categories from which at least so many reports came since; counted over the newest reports only. */
export async function burstsSince(tx: Tx, since: Date, least: number): Promise<{ district: string; categoryId: string; reports: number }[]> {
  const rows = await tx.sql<{ district: string; category_id: string; reports: number }>`
    select coalesce(a.parent_code, a.code) as district, r.category_id, count(*)::int as reports
    from (select area_code, category_id, state from complaints where received_at >= ${since} and not restricted order by received_at desc limit ${MOST_COUNTED}) r
    join areas a on a.code = r.area_code where r.category_id is not null and r.state in ('received', 'forwarded', 'in_progress')
    group by 1, 2 having count(*) >= ${least} order by 3 desc limit 20`;
  return rows.map((row) => ({ district: row.district, categoryId: row.category_id, reports: row.reports }));
}

export interface Burst { district: string; categoryId: string; noticedAt: Date; reports: number }
/** The job's whole finding takes the place of the one before; a burst that goes on keeps the moment it was noticed. */
export async function renewBursts(tx: Tx, found: readonly { district: string; categoryId: string; reports: number }[], at: Date): Promise<void> {
  const [districts, categories, counts] = [found.map((one) => one.district), found.map((one) => one.categoryId), found.map((one) => one.reports)];
  await tx.sql`delete from complaint_bursts where (district, category_id) not in (select * from unnest(${districts}::text[], ${categories}::text[]))`;
  await tx.sql`
    insert into complaint_bursts (district, category_id, noticed_at, reports)
    select d, k, ${at}::timestamptz, n from unnest(${districts}::text[], ${categories}::text[], ${counts}::int[]) as found (d, k, n)
    on conflict (district, category_id) do update set reports = excluded.reports`;
}
/** Noticed and not yet covered by an open incident of the same category and district. */
export async function bursts(tx: Tx): Promise<Burst[]> {
  const rows = await tx.sql<{ district: string; category_id: string; noticed_at: Date; reports: number }>`
    select district, b.category_id, noticed_at, reports from complaint_bursts b where not exists (
      select 1 from complaint_incidents i where i.closed_at is null and i.category_id = b.category_id
        and (i.area_code is null or i.area_code = b.district or i.area_code in (select code from areas where parent_code = b.district)))
    order by reports desc limit 20`;
  return rows.map((row) => ({ district: row.district, categoryId: row.category_id, noticedAt: row.noticed_at, reports: row.reports }));
}

/** Incidents whose case cannot lead, for `wadah verify`. */
export async function brokenIncidents(tx: Tx): Promise<string[]> {
  const rows = await tx.sql<{ number: string }>`
    select i.number from complaint_incidents i join complaints c on c.id = i.lead_id
    where exists (select 1 from complaint_matters where member_id = i.lead_id) or (i.closed_at is null and (c.restricted or c.confidential)) limit 100`;
  return rows.map((row) => row.number);
}
