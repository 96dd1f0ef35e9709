import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, Hidden, LinkButton, errorOf, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Complaint } from '../../domain.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { categoryWords, placeWords } from '../../public/views/case-parts.tsx';
import { matterPaths } from '../paths.ts';
import type { Affected, Burst, Incident } from '../store-incidents.ts';
import { sayIncidents } from '../text-incidents.ts';

/** What the job noticed; nothing where nothing is unusual. */
export function Bursts({ shell, bursts, around }: { shell: Shell; bursts: readonly Burst[]; around: Around }) {
  const t = sayIncidents(shell.lang);
  if (bursts.length === 0) return null;
  return (
    <Note kind="kunyit"><p><b>{t.bursts}</b></p>
      <ul class="bullets">{bursts.map((one) => <li>{t.burst(one.reports, categoryWords(one.categoryId, around), placeWords(one.district, around))}, {t.burstSince(momentText(shell.lang, one.noticedAt, around.city.utcOffsetMinutes))}. <a href={`${paths.inbox()}?wilayah=${one.district}`}>{t.seeReports}</a></li>)}</ul>
      <p class="sm">{t.burstHint}</p>
    </Note>
  );
}

export function IncidentsPage({ shell, open, closed, bursts, around }: { shell: Shell; open: readonly Incident[]; closed: readonly Incident[]; bursts: readonly Burst[]; around: Around }) {
  const t = sayIncidents(shell.lang);
  const list = (all: readonly Incident[]) => <ul class="bullets">{all.map((one) => <li><a href={matterPaths.consoleIncident(one.number)}>{one.number} {one.title}</a> <span class="soft">{one.areaCode ? placeWords(one.areaCode, around) : t.areaAll}, {momentText(shell.lang, one.openedAt, around.city.utcOffsetMinutes)}</span></li>)}</ul>;
  return (
    <ConsolePage shell={shell} title={t.title}>
      <p class="soft">{t.lead}</p>
      <Bursts shell={shell} bursts={bursts} around={around} />
      <section class="flow" aria-labelledby="j-buka"><Head id="j-buka" title={t.open} />{open.length ? list(open) : <p>{t.none}</p>}</section>
      {closed.length > 0 && <section class="flow" aria-labelledby="j-akhir"><Head id="j-akhir" title={t.closed} />{list(closed)}</section>}
    </ConsolePage>
  );
}

export interface IncidentDraft { title: string; notice: string; area: string; category: string; errors: readonly FormError[] }
/** One case becomes the lead of an incident. */
export function NewIncidentPage({ shell, c, around, draft }: { shell: Shell; c: Complaint; around: Around; draft: IncidentDraft }) {
  const t = sayIncidents(shell.lang);
  const { areas, categories } = around.directory;
  return (
    <ConsolePage shell={shell} title={t.make}>
      <p>{t.leadCase}: <a href={paths.consoleCase(c.number)}>{c.number}</a> {c.title}</p>
      <p class="soft">{t.makeHint}</p>
      <Form action={matterPaths.newIncident(c.number)} csrf={shell.csrf}>
        <ErrorSummary title={t.problems} errors={draft.errors} />
        <Hidden name="versi" value={String(c.version)} />
        <Field name="nama" label={t.name} hint={t.nameHint} value={draft.title} maxlength={150} required error={errorOf(draft.errors, 'nama')} />
        <Field name="pemberitahuan" label={t.notice} hint={t.noticeHint} rows={4} value={draft.notice} maxlength={2000} required error={errorOf(draft.errors, 'pemberitahuan')} />
        <Select name="wilayah" label={t.area} blank={t.areaAll} value={draft.area} options={areas.map((area) => ({ value: area.code, label: placeWords(area.code, around) }))} />
        <Select name="kategori" label={t.category} blank={t.categoryAny} value={draft.category} options={categories.map((one) => ({ value: one.id, label: one.name[shell.lang] }))} />
        <p><Button fill>{t.make}</Button></p>
      </Form>
    </ConsolePage>
  );
}

export interface ConsoleIncidentProps { shell: Shell; incident: Incident; affected: Affected; reports: readonly Complaint[]; around: Around; flash?: string | undefined; left?: string | undefined; draft?: { text: string; error: string } | undefined }
export function ConsoleIncidentPage({ shell, incident, affected, reports, around, flash, left, draft }: ConsoleIncidentProps) {
  const t = sayIncidents(shell.lang);
  return (
    <ConsolePage shell={shell} title={`${incident.number} ${incident.title}`}>
      {flash && <Note kind="daun" live><p>{flash}</p></Note>}
      {left && <Note kind="bata" live><p>{left}</p></Note>}
      <Facts items={[{ term: t.leadCase, detail: <a href={paths.consoleCase(incident.leadNumber)}>{incident.leadNumber}</a> }, { term: t.area, detail: incident.areaCode ? placeWords(incident.areaCode, around) : t.areaAll },
        { term: t.category, detail: incident.categoryId ? categoryWords(incident.categoryId, around) : t.categoryAny }, { term: t.agency, detail: around.directory.bodyName(incident.bodyId) || '–' },
        { term: t.affected(affected.reports + affected.followers), detail: t.parts(affected.reports, affected.followers) }]} />
      <p><b>{t.told(affected.told, affected.live)}</b> {affected.told < affected.live && <>{t.telling} <a href={matterPaths.consoleIncident(incident.number)}>{t.reload}</a></>}</p>
      <p class="soft">{t.answerHint} <a href={matterPaths.incident(incident.number)}>{t.publicPage}</a></p>
      {!incident.closedAt && <Attach shell={shell} incident={incident} reports={reports} around={around} />}
      {!incident.closedAt && <Form action={matterPaths.incidentNews(incident.number)} csrf={shell.csrf}>
        <Field name="kabar" label={t.news} hint={t.newsHint} rows={3} maxlength={2000} value={draft?.text} error={draft?.error} />
        <p class="row"><Button name="akhiri" value="">{t.send}</Button><Button kind="stop" name="akhiri" value="ya">{t.close}</Button></p>
        <p class="hint">{t.closeHint}</p>
      </Form>}
    </ConsolePage>
  );
}

function Attach({ shell, incident, reports, around }: Pick<ConsoleIncidentProps, 'shell' | 'incident' | 'reports' | 'around'>) {
  const t = sayIncidents(shell.lang);
  if (reports.length === 0) return <p class="soft">{t.attachNone}</p>;
  return (
    <Fold summary={`${t.attach} (${reports.length})`} open last>
      <Form action={matterPaths.attach(incident.number)} csrf={shell.csrf}>
        <p class="hint">{t.attachHint}</p>
        <ul class="plain flow-s flow">{reports.map((one) => <li><label class="row"><input type="checkbox" name="laporan" value={one.number} checked aria-label={t.attachOne(one.number)} /><span><a href={paths.consoleCase(one.number)}>{one.number}</a> {one.title} <span class="soft sm">{placeWords(one.areaCode, around)}</span></span></label></li>)}</ul>
        <p><Button>{t.attachGo}</Button></p>
      </Form>
    </Fold>
  );
}

export const MakeIncidentLink = ({ shell, number }: { shell: Shell; number: string }) => <p><LinkButton kind="alt" href={matterPaths.newIncident(number)}>{sayIncidents(shell.lang).make}</LinkButton></p>;
