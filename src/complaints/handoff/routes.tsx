import { Hono } from 'hono';
import { allow, type AppEnv } from '../../directory/actor.ts';
import { addDays, dayOf } from '../../law/day.ts';
import { cleanText } from '../../platform/http/clean-text.ts';
import { cursorText, readCursor } from '../console/list-query.ts';
import { around, show } from '../console/request.ts';
import { paths } from '../paths.ts';
import { acceptanceRates } from './store-acceptance.ts';
import { listRulings } from './store-rulings.ts';
import { RulingsPage } from './views/rulings-page.tsx';

const PAGE = 30;

/** Rulings for every officer to read: the next forwarding learns from the last. */
export const rulingRoutes = () => new Hono<AppEnv>()
  .get(paths.rulings(), allow('staff'), async (c) => {
    const words = cleanText(c.req.query('q') ?? '').slice(0, 200);
    const cursor = readCursor(c.req.query('setelah'));
    const after = cursor?.at ? { at: cursor.at, id: cursor.id } : null;
    const world = c.get('world');
    const from = addDays(dayOf(world.now(), world.city.utcOffsetMinutes), -30);
    const [found, rates] = await world.db.read((tx) => Promise.all([listRulings(tx, words, after, PAGE + 1), words || after ? [] : acceptanceRates(tx, world.now(), from)]));
    const last = found[PAGE - 1];
    const next = found.length > PAGE && last ? cursorText({ at: last.at, id: last.id }) : null;
    return show(c, <RulingsPage shell={c.get('shell')} around={await around(c)} words={words} rulings={found.slice(0, PAGE)} continued={after !== null} next={next} rates={rates} />);
  });
