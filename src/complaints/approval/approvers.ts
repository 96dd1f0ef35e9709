import type { Officer, Role } from '../../directory/actor.ts';
import type { OfficerAccount } from '../../directory/officers/domain.ts';
import { officersOf, officersWithRole } from '../../directory/officers/store/officers.ts';
import type { Day } from '../../law/day.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { awayOn } from '../assignment/store-absences.ts';
import type { Complaint } from '../domain.ts';

type Case = Pick<Complaint, 'bodyId' | 'restricted'>;
/** Of an oversight report the head of an office hears nothing. */
const headRoles = (c: Case): readonly Role[] => (c.restricted ? ['inspectorate'] : ['agency_head', 'inspectorate']);
export const leadsFor = (officer: Pick<Officer, 'bodyId' | 'roles'>, c: Case): boolean =>
  officer.bodyId !== null && officer.bodyId === c.bodyId && officer.roles.some((role) => headRoles(c).includes(role));

/**
 * Who is asked for the second word today: whoever leads the office and is present; where there is nobody, the coordinators.
 * A deputy who does not lead is not asked: standing in gives no rights.
 * @param except who wrote the version
 */
export async function approversOf(tx: Tx, c: Case, except: string, today: Day): Promise<OfficerAccount[]> {
  const office = c.bodyId === null ? [] : await officersOf(tx, c.bodyId);
  const away = await awayOn(tx, c.bodyId === null ? [] : [c.bodyId], today);
  const heads = office.filter((one) => leadsFor(one, c) && one.id !== except && !away.has(one.id));
  return heads.length > 0 ? heads : (await officersWithRole(tx, 'coordinator')).filter((one) => one.id !== except);
}

/** Whoever leads the office may always approve, also from leave; the coordinator only where nobody of the office can. */
export const mayApproveFor = async (tx: Tx, officer: Officer, c: Case, writer: string, today: Day): Promise<boolean> =>
  leadsFor(officer, c) || (officer.roles.includes('coordinator') && (await approversOf(tx, c, writer, today)).some((one) => one.id === officer.id));
