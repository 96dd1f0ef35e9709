import { dayText, momentText } from '../../../followup/dates.ts';
import type { PromiseRow } from '../../../followup/domain.ts';
import { PublicPage } from '../../../ui/pages/public-page.tsx';
import { LinkButton } from '../../../ui/parts/form.tsx';
import { Facts, Head, Note, Steps, type Fact } from '../../../ui/parts/panels.tsx';
import { Qr } from '../../../ui/parts/qr.tsx';
import { Status } from '../../../ui/parts/status.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Complaint, Reporter } from '../../domain.ts';
import { GiveToPerson, HelperKeys } from '../../helping/views/help-parts.tsx';
import { paths } from '../../paths.ts';
import { words } from '../../text.ts';
import type { Around } from '../queries.ts';
import { sayReport, type ReportText } from '../text-report.ts';
import { CaseClock, placeWords } from './case-parts.tsx';

export interface ReceiptProps {
  shell: Shell;
  complaint: Complaint;
  reporter: Reporter;
  photos: number;
  promises: readonly PromiseRow[];
  /** Shown once, in the browser that sent the report; null afterwards. */
  secret: string | null;
  /** The helper's own keys, where somebody helped. */
  helper?: { code: string; secret: string | null } | undefined;
  around: Around;
}

/** The receipt of UU 25/2009 Pasal 43: who, what, where and when received, by whom; and the key to the case. */
export function ReceiptPage({ shell, complaint, reporter, photos, promises, secret, helper, around }: ReceiptProps) {
  const t = sayReport(shell.lang).receipt;
  const verification = promises.find((promise) => promise.kind === 'verification');
  return (
    <PublicPage shell={shell} title={`${t.pageTitle} ${complaint.number}`} secret scripts={['lapor.js']}>
      <div class="page narrow band tight flow-l flow" data-draft-clear="lapor">
        <div class="flow-s flow"><p><Status status="diterima" label={t.received} /></p><h1>{secret ? t.h1 : t.h1Again}</h1></div>
        {helper && <GiveToPerson lang={shell.lang} />}
        <article class="vessel biru receipt" aria-labelledby="j-tt">
          <div class="receipt-top">
            <div class="flow-s flow">
              {secret && <p class="sm soft bold">{t.number}</p>}
              {secret && <p class="num bold">{complaint.number}</p>}
              <h2 id="j-tt" class="sm soft">{secret ? t.secretTitle : t.number}</h2>
              <p class="kode">{secret ?? complaint.number}</p>
              <p class="sm">{secret ? <>{t.secretText} <b>{t.secretWarn}</b></> : t.secretGone}</p>
            </div>
            <figure class="flow-s flow">
              <Qr text={`${around.baseUrl}${paths.trackCase(complaint.number)}`} label={t.qr} />
              <figcaption class="hint">{t.qrHint(`${around.baseUrl}${paths.track()}`)}</figcaption>
            </figure>
          </div>
          <div class="tear" aria-hidden="true"></div>
          <Facts items={factsOf(complaint, reporter, photos, around)} />
          <CaseClock number={complaint.number} promises={promises} around={around} audience="resident" />
          <p class="sm soft">{t.basis}</p>
        </article>
        {lacksPlace(complaint) && <div class="noprint"><Note kind="kunyit" icon="pin"><p><b>{t.noPlace}</b></p><p>{t.noPlaceText} <a href={`${paths.trackCase(complaint.number)}#j-balas`}>{t.noPlaceAdd}</a></p></Note></div>}
        <div class="row noprint"><LinkButton href={paths.trackCase(complaint.number)} fill>{t.open_}</LinkButton><p class="hint">{t.print}</p></div>
        {helper && <HelperKeys lang={shell.lang} {...helper} />}
        <section class="flow" aria-labelledby="j-lanjut">
          <Head id="j-lanjut" title={t.next} />
          <Steps items={[
            <><b>{t.step1(verification ? dayText(shell.lang, verification.dueOn) : '')}</b> {t.step1Text}</>, <><b>{t.step2}</b> {complaint.restricted ? t.step2Restricted : t.step2Text}</>, <><b>{t.step3}</b> {t.step3Text}</>,
          ]} />
        </section>
      </div>
    </PublicPage>
  );
}

function factsOf(c: Complaint, reporter: Reporter, photos: number, around: Around): Fact[] {
  const { lang, city, directory } = around;
  const t = sayReport(lang).receipt;
  const given = [reporter.name, reporter.phone, reporter.email, reporter.address].filter(Boolean).join(' · ');
  const unit = [...directory.bodies.values()].find((body) => body.code === directory.settings.coordinatorBody)?.name ?? directory.settings.name;
  const office = directory.settings.complaintOfficer.address || directory.settings.name;
  return [
    { term: t.number, detail: <b class="num">{c.number}</b> },
    { term: t.receivedAt, detail: <><time datetime={c.receivedAt.toISOString()}>{momentText(lang, c.receivedAt, city.utcOffsetMinutes)}</time>, {t.via(words(lang).channel[c.channel])}</> },
    { term: t.place, detail: `${t.system(unit)}. ${office}` },
    { term: t.reporter, detail: given || t.noIdentity },
    { term: t.visibility, detail: visibility(c, given !== '', t) },
    { term: t.summary, detail: <><p class="bold">{c.title}</p><Prose text={c.text} /></> },
    { term: t.location, detail: [c.areaCode ? placeWords(c.areaCode, around) : '', c.landmark].filter(Boolean).join('. ') || t.none },
    { term: t.eventOn, detail: c.eventOn ? dayText(lang, c.eventOn) : t.none },
    { term: t.photos, detail: photos ? t.photoCount(photos) : t.none },
  ];
}

const visibility = (c: Complaint, named: boolean, t: ReportText['receipt']): string =>
  [c.restricted && t.restricted, c.anonymous && named && t.anonymous, c.confidential && t.confidential].filter(Boolean).join(' ') || (named ? t.open : t.openUnnamed);

/** Asked for after sending, not before: a report without a place is a report all the same. */
const lacksPlace = (c: Complaint): boolean => !c.areaCode && !c.landmark && c.proposedClass !== 'information_request';
