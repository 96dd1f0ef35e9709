import { officersWithRole } from '../../directory/officers/store/officers.ts';
import { calendarOf, stepContext } from '../../followup/calendar.ts';
import { beginSteps } from '../../followup/steps.ts';
import { newId } from '../../platform/db/id.ts';
import { enqueue, type Recurring } from '../../platform/jobs/queue.ts';
import type { JobHandler, JobHandlers } from '../../platform/jobs/run-due.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { World } from '../../platform/world.ts';
import { actOn, readReporter } from '../actions/step.ts';
import { sealedReporterOf } from '../store-reporters.ts';
import { BREACH_DESK, breachOrigin, SEND_NOTICES } from './actions.ts';
import type { Breach, Letter } from './domain.ts';
import { breachById, breachForUpdate, choicesOf, lettersOf, moveChoice, openBreachesDueBefore, saveBreach } from './store-breaches.ts';
import { chosenPage, countTold, noteTold } from './store-subjects.ts';
import { breachMail, noticeSubject } from './text.ts';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** Cases of one job; then it makes room for other jobs of the city. */
const BATCH = 50;
const REMIND = 'remind-officers-of-breaches';
const HOURS_BEFORE = 24;
const MOST = 100;

/**
 * One batch of one choice. Each case is told in a transaction of its own that also notes it: after a crash the next try passes over those
 * who were told. The last batch keeps the promise.
 */
export const sendBatch: JobHandler = async (world, payload, finish) => {
  const { id } = payload as { id: string };
  const { breach, letter, choice } = await world.db.read(async (tx) => {
    const found = await breachById(tx, id);
    return { breach: found, letter: (await lettersOf(tx, id)).find((one) => one.seq === found?.letterSeq), choice: (await choicesOf(tx, id)).find((one) => !one.done) };
  });
  if (!breach || !letter || breach.state === 'closed' || breach.sendingAt === null || breach.sentAt !== null) return;
  const page = choice ? await world.db.read((tx) => chosenPage(tx, choice, choice.afterId ?? FIRST_ID, BATCH)) : [];
  for (const complaintId of page) await tellOne(world, breach, letter, complaintId);
  const calendar = await calendarOf(world);
  await world.db.transaction(async (tx) => {
    const now = await breachForUpdate(tx, id);
    if (choice) await moveChoice(tx, choice.id, page.at(-1) ?? null, page.length < BATCH);
    if (now && (await choicesOf(tx, id)).every((one) => one.done)) {
      const steps = await beginSteps(tx, stepContext(world, calendar, { type: 'system', id: 'clock' }, world.now()), breachOrigin(id));
      now.sentAt = world.now();
      steps.keep('breach_subjects', { visibility: 'internal' });
      steps.record({ kind: 'breach-subjects-told', visibility: 'internal', data: { ...await countTold(tx, id, true), letter: letter.seq } });
      await steps.save();
      await saveBreach(tx, now);
    } else await enqueue(tx, { name: SEND_NOTICES, payload: { id }, runAt: world.now(), dedup: `${SEND_NOTICES}:${id}:${newId()}` });
    await finish(tx);
  });
};

/**
 * The case's page tells its reporter in any case; a letter goes where there is an address, one for all reports of the same address.
 * A case that may only be kept is told too: the notice is a duty, not use of the data.
 */
const tellOne = (world: World, breach: Breach, letter: Letter, complaintId: string) => actOn(world, { kind: 'system' }, complaintId, null, { byRight: true }, async (step) => {
  const { tx, now } = step;
  const sealed = await sealedReporterOf(tx, complaintId);
  const address = sealed?.hasEmail ? readReporter(world, sealed).email : '';
  if (!(await noteTold(tx, breach.id, complaintId, address ? 'mail' : 'page', now))) return { refused: 'wrong-state' };
  const lang = sealed?.lang ?? 'id';
  const text = lang === 'en' ? letter.bodyEn : letter.bodyId;
  step.enter('data-breach-told', 'party', { body: text, data: { breach: breach.number, [breach.number]: 'told' } });
  // The letter itself is the news: no second mail that something happened.
  step.told = null;
  const mac = world.keys.mac('breach-address', address.toLowerCase()).toString('hex');
  if (address) await queueMail(tx, { to: address, at: now, dedup: `breach:${breach.id}:${mac}`, subject: noticeSubject(lang, breach.number, world.city.name), text });
  return step.c;
});

/** A day before the 3 × 24 hours end, once for each officer, while somebody is still untold. */
export const remindBreaches = (world: World): Promise<number> => world.db.transaction(async (tx) => {
  const at = world.now();
  const due = await openBreachesDueBefore(tx, new Date(at.getTime() + HOURS_BEFORE * 3_600_000), MOST);
  if (due.length === 0) return 0;
  for (const role of BREACH_DESK) for (const officer of await officersWithRole(tx, role)) for (const one of due) await queueMail(tx, { to: officer.email, at, dedup: `breach-due:${one.id}:${officer.id}`, ...breachMail(world, one.number, one.id, 'due') });
  return due.length;
});

export const breachRecurring: readonly Recurring[] = [{ name: REMIND, everySeconds: 1800 }];
export const breachJobs: JobHandlers = { [SEND_NOTICES]: sendBatch, [REMIND]: async (world) => { await remindBreaches(world); } };
