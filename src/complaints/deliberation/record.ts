import type { Officer } from '../../directory/actor.ts';
import type { World } from '../../platform/world.ts';
import type { Act } from '../actions/step.ts';
import { aroundOf } from '../public/queries.ts';
import { findByNumber, numberOf } from '../store.ts';
import { actOnDeliberation, tell } from './act.ts';
import { gatherDeliberation } from './gather.ts';
import { recordPdf } from './record-pdf.ts';
import { saveDeliberation } from './store.ts';

/** Makes the berita acara of a deliberation that ended. Its SHA-256 stands in the timeline; the bytes are kept by that hash. */
export async function makeRecord(world: World, who: Officer, id: string, input: Act) {
  // Drawn before the lock is taken, from the state that the version under the lock must still be.
  const number = await world.db.read((tx) => numberOf(tx, id));
  const found = number === null ? null : await gatherDeliberation(world, number, who, () => true);
  const before = number === null ? null : await world.db.read((tx) => findByNumber(tx, number));
  if (!found?.running || !before) return null;
  if (found.running.d.state !== 'ended') return { refused: 'wrong-state' } as const;
  const key = await world.files.put(await recordPdf(found.complaint, found.running, await aroundOf(world, 'id')));
  return actOnDeliberation(world, who, id, { version: input.version ?? before.version }, async (acting) => {
    const { step, d, place } = acting;
    if (!place.leads && !place.appoints) return { refused: 'not-allowed' };
    Object.assign(d, { minutesKey: key, minutesAt: step.now });
    await saveDeliberation(step.tx, d);
    tell(acting, 'deliberation-minutes', 'party', { data: { recordHash: key } });
    return step.c;
  });
}
