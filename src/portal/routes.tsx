import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { bodyVerdicts, complaintsSummary, limitsInForce } from '../complaints/summary.ts';
import { dialogueSummary } from '../ngombe/summary.ts';
import { allow, type AppContext, type AppEnv } from '../directory/actor.ts';
import { directoryOf } from '../directory/snapshot.ts';
import { calendarOf } from '../followup/calendar.ts';
import { readForm } from '../platform/http/forms.ts';
import { page } from '../ui/html.ts';
import { lineOfBody } from '../directory/bodies/line.ts';
import { muralOf } from './mural.ts';
import { portalPaths } from './paths.ts';
import { AgenciesPage } from './views/agencies-page.tsx';
import { AgencyPage } from './views/agency-page.tsx';
import { DeadlinesPage } from './views/deadlines-page.tsx';
import { HomePage } from './views/home-page.tsx';
import { PrivacyPage, RightsPage, TextPage } from './views/text-page.tsx';

const HOME_ROWS = 4;
const AGENCY_ROWS = 6;

export function portalRoutes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get(portalPaths.home(), allow('public'), async (c) => {
    const world = c.get('world');
    const summary = await complaintsSummary(world, c.get('lang'), null, HOME_ROWS);
    const dialogue = await dialogueSummary(world, c.get('lang'), HOME_ROWS);
    return c.html(page(<HomePage shell={c.get('shell')} summary={summary} dialogue={dialogue} mural={muralOf(world.city.profile)} />));
  });
  app.get(portalPaths.agencies(), allow('public'), async (c) => {
    const world = c.get('world');
    const [directory, summary] = [await directoryOf(world), await complaintsSummary(world, c.get('lang'), null, 0)];
    return c.html(page(<AgenciesPage shell={c.get('shell')} directory={directory} counts={summary.bodies} today={summary.to} />));
  });
  app.get(portalPaths.agency(':code'), allow('public'), async (c) => {
    const world = c.get('world');
    const directory = await directoryOf(world);
    const body = [...directory.bodies.values()].find((one) => one.code.toLowerCase() === c.req.param('code')?.toLowerCase());
    if (!body) return c.notFound();
    const line = lineOfBody(body.id, directory.bodies);
    const [summary, verdicts] = await Promise.all([complaintsSummary(world, c.get('lang'), line, AGENCY_ROWS), bodyVerdicts(world, c.get('lang'), line)]);
    return c.html(page(<AgencyPage shell={c.get('shell')} directory={directory} body={body} summary={summary} verdicts={verdicts} />));
  });
  app.get(portalPaths.deadlines(), allow('public'), async (c) => {
    const world = c.get('world');
    const limits = await limitsInForce(world, c.get('lang'));
    return c.html(page(<DeadlinesPage shell={c.get('shell')} calendar={await calendarOf(world)} rules={limits} now={world.now()} />));
  });
  app.get(portalPaths.rights(), allow('public'), async (c) => c.html(page(<RightsPage shell={c.get('shell')} directory={await directoryOf(c.get('world'))} />)));
  app.get(portalPaths.privacy(), allow('public'), async (c) => c.html(page(<PrivacyPage shell={c.get('shell')} directory={await directoryOf(c.get('world'))} />)));
  app.get(portalPaths.accessibility(), allow('public'), (c) => c.html(page(<TextPage shell={c.get('shell')} name="accessibility" />)));
  app.get(portalPaths.about(), allow('public'), (c) => c.html(page(<TextPage shell={c.get('shell')} name="about" />)));
  app.post(portalPaths.appearance(), allow('public'), (c) => changeAppearance(c));
  return app;
}

/** Light, dark or as the device says; back to the page it was asked from, never to another site. */
async function changeAppearance(c: AppContext): Promise<Response> {
  const form = await readForm(c);
  const theme = form.text('tema');
  const known = theme === 'terang' || theme === 'gelap';
  setCookie(c, 'tampilan', known ? theme : '', { path: '/', sameSite: 'Lax', httpOnly: true, secure: c.get('world').baseUrl.startsWith('https:'), maxAge: known ? 365 * 86_400 : 0 });
  const back = form.text('ke');
  return c.redirect(/^\/(?![/\\])[^\s\\]*$/.test(back) ? back : '/', 303);
}
