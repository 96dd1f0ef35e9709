import { citySettings } from '../../directory/store-city.ts';
import type { PromiseRow } from '../../followup/domain.ts';
import type { Ladder } from '../../followup/escalation.ts';
import type { OfficeHoursLimit } from '../../law/time-limit.ts';
import type { Step } from '../actions/step.ts';
import { houseRules } from '../house-rules/store-house-rules.ts';

/** Where a profile has no office hours on Monday. */
const USUALLY_OPENS = '07:30';
/** When the offices open is data of the profile; how many hours the receiver has is the city's own rule. */
const limitOf = (hours: number, opens: string): OfficeHoursLimit =>
  ({ id: 'acceptance', source: 'Aturan kota: waktu menerima atau mengembalikan', hours, counting: 'working-hours', opens, from: '2026-01-01' });

/** A referral asks the receiving office for a yes or a reasoned no. What an earlier receiver still owed ends with it. */
export async function awaitAcceptance(step: Step, bodyId: string): Promise<void> {
  step.void('acceptance', 'referred-on');
  const [{ acceptanceHours }, { officeHours }] = await Promise.all([houseRules(step.tx), citySettings(step.tx)]);
  step.open('acceptance', { type: 'body', id: bodyId }, [limitOf(acceptanceHours, officeHours.monday?.opens ?? USUALLY_OPENS)]);
}

/** Reminder to the liaison, then to head and coordinator. Nothing of it is for the public: it is a matter between offices. */
export const ACCEPTANCE_LADDER: Ladder = {
  programme: 'complaints', kinds: ['acceptance'],
  steps: [
    { step: 'acceptance-most', at: { percent: 80 }, visibility: 'internal' },
    { step: 'acceptance-overdue', at: { overdueDays: 0 }, visibility: 'internal' },
  ],
};

/** The open one, where the receiver has not said yes or no. */
export const openAcceptance = (promises: readonly PromiseRow[]): PromiseRow | undefined =>
  promises.find((promise) => promise.kind === 'acceptance' && (promise.state === 'running' || promise.state === 'paused'));

/** The hours are over and the case still stands where it was sent. */
export const isUnaccepted = (promise: PromiseRow | undefined, now: Date): boolean => promise?.state === 'running' && promise.dueAt < now;
