import { momentText } from '../../../followup/dates.ts';
import { ConsolePage } from '../../../ui/pages/console-page.tsx';
import { Field, Select } from '../../../ui/parts/field.tsx';
import { Button, ErrorSummary, errorOf, Form, LinkButton, type FormError } from '../../../ui/parts/form.tsx';
import { Facts } from '../../../ui/parts/panels.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { paths } from '../../paths.ts';
import type { Around } from '../../public/queries.ts';
import type { Asked } from '../ask.ts';
import type { RightValues } from '../request-form.ts';
import type { CounterValues } from '../routes-desk.tsx';
import { sayRights } from '../text.ts';
import { RightFields } from './right-fields.tsx';

/** For people who come without a code: the document is seen, its number is not written down. */
export function CounterRightPage({ shell, at, values, errors }: { shell: Shell; at: CounterValues; values: RightValues; errors: readonly FormError[] }) {
  const words = sayRights(shell.lang);
  const t = words.counter;
  return (
    <ConsolePage shell={shell} title={t.title}>
      <p class="lead">{t.lead}</p>
      <Form action={paths.dataCounter()} csrf={shell.csrf}>
        <ErrorSummary title={words.page.problems} errors={errors} />
        <Field name="nomor" label={t.number} value={at.number} error={errorOf(errors, 'nomor')} maxlength={40} autocomplete="off" />
        <Select name="dokumen" label={t.document} blank={t.needDocument} value={at.document} error={errorOf(errors, 'dokumen')} options={Object.entries(t.documents).map(([value, label]) => ({ value, label }))} />
        <Field name="nama-dokumen" label={t.name} value={at.name} error={errorOf(errors, 'nama-dokumen')} maxlength={300} autocomplete="off" />
        <RightFields shell={shell} values={values} errors={errors} legend={t.right} />
        <p><Button>{t.save}</Button></p>
      </Form>
    </ConsolePage>
  );
}

/** The secret stands on this answer alone, for the paper in the person's hand. */
export function CounterRightDone({ shell, asked, around }: { shell: Shell; asked: Asked; around: Around }) {
  const words = sayRights(shell.lang);
  const t = words.counter;
  const { request, secret } = asked;
  return (
    <ConsolePage shell={shell} title={t.done}>
      <p class="lead">{t.give}</p>
      <p class="kode">{request.number}</p>
      <p class="kode">{secret}</p>
      <Facts items={[{ term: words.request.right, detail: words.right[request.kind] }, { term: words.request.due, detail: momentText(shell.lang, request.dueAt, around.city.utcOffsetMinutes) }, { term: t.where, detail: `${around.baseUrl}${paths.dataRights()}` }]} />
      <p><LinkButton kind="alt" href={paths.dataCounter()}>{t.another}</LinkButton></p>
    </ConsolePage>
  );
}
