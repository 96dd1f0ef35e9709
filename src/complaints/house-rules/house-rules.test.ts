import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type Console, type Desk } from '../../../test/console-app.ts';
import { HOUSE_RULES, HOUSE_RULE_KEYS } from './rules.ts';
import { changeHouseRule, houseRules } from './store-house-rules.ts';

const page = '/konsol/aturan/kota';
let it: Console;
let coordinator: Desk;
beforeAll(async () => {
  it = await openConsole({ inspections: 'by-rule' });
  coordinator = await it.officer(['coordinator']);
});
afterAll(() => it.close());

const now = () => it.db.read((tx) => houseRules(tx));
/** The form as it was opened, with what was typed over it. */
const typed = async (over: Record<string, string>) => {
  const rules = await now();
  return { ...Object.fromEntries(HOUSE_RULE_KEYS.flatMap((key) => [[key, String(rules[key])], [`${key}-lama`, String(rules[key])]])), ...over };
};

test('a number nobody changed is its preset, within its own bounds', async () => {
  const rules = await now();
  for (const key of HOUSE_RULE_KEYS) {
    const { min, max, preset } = HOUSE_RULES[key];
    expect(rules[key]).toBe(preset);
    expect(preset >= min && preset <= max).toBe(true);
  }
});

test('a change needs a reason, and everybody reads who made it and why', async () => {
  const refused = await coordinator.post(page, await typed({ acceptanceHours: '16' }));
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('value="16"');
  expect((await now()).acceptanceHours).toBe(8);
  expect((await coordinator.post(page, await typed({ acceptanceHours: '16', alasan: 'Dua hari kerja cukup.' }))).status).toBe(303);
  expect((await now()).acceptanceHours).toBe(16);
  const clerk = await it.officer(['counter_clerk']);
  const read = await clerk.page(page);
  expect(read).toContain('Dua hari kerja cukup.');
  expect(read).not.toContain('name="alasan"');
});

test('a number out of bounds is refused with the bounds, and none of the others is changed', async () => {
  const answer = await coordinator.post(page, await typed({ inspectionPercent: '101', helperReportsPerDay: '20', alasan: 'Coba' }));
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Isi angka dari 0 sampai 100.');
  expect((await now()).helperReportsPerDay).toBe(HOUSE_RULES.helperReportsPerDay.preset);
});

test('whoever saves a number that was changed meanwhile is told, and nothing is overwritten', async () => {
  const old = await typed({ incidentBurstHours: '12', alasan: 'Lebih longgar' });
  await it.db.transaction((tx) => changeHouseRule(tx, { key: 'incidentBurstHours', was: 6, value: 3, at: it.world.now(), by: coordinator.who, reason: 'Lebih ketat' }));
  const answer = await coordinator.post(page, old);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Petugas lain baru saja mengubah angka ini');
  expect((await now()).incidentBurstHours).toBe(3);
});
