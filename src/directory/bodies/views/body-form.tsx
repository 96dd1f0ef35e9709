import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, Form, LinkButton, errorOf, type FormError } from '../../../ui/parts/form.tsx';
import type { Shell } from '../../../ui/shell.ts';
import type { TypedEdit } from '../decisions.ts';
import type { Body } from '../domain.ts';
import { bodyEditPath, bodyPath } from '../paths.ts';
import type { BodiesText } from '../text.ts';

export interface BodyFormProps { shell: Shell; t: BodiesText; body: Body; typed: TypedEdit; errors?: readonly FormError[] }

export function BodyFormPage({ shell, t, body, typed, errors = [] }: BodyFormProps) {
  const words = t.editForm;
  const plain = (name: keyof TypedEdit) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return (
    <ConsolePage shell={shell} title={words.title(body.shortName)}>
      <ErrorSummary title={t.errorsTitle} errors={errors} />
      <Form action={bodyEditPath(body.code)} csrf={shell.csrf}>
        <Field {...plain('nama')} label={words.name} required />
        <Field {...plain('singkat')} label={words.shortName} required />
        <Field {...plain('alias')} label={words.aliases} hint={words.aliasesHint} optional={words.optional} rows={5} />
        <div class="two">
          <Field {...plain('telepon')} label={words.phone} type="tel" optional={words.optional} />
          <Field {...plain('surel')} label={words.email} type="email" optional={words.optional} />
        </div>
        <Field {...plain('alamat')} label={words.address} optional={words.optional} rows={2} />
        {body.isExternal && <Field {...plain('petunjuk_id')} label={words.guidanceId} rows={3} required />}
        {body.isExternal && <Field {...plain('petunjuk_en')} label={words.guidanceEn} rows={3} required />}
        <Field {...plain('berakhir')} label={words.validTo} hint={words.validToHint} optional={words.optional} type="date" />
        <p class="soft sm">{words.note}</p>
        <p class="row"><Button>{words.save}</Button><LinkButton kind="quiet" href={bodyPath(body.code)}>{t.backToBody}</LinkButton></p>
      </Form>
    </ConsolePage>
  );
}
