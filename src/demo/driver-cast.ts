import type { Officer } from '../directory/actor.ts';
import { createOfficer } from '../directory/officers/actions/create.ts';
import { sealTotp } from '../directory/officers/actions/totp-secret.ts';
import type { Body } from '../directory/bodies/domain.ts';
import { saveTotp } from '../directory/officers/store/credentials.ts';
import { officerByEmail } from '../directory/officers/store/officers.ts';
import type { Day } from '../law/day.ts';
import { hashPassword } from '../platform/auth/passwords.ts';
import type { World } from '../platform/world.ts';
import { bodyOn, inspectorateOf, type CityBodies } from './driver-bodies.ts';
import { BUSIEST_FUNCTIONS, castOf, liaisonFor, type DemoOfficer } from './people.ts';

/** Everybody's in the demo, and printed on the terminal: it protects nothing. */
export const DEMO_PASSWORD = 'contoh-wadah-2026';
/** The administrator's second factor, in base32 as authenticator apps want it. */
export const DEMO_TOTP_SECRET = 'WADAHCONTOHWADAHCONTOHWADAHCONTO';

/** Who acts in the stories. */
export interface Hands {
  /** Two share the work. */
  coordinator(turn: number): Officer;
  liaison(bodyId: string): Officer;
  /** Null where the body has no head among the cast. */
  head(bodyId: string): Officer | null;
  inspector: Officer;
  clerk: Officer;
}

/** The cast for this city's own bodies, as it is shown on the terminal. */
export function demoCast(city: CityBodies, today: Day): DemoOfficer[] {
  const busy = BUSIEST_FUNCTIONS.map((id) => bodyOn(city, id, today, '')).filter((body): body is Body => body !== null && !body.isExternal);
  const seat = bodyOn(city, 'information', today, '') ?? city.bodies.find((body) => body.kind === 'secretariat') ?? null;
  return castOf(busy, { coordinator: seat, inspectorate: inspectorateOf(city, today) });
}

/**
 * Makes the accounts that are missing, all with the demo's password.
 * @param working bodies that have to answer somebody; those without a liaison in the cast get one
 * @param at when the accounts began
 */
export async function hireCast(world: World, city: CityBodies, cast: readonly DemoOfficer[], working: readonly Body[], at: Date): Promise<Hands> {
  const covered = new Set(cast.filter((one) => one.roles.includes('agency_liaison')).map((one) => one.bodyCode));
  const more = working.filter((body) => !covered.has(body.code) && body.kind !== 'inspectorate').map((body) => liaisonFor(body));
  const ids = new Map(city.bodies.map((body) => [body.code, body.id]));
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const officers: Officer[] = [];
  for (const one of [...cast, ...more]) {
    const bodyId = one.bodyCode === null ? null : ids.get(one.bodyCode) ?? null;
    const id = await world.db.transaction(async (tx) => {
      const known = await officerByEmail(tx, one.email);
      if (known) return known.id;
      const made = await createOfficer(tx, { name: one.name, email: one.email, bodyId, roles: one.roles, password: DEMO_PASSWORD, passwordHash, at });
      if (one.roles.includes('administrator')) await saveTotp(tx, made, sealTotp(world, made, DEMO_TOTP_SECRET), 0, at);
      return made;
    });
    officers.push({ kind: 'officer', id, name: one.name, bodyId, roles: one.roles, sessionId: 'demo' });
  }
  const having = (role: Officer['roles'][number]): Officer[] => officers.filter((one) => one.roles.includes(role));
  const [coordinators, liaisons, heads, inspector, clerk] = [having('coordinator'), having('agency_liaison'), having('agency_head'), having('inspectorate')[0]!, having('counter_clerk')[0]!];
  return {
    inspector, clerk,
    coordinator: (turn) => coordinators[turn % coordinators.length]!,
    liaison: (bodyId) => liaisons.find((one) => one.bodyId === bodyId) ?? inspector,
    head: (bodyId) => heads.find((one) => one.bodyId === bodyId) ?? null,
  };
}
