import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { page } from '../../ui/html.ts';
import { paths } from '../paths.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { hasPass } from './cookies.ts';
import { aroundOf, publicCase, trackCase } from './queries.ts';
import { DeadlinePage } from './views/deadline-page.tsx';
import { PublicCasePage } from './views/public-case-page.tsx';

/** A hidden case and an unknown number give the same page. */
export const caseRoutes = () => new Hono<AppEnv>()
  .get('/kasus/:number', allow('public'), async (c) => {
    const number = normaliseNumber(c.req.param('number'));
    const found = number === null ? null : await publicCase(c.get('world'), number);
    if (!found) return c.notFound();
    return c.html(page(<PublicCasePage shell={c.get('shell')} found={found} around={await aroundOf(c.get('world'), c.get('lang'))} />));
  })
  .get('/kasus/:number/tenggat', allow('public'), async (c) => deadline(c, c.req.param('number')));

/** The public sees the sum of a public case, the reporter the sum of their own. */
async function deadline(c: AppContext, typed: string): Promise<Response> {
  const world = c.get('world');
  const number = normaliseNumber(typed);
  if (number === null) return c.notFound();
  const open = await publicCase(world, number);
  const own = open ? null : await trackCase(world, number, (id) => hasPass(c, id));
  const promises = open?.promises ?? own?.promises;
  if (!promises) return c.notFound();
  if (own) c.header('cache-control', 'no-store');
  const back = own ? paths.trackCase(number) : paths.publicCase(number);
  return c.html(page(<DeadlinePage shell={c.get('shell')} number={number} promises={promises} back={back} secret={own !== null} around={await aroundOf(world, c.get('lang'))} />));
}
