import { saveTemplate } from '../src/complaints/store-templates.ts';
import type { Officer } from '../src/directory/actor.ts';
import { newId } from '../src/platform/db/id.ts';
import { listMails, queueMail } from '../src/platform/mail/outbox.ts';
import type { World } from '../src/platform/world.ts';

/** A mail that waits in the outbox. */
export async function findMailId(world: World): Promise<string> {
  await world.db.transaction((tx) => queueMail(tx, { to: 'seseorang@uji.example', subject: 'Uji', text: 'Uji', at: world.now() }));
  return (await world.db.read((tx) => listMails(tx)))[0]!.id;
}

/** An answer template of the officer's agency. */
export async function makeTemplate(world: World, by: Officer): Promise<string> {
  const id = newId();
  await world.db.transaction((tx) => saveTemplate(tx, { id, title: 'Uji', body: 'Terima kasih sudah melapor.', bodyId: by.bodyId, updatedAt: world.now() }, by.id));
  return id;
}
