import { createHash } from 'node:crypto';
import type { Officer } from '../../directory/actor.ts';
import { calendarOf } from '../../followup/calendar.ts';
import type { CityCalendar } from '../../followup/domain.ts';
import type { Day } from '../../law/day.ts';
import { dayOf } from '../../law/day.ts';
import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { claimOnce } from '../../platform/http/idempotency.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { Lang, World } from '../../platform/world.ts';
import type { Channel, Complaint, ComplaintClass, Reporter } from '../domain.ts';
import type { RoughPoint } from '../map/domain.ts';
import { markPhoto } from '../closure/mark-photo.ts';
import { savePoint } from '../map/store-points.ts';
import { receiptMail } from '../text-mail.ts';
import { secretFromToken, secretMac } from '../reporter-access.ts';
import { rulesOn, type RuleSet } from '../rules.ts';
import { addFile } from '../store-files.ts';
import { insert, moveDue, numberOf } from '../store.ts';
import { knownRuleSets } from './rule-sets.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import { openCase, type Step } from './step.ts';

export interface LodgeInput {
  text: string;
  title: string;
  categoryId: string | null;
  functionId: string | null;
  proposedClass: ComplaintClass;
  areaCode: string | null;
  landmark: string;
  eventOn: Day | null;
  anonymous: boolean;
  confidential: boolean;
  reporter: Reporter;
  channel: Channel;
  /** The officer who typed it in for somebody, or null. */
  lodgedBy: Officer | null;
  lang: Lang;
  images: readonly PreparedImage[];
  /** Blurred already, and only where the reporter agreed. */
  point?: RoughPoint | null;
  /** What belongs to it besides: what makes it another report, its entries, and its rows in the same transaction. */
  beside?: { digest: string; enter(step: Step): void; write(step: Step): Promise<void> };
  /** From the form; the same token with the same content is the same report. */
  token: string;
}
export interface Lodged { id: string; number: string; secret: string; again: boolean }

/** Everything the person chose: who goes back and ticks "confidential" sends another report, not the same one again. */
export const contentDigest = (input: LodgeInput): string =>
  createHash('sha256').update(JSON.stringify([input.text, input.title, input.areaCode, input.landmark, input.reporter, input.images.map((i) => i.originalKey),
    input.categoryId, input.proposedClass, input.eventOn, input.anonymous, input.confidential, input.channel, ...(input.beside ? [input.beside.digest] : [])])).digest('hex');

/**
 * Accepts a report. When this returns, the report, its clock, its first timeline entry and the receipt mail are durable.
 * A form that was sent twice returns the same number and secret.
 */
export async function lodgeReport(world: World, input: LodgeInput): Promise<Lodged> {
  const digest = contentDigest(input);
  const secret = secretFromToken(world.keys, input.token, digest);
  const calendar = await calendarOf(world);
  const sets = await knownRuleSets(world);
  try {
    return await lodge(world, input, { digest, secret, calendar, sets });
  } catch (error) {
    if (error instanceof SentBefore) return world.db.read((tx) => again(tx, error.id, secret));
    throw error;
  }
}

/** The same form with the same content is already a report; thrown so that everything asked in its wake is rolled back. */
class SentBefore extends Error {
  override readonly name = 'SentBefore';
  readonly id: string;
  constructor(id: string) {
    super('this report was sent before');
    this.id = id;
  }
}

const lodge = (world: World, input: LodgeInput, known: { digest: string; secret: string; calendar: CityCalendar; sets: readonly RuleSet[] }): Promise<Lodged> =>
  world.db.transaction(async (tx) => {
    const { digest, secret, calendar, sets } = known;
    const now = world.now();
    const key = `lodge:${createHash('sha256').update(`${input.token}:${digest}`).digest('hex')}`;
    const id = newId();
    // Everything is asked at once and travels in one round trip; a report that was sent before takes it all back.
    const claimed = claimOnce(tx, key, now, { id });
    const today = dayOf(now, world.city.utcOffsetMinutes);
    const rules = rulesOn(sets, today);
    const complaint = newComplaint(input, id, rules.id, now);
    const step = openCase(world, tx, complaint, rules, calendar, now, input.lodgedBy);
    const entryId = step.enter('lodged', 'public', { data: { channel: input.channel, to: 'received' } });
    input.beside?.enter(step);
    step.open('verification', { type: 'coordinator', id: null }, rules.verification);
    complaint.dueAt = step.nextDue();
    const saved = step.saveSteps();
    const sealed = world.keys.seal('reporter', JSON.stringify(input.reporter), id);
    const inserted = insert(tx, complaint, Number(today.slice(0, 4)), secretMac(world.keys, id, secret), { sealed, hasEmail: input.reporter.email !== '', lang: input.lang });
    const [claim, moved, number] = await Promise.all([claimed, saved, inserted]);
    if (!claim.first) throw new SentBefore((claim.result as { id: string }).id);
    // Saving moves the date where the table of days changed at this very moment.
    if (moved) await moveDue(tx, id, step.nextDue());
    await input.beside?.write(step);
    if (input.point) await savePoint(tx, id, input.point);
    for (const image of input.images) {
      const fileId = newId();
      await addFile(tx, { ...image, id: fileId, complaintId: id, entryId, role: 'report', byReporter: input.lodgedBy === null, isPublic: false, addedAt: now });
      await markPhoto(step, fileId, image, true);
    }
    if (input.reporter.email) await queueMail(tx, { to: input.reporter.email, at: now, ...receiptMail(input.lang, world, number) });
    return { id, number, secret, again: false };
  });

async function again(tx: Tx, id: string, secret: string): Promise<Lodged> {
  const number = await numberOf(tx, id);
  if (number === null) throw new Error(`the report ${id} was acknowledged and is not there`);
  return { id, number, secret, again: true };
}

/** The number comes from the database, together with the row. */
function newComplaint(input: LodgeInput, id: string, ruleSetId: string, now: Date): Complaint {
  return {
    id, number: '', state: 'received', resumeState: null, class: null, proposedClass: input.proposedClass,
    // What may be about an officer is closed at once; the coordinator opens it again by classifying it otherwise.
    restricted: input.proposedClass === 'complaint_oversight', anonymous: input.anonymous, confidential: input.confidential,
    title: input.title || titleFrom(input.text), text: input.text, publishedTitle: null, publishedText: null, publishedAt: null,
    categoryId: input.categoryId, functionId: input.functionId, areaCode: input.areaCode, landmark: input.landmark, eventOn: input.eventOn,
    channel: input.channel, lodgedBy: input.lodgedBy?.id ?? null, priority: 'normal', bodyId: null, contributorIds: [], acceptedBy: null, ruleSetId,
    receivedAt: now, forwardedAt: null, firstAnsweredAt: null, answeredAt: null, hasCompletingAnswer: false, endedAt: null, outcome: null,
    verdict: null, contestCount: 0, returnCount: 0, dueAt: null, remindersSent: 0, version: 1,
  };
}

const OPENINGS = /^(?:(?:assalam\S*(?:\s+w\S*)*|selamat (?:pagi|siang|sore|malam)|yth\.?|kepada|mohon (?:maaf|izin)|permisi|halo|pak|bu|bapak|ibu|min|admin)[\s,.!/]+)+/iu;

/** The first sentence without its greeting, at most 80 letters, cut at a word. */
export function titleFrom(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const rest = flat.replace(OPENINGS, '') || flat;
  const sentence = /^.{12,}?(?=[.!?](?:\s|$))/u.exec(rest)?.[0] ?? rest;
  const letters = [...sentence];
  if (letters.length <= 80) return capital(sentence);
  const cut = letters.slice(0, 80).join('');
  return `${capital(cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)))}…`;
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
