import { hasRole, type Officer } from '../../directory/actor.ts';
import { officersWithRole } from '../../directory/officers/store/officers.ts';
import { calendarOf } from '../../followup/calendar.ts';
import { beginSteps, freshSteps, type Steps } from '../../followup/steps.ts';
import { dayOf } from '../../law/day.ts';
import { newId } from '../../platform/db/id.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { enqueue } from '../../platform/jobs/queue.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { World } from '../../platform/world.ts';
import { entryActor } from '../actions/step.ts';
import { BREACH_LIMIT, closeBar, PROMISES, sendBar, type Breach, type BreachFacts, type BreachNo, type BreachRefused, type Choice } from './domain.ts';
import { addChoice, addLetter, breachForUpdate, choicesOf, dropChoice, insertBreach, lettersOf, saveBreach } from './store-breaches.ts';
import { breachMail } from './text.ts';

export const SEND_NOTICES = 'tell-people-of-a-breach';
export const breachOrigin = (id: string) => ({ programme: 'data_breach', id }) as const;
export const BREACH_DESK = ['coordinator', 'data_protection_officer'] as const;
const NOBODY_YET = { type: 'coordinator', id: null } as const;

/** Opens the record; two promises run from the minute of discovery: to tell the people, to tell the authority. @returns null where that minute is still to come */
export async function openBreach(world: World, officer: Officer, input: { foundAt: Date; facts: BreachFacts }): Promise<Breach | null> {
  const calendar = await calendarOf(world);
  const now = world.now();
  if (input.foundAt > now) return null;
  return world.db.transaction(async (tx) => {
    const id = newId();
    const steps = freshSteps(tx, { now, actor: entryActor(officer), calendar }, breachOrigin(id));
    const promises = PROMISES.map((kind) => steps.open({ kind, owedBy: NOBODY_YET, owedTo: kind === 'breach_subjects' ? 'resident' : 'authority', limits: [BREACH_LIMIT], startedAt: input.foundAt }, { visibility: 'internal' }));
    const dueAt = promises[0]!.dueAt;
    const year = dayOf(now, world.city.utcOffsetMinutes).slice(0, 4);
    const number = await insertBreach(tx, { id, year, foundAt: input.foundAt, dueAt, facts: input.facts, openedBy: officer.id });
    steps.record({ kind: 'breach-recorded', visibility: 'internal', data: { to: 'open', foundAt: input.foundAt.toISOString() }, internal: { facts: { ...input.facts } } });
    await steps.save();
    for (const role of BREACH_DESK) for (const { id: to, email } of await officersWithRole(tx, role)) await queueMail(tx, { to: email, at: now, dedup: `breach-new:${id}:${to}`, ...breachMail(world, number, id, 'new') });
    return (await breachForUpdate(tx, id))!;
  });
}

interface Frame { tx: Tx; b: Breach; steps: Steps; now: Date; officer: Officer }
type Told = Breach | BreachRefused | null;

/** Locks the record: two officers act one after the other, and the second is told. */
async function onBreach(world: World, officer: Officer, id: string, version: number | undefined, work: (frame: Frame) => Promise<BreachNo | null>): Promise<Told> {
  const calendar = await calendarOf(world);
  return world.db.transaction(async (tx) => {
    const b = await breachForUpdate(tx, id);
    if (!b) return null;
    if (b.state === 'closed') return { no: 'closed-already' };
    if (version !== undefined && version !== b.version) return { no: 'changed-meanwhile' };
    const now = world.now();
    const steps = await beginSteps(tx, { now, actor: entryActor(officer), calendar }, breachOrigin(id));
    const no = await work({ tx, b, steps, now, officer });
    if (no !== null) return { no };
    await steps.save();
    await saveBreach(tx, b);
    return { ...b, version: b.version + 1 };
  });
}
interface Act { version?: number | undefined }

/** Every version of the facts stays in the record's timeline. */
export const changeFacts = (world: World, officer: Officer, id: string, input: Act & { facts: BreachFacts }): Promise<Told> =>
  onBreach(world, officer, id, input.version, async ({ b, steps }) => {
    b.facts = input.facts;
    steps.record({ kind: 'breach-facts', visibility: 'internal', internal: { facts: { ...input.facts } } });
    return null;
  });

export const writeLetter = (world: World, officer: Officer, id: string, input: Act & { bodyId: string; bodyEn: string }): Promise<Told> =>
  onBreach(world, officer, id, input.version, async ({ tx, steps, now }) => {
    if (!input.bodyId.trim() || !input.bodyEn.trim()) return 'letter-missing';
    const seq = await addLetter(tx, id, { ...input, at: now, by: officer });
    steps.record({ kind: 'breach-letter', visibility: 'internal', data: { seq } });
    return null;
  });

export type ChoiceInput = Pick<Choice, 'numbers' | 'fromAt' | 'untilAt' | 'categoryId'>;
/** Oversight cases are meant only by a choice that the coordinator makes. */
export const chooseSubjects = (world: World, officer: Officer, id: string, input: Act & ChoiceInput): Promise<Told> =>
  onBreach(world, officer, id, input.version, async ({ tx, b, steps, now }) => {
    const withRestricted = hasRole(officer, ['coordinator']);
    await addChoice(tx, { id: newId(), breachId: id, numbers: input.numbers, fromAt: input.fromAt, untilAt: input.untilAt, categoryId: input.categoryId, withRestricted, at: now, byName: officer.name });
    // Whoever was told stays told; the sending begins again for the new ones.
    if (b.sentAt !== null) Object.assign(b, { sentAt: null, sendingAt: null });
    steps.record({ kind: 'breach-subjects-chosen', visibility: 'internal', data: { numbers: input.numbers?.length ?? null, from: input.fromAt?.toISOString() ?? null, until: input.untilAt?.toISOString() ?? null, category: input.categoryId } });
    return null;
  });

export const dropSubjects = (world: World, officer: Officer, id: string, input: Act & { choiceId: string }): Promise<Told> =>
  onBreach(world, officer, id, input.version, async ({ tx, b, steps }) => {
    if (b.sendingAt !== null && b.sentAt === null) return 'being-sent';
    const [choice] = (await choicesOf(tx, id)).filter((one) => one.id === input.choiceId);
    if (!choice || (choice.withRestricted && !hasRole(officer, ['coordinator']))) return 'changed-meanwhile';
    if (!(await dropChoice(tx, id, input.choiceId))) return 'sent-already';
    steps.record({ kind: 'breach-subjects-dropped', visibility: 'internal', data: {} });
    return null;
  });

/** Sends the letter as it stands now; a later version is for a later sending. */
export const startSending = (world: World, officer: Officer, id: string, input: Act): Promise<Told> =>
  onBreach(world, officer, id, input.version, async ({ tx, b, steps, now }) => {
    const letters = await lettersOf(tx, id);
    const bar = sendBar(b, letters, await choicesOf(tx, id));
    if (bar) return bar;
    Object.assign(b, { sendingAt: now, sentAt: null, letterSeq: letters[0]!.seq });
    steps.record({ kind: 'breach-sending', visibility: 'internal', data: { letter: letters[0]!.seq } });
    await enqueue(tx, { name: SEND_NOTICES, payload: { id }, runAt: now });
    return null;
  });

export const noteAuthority = (world: World, officer: Officer, id: string, input: Act & { at: Date | null; how: string }): Promise<Told> =>
  onBreach(world, officer, id, input.version, async ({ b, steps, now }) => {
    if (input.at === null || input.at > now || input.at < b.foundAt) return 'bad-moment';
    if (!input.how.trim()) return 'why-needed';
    Object.assign(b, { authorityAt: input.at, authorityHow: input.how });
    steps.keep('breach_authority', { visibility: 'internal' });
    steps.record({ kind: 'breach-authority-told', visibility: 'internal', body: input.how, data: { at: input.at.toISOString() } });
    return null;
  });

export const decidePublic = (world: World, officer: Officer, id: string, input: Act & { notice: boolean; reason: string }): Promise<Told> =>
  onBreach(world, officer, id, input.version, async ({ b, steps }) => {
    if (!input.reason.trim()) return 'why-needed';
    Object.assign(b, { publicNotice: input.notice, publicReason: input.reason });
    steps.record({ kind: 'breach-public', visibility: 'internal', body: input.reason, data: { notice: input.notice } });
    return null;
  });

export const closeBreach = (world: World, officer: Officer, id: string, input: Act & { words: string }): Promise<Told> =>
  onBreach(world, officer, id, input.version, async ({ tx, b, steps, now }) => {
    const bar = closeBar(b, await choicesOf(tx, id));
    if (bar) return bar;
    if (!input.words.trim()) return 'why-needed';
    Object.assign(b, { state: 'closed', closedAt: now, closing: input.words });
    steps.record({ kind: 'breach-closed', visibility: 'internal', body: input.words, data: { to: 'closed' } });
    return null;
  });
