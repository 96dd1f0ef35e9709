import { momentText, dateText } from '../../followup/dates.ts';
import { dayOf, type Day } from '../../law/day.ts';
import { workingDaysBetween } from '../../law/working-days.ts';
import { formatNumber } from '../../platform/i18n/numbers.ts';
import type { World } from '../../platform/world.ts';
import type { Around } from '../public/queries.ts';
import { words } from '../text.ts';
import { cohortOf, OPEN_SCOPE, OVERSIGHT_SCOPE, workingDayCount } from './cohort.ts';
import { FIGURES, VERDICTS, type Dimension, type FigureName, type FigureRow, type FigureTable } from './definitions.ts';
import { inReadingOrder, monthName, rowName, shareText } from './names.ts';
import { monthsBefore, type Period } from './period.ts';
import { reportText } from './report-text.ts';
import type { Cell, Sheet } from './sheet.ts';
import { figureTable } from './store-figures.ts';
import { lateCases, recurringTopics, returnsAndClocks, type LateCase, type RecurringTopic } from './store-report.ts';
import type { KindCount } from '../../followup/store-figures.ts';
import { figureText } from './text.ts';

/** The monthly report as it stands on the page, on paper and in a workbook: the same tables three times. */
export interface Report {
  title: string; city: string; month: string; lines: readonly string[]; sections: readonly Sheet[];
  signature: { place: string; role: string; name: string; office: string };
  isEmpty: boolean;
}
const MOST_LATE = 1000;
const MOST_TOPICS = 15;
const FEWEST_TOPIC = 3;

/** The same tables as sheets; the first one says what it is, and who answers for it. */
export const workbookOf = ({ title, city, month, lines, sections: [first, ...rest], signature }: Report): Sheet[] => [
  { ...first!, text: [title, `${city}, ${month}`, ...lines, ...(first!.text ?? []), `${signature.role}: ${[signature.name, signature.office].filter(Boolean).join(', ')}`] }, ...rest];

interface Found { perBody: FigureTable; perCategory: FigureTable; before: FigureTable; oversight: number; returns: number; clocks: readonly KindCount[]; topics: readonly RecurringTopic[]; late: readonly LateCase[]; lateCount: number }

/** Everything of one month, seen as the public figures see it: no oversight report in any table. */
export const monthlyReport = (world: World, month: Period, around: Around): Promise<Report> => world.db.read(async (tx) => {
  const cohort = cohortOf(OPEN_SCOPE, month, {}, around.directory, around);
  const days = workingDayCount(month, around.calendar, around);
  const earlier = monthsBefore(month.from, 1);
  const everything = { ...cohort, from: new Date(0), before: around.now };
  const [oversight, perBody, perCategory, before] = [
    await figureTable(tx, cohortOf(OVERSIGHT_SCOPE, month, {}, around.directory, around), 'month', days), await figureTable(tx, cohort, 'body', days), await figureTable(tx, cohort, 'category', days),
    await figureTable(tx, cohortOf(OPEN_SCOPE, earlier, {}, around.directory, around), 'category', workingDayCount(earlier, around.calendar, around)),
  ];
  const late = await lateCases(tx, everything, MOST_LATE + 1);
  return written({
    perBody, perCategory, before, oversight: oversight.total.counts.received, ...await returnsAndClocks(tx, cohort), topics: await recurringTopics(tx, cohort, FEWEST_TOPIC, MOST_TOPICS), late, lateCount: late.length,
  }, month, around);
});

function written(found: Found, month: Period, around: Around): Report {
  const { lang, directory, city, now } = around;
  const t = reportText(lang);
  const today = dayOf(now, city.utcOffsetMinutes);
  const { name, office } = directory.settings.complaintOfficer;
  return {
    title: t.title, city: city.name, month: monthName(lang, month.name), isEmpty: found.perBody.total.counts.received === 0,
    lines: [t.basis, t.made(momentText(lang, now, city.utcOffsetMinutes)), ...(month.from > today ? [t.notBegun] : month.to >= today ? [t.running] : [])],
    sections: [summary(found, around), byDimension('body', t.perBody, found.perBody, around), byDimension('category', t.perCategory, found.perCategory, around, found.before),
      clocks(found, around), moves(found, around), topics(found, around), late(found, around, today)],
    signature: { place: `${city.name}, ${dateText(lang, today)}`, role: t.signature.role, name: name || t.signature.empty, office },
  };
}

const DUE: Partial<Record<FigureName, FigureName>> = { answerInTime: 'answerDue', completedInTime: 'completionDue' };
function summary({ perBody, oversight }: Found, { lang }: Around): Sheet {
  const [t, figures] = [reportText(lang), figureText(lang)];
  const { counts, medianDays, p90Days } = perBody.total;
  const of = (name: FigureName): string => {
    const all = DUE[name] ?? 'received';
    return name === 'received' ? '' : `${shareText(lang, counts[name], counts[all])} ${figures.figure[all].toLowerCase()}`;
  };
  return {
    name: t.summary, columns: [t.figure, t.number, t.share], text: oversight > 0 ? [t.oversight(formatNumber(lang, oversight))] : [],
    rows: [...FIGURES.filter((name) => name !== 'answerDue' && name !== 'completionDue').map((name): Cell[] => [figures.figure[name], counts[name], of(name)]), [figures.median, medianDays, ''], [figures.p90, p90Days, '']],
  };
}

function byDimension(by: Dimension, name: string, table: FigureTable, { lang, directory }: Around, before?: FigureTable): Sheet {
  const [t, figures] = [reportText(lang), figureText(lang)];
  const part = (row: FigureRow, inTime: FigureName): string => (row.counts[DUE[inTime]!] === 0 ? '–' : `${row.counts[inTime]} / ${row.counts[DUE[inTime]!]}`);
  const earlier = (row: FigureRow): number => (row === table.total ? before!.total : before!.rows.find((one) => one.key === row.key))?.counts.received ?? 0;
  const line = (row: FigureRow, label: string): Cell[] => [label, row.counts.received, ...(before ? [earlier(row)] : []), part(row, 'answerInTime'), part(row, 'completedInTime'), row.counts.completed, ...VERDICTS.map((one) => row.counts[one]), row.medianDays, row.p90Days];
  return {
    name, rows: [line(table.total, figures.total), ...inReadingOrder(table.rows, by).map((row) => line(row, rowName(lang, by, row.key, directory)))],
    columns: [figures.dimension[by], figures.figure.received, ...(before ? [t.before] : []), figures.inTimeOfDue(figures.figure.answerInTime), figures.inTimeOfDue(figures.figure.completedInTime), figures.figure.completed, ...VERDICTS.map((one) => figures.figure[one]), figures.median, figures.p90],
  };
}

function clocks({ clocks: counts }: Found, { lang }: Around): Sheet {
  const t = reportText(lang);
  const named = words(lang).promise;
  const order = Object.keys(named);
  return {
    name: t.clocks, text: [t.clocksNote], columns: [t.clock, t.inTime, t.keptLate, t.overdue, t.open],
    rows: [...counts].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).map((one) => [named[one.kind] ?? one.kind, one.inTime, one.keptLate, one.overdue, one.open]),
  };
}

function moves({ perBody, returns }: Found, { lang, directory }: Around): Sheet {
  const [t, figures] = [reportText(lang), figureText(lang)];
  const outside = perBody.rows.filter((row) => row.counts.transferred > 0).map((row): Cell[] => [`${figures.figure.transferred}: ${rowName(lang, 'body', row.key, directory)}`, row.counts.transferred]);
  return { name: t.moves, columns: [t.move, t.number], rows: [[figures.figure.returned, perBody.total.counts.returned], [t.returns, returns], [figures.figure.transferred, perBody.total.counts.transferred], ...outside] };
}

function topics({ topics: found }: Found, { lang, directory }: Around): Sheet {
  const t = reportText(lang);
  return {
    name: t.recurring, text: [t.recurringNote(FEWEST_TOPIC)], columns: [t.topic, t.place, t.number],
    rows: found.map((one) => [rowName(lang, 'category', one.categoryId, directory), rowName(lang, 'area', one.areaCode, directory), one.received]),
  };
}

function late({ late: found, lateCount }: Found, { lang, directory, calendar, city }: Around, today: Day): Sheet {
  const t = reportText(lang);
  const day = (at: Date): Day => dayOf(at, city.utcOffsetMinutes);
  const shown = found.slice(0, MOST_LATE);
  return {
    name: t.late, columns: [t.caseNumber, t.body, t.received, t.due, t.lateDays],
    text: lateCount > MOST_LATE ? [t.lateNote(`> ${formatNumber(lang, MOST_LATE)}`), t.lateMore(formatNumber(lang, MOST_LATE))] : [t.lateNote(formatNumber(lang, lateCount))],
    rows: shown.map((one) => [one.number, rowName(lang, 'body', one.bodyId, directory), dateText(lang, day(one.receivedAt)), dateText(lang, day(one.dueAt)), workingDaysBetween(day(one.dueAt), today, calendar)]),
  };
}
