import type { Officer } from '../../directory/actor.ts';
import { dayText } from '../../followup/dates.ts';
import { dayOf } from '../../law/day.ts';
import type { Complaint } from '../domain.ts';
import type { Around } from '../public/queries.ts';
import type { TemplateField } from '../template-fields.ts';
import { consoleText } from './text.ts';

/** What a case fills into a template. The words of an answer are Indonesian, whatever the officer's own language. Nothing here is the reporter's. */
export function templateFacts(c: Complaint, officer: Officer, around: Around): Record<TemplateField, string> {
  const role = officer.roles[0];
  return {
    nomor: c.number, judul: c.publishedTitle ?? '', kelurahan: around.directory.areaName(c.areaCode), instansi: around.directory.bodies.get(c.bodyId ?? '')?.name ?? '',
    tenggat: c.dueAt ? dayText('id', dayOf(c.dueAt, around.city.utcOffsetMinutes)) : '', 'petugas-jabatan': role ? consoleText('id').templates.post[role] : '',
  };
}

/** For the preview of a template. */
export const exampleFacts = (around: Around): Record<TemplateField, string> => ({
  nomor: 'ADU-2026-00042', judul: 'Lampu gang mati', kelurahan: around.directory.areas.find((area) => area.parentCode !== null)?.name ?? '', instansi: [...around.directory.bodies.values()][0]?.name ?? '',
  tenggat: dayText('id', dayOf(around.now, around.city.utcOffsetMinutes)), 'petugas-jabatan': consoleText('id').templates.post.agency_liaison,
});
