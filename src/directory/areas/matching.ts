import type { Area } from './domain.ts';

/** Words that announce a place and say which kind it is; null leaves the kind open. */
const KIND_WORDS: Readonly<Record<string, Area['kind']>> = {
  kel: 'ward', kelurahan: 'ward', lurah: 'ward', kec: 'district', kecamatan: 'district', camat: 'district',
};
const PLACE_CUES = new Set([...Object.keys(KIND_WORDS), 'di', 'daerah', 'wilayah', 'jl', 'jln', 'jalan', 'kampung', 'kp', 'warga', 'pasar', 'dari', 'ke']);
/** No name in use is longer than this many words. */
export const LONGEST_NAME_WORDS = 4;

/** Words of a text as names are compared: small, without accents and apostrophes. */
export const words = (text: string): string[] => text.normalize('NFKD').toLowerCase().match(/[\p{L}\p{N}']+/gu)?.map((w) => w.replace(/'/g, '')) ?? [];
export const fold = (text: string): string => words(text).join('');

const keysOf = (area: Area): string[] => [area.name, ...area.aliases].map(fold);
const ofKind = (areas: Area[], kind: Area['kind'] | undefined): Area[] => {
  const narrowed = kind === undefined ? areas : areas.filter((area) => area.kind === kind);
  return narrowed.length > 0 ? narrowed : areas;
};
const wardsFirst = (areas: Area[]): Area[] => [...areas].sort((a, b) => (a.kind === b.kind ? a.code.localeCompare(b.code) : a.kind === 'ward' ? -1 : 1));

/**
 * The areas that a short text names: by name, alias, code or postcode, ignoring case, spaces, hyphens, "kel." and "kec.".
 * Whole names first; without one, names that begin with the text (three letters or more). Wards come before districts.
 */
export function matchArea(text: string, areas: readonly Area[]): Area[] {
  const typed = text.trim();
  const byNumber = areas.filter((area) => area.code === typed || (area.postcode !== '' && area.postcode === typed));
  if (byNumber.length > 0) return byNumber;
  const parts = words(typed);
  const kind = KIND_WORDS[parts[0] ?? ''];
  const wanted = (kind === undefined ? parts : parts.slice(1)).join('');
  if (wanted === '') return [];
  const exact = areas.filter((area) => keysOf(area).includes(wanted));
  const found = exact.length > 0 || wanted.length < 3 ? exact : areas.filter((area) => keysOf(area).some((key) => key.startsWith(wanted)));
  return wardsFirst(ofKind(found, kind));
}

/**
 * The areas that a report mentions in its running text, in the order of mention. A name that is an everyday word counts
 * only after a cue ("kelurahan", "di", "jalan" …). A name shared by a ward and its district gives the ward, unless the text
 * says "kecamatan".
 */
export function areasIn(text: string, areas: readonly Area[]): Area[] {
  const byKey = new Map<string, Area[]>();
  for (const area of areas) for (const key of keysOf(area)) byKey.set(key, [...(byKey.get(key) ?? []), area]);
  const tokens = words(text);
  const found: Area[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (let size = Math.min(LONGEST_NAME_WORDS, tokens.length - at); size > 0; size--) {
      const candidates = byKey.get(tokens.slice(at, at + size).join(''));
      const cue = tokens[at - 1] ?? '';
      const named = candidates?.filter((area) => !area.isOrdinaryWord || PLACE_CUES.has(cue)) ?? [];
      const [best] = wardsFirst(ofKind(named, KIND_WORDS[cue]));
      if (best === undefined) continue;
      if (!found.includes(best)) found.push(best);
      at += size - 1;
      break;
    }
  }
  return found;
}
