import type { Officer } from '../../directory/actor.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { publicTimelineOf } from '../../followup/store-timeline.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { World } from '../../platform/world.ts';
import { actOn, originOf, type Act, type Step } from '../actions/step.ts';
import type { Complaint } from '../domain.ts';
import { maySee } from '../policy.ts';
import { hiddenIn } from '../redaction/proposal.ts';
import { latestRedaction } from '../redaction/store-redactions.ts';
import { bring, restore } from './bring.ts';
import { canMerge, FOLLOWING, seenAtMerge, snapshot } from './domain.ts';
import { behind, brought, caseById, join, leave, lockMatters, memberOf, object, type Member } from './store-matters.ts';

const SYSTEM = { kind: 'system' } as const;

/** The case at the head of the matter. */
const headOf = async (tx: Tx, id: string): Promise<Complaint | null> => caseById(tx, (await memberOf(tx, id))?.leadId ?? id);

/**
 * The report follows the lead from now on: one answer answers all. Its number, secret, identity, timeline and clocks stay its own.
 * Whoever followed it follows the lead with it. Doing it again changes nothing.
 */
export const mergeReport = (world: World, actor: Officer, memberId: string, leadId: string, act: Act) =>
  actOn(world, actor, memberId, 'verify', act, async (step) => {
    const { tx, c } = step;
    await lockMatters(tx);
    const lead = await headOf(tx, leadId);
    if (!lead || !maySee(actor, lead)) return null;
    if (await memberOf(tx, c.id)) return { refused: 'merged' };
    const refusal = canMerge(lead, c);
    if (refusal) return refusal;
    const entries = await publicTimelineOf(tx, originOf(lead.id));
    await join(tx, { id: c.id, leadId: lead.id, at: step.now, by: actor.id, seen: seenAtMerge(lead, entries), before: snapshot(c, step.promises) });
    step.enter('merged', 'party', { data: { lead: lead.number } });
    return c;
  });

const lastSeq = async (tx: Tx, id: string): Promise<number> => Math.max(0, ...(await publicTimelineOf(tx, originOf(id))).map((entry) => entry.seq));

async function release(step: Step, member: Member, kind: 'unmerged' | 'lead-ended'): Promise<void> {
  const [lead, from] = [await caseById(step.tx, member.leadId), step.c.state];
  restore(step, member.before);
  step.enter(kind, 'party', { data: { lead: lead?.number ?? '', ...(from === step.c.state ? {} : { from, to: step.c.state }) } });
  await leave(step.tx, step.c.id, await lastSeq(step.tx, step.c.id));
}

/** As if it had never been merged, also after both were answered; see `restore` for what stands. */
export const unmergeReport = (world: World, actor: Officer, memberId: string, act: Act) =>
  actOn(world, actor, memberId, 'verify', { ...act, beside: true }, async (step) => {
    await lockMatters(step.tx);
    const member = await memberOf(step.tx, step.c.id);
    if (!member) return { refused: 'wrong-state', from: step.c.state };
    await release(step, member, 'unmerged');
    return step.c;
  });

/** The coordinator looked at an objection and keeps the report with the lead; the reporter reads why. */
export const keepMerged = (world: World, actor: Officer, memberId: string, input: Act & { reason: string }) =>
  actOn(world, actor, memberId, 'verify', { ...input, beside: true }, async (step) => {
    if (!input.reason.trim()) return { refused: 'empty' };
    if (!(await memberOf(step.tx, step.c.id))?.objectedAt) return { refused: 'wrong-state', from: step.c.state };
    await object(step.tx, step.c.id, null);
    step.enter('merge-kept', 'party', { body: input.reason, data: {} });
    return step.c;
  });

/** The reporter says that theirs is another matter: the coordinator decides, and nothing is lost meanwhile. */
export const objectToMerge = (world: World, memberId: string, input: Act & { text: string }) =>
  actOn(world, { kind: 'reporter' }, memberId, null, input, async (step) => {
    if (!input.text.trim()) return { refused: 'empty' };
    if (!(await memberOf(step.tx, step.c.id)) || step.c.endedAt) return { refused: 'wrong-state', from: step.c.state };
    await object(step.tx, step.c.id, step.now);
    step.enter('merge-objected', 'party', { body: input.text, data: {} });
    return step.c;
  });

/** Brings one member to where its lead is. Its entry, its mail and the mark commit together, so nobody is told twice. */
const bringMember = async (world: World, memberId: string) => {
  const directory = await directoryOf(world);
  return actOn(world, SYSTEM, memberId, null, {}, async (step) => {
    const { tx, c } = step;
    const member = await memberOf(tx, c.id);
    const lead = member && await caseById(tx, member.leadId);
    if (!lead) return { refused: 'wrong-state', from: c.state };
    const entries = await publicTimelineOf(tx, originOf(lead.id));
    const masks = (await latestRedaction(tx, lead.id))?.masks ?? [];
    // A lead that was closed off meanwhile tells nobody but its own reporter.
    const open = !lead.restricted && !lead.confidential;
    bring(step, lead, directory.bodyName(lead.bodyId), open ? entries.filter((entry) => entry.seq > member.seen).map((entry) => hiddenIn(entry, masks)) : []);
    if ((lead.endedAt || !open) && FOLLOWING.has(c.state)) {
      await lockMatters(tx);
      await release(step, member, 'lead-ended');
    } else {
      await brought(tx, c.id, { seen: Math.max(member.seen, ...entries.map((entry) => entry.seq)), version: lead.version, isLive: !c.endedAt && !lead.endedAt });
    }
    return c;
  });
};

const BATCH = 100;
/** Each member in a transaction of its own: a stop in the middle goes on with those who were not told. @returns how many were brought */
export async function bringMembers(world: World): Promise<number> {
  let count = 0;
  for (let after = '00000000-0000-0000-0000-000000000000', more = true; more;) {
    const ids = await world.db.read((tx) => behind(tx, after, BATCH));
    for (const id of ids) {
      await bringMember(world, id);
      count += 1;
    }
    after = ids.at(-1) ?? after;
    more = ids.length === BATCH;
  }
  return count;
}
