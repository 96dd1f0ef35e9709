import { Hono } from 'hono';
import { allow, type AppEnv } from '../../directory/actor.ts';
import { aroundOf } from '../around.ts';
import { endedSession } from '../gather-items.ts';
import { READS } from '../policy.ts';
import { registrationsOf } from '../store-registrations.ts';
import { sessionByEdition } from '../store-sessions.ts';
import { minutesPdf } from './minutes-pdf.ts';

/** The minutes on paper, once the session has ended. */
export const minutesRoutes = () => new Hono<AppEnv>()
  .get('/konsol/ngombe/:edition{[0-9]{1,5}}/notulen.pdf', allow(READS), async (c) => {
    const edition = Number(c.req.param('edition'));
    const found = await c.get('world').db.read(async (tx) => {
      const session = await sessionByEdition(tx, edition);
      return session?.state === 'ended' ? { ...await endedSession(tx, session), registrations: await registrationsOf(tx, session.id) } : null;
    });
    if (!found) return c.notFound();
    const pdf = await minutesPdf(found, await aroundOf(c));
    c.header('cache-control', 'private, no-store');
    return c.body(new Uint8Array(pdf), 200, { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="notulen-ngombe-${edition}.pdf"` });
  });
