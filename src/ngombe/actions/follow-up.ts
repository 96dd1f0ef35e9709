import type { Officer } from '../../directory/actor.ts';
import { dayOf, daysBetween, type Day } from '../../law/day.ts';
import { newId } from '../../platform/db/id.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import type { World } from '../../platform/world.ts';
import type { Registration } from '../domain.ts';
import { owes, type Item } from '../items.ts';
import { DISPUTE_ANSWER, LONGEST_COMMITMENT_DAYS } from '../rules.ts';
import { addItemFile } from '../store-files.ts';
import { lockItem, saveItem } from '../store-items.ts';
import { lockRegistration, saveRegistration } from '../store-registrations.ts';
import { sessionById } from '../store-sessions.ts';
import { inFrame, mailTo, type Frame, type Who } from './frame.ts';
import { nameable } from './items.ts';

export type ItemRefusal = { refused: 'wrong-state' | 'changed-meanwhile' | 'empty' | 'bad-day' };
type Outcome = Item | ItemRefusal;

async function withItem(world: World, who: Who, id: string, version: number, work: (frame: Frame, item: Item) => Promise<Outcome>): Promise<Outcome> {
  return inFrame(world, who, async (frame) => {
    const item = await lockItem(frame.tx, id);
    if (!item || item.state === 'noted') return { refused: 'wrong-state' };
    if (item.version !== version) return { refused: 'changed-meanwhile' };
    return work(frame, item);
  });
}

/** Whoever asked hears of every step. */
async function tellAsker(frame: Frame, item: Item, reason: string, key: string): Promise<void> {
  if (!item.registrationId) return;
  const session = await sessionById(frame.tx, item.sessionId);
  await mailTo(frame, [item.registrationId], { kind: 'step', session: session!, reason, key: `item:${item.id}:${key}` });
}

async function attach(frame: Frame, item: Item, entryId: string, images: readonly PreparedImage[]): Promise<void> {
  for (const { originalKey, publishedKey, thumbKey, width, height, sizeBytes } of images) await addItemFile(frame.tx, { id: newId(), itemId: item.id, entryId, originalKey, publishedKey, thumbKey, width, height, sizeBytes, addedAt: frame.now });
}

/** News on the way to what was promised. Public, so it holds no personal data. */
export const reportProgress = (world: World, officer: Officer, id: string, version: number, text: string, images: readonly PreparedImage[] = []): Promise<Outcome> =>
  withItem(world, officer, id, version, async (frame, item) => {
    if (item.state !== 'owed' && item.state !== 'disputed') return { refused: 'wrong-state' };
    if (!text) return { refused: 'empty' };
    await saveItem(frame.tx, item);
    let entryId = '';
    await frame.step(item.id, (steps) => { entryId = steps.record({ kind: 'item-progress', visibility: 'public', body: text, data: { bodyId: officer.bodyId } }); });
    await attach(frame, item, entryId, images);
    await tellAsker(frame, item, text, `progress:${item.version}`);
    return { ...item, version: item.version + 1 };
  });

/** What was promised is done, says whoever owed it; the asker has the last word. A letter of another authority's matter brings its number. */
export const reportDone = (world: World, officer: Officer, id: string, version: number, input: { text: string; letter?: string; images?: readonly PreparedImage[] }): Promise<Outcome> =>
  withItem(world, officer, id, version, async (frame, item) => {
    if (item.state !== 'owed' && item.state !== 'disputed') return { refused: 'wrong-state' };
    const letter = input.letter ?? item.letter;
    if (!input.text || (owes(item) === 'letter' && !letter)) return { refused: 'empty' };
    let entryId = '';
    const promises = await frame.step(item.id, (steps) => {
      entryId = steps.record({ kind: 'item-done', visibility: 'public', body: input.text, data: { bodyId: officer.bodyId, letter, to: 'done' } });
      for (const kind of ['commitment', 'study', 'letter', 'dispute_answer']) steps.keep(kind);
    });
    const done: Item = { ...item, letter, state: 'done', wasLate: promises.some((promise) => promise.wasLate === true) };
    await saveItem(frame.tx, done);
    await attach(frame, item, entryId, input.images ?? []);
    await tellAsker(frame, item, input.text, `done:${item.version}`);
    return { ...done, version: item.version + 1 };
  });

/** A later day, granted by those who run the dialogue, with the reason in public. What is late already stays late. */
export const extendItem = (world: World, officer: Officer, id: string, version: number, until: Day, reason: string): Promise<Outcome> =>
  withItem(world, officer, id, version, async (frame, item) => {
    const today = dayOf(frame.now, world.city.utcOffsetMinutes);
    if (item.state !== 'owed' || !item.dueOn || item.dueOn < today) return { refused: 'wrong-state' };
    if (!reason) return { refused: 'empty' };
    if (until <= item.dueOn || daysBetween(item.dueOn, until) > LONGEST_COMMITMENT_DAYS || !nameable(until, today, frame.calendar)) return { refused: 'bad-day' };
    await saveItem(frame.tx, { ...item, dueOn: until });
    await frame.step(item.id, (steps) => {
      for (const kind of ['commitment', 'study', 'letter']) steps.extend(kind, { by: until, reason });
      steps.record({ kind: 'item-extended', visibility: 'public', body: reason, data: { from: item.dueOn, until } });
    });
    await tellAsker(frame, item, reason, `extended:${item.version}`);
    return { ...item, dueOn: until, version: item.version + 1 };
  });

/** The task goes to another office: the one that took over a merged agency, or the right one after all. The day stays. */
export const handOverItem = (world: World, officer: Officer, id: string, version: number, bodyId: string, reason: string): Promise<Outcome> =>
  withItem(world, officer, id, version, async (frame, item) => {
    if ((item.state !== 'owed' && item.state !== 'disputed') || bodyId === item.leadBodyId) return { refused: 'wrong-state' };
    if (!reason) return { refused: 'empty' };
    await saveItem(frame.tx, { ...item, leadBodyId: bodyId });
    await frame.step(item.id, (steps) => {
      for (const kind of ['commitment', 'study', 'letter', 'dispute_answer']) steps.handOver(kind, { type: 'body', id: bodyId });
      steps.record({ kind: 'item-handed-over', visibility: 'public', body: reason, data: { from: item.leadBodyId, bodyId } });
    });
    await tellAsker(frame, item, reason, `handed-over:${item.version}`);
    return { ...item, leadBodyId: bodyId, version: item.version + 1 };
  });

/** The asker says whether it is settled. If not, whoever owed it answers again within working days. */
export const judgeItem = (world: World, id: string, version: number, settled: boolean, text: string): Promise<Outcome> =>
  withItem(world, { kind: 'resident' }, id, version, async (frame, item) => {
    if (item.state !== 'done') return { refused: 'wrong-state' };
    if (!settled && !text) return { refused: 'empty' };
    const judged: Item = { ...item, state: settled ? 'settled' : 'disputed' };
    const promises = await frame.step(item.id, (steps) => {
      // Everybody may see what the asker says of it; their words stay with them and the offices.
      steps.record({ kind: settled ? 'item-settled' : 'item-disputed', visibility: 'public', data: { to: judged.state } });
      if (text) steps.record({ kind: 'item-words', visibility: 'party', body: text });
      if (!settled) steps.open({ kind: 'dispute_answer', owedBy: { type: 'body', id: item.leadBodyId }, owedTo: 'resident', limits: [DISPUTE_ANSWER], startedAt: frame.now });
    });
    const again = promises.find((promise) => promise.kind === 'dispute_answer' && promise.state === 'running');
    await saveItem(frame.tx, { ...judged, dueOn: again?.dueOn ?? item.dueOn });
    return { ...judged, dueOn: again?.dueOn ?? item.dueOn, version: item.version + 1 };
  });

/** The answer in writing to somebody who could not come (N6). */
export const answerInWriting = (world: World, officer: Officer, of: Registration, version: number, text: string): Promise<Registration | ItemRefusal> =>
  inFrame(world, officer, async (frame) => {
    const one = await lockRegistration(frame.tx, of.id);
    if (!one || one.mode !== 'written' || one.state === 'withdrawn' || one.writtenAnswer !== null) return { refused: 'wrong-state' };
    if (one.version !== version) return { refused: 'changed-meanwhile' };
    if (!text) return { refused: 'empty' };
    const answered: Registration = { ...one, writtenAnswer: text, writtenBy: officer.bodyId, writtenAt: frame.now };
    await saveRegistration(frame.tx, answered);
    await frame.step(one.id, (steps) => {
      steps.record({ kind: 'answered-in-writing', visibility: 'party', body: text, data: { bodyId: officer.bodyId } });
      steps.keep('written_answer');
    });
    const session = await sessionById(frame.tx, one.sessionId);
    await mailTo(frame, [one.id], { kind: 'written', session: session!, reason: '', key: 'written' });
    return { ...answered, version: one.version + 1 };
  });
