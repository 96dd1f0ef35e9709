import { createHash } from 'node:crypto';
import { publicTimelineOf } from '../../followup/store-timeline.ts';
import { dayOf } from '../../law/day.ts';
import { sameDigest } from '../../platform/auth/keys.ts';
import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { claimOnce } from '../../platform/http/idempotency.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { Lang, World } from '../../platform/world.ts';
import { originOf } from '../actions/step.ts';
import { secretFromToken, secretMac } from '../reporter-access.ts';
import { numberOf } from '../store.ts';
import { publicByNumber } from '../store-public.ts';
import { words } from '../text.ts';
import { TOLD } from './domain.ts';
import { followerById, followerByNumber, addFollower, markTold, removeFollower, untoldFollowers, type Follower } from './store-followers.ts';
import { incidentByNumber, incidentOfLead } from './store-incidents.ts';
import { followMail } from './text-mail.ts';

/** What anybody may follow: a case that is open to the public, or the case of an incident. */
export async function followable(tx: Tx, number: string): Promise<{ caseId: string; title: string } | null> {
  const incident = await incidentByNumber(tx, number);
  if (incident) return { caseId: incident.leadId, title: incident.title };
  const found = await publicByNumber(tx, number);
  return found && { caseId: found.id, title: found.title };
}

export interface Following { number: string; secret: string; title: string }
/** The same form twice is the same follower. @returns null where nothing public has this number */
export async function follow(world: World, input: { number: string; email: string; lang: Lang; token: string }): Promise<Following | null> {
  return world.db.transaction(async (tx) => {
    const target = await followable(tx, input.number);
    if (!target) return null;
    const secret = secretFromToken(world.keys, input.token, `follow:${target.caseId}`);
    const [id, now] = [newId(), world.now()];
    const key = `follow:${createHash('sha256').update(`${input.token}:${target.caseId}`).digest('hex')}`;
    const claim = await claimOnce(tx, key, now, { id });
    if (!claim.first) {
      const known = await followerById(tx, (claim.result as { id: string }).id);
      if (known) return { number: known.number, secret, title: target.title };
    }
    const seen = Math.max(0, ...(await publicTimelineOf(tx, originOf(target.caseId))).map((entry) => entry.seq));
    const sealed = input.email ? world.keys.seal('follower', input.email, id) : null;
    const number = await addFollower(tx, { id, caseId: target.caseId, secretMac: secretMac(world.keys, id, secret), sealed, lang: input.lang, at: now, seen, year: dayOf(now, world.city.utcOffsetMinutes).slice(0, 4) });
    return { number, secret, title: target.title };
  });
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Unknown number and wrong secret cost the same. */
export async function followerWith(world: World, number: string, secret: string): Promise<Follower | null> {
  const found = await world.db.read((tx) => followerByNumber(tx, number));
  const mac = secretMac(world.keys, found?.id ?? NOBODY, secret);
  return sameDigest(mac, found?.secretMac ?? Buffer.alloc(mac.length)) ? found : null;
}

export const stopFollowing = (world: World, id: string): Promise<void> => world.db.transaction((tx) => removeFollower(tx, id));

const BATCH = 100;
/** One mail for the latest news, also where several came at once; mail and mark commit together. @returns how many were told */
export async function tellFollowers(world: World): Promise<number> {
  let count = 0;
  for (let more = true; more;) {
    more = await world.db.transaction(async (tx) => {
      const batch = await untoldFollowers(tx, [...TOLD], BATCH);
      for (const one of batch) {
        const to = world.keys.open('follower', one.sealed!, one.id);
        const title = (words(one.lang).entry[one.kind] ?? one.kind).replace(/\s*\{body\}|\{lead\}/g, '');
        if (to !== null) await queueMail(tx, { to, at: world.now(), ...followMail(one.lang, world, one.caseNumber, title) });
        await markTold(tx, one.id, one.latest);
      }
      count += batch.length;
      return batch.length === BATCH;
    });
  }
  return count;
}

/** What a follower may read now; null where it was closed off meanwhile. */
export const followedBy = (world: World, follower: Follower): Promise<{ number: string; title: string; isIncident: boolean } | null> =>
  world.db.read(async (tx) => {
    const incident = await incidentOfLead(tx, follower.caseId);
    if (incident) return { number: incident.number, title: incident.title, isIncident: true };
    const number = await numberOf(tx, follower.caseId);
    const found = number === null ? null : await publicByNumber(tx, number);
    return found && { number: found.number, title: found.title, isIncident: false };
  });
