import { paths as complaints } from '../../complaints/paths.ts';
import type { BodyVerdicts, CitySummary } from '../../complaints/summary.ts';
import { isValidOn, type Body } from '../../directory/bodies/domain.ts';
import type { Directory } from '../../directory/snapshot.ts';
import { dateText } from '../../followup/dates.ts';
import { formatNumber } from '../../platform/i18n/numbers.ts';
import { Crumb, PublicPage } from '../../ui/pages/public-page.tsx';
import { Bars } from '../../ui/parts/bars.tsx';
import { CaseList } from '../../ui/parts/case-row.tsx';
import { KeptVessel } from '../../ui/parts/home.tsx';
import { Empty, Facts, Figure, Figures, Head, Note } from '../../ui/parts/panels.tsx';
import type { Shell } from '../../ui/shell.ts';
import { portalPaths } from '../paths.ts';
import { pageText } from '../text-pages.ts';

/** Promises kept and late of one body, its newest cases, and how to reach it. */
export function AgencyPage({ shell, directory, body, summary, verdicts }: { shell: Shell; directory: Directory; body: Body; summary: CitySummary; verdicts: BodyVerdicts }) {
  const t = pageText(shell.lang).agency;
  const n = (value: number): string => formatNumber(shell.lang, value);
  const sum = (key: 'open' | 'overdue'): number => summary.bodies.reduce((total, one) => total + one[key], 0);
  const all = summary.kept + summary.keptLate;
  const percent = all === 0 ? 0 : Math.round((summary.kept / all) * 100);
  const allReports = complaints.explore(`?instansi=${encodeURIComponent(body.code)}`);
  return (
    <PublicPage shell={shell} title={body.name}>
      <Crumb href={portalPaths.agencies()} label={t.back} />
      <div class="page band tight flow-l flow">
        <div class="flow-s flow"><h1>{body.name}</h1><p class="soft">{body.shortName}</p></div>
        {!isValidOn(body, summary.to) && body.validTo && <Note kind="kunyit"><p>{t.ended(dateText(shell.lang, body.validTo))} {body.successorIds.length > 0 && <>{t.successor} {body.successorIds.map((id) => directory.bodies.get(id)).map((next) => next && <a href={portalPaths.agency(next.code)}>{next.name}</a>)}.</>}</p></Note>}
        {body.guidance && <section aria-labelledby="j-cara"><Head id="j-cara" title={t.guidance} /><p>{body.guidance[shell.lang]}</p></section>}
        {!body.isExternal && <section aria-labelledby="j-janji">
          <Head id="j-janji" title={t.kept}><p class="soft sm">{t.period}</p></Head>
          <div class="promise">
            <div class="promise-main"><KeptVessel percent={percent} /><div>{all > 0 && <p class="huge">{percent}<small>%</small></p>}<p>{t.keptOf(n(summary.kept), n(all))}</p></div></div>
            <Figures><Figure value={n(sum('overdue'))} tone={sum('overdue') ? 'bata' : undefined}>{t.overdue}</Figure><Figure value={n(sum('open'))}>{t.open}</Figure><Figure value={n(summary.keptLate)}>{t.late}</Figure></Figures>
          </div>
        </section>}
        {verdicts.received > 0 && <section aria-labelledby="j-kata">
          <Head id="j-kata" title={verdicts.title}><p class="soft sm">{verdicts.period}, {verdicts.of}</p></Head>
          <Bars label={verdicts.title} most={verdicts.received} rows={verdicts.rows.map((row) => ({ label: row.label, value: row.value, shown: n(row.value), tone: row.name === 'late' ? 'bata' : undefined }))} />
          <p><a href={verdicts.link.href}>{verdicts.link.label}</a></p>
        </section>}
        {!body.isExternal && <section aria-labelledby="j-laporan">
          <Head id="j-laporan" title={t.reports}>{summary.rows.length > 0 && <a class="sm" href={allReports}>{t.allReports}</a>}</Head>
          {summary.rows.length ? <CaseList cases={summary.rows} /> : <Empty title={t.noReports} level="h3"><p>{t.noReportsText}</p></Empty>}
        </section>}
        <section aria-labelledby="j-kontak"><Head id="j-kontak" title={t.contact} />
          <Facts items={[{ term: t.address, detail: body.address || t.unknown }, { term: t.phone, detail: body.phone ? <a href={`tel:${body.phone.replace(/[^\d+]/g, '')}`}>{body.phone}</a> : t.unknown }, { term: t.email, detail: body.email ? <a href={`mailto:${body.email}`}>{body.email}</a> : t.unknown }]} />
        </section>
      </div>
    </PublicPage>
  );
}
