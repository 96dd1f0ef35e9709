import { describe, expect, test } from 'vitest';
import { testCalendar } from '../law/calendar.fixture.ts';
import { clockOf } from './clock.ts';
import { dayText, momentText } from './dates.ts';
import type { CityCalendar, PromiseRow } from './domain.ts';
import { body, newOrigin, statutory, working } from './fixtures.ts';
import { keeping, pausing, starting, voiding } from './promise-rules.ts';
import { applied, startedPromise, type PromiseStep } from './promise-steps.ts';
import { clockWords } from './text.ts';
import type { TimeLimit } from '../law/time-limit.ts';

const calendar: CityCalendar = { ...testCalendar, office: { closes: '16:00', offset: 420 } };
const wib = (text: string): Date => new Date(`${text}:00+07:00`);
const promiseOf = (limit: TimeLimit = working(14)): PromiseRow =>
  startedPromise('p', newOrigin(), starting({ kind: 'completion', owedBy: body, owedTo: 'resident', limits: [limit], startedAt: wib('2026-05-18T09:00') }, calendar).data);
const after = (promise: PromiseRow, step: PromiseStep) => applied(promise, step as Exclude<PromiseStep, { kind: 'promise-started' }>);
const words = (promise: PromiseRow, at: string, lang: 'id' | 'en' = 'id') => clockWords(lang, clockOf(promise, wib(at), calendar));

// 18 May 2026 and 14 working days over 27, 28 May and 1 June: due Wednesday 10 June.
describe('the clock says', () => {
  test.each([
    ['2026-06-02T09:00', 'jalan', 'Sisa 6 hari kerja', 'sampai Rabu, 10 Juni'],
    ['2026-06-05T09:00', 'dekat', 'Sisa 3 hari kerja', 'sampai Rabu, 10 Juni'],
    ['2026-06-09T09:00', 'dekat', 'Jatuh tempo besok', 'sampai Rabu, 10 Juni'],
    ['2026-06-10T09:00', 'dekat', 'Jatuh tempo hari ini, 16.00', 'hari kerja ke-14 dari 14'],
    ['2026-06-10T16:01', 'lewat', 'Lewat sejak pukul 16.00', 'seharusnya Rabu, 10 Juni'],
    ['2026-06-15T09:00', 'lewat', 'Lewat 3 hari kerja', 'seharusnya Rabu, 10 Juni'],
  ])('at %s: %s, %s', (at, state, main, detail) => {
    expect(clockOf(promiseOf(), wib(at), calendar).state).toBe(state);
    expect(words(promiseOf(), at)).toEqual({ main, detail });
  });

  test('what it ended with', () => {
    const kept = after(promiseOf(), keeping(promiseOf(), wib('2026-06-03T10:00')));
    expect(words(kept, '2026-07-01T09:00')).toEqual({ main: 'Tepat waktu, hari ke-9 dari 14', detail: 'dijawab Rabu, 3 Juni' });
    const late = after(promiseOf(), keeping(promiseOf(), wib('2026-06-12T10:00')));
    expect(words(late, '2026-07-01T09:00')).toEqual({ main: 'Selesai, terlambat 2 hari kerja', detail: 'dijawab Jumat, 12 Juni' });
    expect(words(late, '2026-07-01T09:00', 'en').main).toBe('Done, 2 working days late');
    const ended = after(promiseOf(), voiding(promiseOf(), 'withdrawn', wib('2026-06-03T10:00')));
    expect(words(ended, '2026-07-01T09:00')).toEqual({ main: 'Hitungan berakhir', detail: 'berakhir Rabu, 3 Juni' });
  });

  test('whom a pause waits for', () => {
    const paused = after(promiseOf(), pausing(promiseOf(), 'waiting-for-reporter', wib('2026-05-26T10:00')));
    expect(words(paused, '2026-06-02T09:00')).toEqual({ main: 'Jeda, menunggu Anda', detail: 'hitungan berhenti di hari ke-5' });
    expect(clockWords('id', clockOf(paused, wib('2026-06-02T09:00'), calendar), 'officer').main).toBe('Jeda, menunggu pelapor');
    expect(clockOf(paused, wib('2026-06-02T09:00'), calendar)).toMatchObject({ state: 'jeda', usedDays: 5, pausedDays: 3 });
  });

  test('what was counted before a pause in which it ended', () => {
    const paused = after(promiseOf(), pausing(promiseOf(), 'waiting-for-reporter', wib('2026-05-26T10:00')));
    expect(words(after(paused, keeping(paused, wib('2026-06-20T10:00'))), '2026-07-01T09:00').main).toBe('Tepat waktu, hari ke-5 dari 14');
  });

  test('"hari" where the rule counts every day', () => {
    expect(words(promiseOf(statutory(14)), '2026-05-20T09:00')).toEqual({ main: 'Sisa 12 hari', detail: 'sampai Senin, 1 Juni' });
  });
});

test('dates are named in full', () => {
  expect(dayText('id', '2026-06-15')).toBe('Senin, 15 Juni 2026');
  expect(dayText('en', '2026-06-15')).toBe('Monday, 15 June 2026');
  expect(momentText('id', wib('2026-06-15T16:00'), 420)).toBe('Senin, 15 Juni 2026, 16.00 WIB');
});

test('a hundred clocks cost little', () => {
  const promises = Array.from({ length: 100 }, () => promiseOf(working(60)));
  const start = performance.now();
  for (let i = 0; i < 10; i += 1) for (const promise of promises) words(promise, '2026-06-15T09:00');
  expect((performance.now() - start) / 10).toBeLessThan(50);
});
