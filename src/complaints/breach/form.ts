import { addDays, instantOf, isDay } from '../../law/day.ts';
import type { FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { normaliseNumber } from '../reporter-access.ts';
import type { ChoiceInput } from './actions.ts';
import { FACTS, type BreachFacts } from './domain.ts';
import type { BreachText } from './text.ts';

const MAX_FACT = 4_000;
const MAX_NUMBERS = 500;

export const readFacts = (form: Pick<FormInput, 'text'>): BreachFacts => Object.fromEntries(FACTS.map((key) => [key, form.text(`isi-${key}`).slice(0, MAX_FACT)])) as Record<(typeof FACTS)[number], string>;

/** @returns null for anything that is no moment */
export function readMoment(day: string, time: string, offset: number): Date | null {
  const plain = time.replace('.', ':');
  return isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(plain) ? instantOf(day, plain, offset) : null;
}

/** Whom a notice concerns, as typed. @returns the choice, or errors */
export function readChoice(form: Pick<FormInput, 'text'>, known: (category: string) => boolean, t: BreachText, offset: number): { choice: ChoiceInput; errors: FormError[] } {
  const errors: FormError[] = [];
  const typed = form.text('nomor').split(/[\s,;]+/).filter((one) => one !== '');
  const numbers = typed.map((one) => normaliseNumber(one) ?? one);
  const [from, until, category] = [form.text('sejak'), form.text('sampai'), form.text('kategori')];
  if (numbers.length > MAX_NUMBERS) errors.push({ field: 'nomor', message: t.tooMany });
  for (const [field, value] of [['sejak', from], ['sampai', until]] as const) if (value !== '' && !isDay(value)) errors.push({ field, message: t.badDay });
  if (numbers.length === 0 && !from && !until && !known(category)) errors.push({ field: 'nomor', message: t.emptyChoice });
  const choice: ChoiceInput = {
    numbers: numbers.length > 0 ? [...new Set(numbers)] : null, fromAt: isDay(from) ? instantOf(from, '00:00', offset) : null, untilAt: isDay(until) ? instantOf(addDays(until, 1), '00:00', offset) : null, categoryId: known(category) ? category : null,
  };
  return { choice, errors };
}
