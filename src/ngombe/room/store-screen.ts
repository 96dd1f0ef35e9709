import type { Tx } from '../../platform/db/sql.ts';
import type { Day } from '../../law/day.ts';
import type { Registration } from '../domain.ts';
import type { Item } from '../items.ts';

/** What the screen may know of an item; not its answer, reason or letter. */
export type ScreenItem = Pick<Item, 'id' | 'seq' | 'registrationId' | 'asker' | 'summary' | 'answeredBy' | 'outcome' | 'what' | 'leadBodyId' | 'dueOn'>;
/** What the screen may know of who registered: what they offered, and words that were released. */
export type ScreenTurn = Pick<Registration, 'id' | 'number' | 'shownName' | 'groupName' | 'publishedQuestion' | 'place' | 'attendance' | 'walkIn' | 'mode' | 'state' | 'receivedAt'>;

export async function screenItems(tx: Tx, sessionId: string): Promise<ScreenItem[]> {
  const rows = await tx.sql<{ id: string; seq: number; registration_id: string | null; asker: string; summary: string; answered_by: string; outcome: Item['outcome']; what: string; lead_body_id: string | null; due_on: Day | null }>`
    select id, seq, registration_id, asker, summary, answered_by, outcome, what, lead_body_id, due_on from ngombe_items where session_id = ${sessionId} order by seq limit 1000`;
  return rows.map((row) => ({ id: row.id, seq: row.seq, registrationId: row.registration_id, asker: row.asker, summary: row.summary, answeredBy: row.answered_by, outcome: row.outcome, what: row.what, leadBodyId: row.lead_body_id, dueOn: row.due_on }));
}

export async function screenTurns(tx: Tx, sessionId: string): Promise<ScreenTurn[]> {
  const rows = await tx.sql<{ id: string; number: string; shown_name: string; group_name: string; published_question: string | null; place: number | null; attendance: Registration['attendance']; walk_in: boolean; mode: Registration['mode']; state: Registration['state']; received_at: Date }>`
    select id, number, shown_name, group_name, published_question, place, attendance, walk_in, mode, state, received_at from ngombe_registrations
    where session_id = ${sessionId} and mode = 'attend' and state <> 'withdrawn' order by received_at, id limit 1000`;
  return rows.map((row) => ({ id: row.id, number: row.number, shownName: row.shown_name, groupName: row.group_name, publishedQuestion: row.published_question, place: row.place, attendance: row.attendance, walkIn: row.walk_in, mode: row.mode, state: row.state, receivedAt: row.received_at }));
}
