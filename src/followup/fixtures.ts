import type { DaysLimit } from '../law/time-limit.ts';
import { newId } from '../platform/db/id.ts';
import type { Tx } from '../platform/db/sql.ts';
import type { World } from '../platform/world.ts';
import { calendarOf, stepContext } from './calendar.ts';
import type { EntryActor, Origin, StepContext } from './domain.ts';
import { beginSteps, freshSteps, type Steps } from './steps.ts';

// For tests of this room: an origin of an invented programme, and one action at a time.
export const working = (days: number): DaysLimit => ({ id: `kerja-${days}`, source: 'Peraturan uji', days, counting: 'working', from: '2020-01-01' });
export const statutory = (days: number): DaysLimit => ({ id: `uu-${days}`, source: 'UU uji', days, counting: 'calendar', from: '2020-01-01' });
export const officer: EntryActor = { type: 'officer', id: '00000000-0000-7000-8000-0000000000aa', name: 'Sekar Wulandari', bodyId: '00000000-0000-7000-8000-0000000000bb', role: 'coordinator' };
export const body = { type: 'body', id: '00000000-0000-7000-8000-0000000000bb' } as const;
export const newOrigin = (): Origin => ({ programme: 'uji', id: newId() });

export const contextOf = async (world: World, actor: EntryActor = officer): Promise<StepContext> => stepContext(world, await calendarOf(world), actor, world.now());

/** One action on one case. */
export async function act(world: World, origin: Origin, work: (steps: Steps, tx: Tx) => void | Promise<void>, fresh = false): Promise<void> {
  const context = await contextOf(world);
  await world.db.transaction(async (tx) => {
    const steps = fresh ? freshSteps(tx, context, origin) : await beginSteps(tx, context, origin);
    await work(steps, tx);
    await steps.save();
  });
}
export const lodge = (world: World, origin: Origin, kind = 'completion', limits: readonly DaysLimit[] = [working(14)]): Promise<void> =>
  act(world, origin, (steps) => {
    steps.record({ kind: 'lodged', visibility: 'public', data: { channel: 'web' } });
    steps.open({ kind, owedBy: body, owedTo: 'resident', limits, startedAt: world.now() });
  }, true);
