import { Hono } from 'hono';
import { allow, hasRole, type Actor, type AppEnv } from '../../directory/actor.ts';
import { paths } from '../paths.ts';

/** Where an officer's day begins. */
export function firstPage(actor: Actor): string {
  if (hasRole(actor, ['coordinator', 'leadership', 'auditor', 'administrator'])) return paths.inbox();
  if (hasRole(actor, ['agency_liaison', 'agency_head', 'inspectorate'])) return paths.tasks();
  return hasRole(actor, ['counter_clerk']) ? paths.counter() : paths.search();
}

/** The officers' screens of this room. */
export const consoleComplaintRoutes = () => new Hono<AppEnv>()
  .get('/konsol', allow('staff'), (c) => c.redirect(firstPage(c.get('actor')), 303));
