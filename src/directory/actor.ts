import type { Context, MiddlewareHandler } from 'hono';
import type { PlatformVariables } from '../platform/http/env.ts';
import type { Shell } from '../ui/shell.ts';

/** Roles of officers (shared glossary: complaints §4). A reporter has no account: the case code and secret speak for them. */
export const ROLES = ['administrator', 'coordinator', 'agency_liaison', 'agency_head', 'inspectorate', 'leadership', 'counter_clerk', 'auditor', 'data_protection_officer'] as const;
export type Role = (typeof ROLES)[number];

export interface Officer {
  kind: 'officer';
  id: string;
  name: string;
  /** The public body the officer works for; null for city-wide roles without one. */
  bodyId: string | null;
  roles: readonly Role[];
  sessionId: string;
}
export interface Guest { kind: 'guest' }
export type Actor = Officer | Guest;

export type AppEnv = { Variables: PlatformVariables & { actor: Actor; shell: Shell } };
export type AppContext = Context<AppEnv>;

/** Who may use a route: everybody, any signed-in officer, or officers holding one of the roles. */
export type AccessRule = 'public' | 'staff' | readonly Role[];
export const accessOf = new WeakMap<object, AccessRule>();

export const hasRole = (actor: Actor, roles: readonly Role[]): boolean =>
  actor.kind === 'officer' && actor.roles.some((role) => roles.includes(role));

export const passes = (actor: Actor, rule: AccessRule): boolean =>
  rule === 'public' || (rule === 'staff' ? actor.kind === 'officer' : hasRole(actor, rule));

/**
 * The first handler of every route. A guest is sent to sign in and comes back; an officer without the role
 * gets the same 404 as for a page that does not exist. `test/access.test.ts` walks every route for it.
 */
export function allow(rule: AccessRule): MiddlewareHandler<AppEnv> {
  const handler: MiddlewareHandler<AppEnv> = async (c, next) => {
    const actor = c.get('actor');
    if (passes(actor, rule)) return next();
    if (actor.kind === 'guest') {
      const back = c.req.method === 'GET' ? `?ke=${encodeURIComponent(new URL(c.req.url).pathname + new URL(c.req.url).search)}` : '';
      return c.redirect(`/konsol/masuk${back}`, 303);
    }
    return c.notFound();
  };
  accessOf.set(handler, rule);
  return handler;
}
