import type { FormError } from '../../ui/parts/form.tsx';
import type { FormInput } from '../../platform/http/forms.ts';
import { priorityOf } from '../console/step-form.ts';
import type { ConsoleText } from '../console/text.ts';
import { MAX_TEXT } from '../public/report-form.ts';
import type { HeldForm } from '../undo/domain.ts';
import { MOST_PUBLISHED, type BulkStep } from './domain.ts';
import type { BulkText } from './text.ts';

/** The fields that all cases of a run share. */
export const SHARED: Readonly<Record<BulkStep, readonly string[]>> = {
  disposisi: ['instansi', 'pesan-instansi'], penerimaan: [], prioritas: ['prioritas', 'alasan-prioritas'], publikasi: [], penutupan: ['cara'], catatan: ['catatan'],
};
export const sharedOf = (step: BulkStep, form: Pick<FormInput, 'text'>): HeldForm => Object.fromEntries(SHARED[step].map((name) => [name, [form.text(name)]]));

/** @returns what the officer must mend before a plan is made */
export function judgeBulk(step: BulkStep, form: Pick<FormInput, 'text' | 'list' | 'has'>, count: number, bodyIds: ReadonlySet<string>, t: ConsoleText, b: BulkText): FormError[] {
  const errors: FormError[] = [];
  const need = (field: string, message: string, fine = form.text(field) !== '') => { if (!fine) errors.push({ field, message }); };
  if (step === 'disposisi') need('instansi', t.pick.body, form.text('instansi') === '' || bodyIds.has(form.text('instansi')));
  if (step === 'prioritas') { need('prioritas', t.pick.reason, priorityOf(form) !== undefined); need('alasan-prioritas', t.fill.why); }
  if (step === 'penutupan') need('cara', t.fill.how);
  if (step === 'catatan') need('catatan', t.fill.note);
  if (step === 'publikasi' && count > MOST_PUBLISHED) errors.push({ field: 'langkah', message: b.tooManyTexts(MOST_PUBLISHED) });
  for (const field of SHARED[step]) if ([...form.text(field)].length > MAX_TEXT) errors.push({ field, message: t.fill.tooLong });
  return errors;
}
