import type { ComponentChildren } from 'preact';
import type { Officer } from '../../../directory/actor.ts';
import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, FileField, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, Hidden, type FormError } from '../../../ui/parts/form.tsx';
import { Facts, Fold, Head, Note } from '../../../ui/parts/panels.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { ConsoleCase } from '../../console/queries.ts';
import { bodyOptions } from '../../console/views/words.ts';
import { paths } from '../../paths.ts';
import { may } from '../../policy.ts';
import type { Around } from '../../public/queries.ts';
import { Photos } from '../../public/views/timeline-items.tsx';
import { DECLINE_REASONS, isOwed, JOINT_STATES, MOST_REWORKS, type Contribution } from '../domain.ts';
import { sayJoint, type JointAct, type JointText } from '../text.ts';
import { clockWords, isGone } from './case-section.tsx';

export interface JointPageProps { shell: Shell; officer: Officer; found: ConsoleCase; around: Around; typed?: (name: string) => string; errors?: readonly FormError[]; saved?: boolean }

/** Everything about the parts of a case: who does what until when, what was said, what was delivered, and what may be done next. */
export function JointPage(props: JointPageProps) {
  const { shell, officer, found, around, errors = [] } = props;
  const t = sayJoint(shell.lang);
  const c = found.complaint;
  const joins = may(officer, 'join', c) && JOINT_STATES.includes(c.state) && !c.restricted;
  return (
    <ConsolePage shell={shell} title={t.title(c.number)} bar={<a href={paths.consoleCase(c.number)}>{c.number}</a>}>
      {props.saved && <Note kind="daun" live><p>{t.saved}</p></Note>}
      <ErrorSummary title={t.problems} errors={errors} safe={t.safe} />
      <p class="bold">{c.title}</p>
      <p class="soft">{t.lead}</p>
      {found.contributions.length === 0 && <p>{t.none}</p>}
      {found.contributions.map((one, at) => <Part {...props} one={one} at={at} t={t} joins={joins} />)}
      {joins && <section class="flow" aria-labelledby="j-minta">
        <Head id="j-minta" title={t.ask} />
        <Form action={paths.joint(c.number)} csrf={shell.csrf}>
          <Hidden name="versi" value={String(c.version)} />
          <Select name="instansi" label={t.body} blank={t.pickBody} value={props.typed?.('instansi')} error={errorOf(errors, 'instansi')} options={bodyOptions(around, false).filter((body) => body.value !== c.bodyId)} />
          <Field name="tugas" label={t.task} hint={t.taskHint} rows={3} value={props.typed?.('tugas')} error={errorOf(errors, 'tugas')} maxlength={2000} />
          <Days name="hari" value={props.typed?.('hari')} error={errorOf(errors, 'hari')} t={t} />
          <p><Button>{t.act.minta}</Button></p>
        </Form>
      </section>}
    </ConsolePage>
  );
}

const Days = ({ name, value, error, t }: { name: string; value: string | undefined; error: string | undefined; t: JointText }) =>
  <Field name={name} type="number" inputmode="numeric" min="1" max="60" label={t.days} hint={t.daysHint} value={value || '3'} error={error} />;

type PartProps = JointPageProps & { one: Contribution; at: number; t: JointText; joins: boolean };

function Part(props: PartProps) {
  const { shell, officer, found, around, one, t } = props;
  const own = officer.bodyId === one.bodyId && may(officer, 'contribute', found.complaint);
  const name = around.directory.bodyName(one.bodyId);
  const said = found.entries.filter((entry) => entry.kind === 'contribution-words' && entry.data['contributionId'] === one.id);
  return (
    <section class="flow" aria-labelledby={`j-${one.id}`}>
      <Head id={`j-${one.id}`} title={name} />
      {isOwed(one) && isGone(one.bodyId, around) && <Note kind="bata"><p>{t.abolished(name)}</p></Note>}
      <Facts items={[{ term: t.task, detail: <Prose text={one.task} /> }, { term: t.short, detail: <b>{[t.state[one.state], one.declineReason ? t.declined[one.declineReason] : '', clockWords(one, found.promises, around)].filter(Boolean).join('. ')}</b> }]} />
      {said.length > 0 && <Fold summary={`${t.dialogue} (${said.length})`} open>
        {said.map((entry) => (
          <div class="flow-s flow">
            <p class="sm soft">{t.by(String((entry.internal?.['officer'] as { name?: unknown } | undefined)?.name ?? ''), momentText(shell.lang, entry.at, around.city.utcOffsetMinutes))}</p>
            <Prose text={entry.body ?? ''} />
            <Photos files={found.files.filter((file) => file.entryId === entry.id)} lang={shell.lang} />
          </div>
        ))}
      </Fold>}
      {own && isOwed(one) && <OwnForms {...props} />}
      {props.joins && <LeadForms {...props} />}
      {!found.complaint.endedAt && may(officer, 'discuss', found.complaint) && (own || officer.bodyId !== one.bodyId) && <Act {...props} act="pesan" fold><Words {...props} act="pesan" label={t.words} hint={t.wordsHint} /></Act>}
    </section>
  );
}

/** What the agency does with its own task. */
function OwnForms(props: PartProps) {
  const { one, at, t, errors } = props;
  return (
    <>
      {one.state === 'requested' && <Act {...props} act="terima" />}
      <Act {...props} act="serahkan" fold upload>
        <Words {...props} act="serahkan" label={t.part} hint={t.partHint} rows={5} />
        <FileField name={`foto-${at}`} legend={t.photos} optional={t.optional} label={t.choose} accept="image/jpeg,image/png,image/webp" multiple hint={t.limits} error={errorOf(errors, `foto-${at}`)} />
      </Act>
      <Act {...props} act="tolak" kind="stop" fold>
        <Select name={`alasan-${at}`} label={t.reason} blank={t.pickReason} value={props.typed?.(`alasan-${at}`)} error={errorOf(errors, `alasan-${at}`)} options={DECLINE_REASONS.map((value) => ({ value, label: t.declined[value] }))} />
        <Words {...props} act="tolak" label={t.why} hint={t.wordsHint} />
      </Act>
    </>
  );
}

/** What lead and coordinator do with a task of another agency. */
function LeadForms(props: PartProps) {
  const { officer, found, around, one, at, t, errors } = props;
  const coordinates = may(officer, 'verify', found.complaint);
  const ended = one.state === 'declined' || one.state === 'withdrawn';
  return (
    <>
      {one.state === 'delivered' && one.reworks < MOST_REWORKS && <Act {...props} act="ulang" fold>
        <Words {...props} act="ulang" label={t.why} hint={t.wordsHint} /><Days name={`hari-ulang-${at}`} value={props.typed?.(`hari-ulang-${at}`)} error={errorOf(errors, `hari-ulang-${at}`)} t={t} />
      </Act>}
      {isOwed(one) && <Act {...props} act="cabut" kind="stop" fold><Words {...props} act="cabut" label={t.why} hint={t.wordsHint} /></Act>}
      {coordinates && isOwed(one) && isGone(one.bodyId, around) && <Act {...props} act="penerus" />}
      {coordinates && !ended && !isGone(one.bodyId, around) && one.bodyId !== found.complaint.bodyId && found.complaint.bodyId !== null && <Act {...props} act="utama" fold>
        <Field name={`kata-utama-${at}`} label={t.formerTask} hint={t.taskHint} rows={3} value={props.typed?.(`kata-utama-${at}`)} error={errorOf(errors, `kata-utama-${at}`)} maxlength={2000} />
        <Days name={`hari-utama-${at}`} value={props.typed?.(`hari-utama-${at}`)} error={errorOf(errors, `hari-utama-${at}`)} t={t} />
      </Act>}
    </>
  );
}

const Words = ({ act, at, label, hint, rows = 3, typed, errors }: PartProps & { act: JointAct; label: string; hint: string; rows?: number }) =>
  <Field name={`kata-${act}-${at}`} label={label} hint={hint} rows={rows} value={typed?.(`kata-${act}-${at}`)} error={errorOf(errors, `kata-${act}-${at}`)} />;

/** One form; a folded one stands open where something in it has to be mended. */
function Act({ shell, found, one, at, t, act, kind = 'alt', fold, upload, errors = [], children }: PartProps & { act: JointAct; kind?: 'alt' | 'stop'; fold?: boolean; upload?: boolean; children?: ComponentChildren }) {
  const form = (
    <Form action={paths.jointAct(found.complaint.number, one.id, act)} csrf={shell.csrf} upload={upload}>
      <Hidden name="versi" value={String(found.complaint.version)} /><Hidden name="urut" value={String(at)} />
      {children}
      <p><Button kind={act === 'terima' ? 'primary' : kind}>{t.act[act]}</Button></p>
    </Form>
  );
  return fold ? <Fold summary={t.act[act]} open={errors.some(({ field }) => field.includes(`-${act}-${at}`) || (act === 'tolak' && field === `alasan-${at}`) || (act === 'serahkan' && field === `foto-${at}`))}>{form}</Fold> : form;
}
