import type { ComponentChildren } from 'preact';
import { guessWard } from '../../../directory/areas/landmarks.ts';
import { ConfirmDialog } from '../../../ui/console/casework.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, errorOf, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Picks, Switch } from '../../../ui/parts/picks.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { ARCHIVE_REASONS, CLASSES, PRIORITIES, type Complaint } from '../../domain.ts';
import { sayMap } from '../../map/text.ts';
import { paths } from '../../paths.ts';
import { HideLinks } from '../../redaction/views/hide-links.tsx';
import type { Around } from '../../public/queries.ts';
import { wardGroups } from '../../../directory/areas/ward-groups.ts';
import type { AnswerTemplate } from '../../store-templates.ts';
import { RulingFields } from '../../handoff/views/ruling-fields.tsx';
import { words } from '../../text.ts';
import type { ConsoleCase } from '../queries.ts';
import type { Draft } from '../step-form.ts';
import type { StepNoun } from '../steps.ts';
import type { ConsoleText } from '../text.ts';
import { bodyOptions } from './words.ts';

export interface StepFormProps { shell: Shell; found: ConsoleCase; around: Around; draft: Draft | undefined; template?: AnswerTemplate | undefined; t: ConsoleText }

/** The frame of every form of a case: its address, its version, its button. */
export const StepForm = ({ shell, found, step, upload, kind, t, confirm, children }: Pick<StepFormProps, 'shell' | 'found' | 't'> & { step: StepNoun; upload?: boolean; kind?: 'primary' | 'alt' | 'stop'; confirm?: string; children?: ComponentChildren }) => {
  const dialog = `tanya-${step}`;
  return (
    <Form action={paths.step(found.complaint.number, step)} csrf={shell.csrf} upload={upload}>
      <Hidden name="versi" value={String(found.complaint.version)} />
      {children}
      <p class="row"><Button kind={kind} attrs={confirm ? { 'data-confirm': dialog } : undefined}>{t.step[step].go}</Button></p>
      {confirm && (step === 'arsip' || step === 'pelimpahan') && <ConfirmDialog id={dialog} title={t.confirm[step]} cancel={t.confirm.no}
        confirm={<Button kind="stop" name="yakin" value="ya">{t.confirm.yes[step]}</Button>}><p>{confirm}</p></ConfirmDialog>}
    </Form>
  );
};

/** What was typed, or what stands there at first. */
export const typed = (draft: Draft | undefined, name: string, first = ''): string => (draft ? draft.form.text(name) : first);
const err = (draft: Draft | undefined, name: string): string | undefined => errorOf(draft?.errors, name);

/** Photos of the reporter that the public may see, as a choice of tiles. */
function PhotoPicks({ name, found, draft, t }: { name: string } & Pick<StepFormProps, 'found' | 'draft' | 't'>) {
  const photos = found.files.filter((file) => file.byReporter || file.role === 'report');
  if (photos.length === 0) return null;
  const chosen = draft ? draft.form.list(name) : photos.filter((file) => file.isPublic).map((file) => file.id);
  return <Picks many name={name} legend={t.field.photos} value={chosen} options={photos.map((file, at) => ({
    value: file.id, label: <><img src={paths.file(file.id, 'kecil', file.publishedKey)} alt="" width={96} height={72} /> {t.field.photo(at + 1)}</>,
  }))} />;
}

const closed = (c: Complaint): boolean => c.confidential || c.restricted;

function Referral(props: StepFormProps) {
  const { found, around, draft, t } = props;
  const { complaint: c, suggestion } = found;
  const w = words(around.lang);
  const first = (value: string | null | undefined): string => value ?? '';
  const ward = c.areaCode === null ? guessWard(`${c.title}\n${c.text}\n${c.landmark}`, around.directory) : null;
  const category = c.forwardedAt ? c.categoryId : suggestion?.categoryId ?? c.categoryId;
  return (
    <StepForm {...props} step="disposisi">
      <Select name="instansi" label={t.field.body} hint={suggestion ? t.field.bodyHint : undefined} blank={t.bulkChoose} value={typed(draft, 'instansi', first(c.bodyId ?? suggestion?.bodyId))} options={bodyOptions(around, false)} error={err(draft, 'instansi')} />
      <div class="two">
        <Select name="kelas" label={t.field.class} blank={t.pick.class} value={typed(draft, 'kelas', first(c.class ?? suggestion?.class))} options={CLASSES.map((one) => ({ value: one, label: w.class[one] }))} error={err(draft, 'kelas')} />
        <Select name="kategori" label={t.field.category} optional={t.field.optional} blank="–" value={typed(draft, 'kategori', first(category))} options={around.directory.categories.map((one) => ({ value: one.id, label: one.name[around.lang] }))} />
      </div>
      <Select name="kelurahan" label={t.field.area} optional={t.field.optional} blank="–" hint={ward ? sayMap(around.lang).guessOfficer(ward.because) : undefined} value={typed(draft, 'kelurahan', first(c.areaCode ?? ward?.ward.code))} options={wardGroups(around.directory.areas, (name) => name)} />
      <RulingFields ruling={found.ruling} around={around} value={(name) => typed(draft, name)} error={(name) => err(draft, name)} />
      <Field name="pesan-instansi" label={t.field.instruction} optional={t.field.optional} hint={t.field.instructionHint} rows={2} value={typed(draft, 'pesan-instansi')} error={err(draft, 'pesan-instansi')} />
      {!closed(c) && <>
        <Switch name="terbit" label={t.field.publish} hint={t.field.publishHint} checked={draft ? draft.form.has('terbit') : true} />
        <Field name="judul-publik" label={t.field.pubTitle} value={typed(draft, 'judul-publik', c.publishedTitle ?? found.proposal.title)} maxlength={200} error={err(draft, 'judul-publik')} />
        <Field name="isi-publik" label={t.field.pubText} rows={6} value={typed(draft, 'isi-publik', c.publishedText ?? found.proposal.text)} error={err(draft, 'isi-publik')} />
        <PhotoPicks {...props} name="foto-publik" />
        <HideLinks number={c.number} files={found.files} lang={around.lang} />
      </>}
    </StepForm>
  );
}

const Completion = (props: StepFormProps) => (
  <StepForm {...props} step="kelengkapan">
    <Field name="pertanyaan" label={props.t.field.question} hint={props.t.field.questionHint} rows={3} value={typed(props.draft, 'pertanyaan')} error={err(props.draft, 'pertanyaan')} />
  </StepForm>
);

const Archive = (props: StepFormProps) => {
  const { t, draft, around } = props;
  const options = ARCHIVE_REASONS.filter((one) => one !== 'deemed_withdrawn').map((one) => ({ value: one, label: words(around.lang).archiveReason[one] }));
  return (
    <StepForm {...props} step="arsip" kind="stop" confirm={t.confirmArchive}>
      <Select name="alasan-arsip" label={t.field.reason} blank={t.pick.reason} value={typed(draft, 'alasan-arsip')} options={options} error={err(draft, 'alasan-arsip')} />
      <Field name="penjelasan-arsip" label={t.field.explanation} hint={t.confirmArchive} rows={3} value={typed(draft, 'penjelasan-arsip')} error={err(draft, 'penjelasan-arsip')} />
    </StepForm>
  );
};

const Transfer = (props: StepFormProps) => {
  const { t, draft, around } = props;
  return (
    <StepForm {...props} step="pelimpahan" kind="stop" confirm={t.confirm.pelimpahanText}>
      <Select name="tujuan" label={t.field.outside} blank={t.bulkChoose} value={typed(draft, 'tujuan')} options={bodyOptions(around, true)} error={err(draft, 'tujuan')} />
      <Field name="surat" label={t.field.letter} value={typed(draft, 'surat')} maxlength={120} error={err(draft, 'surat')} />
      <Field name="panduan" label={t.field.guidance} rows={3} value={typed(draft, 'panduan')} error={err(draft, 'panduan')} />
    </StepForm>
  );
};

const Reprioritise = (props: StepFormProps) => {
  const { t, draft, around, found } = props;
  return (
    <StepForm {...props} step="prioritas" kind="alt">
      <Select name="prioritas" label={t.field.priority} value={typed(draft, 'prioritas', found.complaint.priority)} options={PRIORITIES.map((one) => ({ value: one, label: words(around.lang).priority[one] }))} error={err(draft, 'prioritas')} />
      <Field name="alasan-prioritas" label={t.field.reason} hint={t.field.instructionHint} rows={2} value={typed(draft, 'alasan-prioritas')} error={err(draft, 'alasan-prioritas')} />
    </StepForm>
  );
};

const Publication = (props: StepFormProps) => {
  const { t, draft, found, found: { complaint: c } } = props;
  return (
    <StepForm {...props} step="publikasi" kind="alt">
      <Field name="judul-terbit" label={t.field.pubTitle} value={typed(draft, 'judul-terbit', c.publishedTitle ?? found.proposal.title)} maxlength={200} error={err(draft, 'judul-terbit')} />
      <Field name="isi-terbit" label={t.field.pubText} hint={t.field.publishHint} rows={6} value={typed(draft, 'isi-terbit', c.publishedText ?? found.proposal.text)} error={err(draft, 'isi-terbit')} />
      <PhotoPicks {...props} name="foto-terbit" />
      <HideLinks number={c.number} files={found.files} lang={props.around.lang} />
    </StepForm>
  );
};

export const TRIAGE_FORMS = { disposisi: Referral, kelengkapan: Completion, arsip: Archive, pelimpahan: Transfer, prioritas: Reprioritise, publikasi: Publication } as const;
