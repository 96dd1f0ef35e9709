import type { Officer } from '../../directory/actor.ts';
import { instantOf, isDay, type Day } from '../../law/day.ts';
import type { World } from '../../platform/world.ts';
import { isId } from '../../platform/db/id.ts';
import type { FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import type { PreparedImage } from '../../platform/files/prepare.ts';
import type { Outcome } from '../actions/step.ts';
import { MAX_TEXT } from '../public/report-form.ts';
import type { Person } from './act.ts';
import { consentToPublish, draftAgreement, endWithoutAgreement, signAgreement, signOnPaper, withdrawSignature } from './actions-agreement.ts';
import { acceptDeliberation, appointFacilitator, declineDeliberation, leaveDeliberation, nameProxy, proposeDeliberation } from './actions-begin.ts';
import { addToOptions, callSession, inviteByHand, noteInConfidence, recordMeeting } from './actions-meeting.ts';
import { breakObligation, keepObligation } from './actions-obligations.ts';
import type { ObligationText, Side } from './domain.ts';
import { makeRecord } from './record.ts';
import type { DeliberationText } from './text.ts';

type Form = Pick<FormInput, 'text' | 'list' | 'has'>;
/** What was typed, shown again where something is wrong. */
export interface Draft { step: StepNoun; form: Form; errors: readonly FormError[] }

/** Forms by the noun in their address; the first line is for both sides, the second for officers alone. */
const SHARED = ['usul', 'terima', 'tolak', 'keluar', 'kuasa', 'pilihan', 'tanda', 'batal-tanda', 'terbit', 'bukti', 'ingkar'] as const;
const OFFICE = ['fasilitator', 'sidang', 'undangan', 'notulen', 'catatan', 'naskah', 'kertas', 'gagal', 'berita'] as const;
export type StepNoun = (typeof SHARED)[number] | (typeof OFFICE)[number];
export const isSharedStep = (noun: string | undefined): noun is StepNoun => (SHARED as readonly (string | undefined)[]).includes(noun);
export const isOfficeStep = (noun: string | undefined): noun is StepNoun => isSharedStep(noun) || (OFFICE as readonly (string | undefined)[]).includes(noun);

export const ROWS = [1, 2, 3, 4, 5] as const;
/** A form repeated for each session or obligation names its fields by it, so that ids stay single. */
const own = (form: Form, name: string): string => `${name}-${form.text('untuk')}`;
/** The field that a refusal of the action is shown at. */
export const mainField = (step: StepNoun, form: Form): string => ({
  usul: 'alasan-usul', terima: 'terima', tolak: 'alasan-tolak', keluar: 'alasan-keluar', kuasa: 'nama-kuasa', pilihan: 'pilihan', tanda: 'nama-tanda', 'batal-tanda': 'alasan-batal', terbit: 'terbit',
  bukti: own(form, 'bukti'), ingkar: own(form, 'ingkar'), fasilitator: 'surel-fasilitator', sidang: 'tanggal-sidang', undangan: own(form, 'terima-undangan'), notulen: own(form, 'notulen'), catatan: 'catatan', naskah: 'naskah',
  kertas: 'foto-kertas', gagal: 'alasan-gagal', berita: 'berita',
})[step];
/** Where pictures may come with the form. */
export const photoField = (step: StepNoun, form: Form): string | null => ({ kuasa: 'foto-kuasa', undangan: own(form, 'foto-undangan'), kertas: 'foto-kertas', bukti: own(form, 'foto-bukti') } as Partial<Record<StepNoun, string>>)[step] ?? null;

const sideOf = (text: string): Side | null => (text === 'reporter' || text === 'body' ? text : null);
const rowOf = (form: Form, n: number) => ({ owedBy: form.text(`pihak-${n}`), what: form.text(`wajib-${n}`), dueOn: form.text(`batas-${n}`), proof: form.text(`dasar-${n}`) });
const isEmptyRow = (row: ReturnType<typeof rowOf>): boolean => !row.owedBy && !row.what && !row.dueOn && !row.proof;
export function obligationsIn(form: Form): ObligationText[] {
  return ROWS.map((n) => rowOf(form, n)).filter((row) => !isEmptyRow(row)).map((row) => ({ owedBy: sideOf(row.owedBy)!, what: row.what, dueOn: row.dueOn as Day, proof: row.proof }));
}

const LINE = /^(?:nama-|surel-|lembaga-|tempat-|terima-undangan-)/;
/** Names and places are lines; everything else may be as long as a report. */
const longest = (field: string): number => (LINE.test(field) ? 300 : MAX_TEXT);

/** @returns what must be mended before anything is asked of the case */
export function judge(step: StepNoun, form: FormInput, byReporter: boolean, t: DeliberationText): FormError[] {
  const errors: FormError[] = [];
  const need = (field: string, message = t.fill, fine = form.text(field) !== '') => { if (!fine) errors.push({ field, message }); };
  const main = mainField(step, form);
  switch (step) {
    case 'usul': case 'pilihan': case 'catatan': case 'gagal': case 'bukti': case 'ingkar': need(main); break;
    case 'kuasa': need('nama-kuasa'); need('dasar-kuasa', t.fill, form.text('dasar-kuasa') !== '' || form.files('foto-kuasa').length > 0); break;
    case 'tanda': need('nama-tanda'); need('setuju-tanda', t.tickIt, form.has('setuju-tanda')); if (byReporter) need('kode-tanda'); break;
    case 'terbit': need('terbit', t.pick, ['ya', 'tidak'].includes(form.text('terbit'))); break;
    case 'fasilitator': if (!form.text('surel-fasilitator')) { need('nama-fasilitator'); need('lembaga-fasilitator'); } break;
    case 'sidang': need('tanggal-sidang', t.pickDay, isDay(form.text('tanggal-sidang'))); need('jam-sidang', t.pickDay, /^(?:[01]\d|2[0-3])[:.][0-5]\d$/.test(form.text('jam-sidang'))); need('tempat-sidang'); break;
    case 'undangan': need(own(form, 'pihak-undangan'), t.pick, sideOf(form.text(own(form, 'pihak-undangan'))) !== null); need(main); break;
    case 'notulen': need(own(form, 'hadir')); need(main); break;
    case 'naskah':
      need('jenis-naskah', t.pick, ['agreed', 'partly_agreed'].includes(form.text('jenis-naskah')));
      need('naskah');
      for (const n of ROWS) { const row = rowOf(form, n); if (!isEmptyRow(row)) need(`wajib-${n}`, t.rowBad, sideOf(row.owedBy) !== null && row.what !== '' && isDay(row.dueOn)); }
      break;
    case 'kertas': need('pihak-kertas', t.pick, sideOf(form.text('pihak-kertas')) !== null); need('foto-kertas', t.fill, form.files('foto-kertas').length > 0); break;
    case 'terima': case 'tolak': case 'keluar': case 'batal-tanda': case 'berita': break;
  }
  for (const [field, [text = '']] of Object.entries(form.fields())) if ([...text].length > longest(field) && field !== 'coretan') errors.push({ field, message: t.tooLong });
  if (form.broken) errors.push({ field: main, message: t.tooLong });
  return errors;
}

const versionOf = (form: Form) => (/^\d{1,9}$/.test(form.text('versi')) ? { version: Number(form.text('versi')) } : {});

/** Hands a form that `judge` has passed to its action. */
export async function perform(world: World, who: Person, id: string, step: StepNoun, form: Form, images: readonly PreparedImage[]): Promise<Outcome> {
  const act = versionOf(form);
  const main = form.text(mainField(step, form));
  const about = isId(form.text('untuk')) ? form.text('untuk') : '';
  switch (step) {
    case 'usul': return proposeDeliberation(world, who, id, { ...act, reason: main });
    case 'terima': return acceptDeliberation(world, who, id, act);
    case 'tolak': return declineDeliberation(world, who, id, { ...act, reason: main });
    case 'keluar': return leaveDeliberation(world, who, id, { ...act, reason: main });
    case 'kuasa': return nameProxy(world, who, id, { ...act, name: main, power: form.text('dasar-kuasa'), images });
    case 'pilihan': return addToOptions(world, who, id, { ...act, text: main });
    case 'tanda': return signAgreement(world, who, id, { ...act, agreement: Number(form.text('naskah-versi')), name: main, drawing: form.text('coretan') });
    case 'batal-tanda': return withdrawSignature(world, who, id, { ...act, reason: main });
    case 'terbit': return consentToPublish(world, who, id, { ...act, yes: main === 'ya' });
    case 'bukti': return keepObligation(world, who, id, { ...act, obligationId: about, evidence: main, images });
    case 'ingkar': return breakObligation(world, who, id, { ...act, obligationId: about, reason: main });
    default: return who.kind === 'officer' ? performOffice(world, who, id, step, form, images) : null;
  }
}

async function performOffice(world: World, who: Officer, id: string, step: StepNoun, form: Form, images: readonly PreparedImage[]): Promise<Outcome> {
  const act = versionOf(form);
  const main = form.text(mainField(step, form));
  const about = isId(form.text('untuk')) ? form.text('untuk') : '';
  switch (step) {
    case 'fasilitator': return appointFacilitator(world, who, id, { ...act, email: main, name: form.text('nama-fasilitator'), office: form.text('lembaga-fasilitator') });
    case 'sidang': {
      const at = instantOf(form.text('tanggal-sidang') as Day, form.text('jam-sidang').replace('.', ':'), world.city.utcOffsetMinutes);
      return callSession(world, who, id, { ...act, at, place: form.text('tempat-sidang'), online: form.has('daring') });
    }
    case 'undangan': return inviteByHand(world, who, id, { ...act, sessionId: about, side: sideOf(form.text(own(form, 'pihak-undangan')))!, receipt: main, images });
    case 'notulen': return recordMeeting(world, who, id, { ...act, sessionId: about, attendance: form.text(own(form, 'hadir')), minutes: main });
    case 'catatan': return noteInConfidence(world, who, id, { ...act, text: main });
    case 'naskah': return draftAgreement(world, who, id, { ...act, kind: form.text('jenis-naskah') === 'agreed' ? 'agreed' : 'partly_agreed', text: main, obligations: obligationsIn(form) });
    case 'kertas': return signOnPaper(world, who, id, { ...act, agreement: Number(form.text('naskah-versi')), side: sideOf(form.text('pihak-kertas'))!, images });
    case 'gagal': return endWithoutAgreement(world, who, id, { ...act, reason: main });
    case 'berita': return makeRecord(world, who, id, act);
    default: return null;
  }
}
