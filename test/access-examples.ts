import { listMails, queueMail } from '../src/platform/mail/outbox.ts';
import type { World } from '../src/platform/world.ts';

/** A mail that waits in the outbox. */
export async function findMailId(world: World): Promise<string> {
  await world.db.transaction((tx) => queueMail(tx, { to: 'seseorang@uji.example', subject: 'Uji', text: 'Uji', at: world.now() }));
  return (await world.db.read((tx) => listMails(tx)))[0]!.id;
}
