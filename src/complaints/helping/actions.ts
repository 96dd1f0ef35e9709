import { dayOf, instantOf } from '../../law/day.ts';
import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { World } from '../../platform/world.ts';
import { contentDigest, lodgeReport, type Lodged, type LodgeInput } from '../actions/lodge.ts';
import { actOn, type Outcome, type Step } from '../actions/step.ts';
import { houseRules } from '../house-rules/store-house-rules.ts';
import { helperKeys, helperSecretMac } from './access.ts';
import { contactOf, type Help, type Helped, type Helper, type HelperIdentity } from './domain.ts';
import { addHelped, addHelper, endHelp, helpedOf, helpedSince, helperByCode, helperById } from './store-helpers.ts';

/** `given` is what the helper holds from now on; its secret, shown once, is null where they came with their code. */
export interface LodgedWithHelp extends Lodged { given: { helper: Helper; secret: string | null } | null }
/** Thrown inside the transaction that lodges, so that nothing of the report stays. */
class LimitReached extends Error { override readonly name = 'LimitReached'; }

/**
 * A report, perhaps one that somebody makes for another person. Both are kept apart: each has a secret of their own.
 * @returns how many a helper may send in a day, where that is used up; a counter has no such limit
 */
export async function lodgeWithHelp(world: World, input: LodgeInput, help: Help | null): Promise<LodgedWithHelp | { limit: number }> {
  if (help === null) return { ...(await lodgeReport(world, input)), given: null };
  const digest = JSON.stringify(help);
  const limit = (await world.db.read(houseRules)).helperReportsPerDay;
  // From the very content that makes a report the same one when its form comes twice.
  const fresh = helperKeys(world.keys, `${input.token}:${contentDigest(input)}:${digest}`);
  const beside: LodgeInput['beside'] = { digest, enter: (step) => tell(step, help), write: (step) => record(step, help, fresh, limit) };
  try {
    const lodged = await lodgeReport(world, { ...input, beside });
    const helper = await world.db.read(async (tx) => ('id' in help.helper ? helperById(tx, help.helper.id) : helperByCode(tx, fresh.code)));
    return { ...lodged, given: { helper: helper!, secret: 'id' in help.helper ? null : fresh.secret } };
  } catch (error) {
    if (error instanceof LimitReached) return { limit };
    throw error;
  }
}

const tell = (step: Step, { relation, consent }: Help): void =>
  void step.enter('helped', 'party', { data: { help: 'given', relation, consent: consent.asked ? consent.how : 'not-asked' } });

async function record(step: Step, help: Help, fresh: { code: string; secret: string }, limit: number): Promise<void> {
  const { tx, now, world, c } = step;
  const helper = 'id' in help.helper ? (await helperById(tx, help.helper.id))! : newHelper(world, help.helper.identity, fresh);
  if (help.limited && (await helpedSince(tx, helper.contactMac, startOfDay(world, now), limit)) >= limit) throw new LimitReached();
  if (!('id' in help.helper)) await addHelper(tx, helper, now);
  const { consent } = help;
  const helped: Helped = {
    complaintId: c.id, helperId: helper.id, relation: help.relation, asked: consent.asked, how: consent.asked ? consent.how : null, on: consent.asked ? consent.on : null,
    sealedWhy: consent.asked ? null : world.keys.seal('helper-why', consent.why, c.id), at: now, endedAt: null,
  };
  await addHelped(tx, helped, helper.contactMac);
}

function newHelper(world: World, identity: HelperIdentity, { code, secret }: { code: string; secret: string }): Helper {
  const id = newId();
  return { id, code, secretMac: helperSecretMac(world.keys, id, secret), sealed: world.keys.seal('helper', JSON.stringify(identity), id), contactMac: world.keys.mac('helper-contact', contactOf(identity)) };
}
const startOfDay = (world: World, now: Date): Date => instantOf(dayOf(now, world.city.utcOffsetMinutes), '00:00', world.city.utcOffsetMinutes);

/** @throws Error where the key of the installation is not the one that sealed it */
export function readHelper(world: World, { id, sealed }: Pick<Helper, 'id' | 'sealed'>): HelperIdentity {
  const text = world.keys.open('helper', sealed, id);
  if (text === null) throw new Error('a helper\'s identity cannot be opened with this key');
  return JSON.parse(text) as HelperIdentity;
}
export function readWhy(world: World, { complaintId, sealedWhy }: Pick<Helped, 'complaintId' | 'sealedWhy'>): string {
  return sealedWhy ? world.keys.open('helper-why', sealedWhy, complaintId) ?? '' : '';
}

/** The person takes the helper's sight of the case away. */
export const removeHelper = (world: World, id: string): Promise<Outcome> => endOf(world, { kind: 'reporter' }, id, 'helper-removed');
/** The helper steps back; the person is told. */
export const leaveAsHelper = (world: World, id: string): Promise<Outcome> => endOf(world, { kind: 'system' }, id, 'helper-left');

const endOf = (world: World, who: { kind: 'reporter' } | { kind: 'system' }, id: string, kind: 'helper-removed' | 'helper-left'): Promise<Outcome> =>
  actOn(world, who, id, null, { keepsVersion: true }, async (step) => {
    const helped = await helpedOf(step.tx, id);
    if (!helped) return null;
    if (helped.endedAt !== null) return { refused: 'wrong-state' };
    await endHelp(step.tx, id, step.now);
    step.enter(kind, 'party', { data: { help: 'ended' } });
    return step.c;
  });

export interface HelpView { helped: Helped; identity: HelperIdentity; why: string }
/** For the person the report is about, and for a look at identity that was written down. */
export async function helpViewOf(world: World, tx: Tx, complaintId: string): Promise<HelpView | null> {
  const helped = await helpedOf(tx, complaintId);
  const helper = helped && await helperById(tx, helped.helperId);
  return helped && helper ? { helped, identity: readHelper(world, helper), why: readWhy(world, helped) } : null;
}
