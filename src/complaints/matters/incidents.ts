import type { Officer } from '../../directory/actor.ts';
import { directoryOf } from '../../directory/snapshot.ts';
import { dayOf } from '../../law/day.ts';
import { newId } from '../../platform/db/id.ts';
import { enqueue } from '../../platform/jobs/queue.ts';
import type { World } from '../../platform/world.ts';
import { actOn, type Act } from '../actions/step.ts';
import { isRefusal } from '../decisions.ts';
import { houseRules } from '../house-rules/store-house-rules.ts';
import type { Complaint } from '../domain.ts';
import { mergeReport } from './merge.ts';
import { addIncident, attachable, burstsSince, endIncident, incidentOfLead, renewBursts, type Incident } from './store-incidents.ts';
import { memberOf } from './store-matters.ts';

export const BRING = 'bring-merged-reports-to-where-their-lead-is';
const HOUR_MS = 3_600_000;
export interface IncidentInput { title: string; notice: string; areaCode: string | null; categoryId: string | null }

/** One case leads; everybody may read of it at once, also before its report is published: only what officers wrote for it is shown. */
export const openIncident = (world: World, actor: Officer, leadId: string, input: IncidentInput & Act) =>
  actOn(world, actor, leadId, 'verify', { ...input, beside: true }, async (step) => {
    const { tx, c } = step;
    if (!input.title.trim() || !input.notice.trim()) return { refused: 'empty' };
    if (c.restricted || c.confidential) return { refused: 'not-allowed' };
    if (await memberOf(tx, c.id)) return { refused: 'merged' };
    if (c.endedAt || await incidentOfLead(tx, c.id)) return { refused: 'wrong-state', from: c.state };
    const number = await addIncident(tx, { ...input, id: newId(), leadId: c.id, at: step.now, by: actor.id, year: dayOf(step.now, world.city.utcOffsetMinutes).slice(0, 4) });
    step.enter('incident-opened', 'public', { body: input.notice, data: { incident: number, title: input.title } });
    return c;
  });

/** News for everybody who reported it or follows it. They are told by the job, each once. */
export const tellIncident = (world: World, actor: Officer, incident: Incident, input: Act & { text: string; close: boolean }) =>
  actOn(world, actor, incident.leadId, 'verify', { ...input, beside: true }, async (step) => {
    if (!input.text.trim()) return { refused: 'empty' };
    if (input.close && !(await endIncident(step.tx, incident.id, step.now))) return { refused: 'wrong-state', from: step.c.state };
    step.enter(input.close ? 'incident-closed' : 'incident-news', 'public', { body: input.text, data: { incident: incident.number } });
    await enqueue(step.tx, { name: BRING, runAt: step.now });
    return step.c;
  });

/** Each report in a transaction of its own; what cannot follow stays where it is. @returns how many follow now, and the numbers of those that do not */
export async function attachReports(world: World, actor: Officer, incident: Incident, reports: readonly Complaint[]): Promise<{ attached: number; left: string[] }> {
  const left: string[] = [];
  for (const report of reports) {
    const outcome = await mergeReport(world, actor, report.id, incident.leadId, {});
    if (outcome === null || isRefusal(outcome)) left.push(report.number);
  }
  return { attached: reports.length - left.length, left };
}

const ATTACH_PAGE = 100;
/** Wards of a place: itself, and those of a district; the whole city where none is named. */
export async function attachableTo(world: World, incident: Incident): Promise<Complaint[]> {
  const { areas } = await directoryOf(world);
  const codes = areas.filter((area) => incident.areaCode === null || area.code === incident.areaCode || area.parentCode === incident.areaCode).map((area) => area.code);
  return world.db.read(async (tx) => {
    const { incidentBurstHours } = await houseRules(tx);
    return attachable(tx, { leadId: incident.leadId, areaCodes: codes, categoryId: incident.categoryId, since: new Date(incident.openedAt.getTime() - 2 * incidentBurstHours * HOUR_MS) }, ATTACH_PAGE);
  });
}

/** Looks for more reports of one category in one district than the city's own rule calls usual. */
export async function noticeBursts(world: World): Promise<number> {
  const now = world.now();
  return world.db.transaction(async (tx) => {
    const { incidentBurstReports, incidentBurstHours } = await houseRules(tx);
    const found = await burstsSince(tx, new Date(now.getTime() - incidentBurstHours * HOUR_MS), incidentBurstReports);
    await renewBursts(tx, found, now);
    return found.length;
  });
}
