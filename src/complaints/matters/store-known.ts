import type { Tx } from '../../platform/db/sql.ts';
import type { ComplaintState } from '../domain.ts';

const PER_WARD = 60;
export interface PublicCandidate { id: string; number: string; state: ComplaintState; title: string; text: string; areaCode: string; functionId: string | null; receivedAt: Date }

/** Public texts of the newest open cases of a ward; of no other report anything. */
export async function publicCandidates(tx: Tx, areaCode: string, since: Date): Promise<PublicCandidate[]> {
  const rows = await tx.sql<{ id: string; number: string; state: ComplaintState; title: string; text: string; function_id: string | null; received_at: Date }>`
    select id, number, state, published_title as title, published_text as text, function_id, received_at from (
      select * from complaints where area_code = ${areaCode} and received_at >= ${since} and not restricted order by received_at desc, id desc limit ${PER_WARD}) near
    where published_at is not null and not confidential and ended_at is null and not exists (select 1 from complaint_matters where member_id = near.id)`;
  return rows.map((row) => ({ id: row.id, number: row.number, state: row.state, title: row.title, text: row.text, areaCode, functionId: row.function_id, receivedAt: row.received_at }));
}
