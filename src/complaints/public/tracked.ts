import type { AppContext } from '../../directory/actor.ts';
import { paths } from '../paths.ts';
import { normaliseNumber } from '../reporter-access.ts';

/**
 * A page that the pass of the case opens. Without the pass, and for a number that does not exist: the same way to the secret.
 * @param find what the page shows; null where this browser may not see it
 */
export async function withTracked<T extends object>(c: AppContext, find: (number: string) => Promise<T | null>, then: (found: T) => Promise<Response>): Promise<Response> {
  c.header('cache-control', 'no-store');
  const typed = c.req.param('number') ?? '';
  const number = normaliseNumber(typed);
  const found = number === null ? null : await find(number);
  return found ? then(found) : c.redirect(`${paths.track()}?nomor=${encodeURIComponent((number ?? typed).slice(0, 40))}`, 303);
}
