import type { Officer } from '../../directory/actor.ts';
import { dayOf } from '../../law/day.ts';
import type { World } from '../../platform/world.ts';
import type { Complaint } from '../domain.ts';
import type { Around } from '../public/queries.ts';
import type { Ask } from './ask.ts';
import { cohortOf, figureScope, OVERSIGHT_SCOPE, seesOversightTotals, stretchesOf, workingDayCount, type Stretch } from './cohort.ts';
import { countedOnce } from './counted-once.ts';
import type { FigureRow, FigureTable } from './definitions.ts';
import { countOfFigure, figureTable, listOfFigure, receivedPerDay } from './store-figures.ts';

export interface FiguresPage {
  table: FigureTable;
  stretches: readonly Stretch[];
  /** Oversight reports of the whole city, for those who read that they exist but not where; null for everybody else. */
  oversight: FigureRow | null;
}
const shared = countedOnce<FiguresPage>();
export const PAGE_SIZE = 50;

/** The figures as this officer may see them, counted from the cases. */
export function figuresPage(world: World, officer: Officer, ask: Ask, around: Around): Promise<FiguresPage> {
  const scope = figureScope(officer);
  const { period, by, narrow } = ask;
  const totals = seesOversightTotals(officer);
  const today = dayOf(around.now, around.city.utcOffsetMinutes);
  return shared(JSON.stringify([world.city.id, scope, totals, period, by, narrow, today]), () => world.db.read(async (tx) => {
    const cohort = cohortOf(scope, period, narrow, around.directory, around);
    const days = workingDayCount(period, around.calendar, around);
    const table = await figureTable(tx, cohort, by, days);
    const closed = totals ? await figureTable(tx, cohortOf(OVERSIGHT_SCOPE, period, {}, around.directory, around), 'month', days) : null;
    return { table, stretches: stretchesOf(period, await receivedPerDay(tx, cohort), around.calendar, today), oversight: closed?.total ?? null };
  }));
}

export interface FigureList { rows: readonly Complaint[]; count: number; next: { at: Date; id: string } | null }
/** One page of the cases behind a figure, and how many there are in all. */
export const figureList = (world: World, officer: Officer, ask: Ask, around: Around): Promise<FigureList> => world.db.read(async (tx) => {
  const cohort = cohortOf(figureScope(officer), ask.period, ask.narrow, around.directory, around);
  const found = await listOfFigure(tx, cohort, ask.figure, ask.after, PAGE_SIZE + 1);
  const last = found[PAGE_SIZE - 1];
  return { rows: found.slice(0, PAGE_SIZE), count: await countOfFigure(tx, cohort, ask.figure), next: found.length > PAGE_SIZE && last ? { at: last.receivedAt, id: last.id } : null };
});
