import type { Context, Handler } from 'hono';
import type { PlatformEnv } from '../http/env.ts';
import { isFileKey } from './disk-store.ts';

/** What the room answers for a request: the stored key, and whether everybody may see it. */
export interface Servable { key: string; isPublic: boolean }

/**
 * Serves pictures that the service encoded itself, from a path of their own. The room decides who may see what; its null is
 * the same 404 as for a key that does not exist. The type is fixed and never guessed, and should a browser still take
 * the bytes for a document, the sandbox lets nothing run.
 * @param find looks the request up and checks the right to see it
 */
export function serveImages<E extends PlatformEnv>(find: (c: Context<E>) => Promise<Servable | null>): Handler<E> {
  return async (c) => {
    const found = await find(c);
    if (found === null || !isFileKey(found.key)) return c.notFound();
    const tag = `"${found.key}"`;
    // Content is addressed by its hash, so a public copy is good for ever; a private one is asked about each time.
    c.header('cache-control', found.isPublic ? 'public, max-age=31536000, immutable' : 'private, no-cache');
    c.header('etag', tag);
    c.header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'");
    c.header('x-content-type-options', 'nosniff');
    c.header('cross-origin-resource-policy', 'same-origin');
    if ((c.req.header('if-none-match') ?? '').split(/\s*,\s*/).includes(tag)) return c.body(null, 304);
    const bytes = await (c.get('world') as E['Variables']['world']).files.get(found.key);
    if (bytes === null) throw new Error(`the file ${found.key} is missing from the store`);
    c.header('content-type', 'image/jpeg');
    c.header('content-disposition', 'inline');
    return c.body(new Uint8Array(bytes));
  };
}
