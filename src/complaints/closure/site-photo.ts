import type { Officer } from '../../directory/actor.ts';
import { newId } from '../../platform/db/id.ts';
import type { World } from '../../platform/world.ts';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import { actOn, type Act } from '../actions/step.ts';
import type { PhonePoint } from '../map/domain.ts';
import { addFile } from '../store-files.ts';
import { markPhoto } from './mark-photo.ts';
import { saveProof } from './store-proofs.ts';

/** Photos taken on the spot, before the answer is written: the server notes when they came and where the phone was. Nobody outside sees them yet. */
export const addSitePhotos = (world: World, actor: Officer, id: string, input: Act & { images: readonly PreparedImage[]; device: PhonePoint | null }) =>
  actOn(world, actor, id, 'answer', input, async (step) => {
    const { c } = step;
    if (c.state !== 'forwarded' && c.state !== 'in_progress' && c.state !== 'contested') return { refused: 'wrong-state', from: c.state };
    if (input.images.length === 0) return { refused: 'empty' };
    const entryId = step.enter('site-photo', 'internal', { data: { photos: input.images.length, placed: input.device !== null } });
    for (const image of input.images) {
      const fileId = newId();
      await addFile(step.tx, { ...image, id: fileId, complaintId: c.id, entryId, role: 'after', byReporter: false, isPublic: false, addedAt: step.now });
      await markPhoto(step, fileId, image, false);
      await saveProof(step.tx, { fileId, complaintId: c.id, takenBy: actor.id, bodyId: c.bodyId, receivedAt: step.now, device: input.device, usedIn: null, metres: null, flags: [], reason: '' });
    }
    return c;
  });
