import { calendarOf, stepContext } from '../../followup/calendar.ts';
import { beginSteps } from '../../followup/steps.ts';
import type { World } from '../../platform/world.ts';
import { dataOrigin } from './ask.ts';
import { requestForUpdate } from './store-requests.ts';

/** That and when the copy was taken is proof of an answered request; the copy itself is not kept. */
export async function noteCopy(world: World, requestId: string, format: 'pdf' | 'json'): Promise<void> {
  const calendar = await calendarOf(world);
  await world.db.transaction(async (tx) => {
    if (!await requestForUpdate(tx, requestId)) return;
    const steps = await beginSteps(tx, stepContext(world, calendar, { type: 'reporter' }, world.now()), dataOrigin(requestId));
    steps.record({ kind: 'data-copy-taken', visibility: 'party', data: { format } });
    await steps.save();
  });
}
