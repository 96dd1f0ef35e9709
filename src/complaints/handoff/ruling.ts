import type { Officer } from '../../directory/actor.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { originOf, type Step } from '../actions/step.ts';
import type { Refusal } from '../decisions.ts';
import type { Complaint, ReturnReason } from '../domain.ts';
import { masked } from '../redaction/find.ts';
import { isSettled, rulingIsDue, type RulingInput } from './domain.ts';
import { addRuling, lastRulingOn, precedents, type ListedRuling } from './store-rulings.ts';

/** Writes the ruling that a referral needs after a third return; a referral that needs none writes none. Call before the state moves. */
export async function ruleIfDue(step: Step, by: Officer, owner: { id: string; shortName: string }, functionId: string | null, input: RulingInput | undefined): Promise<Refusal | null> {
  const { c } = step;
  if (!rulingIsDue(c, c.returnCount > 0 ? await lastRulingOn(step.tx, c.id) : null)) return null;
  if (!input?.text.trim() || !input.topic.trim()) return { refused: 'ruling-due' };
  const [topic, text] = [masked(input.topic), masked(input.text)];
  const id = newId();
  await addRuling(step.tx, { id, complaintId: c.id, at: step.now, byId: by.id, returnCount: c.returnCount, bodyId: owner.id, functionId, topic, text });
  step.enter('ruled', 'public', { body: text, data: { rulingId: id, bodyId: owner.id, body: owner.shortName, topic } });
  return null;
}

/** @returns why the body may not give this reason once more */
export async function refuseSettledReason(tx: Tx, c: Complaint, reason: ReturnReason): Promise<Refusal | null> {
  const last = c.returnCount > 0 ? await lastRulingOn(tx, c.id) : null;
  if (last === null || last.bodyId !== c.bodyId) return null;
  const before = (await timelineOf(tx, originOf(c.id))).filter((entry) => entry.kind === 'returned').map((entry) => ({ reason: entry.data['reason'], at: entry.at }));
  return isSettled(last, c.bodyId, reason, before) ? { refused: 'ruled-already' } : null;
}

/** What stands beside the referral form. */
export interface RulingView { due: boolean; precedents: readonly ListedRuling[] }

const WORD = /\p{L}{4,}/gu;
export async function rulingViewOf(tx: Tx, c: Complaint, functionId: string | null): Promise<RulingView> {
  if (c.state !== 'received' && c.state !== 'forwarded' && c.state !== 'in_progress') return { due: false, precedents: [] };
  const words = [...new Set(c.title.toLowerCase().match(WORD) ?? [])].slice(0, 8);
  const [last, found] = [c.returnCount > 0 ? await lastRulingOn(tx, c.id) : null, await precedents(tx, functionId, words)];
  return { due: rulingIsDue(c, last), precedents: found.filter((one) => one.complaintId !== c.id) };
}
