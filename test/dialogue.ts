import { planSession, publishSession } from '../src/ngombe/actions/sessions.ts';
import { registerOrRefuse } from '../src/ngombe/actions/register.ts';
import { registrationByNumber } from '../src/ngombe/store-registrations.ts';
import { latestEdition } from '../src/ngombe/store-sessions.ts';
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

/** The address of a page of the dialogue, filled in. */
export const dialogueAddress = (path: string, of: { edition: number; number: string }): string =>
  path.replace(':edition', String(of.edition)).replace(/(?<=ngombe\/pendaftaran\/):number/, of.number);
