import type { Lang } from '../../platform/world.ts';
import { newestPublicEntry } from '../../followup/store-figures.ts';
import { sql, type Tx } from '../../platform/db/sql.ts';

export interface Follower { id: string; number: string; caseId: string; secretMac: Buffer; sealed: Buffer | null; lang: Lang; seen: number }
interface Row { id: string; number: string; case_id: string; secret_mac: Buffer; sealed: Buffer | null; lang: Lang; seen: number }
const toFollower = (r: Row): Follower => ({ id: r.id, number: r.number, caseId: r.case_id, secretMac: r.secret_mac, sealed: r.sealed, lang: r.lang, seen: r.seen });

/** @returns its number */
export async function addFollower(tx: Tx, one: { id: string; caseId: string; secretMac: Buffer; sealed: Buffer | null; lang: Lang; at: Date; seen: number; year: string }): Promise<string> {
  const [row] = await tx.sql<{ number: string }>`
    insert into complaint_followers (id, number, case_id, secret_mac, sealed, lang, since, seen)
    values (${one.id}, 'IKT-' || ${one.year}::text || '-' || to_char(nextval('complaint_follower_numbers'), 'FM999999900000'), ${one.caseId}, ${one.secretMac}, ${one.sealed}, ${one.lang}, ${one.at}, ${one.seen})
    returning number`;
  return row!.number;
}

export async function followerByNumber(tx: Tx, number: string): Promise<Follower | null> {
  const [row] = await tx.sql<Row>`select id, number, case_id, secret_mac, sealed, lang, seen from complaint_followers where number = ${number}`;
  return row ? toFollower(row) : null;
}
export async function followerById(tx: Tx, id: string): Promise<Follower | null> {
  const [row] = await tx.sql<Row>`select id, number, case_id, secret_mac, sealed, lang, seen from complaint_followers where id = ${id}`;
  return row ? toFollower(row) : null;
}

/** Forgets the follower with their address. */
export async function removeFollower(tx: Tx, id: string): Promise<void> {
  await tx.sql`delete from complaint_followers where id = ${id}`;
}

/** Followers with an address who have not read the latest news of their case; locked, so that two workers never mail one of them twice. */
export async function untoldFollowers(tx: Tx, newsKinds: readonly string[], size: number): Promise<(Follower & { latest: number; kind: string; caseNumber: string })[]> {
  const rows = await tx.run<Row & { latest: number; kind: string; case_number: string }>(sql`
    select f.id, f.number, f.case_id, f.secret_mac, f.sealed, f.lang, f.seen, news.seq as latest, news.kind, c.number as case_number
    from complaint_followers f join complaints c on c.id = f.case_id and not c.restricted and not c.confidential
    cross join lateral ${newestPublicEntry('complaints', newsKinds, sql`f.case_id`)} news
    where f.sealed is not null and news.seq > f.seen order by f.id limit ${size} for update of f skip locked`);
  return rows.map((row) => ({ ...toFollower(row), latest: row.latest, kind: row.kind, caseNumber: row.case_number }));
}
export async function markTold(tx: Tx, id: string, seen: number): Promise<void> {
  await tx.sql`update complaint_followers set seen = ${seen} where id = ${id}`;
}
