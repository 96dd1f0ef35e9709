import { momentText } from '../../../followup/dates.ts';
import { CaseGrid, CaseHeading } from '../../../ui/console/casework.tsx';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, Form, Hidden, LinkButton } from '../../../ui/parts/form.tsx';
import { Facts, Head, Note, type Fact } from '../../../ui/parts/panels.tsx';
import { Timeline } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { BreachNote } from '../../breach/views/breach-note.tsx';
import { DeliberationLink } from '../../deliberation/views/flag.tsx';
import { NEXT, type Complaint } from '../../domain.ts';
import { YourHelper } from '../../helping/views/help-parts.tsx';
import { PublicContributions } from '../../joint/views/public-contributions.tsx';
import { paths } from '../../paths.ts';
import { MarksNote } from '../../rights/views/marks-note.tsx';
import { sayRights } from '../../rights/text.ts';
import { words } from '../../text.ts';
import type { Around, TrackCase } from '../queries.ts';
import { statusOf } from '../status.ts';
import type { Draft } from '../step-form.ts';
import { sayCase, type CaseText } from '../text-case.ts';
import { TrackMatterSection } from '../../matters/views/resident.tsx';
import { CaseClock, OwnerLink, caseMeta, reporterWords } from './case-parts.tsx';
import { timelineItems } from './timeline-items.tsx';
import { NextStep, Ombudsman, ReplyForm, StrandedDraft, shownSteps } from './track-forms.tsx';

export interface TrackPageProps { shell: Shell; found: TrackCase; around: Around; draft?: Draft | undefined; sent?: boolean | undefined; slow?: boolean | undefined; objection?: { text: string; error: string } | undefined }

/** The reporter's own page: what is owed, what they can do now, and everything that has happened. */
export function TrackPage({ shell, found, around, draft, sent, slow, objection }: TrackPageProps) {
  const { complaint, entries, files, promises } = found;
  const t = sayCase(shell.lang);
  const w = words(shell.lang);
  const who = reporterWords(complaint.areaCode, around);
  const items = timelineItems({ entries, files, text: complaint.text, who, receivedAt: complaint.receivedAt, audience: 'resident' }, around);
  return (
    <PublicPage shell={shell} title={draft?.errors.length ? `${t.act.title}: ${complaint.title}` : complaint.title} secret>
      <Crumb href={paths.explore()} label={t.allCases} />
      <div class="page band tight">
        <CaseHeading status={statusOf(complaint.state)} statusLabel={w.state[complaint.state]} number={complaint.number} title={complaint.title} meta={caseMeta(complaint, around)} />
        <CaseGrid factsLabel={t.facts} clock={<CaseClock number={complaint.number} promises={promises} around={around} audience="resident" />}
          main={<>
            <MarksNote marks={found.marks} around={around} />
            <BreachNote entries={entries} lang={shell.lang} />
            {sent && <Note kind="daun" live><p><b>{t.act.sent}</b></p></Note>}
            {slow && <Note kind="bata" live><p><b>{t.track.slow}</b></p><p>{t.track.slowText}</p></Note>}
            {complaint.state !== 'answered' && complaint.state !== 'needs_completion' && <p class="lead">{complaint.state === 'completed' && complaint.verdict === 'accepted' ? t.track.settledByYou : w.stateLine[complaint.state]}</p>}
            <StrandedDraft shell={shell} draft={draft} shown={shownSteps(complaint)} />
            <NextStep shell={shell} found={found} around={around} draft={draft} />
            <DeliberationLink complaint={complaint} entries={entries} lang={shell.lang} audience="resident" />
            <PublicContributions bodyId={complaint.bodyId} contributions={found.contributions} around={around} />
            <TrackMatterSection shell={shell} complaint={complaint} matter={found.matter} around={around} draft={objection} />
            <section id="linimasa" aria-labelledby="j-lini"><Head id="j-lini" title={t.timeline}><p class="soft sm">{t.timelineParty}</p></Head><Timeline items={items} /></section>
            <ReplyForm shell={shell} found={found} around={around} draft={draft} />
            {complaint.state !== 'answered' && complaint.state !== 'archived' && <Ombudsman number={complaint.number} around={around} />}
          </>}
          facts={<div class="flow"><Facts items={factsOf(found, around, t, who)} /><YourHelper shell={shell} number={complaint.number} help={found.help} /><Exits shell={shell} complaint={complaint} /></div>} />
      </div>
    </PublicPage>
  );
}

function factsOf({ complaint, isPublic }: TrackCase, around: Around, t: CaseText, who: string): Fact[] {
  const w = words(around.lang);
  const hidden = complaint.restricted || complaint.confidential;
  const seen = [complaint.restricted && t.track.restricted, complaint.anonymous && t.track.anonymous, complaint.confidential && t.track.confidential].filter(Boolean);
  const facts: Fact[] = [
    { term: t.track.you, detail: seen.length ? seen.join(' ') : t.track.plain(who) },
    { term: t.track.publicPage, detail: isPublic ? <a href={paths.publicCase(complaint.number)}>{complaint.number}</a> : hidden ? t.track.never : t.track.notPublic },
    { term: t.receivedOn, detail: momentText(around.lang, complaint.receivedAt, around.city.utcOffsetMinutes) },
    { term: t.class, detail: complaint.class ? w.class[complaint.class] : '' },
    { term: t.owner, detail: <OwnerLink bodyId={complaint.bodyId} around={around} /> },
    { term: t.outcome, detail: complaint.outcome ? w.outcome[complaint.outcome] : '' },
    { term: t.track.way, detail: <a href={paths.ombudsman(complaint.number)}>{t.track.wayLink}</a> },
    { term: sayRights(around.lang).page.title, detail: <a href={paths.askRight(complaint.number)}>{sayRights(around.lang).page.link}</a> },
    { term: t.track.receipt, detail: <a href={paths.receipt(complaint.number)}>{t.track.receipt}</a> },
  ];
  return facts.filter((fact) => fact.detail !== '');
}

/** Two ways out: of the case for good, and of this phone. */
const Exits = ({ shell, complaint }: { shell: Shell; complaint: Complaint }) => {
  const t = sayCase(shell.lang);
  return (
    <div class="flow-s flow noprint">
      {NEXT[complaint.state].includes('withdrawn') && <p><a href={paths.reporterStep(complaint.number, 'pencabutan')}>{t.act.withdraw}</a></p>}
      <Form action={paths.reporterStep(complaint.number, 'tutup')} csrf={shell.csrf} class="flow-s flow">
        <p><Button kind="alt">{t.track.forget}</Button></p>
        <p class="hint">{t.track.forgetHint}</p>
      </Form>
    </div>
  );
};

/** A page of its own, so that taking a report back is asked twice without script. */
export function WithdrawPage({ shell, found, problem, reason }: { shell: Shell; found: TrackCase; problem?: string | undefined; reason?: string | undefined }) {
  const t = sayCase(shell.lang);
  const { complaint } = found;
  return (
    <PublicPage shell={shell} title={t.act.withdrawTitle} secret>
      <Crumb href={paths.trackCase(complaint.number)} label={complaint.number} narrow />
      <div class="page narrow band tight flow">
        <h1>{t.act.withdrawTitle}</h1>
        {problem && <Note kind="bata" live><p><b>{problem}</b></p></Note>}
        <p class="bold">{complaint.title}</p>
        <p>{t.act.withdrawText}</p>
        <Form action={paths.reporterStep(complaint.number, 'pencabutan')} csrf={shell.csrf}>
          <Hidden name="versi" value={String(complaint.version)} />
          <Field name="pencabutan" label={t.act.withdrawReason} optional={`(${shell.labels.optional})`} rows={3} value={reason} />
          <p class="row"><Button kind="stop">{t.act.confirmWithdraw}</Button><LinkButton kind="alt" href={paths.trackCase(complaint.number)}>{t.act.keep}</LinkButton></p>
        </Form>
      </div>
    </PublicPage>
  );
}
