/** What is hidden from the public, by what it is; the public reads the kind and never the words. */
export const MASK_KINDS = ['nik', 'kk', 'phone', 'email', 'plate', 'account', 'number', 'address', 'name', 'other'] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** A stretch of the original text, in UTF-16 code units; the end is exclusive. */
export interface Range { start: number; end: number }
export interface Mask extends Range { kind: MaskKind }
/** A proposal. Sure ones are hidden until somebody decides otherwise; the others wait for an officer's yes. */
export interface Found extends Mask { sure: boolean }
/** Who thought of it: the search, or the officer who typed the words. */
export type MaskSource = 'found' | 'typed';
export interface DecidedMask extends Mask { source: MaskSource; hidden: boolean }

/** What stands in the published text. Published reports are Indonesian whatever language the reader chose, and so are these words. */
export const SHOWN: Readonly<Record<MaskKind, string>> = {
  nik: '[NIK disamarkan]', kk: '[nomor KK disamarkan]', phone: '[nomor telepon disamarkan]', email: '[surel disamarkan]', plate: '[pelat disamarkan]',
  account: '[nomor rekening disamarkan]', number: '[nomor disamarkan]', address: '[alamat disamarkan]', name: '[nama disamarkan]', other: '[disamarkan]',
};

const inOrder = <T extends Range>(ranges: readonly T[]): T[] => [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);

/** In order and apart: of two that overlap the earlier one takes the other in, so that nothing between them is left open. */
export function joined<T extends Range>(ranges: readonly T[]): T[] {
  const apart: T[] = [];
  for (const range of inOrder(ranges)) {
    const last = apart.at(-1);
    if (last && range.start < last.end) apart[apart.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    else apart.push(range);
  }
  return apart;
}

/** The text for the public. The original is never changed: the same masks give the same text at any time. */
export function applied(text: string, masks: readonly Mask[]): string {
  let at = 0;
  let shown = '';
  for (const mask of joined(masks.filter((one) => one.start < one.end && one.end <= text.length))) {
    shown += text.slice(at, mask.start) + SHOWN[mask.kind];
    at = mask.end;
  }
  return shown + text.slice(at);
}

/** Lines that are looked for at once; the officer sends the others again. */
export const MOST_WORDS = 60;
const LONGEST_WORDS = 200;
/** What an officer typed to be hidden: one line each, wherever it stands in the text, in capitals or not. */
export function typedRanges(text: string, lines: string): Range[] {
  const words = lines.split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, MOST_WORDS);
  return words.flatMap((word) => {
    const pattern = word.slice(0, LONGEST_WORDS).replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    return [...text.matchAll(new RegExp(pattern, 'giu'))].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
  });
}

/** One text that may be shown: of the report, or a field of a public entry of its timeline. */
export type Place = { entryId: string | null; field: string };
export const samePlace = (a: Place, b: Place): boolean => a.entryId === b.entryId && a.field === b.field;
export type PlacedMask = DecidedMask & Place;

/** The sentences of an entry that the public reads besides its body. */
export const ENTRY_FIELDS = ['body', 'doneWhat', 'doneBy', 'whyNot', 'whoCan'] as const;
