import { Hono } from 'hono';
import { allow, type AppEnv } from '../../directory/actor.ts';
import { networkOf } from '../../platform/http/client-address.ts';
import { eventStream } from '../../platform/http/event-stream.ts';
import { page } from '../../ui/html.ts';
import { aroundOf } from '../around.ts';
import { screenHubOf } from './hub.ts';
import { screenOf } from './screen.ts';
import { withAnySession } from './session.ts';
import { screenItems, screenTurns } from './store-screen.ts';
import { stageOf } from './store-stage.ts';
import { ScreenPage } from './views/screen-page.tsx';

/** The screen in the room; anybody may look at it from elsewhere too. */
export const screenRoutes = () => new Hono<AppEnv>()
  .get('/ngombe/:edition/layar', allow('public'), (c) => withAnySession(c, async (session) => {
    if (session.state === 'draft') return c.notFound();
    const around = await aroundOf(c);
    const [items, turns, stage] = await c.get('world').db.read((tx) => Promise.all([screenItems(tx, session.id), screenTurns(tx, session.id), stageOf(tx, session.id)]));
    return c.html(page(<ScreenPage shell={c.get('shell')} session={session} screen={screenOf(items, turns, stage, around.directory)} around={around} />));
  }))
  .get('/ngombe/:edition/langsung', allow('public'), (c) => withAnySession(c, async (session) =>
    (session.state === 'draft' ? c.notFound() : eventStream(c, (sink) => screenHubOf(c.get('world')).join(session.edition, networkOf(c.get('clientAddress')), sink)))));
