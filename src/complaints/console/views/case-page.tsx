import type { ComponentChildren } from 'preact';
import type { Officer } from '../../../directory/actor.ts';
import { CaseHeading, ConsoleSearch } from '../../../ui/console/casework.tsx';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { ErrorSummary } from '../../../ui/parts/form.tsx';
import { Icon } from '../../../ui/parts/icon.tsx';
import { Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import { Tag } from '../../../ui/parts/status.tsx';
import { Prose, Timeline } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { isOverdue, type Complaint } from '../../domain.ts';
import { needsProof } from '../../closure/wants-proof.ts';
import { EvidenceSection, InspectionLines } from '../../closure/views/evidence.tsx';
import { HelpFlag } from '../../helping/views/help-parts.tsx';
import { DeliberationFlag } from '../../deliberation/views/flag.tsx';
import { TakenFlag } from '../../dossier/views/taken-flag.tsx';
import { UnacceptedTag } from '../../handoff/views/acceptance.tsx';
import { JOINT_STATES } from '../../joint/domain.ts';
import { JointSection } from '../../joint/views/case-section.tsx';
import { may } from '../../policy.ts';
import { paths } from '../../paths.ts';
import { clockFor, mainPromise } from '../../public/clocks.ts';
import type { Around } from '../../public/queries.ts';
import { statusOf } from '../../public/status.ts';
import { categoryWords, placeWords } from '../../public/views/case-parts.tsx';
import { Photos } from '../../public/views/timeline-items.tsx';
import type { AnswerTemplate } from '../../store-templates.ts';
import { MarksNote } from '../../rights/views/marks-note.tsx';
import { words } from '../../text.ts';
import type { ConsoleCase } from '../queries.ts';
import { TEXT_FIELDS, type Draft } from '../step-form.ts';
import { awaitedStep, shownSteps, type StepNoun } from '../steps.ts';
import { consoleText, type ConsoleText } from '../text.ts';
import { caseKeys, STEP_KEYS } from '../keys.ts';
import { CaseBar } from '../../live/bars.tsx';
import type { HeldStep } from '../../undo/domain.ts';
import { MatterSection } from '../../matters/views/console.tsx';
import { HeldNote, OwnSteps } from '../../undo/views/held.tsx';
import { CaseAside } from './case-aside.tsx';
import { consoleTimeline } from './case-timeline.tsx';
import { AGENCY_FORMS } from './forms-agency.tsx';
import { TRIAGE_FORMS, type StepFormProps } from './forms-triage.tsx';

export interface CasePageProps {
  shell: Shell;
  officer: Officer;
  found: ConsoleCase;
  around: Around;
  draft?: Draft | undefined;
  /** The form that the address asks to open. */
  open?: StepNoun | undefined;
  flash?: string | undefined;
  /** Steps of this officer that wait, or could not be done. */
  own: readonly HeldStep[];
  publicOnly: boolean;
  template?: AnswerTemplate | undefined;
}

const FORMS: Readonly<Partial<Record<StepNoun, (props: StepFormProps) => ComponentChildren>>> = { ...TRIAGE_FORMS, ...AGENCY_FORMS };

/** One case: what it is, what to do next, what happened; clocks and facts beside it. */
export function CasePage(props: CasePageProps) {
  const { shell, officer, found, around, draft, flash } = props;
  const t = consoleText(shell.lang);
  const c = found.complaint;
  const promise = mainPromise(found.promises);
  const clock = promise && clockFor(promise, around.lang, around.now, around.calendar, 'officer');
  // A case that may only be kept (UU 27/2022 Pasal 41) has no step at all.
  // While a step waits nobody takes another; who reported may still be looked up.
  const shown = shownSteps(officer, c, found.promises).filter((step) => !found.held || step === 'identitas').filter(() => found.marks.restrictedAt === null);
  const list = officer.roles.some((role) => role === 'coordinator' || role === 'leadership' || role === 'auditor' || role === 'administrator') ? { href: paths.inbox(), label: t.inbox } : { href: paths.tasks(), label: t.tasks };
  return (
    <ConsolePage shell={shell} title={`${c.number} ${c.title}`} ownHeading
      bar={<><a class="row" href={list.href}><Icon name="kiri" />{list.label}</a>{isOpenToPublic(c) && <a href={paths.publicCase(c.number)}>{t.publicPage}</a>}<ConsoleSearch action={paths.search()} label={t.searchLabel} /></>}
      keys={caseKeys(t, shown)} aside={{ label: t.facts, content: <CaseAside {...props} shown={shown} /> }}>
      <CaseBar lang={shell.lang} number={c.number} version={c.version} />
      {found.held && <HeldNote shell={shell} held={found.held} now={around.now} officerId={officer.id} />}
      <OwnSteps shell={shell} steps={props.own} now={around.now} officerId={officer.id} except={found.held?.id} />
      {flash && !draft?.errors.length && <Note kind="daun" live><p>{flash}</p></Note>}
      <CaseHeading status={statusOf(c.state)} statusLabel={words(shell.lang).state[c.state]} number={c.number} title={c.title} tags={<><Flags c={c} around={around} t={t} /><UnacceptedTag promises={found.promises} around={around} /><HelpFlag helped={found.helped} lang={shell.lang} /><TakenFlag entries={found.entries} around={around} /><DeliberationFlag entries={found.entries} lang={shell.lang} /></>}
        meta={[categoryWords(c.categoryId, around), placeWords(c.areaCode, around), around.directory.bodyName(c.bodyId) || t.noBody, clock && <b>{clock.main}</b>].filter(Boolean)} />
      <MarksNote marks={found.marks} around={around} />
      {draft && <ErrorSummary title={t.problems} errors={draft.errors} safe={t.safe} />}
      {draft && !shown.includes(draft.step) && <Stranded draft={draft} t={t} />}
      <section class="flow" aria-labelledby="j-asli">
        <Head id="j-asli" title={t.original} />
        <blockquote class="quote-b"><Prose text={c.text} /></blockquote>
        <Photos files={found.files.filter((file) => file.role === 'report')} lang={shell.lang} />
      </section>
      <Work {...props} shown={shown} t={t} />
      {found.marks.restrictedAt === null && <MatterSection {...props} />}
      <JointSection number={c.number} contributions={found.contributions} promises={found.promises} around={around} mayAsk={may(officer, 'join', c) && JOINT_STATES.includes(c.state) && !c.restricted && found.marks.restrictedAt === null} />
      <EvidenceSection number={c.number} evidence={found.evidence} files={found.files} around={around} wantsProof={needsProof(c.categoryId, around.directory)} mayTake={shown.includes('jawaban')} />
      <InspectionLines evidence={found.evidence} around={around} names={found.names} />
      <TimelineSection {...props} t={t} />
    </ConsolePage>
  );
}

const isOpenToPublic = (c: Complaint): boolean => c.publishedAt !== null && !c.restricted && !c.confidential;

function Flags({ c, around, t }: { c: Complaint; around: Around; t: ConsoleText }) {
  const tags: (false | { label: string; tone?: 'bata' | 'kunyit' | 'daun' })[] = [
    isOverdue(c, around.now) && { label: t.flags.lateNow, tone: 'bata' }, c.priority !== 'normal' && { label: words(around.lang).priority[c.priority], tone: 'kunyit' },
    c.restricted && { label: t.flags.restricted, tone: 'bata' }, c.confidential && { label: t.flags.confidential, tone: 'kunyit' }, c.anonymous && { label: t.flags.anonymous, tone: 'kunyit' },
    c.returnCount > 0 && { label: t.flags.returned(c.returnCount), tone: 'kunyit' }, c.contestCount > 0 && { label: t.flags.contested(c.contestCount), tone: 'kunyit' },
    !c.restricted && !c.confidential && (c.publishedAt ? { label: t.flags.published, tone: 'daun' } : { label: t.flags.unpublished }),
  ];
  return <>{tags.map((tag) => tag && <Tag label={tag.label} tone={tag.tone} />)}</>;
}

/** The case moved on while somebody was typing: their form is gone, their words are not. */
const Stranded = ({ draft, t }: { draft: Draft; t: ConsoleText }) => (
  <>{TEXT_FIELDS[draft.step].filter((name) => draft.form.text(name)).map((name) => <Field name={name} label={t.kept} rows={4} value={draft.form.text(name)} readonly />)}</>
);

/** The step that is waited for first and open; the others one fold away each. */
function Work({ shown, t, ...props }: CasePageProps & { shown: readonly StepNoun[]; t: ConsoleText }) {
  const { found, draft, open, around } = props;
  const steps = shown.filter((step) => FORMS[step]);
  if (steps.length === 0) return null;
  const awaited = awaitedStep(found.complaint, steps);
  const opened = draft?.step ?? open ?? awaited;
  const order = [...steps].sort((a, b) => Number(b === awaited) - Number(a === awaited));
  const forms = order.map((step) => {
    const Form = FORMS[step]!;
    const own = draft?.step === step ? draft : undefined;
    return (
      <Fold id={step} shortcut={STEP_KEYS[step]} summary={t.step[step].title} open={step === opened} last={step === order.at(-1)}>
        <Form shell={props.shell} found={found} around={around} draft={own} template={props.template} t={t} />
      </Fold>
    );
  });
  return <section aria-labelledby="j-kerja"><Head id="j-kerja" title={t.work} />{forms}</section>;
}

function TimelineSection({ found, around, publicOnly, t }: CasePageProps & { t: ConsoleText }) {
  const here = paths.consoleCase(found.complaint.number);
  const link = (label: string, href: string, current: boolean) => <a href={href} aria-current={current ? 'true' : undefined}>{label}</a>;
  return (
    <section class="flow" aria-labelledby="j-lini">
      <Head id="j-lini" title={t.timeline}>
        <nav class="row sm" aria-label={t.timelineFilter}>{link(t.timelineAll, `${here}#j-lini`, !publicOnly)}{link(t.timelinePublic, `${here}?linimasa=publik#j-lini`, publicOnly)}</nav>
      </Head>
      <Timeline items={consoleTimeline(found, around, publicOnly)} />
    </section>
  );
}
