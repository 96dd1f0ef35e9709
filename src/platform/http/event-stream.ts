import type { Context } from 'hono';

/** Where the text of a stream of server-sent events goes. */
export interface Sink {
  /** @returns false where the reader is too slow or gone */
  write(text: string): boolean;
  end(): void;
}
/** Pieces of text that may wait for a slow reader; then the stream is ended and the browser comes again. */
const MOST_WAITING = 200;

/**
 * Answers with a stream of server-sent events.
 * @param join takes the reader in; returns how to leave, or null where there are too many: 204 tells the browser not to come again by itself
 */
export function eventStream(c: Context, join: (sink: Sink) => (() => void) | null): Response {
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
  // Nobody reads the body of an answer to HEAD, and nobody would ever take such a listener out again.
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  let leave: (() => void) | null = null;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const write = (text: string): boolean => {
        if ((controller.desiredSize ?? 0) <= 0) return false;
        controller.enqueue(encoder.encode(text));
        return true;
      };
      leave = join({ write, end: () => { try { controller.close(); } catch { /* The reader has gone already. */ } } });
    },
    cancel() { leave?.(); },
  }, { highWaterMark: MOST_WAITING });
  if (leave === null) return c.body(null, 204);
  return c.body(body, 200, headers);
}
