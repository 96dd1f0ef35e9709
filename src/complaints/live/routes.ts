import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { isId } from '../../platform/db/id.ts';
import { paths } from '../paths.ts';
import { hubOf } from './hub.ts';

/** Pieces of text that may wait for a slow reader; then the stream is ended and the browser comes again. */
const MOST_WAITING = 200;

/** Server-sent events for officers: numbers of cases and what changed, never a word of them. */
export const liveRoutes = () => new Hono<AppEnv>().get(paths.live(), allow('staff'), (c) => stream(c));

function stream(c: AppContext): Response {
  const lastId = c.req.header('last-event-id');
  let leave: (() => void) | null = null;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const write = (text: string): boolean => {
        if ((controller.desiredSize ?? 0) <= 0) return false;
        controller.enqueue(encoder.encode(text));
        return true;
      };
      leave = hubOf(c.get('world')).join(officerOf(c), { write, end: () => { try { controller.close(); } catch { /* The reader has gone already. */ } } }, lastId && isId(lastId) ? lastId : undefined);
    },
    cancel() { leave?.(); },
  }, { highWaterMark: MOST_WAITING });
  // 204 tells the browser not to come again by itself: the page works without.
  if (leave === null) return c.body(null, 204);
  return c.body(body, 200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
}
