import { Field } from '../../../ui/parts/field.tsx';
import { errorOf, type FormError } from '../../../ui/parts/form.tsx';
import { Fold } from '../../../ui/parts/panels.tsx';
import { Picks } from '../../../ui/parts/picks.tsx';
import type { Shell } from '../../../ui/shell.ts';
import { ARTICLE, RIGHTS } from '../domain.ts';
import type { RightValues } from '../request-form.ts';
import { sayRights } from '../text.ts';

/** Which right, in the person's words, and the new data of a correction. */
export function RightFields({ shell, values, errors, legend }: { shell: Shell; values: RightValues; errors: readonly FormError[]; legend: string }) {
  const words = sayRights(shell.lang);
  const t = words.page;
  const error = (field: string) => errorOf(errors, field);
  const optional = `(${shell.labels.optional})`;
  const { correction } = values;
  return (
    <>
      <Picks name="hak" legend={legend} value={values.right} error={error('hak')} options={RIGHTS.map((right) => ({ value: right, label: words.right[right], hint: `${words.rightHint[right]} ${ARTICLE[right]}.` }))} />
      <Fold summary={t.correct} open={values.right === 'correction' || Object.values(correction).some((one) => one !== '')} last>
        <p class="hint">{t.correctHint}</p>
        <Field name="nama" label={t.name} optional={optional} value={correction.name} error={error('nama')} maxlength={300} autocomplete="off" />
        <Field name="telepon" label={t.phone} optional={optional} type="tel" value={correction.phone} error={error('telepon')} maxlength={300} autocomplete="off" />
        <Field name="surel" label={t.email} optional={optional} type="email" value={correction.email} error={error('surel')} maxlength={300} autocomplete="off" />
        <Field name="alamat" label={t.address} optional={optional} rows={2} value={correction.address} error={error('alamat')} />
      </Fold>
      <Field name="keterangan" label={t.wish} hint={t.wishHint} optional={optional} rows={3} value={values.text} error={error('keterangan')} />
    </>
  );
}
