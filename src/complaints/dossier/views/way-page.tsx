import { dayText } from '../../../followup/dates.ts';
import { dayOf } from '../../../law/day.ts';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { LinkButton } from '../../../ui/parts/form.tsx';
import { Bullets, Head, Note, Steps, Vessel } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import { DataTable } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Complaint } from '../../domain.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { sayDossier, type DossierText } from '../text.ts';
import { wayWords } from '../way-words.ts';
import type { Option, WayState, WayStep } from '../way.ts';

export interface WayPageProps { shell: Shell; complaint: Complaint; named: boolean; way: readonly WayStep[]; options: readonly Option[]; around: Around; slow?: boolean | undefined }

/** What has been tried, what may be done now, the file, and how to send it. */
export function WayPage({ shell, complaint: c, named, way, options, around, slow }: WayPageProps) {
  const t = sayDossier(shell.lang);
  const today = dayOf(around.now, around.city.utcOffsetMinutes);
  const wait = options.find((option) => option.id === 'wait');
  const late = way.find((step) => step.id === 'lapse')?.clocks.length ?? 0;
  const office = around.directory.settings.ombudsman.name || t.name;
  return (
    <PublicPage shell={shell} title={`${t.title}: ${c.number}`} secret>
      <Crumb href={paths.trackCase(c.number)} label={t.back} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><p class="num soft">{c.number}</p><h1>{t.title}</h1><p class="lead">{t.lead(office)}</p><p class="soft sm">{t.leadBasis}</p></div>
        {slow && <Note kind="bata" live><p><b>{t.slow}</b></p><p>{t.slowText}</p></Note>}
        <Note kind="daun">
          <p><b>{t.toldTitle}</b></p>
          <p>{t.told(dayText(shell.lang, dayOf(c.receivedAt, around.city.utcOffsetMinutes)))}</p>
          {late > 0 ? <p>{t.lateNow(late)}</p> : wait?.until && <p>{t.stillRunning(dayText(shell.lang, wait.until))}</p>}
        </Note>
        <FileVessel number={c.number} named={named} t={t} />
        <section class="flow" aria-labelledby="j-jalan">
          <Head id="j-jalan" title={t.wayTitle} />
          <DataTable caption={t.wayCaption} captionHidden columns={[{ label: t.columns.step }, { label: t.columns.when }, { label: t.columns.state }, { label: t.columns.basis }]} rows={way.map((step) => rowOf(step, around))} />
        </section>
        <section class="flow" aria-labelledby="j-kini">
          <Head id="j-kini" title={t.nowTitle} />
          <Bullets items={options.map((option) => optionWords(option, c, today, around, t))} />
          <p class="soft">{t.never}</p>
        </section>
        <section class="flow" aria-labelledby="j-kirim">
          <Head id="j-kirim" title={t.sendTitle} />
          <Steps items={t.send.map(([what, how]) => <><b>{what}</b> {how}</>)} />
          <h3>{t.contact}</h3>
          <Contact around={around} t={t} />
          <p class="soft">{t.goesOn}</p>
        </section>
      </div>
    </PublicPage>
  );
}

/** Links and not forms: telephones fetch a download a second time by themselves, which only works for an address. */
const FileVessel = ({ number, named, t }: { number: string; named: boolean; t: DossierText }) => (
  <Vessel tone="biru" labelledby="j-berkas">
    <h2 id="j-berkas">{t.fileTitle}</h2>
    <p>{t.fileText}</p>
    <p>{named ? t.fileName : t.fileNameless}</p>
    <div class="flow-s flow"><p><LinkButton href={paths.dossier(number, 'pdf')} icon="unduh" fill attrs={{ download: true }}>{t.filePdf}</LinkButton></p><p class="hint">{t.filePdfHint}</p></div>
    <div class="flow-s flow"><p><LinkButton href={paths.dossier(number, 'json')} kind="alt" icon="unduh" fill attrs={{ download: true }}>{t.fileJson}</LinkButton></p><p class="hint">{t.fileJsonHint}</p></div>
    <p class="sm soft">{t.seen}</p>
  </Vessel>
);

const TONES: Readonly<Partial<Record<WayState, 'daun' | 'bata' | 'kunyit' | 'biru'>>> = { done: 'daun', late: 'bata', overdue: 'bata', paused: 'kunyit', waiting: 'biru', open: 'biru' };

function rowOf(step: WayStep, around: Around) {
  const { title, when, state, lines, basis } = wayWords(step, around.lang, 'reporter');
  return { header: title, cells: [when, <div class="flow-s flow"><p><Tag label={state} tone={TONES[step.state]} /></p>{lines.map((line) => <p class="sm">{line}</p>)}</div>, basis] };
}

function optionWords({ id, until }: Option, c: Complaint, today: string, { lang }: Around, t: DossierText) {
  const name = id === 'contest' || id === 'complete' || id === 'appeal' ? <a href={paths.trackCase(c.number)}>{t.option[id]}</a> : t.option[id];
  const day = until === null ? '' : dayText(lang, until);
  if (id === 'ombudsman') return <><b>{name}.</b> {t.optionText[id]} {until !== null && (until <= today ? t.twoYearsOver(day) : t.twoYears(day))}</>;
  return <><b>{name}</b>{day && `, ${t.until(day)}`}. {t.optionText[id]}</>;
}

function Contact({ around, t }: { around: Around; t: DossierText }) {
  const { phone, whatsapp, website } = around.directory.settings.ombudsman;
  const digits = (text: string) => text.replace(/[^\d+]/g, '');
  if (!phone && !whatsapp && !website) return <p>{t.noContact}</p>;
  return (
    <ul class="bullets">
      {phone && <li>{t.phone}: <a href={`tel:${digits(phone)}`}>{phone}</a></li>}
      {whatsapp && <li>{t.whatsapp}: <a href={`https://wa.me/${digits(whatsapp).replace(/^\+/, '').replace(/^0/, '62')}`}>{whatsapp}</a></li>}
      {website && <li>{t.website}: <a href={/^https?:/.test(website) ? website : `https://${website}`}>{website}</a></li>}
    </ul>
  );
}
