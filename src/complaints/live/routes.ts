import { Hono } from 'hono';
import { allow, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { isId } from '../../platform/db/id.ts';
import { eventStream } from '../../platform/http/event-stream.ts';
import { paths } from '../paths.ts';
import { hubOf } from './hub.ts';

/** Server-sent events for officers: numbers of cases and what changed, never a word of them. */
export const liveRoutes = () => new Hono<AppEnv>().get(paths.live(), allow('staff'), (c) => {
  const lastId = c.req.header('last-event-id');
  return eventStream(c, (sink) => hubOf(c.get('world')).join(officerOf(c), sink, lastId && isId(lastId) ? lastId : undefined));
});
