import type { Area, Landmark } from './domain.ts';
import { areasIn, fold, LONGEST_NAME_WORDS, words } from './matching.ts';

interface Places { areas: readonly Area[]; landmarks: readonly Landmark[] }

/** The landmarks that a text names, in the order of mention. */
export function landmarksIn(text: string, landmarks: readonly Landmark[]): Landmark[] {
  const byKey = new Map(landmarks.flatMap((one) => [one.name, ...one.aliases].map((name) => [fold(name), one] as const)));
  if (byKey.size === 0) return [];
  const tokens = words(text);
  const found: Landmark[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    for (let size = Math.min(LONGEST_NAME_WORDS, tokens.length - at); size > 0; size -= 1) {
      const landmark = byKey.get(tokens.slice(at, at + size).join(''));
      if (!landmark) continue;
      if (!found.includes(landmark)) found.push(landmark);
      at += size - 1;
      break;
    }
  }
  return found;
}

/**
 * The areas that the words of a search name, themselves or by a landmark in them. Even a name that is an everyday word
 * ("bareng", together) may mean the place there: it only adds reports.
 */
export function placesIn(text: string, { areas, landmarks }: Places): Area[] {
  const named = areasIn(text, areas.map((area) => ({ ...area, isOrdinaryWord: false }))).map((area) => area.code);
  const codes = new Set([...named, ...landmarksIn(text, landmarks).map((one) => one.areaCode)]);
  return [...codes].flatMap((code) => areas.find((area) => area.code === code) ?? []);
}

export interface WardGuess { ward: Area; /** The name in the text that spoke for it. */ because: string }

/**
 * The ward a report speaks of, where its words leave no doubt: one ward is named, or none is and all landmarks lie in one.
 * A guess is shown to a person, never stored on its own.
 */
export function guessWard(text: string, { areas, landmarks }: Places): WardGuess | null {
  const named = areasIn(text, areas).filter((area) => area.kind === 'ward');
  if (named.length > 0) return named.length === 1 ? { ward: named[0]!, because: named[0]!.name } : null;
  const near = landmarksIn(text, landmarks);
  const ward = areas.find((area) => area.code === near[0]?.areaCode);
  return ward && near.every((one) => one.areaCode === ward.code) ? { ward, because: near[0]!.name } : null;
}
