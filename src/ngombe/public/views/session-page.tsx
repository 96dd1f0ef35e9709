import { assetPath } from '../../../ui/assets.ts';
import type { PublicEntry } from '../../../followup/domain.ts';
import { Crumb, PublicPage } from '../../../ui/pages/public-page.tsx';
import { Button, ErrorSummary, Form, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Head, Note, Vessel } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { whenWords, type Around } from '../../around.ts';
import { isDeskOpen, phaseOf, type Phase, type PublicQuestion, type Session } from '../../domain.ts';
import { paths } from '../../paths.ts';
import { say } from '../../text.ts';
import type { RegisterValues } from '../register-form.ts';
import { Gig } from './gig.tsx';
import { LastPromises, Recap, type Ended } from './recap.tsx';
import { RegisterFields } from './register-fields.tsx';

export interface SessionPageProps {
  shell: Shell;
  session: Session;
  questions: readonly PublicQuestion[];
  entries: readonly PublicEntry[];
  values: RegisterValues;
  /** What was said and promised here, once the session has ended. */
  recap: Ended | null;
  /** What the session before left behind. */
  last: Ended | null;
  errors?: readonly FormError[] | undefined;
  /** Registration to speak was refused: what else the person may do with the same words. */
  instead?: { next: Session | null; before: boolean } | undefined;
  around: Around;
}

export function SessionPage(props: SessionPageProps) {
  const { shell, session, around, entries } = props;
  const t = say(shell.lang);
  const phase = phaseOf(session, around.now);
  return (
    <PublicPage shell={shell} title={`${session.title}, ${whenWords(session.startsAt, around)}`} description={session.notice || t.lead} head={<link rel="stylesheet" href={assetPath('ngombe.css')} />}>
      <Gig session={session} around={around} />
      {props.recap && <div class="page band flow-xl flow"><Recap {...props.recap} around={around} /></div>}
      <div class={props.recap ? 'page band tight flow' : 'page band split ngombe'}>
        {!props.recap && <div class="at-form flow"><Registration {...props} phase={phase} /></div>}
        <div class="at-body flow-xl flow">
          {phase === 'cancelled' && <Note kind="bata"><p><b>{t.cancelled}</b></p><p>{entries.find((one) => one.kind === 'session-cancelled')?.body}</p></Note>}
          <Moved entries={entries} around={around} />
          {session.notice && <p class="lead">{session.notice}</p>}
          {(!props.recap || props.questions.length > 0) && <Questions {...props} />}
          {props.last && <LastPromises last={props.last} around={around} />}
          <p class="row"><a href={paths.calendar(session.edition)}>{t.calendar}</a><a href={paths.draw(session.edition)}>{t.drawLink}</a>{isDeskOpen(session, around.now) && <a href={paths.screen(session.edition)}>{t.screenLink}</a>}<a href={paths.lookup()}>{t.lookup.link}</a></p>
        </div>
      </div>
    </PublicPage>
  );
}

/** What time and place were before the last change, and why it changed. */
function Moved({ entries, around }: { entries: readonly PublicEntry[]; around: Around }) {
  const t = say(around.lang);
  const last = entries.filter((one) => one.kind === 'session-postponed' || one.kind === 'session-moved').at(-1);
  if (!last) return null;
  const from = last.data['from'] as { startsAt: string; venue: string };
  return <Note kind="kunyit"><p><b>{t.entry[last.kind]}</b></p><p>{last.body}</p><p class="sm">{t.was(whenWords(new Date(from.startsAt), around), from.venue)}</p></Note>;
}

function Questions({ questions, around }: SessionPageProps) {
  const t = say(around.lang);
  return (
    <section aria-labelledby="j-tanya" class="flow">
      <Head id="j-tanya" title={questions.length ? t.questions(questions.length) : t.noQuestions} />
      {questions.length === 0 ? <p class="soft">{t.noQuestionsText}</p> : (
        <ul>{questions.map((one) => (
          <li class="ask"><div class="flow-s flow"><p><b>{one.question}</b></p><p class="sm soft">{[one.name || t.someone, one.groupName, around.directory.areaName(one.areaCode)].filter(Boolean).join(' · ')}</p></div></li>
        ))}</ul>
      )}
    </section>
  );
}

function Registration({ phase, session, values, errors = [], instead, around, shell }: SessionPageProps & { phase: Phase }) {
  const t = say(shell.lang);
  if (phase === 'cancelled' || phase === 'over' || phase === 'running' || phase === 'planned') return <Vessel labelledby="j-daftar"><h2 id="j-daftar">{t.registerTitle}</h2><p>{closedWords(phase, session, around)}</p></Vessel>;
  const open = phase === 'open';
  return (
    <Vessel labelledby="j-daftar" tone={open ? 'biru' : undefined}>
      <h2 id="j-daftar">{t.registerTitle}</h2>
      <p class="sm soft">{open ? <>{t.turns(session.quota)} {t.closesAt(whenWords(session.closesAt, around))}</> : t.closedText}</p>
      <Form action={paths.register(session.edition)} csrf={shell.csrf}>
        <ErrorSummary title={t.problems} errors={errors} safe={t.safe} />
        {instead && <Instead instead={instead} session={session} around={around} />}
        <RegisterFields values={values} errors={errors} around={around} modes={open ? undefined : ['written']} />
        <p class="hint">{t.privacy}</p>
        <p><Button wide>{open ? t.send : t.lateWritten}</Button></p>
      </Form>
    </Vessel>
  );
}

/** Never a dead end: the words stay in the form and go two other ways. */
function Instead({ instead, session, around }: { instead: NonNullable<SessionPageProps['instead']>; session: Session; around: Around }) {
  const t = say(around.lang);
  const { next, before } = instead;
  if (before) return <p><a href={paths.lookup()}>{t.changeFirst}</a></p>;
  return (
    <Note kind="kunyit">
      <p><b>{t.lateTitle}</b></p>
      <p class="row"><Button kind="alt" name="tertulis" value="ya">{t.lateWritten}</Button></p>
      {next && next.edition !== session.edition && <p><Button kind="alt" formaction={paths.register(next.edition)}>{t.lateNext(next.title, whenWords(next.startsAt, around))}</Button></p>}
    </Note>
  );
}

function closedWords(phase: Phase, session: Session, around: Around): string {
  const t = say(around.lang);
  return phase === 'planned' ? t.opensAt(whenWords(session.opensAt, around)) : phase === 'running' ? t.runningText : phase === 'cancelled' ? t.cancelled : t.overText;
}

export function SessionsPage({ shell, upcoming, past, older, latest, around }: { latest: Ended | null; shell: Shell; upcoming: readonly Session[]; past: readonly Session[]; older?: string | undefined; around: Around }) {
  const t = say(shell.lang);
  const row = (session: Session) => (
    <li class="ask"><div class="flow-s flow">
      <p><a href={paths.session(session.edition)}><b>{session.title}</b></a></p>
      <p class="sm soft">{[t.edition(session.edition), whenWords(session.startsAt, around), session.venue].join(' · ')}</p>
    </div><p class="sm bold">{t.phase[phaseOf(session, around.now)]}</p></li>
  );
  return (
    <PublicPage shell={shell} title={t.name} description={t.lead} head={<><link rel="stylesheet" href={assetPath('ngombe.css')} /><link rel="alternate" type="application/rss+xml" href={paths.feed()} title={t.name} /></>}>
      <Crumb href="/" label={shell.labels.home} />
      <div class="page band tight flow-xl flow">
        <div class="flow-s flow"><h1>{t.name}</h1><p class="lead">{t.lead}</p></div>
        <section class="flow" aria-labelledby="j-akan">
          <Head id="j-akan" title={t.upcoming} />
          {upcoming.length ? <ul>{upcoming.map(row)}</ul> : <><p><b>{t.none}.</b> {t.noneText}</p><p><LinkButton href="/lapor">{t.report}</LinkButton></p></>}
        </section>
        {latest && <LastPromises last={latest} around={around} />}
        {past.length > 0 && <section class="flow" aria-labelledby="j-lalu"><Head id="j-lalu" title={t.past} /><ul>{past.map(row)}</ul>{older && <p><a href={older} rel="next">{t.older}</a></p>}</section>}
        <p class="row"><a href={paths.lookup()}>{t.lookup.link}</a><a href={paths.feed()}>{t.feed}</a></p>
      </div>
    </PublicPage>
  );
}
