import { Hono } from 'hono';
import { allow, hasRole, type AppContext, type AppEnv, type Role } from '../../directory/actor.ts';
import { officerOf } from '../../directory/officers/request.ts';
import { dayOf } from '../../law/day.ts';
import { around, show } from '../console/request.ts';
import { readAsk, type Ask } from './ask.ts';
import { figureScope, REPORTERS, seesWholeCity } from './cohort.ts';
import { DIMENSION_WORD } from './definitions.ts';
import { CSV, file, XLSX } from './download.ts';
import { figurePaths } from './paths.ts';
import { figureList, figuresPage } from './queries.ts';
import { reportRoutes } from './routes-report.tsx';
import { csvOf, xlsxOf } from './sheet.ts';
import { tableSheet } from './table-sheet.ts';
import { CasesPage } from './views/cases-page.tsx';
import { FiguresPage } from './views/figures-page.tsx';
import { NoBodyPage } from './views/no-body-page.tsx';

const READERS: readonly Role[] = ['coordinator', 'leadership', 'auditor', 'inspectorate', 'agency_head', 'agency_liaison'];

/** Figures for officers: the page, the cases behind each number, and the table as a file. */
export const figureRoutes = () => new Hono<AppEnv>()
  .get(figurePaths.console(), allow(READERS), async (c) => {
    const officer = officerOf(c);
    const scope = figureScope(officer);
    if (!scope.all && !scope.restricted && scope.bodyId === null) return show(c, <NoBodyPage shell={c.get('shell')} />);
    const { here, ask } = await asked(c);
    const counted = await figuresPage(c.get('world'), officer, ask, here);
    return show(c, <FiguresPage shell={c.get('shell')} ask={ask} around={here} counted={counted} wholeCity={seesWholeCity(officer)} includesOversight={scope.restricted} mayReport={hasRole(officer, REPORTERS)} />, ask.badDays ? 422 : 200);
  })
  .get(figurePaths.cases(), allow(READERS), async (c) => {
    const { here, ask } = await asked(c);
    return show(c, <CasesPage shell={c.get('shell')} ask={ask} around={here} list={await figureList(c.get('world'), officerOf(c), ask, here)} />);
  })
  .get(figurePaths.csv(), allow(READERS), async (c) => {
    const { ask, sheet } = await tableOf(c);
    return file(c, csvOf(sheet.columns, sheet.rows), CSV, `${nameOf(ask)}.csv`);
  })
  .get(figurePaths.xlsx(), allow(READERS), async (c) => {
    const { ask, sheet } = await tableOf(c);
    return file(c, await xlsxOf([sheet]), XLSX, `${nameOf(ask)}.xlsx`);
  })
  .route('/', reportRoutes());

async function asked(c: AppContext) {
  const here = await around(c);
  return { here, ask: readAsk((name) => c.req.query(name), here.directory, dayOf(here.now, here.city.utcOffsetMinutes)) };
}

async function tableOf(c: AppContext) {
  const { here, ask } = await asked(c);
  const { table } = await figuresPage(c.get('world'), officerOf(c), ask, here);
  return { ask, sheet: tableSheet(here.lang, ask.by, table, here.directory) };
}

/** "angka-2026-10-per-instansi" */
const nameOf = ({ period, by }: Ask): string => `angka-${period.name || `${period.from}-sampai-${period.to}`}-per-${DIMENSION_WORD[by]}`;
