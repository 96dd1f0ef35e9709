import { directoryOf, type Directory } from '../../directory/snapshot.ts';
import { calendarOf } from '../../followup/calendar.ts';
import type { CityCalendar, PartyEntry, PromiseRow, PublicEntry } from '../../followup/domain.ts';
import { promisesOf, promisesOfMany } from '../../followup/store-promises.ts';
import { partyTimelineOf, publicTimelineOf } from '../../followup/store-timeline.ts';
import type { Lang, World } from '../../platform/world.ts';
import { originOf, readReporter } from '../actions/step.ts';
import type { Complaint, PublicComplaint, Reporter } from '../domain.ts';
import { hiddenIn, hiddenReasons } from '../redaction/proposal.ts';
import { newToken } from '../../platform/auth/tokens.ts';
import { affectedBy, type Affected } from '../matters/store-incidents.ts';
import { trackMatterOf, type TrackMatter } from '../matters/queries.ts';
import { latestRedaction } from '../redaction/store-redactions.ts';
import type { PublicContribution } from '../joint/domain.ts';
import { publicContributionsOf } from '../joint/store-contributions.ts';
import { shownToResidents } from '../promise-kinds.ts';
import { marksOf, type DataMarks } from '../rights/store-marks.ts';
import { filesOf, publicFilesOf, type CaseFile } from '../store-files.ts';
import { countPublicUpTo, listPublic, publicByNumber, type PublicFilter } from '../store-public.ts';
import { helpViewOf, type HelpView } from '../helping/actions.ts';
import { passIdOf } from '../store-pass.ts';
import { sealedReporterOf } from '../store-reporters.ts';
import { findByNumber } from '../store.ts';

/** What pages need besides the case: names, days off, the moment. */
export interface Around { directory: Directory; calendar: CityCalendar; now: Date; lang: Lang; city: World['city']; baseUrl: string }
export const aroundOf = async (world: World, lang: Lang): Promise<Around> =>
  ({ directory: await directoryOf(world), calendar: await calendarOf(world), now: world.now(), lang, city: world.city, baseUrl: world.baseUrl });

/** A case as everybody may see it: `PublicComplaint` has no identity, and its entries come from a query without internal parts. */
export interface PublicCase { affected: Affected; token: string; complaint: PublicComplaint; entries: readonly PublicEntry[]; files: readonly CaseFile[]; promises: readonly PromiseRow[]; contributions: readonly PublicContribution[] }

/** @returns null where the number is unknown or the case is not open to the public: the page must not tell which */
export const publicCase = (world: World, number: string): Promise<PublicCase | null> =>
  world.db.read(async (tx) => {
    const complaint = await publicByNumber(tx, number);
    if (!complaint) return null;
    const origin = originOf(complaint.id);
    const [entries, files, promises, redaction] = await Promise.all([publicTimelineOf(tx, origin), publicFilesOf(tx, complaint.id), promisesOf(tx, origin), latestRedaction(tx, complaint.id)]);
    const masks = redaction?.masks ?? [];
    return { complaint, affected: await affectedBy(tx, complaint.id), token: newToken().token, entries: entries.map((entry) => hiddenIn(entry, masks)), files, promises: shownToResidents(hiddenReasons(promises, entries, masks)), contributions: await publicContributionsOf(tx, complaint.id) };
  });

/** A case as its reporter sees it; callers have checked the pass for it. */
export interface TrackCase {
  complaint: Complaint;
  entries: readonly PartyEntry[];
  files: readonly CaseFile[];
  promises: readonly PromiseRow[];
  isPublic: boolean;
  /** Who helped to report; for the person alone. */
  help: HelpView | null;
  contributions: readonly PublicContribution[];
  marks: DataMarks;
  /** What it is one matter with. */
  matter: TrackMatter;
}

/** @param mayOpen asked with what its pass names before anything else is read */
export const trackCase = (world: World, number: string, mayOpen: (id: string) => boolean): Promise<TrackCase | null> =>
  world.db.read(async (tx) => {
    const complaint = await findByNumber(tx, number);
    if (!complaint || !mayOpen(await passIdOf(tx, complaint.id))) return null;
    const origin = originOf(complaint.id);
    const [entries, files, promises] = await Promise.all([partyTimelineOf(tx, origin), filesOf(tx, complaint.id), promisesOf(tx, origin)]);
    return {
      complaint, entries, promises: shownToResidents(promises), contributions: await publicContributionsOf(tx, complaint.id),
      // Pictures of a partial answer belong to entries that only officers read.
      files: files.filter((file) => file.entryId === null || entries.some((entry) => entry.id === file.entryId)),
      matter: await trackMatterOf(tx, complaint.id),
      help: await helpViewOf(world, tx, complaint.id), isPublic: complaint.publishedAt !== null && !complaint.restricted && !complaint.confidential,
      marks: await marksOf(tx, complaint.id),
    };
  });

/** The receipt repeats who reported, to that person alone. */
export const receiptCase = (world: World, number: string, mayOpen: (id: string) => boolean): Promise<(Pick<TrackCase, 'complaint' | 'promises'> & { reporter: Reporter; photos: number }) | null> =>
  world.db.read(async (tx) => {
    const complaint = await findByNumber(tx, number);
    if (!complaint || !mayOpen(await passIdOf(tx, complaint.id))) return null;
    const sealed = await sealedReporterOf(tx, complaint.id);
    const reporter = sealed ? readReporter(world, sealed) : { name: '', phone: '', email: '', address: '' };
    const photos = (await filesOf(tx, complaint.id)).filter((file) => file.role === 'report').length;
    return { complaint, reporter, photos, promises: shownToResidents(await promisesOf(tx, originOf(complaint.id))) };
  });

export const COUNT_CAP = 1000;
export const PAGE_SIZE = 20;
export interface ExplorePage { rows: readonly PublicComplaint[]; promises: ReadonlyMap<string, readonly PromiseRow[]>; count: number; next: { at: Date; id: string } | null }

/**
 * One page of the explorer. The count stops above `COUNT_CAP`; the promises of the whole page come in one query.
 * @param counted false where nobody reads the count: it costs as much as the page
 */
export const explore = (world: World, filter: PublicFilter, before: { at: Date; id: string } | null, size = PAGE_SIZE, counted = true): Promise<ExplorePage> =>
  world.db.read(async (tx) => {
    const [found, count] = await Promise.all([listPublic(tx, filter, before, size + 1), counted ? countPublicUpTo(tx, filter, COUNT_CAP + 1) : 0]);
    const rows = found.slice(0, size);
    const last = rows.at(-1);
    return {
      rows, promises: new Map([...await promisesOfMany(tx, 'complaints', rows.map((row) => row.id))].map(([id, all]) => [id, shownToResidents(all)])), count,
      next: found.length > size && last ? { at: last.publishedAt, id: last.id } : null,
    };
  });
