import { paths as complaints } from '../../complaints/paths.ts';
import type { CitySummary } from '../../complaints/summary.ts';
import type { DialogueSummary } from '../../ngombe/summary.ts';
import { dateText } from '../../followup/dates.ts';
import { formatNumber } from '../../platform/i18n/numbers.ts';
import { PublicPage } from '../../ui/pages/public-page.tsx';
import { CaseList } from '../../ui/parts/case-row.tsx';
import { Button, Form } from '../../ui/parts/form.tsx';
import { Hero, KeptVessel } from '../../ui/parts/home.tsx';
import { Bowl } from '../../ui/parts/icon.tsx';
import { Empty, Notices, Figure, Figures, Head } from '../../ui/parts/panels.tsx';
import type { Shell } from '../../ui/shell.ts';
import { assetPath } from '../../ui/assets.ts';
import { portalPaths } from '../paths.ts';
import { DialogueBand } from './dialogue-band.tsx';
import { pageText } from '../text-pages.ts';

const BOWLS = ['diterima', 'dikerjakan', 'selesai'] as const;

export function HomePage({ shell, summary, dialogue, mural }: { shell: Shell; summary: CitySummary; dialogue: DialogueSummary; mural: string | undefined }) {
  const t = pageText(shell.lang).home;
  return (
    <PublicPage shell={shell} title={t.title} description={t.description} emergency head={dialogue.next ? <link rel="stylesheet" href={assetPath('ngombe.css')} /> : undefined}>
      <Hero heading={t.question} forField="laporan" lead={<><b>{t.line}</b><br />{t.promise}</>} mural={mural}>
        <Form class="vessel flow" action={complaints.report()} method="get">
          <div class="field">
            <p class="hint" id="contoh">{t.example}</p>
            <textarea class="input" id="laporan" name="isi" aria-describedby="contoh" rows={3}></textarea>
          </div>
          <div class="row"><Button fill iconAfter="kanan">{t.next}</Button><p class="hint grow">{t.noAccount}</p></div>
        </Form>
        <Form class="on-dark track" action={complaints.track()} method="get">
          <label for="nomor">{t.haveNumber}</label>
          <span class="joined"><input class="input code" id="nomor" name="nomor" autocomplete="off" autocapitalize="characters" size={16} maxlength={20} /><Button kind="alt">{t.track}</Button></span>
        </Form>
      </Hero>
      <Notices label={summary.notices.label} links={summary.notices.links} />
      <KeptBand shell={shell} summary={summary} />
      <DialogueBand dialogue={dialogue} />
      <section class="band sunk" aria-labelledby="j-baru"><div class="page">
        <Head id="j-baru" title={t.now}><a class="sm" href={complaints.explore()}>{t.all}</a></Head>
        {summary.rows.length ? <CaseList cases={summary.rows} /> : <Empty title={t.empty} level="h3"><p>{t.emptyText}</p></Empty>}
      </div></section>
      <section class="band" aria-labelledby="j-cara"><div class="page">
        <Head id="j-cara" title={t.after}><a class="sm" href={portalPaths.rights()}>{t.rights}</a></Head>
        <ol class="cols how">{t.steps.map(([title, text], at) => <li class="flow-s flow"><Bowl status={BOWLS[at]!} /><h3>{title}</h3><p>{text}</p></li>)}</ol>
      </div></section>
    </PublicPage>
  );
}

/** Honest numbers: the denominator beside each share, and what is overdue on the first page. */
function KeptBand({ shell, summary }: { shell: Shell; summary: CitySummary }) {
  const t = pageText(shell.lang).home;
  const n = (value: number): string => formatNumber(shell.lang, value);
  const all = summary.kept + summary.keptLate;
  const percent = all === 0 ? 0 : Math.round((summary.kept / all) * 100);
  const { tally } = summary;
  return (
    <section class="band" aria-labelledby="j-janji"><div class="page">
      <Head id="j-janji" title={t.kept}><p class="soft sm">{t.keptPeriod(dateText(shell.lang, summary.from), dateText(shell.lang, summary.to))}</p></Head>
      <div class="promise">
        <div class="promise-main">
          <KeptVessel percent={percent} />
          <div>{all === 0 ? <p>{t.nothingYet}</p> : <><p class="huge">{percent}<small>%</small></p><p><b>{t.keptOf(n(summary.kept), n(all))}</b>{t.keptAfter}</p></>}</div>
        </div>
        <Figures>
          <Figure value={n(tally.overdue)} tone={tally.overdue > 0 ? 'bata' : undefined}><b class={tally.overdue > 0 ? 'c-bata' : undefined}>{t.overdue}</b>{t.overdueAfter}<a href={complaints.explore('?lewat=ya')}>{t.overdueLink}</a></Figure>
          <Figure value={n(tally.open)}>{t.running}<a href={complaints.explore()}>{t.runningLink}</a></Figure>
          <Figure value={n(tally.accepted)} tone="daun">{t.accepted}{n(tally.silent)} {t.silentAnd}{n(tally.disputed)} {t.disputed}{n(tally.reopened)} {t.reopened}, {t.verdicts(n(tally.ended))}. <a href={complaints.openFigures()}>{t.allFigures}</a></Figure>
        </Figures>
      </div>
    </div></section>
  );
}
