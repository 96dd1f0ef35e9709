import type { AppContext } from '../../directory/actor.ts';
import { readForm, type FormInput, typedVersion } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { prepareImages, type PreparedImage } from '../../platform/files/prepare.ts';
import type { RefusalCode } from '../decisions.ts';
import { words } from '../text.ts';
import type { Lang } from '../../platform/world.ts';
import { imageErrors, MAX_TEXT } from './report-form.ts';
import { sayCase } from './text-case.ts';
import { sayReport } from './text-report.ts';

/** The forms of the tracking page, by the noun in their address. */
export const STEPS = ['jawaban', 'penerimaan', 'sanggahan', 'kelengkapan', 'balasan', 'pencabutan', 'banding'] as const;
export type StepNoun = (typeof STEPS)[number];
export const isStep = (noun: string): noun is StepNoun => (STEPS as readonly string[]).includes(noun);

/** What was typed, shown again where something is wrong. */
export interface Draft { step: StepNoun; teks: string; jawab: string; errors: readonly FormError[]; photosAgain: readonly string[] }

export interface StepInput { step: StepNoun; text: string; jawab: string; version: number | undefined; images: readonly PreparedImage[] }

/** Which of the two answers a form means; `jawaban` is the form with both, the other two are addresses of their own. */
export function answerOf(step: StepNoun, jawab: string): 'accept' | 'contest' | null {
  if (step === 'penerimaan' || (step === 'jawaban' && jawab === 'selesai')) return 'accept';
  return step === 'sanggahan' || (step === 'jawaban' && jawab === 'bantah') ? 'contest' : null;
}

/** Names of the text field per form; error links lead to them. */
export const textField = (step: StepNoun): string => (step === 'jawaban' || step === 'penerimaan' || step === 'sanggahan' ? 'alasan' : step);

/** Reads and checks one of these forms. @param withImages false where the answer will be "too many": decoding is the expensive part. @returns either what the action takes, or the draft with its errors */
export async function readStep(c: AppContext, step: StepNoun, withImages: boolean): Promise<{ input: StepInput } | { draft: Draft }> {
  const form = await readForm(c);
  const t = sayCase(c.get('lang'));
  const report = sayReport(c.get('lang'));
  const field = textField(step);
  const [text, jawab] = [form.text(field), form.text('jawab')];
  const errors: FormError[] = [];
  const answer = answerOf(step, jawab);
  if (step === 'jawaban' && answer === null) errors.push({ field: 'jawab', message: t.act.choose });
  if (!text && answer === 'contest') errors.push({ field, message: t.act.whyEmpty });
  else if (!text && (step === 'kelengkapan' || step === 'balasan' || step === 'banding')) errors.push({ field, message: t.act.empty });
  if ([...text].length > MAX_TEXT) errors.push({ field, message: t.act.tooLong });
  if (form.broken) errors.push({ field: 'foto', message: form.broken === 'truncated' ? report.errors.broken : report.errors.tooBig });
  const { images, problems } = errors.length || !withImages ? { images: [], problems: [] } : await prepareImages(c.get('world'), form.files('foto'));
  errors.push(...imageErrors(problems, report));
  if (errors.length) return { draft: draftOf(step, form, text, jawab, errors, report.errors.photoUnnamed) };
  return { input: { step, text, jawab, version: typedVersion(form), images } };
}

const draftOf = (step: StepNoun, form: FormInput, teks: string, jawab: string, errors: readonly FormError[], unnamed: string): Draft =>
  ({ step, teks, jawab, errors, photosAgain: form.files('foto').map((file) => file.name || unnamed) });

/** What the reporter reads where the action said no. */
export function refusalWords(code: RefusalCode, lang: Lang): string {
  const t = sayCase(lang);
  if (code === 'changed-meanwhile') return t.act.changed;
  return code === 'wrong-state' ? t.act.wrongState : words(lang).refused[code];
}
