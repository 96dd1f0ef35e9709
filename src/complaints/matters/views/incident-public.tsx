import { momentText } from '../../../followup/dates.ts';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, Hidden, LinkButton } from '../../../ui/parts/form.tsx';
import { Facts, Head, Note } from '../../../ui/parts/panels.tsx';
import { Prose, Timeline } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { PublicEntry } from '../../../followup/domain.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import { OwnerLink, placeWords, reporterWords } from '../../public/views/case-parts.tsx';
import { timelineItems } from '../../public/views/timeline-items.tsx';
import type { Following } from '../followers.ts';
import { matterPaths } from '../paths.ts';
import type { Affected, Incident } from '../store-incidents.ts';
import { sayIncidents } from '../text-incidents.ts';
import { FollowForm } from './known-page.tsx';

export interface IncidentPageProps { shell: Shell; incident: Incident; affected: Affected; entries: readonly PublicEntry[]; around: Around; token: string; email?: string | undefined; error?: string | undefined }

/** What everybody may read of an incident: what officers wrote for all, never a report. */
export function IncidentPage({ shell, incident, affected, entries, around, token, email, error }: IncidentPageProps) {
  const t = sayIncidents(shell.lang);
  const when = (at: Date): string => momentText(shell.lang, at, around.city.utcOffsetMinutes);
  const place = incident.areaCode === null ? t.areaAll : placeWords(incident.areaCode, around);
  return (
    <PublicPage shell={shell} title={incident.title} description={incident.notice.slice(0, 160)}>
      <Crumb href={paths.explore()} label={t.title} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><p class="soft">{incident.number}, {incident.closedAt ? t.closed : t.open}</p><h1>{incident.title}</h1></div>
        {incident.closedAt && <Note><p>{t.pub.ended}</p></Note>}
        <Prose text={incident.notice} />
        <p><b>{t.affected(affected.reports + affected.followers)}</b> <span class="soft">({t.parts(affected.reports, affected.followers)})</span></p>
        <Facts items={[{ term: t.pub.where, detail: place }, { term: t.agency, detail: <OwnerLink bodyId={incident.bodyId} around={around} /> }, { term: t.pub.openedOn, detail: when(incident.openedAt) },
          ...(incident.closedAt ? [{ term: t.pub.endedOn, detail: when(incident.closedAt) }] : [])]} />
        {!incident.closedAt && <section class="vessel flow" aria-labelledby="j-ikut"><h2 id="j-ikut">{t.pub.follow}</h2><p>{t.pub.followHint}</p><FollowForm shell={shell} number={incident.number} token={token} email={email} error={error} /></section>}
        <section class="flow" aria-labelledby="j-kabar"><Head id="j-kabar" title={t.pub.updates} />
          <Timeline items={timelineItems({ entries, files: [], text: '', who: reporterWords(incident.areaCode, around), receivedAt: incident.openedAt, audience: 'officer' }, around)} /></section>
        <p><a href={paths.report()}>{t.pub.report}</a></p>
      </div>
    </PublicPage>
  );
}

/** The follower's receipt: shown by the browser that sent the form, and again if it sends it again. */
export function FollowedPage({ shell, following }: { shell: Shell; following: Following | null }) {
  const t = sayIncidents(shell.lang).followed;
  return (
    <PublicPage shell={shell} title={following ? `${t.title} ${following.title}` : t.gone} secret scripts={['lapor.js']}>
      <Crumb href="/" label={shell.labels.home} narrow />
      <div class="page narrow band tight flow-l flow" data-draft-clear="lapor">
        {following === null ? <><h1>{t.gone}</h1><p><LinkButton href={paths.explore()}>{sayIncidents(shell.lang).known.read}</LinkButton></p></> : <>
          <div class="flow-s flow"><h1>{t.title}</h1><p class="lead">{following.title}</p></div>
          <article class="vessel biru flow"><p class="sm soft bold">{t.number}</p><p class="num bold">{following.number}</p><p class="sm soft bold">{t.secret}</p><p class="kode">{following.secret}</p><p>{t.text}</p></article>
          <p><LinkButton href={`${matterPaths.following()}?nomor=${following.number}`} fill>{t.open}</LinkButton></p>
        </>}
      </div>
    </PublicPage>
  );
}

export interface FollowingView { number: string; secret: string; title: string; href: string | null }
/** Number and code open what somebody follows, and end it. */
export function FollowingPage({ shell, number, problem, view, stopped }: { shell: Shell; number: string; problem?: string | undefined; view?: FollowingView | undefined; stopped?: boolean | undefined }) {
  const t = sayIncidents(shell.lang).followed;
  return (
    <PublicPage shell={shell} title={t.lookTitle} secret>
      <Crumb href="/" label={shell.labels.home} narrow />
      <div class="page narrow band tight flow-l flow">
        <div class="flow-s flow"><h1>{t.lookTitle}</h1>{!view && <p class="soft">{t.lookLead}</p>}</div>
        {stopped && <Note kind="daun" live><p>{t.stopped}</p></Note>}
        {view ? <>
          <p class="lead">{view.href ? <a href={view.href}>{view.title}</a> : t.closedOff}</p>
          <Form action={matterPaths.stopFollowing()} csrf={shell.csrf}><Hidden name="nomor" value={view.number} /><Hidden name="kode" value={view.secret} /><p><Button kind="alt">{t.stop}</Button></p></Form>
        </> : <Form action={matterPaths.following()} csrf={shell.csrf}>
          <ErrorSummary title={t.lookTitle} errors={problem ? [{ field: 'nomor', message: problem }] : []} />
          <Field name="nomor" label={t.number} value={number} code required maxlength={40} />
          <Field name="kode" label={t.secret} code required maxlength={64} autocomplete="off" />
          <p><Button fill>{t.look}</Button></p>
        </Form>}
      </div>
    </PublicPage>
  );
}
