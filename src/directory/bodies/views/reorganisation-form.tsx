import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, LinkButton, errorOf, type FormError } from '../../../ui/parts/form.tsx';
import { Picks, Switch } from '../../../ui/parts/picks.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { TypedReorganisation } from '../decisions.ts';
import type { Body } from '../domain.ts';
import { bodyPath, bodyReorganisationPath } from '../paths.ts';
import type { BodiesText } from '../text.ts';

export interface ReorganisationFormProps {
  shell: Shell;
  t: BodiesText;
  body: Body;
  /** Bodies that may take over. */
  others: readonly Body[];
  /** What the body carries, to be ticked. */
  carried: readonly { id: string; name: string }[];
  typed: TypedReorganisation;
  errors?: readonly FormError[];
}

export function ReorganisationFormPage({ shell, t, body, others, carried, typed, errors = [] }: ReorganisationFormProps) {
  const words = t.reorganiseForm;
  const error = (field: string) => errorOf(errors, field);
  return (
    <ConsolePage shell={shell} title={words.title(body.shortName)}>
      <p class="lead">{words.lead}</p>
      <ErrorSummary title={t.errorsTitle} errors={errors} />
      <Form action={bodyReorganisationPath(body.code)} csrf={shell.csrf}>
        <Field name="mulai" label={words.on} hint={words.onHint} type="date" value={typed.mulai} error={error('mulai')} required />
        <Select name="penerus" label={words.to} hint={words.toHint} blank={words.newBody} value={typed.penerus} error={error('penerus')}
          options={others.map((other) => ({ value: other.code, label: other.name }))} />
        <Field name="nama" label={words.newName} value={typed.nama} error={error('nama')} />
        <div class="two">
          <Field name="singkat" label={words.newShortName} value={typed.singkat} error={error('singkat')} />
          <Field name="kode" label={words.newCode} hint={words.newCodeHint} value={typed.kode} error={error('kode')} />
        </div>
        {carried.length > 0 && <Picks name="tugas" legend={words.functions} many value={typed.tugas} error={error('tugas')} options={carried.map((one) => ({ value: one.id, label: one.name }))} />}
        <Switch name="berakhir" label={words.ends} hint={words.endsHint} checked={typed.berakhir} error={carried.length === 0 ? error('tugas') : undefined} />
        <p class="row"><Button>{words.save}</Button><LinkButton kind="quiet" href={bodyPath(body.code)}>{t.backToBody}</LinkButton></p>
      </Form>
    </ConsolePage>
  );
}
