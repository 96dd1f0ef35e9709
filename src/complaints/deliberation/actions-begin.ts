import type { Officer } from '../../directory/actor.ts';
import { bodyById, allBodies } from '../../directory/bodies/store.ts';
import { officerByEmail } from '../../directory/officers/store/officers.ts';
import { timelineOf } from '../../followup/store-timeline.ts';
import { newId } from '../../platform/db/id.ts';
import type { World } from '../../platform/world.ts';
import { actOn, originOf, type Act, type Outcome } from '../actions/step.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import { actOnDeliberation, end, keepPapers, mailOfficers, placeFor, sealFor, tell, type Acting, type Person } from './act.ts';
import { conflictOf, handlersIn, mayBeOffered, otherSide, type Deliberation } from './domain.ts';
import { lastDeliberationOf, saveDeliberation } from './store.ts';
import { addProxy, obligationsOf } from './store-parts.ts';

/** Two proposals that cross each other are an agreement to talk. */
export const proposeDeliberation = (world: World, who: Person, id: string, input: Act & { reason: string }) =>
  actOn(world, who, id, null, input, async (step): Promise<Outcome> => {
    const last = step.c.restricted ? null : await lastDeliberationOf(step.tx, id);
    // A new one is between the reporter and whoever has the case now.
    const place = placeFor(who, step, last?.endedAt === null ? last : null);
    if (!place.reads) return null;
    // The coordinator may propose for the city's side.
    const side = place.side ?? (place.appoints ? 'body' : null);
    if (side === null) return { refused: 'not-allowed' };
    if (!mayBeOffered(step.c)) return { refused: 'not-offered' };
    if (last && last.endedAt === null) return last.state === 'proposed' && last.proposedBy !== side ? begin({ step, d: last, place, side }) : { refused: 'deliberation-running' };
    // What is still owed is kept or broken under the agreement that stands.
    if (last && (await obligationsOf(step.tx, last.id)).some((one) => one.state === 'running')) return { refused: 'deliberation-running' };
    if (!input.reason.trim()) return { refused: 'empty' };
    const d: Deliberation = {
      id: newId(), complaintId: id, state: 'proposed', proposedBy: side, reason: input.reason, proposedAt: step.now, openedAt: null, bodyId: step.c.bodyId!,
      facilitatorId: null, facilitatorName: '', facilitatorOffice: '', facilitatorFlag: null, outcome: null, endedAt: null, nextAt: null,
      publishReporter: null, publishBody: null, publishedAt: null, minutesKey: null, minutesAt: null,
    };
    await saveDeliberation(step.tx, d);
    tell({ step, d }, 'deliberation-proposed', 'party', { body: input.reason, data: { side } });
    await mailOfficers({ step, d }, side === 'reporter' ? 'body' : 'coordinator', 'proposed');
    return step.c;
  });

async function begin({ step, d }: Acting): Promise<Outcome> {
  Object.assign(d, { state: 'open', openedAt: step.now });
  await saveDeliberation(step.tx, d);
  tell({ step, d }, 'deliberation-opened', 'public');
  await mailOfficers({ step, d }, 'coordinator', 'opened');
  return step.c;
}

export const acceptDeliberation = (world: World, who: Person, id: string, input: Act) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    if (acting.d.state !== 'proposed') return { refused: 'wrong-state' };
    return acting.side === otherSide(acting.d.proposedBy) ? begin(acting) : { refused: 'not-allowed' };
  });

export const declineDeliberation = (world: World, who: Person, id: string, input: Act & { reason: string }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d, side } = acting;
    if (d.state !== 'proposed') return { refused: 'wrong-state' };
    if (side !== otherSide(d.proposedBy)) return { refused: 'not-allowed' };
    await end(acting, 'declined');
    tell(acting, 'deliberation-declined', 'party', { data: { side }, ...(input.reason.trim() ? { body: input.reason } : {}) });
    await mailOfficers({ step, d }, 'body', 'ended');
    return step.c;
  });

/** Each side may go at any step, without a reason. The case and its clocks are as they were. */
export const leaveDeliberation = (world: World, who: Person, id: string, input: Act & { reason: string }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d, side, place } = acting;
    if (d.state === 'ended') return { refused: 'wrong-state' };
    if (side === null && !(place.appoints && d.state === 'proposed' && d.proposedBy === 'body')) return { refused: 'not-allowed' };
    await end(acting, 'withdrawn');
    tell(acting, 'deliberation-left', 'party', { data: { side: side ?? 'body' }, ...(input.reason.trim() ? { body: input.reason } : {}) });
    await mailOfficers({ step, d }, side === 'reporter' ? 'body' : 'coordinator', 'ended');
    return step.c;
  });

/** Somebody from outside the reported office: an officer by address, or a person by name. */
export const appointFacilitator = (world: World, who: Officer, id: string, input: Act & { email: string; name: string; office: string }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d, place } = acting;
    if (!place.appoints) return { refused: 'not-allowed' };
    if (d.state !== 'open') return { refused: 'wrong-state' };
    if (input.email) {
      const officer = await officerByEmail(step.tx, input.email.toLowerCase());
      if (!officer || officer.disabledAt !== null) return { refused: 'unknown-officer' };
      const bodies = new Map((await allBodies(step.tx)).map((body) => [body.id, body]));
      const handlers = handlersIn(await timelineOf(step.tx, originOf(id)));
      const conflict = conflictOf(officer, step.c, bodies, handlers);
      if (conflict) return { refused: `facilitator-${conflict}` };
      const office = officer.bodyId === null ? null : await bodyById(step.tx, officer.bodyId);
      Object.assign(d, { facilitatorId: officer.id, facilitatorName: officer.name, facilitatorOffice: office?.name ?? '', facilitatorFlag: null });
      await mailOfficers({ step, d }, officer.email, 'appointed');
    } else {
      if (!input.name.trim() || !input.office.trim()) return { refused: 'empty' };
      Object.assign(d, { facilitatorId: null, facilitatorName: input.name, facilitatorOffice: input.office, facilitatorFlag: null });
    }
    await saveDeliberation(step.tx, d);
    tell(acting, 'deliberation-facilitator', 'party', { data: { facilitator: d.facilitatorName, officeOf: d.facilitatorOffice } });
    return step.c;
  });

/** Somebody who speaks for a side. The name is sealed: the other side's office does not read it here. */
export const nameProxy = (world: World, who: Person, id: string, input: Act & { name: string; power: string; images: readonly PreparedImage[] }) =>
  actOnDeliberation(world, who, id, input, async (acting) => {
    const { step, d, side } = acting;
    if (side === null) return { refused: 'not-allowed' };
    if (d.state !== 'open') return { refused: 'wrong-state' };
    if (!input.name.trim() || (!input.power.trim() && input.images.length === 0)) return { refused: 'empty' };
    // A picture of the paper would show the name to the office that reads the case's files.
    if (step.c.anonymous && side === 'reporter' && input.images.length > 0) return { refused: 'anonymous-paper' };
    const entryId = tell(acting, 'deliberation-proxy', 'party', { data: { side } });
    const proxyId = newId();
    await addProxy(step.tx, d.id, { id: proxyId, side, sealed: sealFor(world, proxyId, { name: input.name, power: input.power }), hasScan: input.images.length > 0, at: step.now });
    await keepPapers(step, input.images, entryId, side === 'reporter');
    return step.c;
  });
