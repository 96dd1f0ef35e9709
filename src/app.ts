import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { approvalsWaiting } from './complaints/approval/waiting.ts';
import { publicComplaintRoutes } from './complaints/public/routes.tsx';
import { consoleComplaintRoutes } from './complaints/console/routes.tsx';
import { complaintLinks, complaintsMoved } from './complaints/events.ts';
import type { AppEnv } from './directory/actor.ts';
import { bodyRoutes } from './directory/bodies/routes.tsx';
import { actorOf } from './directory/officers/actor-of.ts';
import { officerRoutes } from './directory/officers/routes.tsx';
import { directoryOf } from './directory/snapshot.ts';
import { consoleNgombeRoutes } from './ngombe/console/routes.tsx';
import { publicNgombeRoutes } from './ngombe/public/routes.tsx';
import { ngombeLinks, ngombeMoved } from './ngombe/events.ts';
import { followupRoutes } from './followup/routes.tsx';
import { langMiddleware } from './platform/i18n/lang.ts';
import { platformMiddleware, type HttpOptions } from './platform/http/middleware.ts';
import type { World } from './platform/world.ts';
import { assetRoutes } from './portal/assets.ts';
import { answerProblem, notFoundPage } from './portal/problems.tsx';
import { portalRoutes } from './portal/routes.tsx';
import { shellOf } from './portal/shell.ts';

export interface AppOptions extends HttpOptions {
  /** The city that answers for a host name; null answers 404. */
  worldFor(host: string): Promise<World | null>;
}

/** Mounts every room; the only file that names them all. */
export function createApp(options: AppOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.onError((error, c) => answerProblem(error, c));
  app.notFound((c) => notFoundPage(c));
  app.use(platformMiddleware(options));
  app.use(compress());
  app.route('/', assetRoutes());
  app.use(async (c, next) => {
    const world = await options.worldFor(c.req.header('host') ?? '');
    if (!world) return c.text('404', 404);
    c.set('world', world);
    return next();
  });
  app.use(langMiddleware());
  app.use(async (c, next) => {
    const world = c.get('world');
    c.set('actor', await actorOf(world, c.req.header('cookie')));
    c.set('shell', shellOf(c, await directoryOf(world), getCookie(c, 'tampilan'), await approvalsWaiting(world, c.get('actor'))));
    await next();
    if (c.req.path.startsWith('/konsol') || c.req.path.startsWith('/undangan')) c.header('Cache-Control', 'no-store');
  });
  app.route('/', portalRoutes());
  app.route('/', publicComplaintRoutes());
  app.route('/', officerRoutes());
  app.route('/', bodyRoutes());
  app.route('/', followupRoutes({
    onMoved: async (tx, moved) => { await complaintsMoved(tx, moved); await ngombeMoved(tx, moved); },
    linksOf: async (tx, origins) => new Map([...await complaintLinks(tx, origins), ...await ngombeLinks(tx, origins)]),
  }));
  app.route('/', consoleComplaintRoutes());
  app.route('/', publicNgombeRoutes());
  app.route('/', consoleNgombeRoutes());
  return app;
}
