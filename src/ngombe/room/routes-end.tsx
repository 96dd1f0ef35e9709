import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { readForm } from '../../platform/http/forms.ts';
import { page } from '../../ui/html.ts';
import { endSession } from '../actions/items.ts';
import { aroundOf } from '../around.ts';
import type { Session } from '../domain.ts';
import { lacksOf, type Lack } from '../items.ts';
import { paths } from '../paths.ts';
import { RUNS } from '../policy.ts';
import { itemsOf } from '../store-items.ts';
import { sessionByEdition } from '../store-sessions.ts';
import { versionIn, withAnySession } from './session.ts';
import { roomText } from './text.ts';
import { EndPage } from './views/end-page.tsx';

/** The last act in the room. */
export const endRoutes = () => new Hono<AppEnv>()
  .get('/konsol/ngombe/:edition/akhiri', allow(RUNS), (c) => withAnySession(c, (session) => show(c, session)))
  .post('/konsol/ngombe/:edition/akhiri', allow(RUNS), (c) => withAnySession(c, async (session) => {
    const outcome = await endSession(c.get('world'), officerOf(c), session.edition, versionIn(await readForm(c)));
    if ('endedAt' in outcome) return c.redirect(`${paths.consoleSession(session.edition)}?ok=akhiri`, 303);
    const t = roomText(c.get('lang')).ending;
    const now = await c.get('world').db.read((tx) => sessionByEdition(tx, session.edition)) ?? session;
    if ('lacking' in outcome) return show(c, now, { lacking: outcome.lacking, message: t.lacking(outcome.lacking.length) });
    return show(c, now, { message: outcome.refused === 'changed-meanwhile' ? t.meanwhile : t.refused });
  }));

async function show(c: AppContext, session: Session, refusal?: { message: string; lacking?: readonly { seq: number; lacks: Lack[] }[] }): Promise<Response> {
  const items = await c.get('world').db.read((tx) => itemsOf(tx, session.id));
  const lacking = refusal?.lacking ?? items.map((item) => ({ seq: item.seq, lacks: lacksOf(item) })).filter((one) => one.lacks.length > 0);
  return c.html(page(<EndPage shell={c.get('shell')} session={session} items={items} lacking={lacking} message={refusal?.message} around={await aroundOf(c)} />), refusal ? 422 : 200);
}
