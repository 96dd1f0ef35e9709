import sharp from 'sharp';
import { calendarOf } from '../src/followup/calendar.ts';
import { addDays, dayOf } from '../src/law/day.ts';
import { workingDayFrom } from '../src/law/working-days.ts';
import { newId } from '../src/platform/db/id.ts';
import { prepareImages } from '../src/platform/files/prepare.ts';
import { reportDone } from '../src/ngombe/actions/follow-up.ts';
import { endSession, noteItem } from '../src/ngombe/actions/items.ts';
import { EMPTY_NOTES, type NoteField } from '../src/ngombe/items.ts';
import { filesOfItems } from '../src/ngombe/store-files.ts';
import { lockItem } from '../src/ngombe/store-items.ts';
import { planSession, publishSession } from '../src/ngombe/actions/sessions.ts';
import { registerOrRefuse } from '../src/ngombe/actions/register.ts';
import { registrationByNumber } from '../src/ngombe/store-registrations.ts';
import { latestEdition, sessionByEdition } from '../src/ngombe/store-sessions.ts';
import type { World } from '../src/platform/world.ts';
import { newToken } from '../src/platform/auth/tokens.ts';
import type { Cast } from './people.ts';

const HOUR = 3_600_000;

/** A session whose registration is open, with one person registered. */
export async function openDialogue(world: World, cast: Cast): Promise<{ edition: number; number: string; id: string; secret: string }> {
  const now = world.now().getTime();
  const at = (hours: number) => new Date(now + hours * HOUR);
  const edition = await world.db.read(latestEdition) + 1;
  const planned = await planSession(world, cast.officers.coordinator, {
    edition, kind: 'ward', title: `Ngombe uji ${edition}`, areaCode: null, scopeAreaCode: null, venue: 'Balai warga', startsAt: at(72), endsAt: at(74), opensAt: at(-1), closesAt: at(48), quota: 2, joinedEvent: '',
    facilities: ['wheelchair', 'sign_language'], notice: 'Datanglah dengan sehat.', bodyIds: [cast.bodyA],
  });
  if ('refused' in planned) throw new Error(planned.refused);
  const published = await publishSession(world, cast.officers.coordinator, edition, 1);
  if ('refused' in published) throw new Error(published.refused);
  const registered = await registerOrRefuse(world, edition, {
    person: { name: 'Warga Uji', phone: '081200000001', email: '' }, named: true, areaCode: null, groupName: 'RW uji', categoryId: null, question: 'Kapan saluran air di gang ini dikeruk?', needs: ['wheelchair'], mode: 'attend', lang: 'id',
    token: newToken().token, lodgedBy: null,
  });
  if ('refused' in registered) throw new Error(registered.refused);
  const { registration } = (await world.db.read((tx) => registrationByNumber(tx, registered.number)))!;
  return { edition, number: registered.number, id: registration.id, secret: registered.secret };
}

export interface HeldDialogue { edition: number; seq: number; fileId: string; id: string; number: string }
/** A session that has ended: the first item was done with a picture and waits for the asker, the second is owed still. */
export async function heldDialogue(world: World, cast: Cast): Promise<HeldDialogue> {
  const now = world.now().getTime();
  const at = (minutes: number) => new Date(now + minutes * 60_000);
  const edition = await world.db.read(latestEdition) + 1;
  const must = <T extends object>(outcome: T | { refused: string }): T => { if ('refused' in outcome) throw new Error(outcome.refused); return outcome; };
  must(await planSession(world, cast.officers.coordinator, {
    edition, kind: 'ward', title: `Ngombe lampau ${edition}`, areaCode: null, scopeAreaCode: null, venue: 'Balai warga', startsAt: at(10), endsAt: at(120), opensAt: at(-60), closesAt: at(5), quota: 2, joinedEvent: '', facilities: [], notice: '', bodyIds: [cast.bodyA],
  }));
  must(await publishSession(world, cast.officers.coordinator, edition, 1));
  const registered = await registerOrRefuse(world, edition, {
    person: { name: 'Warga Lama', phone: '', email: 'lama@uji.example' }, named: true, areaCode: null, groupName: '', categoryId: null, question: 'Kapan lampu gang diganti?', needs: [], mode: 'attend', lang: 'id', token: newToken().token, lodgedBy: null,
  });
  if ('refused' in registered) throw new Error(registered.refused);
  const { number } = registered;
  const dueOn = workingDayFrom(addDays(dayOf(world.now(), world.city.utcOffsetMinutes), 7), await calendarOf(world));
  const ids = [newId(), newId()];
  for (const [n, id] of ids.entries()) {
    const notes = { summary: ['Lampu gang mati', 'Saluran air meluap'][n]!, outcome: 'commitment', what: ['Lampu diganti', 'Saluran dikeruk'][n]!, leadBodyId: cast.bodyA, supportingBodyIds: [cast.bodyB], dueOn } as const;
    must(await noteItem(world, cast.officers.coordinator, edition, { id, registrationNumber: n === 0 ? number : null, changes: Object.entries(notes).map(([field, is]) => ({ field: field as NoteField, was: EMPTY_NOTES[field as NoteField], is })) }));
  }
  const session = (await world.db.read((tx) => sessionByEdition(tx, edition)))!;
  const ended = await endSession(world, cast.officers.coordinator, edition, session.version);
  if (!('endedAt' in ended)) throw new Error(JSON.stringify(ended));
  const { images } = await prepareImages(world, [{ name: 'bukti.jpg', mime: 'image/jpeg', bytes: await sharp({ create: { width: 320, height: 240, channels: 3, background: '#3a6' } }).jpeg().toBuffer(), tooLarge: false }]);
  const first = (await world.db.transaction((tx) => lockItem(tx, ids[0]!)))!;
  must(await reportDone(world, cast.officers.liaison, first.id, first.version, { text: 'Lampu sudah diganti dan menyala.', images }));
  const { registration } = (await world.db.read((tx) => registrationByNumber(tx, number)))!;
  const [file] = await world.db.read((tx) => filesOfItems(tx, ids));
  return { edition, seq: 1, fileId: file!.id, id: registration.id, number };
}

/** The address of a page of the dialogue, filled in; pages of an item or of minutes are those of a session that has ended. */
export const dialogueAddress = (path: string, of: { edition: number; number: string }, held: HeldDialogue): string =>
  path.replace(/^\/ngombe\/berkas\/:id/, `/ngombe/berkas/${held.fileId}`).replace(/:edition(?=\/(?::seq|notulen))/, String(held.edition)).replace(':seq', String(held.seq)).replace(':edition', String(of.edition)).replace(/(?<=ngombe\/pendaftaran\/):number/, of.number);
