import type { Body } from '../../directory/bodies/domain.ts';
import { officerById } from '../../directory/officers/store/officers.ts';
import type { Data } from '../../followup/domain.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { Complaint } from '../domain.ts';
import { conflictOf } from './domain.ts';
import { withdrawSignatures } from './store-parts.ts';
import { openDeliberationOf, saveDeliberation } from './store.ts';

interface Told { kind: string; data: Data }
interface Acting { kind: string; id?: string }

/**
 * After every step of a case: a deliberation that runs ends with a report that was withdrawn or closed to the office; another office
 * becomes its party and has signed nothing; a facilitator who became a party or worked on the case is removed.
 * @param handled the officer who acts has just worked on the case itself
 * @returns what the timeline must tell of it
 */
export async function keepDeliberationSound(tx: Tx, c: Complaint, who: Acting, handled: boolean, now: Date, bodies: ReadonlyMap<string, Body>): Promise<Told[]> {
  const d = await openDeliberationOf(tx, c.id);
  if (!d) return [];
  const told: Told[] = [];
  if (c.restricted || c.state === 'withdrawn' || c.state === 'archived' || c.state === 'transferred') {
    Object.assign(d, { state: 'ended', outcome: 'withdrawn', endedAt: now, nextAt: null });
    await saveDeliberation(tx, d);
    return [{ kind: 'deliberation-stopped', data: { deliberationId: d.id, deliberation: 'ended', deliberationOutcome: 'withdrawn' } }];
  }
  if (c.bodyId !== null && c.bodyId !== d.bodyId) {
    d.bodyId = c.bodyId;
    await withdrawSignatures(tx, d.id, 'body', now, '');
    told.push({ kind: 'deliberation-party-changed', data: { deliberationId: d.id, deliberation: d.state, body: bodies.get(c.bodyId)?.shortName ?? '' } });
  }
  if (d.facilitatorId !== null) {
    const officer = await officerById(tx, d.facilitatorId);
    const handlers = new Set(handled && who.id !== undefined ? [who.id] : []);
    const conflict = officer === null || officer.disabledAt !== null ? 'handled' : conflictOf(officer, c, bodies, handlers);
    if (conflict) {
      Object.assign(d, { facilitatorId: null, facilitatorName: '', facilitatorOffice: '', facilitatorFlag: conflict });
      told.push({ kind: 'deliberation-facilitator-removed', data: { deliberationId: d.id, deliberation: d.state, conflict } });
    }
  }
  if (told.length > 0) await saveDeliberation(tx, d);
  return told;
}
