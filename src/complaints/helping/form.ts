import { isDay, type Day } from '../../law/day.ts';
import type { FormInput } from '../../platform/http/forms.ts';
import { isMailAddress } from '../../platform/mail/address.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { CONSENT_WAYS, RELATIONS, type Help } from './domain.ts';
import type { HelpText } from './text.ts';

/** The part of the form about the helper, as typed. */
export interface HelpValues { bantu: boolean; hubungan: string; 'pembantu-nama': string; 'pembantu-telepon': string; 'pembantu-surel': string; 'pembantu-lembaga': string; setuju: string; 'setuju-cara': string; 'setuju-tanggal': string; 'setuju-tidak': string }
export const noHelp: HelpValues = { bantu: false, hubungan: '', 'pembantu-nama': '', 'pembantu-telepon': '', 'pembantu-surel': '', 'pembantu-lembaga': '', setuju: '', 'setuju-cara': '', 'setuju-tanggal': '', 'setuju-tidak': '' };

export function readHelp(form: Pick<FormInput, 'text' | 'has'>): HelpValues {
  const line = (name: string): string => form.text(name).replace(/\s+/g, ' ').slice(0, 300);
  const values: HelpValues = {
    bantu: form.has('bantu'), hubungan: form.text('hubungan'), 'pembantu-nama': line('pembantu-nama'), 'pembantu-telepon': line('pembantu-telepon'), 'pembantu-surel': line('pembantu-surel'),
    'pembantu-lembaga': line('pembantu-lembaga'), setuju: form.text('setuju'), 'setuju-cara': form.text('setuju-cara'), 'setuju-tanggal': form.text('setuju-tanggal'), 'setuju-tidak': form.text('setuju-tidak'),
  };
  // Who wrote down a helper's name means it, with or without the tick.
  return { ...values, bantu: values.bantu || values['pembantu-nama'] !== '' };
}

const LONGEST_WHY = 2_000;
const oneOf = <T extends string>(all: readonly T[], text: string): T | undefined => all.find((one) => one === text);

/** @param known the helper came with their code: who they are is not asked again */
export function judgeHelp(v: HelpValues, known: boolean, today: Day, t: HelpText): FormError[] {
  if (!v.bantu) return [];
  const errors: FormError[] = [];
  const need = (field: keyof HelpValues, fine: boolean, message: string): void => { if (!fine) errors.push({ field, message }); };
  if (!known) {
    need('pembantu-nama', /\p{L}/u.test(v['pembantu-nama']), t.errors.name);
    const digits = v['pembantu-telepon'].replace(/\D/g, '').length;
    if (v['pembantu-telepon']) need('pembantu-telepon', /^\+?[\d\s().-]+$/.test(v['pembantu-telepon']) && digits >= 7 && digits <= 16, t.errors.phone);
    else need('pembantu-telepon', v['pembantu-surel'] !== '', t.errors.contact);
    if (v['pembantu-surel']) need('pembantu-surel', isMailAddress(v['pembantu-surel']), t.errors.email);
  }
  need('hubungan', oneOf(RELATIONS, v.hubungan) !== undefined, t.errors.relation);
  need('setuju', v.setuju === 'ya' || v.setuju === 'tidak', t.errors.consent);
  if (v.setuju === 'ya') {
    need('setuju-cara', oneOf(CONSENT_WAYS, v['setuju-cara']) !== undefined, t.errors.how);
    need('setuju-tanggal', isDay(v['setuju-tanggal']) && v['setuju-tanggal'] <= today, t.errors.on);
  }
  if (v.setuju === 'tidak') need('setuju-tidak', v['setuju-tidak'].length >= 5 && v['setuju-tidak'].length <= LONGEST_WHY, t.errors.why);
  return errors;
}

/** @returns what the action takes, once `judgeHelp` has found nothing; null where nobody helps */
export function toHelp(v: HelpValues, helperId: string | null, limited: boolean): Help | null {
  if (!v.bantu) return null;
  return {
    limited, relation: oneOf(RELATIONS, v.hubungan)!,
    helper: helperId === null ? { identity: { name: v['pembantu-nama'], phone: v['pembantu-telepon'], email: v['pembantu-surel'], organisation: v['pembantu-lembaga'] } } : { id: helperId },
    consent: v.setuju === 'ya' ? { asked: true, how: oneOf(CONSENT_WAYS, v['setuju-cara'])!, on: v['setuju-tanggal'] as Day } : { asked: false, why: v['setuju-tidak'] },
  };
}
