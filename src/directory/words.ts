/** Reads Indonesian as people type it: any case, with and without affixes, with the shortest spellings of common words. */

// Own list: how people shorten or spell the words that matter for sorting, and the everyday Javanese beside them.
// A map, because an object also answers to "constructor".
const SHORT: ReadonlyMap<string, string> = new Map(Object.entries({
  jln: 'jalan', jl: 'jalan', jlan: 'jalan', dalan: 'jalan', lobang: 'lubang', bolong: 'lubang', ambles: 'amblas', ajur: 'rusak', rusake: 'rusak',
  slokan: 'selokan', kalen: 'selokan', banyu: 'air', aer: 'air', uwuh: 'sampah', wit: 'pohon', rmh: 'rumah', omah: 'rumah', mbengi: 'malam',
  sekolahan: 'sekolah', skolah: 'sekolah', sd: 'sekolah', sdn: 'sekolah', smp: 'sekolah', smpn: 'sekolah', tk: 'sekolah',
  ktpel: 'ktp', ektp: 'ktp', akte: 'akta', pkm: 'puskesmas', lpju: 'pju', mbl: 'mobil', polpp: 'satpol', loker: 'lowongan', krja: 'kerja', gaweyan: 'pekerjaan',
  kel: 'kelurahan', kec: 'kecamatan', anak2: 'anak', pohon2: 'pohon', motor2: 'motor', mobil2: 'mobil',
}));

const PREFIXES = ['memper', 'diper', 'meng', 'meny', 'mem', 'men', 'me', 'peng', 'peny', 'pem', 'pen', 'per', 'pe', 'ber', 'ter', 'di', 'ke', 'se', 'nge', 'ng', 'ny'];
/** What a nasal prefix swallows: me-motong is potong, me-nyapu is sapu, me-nebang is tebang, me-ngirim is kirim. */
const SWALLOWED: Readonly<Record<string, string>> = { mem: 'p', pem: 'p', men: 't', pen: 't', meny: 's', peny: 's', ny: 's', meng: 'k', peng: 'k', ng: 'k' };
const SUFFIXES = ['nya', 'kan', 'lah', 'kah', 'pun', 'an', 'ne', 'i', 'e'];
/** Shorter remains are not stems: "an" of "jalan" must not leave "jal". */
const SHORTEST_STEM = 4;

function stemsOf(word: string): Set<string> {
  const forms = new Set([word]);
  const known = SHORT.get(word);
  if (known !== undefined) forms.add(known);
  for (const form of Array.from(forms)) {
    for (const suffix of SUFFIXES) if (form.endsWith(suffix) && form.length - suffix.length >= SHORTEST_STEM) forms.add(form.slice(0, -suffix.length));
  }
  for (const form of Array.from(forms)) {
    for (const prefix of PREFIXES) {
      const rest = form.slice(prefix.length);
      if (!form.startsWith(prefix) || rest.length < SHORTEST_STEM - 1) continue;
      if (rest.length >= SHORTEST_STEM) forms.add(rest);
      const swallowed = SWALLOWED[prefix];
      if (swallowed !== undefined && /^[aeiou]/.test(rest)) forms.add(swallowed + rest);
    }
  }
  return forms;
}

const tokens = (text: string): string[] => text.normalize('NFKC').toLowerCase().replace(/e-ktp|ktp-el/g, 'ktp').match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word list entry, split once. */
export type Phrase = readonly string[];
const phrases = new Map<string, Phrase>();
export function phraseOf(entry: string): Phrase {
  const known = phrases.get(entry);
  if (known !== undefined) return known;
  const phrase = tokens(entry);
  phrases.set(entry, phrase);
  return phrase;
}

export interface ReadWords {
  /** Where a phrase occurs: the index of its first word, and the words as written. */
  find(phrase: Phrase): { at: number; written: string }[];
}

/** Reads a text once, so that many phrases can be looked up in it. */
export function readWords(text: string): ReadWords {
  // A report may be long; its first words carry what it is about.
  const written = tokens(text).slice(0, 400);
  const forms = written.map(stemsOf);
  const places = new Map<string, number[]>();
  forms.forEach((set, at) => set.forEach((form) => places.set(form, [...(places.get(form) ?? []), at])));
  return {
    find(phrase) {
      const [first, ...rest] = phrase;
      return (places.get(first ?? '') ?? []).filter((at) => rest.every((word, step) => forms[at + step + 1]?.has(word)))
        .map((at) => ({ at, written: written.slice(at, at + phrase.length).join(' ') }));
    },
  };
}
