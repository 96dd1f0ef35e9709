import { hasRole, type Actor, type Officer } from '../../directory/actor.ts';
import { dayOf } from '../../law/day.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { World } from '../../platform/world.ts';
import type { Complaint } from '../domain.ts';
import { maySee } from '../policy.ts';
import { findById } from '../store.ts';
import { mayApproveFor } from './approvers.ts';
import { isSecondPerson, type AnswerDraft } from './domain.ts';
import { countWaiting, versionOf, waitingDrafts } from './store-drafts.ts';

export interface Waiting { draft: AnswerDraft; complaint: Complaint; mayDecide: boolean; isOwn: boolean }
const MOST = 50;

/** How many answers wait for whoever leads an office, for the menu of every page: one indexed query, and none for others. */
export const approvalsWaiting = async (world: World, actor: Actor): Promise<number> => {
  if (actor.kind !== 'officer' || actor.bodyId === null || !hasRole(actor, ['agency_head', 'inspectorate'])) return 0;
  const { id, bodyId } = actor;
  return world.db.read((tx) => countWaiting(tx, bodyId, id));
};

/** Drafts that wait: of the officer's own office, or of all for the coordinator, who decides where no head of an office can. */
export async function waitingFor(tx: Tx, world: World, officer: Officer): Promise<Waiting[]> {
  const all = officer.roles.includes('coordinator');
  if (!all && officer.bodyId === null) return [];
  const today = dayOf(world.now(), world.city.utcOffsetMinutes);
  const found: Waiting[] = [];
  for (const draft of await waitingDrafts(tx, all ? null : officer.bodyId, MOST)) {
    const complaint = await findById(tx, draft.complaintId);
    const latest = await versionOf(tx, draft.id, draft.version);
    if (!complaint || !latest || !maySee(officer, complaint)) continue;
    const isApprover = await mayApproveFor(tx, officer, complaint, latest.byId, today);
    const mayDecide = isSecondPerson(officer.id, draft, latest, isApprover);
    if (mayDecide || draft.authorId === officer.id || !all) found.push({ draft, complaint, mayDecide, isOwn: draft.authorId === officer.id });
  }
  return found;
}
