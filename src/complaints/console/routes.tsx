import { Hono } from 'hono';
import { allow, hasRole, type Actor, type AppEnv } from '../../directory/actor.ts';
import { approvalRoutes } from '../approval/routes.tsx';
import { assignmentRoutes } from '../assignment/routes.tsx';
import { closureRoutes } from '../closure/routes.tsx';
import { deliberationRoutes } from '../deliberation/routes.tsx';
import { savedViewRoutes } from '../views-saved/routes.tsx';
import { mayOpen, viewAddress } from '../views-saved/shown.ts';
import { defaultView } from '../views-saved/store-views.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { rulingRoutes } from '../handoff/routes.tsx';
import { houseRuleRoutes } from '../house-rules/routes.tsx';
import { figureRoutes } from '../figures/routes.tsx';
import { identityRoutes } from '../identity/routes.tsx';
import { jointRoutes } from '../joint/routes.tsx';
import { incidentRoutes } from '../matters/routes-incidents.tsx';
import { matterRoutes } from '../matters/routes.tsx';
import { paths } from '../paths.ts';
import { redactionRoutes } from '../redaction/routes.tsx';
import { liveRoutes } from '../live/routes.ts';
import { undoRoutes } from '../undo/routes.tsx';
import { bulkRoutes } from '../bulk/routes.tsx';
import { dataDeskRoutes } from '../rights/routes-desk.tsx';
import { breachRoutes } from '../breach/routes.tsx';
import { retentionRoutes } from '../rights/routes-retention.tsx';
import { caseRoutes } from './routes-case.tsx';
import { counterRoutes } from './routes-counter.tsx';
import { jobRoutes } from './routes-jobs.tsx';
import { listRoutes } from './routes-lists.tsx';
import { ruleRoutes } from './routes-rules.tsx';
import { templateRoutes } from './routes-templates.tsx';

/** Where an officer's day begins. */
export function firstPage(actor: Actor): string {
  if (hasRole(actor, ['coordinator', 'leadership', 'auditor', 'administrator'])) return paths.inbox();
  if (hasRole(actor, ['agency_liaison', 'agency_head', 'inspectorate'])) return paths.tasks();
  if (hasRole(actor, ['data_protection_officer'])) return paths.dataDesk();
  return hasRole(actor, ['counter_clerk']) ? paths.counter() : paths.search();
}

/** The officers' screens of this room. */
export const consoleComplaintRoutes = () => {
  const app = new Hono<AppEnv>();
  app.get('/konsol', allow('staff'), async (c) => {
    const view = await c.get('world').db.read((tx) => defaultView(tx, officerOf(c)));
    return c.redirect(view && mayOpen(officerOf(c), view.list) ? viewAddress(view) : firstPage(c.get('actor')), 303);
  });
  for (const routes of [assignmentRoutes(), approvalRoutes(), savedViewRoutes()]) app.route('/', routes);
  app.route('/', matterRoutes());
  app.route('/', incidentRoutes());
  for (const routes of [listRoutes(), figureRoutes(), bulkRoutes(), redactionRoutes(), closureRoutes(), jointRoutes(), caseRoutes(), templateRoutes(), ruleRoutes(), houseRuleRoutes(), rulingRoutes(), deliberationRoutes(), counterRoutes(), undoRoutes(), liveRoutes(), jobRoutes()]) app.route('/', routes);
  app.route('/', identityRoutes());
  app.route('/', retentionRoutes());
  app.route('/', breachRoutes());
  app.route('/', dataDeskRoutes());
  return app;
};
