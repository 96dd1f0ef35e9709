import type { Officer } from '../../directory/actor.ts';
import { calendarOf } from '../../followup/calendar.ts';
import type { CityCalendar, Data, EntryActor, PromiseRow, Visibility } from '../../followup/domain.ts';
import { beginSteps, freshSteps, type Steps } from '../../followup/steps.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { World } from '../../platform/world.ts';
import { readPerson } from '../access.ts';
import { reachOf } from '../store-registrations.ts';
import type { Notice } from '../text-mail.ts';
import { noticeMail } from '../text-mail.ts';

export type Who = Officer | { kind: 'resident' } | { kind: 'system' };
export const originOf = (id: string) => ({ programme: 'ngombe', id }) as const;

const entryActor = (who: Who): EntryActor =>
  who.kind === 'officer' ? { type: 'officer', id: who.id, name: who.name, bodyId: who.bodyId, role: who.roles[0] ?? null }
    : who.kind === 'resident' ? { type: 'reporter' } : { type: 'system', id: 'clock' };

export interface Told { kind: string; visibility: Visibility; data?: Data; body?: string; internal?: Data }
export interface Frame {
  world: World; tx: Tx; now: Date; calendar: CityCalendar;
  /** Writes one entry. */
  tell(id: string, entry: Told, options?: { fresh?: boolean }): Promise<void>;
  /** Entries and promises of one session, registration or item, written together. @returns the promises as they stand afterwards */
  step(id: string, work: (steps: Steps) => void, options?: { fresh?: boolean }): Promise<readonly PromiseRow[]>;
}

/** One transaction; what happened is told on the timeline of the session or the registration it happened to. */
export async function inFrame<T>(world: World, who: Who, work: (frame: Frame) => Promise<T>): Promise<T> {
  const calendar: CityCalendar = await calendarOf(world);
  return world.db.transaction((tx) => {
    const now = world.now();
    const context = { now, actor: entryActor(who), calendar };
    const step: Frame['step'] = async (id, change, options) => {
      const steps = options?.fresh ? freshSteps(tx, context, originOf(id)) : await beginSteps(tx, context, originOf(id));
      change(steps);
      await steps.save();
      return steps.promises;
    };
    return work({
      world, tx, now, calendar,
      tell: async (id, entry, options) => { await step(id, (steps) => { steps.record(entry); }, options); },
      step,
    });
  });
}

/** One mail for each person with an address; the same notice is never sent to anybody twice. */
export async function mailTo({ world, tx, now }: Pick<Frame, 'world' | 'tx' | 'now'>, ids: readonly string[], notice: Notice): Promise<void> {
  for (const reach of await reachOf(tx, ids)) {
    if (!reach.hasEmail) continue;
    const { email } = readPerson(world, reach.id, reach.sealed);
    await queueMail(tx, { to: email, at: now, dedup: `ngombe:${reach.id}:${notice.key}`, ...noticeMail(reach.lang, world, reach.number, notice) });
  }
}
