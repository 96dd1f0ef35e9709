import { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from 'hono';
import { networkOf } from './client-address.ts';
import { uploads, type Share } from './upload-memory.ts';

export const DEFAULT_BODY_BYTES = 256 * 1024;
const limits = new WeakMap<Request, number>();
/** Set by the middleware from the path; the readers below obey it. */
export const limitBody = (request: Request, bytes: number): void => void limits.set(request, bytes);

export interface Body { bytes: Buffer; broken?: 'too-large' | 'truncated' }

/**
 * Reads at most the path's limit and never throws on what a client can cause. What exceeds the limit is read and thrown
 * away up to four times its size: a browser shows an answer only after its upload ended, and the answer carries the text back.
 * Where many upload at once and the memory for it is used up, the rest of a body is thrown away like that too: `truncated`,
 * so that the words, which come first, are shown again and only the photos must be chosen anew.
 */
export async function readBody(c: Context): Promise<Body> {
  const limit = limits.get(c.req.raw) ?? DEFAULT_BODY_BYTES;
  const declared = Number(c.req.header('content-length') ?? Number.NaN);
  const share = limit > DEFAULT_BODY_BYTES ? shareOf(c) : null;
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let seen = 0;
  let crowded = false;
  const whole = await eachChunk(c, (chunk) => {
    seen += chunk.byteLength;
    const room = limit - kept;
    if (room > 0 && !crowded) {
      const part = chunk.subarray(0, room);
      // The words of a form fit into a small body, and those are never weighed.
      if (kept + part.byteLength > DEFAULT_BODY_BYTES && share && !share.take(part.byteLength)) crowded = true;
      else { chunks.push(part); kept += part.byteLength; }
    }
    return seen <= limit * 4;
  }, share ? (size) => (kept > DEFAULT_BODY_BYTES && kept < limit && !crowded ? share.untilFree(size) : null) : undefined);
  const bytes = Buffer.concat(chunks, kept);
  if (seen > limit) return { bytes, broken: 'too-large' };
  return crowded || !whole || seen < declared ? { bytes, broken: 'truncated' } : { bytes };
}

/** What this request may hold of the memory for uploads, until its answer is out; null where nothing tells when that is. */
function shareOf(c: Context): Share | null {
  const outgoing = (c.env as { outgoing?: unknown } | undefined)?.outgoing;
  if (!(outgoing instanceof ServerResponse)) return null;
  const share = uploads.share(networkOf(String(c.get('clientAddress') ?? '')));
  outgoing.once('close', () => share.free());
  return share;
}

type Take = (chunk: Uint8Array) => boolean;
/** Something to wait for before a chunk of this size is taken, or null. */
type Wait = (size: number) => Promise<void> | null;

/** Calls `take` until it answers false. @returns false where the body broke off */
async function eachChunk(c: Context, take: Take, wait?: Wait): Promise<boolean> {
  const incoming = (c.env as { incoming?: unknown } | undefined)?.incoming;
  if (incoming instanceof IncomingMessage && !incoming.readableDidRead) return fromNode(incoming, take, wait);
  const stream = c.req.raw.body as ReadableStream<Uint8Array> | null;
  if (stream === null) return true;
  const reader = stream.getReader();
  for (;;) {
    const step = await reader.read().catch(() => null);
    if (step === null) return false;
    if (step.done) return true;
    if (!take(step.value)) { await reader.cancel().catch(() => undefined); return true; }
  }
}

/** Straight from the connection: a web stream around it costs more than the rest of a small form. */
function fromNode(incoming: IncomingMessage, take: Take, wait?: Wait): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (whole: boolean): void => { incoming.off('data', onData); resolve(whole); };
    const taken = (chunk: Uint8Array): boolean => { if (take(chunk)) return true; incoming.pause(); end(true); return false; };
    const onData = (chunk: Uint8Array): void => {
      const waiting = wait?.(chunk.byteLength);
      if (!waiting) { taken(chunk); return; }
      // The connection itself holds the sender back meanwhile.
      incoming.pause();
      void waiting.then(() => { if (taken(chunk)) incoming.resume(); });
    };
    incoming.on('data', onData).once('end', () => end(true)).once('error', () => end(false)).once('close', () => end(incoming.readableEnded));
  });
}

/** A small JSON body (passkeys, client errors). @returns undefined when it is not JSON, broken or above 64 KB */
export async function readJson(c: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return undefined;
  const { bytes, broken } = await readBody(c);
  if (broken || bytes.length > 65_536) return undefined;
  try { return JSON.parse(bytes.toString('utf8')) as unknown; } catch { return undefined; }
}
