import type { Role } from '../directory/actor.ts';
import { officersOf, officersWithRole } from '../directory/officers/store/officers.ts';
import { calendarOf } from '../followup/calendar.ts';
import { climb } from '../followup/climb.ts';
import { recommendedLadder, type Raised } from '../followup/escalation.ts';
import { grouped } from '../followup/grouped.ts';
import { promisesOfMany } from '../followup/store-promises.ts';
import { addDays, dayOf, instantOf, type Day } from '../law/day.ts';
import { workingDaysBetween } from '../law/working-days.ts';
import type { Calendar } from '../law/calendar.ts';
import type { Tx } from '../platform/db/sql.ts';
import type { Recurring } from '../platform/jobs/queue.ts';
import type { JobHandlers } from '../platform/jobs/run-due.ts';
import { queueMail } from '../platform/mail/outbox.ts';
import type { World } from '../platform/world.ts';
import { archiveIncomplete, closeSilent, remindReporter } from './actions/closing.ts';
import { knownRuleSets } from './actions/rule-sets.ts';
import { WORKING_ROLES } from './assignment/domain.ts';
import { withStandIns } from './assignment/stand-ins.ts';
import { isRefusal } from './decisions.ts';
import { ACCEPTANCE_LADDER } from './handoff/acceptance.ts';
import { breachJobs, breachRecurring } from './breach/send.ts';
import { rightsJobs, rightsRecurring } from './rights/jobs.ts';
import { nearestDue } from './promise-kinds.ts';
import { BRING, noticeBursts } from './matters/incidents.ts';
import { tellFollowers } from './matters/followers.ts';
import { bringMembers } from './matters/merge.ts';
import { lapsed, toRemind } from './store-sweeps.ts';
import { moveDue, numbersOf, pageOfOpen, restrictedAmong } from './store.ts';
import { clockMail } from './text-officer-mail.ts';
import { RUN, runBatch } from './bulk/run.ts';
import { forgetDrafts } from './bulk/store-bulk.ts';
import { PERFORM } from './undo/hold.ts';
import { performHeld } from './undo/perform-held.ts';
import { forgetHeld } from './undo/store-held.ts';

const ESCALATE = 'raise-complaints-whose-time-is-running-out';
const CLOSE = 'remind-reporters-and-close-silent-complaints';
const RENEW = 'renew-due-dates-of-complaints';
const NOTICE_BURSTS = 'notice-bursts-of-reports';
const FORGET_HELD = 'forget-steps-that-were-taken-back';
/** Words of a step that did not happen can be looked up for a month. */
const HELD_KEPT_MS = 30 * 86_400_000;
/** A plan for many cases that nobody carried out. */
const DRAFTS_KEPT_MS = 86_400_000;
export const complaintRecurring: readonly Recurring[] = [{ name: ESCALATE, everySeconds: 300 }, { name: CLOSE, everySeconds: 600 }, { name: RENEW, everySeconds: 86_400 }, { name: FORGET_HELD, everySeconds: 86_400 }, { name: BRING, everySeconds: 60 }, { name: NOTICE_BURSTS, everySeconds: 300 }, ...rightsRecurring, ...breachRecurring];
const BATCH = 100;

export const complaintJobs: JobHandlers = {
  ...rightsJobs,
  ...breachJobs,
  [ESCALATE]: async (world) => { await raiseEscalations(world); },
  [CLOSE]: async (world) => { await sweepReporters(world); },
  [BRING]: async (world) => { await bringMembers(world); await tellFollowers(world); },
  [NOTICE_BURSTS]: async (world) => { await noticeBursts(world); },
  [RENEW]: async (world) => { await renewDueDates(world); },
  [PERFORM]: (world, payload) => performHeld(world, (payload as { id: string }).id),
  [RUN]: runBatch,
  [FORGET_HELD]: (world) => world.db.transaction(async (tx) => {
    await forgetHeld(tx, new Date(world.now().getTime() - HELD_KEPT_MS));
    await forgetDrafts(tx, new Date(world.now().getTime() - DRAFTS_KEPT_MS));
  }),
};

/**
 * A calendar change renews the lists' due dates in transactions after its own; a crash between leaves some behind. This finds them.
 * @returns how many were renewed
 */
export async function renewDueDates(world: World): Promise<number> {
  let count = 0;
  for (let after = '00000000-0000-0000-0000-000000000000', more = true; more;) {
    await world.db.transaction(async (tx) => {
      const page = await pageOfOpen(tx, after, BATCH);
      const promises = await promisesOfMany(tx, 'complaints', page.map((row) => row.id));
      for (const row of page) {
        const due = nearestDue(promises.get(row.id) ?? []);
        if ((due?.getTime() ?? null) === (row.dueAt?.getTime() ?? null)) continue;
        await moveDue(tx, row.id, due);
        count += 1;
      }
      more = page.length === BATCH;
      after = page.at(-1)?.id ?? after;
    });
  }
  return count;
}

/** The reporter's own clocks are not escalated: they end in a reminder and a close. */
export const LADDER = recommendedLadder('complaints', ['verification', 'first_answer', 'completion', 'contest_answer', 'contribution', 'inspection', 'obligation']);

/** Climbs the ladder of complaints.md §5, batch by batch; each rung and its mails commit together, so neither comes twice. */
export const raiseEscalations = (world: World): Promise<number> => climb(world, [LADDER, ACCEPTANCE_LADDER], BATCH, (tx, raised) => mailRaised(world, tx, raised));

/**
 * The hours to accept: liaison, then head and coordinator. Other clocks: 1: liaison. 2: liaison and head. 3: head and coordinator. 4: leadership. What the coordinator owes goes to the coordinator.
 * Of a restricted report nobody hears who may not see it: the office may be the one that is reported.
 */
async function recipients(tx: Tx, step: string, bodyId: string | null, restricted: boolean, today: Day): Promise<string[]> {
  const inBody = async (roles: readonly Role[]): Promise<string[]> =>
    (await withStandIns(tx, (bodyId === null ? [] : await officersOf(tx, bodyId)).filter((one) => one.roles.some((role) => roles.includes(role))), WORKING_ROLES, today)).map((one) => one.email);
  const withRole = async (role: Role): Promise<string[]> => (await withStandIns(tx, await officersWithRole(tx, role), [role], today)).map((one) => one.email);
  if (restricted) {
    const early = step === 'half' || step === 'most' || step === 'acceptance-most';
    return [...(bodyId === null ? [] : await withRole('inspectorate')), ...(bodyId === null || !early ? await withRole('coordinator') : [])];
  }
  if (step === 'overdue-5') return withRole('leadership');
  if (bodyId === null) return withRole('coordinator');
  if (step === 'half' || step === 'acceptance-most') return inBody(['agency_liaison', 'inspectorate']);
  if (step === 'most') return inBody(['agency_liaison', 'agency_head', 'inspectorate']);
  return [...(await inBody(['agency_head'])), ...(await withRole('coordinator'))];
}

async function mailRaised(world: World, tx: Tx, raised: readonly Raised[]): Promise<void> {
  const ids = raised.map(({ promise }) => promise.origin.id);
  const numbers = await numbersOf(tx, ids);
  const restricted = await restrictedAmong(tx, ids);
  for (const [key, group] of grouped(raised, ({ promise, step }) => `${step}|${promise.owedBy.type === 'body' ? promise.owedBy.id : ''}|${restricted.has(promise.origin.id) ? 'restricted' : ''}`)) {
    const [step = '', bodyId = '', closed = ''] = key.split('|');
    const news = group.map(({ promise }) => ({ number: numbers.get(promise.origin.id) ?? '', promise: promise.kind, step, dueOn: promise.dueOn }));
    for (const to of new Set(await recipients(tx, step, bodyId || null, closed !== '', dayOf(world.now(), world.city.utcOffsetMinutes)))) await queueMail(tx, { to, at: world.now(), ...clockMail(world, step, news) });
  }
}

/**
 * Reminders, the automatic close (C5) and the 30 days of UU 25/2009 Pasal 44. Each action checks again under its lock.
 * @throws AggregateError once all others are done, where some cases could not be moved on: one of them holds back no other
 */
export async function sweepReporters(world: World): Promise<{ closed: number; archived: number; reminded: number }> {
  const calendar = await calendarOf(world);
  const done = { closed: 0, archived: 0, reminded: 0 };
  const failures: unknown[] = [];
  const each = async (find: (tx: Tx) => Promise<string[]>, act: (id: string) => Promise<unknown>, count: keyof typeof done): Promise<void> => {
    for (const seen = new Set<string>(); ;) {
      const ids = (await world.db.read(find)).filter((id) => !seen.has(id));
      if (ids.length === 0) return;
      for (const id of ids) {
        seen.add(id);
        try {
          const outcome = await act(id);
          if (outcome !== null && !isRefusal(outcome)) done[count] += 1;
        } catch (error) {
          failures.push(error);
        }
      }
    }
  };
  const now = world.now();
  await each((tx) => lapsed(tx, 'answered', now, BATCH), (id) => closeSilent(world, id), 'closed');
  await each((tx) => lapsed(tx, 'needs_completion', now, BATCH), (id) => archiveIncomplete(world, id), 'archived');
  for (const set of await knownRuleSets(world)) {
    // The latest reminder first: after an outage the reporter gets one mail, not all that were missed.
    for (const [index, days] of [...set.replyReminders.entries()].reverse()) {
      const before = answeredBefore(now, days, calendar, world.city.utcOffsetMinutes);
      await each((tx) => toRemind(tx, set.id, before, index + 1, BATCH), (id) => remindReporter(world, id, index + 1), 'reminded');
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases could not be moved on: ${String(failures[0])}`);
  return done;
}

/** Answers given before this instant have `days` working days behind them. */
export function answeredBefore(now: Date, days: number, calendar: Calendar, offset: number): Date {
  const today = dayOf(now, offset);
  let day: Day = today;
  while (workingDaysBetween(day, today, calendar) < days) day = addDays(day, -1);
  return instantOf(addDays(day, 1), '00:00', offset);
}
