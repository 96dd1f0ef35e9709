import type { Officer, Role } from '../src/directory/actor.ts';
import { bodyByCode } from '../src/directory/bodies/store.ts';
import { createOfficer, signInAs } from '../src/directory/officers/actions/create.ts';
import { hashPassword } from '../src/platform/auth/passwords.ts';
import type { World } from '../src/platform/world.ts';

/** Both cities of `profiles/` have these two offices; a report of the first is nothing to the second. */
export const BODY_A = 'DLH';
export const BODY_B = 'DISHUB';
export const PASSWORD = 'jembatan kuning di atas kali';

const CAST = {
  administrator: { name: 'Admin Uji', role: 'administrator', body: null },
  coordinator: { name: 'Koordinator Uji', role: 'coordinator', body: 'DISKOMINFO' },
  liaison: { name: 'Petugas Uji A', role: 'agency_liaison', body: BODY_A },
  otherLiaison: { name: 'Petugas Uji B', role: 'agency_liaison', body: BODY_B },
  head: { name: 'Kepala Uji A', role: 'agency_head', body: BODY_A },
  inspectorate: { name: 'Pemeriksa Uji', role: 'inspectorate', body: 'INSPEKTORAT' },
  leadership: { name: 'Pimpinan Uji', role: 'leadership', body: null },
  clerk: { name: 'Loket Uji', role: 'counter_clerk', body: 'DISKOMINFO' },
  dataOfficer: { name: 'Pejabat Data Uji', role: 'data_protection_officer', body: 'DISKOMINFO' },
  auditor: { name: 'Auditor Uji', role: 'auditor', body: null },
} as const satisfies Record<string, { name: string; role: Role; body: string | null }>;
export type Part = keyof typeof CAST;
export const PARTS = Object.keys(CAST) as Part[];
export const roleOf = (part: Part): Role => CAST[part].role;
export const emailOf = (part: Part): string => `${part.toLowerCase()}@uji.example`;

export interface Cast {
  officers: Readonly<Record<Part, Officer>>;
  bodyA: string;
  bodyB: string;
  /** A fresh session, as if a second factor had been shown. @returns the value of a Cookie header */
  signIn(part: Part): Promise<string>;
}

let hash: Promise<string> | null = null;

/**
 * One officer for each role, and a second liaison in another office.
 * @param now the world in which they sign in; the name of the cookie depends on its address
 */
export async function castOf(world: World, now: () => World = () => world): Promise<Cast> {
  hash ??= hashPassword(PASSWORD);
  const passwordHash = await hash;
  return world.db.transaction(async (tx) => {
    const at = world.now();
    const idOf = async (code: string | null): Promise<string | null> => (code === null ? null : (await bodyByCode(tx, code))!.id);
    const officers = {} as Record<Part, Officer>;
    for (const part of PARTS) {
      const { name, role, body } = CAST[part];
      const bodyId = await idOf(body);
      const id = await createOfficer(tx, { name, email: emailOf(part), bodyId, roles: [role], password: PASSWORD, passwordHash, at });
      officers[part] = { kind: 'officer', id, name, bodyId, roles: [role], sessionId: 'test' };
    }
    return { officers, bodyA: (await idOf(BODY_A))!, bodyB: (await idOf(BODY_B))!, signIn: (part) => signInAs(now(), officers[part].id) };
  });
}
