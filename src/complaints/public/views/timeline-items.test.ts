import { describe, expect, test } from 'vitest';
import type { PartyEntry } from '../../../followup/domain.ts';
import { calendarFrom } from '../../../law/calendar.ts';
import type { Around } from '../queries.ts';
import { timelineItems, type TimelineInput } from './timeline-items.tsx';

const calendar = { ...calendarFrom([
  { day: '2026-05-27', name: 'Iduladha', kind: 'national', source: 'SKB 1497/2025' }, { day: '2026-05-28', name: 'Cuti bersama Iduladha', kind: 'collective', source: 'SKB 1497/2025' },
  { day: '2026-05-30', name: 'Hari pada akhir pekan', kind: 'local', source: 'uji' },
]), office: { closes: '16:00', offset: 420 } };
const around = { calendar, lang: 'id', city: { utcOffsetMinutes: 420 }, now: new Date('2026-06-09T02:00:00Z') } as unknown as Around;
const entry = (kind: string, at: string, more: Partial<PartyEntry> = {}): PartyEntry => ({
  id: `${kind}-${at}`, origin: { programme: 'complaints', id: 'x' }, seq: 1, at: new Date(at), kind, actor: { type: 'reporter' }, promiseId: null, data: {}, body: null, visibility: 'public', ...more,
});
const input = (entries: PartyEntry[]): TimelineInput => ({ entries, files: [], text: 'Lampu mati.', who: 'Warga Bareng', receivedAt: new Date('2026-05-21T12:42:00Z'), audience: 'resident' });

describe('the timeline', () => {
  test('days off between two entries are named once, weekends are not', () => {
    const items = timelineItems(input([entry('lodged', '2026-05-21T12:42:00Z'), entry('referred', '2026-06-02T02:30:00Z', { data: { body: 'DLH' } })]), around);
    expect(items.map((item) => (item.kind === 'gap' ? item.text : item.when))).toEqual([
      'Selasa, 2 Juni 2026, 09.30 WIB · hari kerja ke-5', 'Rabu, 27 Mei (Iduladha), Kamis, 28 Mei (Cuti bersama Iduladha). Tidak dihitung.', 'Kamis, 21 Mei 2026, 19.42 WIB',
    ]);
  });

  test('one question that stops two clocks is told once; what the clock shows is left out', () => {
    const at = '2026-05-25T02:00:00Z';
    const paused = (what: string) => entry('promise-paused', at, { id: what, data: { what, reason: 'waiting-for-reporter' } });
    const items = timelineItems(input([entry('promise-started', at), paused('first_answer'), paused('completion'), entry('promise-kept', at)]), around);
    expect(items).toHaveLength(1);
  });
});
