import type { Tx } from '../../platform/db/sql.ts';
import type { Role } from '../actor.ts';
import { officersOf, officersWithRole } from './store/officers.ts';

/** Mail addresses of the officers of one body who hold one of these roles; nobody where no body is meant. */
export async function addressesIn(tx: Tx, bodyId: string | null, roles: readonly Role[]): Promise<string[]> {
  return (bodyId === null ? [] : await officersOf(tx, bodyId)).filter((one) => one.roles.some((role) => roles.includes(role))).map((one) => one.email);
}

/** Of everybody in the city who holds the role. */
export const addressesWith = async (tx: Tx, role: Role): Promise<string[]> => (await officersWithRole(tx, role)).map((one) => one.email);
