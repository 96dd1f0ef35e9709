import { Hono } from 'hono';
import { allow, type AppEnv } from '../../directory/actor.ts';
import { page } from '../../ui/html.ts';
import { paths } from '../paths.ts';
import { normaliseNumber } from '../reporter-access.ts';
import { hasPass, helperReceipt, receiptSecret } from './cookies.ts';
import { aroundOf, receiptCase } from './queries.ts';
import { ReceiptPage } from './views/receipt-page.tsx';

/** Who sent the report sees it with the secret for half an hour; later, with the pass, without it; others are asked for the secret. */
export const receiptRoutes = () => new Hono<AppEnv>()
  .get('/tanda-terima/:number', allow('public'), async (c) => {
    c.header('cache-control', 'no-store');
    const world = c.get('world');
    const number = normaliseNumber(c.req.param('number'));
    const secret = number === null ? null : receiptSecret(c, number);
    const found = number === null ? null : await receiptCase(world, number, (id) => secret !== null || hasPass(c, id));
    if (!found) return c.redirect(`${paths.track()}?nomor=${encodeURIComponent(number ?? '')}`, 303);
    return c.html(page(<ReceiptPage shell={c.get('shell')} {...found} secret={secret} helper={number === null ? undefined : helperReceipt(c, number)} around={await aroundOf(world, c.get('lang'))} />));
  });
