import { dayText } from '../../../followup/dates.ts';
import { Field, FileField } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, Hidden, errorOf } from '../../../ui/parts/form.tsx';
import { Fold, Vessel } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import { Prose } from '../../../ui/parts/timeline.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { Complaint } from '../../domain.ts';
import { sayClosure } from '../../closure/text.ts';
import { paths } from '../../paths.ts';
import { openPromise } from '../clocks.ts';
import { PHOTOS } from '../photo-limits.ts';
import type { Around, TrackCase } from '../queries.ts';
import { textField, type Draft, type StepNoun } from '../step-form.ts';
import { sayCase } from '../text-case.ts';
import { sayReport } from '../text-report.ts';

interface Props { shell: Shell; found: TrackCase; around: Around; draft: Draft | undefined }

/** What the reporter can do now, as forms of their own; the one that is awaited comes first, in the vessel. */
export function NextStep(props: Props) {
  switch (props.found.complaint.state) {
    case 'answered': return <AnswerForm {...props} />;
    case 'needs_completion': return <CompletionForm {...props} />;
    case 'archived': return <AppealForm {...props} />;
    default: return null;
  }
}

const draftFor = (draft: Draft | undefined, ...steps: StepNoun[]): Draft | undefined => (draft && steps.includes(draft.step) ? draft : undefined);
const Summary = ({ shell, draft }: { shell: Shell; draft: Draft | undefined }) => {
  const t = sayCase(shell.lang);
  return <ErrorSummary title={t.act.title} errors={draft?.errors ?? []} safe={t.act.safe} />;
};
const Version = ({ found }: { found: TrackCase }) => <Hidden name="versi" value={String(found.complaint.version)} />;
const dueWords = (found: TrackCase, kind: string, around: Around): string => {
  const promise = openPromise(found.promises, kind);
  return promise ? dayText(around.lang, promise.dueOn) : '';
};

function PhotoField({ shell, draft }: { shell: Shell; draft: Draft | undefined }) {
  const t = sayCase(shell.lang);
  const report = sayReport(shell.lang);
  const message = [errorOf(draft?.errors, 'foto') ?? '', draft?.photosAgain.length ? report.photosAgainNamed(draft.photosAgain.join(', ')) : ''].filter(Boolean).join(' ');
  return <FileField name="foto" legend={t.act.photos} optional={`(${shell.labels.optional})`} label={t.act.addPhotos} accept={PHOTOS.accept} multiple hint={t.act.photosHint} error={message || undefined}
    limits={{ files: PHOTOS.files, bytes: PHOTOS.bytes, tooMany: report.client.tooMany, tooLarge: report.client.tooLarge }} />;
}

function AnswerForm({ shell, found, around, draft: any }: Props) {
  const t = sayCase(shell.lang);
  const draft = draftFor(any, 'jawaban', 'penerimaan', 'sanggahan');
  const { number } = found.complaint;
  // Nobody can say whether it is settled before they have read what was answered.
  const answer = found.entries.findLast((entry) => entry.kind === 'answered-completing' || entry.kind === 'answered-again');
  return (
    <Vessel tone="daun" labelledby="j-selesai">
      <h2 id="j-selesai">{t.act.answerTitle}</h2>
      {answer?.body && <div class="flow-s flow"><p class="sm soft">{t.act.answerWas}</p><blockquote class="quote-b"><Prose text={answer.body} /></blockquote><p><a href="#linimasa">{t.act.answerMore}</a></p></div>}
      <p>{t.act.answerText(dueWords(found, 'reply', around))}</p>
      <Form action={paths.reporterStep(number, 'jawaban')} csrf={shell.csrf} upload labelledby="j-selesai">
        <Summary shell={shell} draft={draft} />
        <Version found={found} />
        <Picks name="jawab" legend={t.act.yourAnswer} legendHidden value={draft?.jawab} error={errorOf(draft?.errors, 'jawab')} options={[
          { value: 'selesai', label: t.act.done, hint: t.act.doneHint, status: 'selesai' },
          { value: 'bantah', label: t.act.notDone, hint: t.act.notDoneHint, status: 'dibantah', opens: 'why' },
        ]} />
        <Field name="alasan" label={t.act.why} hint={t.act.whyHint} rows={3} value={draft?.teks} error={errorOf(draft?.errors, 'alasan')} />
        <PhotoField shell={shell} draft={draft} />
        <p><Button fill>{t.act.sendAnswer}</Button></p>
      </Form>
      {found.files.some((file) => file.role === 'after' && file.isPublic) && <p><a href={paths.disputePhoto(number)}>{sayClosure(shell.lang).dispute.link}</a></p>}
      <Ombudsman number={number} around={around} />
    </Vessel>
  );
}

/** The way out that needs nobody's leave (UU 25/2009 Pasal 46 ayat (2)). */
export function Ombudsman({ number, around }: { number: string; around: Around }) {
  const t = sayCase(around.lang);
  const { name, phone, whatsapp, website } = around.directory.settings.ombudsman;
  if (!name) return null;
  const digits = (text: string) => text.replace(/[^\d+]/g, '');
  return (
    <Fold summary={t.act.ombudsman} last>
      <p>{t.act.ombudsmanText(name)} <a href={paths.ombudsman(number)}>{t.track.wayLink}</a></p>
      <ul class="bullets">
        {phone && <li>{t.act.phone}: <a href={`tel:${digits(phone)}`}>{phone}</a></li>}
        {whatsapp && <li>{t.act.whatsapp}: <a href={`https://wa.me/${digits(whatsapp).replace(/^\+/, '').replace(/^0/, '62')}`}>{whatsapp}</a></li>}
        {website && <li>{t.act.website}: <a href={/^https?:/.test(website) ? website : `https://${website}`}>{website}</a></li>}
      </ul>
    </Fold>
  );
}

function TextStep({ shell, found, draft: any, step, label, hint, send, photos, kind }: Omit<Props, 'around'> & { step: StepNoun; label: string; hint?: string | undefined; send: string; photos: boolean; kind: 'primary' | 'alt' }) {
  const draft = draftFor(any, step);
  const field = textField(step);
  return (
    <Form action={paths.reporterStep(found.complaint.number, step)} csrf={shell.csrf} upload={photos}>
      <Summary shell={shell} draft={draft} />
      <Version found={found} />
      <Field name={field} label={label} hint={hint} rows={4} value={draft?.teks} error={errorOf(draft?.errors, field)} />
      {photos && <PhotoField shell={shell} draft={draft} />}
      <p class="row"><Button kind={kind}>{send}</Button></p>
    </Form>
  );
}

function CompletionForm(props: Props) {
  const t = sayCase(props.shell.lang);
  const question = props.found.entries.findLast((entry) => entry.kind === 'completion-asked')?.body;
  return (
    <Vessel tone="kunyit" labelledby="j-lengkapi">
      <h2 id="j-lengkapi">{t.act.completeTitle}</h2>
      {question && <blockquote class="quote-b"><p>{question}</p></blockquote>}
      <p>{t.act.completeText(dueWords(props.found, 'completeness', props.around))}</p>
      <TextStep {...props} step="kelengkapan" label={t.act.complete} send={t.act.sendComplete} photos kind="primary" />
    </Vessel>
  );
}

function AppealForm(props: Props) {
  const t = sayCase(props.shell.lang);
  return (
    <Vessel labelledby="j-banding">
      <h2 id="j-banding">{t.act.appealTitle}</h2>
      <p>{t.act.appealText}</p>
      <TextStep {...props} step="banding" label={t.act.appeal} send={t.act.sendAppeal} photos={false} kind="primary" />
      <Ombudsman number={props.found.complaint.number} around={props.around} />
    </Vessel>
  );
}

/** A further word on a running case; while an answer or completion is awaited, that form is the place for it. */
export function ReplyForm(props: Props) {
  const t = sayCase(props.shell.lang);
  const { state } = props.found.complaint;
  if (!shownSteps(props.found.complaint).has('balasan')) return null;
  return (
    <section class="flow" aria-labelledby="j-balas"><h2 id="j-balas">{t.act.replyTitle}</h2>
      <TextStep {...props} step="balasan" label={t.act.reply} hint={t.act.replyHint} send={t.act.sendReply} photos={state !== 'answered'} kind="alt" />
    </section>
  );
}

/** Forms that the page of a case carries now. */
export function shownSteps({ state, endedAt }: Complaint): ReadonlySet<StepNoun> {
  const next: readonly StepNoun[] = state === 'answered' ? ['jawaban', 'penerimaan', 'sanggahan'] : state === 'needs_completion' ? ['kelengkapan'] : state === 'archived' ? ['banding'] : [];
  return new Set(endedAt === null && state !== 'needs_completion' ? [...next, 'balasan'] : next);
}

/** The case moved on while somebody was typing: their form is gone, their words are not. */
export function StrandedDraft({ shell, draft, shown }: { shell: Shell; draft: Draft | undefined; shown: ReadonlySet<StepNoun> }) {
  if (!draft || shown.has(draft.step)) return null;
  const field = textField(draft.step);
  return (
    <div class="flow">
      <Summary shell={shell} draft={draft} />
      <Field name={field} label={sayCase(shell.lang).act.kept} rows={4} value={draft.teks} readonly />
    </div>
  );
}
