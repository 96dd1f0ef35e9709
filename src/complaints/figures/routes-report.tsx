import { Hono } from 'hono';
import { allow, type AppContext, type AppEnv } from '../../directory/actor.ts';
import { dayOf } from '../../law/day.ts';
import { around, show } from '../console/request.ts';
import { REPORTERS } from './cohort.ts';
import { file, XLSX } from './download.ts';
import { figurePaths } from './paths.ts';
import { monthsBefore, periodOf } from './period.ts';
import { monthlyReport, workbookOf } from './report.ts';
import { reportPdf } from './report-pdf.ts';
import { xlsxOf } from './sheet.ts';
import { ReportPage } from './views/report-page.tsx';

/** The monthly report: to read, to print, to work with. */
export const reportRoutes = () => new Hono<AppEnv>()
  .get(figurePaths.report(), allow(REPORTERS), async (c) => {
    const { here, month, report, today } = await asked(c);
    return show(c, <ReportPage shell={c.get('shell')} report={report} month={month} today={today} nameMissing={!here.directory.settings.complaintOfficer.name} />);
  })
  .get(figurePaths.reportPdf(), allow(REPORTERS), async (c) => {
    const { here, month, report } = await asked(c);
    return file(c, await reportPdf(report, here.lang, here.now), 'application/pdf', `laporan-pengaduan-${month.name}.pdf`);
  })
  .get(figurePaths.reportXlsx(), allow(REPORTERS), async (c) => {
    const { month, report } = await asked(c);
    return file(c, await xlsxOf(workbookOf(report)), XLSX, `laporan-pengaduan-${month.name}.xlsx`);
  });

/** The month that was asked for; else the last one that is over. */
async function asked(c: AppContext) {
  const here = await around(c);
  const today = dayOf(here.now, here.city.utcOffsetMinutes);
  const named = periodOf(c.req.query('bulan') ?? '');
  const month = named?.kind === 'month' ? named : monthsBefore(today, 1);
  return { here, today, month, report: await monthlyReport(c.get('world'), month, here) };
}
