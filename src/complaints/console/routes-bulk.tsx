import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv, type Officer } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { dayOf } from '../../law/day.ts';
import { readForm } from '../../platform/http/forms.ts';
import type { World } from '../../platform/world.ts';
import { acceptReferral } from '../actions/agency.ts';
import type { Outcome } from '../actions/step.ts';
import { referReport } from '../actions/triage.ts';
import { isRefusal } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { maySee } from '../policy.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { findByNumber } from '../store.ts';
import { words } from '../text.ts';
import { around, show, textOf } from './request.ts';
import { showList } from './routes-lists.tsx';
import { bodyOf } from './step-form.ts';
import { FAIR, suggestionsFor, type Suggestion } from './suggestion.ts';
import { BulkPage, type BulkLine } from './views/bulk-page.tsx';

/** As many as a page shows. */
const MOST = 50;

/** Several reports at once: each in a transaction of its own, so one that is refused holds back no other. */
export const bulkRoutes = () => new Hono<AppEnv>()
  .post('/konsol/kotak-masuk/terusan', allow(['coordinator']), forward)
  .post('/konsol/tugas/penerimaan', allow(['agency_liaison', 'agency_head', 'inspectorate']), takeOn);

/** The chosen reports in the order of the list; what this officer may not see counts as not there. */
async function chosenOf(c: AppContext, numbers: readonly string[]): Promise<{ number: string; complaint: Complaint | null }[]> {
  const officer = officerOf(c);
  const known = [...new Set(numbers)].slice(0, MOST).map((typed) => normaliseNumber(typed)).filter((number): number is string => number !== null);
  return c.get('world').db.read(async (tx) => {
    const all: { number: string; complaint: Complaint | null }[] = [];
    for (const number of known) {
      const complaint = await findByNumber(tx, number);
      all.push({ number, complaint: complaint && maySee(officer, complaint) ? complaint : null });
    }
    return all;
  });
}

async function forward(c: AppContext): Promise<Response> {
  const t = textOf(c);
  const world = c.get('world');
  const form = await readForm(c);
  const here = await around(c);
  const today = dayOf(world.now(), world.city.utcOffsetMinutes);
  const bodyId = form.text('tindakan') === 'saran' ? null : bodyOf(form.text('tujuan'), here.directory, today) ?? '';
  const chosen = await chosenOf(c, form.list('pilih'));
  if (chosen.length === 0) return showList(c, 'inbox', t.bulkNothing);
  if (bodyId === '') return showList(c, 'inbox', t.bulkNoBody);
  const suggestions = await world.db.read((tx) => suggestionsFor(tx, chosen.flatMap((one) => one.complaint ?? []), here.directory, today));
  const lines: BulkLine[] = [];
  for (const { number, complaint } of chosen) {
    const suggestion = complaint ? suggestions.get(complaint.id) : undefined;
    if (!complaint) lines.push({ number, title: '', problem: t.bulkGone });
    // A doubtful suggestion is never taken in bulk: a person chooses.
    else if (bodyId === null && (!suggestion || suggestion.level === 'ragu' || suggestion.confidence < FAIR)) lines.push({ number, title: complaint.title, problem: t.bulkUnsure });
    else lines.push(lineOf(c, complaint, await referOne(world, officerOf(c), complaint, bodyId ?? suggestion!.bodyId, suggestion), here.directory.bodyName(bodyId ?? suggestion!.bodyId)));
  }
  return show(c, <BulkPage shell={c.get('shell')} lines={lines} back={backOf(form.text('ke'), '/konsol/kotak-masuk')} kind="forward" />);
}

/** Never publishes: what stands in the report has not been read for it. */
const referOne = (world: World, officer: Officer, one: Complaint, bodyId: string, suggestion: Suggestion | undefined): Promise<Outcome> =>
  referReport(world, officer, one.id, {
    version: one.version, class: one.class ?? suggestion?.class ?? one.proposedClass ?? 'complaint_service', bodyId, categoryId: suggestion?.categoryId ?? one.categoryId, functionId: suggestion?.functionId ?? one.functionId,
    areaCode: one.areaCode, instruction: '', publication: null,
  });

async function takeOn(c: AppContext): Promise<Response> {
  const form = await readForm(c);
  const chosen = await chosenOf(c, form.list('pilih'));
  if (chosen.length === 0) return showList(c, 'tasks', textOf(c).bulkNothing);
  const lines: BulkLine[] = [];
  for (const { number, complaint } of chosen) {
    if (!complaint) lines.push({ number, title: '', problem: textOf(c).bulkGone });
    else lines.push(lineOf(c, complaint, await acceptReferral(c.get('world'), officerOf(c), complaint.id, { version: complaint.version }), ''));
  }
  return show(c, <BulkPage shell={c.get('shell')} lines={lines} back={backOf(form.text('ke'), '/konsol/tugas')} kind="take-on" />);
}

function lineOf(c: AppContext, one: Complaint, outcome: Outcome, body: string): BulkLine {
  const line = { number: one.number, title: one.title, body };
  if (outcome === null) return { ...line, problem: textOf(c).bulkGone };
  return isRefusal(outcome) ? { ...line, problem: words(c.get('lang')).refused[outcome.refused] } : line;
}

const backOf = (address: string, fallback: string): string => (/^\/konsol\/(?:kotak-masuk|tugas)(?:\?[\w=&%.+-]*)?$/.test(address) ? address : fallback);
