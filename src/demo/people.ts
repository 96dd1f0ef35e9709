import type { Role } from '../directory/actor.ts';
import type { Chance } from './random.ts';

/** A resident of the demo city. Every name says that it is an example; no number of the 0800-000 row rings anywhere. */
export interface Resident { nama: string; telepon: string; email: string }
const GIVEN = ['Melati', 'Kenanga', 'Cempaka', 'Teratai', 'Bintang', 'Fajar', 'Gelombang', 'Lembayung', 'Mentari', 'Pelangi', 'Rembulan', 'Samudra', 'Telaga', 'Senja', 'Embun', 'Kabut', 'Langit', 'Pasir', 'Rimba', 'Sawah'];

export function residentOf(chance: Chance): Resident {
  const number = chance.int(1, 900);
  const nama = chance.yes(0.55) ? `Warga Contoh ${number}` : `${chance.pick(['Ibu', 'Bapak', 'Mas', 'Mbak', 'Pak', 'Bu'])} ${chance.pick(GIVEN)} Contoh`;
  return { nama, telepon: `0800-000-${String(chance.int(0, 9999)).padStart(4, '0')}`, email: `warga${number}@contoh.example` };
}

/** A demo sign-in. The driver gives the password and prints it on the terminal. */
export interface DemoOfficer { email: string; name: string; roles: readonly Role[]; bodyCode: string | null }
export interface CastBody { code: string; shortName: string }

/** The functions whose bodies get a liaison and a head of their own, busiest first; two may share a body. */
export const BUSIEST_FUNCTIONS = ['drainage', 'street_lights', 'parking', 'civil_documents', 'waste', 'public_order', 'water_supply', 'schools', 'social_aid', 'health'] as const;

/**
 * The cast of demo sign-ins, plainly fictional.
 * @param bodies bodies with a liaison and a head, busiest first; doubles are dropped and the first six kept
 * @param seats bodies of the city-wide roles; null where the profile has none
 */
export function castOf(bodies: readonly CastBody[], seats: { coordinator: CastBody | null; inspectorate: CastBody | null }): DemoOfficer[] {
  const chosen = bodies.filter((body, at) => bodies.findIndex((other) => other.code === body.code) === at).slice(0, 6);
  const at = (body: CastBody): string => body.shortName.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const one = (email: string, name: string, role: Role, bodyCode: string | null = null): DemoOfficer => ({ email: `${email}@contoh.example`, name, roles: [role], bodyCode });
  return [
    one('koordinator', 'Koordinator Contoh', 'coordinator', seats.coordinator?.code ?? null),
    one('koordinator2', 'Koordinator Contoh Dua', 'coordinator', seats.coordinator?.code ?? null),
    ...chosen.flatMap((body) => [
      one(`petugas.${at(body)}`, `Petugas Contoh ${body.shortName}`, 'agency_liaison', body.code),
      one(`kepala.${at(body)}`, `Kepala Contoh ${body.shortName}`, 'agency_head', body.code),
    ]),
    one('inspektorat', 'Pemeriksa Contoh Inspektorat', 'inspectorate', seats.inspectorate?.code ?? null),
    one('pimpinan', 'Pimpinan Contoh', 'leadership'),
    one('loket', 'Petugas Contoh Loket', 'counter_clerk', seats.coordinator?.code ?? null),
    one('auditor', 'Auditor Contoh', 'auditor'),
    one('admin', 'Administrator Contoh', 'administrator'),
  ];
}

/** Everybody who is not in the cast but whose body gets reports: the driver makes one liaison per body so that somebody can answer. */
export const liaisonFor = (body: CastBody): DemoOfficer =>
  ({ email: `petugas.${body.code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@contoh.example`, name: `Petugas Contoh ${body.shortName}`, roles: ['agency_liaison'], bodyCode: body.code });
