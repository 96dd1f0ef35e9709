import { describe, expect, test } from 'vitest';
import { addDays } from '../law/day.ts';
import { judgeAnswer, onlyPromises } from '../complaints/decisions.ts';
import { STATES, NEXT, type ComplaintState } from '../complaints/domain.ts';
import { makeReports, type DemoOptions, type DemoReport } from './reports.ts';
import { STOCKS } from './stock/all.ts';
import { NO_REPORT, OUTSIDE } from './stock/elsewhere.ts';
import { CLOSINGS, LONG, OPENINGS, WHERE } from './stock/frames.ts';

const options: DemoOptions = {
  seed: 42, count: 2000, months: 12, today: '2026-11-24',
  wards: Array.from({ length: 9 }, (_, at) => ({ code: `99.01.01.10${at}`, name: `Sukacontoh ${'ABCDEFGHI'[at]}` })),
  functions: STOCKS.map((stock) => stock.functionId),
  holidays: new Set(['2026-08-17', '2026-05-01']),
};
const reports = makeReports(options);
const share = (what: (report: DemoReport) => boolean): number => reports.filter(what).length / reports.length;
const LIMIT = { complaint_service: 14, complaint_oversight: 60, information_request: 5, aspiration: 14 };

describe('the texts', () => {
  test('2,000 texts are practically all different, none empty, none endless', () => {
    expect(new Set(reports.map((report) => report.text)).size / reports.length).toBeGreaterThanOrEqual(0.97);
    for (const { text, title } of reports) {
      expect(text.trim().length).toBeGreaterThan(2);
      expect(text.length).toBeLessThanOrEqual(1500);
      expect(title.length).toBeLessThanOrEqual(120);
    }
  });

  test('no slot and no choice is left unfilled, in reports or answers', () => {
    for (const report of reports) for (const text of [report.text, report.title, ...report.story.map((step) => step.text)]) expect(text).not.toMatch(/[{}[\]|]|undefined/);
  });

  test('every function has at least twelve core sentences, and the stock holds over 350', () => {
    const thin = STOCKS.filter((stock) => stock.topics.flatMap((topic) => topic.cores).length < 12).map((stock) => stock.functionId);
    expect(thin).toEqual([]);
    const cores = STOCKS.flatMap((stock) => stock.topics.flatMap((topic) => [...topic.cores, ...topic.details]));
    const around = [...Object.values(OPENINGS).flat(), ...Object.values(CLOSINGS).flat(), ...WHERE, ...LONG, ...OUTSIDE.flatMap((each) => each.cores), ...Object.values(NO_REPORT).flatMap((each) => each.cores)];
    expect(cores.length + around.length).toBeGreaterThanOrEqual(350);
    expect(new Set(cores).size / cores.length).toBeGreaterThan(0.9);
  });

  test('the same seed gives the same city, another seed another one', () => {
    expect(makeReports(options)).toEqual(reports);
    expect(makeReports({ ...options, seed: 43, count: 50 })).not.toEqual(reports.slice(0, 50));
  });

  test('persons are plainly fictional and what is to be hidden stands in the text', () => {
    for (const { contact, personal, text } of reports) {
      if (contact) { expect(contact.nama).toContain('Contoh'); expect(contact.email).toMatch(/@contoh\.example$/); expect(contact.telepon).toMatch(/^0800-000-\d{4}$/); }
      for (const word of personal) expect(text).toContain(word);
      for (const number of text.match(/\b0\d{2,3}-?\d{3,4}-?\d{3,4}\b/g) ?? []) expect(number).toMatch(/^0800-000-/);
    }
    expect(share((report) => report.personal.length > 0)).toBeGreaterThan(0.01);
  });
});

describe('the months', () => {
  test('nothing happens today or later, and the rain brings drainage', () => {
    for (const report of reports) {
      expect(report.lodgedAt.on < options.today).toBe(true);
      for (const step of report.story) expect(step.on < options.today).toBe(true);
    }
    const month = (report: DemoReport): number => Number(report.lodgedAt.on.slice(5, 7));
    const drains = reports.filter((report) => report.functionId === 'drainage');
    const wet = drains.filter((report) => [11, 12, 1, 2, 3].includes(month(report))).length;
    expect(wet / drains.length).toBeGreaterThan(0.5);
  });
});

describe('the stories', () => {
  test('every state is reached, older reports are mostly over, open ones are recent', () => {
    const states = new Set(reports.map((report) => report.ends));
    for (const state of STATES) expect(states, state).toContain(state);
    const over = new Set<ComplaintState>(['completed', 'archived', 'withdrawn', 'transferred']);
    const old = reports.filter((report) => report.lodgedAt.on < addDays(options.today, -60) && report.class !== 'complaint_oversight');
    expect(old.filter((report) => over.has(report.ends)).length / old.length).toBeGreaterThan(0.97);
    expect(share((report) => !over.has(report.ends))).toBeGreaterThan(0.03);
  });

  test('days and hours only go forward, and each move is one that the product allows', () => {
    const to: Partial<Record<string, ComplaintState>> = { askCompletion: 'needs_completion', complete: 'received', verifyAndForward: 'forwarded', accept: 'in_progress', return: 'received', answerComplete: 'answered', close: 'completed', silence: 'completed', contest: 'contested', withdraw: 'withdrawn', archive: 'archived', transfer: 'transferred' };
    for (const report of reports) {
      let state: ComplaintState = 'received';
      let before = `${report.lodgedAt.on} ${report.lodgedAt.time}`;
      for (const step of report.story) {
        const when = `${step.on} ${String(step.hour).padStart(2, '0')}:00`;
        expect(when > before, `${before} < ${when} ${step.verb}`).toBe(true);
        before = when;
        const next = to[step.verb];
        if (!next) continue;
        expect(NEXT[state], `${state} -> ${next}`).toContain(next);
        state = next;
      }
      expect(state).toBe(report.ends);
    }
  });

  test('finishing answers pass the quality gate, promises are only promises', () => {
    for (const report of reports) for (const step of report.story) {
      if (step.verb === 'answerComplete') {
        const { text, outcome, doneWhat, doneOn, doneBy, whyNot, whoCan } = step;
        expect(judgeAnswer({ kind: 'completing', text, outcome, doneWhat, doneOn, doneBy, whyNot, whoCan }, step.on), text).toBeNull();
        expect(onlyPromises(text), text).toBe(false);
      }
      if (step.verb === 'answerPromise') expect(judgeAnswer({ kind: 'progress', text: step.text }, step.on)).toBeNull();
      if (['return', 'archive', 'transfer', 'extend', 'askCompletion'].includes(step.verb)) expect(step.text.length).toBeGreaterThan(20);
    }
  });

  test('about eight in a hundred are late', () => {
    const late = share(({ story, class: kind }) => {
      const from = story.filter((step) => step.verb === 'verifyAndForward').at(-1)?.afterWorkingDays;
      const done = story.find((step) => step.verb === 'answerComplete')?.afterWorkingDays;
      const more = story.find((step) => step.verb === 'extend')?.days ?? 0;
      return from !== undefined && done !== undefined && done - from > LIMIT[kind] + more;
    });
    expect(late).toBeGreaterThan(0.05);
    expect(late).toBeLessThan(0.11);
  });

  test('the city does not speak officialese', () => {
    const banned = /\b(segera|secepatnya|dalam proses|ditindaklanjuti|disposisi|dimohon|mekanisme|stakeholder)\b/i;
    const verbs = new Set(['answerPromise', 'answerComplete', 'askCompletion', 'verifyAndForward', 'archive', 'transfer', 'extend']);
    for (const report of reports) for (const step of report.story) if (verbs.has(step.verb)) expect(step.text).not.toMatch(banned);
  });
});
