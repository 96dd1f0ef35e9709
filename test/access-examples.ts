import { openIncident } from '../src/complaints/matters/incidents.ts';
import { incidentOfLead } from '../src/complaints/matters/store-incidents.ts';
import { inspectionsOf } from '../src/complaints/closure/store-inspections.ts';
import { changeHouseRule, houseRules } from '../src/complaints/house-rules/store-house-rules.ts';
import { openBreach } from '../src/complaints/breach/actions.ts';
import { noFacts } from '../src/complaints/breach/domain.ts';
import { askRight } from '../src/complaints/rights/ask.ts';
import { saveTemplate } from '../src/complaints/store-templates.ts';
import type { Officer } from '../src/directory/actor.ts';
import { newId } from '../src/platform/db/id.ts';
import { listMails, queueMail } from '../src/platform/mail/outbox.ts';
import type { World } from '../src/platform/world.ts';
import { lodged, type Clerk } from './cases.ts';

/** A mail that waits in the outbox. */
export async function findMailId(world: World): Promise<string> {
  await world.db.transaction((tx) => queueMail(tx, { to: 'seseorang@uji.example', subject: 'Uji', text: 'Uji', at: world.now() }));
  return (await world.db.read((tx) => listMails(tx)))[0]!.id;
}

/** An open request for a copy of the data of a case. */
export async function askForCopy(world: World, complaintId: string): Promise<string> {
  const asked = await askRight(world, { kind: 'reporter' }, complaintId, { kind: 'access', text: '' });
  if (asked === null || 'no' in asked) throw new Error('the request was not recorded');
  return asked.request.id;
}

/** An open record of a breach. */
export async function recordBreach(world: World, by: Officer): Promise<string> {
  return (await openBreach(world, by, { foundAt: world.now(), facts: noFacts }))!.id;
}

/** An answer template of the officer's agency. */
export async function makeTemplate(world: World, by: Officer): Promise<string> {
  const id = newId();
  await world.db.transaction((tx) => saveTemplate(tx, { id, title: 'Uji', body: 'Terima kasih sudah melapor.', bodyId: by.bodyId, updatedAt: world.now() }, by.id));
  return id;
}

/** A second inspection that waits for the coordinator. */
export async function makeInspection(world: World, clerk: Clerk): Promise<string> {
  const { id } = await lodged(world);
  await clerk.refer(id, { categoryId: 'roads' });
  const set = (value: number): Promise<unknown> => world.db.transaction(async (tx) => changeHouseRule(tx, {
    key: 'inspectionPercent', was: (await houseRules(tx)).inspectionPercent, value, at: world.now(), by: { id, name: 'Uji' }, reason: 'Uji' }));
  await set(100);
  await clerk.answer(id, { images: await clerk.images('#3a6'), proofReason: 'Foto uji tanpa tempat.' });
  await set(0);
  return (await world.db.read((tx) => inspectionsOf(tx, id)))[0]!.id;
}

/** A public incident that a report leads. @returns its number */
export async function makeIncident(world: World, by: Officer, leadId: string): Promise<string> {
  await openIncident(world, by, leadId, { title: 'Lampu padam', notice: 'Regu ada di lokasi.', areaCode: null, categoryId: null });
  return (await world.db.read((tx) => incidentOfLead(tx, leadId)))!.number;
}
