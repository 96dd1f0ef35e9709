import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOLIDAYS_2024_TO_2027 } from '../law/calendar.fixture.ts';
import { openTestCity, type TestCity } from '../../test/city.ts';
import { loadCalendar } from './change-calendar.ts';
import { canonical } from './chain.ts';
import type { Origin, PromiseRow } from './domain.ts';
import { act, body, lodge, newOrigin, officer, statutory, working } from './fixtures.ts';
import { rebuildPromises } from './rebuild.ts';
import { promisesOf } from './store-promises.ts';
import { partyTimelineOf, publicTimelineOf, timelineOf } from './store-timeline.ts';
import { verifyFollowup } from './verify.ts';

let city: TestCity;
let origin: Origin;
beforeAll(async () => {
  city = await openTestCity();
  await city.db.transaction((tx) => loadCalendar(tx, { now: city.world.now(), utcOffsetMinutes: 420 }, HOLIDAYS_2024_TO_2027));
});
afterAll(() => city.close());
beforeEach(() => { origin = newOrigin(); city.clock.set('2026-06-09T09:00:00+07:00'); });

const only = async (): Promise<PromiseRow> => (await city.db.read((tx) => promisesOf(tx, origin)))[0]!;
const problems = () => city.db.read((tx) => verifyFollowup(tx, 420));

describe('a promise', () => {
  test('starts with the earliest of its limits', async () => {
    await lodge(city.world, origin, 'completion', [working(14), statutory(14)]);
    expect(await only()).toMatchObject({ dayZero: '2026-06-09', dueOn: '2026-06-23', dueLimit: 'uu-14', basis: 'UU uji', state: 'running' });
  });

  test('pauses and resumes by whole working days, and keeps why', async () => {
    await lodge(city.world, origin);
    expect((await only()).dueOn).toBe('2026-06-30');
    city.clock.set('2026-06-11T10:00:00+07:00');
    await act(city.world, origin, (steps) => steps.pause('completion', 'waiting-for-reporter'));
    expect(await only()).toMatchObject({ state: 'paused', pausedFrom: '2026-06-11' });
    city.clock.set('2026-06-15T10:00:00+07:00');
    await act(city.world, origin, (steps) => steps.resume('completion'));
    expect(await only()).toMatchObject({ state: 'running', dueOn: '2026-07-02', pauses: [{ from: '2026-06-11', to: '2026-06-15', reason: 'waiting-for-reporter' }] });
  });

  test('kept at the close of office is on time, a minute later it is late', async () => {
    await lodge(city.world, origin, 'a', [working(1)]);
    await act(city.world, origin, (steps) => { steps.open({ kind: 'b', owedBy: body, owedTo: 'resident', limits: [working(1)], startedAt: city.world.now() }); });
    city.clock.set('2026-06-10T16:00:00+07:00');
    await act(city.world, origin, (steps) => steps.keep('a'));
    city.clock.set('2026-06-10T16:01:00+07:00');
    await act(city.world, origin, (steps) => steps.keep('b'));
    expect((await city.db.read((tx) => promisesOf(tx, origin))).map((promise) => promise.wasLate)).toEqual([false, true]);
  });

  test('a pause after the deadline does not make it unpassed', async () => {
    await lodge(city.world, origin, 'completion', [working(1)]);
    city.clock.set('2026-06-12T10:00:00+07:00');
    await act(city.world, origin, (steps) => steps.pause('completion', 'menunggu'));
    city.clock.set('2026-06-19T10:00:00+07:00');
    await act(city.world, origin, (steps) => steps.resume('completion'));
    expect((await only()).dueOn).toBe('2026-06-10');
  });

  test('an extension lengthens the operating clock, never the statute beside it', async () => {
    await lodge(city.world, origin, 'completion', [working(5), statutory(10)]);
    expect((await only()).dueOn).toBe('2026-06-17');
    await act(city.world, origin, (steps) => steps.extend('completion', { by: 5, reason: 'alat berat' }, { internal: { approvedBy: officer.type } }));
    expect(await only()).toMatchObject({ dueOn: '2026-06-19', dueLimit: 'uu-10', extensions: [{ limitId: 'kerja-5', days: 5 }] });
  });

  test('changes hands; what the resident owes does not', async () => {
    await lodge(city.world, origin);
    const to = { type: 'coordinator', id: null } as const;
    await act(city.world, origin, (steps) => {
      steps.open({ kind: 'reply', owedBy: { type: 'resident', id: null }, owedTo: 'city', limits: [working(10)], startedAt: city.world.now() });
      steps.handOver(null, to);
    });
    expect((await city.db.read((tx) => promisesOf(tx, origin))).map((promise) => promise.owedBy.type)).toEqual(['coordinator', 'resident']);
  });

  test('a step on a kind that is not open does nothing and writes nothing', async () => {
    await lodge(city.world, origin);
    await act(city.world, origin, (steps) => { steps.keep('completion'); steps.keep('completion'); steps.pause('completion', 'x'); steps.void(null, 'x'); });
    expect((await city.db.read((tx) => timelineOf(tx, origin))).map((entry) => entry.kind)).toEqual(['lodged', 'promise-started', 'promise-kept']);
  });
});

describe('a timeline', () => {
  test('shows the public a body and a role, never a name or an internal word', async () => {
    await lodge(city.world, origin);
    await act(city.world, origin, (steps) => {
      steps.record({ kind: 'note', visibility: 'internal', body: 'rahasia dalam', internal: { hint: 'rahasia dalam' } });
      steps.record({ kind: 'asked', visibility: 'party', body: 'RT berapa?', internal: { draft: 'rahasia dalam' } });
    });
    const everybody = await city.db.read((tx) => publicTimelineOf(tx, origin));
    const party = await city.db.read((tx) => partyTimelineOf(tx, origin));
    const staff = await city.db.read((tx) => timelineOf(tx, origin));
    expect(everybody.map((entry) => entry.kind)).toEqual(['lodged', 'promise-started']);
    expect(party.map((entry) => entry.kind)).toEqual(['lodged', 'promise-started', 'asked']);
    expect(JSON.stringify([everybody, party])).not.toMatch(/Sekar|rahasia dalam|00aa/);
    expect(everybody[0]!.actor).toEqual({ type: 'officer', bodyId: body.id, role: 'coordinator' });
    expect(staff.map((entry) => entry.seq)).toEqual([1, 2, 3, 4]);
    expect(staff[0]!.internal).toEqual({ officer: { id: '00000000-0000-7000-8000-0000000000aa', name: 'Sekar Wulandari' } });
  });

  test('a new origin that is not new after all is refused', async () => {
    await lodge(city.world, origin);
    await expect(lodge(city.world, origin)).rejects.toThrow(/duplicate key/);
  });

  test('two actions at once both stand, one after the other', async () => {
    await lodge(city.world, origin);
    await Promise.all(Array.from({ length: 6 }, (_, i) => act(city.world, origin, (steps) => { steps.record({ kind: `n${i}`, visibility: 'internal' }); })));
    expect((await city.db.read((tx) => timelineOf(tx, origin))).map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await problems()).toEqual([]);
  });

  test('of two who keep the same promise at once one keeps it', async () => {
    await lodge(city.world, origin);
    await Promise.all([1, 2].map(() => act(city.world, origin, (steps) => steps.keep('completion'))));
    expect((await city.db.read((tx) => timelineOf(tx, origin))).filter((entry) => entry.kind === 'promise-kept')).toHaveLength(1);
  });
});

test('any history rebuilds to what is stored, and verifies', async () => {
  const step = fc.record({ verb: fc.constantFrom('pause', 'resume', 'keep', 'extend', 'handOver', 'void', 'open', 'record'), hours: fc.integer({ min: 0, max: 200 }), kind: fc.constantFrom('a', 'b'), days: fc.integer({ min: 1, max: 20 }) });
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.boolean(), async (list, withStatute) => {
    origin = newOrigin();
    city.clock.set('2026-03-02T08:00:00+07:00');
    await lodge(city.world, origin, 'a', withStatute ? [working(14), statutory(20)] : [working(14)]);
    for (const { verb, hours, kind, days } of list) {
      city.clock.advance(hours * 3_600_000);
      await act(city.world, origin, (steps) => {
        switch (verb) {
          case 'pause': return steps.pause(kind, 'menunggu "anda" – ✓');
          case 'resume': return steps.resume(kind);
          case 'keep': return days > 15 ? steps.keep(kind) : undefined;
          case 'extend': return steps.extend(kind, { by: days, reason: 'perlu' });
          case 'handOver': return steps.handOver(kind, days % 2 ? body : { type: 'coordinator', id: null });
          case 'void': return days > 18 ? steps.void(kind, 'ditutup') : undefined;
          case 'open': if (!steps.openOf(kind)) steps.open({ kind, owedBy: body, owedTo: 'resident', limits: [working(days)], startedAt: city.world.now() }); return undefined;
          default: steps.record({ kind: 'said', visibility: 'party', body: `kata ${days}`, data: { days, nested: { z: [1, null, 0.5], a: undefined } } }); return undefined;
        }
      });
    }
    const [stored, entries] = await city.db.read(async (tx) => [await promisesOf(tx, origin), await timelineOf(tx, origin)] as const);
    expect(canonical([...rebuildPromises(entries).values()])).toBe(canonical(stored));
  }), { numRuns: 25 });
  expect(await problems()).toEqual([]);
});
