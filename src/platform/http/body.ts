import type { Context } from 'hono';

export const DEFAULT_BODY_BYTES = 256 * 1024;
const limits = new WeakMap<Request, number>();
/** Set by the middleware from the path; the readers below obey it. */
export const limitBody = (request: Request, bytes: number): void => void limits.set(request, bytes);

export interface Body { bytes: Buffer; broken?: 'too-large' | 'truncated' }

/**
 * Reads at most the path's limit and never throws on what a client can cause. What exceeds the limit is read and thrown
 * away up to four times its size: a browser shows an answer only after its upload ended, and the answer carries the text back.
 */
export async function readBody(c: Context): Promise<Body> {
  const limit = limits.get(c.req.raw) ?? DEFAULT_BODY_BYTES;
  const declared = Number(c.req.header('content-length') ?? Number.NaN);
  const stream = c.req.raw.body as ReadableStream<Uint8Array> | null;
  if (stream === null) return { bytes: Buffer.alloc(0), ...(declared > 0 ? { broken: 'truncated' as const } : {}) };
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let seen = 0;
  let cut = false;
  for (;;) {
    const step = await reader.read().catch(() => null);
    if (step === null) { cut = true; break; }
    if (step.done) break;
    seen += step.value.byteLength;
    const room = limit - kept;
    if (room > 0) { const part = step.value.subarray(0, room); chunks.push(part); kept += part.byteLength; }
    if (seen > limit * 4) { await reader.cancel().catch(() => undefined); break; }
  }
  const bytes = Buffer.concat(chunks, kept);
  if (seen > limit) return { bytes, broken: 'too-large' };
  return cut || seen < declared ? { bytes, broken: 'truncated' } : { bytes };
}

/** A small JSON body (passkeys, client errors). @returns undefined when it is not JSON, broken or above 64 KB */
export async function readJson(c: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return undefined;
  const { bytes, broken } = await readBody(c);
  if (broken || bytes.length > 65_536) return undefined;
  try { return JSON.parse(bytes.toString('utf8')) as unknown; } catch { return undefined; }
}
