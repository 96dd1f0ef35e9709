import { phraseOf, readWords, type ReadWords } from './words.ts';
import type { Bilingual } from './bodies/domain.ts';

/** Words of residents that point to a category; see `guessing.ts` for how they are weighed. */
export interface CategoryWords {
  strong: readonly string[];
  usual: readonly string[];
  weak: readonly string[];
  against: readonly string[];
}

/** What a report is about, in residents' words; it points to the city function that answers. */
export interface Category {
  id: string;
  name: Bilingual;
  hint: Bilingual;
  icon: string;
  /** Null for "something else": an officer decides. */
  functionId: string | null;
  defaultClass: string;
  /** What an answer must bring that says such a matter is solved. */
  proof: 'photo' | null;
  words: CategoryWords;
}

/** A suggestion for the person who sorts reports; it decides nothing. */
export interface Guess {
  categoryId: string;
  functionId: string;
  /** 0 to 1: how often such a guess is right, roughly. Below 0.65 the inbox calls it unsure. */
  confidence: number;
  /** The words of the report that spoke for it, strongest first, as the resident wrote them. */
  because: readonly string[];
}

// Set by hand; `categories.test.ts` measures the outcome on real reports. A strong word nearly names the matter; two usual words outweigh one strong one.
const WEIGHT = { strong: 4, usual: 2, weak: 0.75, against: -2.5 } as const;
/** A word said twice counts a little more, not twice: people repeat themselves when they are angry. */
const REPEAT = 0.25;
/** The first sentences say what the matter is; the rest tells its story. */
const OPENING_WORDS = 25;
const OPENING_BONUS = 1.3;
/** How sharply points turn into shares, and the points that "none of these" always has. */
const SHARPNESS = 0.48;
const DOUBT_POINTS = 2.5;

interface Scored { category: Category; points: number; because: { word: string; points: number }[] }

function score(category: Category, text: ReadWords): Scored {
  const because: Scored['because'] = [];
  let points = 0;
  for (const weight of ['strong', 'usual', 'weak', 'against'] as const) {
    for (const phrase of category.words[weight]) {
      const found = text.find(phraseOf(phrase));
      const [first] = found;
      if (first === undefined) continue;
      const worth = WEIGHT[weight] * (1 + REPEAT * Math.min(found.length - 1, 2)) * (first.at < OPENING_WORDS && weight !== 'against' ? OPENING_BONUS : 1);
      points += worth;
      if (worth > 0) because.push({ word: first.written, points: worth });
    }
  }
  return { category, points, because };
}

/**
 * Guesses which city function a report belongs to, by words that stand in the profile's categories. No model and no training:
 * every point can be shown to the officer. Categories of the same function are taken together.
 * @returns guesses with a point or more, the likeliest first; empty when no word is known
 */
export function guessFunction(text: string, categories: readonly Category[]): Guess[] {
  const read = readWords(text);
  const best = new Map<string, Scored>();
  for (const category of categories) {
    if (category.functionId === null) continue;
    const scored = score(category, read);
    const rival = best.get(category.functionId);
    if (scored.points > 0 && (rival === undefined || scored.points > rival.points)) best.set(category.functionId, scored);
  }
  const ranked = [...best.values()].sort((a, b) => b.points - a.points);
  const share = (points: number): number => Math.exp(points * SHARPNESS);
  const whole = ranked.reduce((sum, one) => sum + share(one.points), share(DOUBT_POINTS));
  return ranked.map(({ category, points, because }) => ({
    categoryId: category.id, functionId: category.functionId ?? '', confidence: Math.round((share(points) / whole) * 100) / 100,
    because: [...new Set(because.sort((a, b) => b.points - a.points).map((one) => one.word))].slice(0, 5),
  }));
}
