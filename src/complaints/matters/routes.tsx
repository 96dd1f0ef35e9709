import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { readForm, type FormInput } from '../../platform/http/forms.ts';
import { ConsolePage } from '../../ui/pages/console-page.tsx';
import { LinkButton } from '../../ui/parts/form.tsx';
import { Note } from '../../ui/parts/panels.tsx';
import type { Outcome } from '../actions/step.ts';
import { numberFrom, show, versionOf } from '../console/request.ts';
import { isRefusal } from '../decisions.ts';
import type { Complaint } from '../domain.ts';
import { paths } from '../paths.ts';
import { maySee } from '../policy.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { findByNumber } from '../store.ts';
import { words } from '../text.ts';
import { keepMerged, mergeReport, unmergeReport } from './merge.ts';
import { sayMatters } from './text.ts';

/** Merging reports of one matter, and taking it back: for the coordinator. */
export const matterRoutes = () => new Hono<AppEnv>()
  .post('/konsol/kasus/:number/gabung', allow(['coordinator']), (c) => withReport(c, async (found, form) => {
    const year = String(c.get('world').now().getUTCFullYear());
    const lead = await c.get('world').db.read((tx) => findByNumber(tx, numberFrom(form.text('induk'), year) ?? ''));
    if (!lead || !maySee(officerOf(c), lead)) return refused(c, found, sayMatters(c.get('lang')).notFound);
    return after(c, found, 'gabung', await mergeReport(c.get('world'), officerOf(c), found.id, lead.id, { version: versionOf(form) }));
  }))
  .post('/konsol/kasus/:number/pisah', allow(['coordinator']), (c) => withReport(c, async (found, form) =>
    after(c, found, 'pisah', await unmergeReport(c.get('world'), officerOf(c), found.id, { version: versionOf(form) }))))
  .post('/konsol/kasus/:number/tetap-gabung', allow(['coordinator']), (c) => withReport(c, async (found, form) =>
    after(c, found, 'tetap', await keepMerged(c.get('world'), officerOf(c), found.id, { version: versionOf(form), reason: form.text('alasan-gabung') }))));

async function withReport(c: AppContext, then: (found: Complaint, form: FormInput) => Promise<Response>): Promise<Response> {
  const number = normaliseNumber(c.req.param('number') ?? '') ?? '';
  const found = await c.get('world').db.read((tx) => findByNumber(tx, number));
  return found && maySee(officerOf(c), found) ? then(found, await readForm(c)) : c.notFound();
}

function after(c: AppContext, found: Complaint, flash: string, outcome: Outcome): Response | Promise<Response> {
  if (outcome === null) return c.notFound();
  if (isRefusal(outcome)) return refused(c, found, words(c.get('lang')).refused[outcome.refused]);
  return c.redirect(`${paths.consoleCase(found.number)}?ok=${flash}#j-perkara`, 303);
}

/** Nothing was typed but a number, so the way back is one link. */
function refused(c: AppContext, found: Complaint, message: string): Response {
  const t = sayMatters(c.get('lang'));
  return show(c, (
    <ConsolePage shell={c.get('shell')} title={t.problem}>
      <Note kind="bata" live><p><b>{message}</b></p></Note>
      <p><LinkButton href={`${paths.consoleCase(found.number)}#j-perkara`}>{found.number}</LinkButton></p>
    </ConsolePage>
  ), 422);
}
