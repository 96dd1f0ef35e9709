import type { Officer } from '../../directory/actor.ts';
import type { OfficerAccount } from '../../directory/officers/domain.ts';
import { namesOf, officersOf } from '../../directory/officers/store/officers.ts';
import type { CityCalendar } from '../../followup/domain.ts';
import { addDays, dayOf, instantOf, type Day } from '../../law/day.ts';
import { addWorkingDays } from '../../law/working-days.ts';
import type { Tx } from '../../platform/db/sql.ts';
import { ENDED, type Complaint } from '../domain.ts';
import { houseRules } from '../house-rules/store-house-rules.ts';
import { may } from '../policy.ts';
import { absentBehind, standInFor, WORKING_ROLES, type Away, type Load } from './domain.ts';
import { awayOn } from './store-absences.ts';
import { assignmentOf, loadsOf } from './store-assignments.ts';

/** The account as an actor: what it may do follows from its own roles. */
export const asActor = ({ id, name, bodyId, roles }: Pick<OfficerAccount, 'id' | 'name' | 'bodyId' | 'roles'>): Officer => ({ kind: 'officer', id, name, bodyId, roles, sessionId: '' });
export const mayWorkOn = (account: OfficerAccount, c: Complaint): boolean => account.disabledAt === null && account.bodyId !== null && account.bodyId === c.bodyId && may(asActor(account), 'answer', c);

export interface Colleague extends Load {
  /** Away today, and the name of who stands in; null where nobody does. */
  away: { untilOn: Day; standIn: string | null } | null;
}
export interface CaseDesk {
  holder: { id: string; name: string; since: Date; away: Colleague['away'] } | null;
  colleagues: readonly Colleague[];
  mayAssign: boolean;
}
const names = (accounts: readonly OfficerAccount[]) => new Map(accounts.map((one) => [one.id, one.name]));

/** What is due before this instant is due soon: the end of the n-th working day from today. */
export async function soonBefore(tx: Tx, now: Date, calendar: CityCalendar): Promise<Date> {
  const { dueSoonDays } = await houseRules(tx);
  const { offset } = calendar.office;
  return instantOf(addDays(addWorkingDays(dayOf(now, offset), dueSoonDays, calendar), 1), '00:00', offset);
}

/** Who works at an office today, with what each holds. */
export async function colleaguesOf(tx: Tx, bodyId: string, now: Date, calendar: CityCalendar): Promise<{ accounts: OfficerAccount[]; away: Away; colleagues: Colleague[] }> {
  const accounts = (await officersOf(tx, bodyId)).filter((one) => one.roles.some((role) => WORKING_ROLES.includes(role)));
  const away = await awayOn(tx, [bodyId], dayOf(now, calendar.office.offset));
  const loads = await loadsOf(tx, bodyId, await soonBefore(tx, now, calendar));
  const nameOf = names(accounts);
  return {
    accounts, away,
    colleagues: accounts.map(({ id, name }) => ({ id, name, open: loads.get(id)?.open ?? 0, soon: loads.get(id)?.soon ?? 0, away: awayWords(id, away, nameOf) })),
  };
}
function awayWords(id: string, away: Away, nameOf: ReadonlyMap<string, string>): Colleague['away'] {
  const gone = away.get(id);
  return gone ? { untilOn: gone.untilOn, standIn: nameOf.get(standInFor(id, away) ?? '') ?? null } : null;
}

/** Who holds a case; only the office that has it is told. */
export async function caseDesk(tx: Tx, officer: Officer, c: Complaint, now: Date, calendar: CityCalendar): Promise<CaseDesk | null> {
  if (c.bodyId === null || ENDED.has(c.state)) return null;
  const mayAssign = officer.bodyId === c.bodyId && may(officer, 'assign', c);
  const held = await assignmentOf(tx, c.id, c.bodyId);
  if (!mayAssign && !held) return null;
  const { accounts, away, colleagues } = await colleaguesOf(tx, c.bodyId, now, calendar);
  const able = new Set(accounts.filter((one) => mayWorkOn(one, c)).map((one) => one.id));
  const name = held && (names(accounts).get(held.officerId) ?? (await namesOf(tx, [held.officerId])).get(held.officerId) ?? '');
  return {
    holder: held && { id: held.officerId, name: name!, since: held.assignedAt, away: awayWords(held.officerId, away, names(accounts)) },
    colleagues: mayAssign ? colleagues.filter((one) => able.has(one.id)) : [], mayAssign,
  };
}

/** Whose cases are this officer's today: the own ones, and those of everybody whom the officer stands in for. */
export async function ownAndBehind(tx: Tx, officer: Officer, today: Day): Promise<{ ids: string[]; behind: string[] }> {
  if (officer.bodyId === null) return { ids: [officer.id], behind: [] };
  const behind = absentBehind(officer.id, await awayOn(tx, [officer.bodyId], today));
  const nameOf = await namesOf(tx, behind);
  return { ids: [officer.id, ...behind], behind: behind.map((id) => nameOf.get(id) ?? '').sort() };
}
