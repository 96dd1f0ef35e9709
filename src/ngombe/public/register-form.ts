import type { Directory } from '../../directory/snapshot.ts';
import { newToken } from '../../platform/auth/tokens.ts';
import type { FormInput } from '../../platform/http/forms.ts';
import { isMailAddress } from '../../platform/mail/address.ts';
import type { Lang } from '../../platform/world.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import type { RegisterInput, RegisterRefusal } from '../actions/register.ts';
import { MODES, NEEDS, type Mode, type Need } from '../domain.ts';
import { LONGEST_QUESTION } from '../rules.ts';
import { say } from '../text.ts';

/** The form as typed: everything is shown again, whatever is wrong with it. */
export interface RegisterValues { token: string; tanya: string; nama: string; samar: boolean; telepon: string; surel: string; kelurahan: string; soal: string; mewakili: string; butuh: readonly Need[]; cara: Mode }

const oneOf = <T extends string>(all: readonly T[], text: string): T | undefined => all.find((one) => one === text);
const TOKEN = /^[\w-]{20,64}$/;
const letters = (text: string): number => [...text].length;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

export function readRegister(form: Pick<FormInput, 'text' | 'has' | 'list'>): RegisterValues {
  return {
    token: TOKEN.test(form.text('token')) ? form.text('token') : newToken().token, tanya: form.text('tanya'), nama: oneLine(form.text('nama')), samar: form.has('samar'), telepon: form.text('telepon'), surel: form.text('surel'),
    kelurahan: form.text('kelurahan'), soal: form.text('soal'), mewakili: oneLine(form.text('mewakili')), butuh: form.list('butuh').flatMap((one) => oneOf(NEEDS, one) ?? []), cara: form.has('tertulis') ? 'written' : oneOf(MODES, form.text('cara')) ?? 'attend',
  };
}
export const emptyRegister = (): RegisterValues => readRegister({ text: () => '', has: () => false, list: () => [] });

/** @returns what must be mended, in the order of the form */
export function judgeRegister(v: RegisterValues, directory: Directory, lang: Lang): FormError[] {
  const t = say(lang).errors;
  const errors: FormError[] = [];
  const wrong = (field: string, message: string) => void errors.push({ field, message });
  if (!/[\p{L}\p{N}]/u.test(v.tanya)) wrong('tanya', t.question);
  else if (letters(v.tanya) > LONGEST_QUESTION) wrong('tanya', t.questionLong(LONGEST_QUESTION));
  if (!v.nama || letters(v.nama) > 120) wrong('nama', t.name);
  if (v.telepon && (letters(v.telepon) > 40 || !/^\D*(?:\d\D*){8,15}$/.test(v.telepon))) wrong('telepon', t.phone);
  if (v.surel && !isMailAddress(v.surel)) wrong('surel', t.email);
  if (v.kelurahan && !directory.areas.some((area) => area.code === v.kelurahan)) wrong('kelurahan', t.ward);
  if (letters(v.mewakili) > 120) wrong('mewakili', t.groupLong);
  return errors;
}

export const toRegister = (v: RegisterValues, directory: Directory, lang: Lang): Omit<RegisterInput, 'lodgedBy'> => ({
  person: { name: v.nama, phone: v.telepon, email: v.surel }, named: !v.samar, areaCode: v.kelurahan || null, groupName: v.mewakili, categoryId: directory.categories.find((one) => one.id === v.soal)?.id ?? null,
  question: v.tanya, needs: v.butuh, mode: v.cara, lang, token: v.token,
});

/** Why a registration was not taken, in the person's language. */
export function refusalWords(refused: RegisterRefusal['refused'], lang: Lang): string {
  const t = say(lang).errors;
  return { closed: t.closed, 'not-open-yet': t.notOpen, 'registered-before': t.before, 'no-session': t.gone }[refused];
}
