import { isDay, type Day } from '../../law/day.ts';
import type { DaysLimit } from '../../law/time-limit.ts';
import type { FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { CLASSES, type ComplaintClass } from '../domain.ts';
import type { RuleSet } from '../rules.ts';
import type { ConsoleText } from './text.ts';

/** One limit of a rule set, with the name of its field in the form. */
export interface NamedLimit { field: string; promise: string; class: ComplaintClass | null; limit: DaysLimit }

const SIMPLE = { verification: 'verification', firstAnswer: 'first_answer', contestAnswer: 'contest_answer', reply: 'reply', completeness: 'completeness' } as const;

/** Every limit of a set, in the order in which a case meets them. */
export function limitsOf(set: RuleSet): NamedLimit[] {
  const of = (key: keyof typeof SIMPLE): NamedLimit[] => set[key].map((limit) => ({ field: `hari-${key}-${limit.id}`, promise: SIMPLE[key], class: null, limit }));
  const completion = CLASSES.flatMap((one) => set.completion[one].map((limit): NamedLimit => ({ field: `hari-${one}-${limit.id}`, promise: 'completion', class: one, limit })));
  return [...of('verification'), ...of('firstAnswer'), ...completion, ...of('contestAnswer'), ...of('reply'), ...of('completeness')];
}

export interface TypedRules { text(name: string): string; has(name: string): boolean }
const days = (text: string): number | null => (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 366 ? Number(text) : null);
const reminders = (text: string): number[] | null => {
  const all = text.split(/[\s,;]+/).filter(Boolean).map(days);
  return all.every((one) => one !== null) && all.every((one, at) => at === 0 || one! > all[at - 1]!) ? all as number[] : null;
};

/** The new set as typed over the numbers in force, or what must be mended. A limit that changes takes the new basis; the others keep theirs. */
export function readRules(form: Pick<FormInput, 'text' | 'has'>, base: RuleSet, today: Day, t: ConsoleText): { set: RuleSet } | { errors: FormError[] } {
  const errors: FormError[] = [];
  const wrong = (field: string, message: string) => void errors.push({ field, message });
  const [id, from, source] = [form.text('nama'), form.text('sejak'), form.text('dasar')];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+){0,9}$/.test(id) || id.length > 60) wrong('nama', t.rules.badId);
  if (!isDay(from) || from < today) wrong('sejak', t.rules.badDay);
  if (!source || source.length > 500) wrong('dasar', t.rules.needBasis);
  const typedDays = new Map(limitsOf(base).map(({ field }) => [field, days(form.text(field))]));
  for (const [field, n] of typedDays) if (n === null) wrong(field, t.rules.badDays);
  const extension = days(form.text('perpanjangan'));
  if (extension === null) wrong('perpanjangan', t.rules.badDays);
  const remind = reminders(form.text('pengingat'));
  if (remind === null) wrong('pengingat', t.rules.badDays);
  if (errors.length) return { errors };
  const changed = (prefix: string) => (limit: DaysLimit): DaysLimit => {
    const n = typedDays.get(`hari-${prefix}-${limit.id}`) ?? limit.days;
    return n === limit.days ? limit : { ...limit, days: n, source, from: from as Day };
  };
  return {
    set: {
      ...base, id, effectiveFrom: from as Day, source, provisional: form.has('sementara'), extensionDays: extension!, replyReminders: remind!,
      verification: base.verification.map(changed('verification')), firstAnswer: base.firstAnswer.map(changed('firstAnswer')), contestAnswer: base.contestAnswer.map(changed('contestAnswer')),
      reply: base.reply.map(changed('reply')), completeness: base.completeness.map(changed('completeness')),
      completion: Object.fromEntries(CLASSES.map((one) => [one, base.completion[one].map(changed(one))])) as unknown as RuleSet['completion'],
    },
  };
}

/** The form as it opens: the numbers in force. */
export function typedFrom(base: RuleSet, today: Day): TypedRules {
  const values = new Map([...limitsOf(base).map(({ field, limit }) => [field, String(limit.days)] as const),
    ['perpanjangan', String(base.extensionDays)] as const, ['pengingat', base.replyReminders.join(', ')] as const, ['sejak', today] as const]);
  return { text: (name) => values.get(name) ?? '', has: () => false };
}
