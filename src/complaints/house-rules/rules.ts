/** One number that no law sets. The city changes it within its bounds, with a reason. */
export interface HouseRule { readonly unit: 'hours' | 'days' | 'percent' | 'reports' | 'metres' | 'bits' | 'yes-no'; readonly min: number; readonly max: number; readonly preset: number }

/** Every such number, in the order of the page that edits them; their words stand in `text.ts`. */
export const HOUSE_RULES = {
  acceptanceHours: { unit: 'hours', min: 1, max: 40, preset: 8 },
  inspectionPercent: { unit: 'percent', min: 0, max: 100, preset: 5 },
  inspectionDays: { unit: 'days', min: 1, max: 30, preset: 5 },
  proofMetres: { unit: 'metres', min: 20, max: 5000, preset: 300 },
  proofHours: { unit: 'hours', min: 1, max: 720, preset: 72 },
  photoCopyBits: { unit: 'bits', min: 0, max: 16, preset: 6 },
  helperReportsPerDay: { unit: 'reports', min: 1, max: 200, preset: 10 },
  incidentBurstReports: { unit: 'reports', min: 3, max: 1000, preset: 10 },
  incidentBurstHours: { unit: 'hours', min: 1, max: 72, preset: 6 },
  approveOversight: { unit: 'yes-no', min: 0, max: 1, preset: 1 },
  approveNotPossible: { unit: 'yes-no', min: 0, max: 1, preset: 1 },
  approveUrgent: { unit: 'yes-no', min: 0, max: 1, preset: 0 },
  approveAll: { unit: 'yes-no', min: 0, max: 1, preset: 0 },
  dueSoonDays: { unit: 'days', min: 1, max: 20, preset: 3 },
} as const satisfies Record<string, HouseRule>;

export type HouseRuleKey = keyof typeof HOUSE_RULES;
export type HouseRules = Readonly<Record<HouseRuleKey, number>>;
export const HOUSE_RULE_KEYS = Object.keys(HOUSE_RULES) as HouseRuleKey[];

/** @returns the number as typed, or null where it is none or out of bounds */
export function readNumber(key: HouseRuleKey, typed: string): number | null {
  const { min, max } = HOUSE_RULES[key];
  const value = /^\d{1,6}$/.test(typed) ? Number(typed) : NaN;
  return value >= min && value <= max ? value : null;
}
