import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Lang } from '../world.ts';
import type { PlatformEnv } from './env.ts';

const YEAR_SECONDS = 365 * 24 * 3600;
const langOf = (value: string | undefined): Lang | null => (value === 'id' || value === 'en' ? value : null);

/** Language of the page: `?bahasa=` (remembered in the cookie `bahasa`), else the cookie, else Indonesian. */
export const langMiddleware: MiddlewareHandler<PlatformEnv> = async (c, next) => {
  const asked = langOf(c.req.query('bahasa'));
  const lang = asked ?? langOf(getCookie(c, 'bahasa')) ?? 'id';
  c.set('lang', lang);
  c.header('content-language', lang);
  if (asked) setCookie(c, 'bahasa', asked, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'Lax', httpOnly: true, secure: c.req.header('x-forwarded-proto') === 'https' || c.req.url.startsWith('https:') });
  return next();
};
