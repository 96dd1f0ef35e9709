import type { Directory } from '../../directory/snapshot.ts';
import { isDay, type Day } from '../../law/day.ts';
import { newToken } from '../../platform/auth/tokens.ts';
import type { FormInput } from '../../platform/http/forms.ts';
import { blurred, readPoint } from '../map/domain.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import type { ImageProblem } from '../../platform/files/prepare.ts';
import type { ComplaintClass } from '../domain.ts';
import type { ReportText } from './text-report.ts';

export const KINDS = ['aduan', 'usul', 'tanya', 'petugas'] as const;
export type Kind = (typeof KINDS)[number];
const CLASS_OF: Readonly<Record<Kind, ComplaintClass>> = {
  aduan: 'complaint_service', usul: 'aspiration', tanya: 'information_request', petugas: 'complaint_oversight',
};
export const OTHER_CATEGORY = 'lain';
/** Characters as people count them: an emoji is one. */
export const MAX_TEXT = 10_000;
const lengthOf = (text: string): number => [...text].length;

/** The form as typed: everything is shown again, whatever is wrong with it. */
export interface ReportValues {
  token: string;
  isi: string;
  judul: string;
  kategori: string;
  jenis: Kind;
  kelurahan: string;
  patokan: string;
  /** Where the phone was, if its owner pressed the button; kept only with `titik`. */
  lintang: string;
  bujur: string;
  titik: boolean;
  tanggal: string;
  anonim: boolean;
  rahasia: boolean;
  nama: string;
  telepon: string;
  surel: string;
}

/** Browsers keep it with the draft, so that a form sent again after a lost connection is the same report. */
const TOKEN = /^[\w-]{20,64}$/;
const kindOf = (text: string): Kind => (KINDS as readonly string[]).includes(text) ? text as Kind : 'aduan';

export function readValues(form: Pick<FormInput, 'text' | 'has'>): ReportValues {
  const token = form.text('token');
  return {
    token: TOKEN.test(token) ? token : newToken().token,
    isi: form.text('isi'), judul: oneLine(form.text('judul')), kategori: form.text('kategori'), jenis: kindOf(form.text('jenis')),
    kelurahan: form.text('kelurahan'), patokan: oneLine(form.text('patokan')), lintang: form.text('lintang'), bujur: form.text('bujur'), titik: form.has('titik'), tanggal: form.text('tanggal'),
    anonim: form.has('anonim'), rahasia: form.has('rahasia'),
    nama: oneLine(form.text('nama')), telepon: oneLine(form.text('telepon')), surel: form.text('surel'),
  };
}
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** An address somebody types before the form exists for them: `/lapor?isi=…&jenis=usul`. */
export const valuesFromQuery = (query: (name: string) => string | undefined): ReportValues =>
  // A point on earth never stands in an address, where logs and histories would keep it.
  ({ ...readValues({ text: (name) => (query(name) ?? '').trim(), has: (name) => query(name) !== undefined }), lintang: '', bujur: '', titik: false });

/** @returns what the reporter must mend, in the order of the form; an empty list lets it pass */
export function judgeReport(v: ReportValues, directory: Directory, today: Day, t: ReportText): FormError[] {
  const errors: FormError[] = [];
  const wrong = (field: string, message: string) => void errors.push({ field, message });
  const length = lengthOf(v.isi);
  if (!/[\p{L}\p{N}\p{S}]/u.test(v.isi)) wrong('isi', t.errors.empty);
  else if (length > MAX_TEXT) wrong('isi', t.errors.tooLong(length));
  if (v.kelurahan && !directory.areas.some((area) => area.code === v.kelurahan)) wrong('kelurahan', t.errors.ward);
  if (lengthOf(v.patokan) > 300) wrong('patokan', t.errors.landmark);
  if (v.tanggal && !isDay(v.tanggal)) wrong('tanggal', t.errors.day);
  else if (v.tanggal > today) wrong('tanggal', t.errors.future);
  if (lengthOf(v.judul) > 150) wrong('judul', t.errors.titleTooLong);
  if (lengthOf(v.nama) > 120) wrong('nama', t.errors.name);
  const phone = phoneProblem(v.telepon);
  if (phone) wrong('telepon', t.errors[phone]);
  if (v.surel && !isEmail(v.surel)) wrong('surel', t.errors.email);
  return errors;
}

/** Spaces, hyphens, brackets and a leading plus are how people write numbers. */
function phoneProblem(typed: string): 'phone' | 'phoneShort' | null {
  if (!typed) return null;
  if (!/^\+?[\d\s().-]+$/.test(typed)) return 'phone';
  const digits = typed.replace(/\D/g, '').length;
  return digits < 7 ? 'phoneShort' : digits > 16 ? 'phone' : null;
}
/** Deliverable looks, no more: the mail itself proves an address. Nothing that could start a second header. */
export const isEmail = (text: string): boolean => text.length <= 254 && /^[^\s@<>,;:"\\()[\]]+@[^\s@<>,;:"\\()[\]]+\.[^\s@<>,;:"\\()[\].]{2,}$/u.test(text);

export function imageErrors(problems: readonly ImageProblem[], t: ReportText, field = 'foto'): FormError[] {
  return problems.map((problem) => ({ field, message: t.errors.photo[problem.reason](problem.name || t.errors.photoUnnamed) }));
}

/** What the action takes, once `judgeReport` has found nothing. */
export function toLodge(v: ReportValues, directory: Directory) {
  const category = directory.categories.find((one) => one.id === v.kategori);
  return {
    text: v.isi, title: v.judul, categoryId: category?.id ?? null, functionId: category?.functionId ?? null, proposedClass: CLASS_OF[v.jenis],
    areaCode: v.kelurahan || null, landmark: v.patokan, eventOn: (v.tanggal || null) as Day | null, anonymous: v.anonim, confidential: v.rahasia,
    reporter: { name: v.nama, phone: v.telepon, email: v.surel, address: '' }, token: v.token, point: pointToKeep(v),
  };
}

/** The rough spot, where the reporter agreed. It might tell who reported, so it is not kept for whoever hides their name or reports an officer. */
function pointToKeep(v: ReportValues) {
  const point = v.titik && !v.anonim && v.jenis !== 'petugas' ? readPoint(v.lintang, v.bujur) : null;
  return point && blurred(point);
}

const EMERGENCY = /kebakar|terbakar|kecelakaan|tabrakan|tenggelam|hanyut|pingsan|sekarat|serangan jantung|tertimpa|tersetrum|kesetrum|ledakan|meledak|perampok|penusukan|pembunuh|bunuh diri|tolong.{0,20}nyawa|nyawa|darurat|gawat|\b(?:fire|accident|drowning|unconscious|emergency|dying)\b/iu;
/** Words that may mean danger now. It only shows the emergency number larger; the report goes its way. */
export const soundsLikeEmergency = (text: string): boolean => EMERGENCY.test(text);

const OFFICER = /pungli|pungutan liar|pemerasan|memeras|diperas|menyuap|disuap|suap\b|sogok|uang pelicin|minta (?:uang|duit|bayaran|imbalan)|dimintai? (?:uang|duit|bayaran|imbalan)|korupsi|gratifikasi|\b(?:brib\w*|extort\w*|illegal fee\w*|demand\w* money|asked? (?:me )?for money)\b/iu;
/** Words of somebody who may have to fear an officer. It only points at the choice that keeps the report from the agency. */
export const soundsLikeOfficer = (text: string): boolean => OFFICER.test(text);
