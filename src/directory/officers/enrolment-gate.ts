import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../actor.ts';
import { accountPath, signOutPath, totpPath } from './paths.ts';

/**
 * For `/konsol/*`: an officer without roles is an administrator whose second factor is still missing (`actorOf`).
 * They are led to its page; only their own account and signing out stay open.
 */
export const enrolmentGate = (): MiddlewareHandler<AppEnv> => async (c, next) => {
  const actor = c.get('actor');
  const path = new URL(c.req.url).pathname;
  const stays = path === signOutPath || path === accountPath || path.startsWith(`${accountPath}/`);
  if (actor.kind === 'officer' && actor.roles.length === 0 && !stays) return c.redirect(totpPath, 303);
  return next();
};
