import { readForm, type FormInput } from '../../platform/http/forms.ts';
import { isMailAddress } from '../../platform/mail/address.ts';
import type { AppContext } from '../../directory/actor.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import type { Reporter } from '../domain.ts';
import { isRight, noReporter, type Right } from './domain.ts';
import { sayRights } from './text.ts';

const MAX_WORDS = 4_000;
const MAX_FIELD = 300;
export interface RightValues { right: string; text: string; correction: Reporter }
export const noValues: RightValues = { right: '', text: '', correction: noReporter };

const valuesOf = (form: FormInput): RightValues =>
  ({ right: form.text('hak'), text: form.text('keterangan'), correction: { name: form.text('nama'), phone: form.text('telepon'), email: form.text('surel'), address: form.text('alamat') } });

/** The part of a request that is the same for residents and at the counter. */
export async function readRight(c: AppContext): Promise<{ form: FormInput; values: RightValues; kind: Right | null; errors: FormError[] }> {
  const form = await readForm(c);
  const values = valuesOf(form);
  const t = sayRights(c.get('lang')).page;
  const errors: FormError[] = [];
  const kind = isRight(values.right) ? values.right : null;
  if (kind === null) errors.push({ field: 'hak', message: t.choose });
  const { correction } = values;
  if ([...values.text].length > MAX_WORDS) errors.push({ field: 'keterangan', message: t.tooLong });
  for (const [field, value] of [['nama', correction.name], ['telepon', correction.phone], ['surel', correction.email], ['alamat', correction.address]] as const) if ([...value].length > MAX_FIELD) errors.push({ field, message: t.tooLong });
  if (correction.email !== '' && !isMailAddress(correction.email)) errors.push({ field: 'surel', message: t.badEmail });
  if (kind === 'correction' && !values.text && Object.values(correction).every((one) => one === '')) errors.push({ field: 'keterangan', message: t.needCorrection });
  return { form, values, kind, errors };
}
