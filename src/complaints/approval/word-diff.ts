export interface Piece { kind: 'same' | 'gone' | 'new'; text: string }
/** Beyond this many steps a comparison would cost more than it tells: the whole text counts as replaced. */
const MAX_CELLS = 1_000_000;

/** Words with the space that follows them, so that the pieces join to the text again. */
const tokens = (text: string): string[] => text.match(/\s+|[^\s]+\s*/gu) ?? [];

/**
 * What changed between two texts, word by word, by the longest common run of words.
 * @returns pieces: `same` and `gone` together give the old text, `same` and `new` the new one
 */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [tokens(before), tokens(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return joined([
    ...a.slice(0, start).map((text): Piece => ({ kind: 'same', text })),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text): Piece => ({ kind: 'same', text })),
  ]);
}

function middle(a: readonly string[], b: readonly string[]): Piece[] {
  const whole = (): Piece[] => [{ kind: 'gone', text: a.join('') }, { kind: 'new', text: b.join('') }];
  if (a.length === 0 || b.length === 0 || a.length * b.length > MAX_CELLS) return whole();
  const width = b.length + 1;
  // The longest common run of what is left from (i, j) on.
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) { pieces.push({ kind: 'same', text: a[i]! }); i += 1; j += 1; }
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) { pieces.push({ kind: 'gone', text: a[i]! }); i += 1; }
    else { pieces.push({ kind: 'new', text: b[j]! }); j += 1; }
  }
  return [...pieces, { kind: 'gone', text: a.slice(i).join('') }, { kind: 'new', text: b.slice(j).join('') }];
}

/** Neighbours of one kind become one piece; empty ones go. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = all.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else all.push({ ...piece });
  }
  return all;
}
