import type { Officer } from '../../directory/actor.ts';
import { isValidOn, successorAmong } from '../../directory/bodies/domain.ts';
import { allBodies, bodyById } from '../../directory/bodies/store.ts';
import { newId } from '../../platform/db/id.ts';
import type { World } from '../../platform/world.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import { actOn, type Act, type Step } from '../actions/step.ts';
import { isRefusal, type Refusal } from '../decisions.ts';
import { awaitAcceptance } from '../handoff/acceptance.ts';
import { masked } from '../redaction/find.ts';
import { JOINT_STATES, MOST_REWORKS, isOwed, type Contribution, type DeclineReason } from './domain.ts';
import { attachInside, change, owe, tell, withdraw } from './record.ts';
import { contributionsOf, saveContribution } from './store-contributions.ts';

/** One task of the case; null where it is not there. */
const one = async (step: Step, id: string): Promise<Contribution | null> => (await contributionsOf(step.tx, step.c.id)).find((each) => each.id === id) ?? null;
const over: Refusal = { refused: 'contribution-over' };

/** A new task for an agency, in words, with working days. */
async function ask(step: Step, bodyId: string, task: string, days: number): Promise<Refusal | null> {
  const { c } = step;
  if (!task.trim()) return { refused: 'empty' };
  if (!JOINT_STATES.includes(c.state)) return { refused: 'wrong-state', from: c.state };
  // Of an oversight report nobody learns beside the Inspektorat, which leads it.
  if (c.restricted) return { refused: 'oversight-elsewhere' };
  const body = await bodyById(step.tx, bodyId);
  if (!body || !isValidOn(body, step.today)) return { refused: 'unknown-body' };
  if (body.isExternal) return { refused: 'body-outside-city' };
  if (body.id === c.bodyId) return { refused: 'same-body' };
  if ((await contributionsOf(step.tx, c.id)).some((each) => each.bodyId === bodyId && isOwed(each))) return { refused: 'contributes-already' };
  const promise = owe(step, bodyId, days);
  if (isRefusal(promise)) return promise;
  const words = masked(task.trim());
  const added: Contribution = { id: newId(), complaintId: c.id, bodyId, task: words, state: 'requested', promiseId: promise.id, answer: null, answeredAt: null, declineReason: null, reworks: 0, requestedAt: step.now };
  await saveContribution(step.tx, added, step.now);
  tell(step, added, 'contribution-asked', '', body.shortName, { task: words });
  return null;
}

export const askContribution = (world: World, actor: Officer, id: string, input: Act & { bodyId: string; task: string; days: number }) =>
  actOn(world, actor, id, 'join', input, async (step) => await ask(step, input.bodyId, input.task, input.days) ?? step.c);

/** What only the agency itself does with its task. */
const actOnOwn = (world: World, actor: Officer, id: string, contributionId: string, act: Act, work: (step: Step, own: Contribution) => Promise<Refusal | null>) =>
  actOn(world, actor, id, 'contribute', act, async (step) => {
    const own = await one(step, contributionId);
    if (!own || own.bodyId !== actor.bodyId) return null;
    if (!isOwed(own)) return over;
    return await work(step, own) ?? step.c;
  });

export const acceptContribution = (world: World, actor: Officer, id: string, contributionId: string, input: Act) =>
  actOnOwn(world, actor, id, contributionId, input, async (step, own) => {
    if (own.state !== 'requested') return over;
    tell(step, await change(step, own, 'accepted'), 'contribution-accepted', '', step.bodyName(own.bodyId));
    return null;
  });

export const declineContribution = (world: World, actor: Officer, id: string, contributionId: string, input: Act & { reason: DeclineReason; words: string }) =>
  actOnOwn(world, actor, id, contributionId, input, async (step, own) => {
    if (!input.words.trim()) return { refused: 'empty' };
    step.void({ id: own.promiseId }, 'declined');
    tell(step, await change(step, own, 'declined', { declineReason: input.reason }), 'contribution-declined', input.words, step.bodyName(own.bodyId), { declined: input.reason });
    return null;
  });

/** The partial answer goes to the lead, not to the resident. */
export const deliverContribution = (world: World, actor: Officer, id: string, contributionId: string, input: Act & { words: string; images: readonly PreparedImage[] }) =>
  actOnOwn(world, actor, id, contributionId, input, async (step, own) => {
    if (!input.words.trim()) return { refused: 'empty' };
    step.keep({ id: own.promiseId });
    const delivered = await change(step, own, 'delivered', { answer: input.words, answeredAt: step.now });
    await attachInside(step, input.images, tell(step, delivered, 'contribution-delivered', input.words, step.bodyName(own.bodyId)));
    return null;
  });

/** A word between the lead, the coordinator and this agency. */
export const discussContribution = (world: World, actor: Officer, id: string, contributionId: string, input: Act & { words: string }) =>
  actOn(world, actor, id, 'discuss', input, async (step) => {
    const own = await one(step, contributionId);
    if (!own || (actor.bodyId !== step.c.bodyId && actor.bodyId !== own.bodyId && !actor.roles.includes('coordinator'))) return null;
    if (!input.words.trim()) return { refused: 'empty' };
    if (step.c.endedAt) return { refused: 'wrong-state', from: step.c.state };
    step.enter('contribution-words', 'internal', { body: input.words, data: { contributionId: own.id, bodyId: own.bodyId, body: step.bodyName(own.bodyId) } });
    return step.c;
  });

/** Back for rework, once, with a clock of its own. */
export const reworkContribution = (world: World, actor: Officer, id: string, contributionId: string, input: Act & { words: string; days: number }) =>
  actOn(world, actor, id, 'join', input, async (step) => {
    const own = await one(step, contributionId);
    if (!own) return null;
    if (!input.words.trim()) return { refused: 'empty' };
    if (!JOINT_STATES.includes(step.c.state)) return { refused: 'wrong-state', from: step.c.state };
    if (own.state !== 'delivered') return over;
    if (own.reworks >= MOST_REWORKS) return { refused: 'rework-once' };
    if ((await contributionsOf(step.tx, step.c.id)).some((each) => each.bodyId === own.bodyId && isOwed(each))) return { refused: 'contributes-already' };
    const promise = owe(step, own.bodyId, input.days);
    if (isRefusal(promise)) return promise;
    tell(step, await change(step, own, 'accepted', { promiseId: promise.id, reworks: own.reworks + 1 }), 'contribution-reworked', input.words, step.bodyName(own.bodyId));
    return step.c;
  });

export const withdrawContribution = (world: World, actor: Officer, id: string, contributionId: string, input: Act & { words: string }) =>
  actOn(world, actor, id, 'join', input, async (step) => {
    const own = await one(step, contributionId);
    if (!own) return null;
    if (!input.words.trim()) return { refused: 'empty' };
    if (!isOwed(own)) return over;
    await withdraw(step, own, 'taken-back', input.words, step.bodyName(own.bodyId));
    return step.c;
  });

/** An agency was abolished: its task goes to whoever followed it, with the clock as it stands. */
export const passToSuccessor = (world: World, actor: Officer, id: string, contributionId: string, input: Act) =>
  actOn(world, actor, id, 'verify', input, async (step) => {
    const own = await one(step, contributionId);
    if (!own) return null;
    if (!isOwed(own)) return over;
    const heir = successorAmong(await allBodies(step.tx), own.bodyId, step.today);
    if (!heir || heir.isExternal) return { refused: 'unknown-body' };
    if (heir.id === own.bodyId) return { refused: 'body-still-valid' };
    if (heir.id === step.c.bodyId) { await withdraw(step, own, 'became-lead', '', step.bodyName(own.bodyId)); return step.c; }
    if ((await contributionsOf(step.tx, step.c.id)).some((each) => each.bodyId === heir.id && isOwed(each))) return { refused: 'contributes-already' };
    step.passOn({ id: own.promiseId }, { type: 'body', id: heir.id });
    tell(step, await change(step, own, own.state, { bodyId: heir.id }), 'contribution-passed', '', heir.shortName, { former: step.bodyName(own.bodyId) });
    return step.c;
  });

/** A contributor leads from now on: the case and its clocks go to it, and the former lead takes a task. */
export const changeLead = (world: World, actor: Officer, id: string, contributionId: string, input: Act & { task: string; days: number }) =>
  actOn(world, actor, id, 'verify', input, async (step) => {
    const { c } = step;
    const next = await one(step, contributionId);
    if (!next || c.bodyId === null) return null;
    if (!JOINT_STATES.includes(c.state)) return { refused: 'wrong-state', from: c.state };
    if (next.state === 'declined' || next.state === 'withdrawn') return over;
    const body = await bodyById(step.tx, next.bodyId);
    if (!body || !isValidOn(body, step.today)) return { refused: 'unknown-body' };
    const former = c.bodyId;
    Object.assign(c, { bodyId: next.bodyId, acceptedBy: null });
    const refusal = await ask(step, former, input.task, input.days);
    if (refusal) return refusal;
    step.handOver({ type: 'body', id: next.bodyId });
    if (isOwed(next)) await withdraw(step, next, 'became-lead', '', step.bodyName(next.bodyId));
    if (c.state === 'forwarded') await awaitAcceptance(step, next.bodyId);
    step.enter('lead-changed', 'public', { data: { bodyId: next.bodyId, body: step.bodyName(next.bodyId), former: step.bodyName(former) } });
    return c;
  });
