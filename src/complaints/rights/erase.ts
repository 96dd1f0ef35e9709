import type { Data } from '../../followup/domain.ts';
import { eraseBodies } from '../../followup/store-erasure.ts';
import { enqueue } from '../../platform/jobs/queue.ts';
import { destroyMails, mailsAbout, queueMail } from '../../platform/mail/outbox.ts';
import type { World } from '../../platform/world.ts';
import { originOf, readReporter, type Step } from '../actions/step.ts';
import { endHelp, helpedOf } from '../helping/store-helpers.ts';
import { sealedReporterOf } from '../store-reporters.ts';
import { noReporter } from './domain.ts';
import { saveMarks } from './store-marks.ts';
import { eraseRows, heldKeys, replaceReporter } from './store-register.ts';
import { erasedMail } from './text-mail.ts';

export const DESTROY_FILES = 'destroy-files-of-erased-complaints';
export const LIST_ERASURE = 'list-erasure-beside-the-data';
const FILES_AT_ONCE = 100;

export interface Erasure { reason: string; tell: 'asked' | 'retention' | 'nobody'; data?: Data }

/**
 * Destroys the personal data of a case: who reported, every word, photos, place, letters, what was asked. The fact remains, with
 * number, dates, offices and clocks, and a chain that still proves itself. Files go after the commit, by a job that is repeated
 * until they are gone. Copies in backups end with the backups (docs say how long).
 * @param why the request's number or the rule of the retention schedule, and which letter its reporter gets (Pasal 45)
 */
export async function erasePersonalData(step: Step, why: Erasure): Promise<void> {
  const { tx, world, c, now } = step;
  const sealed = await sealedReporterOf(tx, c.id);
  const reporter = sealed ? readReporter(world, sealed) : noReporter;
  if (sealed?.hasEmail) await destroyMails(tx, (await mailsAbout(tx, reporter.email, c.number)).map((mail) => mail.id));
  // Who helped saw the case for the sake of the person.
  if ((await helpedOf(tx, c.id))?.endedAt === null) {
    await endHelp(tx, c.id, now);
    step.enter('helper-removed', 'party', { data: { help: 'ended' } });
  }
  step.enter('personal-data-erased', 'party', { data: { ...why.data, erasedFor: why.reason } });
  for (const entryId of await eraseBodies(tx, originOf(c.id))) step.enter('body-erased', 'internal', { data: { entryId } });
  const keys = await eraseRows(tx, c.id);
  await replaceReporter(tx, c.id, world.keys.seal('reporter', JSON.stringify(noReporter), c.id), false);
  // The frame saves the case after this: what it holds in memory must be as empty as the row.
  Object.assign(c, { title: '', text: '', publishedTitle: null, publishedText: null, publishedAt: null, landmark: '', eventOn: null });
  await saveMarks(tx, c.id, { restrictedAt: null, unpublishedAt: now, erasedAt: now, why: why.reason });
  for (let at = 0; at < keys.length; at += FILES_AT_ONCE) await enqueue(tx, { name: DESTROY_FILES, payload: { keys: keys.slice(at, at + FILES_AT_ONCE) }, runAt: now });
  if (sealed?.hasEmail && why.tell !== 'nobody') await queueMail(tx, { to: reporter.email, at: now, ...erasedMail(sealed.lang, world, c.number, why.tell === 'retention' ? why.reason : null) });
  // By a job, because only what was committed may stand in the list; a line that comes twice does no harm.
  await enqueue(tx, { name: LIST_ERASURE, payload: { city: world.city.schema, id: c.id, number: c.number, at: now.toISOString(), why: why.reason }, runAt: now });
}

/** Removes stored files that no case holds any more; run again after a failure, it goes on where it stopped. */
export async function destroyFiles(world: World, keys: readonly string[]): Promise<void> {
  const held = await world.db.read((tx) => heldKeys(tx, keys));
  for (const key of keys) if (!held.has(key)) await world.files.remove(key);
}
