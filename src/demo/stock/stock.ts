import type { ComplaintClass } from '../../complaints/domain.ts';

/** Pictures that `photos.ts` can draw. */
export const SCENES = ['pothole', 'dark_lamp', 'full_drain', 'waste_heap', 'fallen_tree', 'broken_sidewalk', 'parked_cars', 'flooded_street'] as const;
export type Scene = (typeof SCENES)[number];

/**
 * A finishing answer in the three parts the quality gate asks for. `{tgl}` in the text is the day of the deed in words,
 * `{oleh}` repeats `by`.
 */
export interface Deed { text: string; what: string; by: string }
export const deed = (what: string, by: string, text: string): Deed => ({ what, by, text });

/** Why it cannot be done, and who can. */
export interface NoWay { text: string; why: string; who: string }
export const noWay = (why: string, who: string, text: string): NoWay => ({ why, who, text });

/** One kind of matter inside a city function: texts below it fit each other, so an answer answers what was asked. */
export interface Topic {
  class?: ComplaintClass;
  /** False where the matter has no spot on the map (papers, hours, tariffs). */
  place?: false;
  scene?: Scene;
  /** True where every answer of the topic fits every report of it; elsewhere answers are matched by their words. */
  uniform?: true;
  titles: readonly string[];
  /**
   * Core sentences. `[a|b]` is a choice; slots: {jalan} {kel} {rt} {patokan} {sejak} {lama} {n} {jam} {hari}.
   * A leading `c:` marks chatty wording, `f:` formal, `j:` Javanese-tinged; unmarked fits any frame.
   */
  cores: readonly string[];
  details: readonly string[];
  done: readonly Deed[];
  cannot?: readonly NoWay[];
  contests?: readonly string[];
}

export interface Stock {
  functionId: string;
  /** Share of all reports, relative to the other functions. */
  weight: number;
  /** Factor per month (1 to 12) where the season matters. */
  months?: Readonly<Partial<Record<number, number>>>;
  topics: readonly Topic[];
  /** What the coordinator asks back when something is missing. */
  asks: readonly string[];
  /** First answers that only promise. `{besok}` is a working day ahead, in words. */
  promises: readonly string[];
  /** Internal notes of officers. */
  notes: readonly string[];
}

/** November to March, when the drains are tried. */
export const rainy = (factor: number): Readonly<Partial<Record<number, number>>> =>
  ({ 11: factor, 12: factor, 1: factor * 1.15, 2: factor, 3: factor * 0.8 });
