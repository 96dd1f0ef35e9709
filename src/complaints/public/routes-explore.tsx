import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { page } from '../../ui/html.ts';
import { readCursor, readQuery, toFilter } from './explore-filter.ts';
import { feedOf } from './feed.ts';
import { noticesOf } from '../matters/notices.ts';
import { aroundOf, explore } from './queries.ts';
import { ExplorePage } from './views/explore-page.tsx';

const FEED_SIZE = 50;

export const exploreRoutes = () => new Hono<AppEnv>()
  .get('/jelajah', allow('public'), async (c) => {
    const { around, query, filter } = await asked(c);
    const before = readCursor(c.req.query('sebelum'));
    const found = await explore(c.get('world'), filter, before);
    return c.html(page(<ExplorePage shell={c.get('shell')} query={query} found={found} around={around} isFirst={before === null} notices={await noticesOf(c.get('world'), c.get('lang'))} />));
  })
  .get('/jelajah.rss', allow('public'), async (c) => {
    const { around, query, filter } = await asked(c);
    const found = await explore(c.get('world'), filter, null, FEED_SIZE, false);
    return c.body(feedOf(found.rows, query, around), 200, { 'content-type': 'application/rss+xml; charset=utf-8' });
  });

async function asked(c: AppContext) {
  const around = await aroundOf(c.get('world'), c.get('lang'));
  const query = readQuery((name) => c.req.query(name), around.directory);
  return { around, query, filter: toFilter(query, around.directory, around.now) };
}
