import type { Officer } from '../../directory/actor.ts';
import { isWorkingDay } from '../../law/calendar.ts';
import { dayOf, daysBetween, type Day } from '../../law/day.ts';
import type { World } from '../../platform/world.ts';
import { deskOpen, type Session } from '../domain.ts';
import { EMPTY_NOTES, fitting, lacksOf, merged, owes, type Change, type Item, type Lack } from '../items.ts';
import { LONGEST_COMMITMENT_DAYS, namedDay, WRITTEN_ANSWER } from '../rules.ts';
import { insertItem, itemsOf, lockItem, saveItem } from '../store-items.ts';
import { lockRegistrationsOf, registrationByNumber, saveRegistration } from '../store-registrations.ts';
import { lockSession, saveSession } from '../store-sessions.ts';
import { carryOver } from './carry-over.ts';
import { inFrame, mailTo, type Frame } from './frame.ts';

export type NoteOutcome = { item: Item; clashes: readonly Change[] } | { refused: 'not-running' | 'bad-day' };

/** A day that a promise may name: a working day after today, within a year. */
export function nameable(day: Day, today: Day, calendar: Frame['calendar']): boolean {
  const ahead = daysBetween(today, day);
  return ahead >= 1 && ahead <= LONGEST_COMMITMENT_DAYS && isWorkingDay(day, calendar);
}

/**
 * Takes down what is said: makes the item where its id is new, changes parts of it where it is there. Sent twice it is done
 * once; what two note-takers changed in two ways comes back as a clash and nothing is overwritten.
 * @param input `id` is made where the note is taken, so that a note made without a network is the same note when it arrives
 */
export const noteItem = (world: World, officer: Officer, edition: number, input: { id: string; registrationNumber: string | null; changes: readonly Change[] }): Promise<NoteOutcome> =>
  inFrame(world, officer, async (frame) => {
    const session = await lockSession(frame.tx, edition);
    if (!deskOpen(session, frame.now)) return { refused: 'not-running' };
    const due = input.changes.find((change) => change.field === 'dueOn')?.is as Day | null | undefined;
    if (due && !nameable(due, dayOf(frame.now, world.city.utcOffsetMinutes), frame.calendar)) return { refused: 'bad-day' };
    const known = await lockItem(frame.tx, input.id);
    if (known && known.sessionId !== session.id) return { refused: 'not-running' };
    return known ? change(frame, known, input.changes) : begin(frame, session, input);
  });

async function begin(frame: Frame, session: Session, input: { id: string; registrationNumber: string | null; changes: readonly Change[] }): Promise<NoteOutcome> {
  const of = input.registrationNumber === null ? null : (await registrationByNumber(frame.tx, input.registrationNumber))?.registration ?? null;
  const registration = of?.sessionId === session.id ? of : null;
  const { notes } = merged(EMPTY_NOTES, input.changes.map((each) => ({ ...each, was: EMPTY_NOTES[each.field] })));
  const item: Item = {
    ...notes, id: input.id, sessionId: session.id, seq: 0, registrationId: registration?.id ?? null, state: 'noted', createdAt: frame.now, wasLate: false, version: 1,
    asker: notes.asker || registration?.shownName || '', areaCode: notes.areaCode ?? registration?.areaCode ?? null, categoryId: notes.categoryId ?? registration?.categoryId ?? null,
  };
  item.seq = (await insertItem(frame.tx, item))!;
  await frame.tell(item.id, { kind: 'item-noted', visibility: 'internal', data: { edition: session.edition, seq: item.seq, to: 'noted' } }, { fresh: true });
  return { item, clashes: [] };
}

async function change(frame: Frame, known: Item, changes: readonly Change[]): Promise<NoteOutcome> {
  const { notes, clashes } = merged(known, changes);
  const item: Item = { ...known, ...notes };
  if (JSON.stringify(item) === JSON.stringify(known)) return { item: known, clashes };
  await saveItem(frame.tx, item);
  return { item: { ...item, version: known.version + 1 }, clashes };
}

export type EndOutcome = Session | { refused: 'wrong-state' | 'changed-meanwhile' } | { lacking: { seq: number; lacks: Lack[] }[] };

/**
 * Ends a session. Refused while an item has no owner or no date; from here on what was promised runs by the clock, and whoever
 * asked is told its number.
 */
export const endSession = (world: World, officer: Officer, edition: number, version: number): Promise<EndOutcome> =>
  inFrame(world, officer, async (frame): Promise<EndOutcome> => {
    const session = await lockSession(frame.tx, edition);
    if (!deskOpen(session, frame.now)) return { refused: 'wrong-state' };
    if (session.version !== version) return { refused: 'changed-meanwhile' };
    const items = await itemsOf(frame.tx, session.id);
    const today = dayOf(frame.now, world.city.utcOffsetMinutes);
    const lacking = items.map((item) => ({ seq: item.seq, lacks: [...lacksOf(item), ...(owes(item) && item.dueOn && !nameable(item.dueOn, today, frame.calendar) ? ['dueOn' as const] : [])] })).filter(({ lacks }) => lacks.length > 0);
    if (lacking.length > 0) return { lacking };
    const ended: Session = { ...session, state: 'ended', endedAt: frame.now };
    await saveSession(frame.tx, ended);
    for (const item of items) await record(frame, item, today);
    const promised = items.filter((item) => owes(item)).length;
    await frame.tell(session.id, { kind: 'session-ended', visibility: 'public', data: { to: 'ended', items: items.length, promised } });
    await settleRegistrations(frame, ended, items);
    await carryOver(frame);
    return ended;
  });

/** The item as it was said, in public, with its promise where something is owed. */
async function record(frame: Frame, noted: Item, today: Day): Promise<void> {
  const item = fitting(noted);
  const kind = owes(item);
  const state = kind ? 'owed' : 'answered';
  await saveItem(frame.tx, { ...item, state });
  await frame.step(item.id, (steps) => {
    const { seq, outcome, what, leadBodyId, supportingBodyIds, dueOn, budget, authority, letter, priority, answeredBy, asker, summary } = item;
    steps.record({ kind: 'item-recorded', visibility: 'public', body: item.answer || item.reason || null, data: { seq, outcome, what, bodyId: leadBodyId, supportingBodyIds, dueOn, budget, authority, letter, priority, answeredBy, asker, summary, to: state } });
    if (kind) steps.open({ kind, owedBy: { type: 'body', id: item.leadBodyId }, owedTo: 'resident', limits: [namedDay(daysBetween(today, item.dueOn!))], startedAt: frame.now });
  });
}

/** Who asked is told; who wanted an answer in writing is owed one from now on. */
async function settleRegistrations(frame: Frame, session: Session, items: readonly Item[]): Promise<void> {
  const asked = new Set(items.map((item) => item.registrationId));
  for (const one of await lockRegistrationsOf(frame.tx, session.id)) {
    if (one.state === 'withdrawn') continue;
    if (asked.has(one.id)) {
      if (one.attendance !== 'here') await saveRegistration(frame.tx, { ...one, attendance: 'here' });
      await frame.tell(one.id, { kind: 'item-of-yours', visibility: 'party', data: { edition: session.edition, seqs: items.filter((item) => item.registrationId === one.id).map((item) => item.seq) } });
      await mailTo(frame, [one.id], { kind: 'recorded', session, reason: '', key: `recorded:${session.id}` });
    } else if (one.mode === 'written') {
      await frame.step(one.id, (steps) => { steps.open({ kind: 'written_answer', owedBy: { type: 'coordinator', id: null }, owedTo: 'resident', limits: [WRITTEN_ANSWER], startedAt: frame.now }); });
    } else if (one.state === 'selected' && one.attendance === null) {
      await saveRegistration(frame.tx, { ...one, attendance: 'absent' });
    }
  }
}

/** In the room, or not after all. */
export const markAttendance = (world: World, officer: Officer, edition: number, number: string, attendance: 'here' | 'absent'): Promise<boolean> =>
  inFrame(world, officer, async (frame) => {
    const session = await lockSession(frame.tx, edition);
    if (!deskOpen(session, frame.now)) return false;
    const one = (await lockRegistrationsOf(frame.tx, session.id)).find((each) => each.number === number);
    if (!one || one.state === 'withdrawn') return false;
    if (one.attendance === attendance) return true;
    await saveRegistration(frame.tx, { ...one, attendance });
    await frame.tell(one.id, { kind: attendance === 'here' ? 'came' : 'did-not-come', visibility: 'party', data: { edition } });
    return true;
  });
