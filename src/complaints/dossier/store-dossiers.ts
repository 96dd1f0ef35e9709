import { sql, type Sql, type Tx } from '../../platform/db/sql.ts';

/** Notes that the file of this case was taken. */
export async function keepDossier(tx: Tx, complaintId: string, at: Date): Promise<void> {
  await tx.sql`
    insert into complaint_dossiers (complaint_id, first_at, last_at) values (${complaintId}, ${at}, ${at})
    on conflict (complaint_id) do update set last_at = excluded.last_at`;
}

/** For a list of complaints: those whose file was taken. */
export const tookDossier: Sql = sql`id in (select complaint_id from complaint_dossiers)`;

/** Cases in order of id, in pages, so that `wadah verify` can look for their entries. */
export async function pageOfDossiers(tx: Tx, afterId: string, size: number): Promise<{ id: string; number: string }[]> {
  return tx.sql<{ id: string; number: string }>`
    select d.complaint_id as id, c.number from complaint_dossiers d join complaints c on c.id = d.complaint_id
    where d.complaint_id > ${afterId} order by d.complaint_id limit ${size}`;
}
