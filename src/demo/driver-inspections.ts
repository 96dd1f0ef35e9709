import type { PreparedImage } from '../platform/files/prepare.ts';
import { reportInspection } from '../complaints/closure/inspect.ts';
import { inspectionsOf } from '../complaints/closure/store-inspections.ts';
import type { Officer } from '../directory/actor.ts';
import type { World } from '../platform/world.ts';

const FOUND = ['Kami datang ke tempatnya. Pekerjaan sesuai dengan jawaban instansi.', 'Diperiksa sore hari, hasilnya seperti di foto.', 'Warga sekitar membenarkan, dan kami melihatnya sendiri.'] as const;
const NOT_FOUND = 'Jalan ditutup untuk hajatan, tempatnya tidak dapat dicapai hari ini.';

/** Where the case was drawn, the coordinator looks before the next step is taken; the others of the demo stay open, as in a real week. */
export async function inspectWhereDrawn(world: World, coordinator: Officer, complaintId: string, nth: number, photos: readonly PreparedImage[]): Promise<void> {
  const waiting = (await world.db.read((tx) => inspectionsOf(tx, complaintId))).find((one) => one.result === null);
  if (!waiting) return;
  const reached = photos.length > 0 && nth % 6 !== 0;
  await reportInspection(world, coordinator, complaintId, { inspectionId: waiting.id, result: reached ? 'confirmed' : 'could_not', words: reached ? FOUND[nth % FOUND.length]! : NOT_FOUND, images: reached ? photos : [] });
}
