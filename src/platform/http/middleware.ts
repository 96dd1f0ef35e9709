import { randomInt } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { redactPath } from '../log.ts';
import { DEFAULT_BODY_BYTES, limitBody } from './body.ts';
import { clientAddress, trustedProxyList } from './client-address.ts';
import { isCrossSite } from './cross-site.ts';
import type { PlatformEnv } from './env.ts';
import { Limiter } from './limiter.ts';
import { Problem } from './problem.ts';
import { securityHeaders } from './security-headers.ts';

/** Five photos of 10 MB and the text; for the paths of forms that take files. */
export const UPLOAD_BODY_BYTES = 55 * 1024 * 1024;

export interface HttpOptions {
  /** See `trustedProxyList`; empty when nothing stands in front. */
  trustedProxies: readonly string[];
  production: boolean;
  /** The public address; `https://…` asks for https origins and, in production, sends HSTS. */
  baseUrl?: string;
  /** Bytes a path accepts in a body; 256 KB where it says nothing. */
  bodyLimit?: (path: string) => number | undefined;
  limiter?: Limiter;
  log?: Logger;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Read aloud over the telephone: letters without look-alikes. */
const ID_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const newRequestId = (): string => Array.from({ length: 10 }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]!).join('');

const peerOf = (c: Context): string =>
  (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? '0.0.0.0';

/** The first handler of the application. There is no method override: a form that changes something is a POST. */
export function platformMiddleware(options: HttpOptions): MiddlewareHandler<PlatformEnv> {
  const isTrusted = trustedProxyList(options.trustedProxies);
  const https = options.baseUrl?.startsWith('https://') ?? false;
  const headers = securityHeaders(options.production && https);
  const limiter = options.limiter ?? new Limiter();
  return async (c, next) => {
    const startedAt = performance.now();
    c.set('requestId', newRequestId());
    c.set('clientAddress', clientAddress(peerOf(c), c.req.header('x-forwarded-for'), isTrusted));
    c.set('limiter', limiter);
    // Set before, so that error pages carry them too, and filled in after, for responses that were not made from `c`.
    for (const [name, value] of headers) c.header(name, value);
    c.header('x-request-id', c.get('requestId'));
    const note = (status: number): void => options.log?.info({
      id: c.get('requestId'), method: c.req.method, path: redactPath(c.req.url), status, ms: Math.round(performance.now() - startedAt),
    }, 'request');
    try {
      refuseBrokenAddress(c.req.url);
      if (!SAFE.has(c.req.method)) refuseUnsafe(c, https, options.bodyLimit?.(c.req.path) ?? DEFAULT_BODY_BYTES);
    } catch (problem) {
      // Thrown before `next`, so the line below is not reached.
      note((problem as Problem).status);
      throw problem;
    }
    await next();
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.header(name, value);
    if (!c.res.headers.has('x-request-id')) c.header('x-request-id', c.get('requestId'));
    note(c.res.status);
  };
}

/** An address that cannot be decoded, or carries NUL, names nothing; inside, it would become a 500 of the database or the disk. */
function refuseBrokenAddress(url: string): void {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const target = start < 0 ? '/' : url.slice(start);
  if (target.includes('%00') || target.includes('\u0000') || target.length > 8_000) throw new Problem('bad-request');
  const path = target.split('?', 1)[0]!;
  // Only the path: a query typed by hand ("?q=100%") is harmless, Hono leaves what it cannot decode.
  try { decodeURIComponent(path); } catch { throw new Problem('bad-request'); }
}

function refuseUnsafe(c: Context<PlatformEnv>, https: boolean, limit: number): void {
  const header = (name: string): string | undefined => c.req.header(name);
  const from = { host: header('host') ?? new URL(c.req.url).host, origin: header('origin'), referer: header('referer'), fetchSite: header('sec-fetch-site'), cookie: header('cookie') };
  if (isCrossSite(from, https)) throw new Problem('cross-site');
  limitBody(c.req.raw, limit);
  // Forms up to four times the limit are read, so that the person gets the text back; see readBody.
  if (Number(header('content-length') ?? 0) > limit * 4) throw new Problem('too-large');
}
