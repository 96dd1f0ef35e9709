import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { dayOf } from '../../law/day.ts';
import { page } from '../../ui/html.ts';
import { aroundOf } from '../public/queries.ts';
import { CSV, file } from './download.ts';
import { OPEN_COLUMNS, lastTwelve, openFigures, openLines } from './open-figures.ts';
import { figurePaths } from './paths.ts';
import { periodOf } from './period.ts';
import { csvOf } from './sheet.ts';
import { HowPage } from './views/how-page.tsx';
import { OpenPage } from './views/open-page.tsx';

/** What everybody may read and take away. Whole months only: days chosen at will could single out one oversight report. */
export const openFigureRoutes = () => new Hono<AppEnv>()
  .get(figurePaths.open(), allow('public'), async (c) => {
    const { around, period, today } = await asked(c);
    return c.html(page(<OpenPage shell={c.get('shell')} around={around} period={period} today={today} figures={await openFigures(c.get('world'), period, null, around)} />));
  })
  .get(figurePaths.openCsv(), allow('public'), async (c) => {
    const { around, period } = await asked(c);
    const figures = await openFigures(c.get('world'), period, null, around);
    const name = period.name || `${period.from.slice(0, 7)}-sampai-${period.to.slice(0, 7)}`;
    return file(c, csvOf(OPEN_COLUMNS, openLines(figures, around.directory, around.city.name)), CSV, `angka-laporan-${name}.csv`);
  })
  .get(figurePaths.how(), allow('public'), (c) => c.html(page(<HowPage shell={c.get('shell')} />)));

async function asked(c: AppContext) {
  const around = await aroundOf(c.get('world'), c.get('lang'));
  const today = dayOf(around.now, around.city.utcOffsetMinutes);
  return { around, today, period: periodOf(c.req.query('masa') ?? '') ?? lastTwelve(today) };
}
