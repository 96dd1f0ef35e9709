import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Lang, World } from '../world.ts';
import type { PlatformEnv } from '../http/env.ts';

const YEAR_SECONDS = 365 * 24 * 3600;
const langOf = (value: string | undefined): Lang | null => (value === 'id' || value === 'en' ? value : null);

/** A test may mount a room without a world. */
const isHttps = (world: World | undefined): boolean => world?.baseUrl.startsWith('https://') ?? false;

/** Language of the page: `?bahasa=` (remembered in the cookie `bahasa`), else the cookie, else Indonesian. */
export const langMiddleware = (): MiddlewareHandler<PlatformEnv> => async (c, next) => {
  const asked = langOf(c.req.query('bahasa'));
  const lang = asked ?? langOf(getCookie(c, 'bahasa')) ?? 'id';
  c.set('lang', lang);
  c.header('content-language', lang);
  if (asked) setCookie(c, 'bahasa', asked, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'Lax', httpOnly: true, secure: isHttps(c.get('world')) });
  return next();
};
