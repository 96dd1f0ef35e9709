import { randomBytes } from 'node:crypto';
import type { Officer } from '../../directory/actor.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { caseSecretFrom } from '../../platform/auth/tokens.ts';
import { newId } from '../../platform/db/id.ts';
import type { World } from '../../platform/world.ts';
import { actOn, readReporter } from '../actions/step.ts';
import { isRefusal } from '../decisions.ts';
import type { Reporter } from '../domain.ts';
import { secretMac } from '../reporter-access.ts';
import { sealedReporterOf } from '../store-reporters.ts';
import { findByNumber } from '../store.ts';
import { isProven, TRIES_PER_CASE, TRIES_PER_OFFICER, type Document } from './domain.ts';
import { addIdentityEvent, replaceSecret, triesSince } from './store-identity.ts';

const DAY = 86_400_000;
export interface Proof { said: Reporter; document: Document; purpose: string }

/**
 * A new code for somebody who lost theirs and shows who they are. The officer learns yes or no, and nothing of what is sealed; a number
 * that does not exist, a report without identity and facts that do not fit are one answer. Also where a case may only be kept: the code is the way to every right over it.
 */
export async function reissueSecret(world: World, actor: Officer, number: string | null, proof: Proof): Promise<{ number: string; secret: string } | { refused: 'not-proven' | 'too-many-tries' }> {
  const directory = await directoryOf(world);
  const found = number === null ? null : await world.db.read((tx) => findByNumber(tx, number));
  if (!found) return { refused: 'not-proven' };
  const secret = caseSecretFrom(randomBytes(8));
  const outcome = await actOn(world, actor, found.id, null, { keepsVersion: true, keepsRefusal: true, byRight: true }, async (step) => {
    const { tx, now } = step;
    const tries = await triesSince(tx, found.id, actor.id, new Date(now.getTime() - DAY));
    if (tries.ofCase >= TRIES_PER_CASE || tries.byOfficer >= TRIES_PER_OFFICER) return { refused: 'too-many-tries' };
    const sealed = await sealedReporterOf(tx, found.id);
    const proven = sealed !== null && isProven(readReporter(world, sealed), proof.said);
    const event = { id: newId(), at: now, complaintId: found.id, officerId: actor.id, bodyId: actor.bodyId, role: actor.roles[0] ?? '', purpose: proof.document, words: proof.purpose };
    await addIdentityEvent(tx, { ...event, kind: proven ? 'reissue' : 'refused' });
    if (!proven) return { refused: 'not-proven' };
    await replaceSecret(tx, found.id, secretMac(world.keys, found.id, secret));
    step.enter('secret-reissued', 'party', { data: { role: event.role, officeOf: directory.bodyName(actor.bodyId), document: proof.document, lookId: event.id } });
    return step.c;
  });
  if (outcome === null) return { refused: 'not-proven' };
  if (isRefusal(outcome)) return { refused: outcome.refused === 'too-many-tries' ? 'too-many-tries' : 'not-proven' };
  return { number: found.number, secret };
}
