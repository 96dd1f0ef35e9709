import type { PromiseRow } from '../../followup/domain.ts';
import { promisesOf } from '../../followup/store-promises.ts';
import { partyChainOf, type ChainedPartyEntry, type PartyLink } from '../../followup/store-party-chain.ts';
import type { World } from '../../platform/world.ts';
import { originOf, readReporter } from '../actions/step.ts';
import type { Complaint, Reporter } from '../domain.ts';
import type { Around } from '../public/queries.ts';
import { filesOf, type CaseFile } from '../store-files.ts';
import { shownToResidents } from '../promise-kinds.ts';
import { passIdOf } from '../store-pass.ts';
import { sealedReporterOf } from '../store-reporters.ts';
import { findByNumber } from '../store.ts';
import { clockFact, type ClockFact } from './clock-facts.ts';
import { wayOf, type WayStep } from './way.ts';

export const DOWNLOADED = 'dossier-downloaded';

/** Everything the file holds; made for the reporter alone and never kept. */
export interface Gathered {
  complaint: Complaint;
  reporter: Reporter;
  promises: readonly PromiseRow[];
  clocks: readonly ClockFact[];
  way: readonly WayStep[];
  files: readonly CaseFile[];
  links: readonly PartyLink[];
  entries: readonly ChainedPartyEntry[];
  around: Around;
}

/**
 * @param mayOpen asked with what its pass names before anything else is read
 * @returns null where the number is unknown or the pass is another's
 */
export const gather = (world: World, number: string, mayOpen: (id: string) => boolean, around: Around): Promise<Gathered | null> =>
  world.db.read(async (tx) => {
    const complaint = await findByNumber(tx, number);
    if (!complaint || !mayOpen(await passIdOf(tx, complaint.id))) return null;
    const origin = originOf(complaint.id);
    const [links, promises, files, sealed] = [upToLastStep(await partyChainOf(tx, origin)), shownToResidents(await promisesOf(tx, origin)), await filesOf(tx, complaint.id), await sealedReporterOf(tx, complaint.id)];
    const reporter = sealed ? readReporter(world, sealed) : { name: '', phone: '', email: '', address: '' };
    const entries = links.map((link) => link.entry).filter((entry) => entry !== null);
    const clocks = promises.map((promise) => clockFact(promise, around.now, around.calendar));
    return { complaint, reporter, promises, clocks, files: files.filter((file) => file.entryId === null || entries.some((entry) => entry.id === file.entryId)), links, entries, around, way: wayOf({ complaint, entries, clocks, utcOffsetMinutes: around.city.utcOffsetMinutes }) };
  });

/**
 * The file ends at the last step of the case that its reporter may read. That somebody took the file comes after it and changes
 * nothing, so PDF and JSON of one day belong together: the hash printed in the one is the hash of the other.
 */
export const upToLastStep = (links: readonly PartyLink[]): PartyLink[] =>
  links.slice(0, links.findLastIndex(({ entry }) => entry !== null && entry.kind !== DOWNLOADED) + 1);
