import type { Officer } from '../../directory/actor.ts';
import type { World } from '../../platform/world.ts';
import type { Complaint } from '../domain.ts';
import { passIdOf } from '../store-pass.ts';
import { findByNumber } from '../store.ts';
import { readSealed, REPORTER_PLACE } from './act.ts';
import { mayBeOffered, placeOf, type Agreement, type Deliberation, type Invitation, type Obligation, type Option, type Place, type Proxy, type Session, type Signature } from './domain.ts';
import { agreementsOf, invitationsOf, notesBy, obligationsOf, optionsOf, proxiesOf, sessionsOf, signaturesOf } from './store-parts.ts';
import { lastDeliberationOf } from './store.ts';

/** A sealed part as this reader may see it: null stays sealed. */
export interface ShownProxy extends Omit<Proxy, 'sealed'> { name: string | null; power: string | null }
export interface ShownInvitation extends Omit<Invitation, 'receipt'> { receivedBy: string | null }
/** Strokes are shown to their own side, and those of the office to all. */
export interface ShownSignature extends Omit<Signature, 'sealed'> { drawing: string }
export interface Running {
  d: Deliberation; proxies: readonly ShownProxy[]; sessions: readonly Session[]; invitations: readonly ShownInvitation[]; notes: readonly { at: Date; text: string }[];
  options: readonly Option[]; agreements: readonly Agreement[]; signatures: readonly ShownSignature[]; obligations: readonly Obligation[];
}
export interface Gathered {
  complaint: Complaint; place: Place; running: Running | null;
  /** Whether a new one may be proposed now, and whether by this reader. */
  offered: boolean; mayPropose: boolean;
}

/** @param who null: the reporter, whose pass for the case `mayOpen` has checked. @returns null where there is nothing for them to see */
export const gatherDeliberation = (world: World, number: string, who: Officer | null, mayOpen: (id: string) => boolean): Promise<Gathered | null> =>
  world.db.read(async (tx) => {
    const complaint = await findByNumber(tx, number);
    if (!complaint || complaint.restricted || !mayOpen(await passIdOf(tx, complaint.id))) return null;
    const d = await lastDeliberationOf(tx, complaint.id);
    const place = who === null ? REPORTER_PLACE : placeOf(who, complaint, d);
    if (!place.reads) return null;
    const asNew = who === null ? REPORTER_PLACE : placeOf(who, complaint, null);
    const mayPropose = asNew.side !== null || asNew.appoints;
    if (!d) return { complaint, place, offered: mayBeOffered(complaint), mayPropose, running: null };
    const [proxies, sessions, invitations] = [await proxiesOf(tx, d.id), await sessionsOf(tx, d.id), await invitationsOf(tx, d.id)];
    const [options, agreements, signatures, obligations] = [await optionsOf(tx, d.id), await agreementsOf(tx, d.id), await signaturesOf(tx, d.id), await obligationsOf(tx, d.id)];
    const notes = place.keeper && who !== null ? await notesBy(tx, d.id, who.id) : [];
    return {
      complaint, place, mayPropose, offered: mayBeOffered(complaint) && d.endedAt !== null && obligations.every((one) => one.state !== 'running'),
      running: {
        d, sessions, options, agreements, obligations,
        proxies: proxies.map(({ sealed, ...one }) => {
          const open = place.keeper || place.side === one.side ? readSealed<{ name: string; power: string }>(world, one.id, sealed) : null;
          return { ...one, name: open?.name ?? null, power: open?.power ?? null };
        }),
        invitations: invitations.map(({ receipt, ...one }) => ({ ...one, receivedBy: receipt && place.keeper ? readSealed<string>(world, one.id, receipt) : null })),
        notes: notes.map((one) => ({ at: one.at, text: readSealed<string>(world, one.id, one.sealed) })),
        signatures: signatures.map(({ sealed, ...one }) => ({ ...one, drawing: one.side === 'body' || place.side === one.side ? readSealed<{ drawing: string }>(world, one.id, sealed).drawing : '' })),
      },
    };
  });
