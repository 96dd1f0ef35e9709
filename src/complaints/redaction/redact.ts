import type { Officer } from '../../directory/actor.ts';
import { publicTimelineOf } from '../../followup/store-timeline.ts';
import type { World } from '../../platform/world.ts';
import { actOn, originOf, type Act } from '../actions/step.ts';
import { samePlace, type PlacedMask } from './domain.ts';
import { passagesOf, shownBy } from './proposal.ts';
import { publishedHash } from './record.ts';
import { latestRedaction, redactionsOf, saveRedaction, type Redaction } from './store-redactions.ts';

/** Decides what is hidden from the public in a report and in its public entries. What is public already changes at once; nothing is opened by it. */
export const redactReport = (world: World, actor: Officer, id: string, input: Act & { masks: readonly PlacedMask[] }) =>
  decide(world, actor, id, input, async () => input.masks);

/** Takes an earlier decision again. A version that was written by hand has no masks on the report that could be taken again. */
export const restoreRedaction = (world: World, actor: Officer, id: string, input: Act & { redactionId: string }) =>
  decide(world, actor, id, input, (versions) => versions.find((one) => one.id === input.redactionId && one.how === 'masks')?.masks ?? null);

type Choose = (versions: readonly Redaction[]) => readonly PlacedMask[] | null | Promise<readonly PlacedMask[] | null>;
const decide = (world: World, actor: Officer, id: string, act: Act, choose: Choose) =>
  actOn(world, actor, id, 'publish', act, async (step) => {
    const { c, tx } = step;
    if (c.restricted || c.confidential) return { refused: 'not-allowed' };
    const chosen = await choose(await redactionsOf(tx, id));
    if (!chosen) return null;
    const passages = passagesOf(c, await publicTimelineOf(tx, originOf(id)));
    const masks = chosen.filter((mask) => mask.start < mask.end && passages.some(({ place, text }) => samePlace(place, mask) && mask.end <= text.length));
    const former = await latestRedaction(tx, id);
    if (c.publishedAt) {
      const shown = shownBy(c, masks);
      Object.assign(c, { publishedTitle: shown.title, publishedText: shown.text });
    }
    const hidden = masks.filter((mask) => mask.hidden).length;
    step.enter('masked', 'internal', { data: { hidden, open: masks.length - hidden, before: former?.masks.filter((mask) => mask.hidden).length ?? 0 } });
    await saveRedaction(tx, { complaintId: id, at: step.now, byId: actor.id, how: 'masks', publishedHash: publishedHash(c.publishedTitle, c.publishedText), masks });
    return c;
  });
