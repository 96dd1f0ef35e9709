import { dayOf } from '../../../law/day.ts';
import { Field, FileField, Select } from '../../../ui/parts/field.tsx';
import { Button, errorOf, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Picks, Switch } from '../../../ui/parts/picks.tsx';
import { OUTCOMES, RETURN_REASONS } from '../../domain.ts';
import { AcceptanceNote } from '../../handoff/views/acceptance.tsx';
import { MissingParts } from '../../joint/views/case-section.tsx';
import { formOf } from '../../approval/drafting.ts';
import { sayApproval } from '../../approval/text.ts';
import { DraftingNotes } from '../../approval/views/drafting-notes.tsx';
import { paths } from '../../paths.ts';
import { ProofFields } from '../../closure/views/proof-fields.tsx';
import { sayRedaction } from '../../redaction/text.ts';
import { words } from '../../text.ts';
import { StepForm, typed, type StepFormProps } from './forms-triage.tsx';

const PHOTO_TYPES = 'image/jpeg,image/png,image/webp';

/** One text and its button: notes, messages, reasons. */
const TextForm = (props: StepFormProps & { step: 'catatan' | 'pesan' | 'pembukaan'; name: string; label: string; hint?: string; kind?: 'primary' | 'alt' | 'stop' }) => (
  <StepForm {...props} step={props.step} kind={props.kind ?? 'alt'}>
    <Field name={props.name} label={props.label} hint={props.hint} rows={3} value={typed(props.draft, props.name)} error={errorOf(props.draft?.errors, props.name)} />
  </StepForm>
);

const Accept = (props: StepFormProps) => <StepForm {...props} step="penerimaan"><AcceptanceNote promises={props.found.promises} around={props.around} /></StepForm>;

const Return = (props: StepFormProps) => {
  const { t, draft, around } = props;
  return (
    <StepForm {...props} step="pengembalian" kind="alt">
      <Select name="alasan-kembali" label={t.field.reason} blank={t.pick.reason} value={typed(draft, 'alasan-kembali')} options={RETURN_REASONS.map((one) => ({ value: one, label: words(around.lang).returnReason[one] }))} error={errorOf(draft?.errors, 'alasan-kembali')} />
      <Field name="penjelasan-kembali" label={t.field.explanation} rows={3} value={typed(draft, 'penjelasan-kembali')} error={errorOf(draft?.errors, 'penjelasan-kembali')} />
    </StepForm>
  );
};

/** A GET form of its own, so that it works without script; it stands above the answer because it replaces its text. */
function Templates({ found, template, t }: StepFormProps) {
  if (found.templates.length === 0) return null;
  return (
    <Form action={`${paths.consoleCase(found.complaint.number)}#jawaban`} method="get" class="row">
      <Select name="templat" label={t.field.template} value={template?.id} blank="–" options={found.templates.map((one) => ({ value: one.id, label: one.title }))} />
      <Button kind="alt">{t.field.useTemplate}</Button>
    </Form>
  );
}

function Photos({ name, legend, draft, t }: Pick<StepFormProps, 'draft' | 't'> & { name: string; legend: string }) {
  const again = draft?.photosAgain.length && name === 'foto-sesudah' ? t.photosAgain(draft.photosAgain.join(', ')) : '';
  const message = [errorOf(draft?.errors, name) ?? '', again].filter(Boolean).join(' ');
  return <FileField name={name} legend={legend} optional={t.field.optional} label={legend} accept={PHOTO_TYPES} multiple hint={t.field.fileLimits} error={message || undefined} />;
}

function Answer({ draft: refused, ...props }: StepFormProps) {
  const { t, found, around, template } = props;
  // Words that were saved are there again on any computer, unless a template was just chosen in their place.
  const saved = found.drafting.own && !template ? formOf(found.drafting.own.latest.fields) : undefined;
  const draft = refused ?? saved;
  const field = (name: string, first = '') => ({ name, value: typed(draft, name, first), error: errorOf(draft?.errors, name) });
  const today = dayOf(around.now, around.city.utcOffsetMinutes);
  return (
    <div class="flow">
      <DraftingNotes drafting={found.drafting} number={found.complaint.number} around={around} />
      <Templates {...props} draft={draft} />
      <StepForm {...props} step="jawaban" upload>
        {(template ?? draft?.form.text('dari-templat')) && <Hidden name="dari-templat" value={template?.id ?? draft!.form.text('dari-templat')} />}
        <Picks name="jenis" legend={t.field.kind} value={typed(draft, 'jenis')} error={errorOf(draft?.errors, 'jenis')} options={[
          { value: 'kabar', label: t.field.progress, hint: t.field.progressHint, status: 'dikerjakan' }, { value: 'selesai', label: t.field.completing, hint: t.field.completingHint, status: 'dijawab', opens: 'why' },
        ]} />
        <Field {...field('jawaban', template?.body)} label={t.field.text} hint={t.field.textHint} rows={6} attrs={{ 'data-autosize': true }} />
        <fieldset class="field why">
          <legend>{t.field.completing}</legend>
          <div class="flow">
            <Select {...field('hasil')} label={t.field.outcome} blank={t.field.noOutcome} options={OUTCOMES.map((one) => ({ value: one, label: words(around.lang).outcome[one] }))} />
            <Field {...field('dilakukan')} label={t.field.doneWhat} rows={2} />
            <div class="two"><Field {...field('tanggal')} type="date" max={today} label={t.field.doneOn} /><Field {...field('oleh')} label={t.field.doneBy} maxlength={300} /></div>
            <Field {...field('mengapa')} label={t.field.whyNot} rows={2} />
            <Field {...field('siapa')} label={t.field.whoCan} maxlength={300} />
          </div>
        </fieldset>
        <ProofFields found={props.found} around={around} reason={field('alasan-foto')} />
        <MissingParts contributions={props.found.contributions} around={around} value={typed(draft, 'tanpa-kontribusi')} error={errorOf(draft?.errors, 'tanpa-kontribusi')} />
        {draft && (errorOf(draft.errors, 'data-boleh') || draft.form.has('data-boleh')) && <Switch name="data-boleh" label={sayRedaction(around.lang).allowed} hint={sayRedaction(around.lang).allowedHint} checked={draft.form.has('data-boleh')} error={errorOf(draft.errors, 'data-boleh')} />}
        <p><Button kind="quiet" name="simpan" value="konsep">{sayApproval(around.lang).saveDraft}</Button></p>
        <div class="two"><Photos name="foto-sebelum" legend={t.field.before} draft={draft} t={t} /><Photos name="foto-sesudah" legend={t.field.after} draft={draft} t={t} /></div>
      </StepForm>
    </div>
  );
}

const Extend = (props: StepFormProps) => {
  const { t, draft, found } = props;
  return (
    <StepForm {...props} step="perpanjangan" kind="alt">
      <Field name="hari" type="number" inputmode="numeric" min="1" max={String(found.extensionDays)} label={t.field.days} hint={t.field.daysMax(found.extensionDays)} value={typed(draft, 'hari')} error={errorOf(draft?.errors, 'hari')} />
      <Field name="alasan-perpanjangan" label={t.field.why} rows={2} value={typed(draft, 'alasan-perpanjangan')} error={errorOf(draft?.errors, 'alasan-perpanjangan')} />
    </StepForm>
  );
};

/** A transfer ends without a word of the reporter; an answer closes only on it. */
const Close = (props: StepFormProps) => (
  <StepForm {...props} step="penutupan" kind="alt">
    {props.found.complaint.state !== 'transferred' && <Field name="cara" label={props.t.field.how} hint={props.t.field.instructionHint} rows={2} value={typed(props.draft, 'cara')} error={errorOf(props.draft?.errors, 'cara')} />}
  </StepForm>
);

export const AGENCY_FORMS = {
  penerimaan: Accept, jawaban: Answer, pengembalian: Return, perpanjangan: Extend, penutupan: Close,
  pesan: (props: StepFormProps) => <TextForm {...props} step="pesan" name="pesan" label={props.t.field.message} />,
  catatan: (props: StepFormProps) => <TextForm {...props} step="catatan" name="catatan" label={props.t.field.note} hint={props.t.field.instructionHint} />,
  pembukaan: (props: StepFormProps) => <TextForm {...props} step="pembukaan" name="alasan-buka" label={props.t.field.why} kind="stop" />,
} as const;
