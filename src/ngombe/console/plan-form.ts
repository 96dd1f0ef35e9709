import type { Directory } from '../../directory/snapshot.ts';
import { addDays, dayOf, instantOf, isDay, type Day } from '../../law/day.ts';
import type { FormInput } from '../../platform/http/forms.ts';
import type { FormError } from '../../ui/parts/form.tsx';
import { FACILITIES, SESSION_KINDS, type Session, type SessionPlan } from '../domain.ts';
import { LARGEST_QUOTA, USUAL_CLOSING, USUAL_QUOTA } from '../rules.ts';
import type { consoleText } from './text.ts';

/** The form as typed: one text for each field. */
export interface PlanValues { text(name: string): string; list(name: string): string[] }
const FIELDS = ['nomor', 'jenis', 'judul', 'wilayah', 'lingkup', 'tempat', 'hari', 'mulai', 'selesai', 'buka-hari', 'buka-jam', 'tutup-hari', 'tutup-jam', 'kuota', 'gabung', 'kabar'] as const;

const valuesOf = (texts: Partial<Record<(typeof FIELDS)[number], string>>, lists: Record<string, readonly string[]>): PlanValues =>
  ({ text: (name) => texts[name as (typeof FIELDS)[number]] ?? '', list: (name) => [...(lists[name] ?? [])] });

/** A new plan: the next number, the usual quota; the times are for the planner to say. */
export const freshPlan = (edition: number, today: Day): PlanValues =>
  valuesOf({ nomor: String(edition), jenis: 'ward', kuota: String(USUAL_QUOTA), 'buka-hari': today, 'buka-jam': '08:00', 'tutup-jam': USUAL_CLOSING.at }, {});

/** A session as the form shows it, on the city's clock. */
export function planOf(s: Session, offset: number): PlanValues {
  const time = (at: Date): string => new Date(at.getTime() + offset * 60_000).toISOString().slice(11, 16);
  return valuesOf({
    nomor: String(s.edition), jenis: s.kind, judul: s.title, wilayah: s.areaCode ?? '', lingkup: s.scopeAreaCode ?? '', tempat: s.venue, hari: dayOf(s.startsAt, offset), mulai: time(s.startsAt), selesai: time(s.endsAt),
    'buka-hari': dayOf(s.opensAt, offset), 'buka-jam': time(s.opensAt), 'tutup-hari': dayOf(s.closesAt, offset), 'tutup-jam': time(s.closesAt), kuota: String(s.quota), gabung: s.joinedEvent, kabar: s.notice,
  }, { sedia: s.facilities, instansi: s.bodyIds });
}

/** `18.30` and `18:30` are the same time. */
const timeFrom = (text: string): string | null => { const time = text.trim().replace('.', ':'); return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : null; };

/** The plan as typed, or what must be mended, in the order of the form. */
export function readPlan(form: Pick<FormInput, 'text' | 'list'>, directory: Directory, offset: number, t: ReturnType<typeof consoleText>): { plan: SessionPlan } | { errors: FormError[] } {
  const errors: FormError[] = [];
  const wrong = (field: string, message: string): void => { errors.push({ field, message }); };
  const edition = /^\d{1,5}$/.test(form.text('nomor')) ? Number(form.text('nomor')) : 0;
  if (edition < 1) wrong('nomor', t.errors.edition);
  const [title, venue, notice] = [form.text('judul'), form.text('tempat'), form.text('kabar')];
  if (!title || [...title].length > 120) wrong('judul', t.errors.name);
  for (const field of ['wilayah', 'lingkup'] as const) if (form.text(field) && !directory.areas.some((area) => area.code === form.text(field))) wrong(field, t.errors.area);
  if (!venue || [...venue].length > 200) wrong('tempat', t.errors.venue);
  const day = form.text('hari');
  const closingDay = form.text('tutup-hari') || (isDay(day) ? addDays(day, -USUAL_CLOSING.daysBefore) : '');
  const instant = (field: string, on: string, time: string): Date | null => {
    if (!isDay(on)) { wrong(field, t.errors.day); return null; }
    const at = timeFrom(time);
    if (!at) { wrong(field, t.errors.time); return null; }
    return instantOf(on, at, offset);
  };
  const [startsAt, endsAt] = [instant('hari', day, form.text('mulai')), instant('selesai', day, form.text('selesai'))];
  const [opensAt, closesAt] = [instant('buka-hari', form.text('buka-hari'), form.text('buka-jam')), instant('tutup-hari', closingDay, form.text('tutup-jam'))];
  if (startsAt && endsAt && endsAt <= startsAt) wrong('selesai', t.errors.order);
  if (opensAt && closesAt && opensAt >= closesAt) wrong('buka-hari', t.errors.opens);
  if (startsAt && closesAt && closesAt > startsAt) wrong('tutup-hari', t.errors.closes);
  const quota = /^\d{1,3}$/.test(form.text('kuota')) ? Number(form.text('kuota')) : 0;
  if (quota < 1 || quota > LARGEST_QUOTA) wrong('kuota', t.errors.quota(LARGEST_QUOTA));
  if ([...notice].length > 2_000) wrong('kabar', t.errors.notice);
  if (errors.length > 0 || !startsAt || !endsAt || !opensAt || !closesAt) return { errors };
  const known = new Set(directory.bodies.keys());
  return {
    plan: {
      edition, kind: SESSION_KINDS.find((one) => one === form.text('jenis')) ?? 'ward', title, areaCode: form.text('wilayah') || null, scopeAreaCode: form.text('lingkup') || null, venue, startsAt, endsAt, opensAt, closesAt, quota,
      joinedEvent: form.text('gabung').slice(0, 200), facilities: FACILITIES.filter((one) => form.list('sedia').includes(one)), notice, bodyIds: form.list('instansi').filter((id) => known.has(id)),
    },
  };
}
