import type { FormInput } from '../../platform/http/forms.ts';
import { joined, MASK_KINDS, MOST_WORDS, samePlace, typedRanges, type MaskKind, type PlacedMask } from './domain.ts';
import type { Passage } from './proposal.ts';

/** How a mask travels through the form: where, from, to, what, whose idea. */
export const maskKey = (m: PlacedMask): string => [m.entryId ?? 'laporan', m.field, m.start, m.end, m.kind, m.source].join('|');
const kindOf = (text: string | undefined): MaskKind | undefined => MASK_KINDS.find((one) => one === text);

function readMask(key: string, passages: readonly Passage[]): PlacedMask | null {
  const [entry, field = '', from = '', to = '', kindText, source] = key.split('|');
  const kind = kindOf(kindText);
  if (!kind || !/^\d{1,6}$/.test(from) || !/^\d{1,6}$/.test(to) || (source !== 'found' && source !== 'typed')) return null;
  const place = { entryId: entry === 'laporan' ? null : entry ?? null, field };
  const passage = passages.find((one) => samePlace(one.place, place));
  const [start, end] = [Number(from), Number(to)];
  return passage && start < end && end <= passage.text.length ? { ...place, start, end, kind, source, hidden: true } : null;
}

export interface ReadMasks { masks: PlacedMask[]; /** Typed words that stand nowhere in the text. */ missed: string[] }

/**
 * What the officer chose: every ticked mask, the words they typed, and, as left open, whatever was proposed or decided and is not ticked.
 * @param known what was on the form
 */
export function readMasks(form: Pick<FormInput, 'text' | 'list'>, passages: readonly Passage[], known: readonly PlacedMask[]): ReadMasks {
  const ticked = form.list('samar').map((key) => readMask(key, passages)).filter((mask) => mask !== null);
  const keys = new Set(ticked.map(maskKey));
  const kind = kindOf(form.text('jenis-kata')) ?? 'other';
  const missed: string[] = [];
  const typed: PlacedMask[] = [];
  // The same line again would hide the same places again.
  const lines = [...new Set(form.text('kata').split('\n').map((one) => one.trim()).filter(Boolean))];
  for (const line of lines.slice(0, MOST_WORDS)) {
    const hits = passages.flatMap(({ place, text }) => typedRanges(text, line).map((range): PlacedMask => ({ ...place, ...range, kind, source: 'typed', hidden: true })));
    if (hits.length === 0) missed.push(line);
    typed.push(...hits.filter((hit) => !keys.has(maskKey(hit))));
  }
  const open = known.filter((mask) => mask.source === 'found' && !keys.has(maskKey(mask))).map((mask) => ({ ...mask, hidden: false }));
  return { masks: [...ticked, ...typed, ...open], missed: [...missed, ...lines.slice(MOST_WORDS)] };
}

/** A text cut at its masks: the numbers are those of the list beside it. */
export function pieces(text: string, masks: readonly { start: number; end: number; at: number; hidden: boolean }[]): { text: string; mask: { at: number; hidden: boolean } | null }[] {
  const cut: { text: string; mask: { at: number; hidden: boolean } | null }[] = [];
  let at = 0;
  for (const mask of joined(masks)) {
    if (mask.start > at) cut.push({ text: text.slice(at, mask.start), mask: null });
    cut.push({ text: text.slice(mask.start, mask.end), mask: { at: mask.at, hidden: mask.hidden } });
    at = mask.end;
  }
  if (at < text.length) cut.push({ text: text.slice(at), mask: null });
  return cut;
}
