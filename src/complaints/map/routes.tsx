import { Hono } from 'hono';
import { allow, type AppEnv } from '../../directory/actor.ts';
import { drawnOutlines, wardAt } from '../../directory/areas/store-outlines.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { readForm } from '../../platform/http/forms.ts';
import { limitBy } from '../../platform/http/limiter.ts';
import { page } from '../../ui/html.ts';
import { paths } from '../paths.ts';
import { queryString, toFilter } from '../public/explore-filter.ts';
import { aroundOf } from '../public/queries.ts';
import { mapCounts } from './counts.ts';
import { COARSEST_METRES, readPoint } from './domain.ts';
import { readMapQuery } from './map-query.ts';
import { outlinePlan } from './outline-plan.ts';
import { sayMap } from './text.ts';
import { tilePlan } from './tile-plan.ts';
import { MapPage } from './views/map-page.tsx';

/** A whole office may sit behind one address, and a phone may ask again after a walk. */
const LOCATING = { max: 30, perSeconds: 600 };

export const mapRoutes = () => new Hono<AppEnv>()
  .get(paths.map(), allow('public'), async (c) => {
    const world = c.get('world');
    const around = await aroundOf(world, c.get('lang'));
    const { directory, now } = around;
    const query = readMapQuery((name) => c.req.query(name), directory);
    const counts = await mapCounts(world, queryString(query.filters), toFilter(query.filters, directory, now), now);
    const outlines = query.isOutlines ? outlinePlan(await world.db.read(drawnOutlines), directory.areas) : null;
    return c.html(page(<MapPage shell={c.get('shell')} query={query} around={around} counts={counts} tiles={tilePlan(directory.areas)} outlines={outlines} />));
  })
  // Asked by the script of the report form. The point is neither kept nor logged: it comes in the body and only the ward goes back.
  .post(paths.locate(), allow('public'), async (c) => {
    const world = c.get('world');
    const t = sayMap(c.get('lang')).locate;
    c.header('cache-control', 'no-store');
    if (!limitBy(c, 'locate', networkOf(c.get('clientAddress')), LOCATING).allowed) return c.json({ ward: '', message: t.limited }, 429);
    const form = await readForm(c);
    const point = readPoint(form.text('lintang'), form.text('bujur'), form.text('akurasi'));
    if (!point) return c.json({ ward: '', message: t.unreadable }, 422);
    if (point.accuracy > COARSEST_METRES) return c.json({ ward: '', message: t.coarse });
    const code = await world.db.read((tx) => wardAt(tx, [point.longitude, point.latitude]));
    const { directory } = await aroundOf(world, c.get('lang'));
    return c.json(code === null ? { ward: '', message: t.outside } : { ward: code, message: t.found(directory.areaName(code)) });
  });
