import type { Directory } from '../../directory/snapshot.ts';
import type { PromiseRow, PublicEntry } from '../../followup/domain.ts';
import type { Tx } from '../../platform/db/sql.ts';
import type { World } from '../../platform/world.ts';
import { readReporter } from '../actions/step.ts';
import type { Complaint } from '../domain.ts';
import { sealedReporterOf } from '../store-reporters.ts';
import { applied, ENTRY_FIELDS, samePlace, type Place, type PlacedMask } from './domain.ts';
import { findPersonal, masked, officeContacts, type Known } from './find.ts';
import { latestRedaction } from './store-redactions.ts';

const contacts = new WeakMap<Directory, ReadonlySet<string>>();
/** Numbers and mails that offices publish of themselves. */
export function officesOf(directory: Directory): ReadonlySet<string> {
  const kept = contacts.get(directory);
  if (kept) return kept;
  const { settings: s, bodies } = directory;
  const texts = [...bodies.values()].flatMap((body) => [body.phone, body.email]);
  for (const office of [s.complaintOfficer, s.dataProtectionOfficer]) texts.push(office.phone, office.email);
  texts.push(s.emergency.number, s.ombudsman.phone, s.ombudsman.whatsapp, ...s.numbers.map((one) => one.number), ...s.channels.map((one) => one.value));
  const found = officeContacts(texts);
  contacts.set(directory, found);
  return found;
}

/** The sealed name is read here to be looked for, and goes no further than the search. */
export async function knownOf(world: World, tx: Tx, complaintId: string, directory: Directory): Promise<Known> {
  const sealed = await sealedReporterOf(tx, complaintId);
  return { offices: officesOf(directory), ...(sealed ? { reporter: readReporter(world, sealed).name } : {}) };
}

export interface ProposedText { title: string; text: string }
/** What the form for the public begins with: masks that were decided already, else all that are sure. */
export async function proposedText(world: World, tx: Tx, c: Complaint, directory: Directory): Promise<ProposedText> {
  const decided = await latestRedaction(tx, c.id);
  if (decided?.how === 'masks') return shownBy(c, decided.masks);
  const known = await knownOf(world, tx, c.id, directory);
  return { title: masked(c.title, known), text: masked(c.text, known) };
}

export const TITLE: Place = { entryId: null, field: 'title' };
export const TEXT: Place = { entryId: null, field: 'text' };
const at = (masks: readonly PlacedMask[], place: Place): PlacedMask[] => masks.filter((mask) => mask.hidden && samePlace(mask, place));

/** The report with these masks. */
export const shownBy = (c: Pick<Complaint, 'title' | 'text'>, masks: readonly PlacedMask[]): ProposedText =>
  ({ title: applied(c.title, at(masks, TITLE)), text: applied(c.text, at(masks, TEXT)) });

export interface Passage { place: Place; text: string; entry: PublicEntry | null }

/** Everything of a case that the public reads or may come to read, in the order in which it stands. */
export function passagesOf(c: Pick<Complaint, 'title' | 'text'>, entries: readonly PublicEntry[]): Passage[] {
  const ofEntry = (entry: PublicEntry): Passage[] => ENTRY_FIELDS.map((field) => ({ place: { entryId: entry.id, field }, entry, text: field === 'body' ? entry.body ?? '' : String(entry.data[field] ?? '') }));
  return [{ place: TITLE, text: c.title, entry: null }, { place: TEXT, text: c.text, entry: null }, ...entries.flatMap(ofEntry)].filter((passage) => passage.text !== '');
}

/** What is proposed for them, with nothing decided yet. */
export const proposals = (passages: readonly Passage[], known: Known): PlacedMask[] =>
  passages.flatMap(({ place, text }) => findPersonal(text, known).map(({ start, end, kind, sure }) => ({ ...place, start, end, kind, source: 'found' as const, hidden: sure })));

const same = (a: PlacedMask, b: PlacedMask): boolean => samePlace(a, b) && a.start === b.start && a.end === b.end && a.kind === b.kind;
/** Decisions stand; what is proposed besides is new since, and waits: of an entry that is public already nothing changes by itself. */
export const withDecided = (decided: readonly PlacedMask[], proposed: readonly PlacedMask[]): PlacedMask[] =>
  [...decided, ...proposed.filter((one) => !decided.some((mask) => same(mask, one))).map((one) => ({ ...one, hidden: one.hidden && decided.length === 0 && one.entryId === null }))];

/** The reason of an extension stands in the promise too: it is shown as the entry that told it is shown. */
export function hiddenReasons(promises: readonly PromiseRow[], entries: readonly PublicEntry[], masks: readonly PlacedMask[]): PromiseRow[] {
  const told = new Map(entries.filter((entry) => entry.kind === 'extended').map((entry) => [entry.body, hiddenIn(entry, masks).body ?? '']));
  return promises.map((promise) => ({ ...promise, extensions: promise.extensions.map((one) => ({ ...one, reason: told.get(one.reason) ?? one.reason })) }));
}

/** An entry as the public reads it, with what was hidden in it since. */
export function hiddenIn<E extends PublicEntry>(entry: E, masks: readonly PlacedMask[]): E {
  const own = masks.filter((mask) => mask.hidden && mask.entryId === entry.id);
  if (own.length === 0) return entry;
  const of = (field: string, text: string): string => applied(text, own.filter((mask) => mask.field === field));
  const data = { ...entry.data };
  for (const field of ENTRY_FIELDS) if (field !== 'body' && typeof data[field] === 'string') data[field] = of(field, data[field]);
  return { ...entry, data, body: entry.body === null ? null : of('body', entry.body) };
}
