import { officersWithRole } from '../../directory/officers/store/officers.ts';
import { calendarOf, stepContext } from '../../followup/calendar.ts';
import { beginSteps } from '../../followup/steps.ts';
import { partyTimelineOf } from '../../followup/store-timeline.ts';
import { dayOf } from '../../law/day.ts';
import { queueMail } from '../../platform/mail/outbox.ts';
import type { World } from '../../platform/world.ts';
import { originOf } from '../actions/step.ts';
import { findForUpdate } from '../store.ts';
import { DOWNLOADED } from './gather.ts';
import { keepDossier } from './store-dossiers.ts';
import { takenMail } from './text.ts';

export type DossierFormat = 'pdf' | 'json';

/**
 * The city sees that the reporter took the file: one entry per format and day, one mail to each coordinator per case. The entry
 * holds no hash of the file: the file holds the reporter's name, and a name could be guessed from a hash.
 * The case keeps its version, so that nobody who is writing an answer is told that it changed.
 */
export async function noteDownload(world: World, id: string, format: DossierFormat): Promise<void> {
  const calendar = await calendarOf(world);
  await world.db.transaction(async (tx) => {
    const complaint = await findForUpdate(tx, id);
    if (!complaint) return;
    const now = world.now();
    const day = (at: Date) => dayOf(at, world.city.utcOffsetMinutes);
    const before = (await partyTimelineOf(tx, originOf(id))).filter((entry) => entry.kind === DOWNLOADED);
    if (before.some((entry) => entry.data['dossier'] === format && day(entry.at) === day(now))) return;
    const steps = await beginSteps(tx, stepContext(world, calendar, { type: 'reporter' }, now), originOf(id));
    steps.record({ kind: DOWNLOADED, visibility: 'party', data: { dossier: format } });
    await steps.save();
    await keepDossier(tx, id, now);
    if (before.length > 0) return;
    for (const { id: officerId, email } of await officersWithRole(tx, 'coordinator')) await queueMail(tx, { to: email, at: now, dedup: `dossier:${id}:${officerId}`, ...takenMail(world, complaint.number) });
  });
}
