import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { ErrorSummary, LinkButton } from '../../../ui/parts/form.tsx';
import { Empty, Facts, Note } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import { DataTable, Pager } from '../../../ui/parts/table.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { deliberationPaths } from '../paths.ts';
import type { Gathered } from '../gather.ts';
import type { ListedDeliberation } from '../store.ts';
import type { Draft } from '../steps.ts';
import { sayDeliberation, type DeliberationText } from '../text.ts';
import { Leave, Offer, Proposal } from './begin-parts.tsx';
import { Go, StepForm, type PartProps } from './form-parts.tsx';
import { AppointForm, DraftForm, LeadForms, Notes, ScheduleForm } from './office-forms.tsx';
import { AgreementPart, Obligations, Options, People, Sessions } from './parts.tsx';
import { PublishForm } from './sign-forms.tsx';

export interface DeliberationPageProps { shell: Shell; found: Gathered; around: Around; draft?: Draft | undefined; done?: boolean | undefined; slow?: boolean | undefined }

/** The reporter's page: what it is, that it is free, and every step they may take. */
export function TrackDeliberationPage({ shell, found, around, draft, done, slow }: DeliberationPageProps) {
  const t = sayDeliberation(shell.lang);
  const { number, title } = found.complaint;
  const props = { shell, found, around, draft, t, address: (step: string) => deliberationPaths.trackStep(number, step) };
  return (
    <PublicPage shell={shell} title={`${t.title}: ${number}`} secret scripts={['musyawarah.js']}>
      <Crumb href={paths.trackCase(number)} label={t.back} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><p class="num soft">{number}</p><h1>{t.title}</h1><p class="bold">{title}</p><p class="lead">{t.lead}</p></div>
        <ErrorSummary title={t.problems} errors={draft?.errors ?? []} safe={t.safe} />
        {slow && <Note kind="bata" live><p><b>{t.slow}</b></p></Note>}
        {done && <Note kind="daun" live><p><b>{t.done}</b></p></Note>}
        <Note><p><b>{t.free}</b> {t.freeText} <a href={paths.ombudsman(number)}>{t.ombudsman}</a></p></Note>
        <Note icon="kunci"><p><b>{t.named}</b> {t.namedText(number)}</p></Note>
        <Body {...props} record={`${deliberationPaths.track(number)}/berita-acara.pdf`} />
      </div>
    </PublicPage>
  );
}

/** The same for officers: the office's side, the facilitator, the coordinator; others read. */
export function ConsoleDeliberationPage({ shell, found, around, draft, done }: DeliberationPageProps) {
  const t = sayDeliberation(shell.lang);
  const { number, title } = found.complaint;
  const props = { shell, found, around, draft, t, address: (step: string) => deliberationPaths.consoleStep(number, step) };
  return (
    <ConsolePage shell={shell} title={`${t.title}: ${number}`} bar={<a href={paths.deliberations()}>{t.listTitle}</a>} scripts={['konsol.js', 'musyawarah.js']}>
      <ErrorSummary title={t.problems} errors={draft?.errors ?? []} safe={t.safe} />
      {done && <Note kind="daun" live><p><b>{t.done}</b></p></Note>}
      <p class="bold">{title}</p>
      {!found.place.keeper && <p><a href={paths.consoleCase(number)}>{t.back}</a></p>}
      <p class="soft">{t.freeOffice}</p>
      <Body {...props} record={`${deliberationPaths.console(number)}/berita-acara.pdf`} />
    </ConsolePage>
  );
}

function Body({ record, ...props }: Omit<PartProps, 'running'> & { record: string }) {
  const { found, t, around } = props;
  const { running, place } = found;
  if (!running) return <Offer {...props} />;
  const part: PartProps = { ...props, running };
  const { d } = running;
  const moment = (at: Date) => momentText(around.lang, at, around.city.utcOffsetMinutes);
  return (
    <>
      {d.state === 'proposed' && <Proposal {...part} />}
      {d.state !== 'proposed' && <Facts items={[{ term: t.columns.state, detail: <Tag label={t.state[d.state] ?? ''} tone={d.state === 'open' ? 'biru' : undefined} /> }, ...(d.outcome ? [{ term: t.outcomeTerm, detail: t.outcome[d.outcome] ?? '' }] : []), ...(d.endedAt ? [{ term: t.pdf.ended, detail: moment(d.endedAt) }] : [])]} />}
      {d.openedAt !== null && <>
        <People {...part} />
        {d.state === 'open' && place.appoints && <AppointForm {...part} />}
        <Sessions {...part} />
        {d.state === 'open' && place.leads && <ScheduleForm {...part} />}
        <Options {...part} />
        <AgreementPart {...part} />
        {d.state === 'open' && place.leads && <><DraftForm {...part} /><LeadForms {...part} /></>}
        <Obligations {...part} />
        <PublishForm {...part} />
        {d.state === 'ended' && <RecordPart {...part} record={record} />}
        {place.keeper && <Notes {...part} />}
        {d.state === 'open' && place.side !== null && <Leave {...part} />}
      </>}
      <Offer {...props} />
    </>
  );
}

function RecordPart({ record, ...props }: PartProps & { record: string }) {
  const { t, running: { d }, found: { place } } = props;
  if (d.minutesKey === null && !place.leads && !place.appoints) return null;
  return (
    <section class="flow" aria-labelledby="j-berita">
      <h2 id="j-berita">{t.record}</h2>
      {d.minutesKey !== null && <><p><LinkButton href={record} icon="unduh">{t.recordGet}</LinkButton></p><p class="soft sm">SHA-256 <code>{d.minutesKey}</code></p></>}
      {(place.leads || place.appoints) && <StepForm {...props} step="berita"><Go label={d.minutesKey === null ? t.recordGo : t.recordAgain} /></StepForm>}
    </section>
  );
}

export interface ListPageProps { shell: Shell; around: Around; open: boolean; rows: readonly ListedDeliberation[]; continued: boolean; next: string | null }

/** Open ones first, by their next session. */
export function DeliberationsPage({ shell, around, open, rows, continued, next }: ListPageProps) {
  const t = sayDeliberation(shell.lang);
  const address = (after?: string) => paths.deliberations(`?${new URLSearchParams({ ...(open ? {} : { bagian: 'selesai' }), ...(after ? { setelah: after } : {}) })}`);
  const link = (label: string, href: string, current: boolean) => <a href={href} aria-current={current ? 'true' : undefined}>{label}</a>;
  return (
    <ConsolePage shell={shell} title={t.listTitle}>
      <p class="soft">{t.listLead}</p>
      <nav class="row" aria-label={t.listTitle}>{link(t.open, paths.deliberations(), open)}{link(t.ended, paths.deliberations('?bagian=selesai'), !open)}</nav>
      {rows.length === 0 ? <Empty title={t.none}><p>{t.noneText}</p></Empty> : (
        <DataTable caption={t.caption} captionHidden columns={[{ label: t.columns.number }, { label: t.columns.state }, { label: t.columns.next }, { label: t.columns.facilitator }]} rows={rows.map((one) => rowOf(one, around, t))} />
      )}
      {(continued || next) && <Pager label={t.pages} newer={continued ? { href: address(), label: t.first } : undefined} older={next ? { href: address(next), label: t.older } : undefined} />}
    </ConsolePage>
  );
}

const rowOf = (one: ListedDeliberation, around: Around, t: DeliberationText) => ({
  header: <><a href={deliberationPaths.console(one.number)}>{one.number}</a> {one.title}</>,
  cells: [one.outcome ? t.outcome[one.outcome] ?? '' : t.state[one.state] ?? '', one.nextAt ? momentText(around.lang, one.nextAt, around.city.utcOffsetMinutes) : t.noNext, [one.facilitatorName, one.facilitatorOffice].filter(Boolean).join(', ') || t.noFacilitator],
});
