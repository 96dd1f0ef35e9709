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
  words: CategoryWords;
}
