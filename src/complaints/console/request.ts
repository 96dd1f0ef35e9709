import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { VNode } from 'preact';
import type { AppContext } from '../../directory/actor.ts';
import { page } from '../../ui/html.ts';
import { aroundOf, type Around } from '../public/queries.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { consoleText } from './text.ts';


export const textOf = (c: AppContext) => consoleText(c.get('lang'));
export const around = (c: AppContext): Promise<Around> => aroundOf(c.get('world'), c.get('lang'));

/** Pages about cases are never kept by a browser or a proxy. */
export function show(c: AppContext, vnode: VNode, status: ContentfulStatusCode = 200): Response {
  c.header('cache-control', 'no-store');
  return c.html(page(vnode), status) as Response;
}

/** A list of ours to go back to; null for any other address. */
export const listAddressOf = (address: string): string | null => (/^\/konsol\/(?:kotak-masuk|tugas)(?:\?[\w=&%.+-]*)?$/.test(address) ? address : null);

export { typedVersion as versionOf } from '../../platform/http/forms.ts';

/** A number as typed; bare digits are of this year. */
export const numberFrom = (typed: string, year: string): string | null => normaliseNumber(typed) ?? (/^\d{1,6}$/.test(typed.trim()) ? normaliseNumber(`${year}-${typed.trim()}`) : null);
