import { register } from '../src/ngombe/actions/register.ts';
import { calendarOf } from '../src/followup/calendar.ts';
import { addDays, dayOf } from '../src/law/day.ts';
import { nameable, noteItem } from '../src/ngombe/actions/items.ts';
import { planSession, publishSession } from '../src/ngombe/actions/sessions.ts';
import { EMPTY_NOTES, type Change, type ItemNotes } from '../src/ngombe/items.ts';
import { callSpeaker } from '../src/ngombe/room/actions.ts';
import { latestEdition } from '../src/ngombe/store-sessions.ts';
import { newToken } from '../src/platform/auth/tokens.ts';
import { newId } from '../src/platform/db/id.ts';
import type { World } from '../src/platform/world.ts';
import type { Cast } from './people.ts';

const MINUTE = 60_000;
export const changesOf = (notes: Partial<ItemNotes>): Change[] => Object.entries(notes).map(([field, is]) => ({ field: field as Change['field'], was: EMPTY_NOTES[field as Change['field']], is }));

export interface Room { edition: number; /** Of those who registered: one who may be named, one who stays unnamed. */ numbers: string[]; secrets: string[] }

/** A session that begins in ten minutes: registration is still open and the desk is open already. */
export async function openRoom(world: World, cast: Cast): Promise<Room> {
  const now = world.now().getTime();
  const at = (minutes: number) => new Date(now + minutes * MINUTE);
  const edition = await world.db.read(latestEdition) + 1;
  const officer = cast.officers.coordinator;
  await planSession(world, officer, {
    edition, kind: 'ward', title: `Ngombe di balai warga ${edition}`, areaCode: null, scopeAreaCode: null, venue: 'Balai RW 05', startsAt: at(10), endsAt: at(130), opensAt: at(-60), closesAt: at(5), quota: 2, joinedEvent: '',
    facilities: [], notice: '', bodyIds: [cast.bodyA, cast.bodyB],
  });
  await publishSession(world, officer, edition, 1);
  const room: Room = { edition, numbers: [], secrets: [] };
  for (const [name, named, question] of [['Sulastri Kulon', true, 'Kapan saluran air di gang kami dikeruk?'], ['Darmaji Rahasia', false, 'Mengapa lampu di makam tidak menyala?']] as const) {
    const registered = await register(world, edition, {
      person: { name, phone: `08120000${1000 + Math.floor(Math.random() * 8999)}`, email: '' }, named, areaCode: null, groupName: named ? 'RW 05' : '', categoryId: null, question, needs: named ? ['wheelchair'] : [], mode: 'attend', lang: 'id', token: newToken().token, lodgedBy: null,
    });
    if ('refused' in registered) throw new Error(registered.refused);
    room.numbers.push(registered.number);
    room.secrets.push(registered.secret);
  }
  return room;
}

/** The next day that may be promised. */
async function workingDay(world: World): Promise<ItemNotes['dueOn']> {
  const calendar = await calendarOf(world);
  const today = dayOf(world.now(), world.city.utcOffsetMinutes);
  for (let ahead = 3; ; ahead += 1) if (nameable(addDays(today, ahead), today, calendar)) return addDays(today, ahead);
}

/** The same with three items: one on the screen, one a commitment, one that lacks nearly everything. */
export async function fillRoom(world: World, cast: Cast, { edition, numbers }: Room, promised?: ItemNotes['dueOn']): Promise<string[]> {
  const dueOn = promised ?? await workingDay(world);
  const officer = cast.officers.coordinator;
  const called = await callSpeaker(world, officer, edition, numbers[0]!, newId());
  if (!called) throw new Error('nobody was called');
  const write = async (notes: Partial<ItemNotes>, id = newId()): Promise<string> => {
    const noted = await noteItem(world, officer, edition, { id, registrationNumber: null, changes: changesOf(notes) });
    if ('refused' in noted) throw new Error(noted.refused);
    return id;
  };
  await write({ summary: 'Saluran air di gang meluap tiap hujan', answeredBy: 'Kepala dinas' }, called.id);
  return [called.id, await write({ summary: 'Truk parkir di depan sekolah', outcome: 'commitment', what: 'Truk dilarang parkir di depan sekolah pukul 06.00 sampai 08.00', leadBodyId: cast.bodyB, dueOn }), await write({ asker: 'Bu Yuli' })];
}
