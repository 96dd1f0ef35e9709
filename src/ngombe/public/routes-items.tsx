import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { isId } from '../../platform/db/id.ts';
import { serveImages, type Servable } from '../../platform/files/serve.ts';
import { page } from '../../ui/html.ts';
import { aroundOf } from '../around.ts';
import { gatherItem } from '../gather-items.ts';
import { itemFile } from '../store-files.ts';
import { sessionByEdition } from '../store-sessions.ts';
import { ItemPage } from './views/item-page.tsx';

/** One item of a session that has ended, and the pictures that offices added. */
export const itemRoutes = () => new Hono<AppEnv>()
  .get('/ngombe/berkas/:id/:variant{kecil|besar}', allow('public'), serveImages<AppEnv>((c) => find(c as AppContext)))
  .get('/ngombe/:edition{[0-9]{1,5}}/:seq{[0-9]{1,4}}', allow('public'), async (c) => {
    const found = await c.get('world').db.read(async (tx) => {
      const session = await sessionByEdition(tx, Number(c.req.param('edition')));
      return session?.state === 'ended' ? gatherItem(tx, session, Number(c.req.param('seq'))) : null;
    });
    return found ? c.html(page(<ItemPage shell={c.get('shell')} {...found} around={await aroundOf(c)} />)) : c.notFound();
  });

async function find(c: AppContext): Promise<Servable | null> {
  const id = c.req.param('id') ?? '';
  const file = isId(id) ? await c.get('world').db.read((tx) => itemFile(tx, id)) : null;
  // Never "public" to caches: a picture may have to be taken back.
  return file && { key: c.req.param('variant') === 'kecil' ? file.thumbKey : file.publishedKey, isPublic: false };
}
