import type { AppContext } from '../../directory/actor.ts';
import { isValidOn } from '../../directory/bodies/domain.ts';
import type { Directory } from '../../directory/snapshot.ts';
import { dayOf, type Day } from '../../law/day.ts';
import type { FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { judgeAnswer, isRefusal, type AnswerInput } from '../decisions.ts';
import { ARCHIVE_REASONS, CLASSES, OUTCOMES, PRIORITIES, RETURN_REASONS } from '../domain.ts';
import { PURPOSES } from '../identity/domain.ts';
import { sayIdentity } from '../identity/text.ts';
import { unfilledIn } from '../template-fields.ts';
import { MAX_TEXT } from '../public/report-form.ts';
import { personalIn } from '../redaction/find.ts';
import { officesOf } from '../redaction/proposal.ts';
import { sayRedaction } from '../redaction/text.ts';
import { textOf } from './request.ts';
import type { StepNoun } from './steps.ts';
import type { ConsoleText } from './text.ts';

/** What was typed, shown again where something is wrong. */
export interface Draft { step: StepNoun; form: Pick<FormInput, 'text' | 'list' | 'has'>; errors: readonly FormError[]; photosAgain: readonly string[] }

/** Fields in which a person writes; their words are never lost. */
export const TEXT_FIELDS: Readonly<Record<StepNoun, readonly string[]>> = {
  disposisi: ['putusan', 'topik-putusan', 'pesan-instansi', 'judul-publik', 'isi-publik'], kelengkapan: ['pertanyaan'], arsip: ['penjelasan-arsip'], pelimpahan: ['surat', 'panduan'], prioritas: ['alasan-prioritas'],
  publikasi: ['judul-terbit', 'isi-terbit'], penerimaan: [], pengembalian: ['penjelasan-kembali'], jawaban: ['jawaban', 'dilakukan', 'oleh', 'mengapa', 'siapa', 'alasan-foto', 'tanpa-kontribusi'], catatan: ['catatan'], pesan: ['pesan'],
  perpanjangan: ['alasan-perpanjangan'], penutupan: ['cara'], pembukaan: ['alasan-buka'], identitas: ['keperluan'],
};
/** The field that a refusal of the action is shown at. */
export const mainField = (step: StepNoun): string =>
  ({ disposisi: 'instansi', pelimpahan: 'tujuan', prioritas: 'prioritas', jawaban: 'jawaban', perpanjangan: 'hari', penerimaan: 'penerimaan' } as Partial<Record<StepNoun, string>>)[step] ?? TEXT_FIELDS[step][0]!;

const oneOf = <T extends string>(all: readonly T[], text: string): T | undefined => all.find((one) => one === text);
export const classOf = (form: Draft['form']) => oneOf(CLASSES, form.text('kelas'));
export const archiveReasonOf = (form: Draft['form']) => oneOf(ARCHIVE_REASONS.filter((one) => one !== 'deemed_withdrawn'), form.text('alasan-arsip'));
export const returnReasonOf = (form: Draft['form']) => oneOf(RETURN_REASONS, form.text('alasan-kembali'));
export const purposeOf = (form: Draft['form']) => oneOf(PURPOSES, form.text('maksud'));
export const priorityOf = (form: Draft['form']) => oneOf(PRIORITIES, form.text('prioritas'));
/** @returns the id of a body that exists today, or undefined for anything else */
export const bodyOf = (id: string, directory: Directory, today: Day): string | undefined => {
  const body = directory.bodies.get(id);
  return body && isValidOn(body, today) ? body.id : undefined;
};

export function answerOf(form: Draft['form']): AnswerInput {
  return {
    kind: form.text('jenis') === 'selesai' ? 'completing' : 'progress', text: form.text('jawaban'), outcome: oneOf(OUTCOMES, form.text('hasil')), doneWhat: form.text('dilakukan'),
    doneOn: form.text('tanggal'), doneBy: form.text('oleh'), whyNot: form.text('mengapa'), whoCan: form.text('siapa'),
  };
}
/** Which field of the form asks for a part of the answer. */
export const ANSWER_FIELDS: Readonly<Record<keyof AnswerInput, string>> = {
  kind: 'jenis', text: 'jawaban', outcome: 'hasil', doneWhat: 'dilakukan', doneOn: 'tanggal', doneBy: 'oleh', whyNot: 'mengapa', whoCan: 'siapa',
};
export const missingErrors = (missing: readonly (keyof AnswerInput)[], t: ConsoleText): FormError[] =>
  missing.map((part) => ({ field: ANSWER_FIELDS[part], message: part === 'kind' ? t.fill.kind : t.missing[part] }));

/** @returns what the officer must mend before anything is asked of the case, in the order of the form */
export function judgeStep(c: AppContext, step: StepNoun, form: FormInput, directory: Directory): FormError[] {
  const t = textOf(c);
  const world = c.get('world');
  const today = dayOf(world.now(), world.city.utcOffsetMinutes);
  const errors: FormError[] = [];
  const need = (field: string, message: string, fine = form.text(field) !== '') => { if (!fine) errors.push({ field, message }); };
  switch (step) {
    case 'disposisi':
      need('instansi', t.pick.body, bodyOf(form.text('instansi'), directory, today) !== undefined);
      need('kelas', t.pick.class, classOf(form) !== undefined);
      if (form.has('terbit')) { need('judul-publik', t.fill.pubTitle); need('isi-publik', t.fill.pubText); }
      break;
    case 'kelengkapan': need('pertanyaan', t.fill.question); break;
    case 'arsip': need('alasan-arsip', t.pick.reason, archiveReasonOf(form) !== undefined); need('penjelasan-arsip', t.fill.explanation); break;
    case 'pelimpahan': need('tujuan', t.pick.body, bodyOf(form.text('tujuan'), directory, today) !== undefined); need('surat', t.fill.letter); need('panduan', t.fill.guidance); break;
    case 'prioritas': need('prioritas', t.pick.reason, priorityOf(form) !== undefined); need('alasan-prioritas', t.fill.why); break;
    case 'publikasi': need('judul-terbit', t.fill.pubTitle); need('isi-terbit', t.fill.pubText); break;
    case 'pengembalian': need('alasan-kembali', t.pick.reason, returnReasonOf(form) !== undefined); need('penjelasan-kembali', t.fill.explanation); break;
    case 'jawaban': {
      need('jenis', t.fill.kind, ['kabar', 'selesai'].includes(form.text('jenis')));
      const unfilled = TEXT_FIELDS.jawaban.flatMap((field) => unfilledIn(form.text(field)).map((name) => ({ field, message: t.fill.unfilled(name) })));
      if (unfilled.length > 0) { errors.push(...unfilled); break; }
      const verdict = judgeAnswer(answerOf(form), today);
      if (verdict && !isRefusal(verdict)) errors.push(...missingErrors(verdict.missing, t));
      const personal = form.has('data-boleh') ? [] : personalIn(TEXT_FIELDS.jawaban.map((field) => form.text(field)), officesOf(directory));
      if (personal.length > 0) errors.push({ field: 'data-boleh', message: sayRedaction(c.get('lang')).warning(personal.join(', ')) });
      break;
    }
    case 'catatan': need('catatan', t.fill.note); break;
    case 'pesan': need('pesan', t.fill.message); break;
    case 'perpanjangan': need('hari', t.pick.days, /^\d{1,3}$/.test(form.text('hari'))); need('alasan-perpanjangan', t.fill.why); break;
    case 'penutupan': if (form.has('cara')) need('cara', t.fill.how); break;
    case 'pembukaan': need('alasan-buka', t.fill.why); break;
    case 'identitas':
      need('maksud', sayIdentity(c.get('lang')).needPurpose, purposeOf(form) !== undefined);
      need('keperluan', t.identity.needPurpose);
      break;
    case 'penerimaan': break;
  }
  for (const field of TEXT_FIELDS[step]) if ([...form.text(field)].length > MAX_TEXT) errors.push({ field, message: t.fill.tooLong });
  if (form.broken) errors.push({ field: step === 'jawaban' ? 'foto-sesudah' : mainField(step), message: step === 'jawaban' ? t.fill.broken : t.fill.tooLong });
  return errors;
}
