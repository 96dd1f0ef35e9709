import type { Directory } from '../../directory/snapshot.ts';
import type { World } from '../../platform/world.ts';
import type { ComplaintState } from '../domain.ts';
import { toLodge, type ReportValues } from '../public/report-form.ts';
import { likeness, stemsOf } from './similarity.ts';
import { affectedBy, openIncidents, type Incident } from './store-incidents.ts';
import { publicCandidates } from './store-known.ts';

/** Stricter than what officers are offered: at this score nine of ten true pairs of the real sample are found (`similarity.test.ts`). */
export const KNOWN = 0.55;
const WINDOW_DAYS = 30;
const MOST = 3;
const INCIDENT_WORDS = 2;

export interface Known { number: string; title: string; isIncident: boolean; state: ComplaintState | null; affected: number }

/**
 * What the public knows already of this very thing, before it is sent: open incidents of the place, and public open cases of the ward that say
 * the same. Nothing that is not public is compared. Somebody who writes in confidence is not asked.
 */
export async function knownAlready(world: World, values: ReportValues, directory: Directory): Promise<Known[]> {
  if (values.jenis !== 'aduan' || values.rahasia) return [];
  const report = toLodge(values, directory);
  const asked = { title: report.title, text: `${report.text} ${report.landmark}`, areaCode: report.areaCode, functionId: report.functionId, receivedAt: world.now() };
  return world.db.read(async (tx) => {
    const incidents = (await openIncidents(tx)).filter((one) => concerns(one, report, directory));
    const since = new Date(asked.receivedAt.getTime() - WINDOW_DAYS * 86_400_000);
    const cases = report.areaCode === null ? [] : (await publicCandidates(tx, report.areaCode, since))
      .map((one) => ({ one, score: likeness(asked, one).score })).filter(({ one, score }) => score >= KNOWN && !incidents.some((incident) => incident.leadId === one.id))
      .sort((a, b) => b.score - a.score).map(({ one }) => one);
    const found: Known[] = [];
    for (const one of incidents.slice(0, MOST)) found.push({ number: one.number, title: one.title, isIncident: true, state: null, affected: await count(one.leadId) });
    for (const one of cases.slice(0, MOST - found.length)) found.push({ number: one.number, title: one.title, isIncident: false, state: one.state, affected: await count(one.id) });
    return found;
    async function count(id: string): Promise<number> {
      const { reports, followers } = await affectedBy(tx, id);
      return reports + followers;
    }
  });
}

/** The place fits, and either the category or some words of the notice. */
function concerns(incident: Incident, report: ReturnType<typeof toLodge>, directory: Directory): boolean {
  const parent = directory.areas.find((area) => area.code === report.areaCode)?.parentCode ?? null;
  if (incident.areaCode !== null && incident.areaCode !== report.areaCode && incident.areaCode !== parent) return false;
  if (incident.categoryId !== null && incident.categoryId === report.categoryId) return true;
  const told = stemsOf(`${incident.title} ${incident.notice}`);
  return [...stemsOf(`${report.title} ${report.text}`).keys()].filter((stem) => told.has(stem)).length >= INCIDENT_WORDS;
}
