import { Hono } from 'hono';
import { allow, type AppEnv } from '../directory/actor.ts';
import { assetRoutes as uiAssets } from '../ui/assets.ts';

/** Style sheets, fonts and scripts: the same for everybody, so no city and no actor is asked for. */
export function assetRoutes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  for (const { path, handle } of uiAssets) app.get(path, allow('public'), (c) => handle(c));
  return app;
}
