import type { ComponentChildren } from 'preact';
import { Field, FileField, Select, type FieldProps } from '../../../ui/parts/field.tsx';
import { Button, errorOf, Form, Hidden } from '../../../ui/parts/form.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { PHOTOS } from '../../public/photo-limits.ts';
import { sayReport } from '../../public/text-report.ts';
import type { Gathered, Running } from '../gather.ts';
import type { Draft, StepNoun } from '../steps.ts';
import type { Around } from '../../public/queries.ts';
import type { DeliberationText } from '../text.ts';

/** What every part of both pages needs. */
export interface PartProps { shell: Shell; found: Gathered; running: Running; around: Around; draft: Draft | undefined; t: DeliberationText; address: (step: StepNoun) => string }

/** Values and errors of a draft belong to the form that was sent, and for repeated forms to the one that was meant. */
export const draftOf = (draft: Draft | undefined, step: StepNoun, about = ''): Draft | undefined => (draft?.step === step && draft.form.text('untuk') === about ? draft : undefined);

type StepFormProps = Omit<PartProps, 'running' | 'around' | 't'> & { step: StepNoun; about?: string | undefined; upload?: boolean | undefined; attrs?: Readonly<Record<string, string>> | undefined; children: ComponentChildren };
export const StepForm = ({ shell, found, address, step, about, upload, attrs, children }: StepFormProps) => (
  <Form action={address(step)} csrf={shell.csrf} upload={upload} class="flow-s flow" attrs={attrs}>
    <Hidden name="versi" value={String(found.complaint.version)} />
    {about !== undefined && <Hidden name="untuk" value={about} />}
    {children}
  </Form>
);

export const Text = ({ draft, ...props }: FieldProps & { draft: Draft | undefined }) => (
  <Field {...props} value={draft ? draft.form.text(props.name) : props.value} error={errorOf(draft?.errors, props.name)} />
);

export function Photos({ name, legend, draft, t, lang, optional = true }: { name: string; legend: string; draft: Draft | undefined; t: DeliberationText; lang: Shell['lang']; optional?: boolean }) {
  const report = sayReport(lang);
  return <FileField name={name} legend={legend} optional={optional ? t.optional : undefined} label={t.photoLabel} accept={PHOTOS.accept} multiple error={errorOf(draft?.errors, name) ?? (draft ? t.photoAgain : undefined)}
    limits={{ files: PHOTOS.files, bytes: PHOTOS.bytes, tooMany: report.client.tooMany, tooLarge: report.client.tooLarge }} />;
}

export const SidePick = ({ name, legend, draft, t }: { name: string; legend: string; draft: Draft | undefined; t: DeliberationText }) => (
  <Picks name={name} legend={legend} value={draft?.form.text(name)} error={errorOf(draft?.errors, name)} options={[{ value: 'reporter', label: t.side['reporter'] ?? '' }, { value: 'body', label: t.side['body'] ?? '' }]} />
);

export const SideSelect = ({ name, value, t, error }: { name: string; value: string | undefined; t: DeliberationText; error?: string | undefined }) => (
  <Select name={name} label={t.owedBy} blank={t.noOne} value={value} error={error} options={[{ value: 'body', label: t.side['body'] ?? '' }, { value: 'reporter', label: t.side['reporter'] ?? '' }]} />
);

export const Go = ({ label, kind }: { label: string; kind?: 'primary' | 'alt' | 'stop' | undefined }) => <p><Button kind={kind ?? 'alt'}>{label}</Button></p>;
