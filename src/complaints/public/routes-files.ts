import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { isId } from '../../platform/db/id.ts';
import { serveImages, type Servable } from '../../platform/files/serve.ts';
import { maySee } from '../policy.ts';
import { fileAccess } from '../store-file-access.ts';
import { hasPass } from './cookies.ts';

/** Pictures without location, for whoever may see their case; the originals have no address at all. */
export const fileRoutes = () => new Hono<AppEnv>()
  .get('/berkas/:id/:variant{kecil|besar}', allow('public'), serveImages<AppEnv>((c) => find(c as AppContext)));

async function find(c: AppContext): Promise<Servable | null> {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return null;
  const file = await c.get('world').db.read((tx) => fileAccess(tx, id));
  if (!file || !(file.isPublic || hasPass(c, file.passId) || maySee(c.get('actor'), file))) return null;
  // Never "public" to caches: a picture may have to be taken back from the public.
  return { key: c.req.param('variant') === 'kecil' ? file.thumbKey : file.publishedKey, isPublic: false };
}
