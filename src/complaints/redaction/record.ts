import { createHash } from 'node:crypto';
import type { Officer } from '../../directory/actor.ts';
import type { Directory } from '../../directory/snapshot.ts';
import type { Step } from '../actions/step.ts';
import type { PlacedMask } from './domain.ts';
import { knownOf, passagesOf, proposals, shownBy } from './proposal.ts';
import { latestRedaction, saveRedaction } from './store-redactions.ts';

/** Of title and text as published; null where nothing is. */
export const publishedHash = (title: string | null, text: string | null): string | null =>
  (title === null || text === null ? null : createHash('sha256').update(`${title}\n${text}`).digest('hex'));

/**
 * Keeps how the public text came about, in the action that publishes it: with masks where it is the original with what was proposed or
 * decided hidden, else as written by hand. Masks on entries stay as they are.
 */
export async function recordPublication(step: Step, actor: Officer, directory: Directory): Promise<void> {
  const { c, tx } = step;
  const last = await latestRedaction(tx, c.id);
  const published = { title: c.publishedTitle, text: c.publishedText };
  const fits = (masks: readonly PlacedMask[]): boolean => { const shown = shownBy(c, masks); return shown.title === published.title && shown.text === published.text; };
  const decided = last?.masks ?? [];
  const onEntries = decided.filter((mask) => mask.entryId !== null);
  let report: readonly PlacedMask[] | null = last?.how === 'masks' && fits(decided) ? decided.filter((mask) => mask.entryId === null) : null;
  if (!report) {
    const proposed = proposals(passagesOf(c, []), await knownOf(step.world, tx, c.id, directory));
    if (fits(proposed)) report = proposed;
  }
  await saveRedaction(tx, {
    complaintId: c.id, at: step.now, byId: actor.id, how: report ? 'masks' : 'written', publishedHash: publishedHash(published.title, published.text), masks: [...(report ?? []), ...onEntries],
  });
}
