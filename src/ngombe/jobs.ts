import type { Tx } from '../platform/db/sql.ts';
import { addressesIn, addressesWith } from '../directory/officers/addresses.ts';
import { climb } from '../followup/climb.ts';
import { recommendedLadder, type Raised } from '../followup/escalation.ts';
import { grouped } from '../followup/grouped.ts';
import { rungMail, rungWords } from '../followup/text-ladder.ts';
import type { JobHandlers } from '../platform/jobs/run-due.ts';
import type { Recurring } from '../platform/jobs/queue.ts';
import { queueMail } from '../platform/mail/outbox.ts';
import type { World } from '../platform/world.ts';
import { carryOverDue } from './actions/carry-over.ts';
import { mailTo } from './actions/frame.ts';
import { paths } from './paths.ts';
import { itemPlaces, itemsById } from './store-items.ts';
import { sessionById } from './store-sessions.ts';
import { itemText } from './text-items.ts';

const CARRY = 'carry-ngombe-registrations-over';
const ESCALATE = 'raise-promises-of-the-dialogue-whose-time-is-running-out';
const BATCH = 100;
export const ngombeRecurring: readonly Recurring[] = [{ name: CARRY, everySeconds: 600 }, { name: ESCALATE, everySeconds: 300 }];
export const ngombeJobs: JobHandlers = { [CARRY]: async (world) => { await carryOverDue(world); }, [ESCALATE]: async (world) => { await raiseDialogue(world); } };

const LADDER = recommendedLadder('ngombe', ['commitment', 'study', 'letter', 'dispute_answer', 'written_answer']);

/** Reminds the office, then its head; what lapses is told to the coordinating office and to whoever asked; last to the leadership. */
export const raiseDialogue = (world: World): Promise<number> => climb(world, [LADDER], BATCH, async (tx, raised) => {
  await mailOffices(world, tx, raised);
  await tellAskers(world, tx, raised.filter(({ step }) => step === 'overdue'));
});

/** 1: liaison. 2: liaison and head. 3: head and coordinator. 4: leadership. What the coordinator owes goes to the coordinator. */
async function recipients(tx: Tx, step: string, bodyId: string | null): Promise<string[]> {
  if (step === 'overdue-5') return addressesWith(tx, 'leadership');
  if (bodyId === null) return addressesWith(tx, 'coordinator');
  if (step === 'half') return addressesIn(tx, bodyId, ['agency_liaison', 'inspectorate']);
  if (step === 'most') return addressesIn(tx, bodyId, ['agency_liaison', 'agency_head', 'inspectorate']);
  return [...await addressesIn(tx, bodyId, ['agency_head']), ...await addressesWith(tx, 'coordinator')];
}

async function mailOffices(world: World, tx: Tx, raised: readonly Raised[]): Promise<void> {
  const places = new Map((await itemPlaces(tx, raised.map(({ promise }) => promise.origin.id))).map((place) => [place.id, place]));
  const t = itemText('id');
  for (const [key, group] of grouped(raised, ({ promise, step }) => `${step}|${promise.owedBy.type === 'body' ? promise.owedBy.id : ''}`)) {
    const [step = '', bodyId = ''] = key.split('|');
    const lines = group.map(({ promise }) => {
      const place = places.get(promise.origin.id);
      return `${place ? `${t.number(place.edition, place.seq)}: ` : ''}${t.promise[promise.kind] ?? promise.kind}, tenggat ${promise.dueOn}\n${world.baseUrl}${place ? paths.consoleItem(place.edition, place.seq) : paths.written()}`;
    });
    for (const to of new Set(await recipients(tx, step, bodyId || null))) await queueMail(tx, { to, at: world.now(), ...rungMail(world.city.name, rungWords[step]!, lines) });
  }
}

/** Whoever asked hears that the day was missed (ngombe.md, acceptance example c). */
async function tellAskers(world: World, tx: Tx, raised: readonly Raised[]): Promise<void> {
  for (const item of await itemsById(tx, raised.map(({ promise }) => promise.origin.id))) {
    const session = item.registrationId && await sessionById(tx, item.sessionId);
    if (item.registrationId && session) await mailTo({ world, tx, now: world.now() }, [item.registrationId], { kind: 'late', session, reason: '', key: `item:${item.id}:late:${item.dueOn}` });
  }
}
